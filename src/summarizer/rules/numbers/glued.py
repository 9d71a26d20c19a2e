"""`some 40million people` becomes `some 40 million people`."""

from collections.abc import Iterator

from summarizer.base.patterns import lazy
from summarizer.language.units import currency_before
from summarizer.rules import Finding, View, rule

_GLUED = lazy(
    r"(?:thousand|million|billion|trillion|percent|per cent|yuan|people|persons|dollars|euros"
    r"|rubles|roubles|yen|rupees|students|residents|passengers|patients)\b"
)

_STARTS_CODE = lazy(r"[\w.,/#$€£¥&-]$")


@rule(
    "numbers.glued",
    kinds="repair",
    proof="closed vocabulary",
    english=True,
    example=("some 40million people", "some 40 million people"),
)
def glued(view: View) -> Iterator[Finding]:
    """A scale word or one of a few units gets its space after the figure.

    Not after a sign of currency: `£1.6million` is the style of some newspapers.
    """
    for q in view.quantities:
        end = q.figure_end
        if not view.text[end : end + 1].isalpha() or not _GLUED.match(view.text, end):
            continue
        before = view.text[max(0, q.start - 1) : q.start]
        if not _STARTS_CODE.search(before) and not currency_before(view.text, q):
            yield Finding(end, end, "repair", after=" ")
