"""`between 5 % and 7%` becomes `between 5% and 7%`."""

from collections.abc import Iterator

from summarizer.base.patterns import lazy
from summarizer.model import Confidence
from summarizer.rules import Finding, View, rule

_PERCENT = lazy(r"(?<=\d)(?P<gap> )%(?![\w%])")

_TIGHT_PERCENT = lazy(r"\d%")


@rule(
    "spacing.percent",
    kinds="repair",
    proof="closed vocabulary",
    english=True,
    silent_in_safe=True,
    triggers=(" %",),
    example=("between 5 % and 7%", "between 5% and 7%"),
)
def percent(view: View) -> Iterator[Finding]:
    """A percent sign goes back to its figure, in safe mode where the text has both forms."""
    earned: Confidence = "high" if _TIGHT_PERCENT.search(view.text) else "medium"
    for match in _PERCENT.finditer(view.text):
        yield Finding(*match.span("gap"), "repair", confidence=earned)
