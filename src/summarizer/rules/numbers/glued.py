"""`some 40million people` becomes `some 40 million people`."""

from collections.abc import Iterator

from summarizer.base.patterns import lazy
from summarizer.language.units import COUNTED, CURRENCIES, currency_before
from summarizer.rules import Finding, View, rule

_GLUED = lazy(
    r"(?:(?P<scale>thousand|million|billion|trillion)|percent|per cent|yuan|people|persons|dollars"
    r"|euros|rubles|roubles|yen|rupees|students|residents|passengers|patients)\b"
    # "100million.example", "40million-euro bond"
    r"(?!\.\w|[-‐‑@_/])"
)
# A band, a shop or a file may be called "40million": the word is taken off only where the figure
# has decimals, or something says that it is an amount.
_AMOUNT_AHEAD = lazy(
    r"\b(?:[Aa]bout|[Ss]ome|[Nn]early|[Aa]lmost|[Oo]ver|than|up to|total of|[Rr]oughly|estimated"
    r"|[Aa]pproximately|[Aa]round|at least|at most|exceeded|totalled|as many as|as much as|worth"
    r"|by|costs?|paid|spent|raised|lost|earned) $"
)
_AMOUNT_BEHIND = lazy(
    rf" (?:new |more )?(?:{COUNTED}|{CURRENCIES}|tons|tonnes|hectares|acres|barrels|kilometers"
    r"|kilometres|miles|viewers|users|followers|customers|years)\b"
)
_STARTS_CODE = lazy(r"[\w.,/#$€£¥&-]$|[$€£¥#] $")


@rule(
    "numbers.glued",
    kinds="repair",
    proof="closed vocabulary",
    english=True,
    version=2,
    example=("some 40million people", "some 40 million people"),
)
def glued(view: View) -> Iterator[Finding]:
    """A scale word or one of a few units gets its space after the figure.

    Not after a sign of currency: `£1.6million` is the style of some newspapers.
    """
    text = view.text
    for q in view.quantities:
        end = q.figure_end
        if not text[end : end + 1].isalpha():
            continue
        match = _GLUED.match(text, end)
        if not match or _STARTS_CODE.search(text[max(0, q.start - 2) : q.start]):
            continue
        amount = (
            not match["scale"]
            or "." in q.figure
            or "," in q.figure
            or _AMOUNT_AHEAD.search(text[max(0, q.start - 16) : q.start])
            or _AMOUNT_BEHIND.match(text, match.end())
        )
        if amount and not currency_before(text, q):
            yield Finding(end, end, "repair", after=" ")
