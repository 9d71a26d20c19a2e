"""`a share of 38,7%` becomes `a share of 38.7%`."""

import re
from collections.abc import Iterator

from summarizer.base.patterns import lazy
from summarizer.language.units import CURRENCIES
from summarizer.rules import Finding, View, rule

_DECIMAL_COMMA = lazy(r"\d+,\d{1,2}")

_MEASURED = lazy(
    rf"\s?(?:%|percent\b|per cent\b)| (?:{CURRENCIES}|degrees|km|kilometers|kilometres|kg|kilograms"
    r"|meters|metres|tons|tonnes|hectares|liters|litres|points|times)\b",
    re.IGNORECASE,
)


@rule(
    "numbers.decimal_comma",
    kinds="repair",
    proof="two signals",
    english=True,
    example=("a share of 38,7%", "a share of 38.7%"),
)
def decimal_comma(view: View) -> Iterator[Finding]:
    """A comma before one or two digits is a decimal point, where a unit or a scale follows."""
    for q in view.quantities:
        if "," not in q.figure or not _DECIMAL_COMMA.fullmatch(q.figure):
            continue
        if not q.scale and not _MEASURED.match(view.text, q.end):
            continue
        if re.search(r"[\w.,/#-]$", view.text[max(0, q.start - 1) : q.start]):
            continue
        words = view.text[q.start : q.end]
        yield Finding(
            q.start, q.figure_end, "repair", f"{words!r}: the comma seems to be a decimal point",
            after=q.figure.replace(",", "."), severity="low", needs=("source text",),
        )  # fmt: skip
