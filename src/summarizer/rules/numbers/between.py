"""A range whose lower end is the higher one: `between 90 and 30 people`.

A scale or a digit may be lost. Never reported: years and other things compared (`the gap
between 90 and 30 people`), hours, degrees below zero, ends of two scales (`between 20 and 3
million people`).
"""

from collections.abc import Iterator
from itertools import pairwise

from summarizer.base.patterns import lazy
from summarizer.language.quantities import Quantity
from summarizer.language.units import COUNTED, currency_before, percent_after
from summarizer.rules import Finding, View, rule

# "the difference between 90 and 30" sets two figures against one another, in any order.
_COMPARED = lazy(
    r"\b(?:differ\w*|compar\w*|gap|ratio|relation\w*|choos\w*|choice|match|match-up|agreement|link"
    r"|talks|distinction|distinguish\w*|contrast|balance|split|divided?|switch\w*|shift\w*|drop"
    r"|declin\w*|fell|fall|down|decreas\w*)\b[^.\n]{0,20}$",
)
_COUNTED_BEHIND = lazy(rf" (?:more |new )?(?:{COUNTED})\b")


@rule(
    "numbers.between",
    kinds="flag",
    english=True,
    triggers=("etween ",),
    example=("Between 90 and 30 people came.", "Between 90 and 30 people came."),
)
def between(view: View) -> Iterator[Finding]:
    """'Between' a figure and a smaller one of the same unit."""
    text = view.text
    for low, high in pairwise(view.quantities):
        # Most figures stand after another word: that is the cheapest to see.
        if "etween " not in text[max(0, low.start - 14) : low.start]:
            continue
        if low.value is None or high.value is None or low.value <= high.value:
            continue
        sign = currency_before(text, low)
        start = low.start - len(sign)
        if text[max(0, start - 8) : start].lower() != "between ":
            continue
        if low.scale != high.scale or low.ordinal or high.ordinal:
            continue
        if not _joined(view, low, high, sign):
            continue
        if _COMPARED.search(text, max(0, start - 48), start - 8):
            continue
        percent = percent_after(text, high)
        end = percent.end() if percent else high.end
        words = text[start - 8 : end]
        yield Finding(start - 8, end, "flag", f"{words!r}: the first figure is the larger one",
                      needs=("source text",))  # fmt: skip


def _joined(view: View, low: Quantity, high: Quantity, sign: str) -> bool:
    """Whether only 'and' stands between two figures of one unit."""
    text = view.text
    percent = percent_after(text, low)
    after = percent.end() if percent else low.end
    if text[after : high.start] != f" and {sign}":
        return False
    if percent_after(text, high) or sign:
        return bool(sign) or percent is not None or text[low.end : low.end + 5] == " and "
    return percent is None and bool(_COUNTED_BEHIND.match(text, high.end))
