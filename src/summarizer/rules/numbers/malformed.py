"""Figures that make no number, and amounts whose marks are those of another language.

`1.2.8 million yen`, `€1.250,50`, `12.500 euros`, `25 % .5`: which digits belong together only the
original knows, or the reader of that language. Never reported: versions, sections and
addresses (`version 1.2.8`, `article 5.2.1`), dates, times of a race, `1.250 kg`, scores.
"""

from collections.abc import Iterator

from summarizer.base.patterns import lazy
from summarizer.language.units import CURRENCIES
from summarizer.rules import Finding, View, rule

_SCALE = r"(?:thousand|million|billion|trillion)"
_SIGN = r"(?:US\$|A\$|C\$|[$€£¥])"
_BROKEN = lazy(
    rf"(?<![\w.,/])(?:{_SIGN} ?)?\d{{1,3}}\.\d{{1,2}}\.\d{{1,3}}(?= {_SCALE}\b| ?%)"
    rf"|{_SIGN} ?\d{{1,3}}(?:\.\d{{3}})+,\d{{1,2}}(?![\d,.]\d)"
    rf"|(?<![\w.,/])\d{{1,3}}(?:\.\d{{3}})+,\d{{1,2}}(?= (?:{CURRENCIES})\b|(?: ?[€£]))"
    rf"|(?<![\w.,/])\d{{1,3}}(?:,\d{{1,2}}){{2,}}(?= (?:{_SCALE}|{CURRENCIES})\b)"
)
# A point before three digits of money: English would have two or none.
_MONEY = lazy(
    rf"(?:(?<![\w$]){_SIGN} ?[1-9]\d{{0,2}}\.\d{{3}}(?![\d%]|[.,]\d| ?{_SCALE}\b| per\b)"
    r"|(?<![\w.,/$€£])[1-9]\d{0,2}\.\d{3} (?:euros|dollars|roubles|rubles|hryvnias?|zlotys|pounds"
    r"|crowns|kronor|kroner|pesos|reais|lira|yuan|yen|won)\b(?! (?:per|a|to the|against)\b))"
)
_RATE = lazy(r"\b(?:rate|exchange|per|index|traded|trading|closed at|worth of one)\b")

# What both have: a mark between digits that English does not write so.
_MARKED = lazy(r"[.,](?<=\d.)(?:\d{1,2}[.,]\d|\d{3}(?!\d)(?<=\.\d{3}))")
_NEAR = 60


@rule(
    "numbers.malformed",
    kinds="flag",
    english=True,
    example=("They gave 1.2.8 million yen.", "They gave 1.2.8 million yen."),
)
def malformed(view: View) -> Iterator[Finding]:
    """A figure with more marks than a number has, or money written with the marks of elsewhere."""
    text = view.text
    if not _MARKED.search(text):
        return
    for match in _BROKEN.finditer(text):
        if not view.is_protected(*match.span()):
            yield Finding(
                *match.span(), "flag", f"{match[0]!r}: the marks between the digits make no number "
                "of English", severity="high", needs=("source text",),
            )  # fmt: skip
    for match in _MONEY.finditer(text):
        near = max(0, match.start() - _NEAR), match.end() + _NEAR
        if _RATE.search(text, *near) or view.is_protected(*match.span()):
            continue
        yield Finding(
            *match.span(), "flag",
            f"{match[0]!r}: the point seems to part thousands",
            severity="medium", needs=("source text",),
        )  # fmt: skip
