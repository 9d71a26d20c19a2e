"""`5 %, 6% or 7%` becomes `5%, 6% or 7%`."""

from collections.abc import Iterator

from summarizer.base.patterns import lazy
from summarizer.model import Confidence
from summarizer.rules import Finding, View, rule

_PERCENT = lazy(r"(?<=\d)(?P<gap> )%(?![\w%])")

# "7 % 3" is a remainder, "5 % 7 %" a row of a table.
_FIGURE_AFTER = lazy(r"% \d|% a\b")
_TIGHT_PERCENT = lazy(r"\d%")


@rule(
    "spacing.percent",
    kinds="repair",
    proof="closed vocabulary",
    english=True,
    version=3,
    silent_in_safe=True,
    triggers=(" %",),
    example=("5 %, 6% or 7%", "5%, 6% or 7%"),
)
def percent(view: View) -> Iterator[Finding]:
    """A percent sign goes back to its figure, in safe mode where most in the text are there."""
    found = list(_PERCENT.finditer(view.text))
    tight = len(_TIGHT_PERCENT.findall(view.text))
    earned: Confidence = "high" if tight > len(found) else "medium"
    for match in found:
        if _FIGURE_AFTER.match(view.text, match.end("gap")) or view.in_quotation(*match.span()):
            continue
        yield Finding(*match.span("gap"), "repair", confidence=earned)
