"""`at 4:15 p.m.Former mayor Obi says` becomes `at 4:15 p.m. Former mayor Obi says`."""

from collections.abc import Iterator

from summarizer.base.patterns import lazy
from summarizer.rules import Finding, View, rule

_GLUED = lazy(r"m\.(?:(?<=\d [ap]\.m\.)|(?<=\d[ap]\.m\.))(?=[A-Z][a-z]* )")


@rule(
    "spacing.after_daytime",
    kinds="repair",
    proof="closed vocabulary",
    english=True,
    triggers=("a.m.", "p.m."),
    example=("It began at 4 p.m.The mayor came.", "It began at 4 p.m. The mayor came."),
)
def after_daytime(view: View) -> Iterator[Finding]:
    """A word with a capital that sticks to a.m. or p.m. gets its space."""
    for match in _GLUED.finditer(view.text):
        yield Finding(match.end(), match.end(), "repair", after=" ")
