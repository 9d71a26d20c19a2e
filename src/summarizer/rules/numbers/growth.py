"""`Output grew by 710,000 tons to 108,500 tons.` is flagged."""

from collections.abc import Iterator
from itertools import pairwise

from summarizer.base.patterns import lazy
from summarizer.language.units import (
    currency_before,
    is_percent,
)
from summarizer.rules import Finding, View, rule

_GROWTH = lazy(
    r"\b(?:increas(?:ed|es|e|ing)|rose|ris(?:en|es|ing)|grew|grow(?:n|s|ing)|climb(?:ed|ing)"
    r"|jump(?:ed|ing)|up) by $"
)

_TO = lazy(r"[^\d\n.;()]{0,60}? to (?:reach |about |around |almost |nearly |a total of )?"
                 r"(?:US|HK|A|C)?[$€£¥]?(?=\d)")  # fmt: skip

_UNIT = lazy(r" (?P<unit>[a-z]{3,})")


@rule(
    "numbers.growth",
    kinds="flag",
    english=True,
    triggers=("d by ", "e by ", "g by ", "s by ", "w by ", "n by ", "up by "),
    example=(
        "Output grew by 710,000 tons to 108,500 tons.",
        "Output grew by 710,000 tons to 108,500 tons.",
    ),
)
def growth(view: View) -> Iterator[Finding]:
    """Something that grew by more than it has come to be."""
    text, numbers = view.text, view.quantities
    for by, to in pairwise(numbers):
        if by.value is None or to.value is None or by.value <= to.value:
            continue
        ahead = text[max(0, by.start - 24) : by.start]
        sign = currency_before(text, by)
        if not _GROWTH.search(ahead.removesuffix(sign)) or to.ordinal or by.ordinal:
            continue
        between = _TO.match(text, by.end)
        if between is None or between.end() != to.start or to.start > by.end + 90:
            continue
        if is_percent(text, by) or is_percent(text, to) or currency_before(text, to) != sign:
            continue
        if not sign:
            units = [_UNIT.match(text, q.end) for q in (by, to)]
            if not units[0] or not units[1] or units[0]["unit"] != units[1]["unit"]:
                continue
        words = text[by.start : to.end]
        yield Finding(by.start, to.end, "flag", f"{words!r}: it grew by more than it came to",
                      severity="critical", needs=("source text",))  # fmt: skip
