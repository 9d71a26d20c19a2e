"""Numbers that contradict one another inside one sentence.

A scale that has slipped shows where figures must fit together: `grew by 710,000 tons to 108,500
tons`, `three (5) ships`, `140% of voters`, `12 of the 9 members`. Which figure is wrong cannot be
seen, so they are told. What must stay: growth in per cent, years, pages, `Section three (5)`,
`140% of last year's output`.
"""

import re
from collections.abc import Iterator
from itertools import pairwise

from summarizer.patterns import lazy
from summarizer.rules import Finding, View, rule
from summarizer.rules._numbers import (
    COUNTED,
    currency_before,
    is_percent,
    percent_after,
    small_number,
)

_WORD_AHEAD = lazy(r"(?:^|[^\w-])(?P<label>[\w.-]+ )?(?P<word>[A-Za-z]+(?:-[a-z]+)?) \($")
_NOUN_BEHIND = lazy(r"\) [a-z]{3,}")
_LARGER_NUMBER = {"hundred", "thousand", "million", "and", "to", "or"}
_LABELS = {
    "act", "article", "chapter", "class", "day", "episode", "figure", "grade", "group", "level",
    "line", "number", "part", "phase", "point", "round", "rule", "season", "section", "stage",
    "step", "table", "type", "verse", "volume", "week",
}  # fmt: skip


@rule(
    "numbers.word_clash",
    does="flag",
    english=True,
    signs=("(",),
    example=("The yard built three (5) ships.", "The yard built three (5) ships."),
)
def word_clash(view: View) -> Iterator[Finding]:
    """A number in words, and another one in figures in the brackets behind it."""
    text = view.text
    for q in view.quantities:
        if (
            text[q.start - 1 : q.start] != "("
            or q.start == 0
            or not _NOUN_BEHIND.match(text, q.end)
        ):
            continue
        found = _WORD_AHEAD.search(text, max(0, q.start - 40), q.start)
        said = small_number(found["word"]) if found else None
        if found is None or said is None or q.value is None or q.ordinal or q.value == said:
            continue
        label = (found["label"] or "").strip()
        # "Section three (5) says", "Book Two (4) of", "one hundred and five (105) ships"
        if label.lower() in _LARGER_NUMBER | _LABELS or (label and found["word"][0].isupper()):
            continue
        if 1800 <= q.value <= 2100 or small_number(label) is not None:
            continue  # "two (2031) films"
        words = text[found.start("word") : q.end + 1]
        yield Finding(
            found.start("word"), q.end + 1, "flag",
            f"{words!r}: the word and the figure are not the same number",
            severity="high", needs=("source text",),
        )  # fmt: skip


_PEOPLE = (
    r"people|persons|men|women|children|voters|respondents|residents|citizens|adults|workers"
    r"|employees|students|pupils|patients|households|families|users|participants|members"
    r"|seats|the population|the electorate"
)
_OF_PEOPLE = lazy(rf" of (?:the |all |its |their |our )?(?:[a-z]+ )?(?:{_PEOPLE})\b")


@rule(
    "numbers.share",
    does="flag",
    english=True,
    signs=("% of ", "percent of ", "per cent of "),
    example=("Some 140% of voters came.", "Some 140% of voters came."),
)
def share(view: View) -> Iterator[Finding]:
    """More than a hundred per cent of the people of a group."""
    for q in view.quantities:
        if q.value is None or q.value <= 100:
            continue
        percent = percent_after(view.text, q)
        found = _OF_PEOPLE.match(view.text, percent.end()) if percent else None
        if found:
            words = view.text[q.start : found.end()]
            yield Finding(q.start, found.end(), "flag", f"{words!r}: more than all of them",
                          severity="high", needs=("source text",))  # fmt: skip


_OF_THE = lazy(rf" of (?:the|its|their) (?=(?P<all>\d[\d,.]*)[^\n]{{0,20}}? (?:{COUNTED})\b)")


@rule(
    "numbers.part",
    does="flag",
    english=True,
    signs=(" of the ", " of its ", " of their "),
    example=("It lost 12 of the 9 members.", "It lost 12 of the 9 members."),
)
def part(view: View) -> Iterator[Finding]:
    """A part that is larger than its whole: `12 of the 9 members`."""
    numbers = view.quantities
    for q, whole in pairwise(numbers):
        if view.text[q.end : q.end + 4] != " of " or q.value is None or whole.value is None:
            continue
        found = _OF_THE.match(view.text, q.end)
        if not found or found.end() != whole.start or q.value <= whole.value or q.ordinal:
            continue
        # "500 of the 2 million members" leaves no doubt, "page 30 of the 12 people" is none.
        if whole.ordinal or is_percent(view.text, whole) or _LABELLED.search(
            view.text, max(0, q.start - 12), q.start
        ):  # fmt: skip
            continue
        words = view.text[q.start : whole.end]
        yield Finding(q.start, whole.end, "flag", f"{words!r}: the part is larger than the whole",
                      severity="high", needs=("source text",))  # fmt: skip


_LABELLED = lazy(r"(?:\b(?:page|day|chapter|no\.?|in|on|by|since|episode|round) |[\d.,:/-])$", re.I)
_GROWTH = lazy(
    r"\b(?:increas(?:ed|es|e|ing)|rose|ris(?:en|es|ing)|grew|grow(?:n|s|ing)|climb(?:ed|ing)"
    r"|jump(?:ed|ing)|up) by $"
)
_TO = lazy(r"[^\d\n.;()]{0,60}? to (?:reach |about |around |almost |nearly |a total of )?"
                 r"(?:US|HK|A|C)?[$€£¥]?(?=\d)")  # fmt: skip
_UNIT = lazy(r" (?P<unit>[a-z]{3,})")


@rule(
    "numbers.growth",
    does="flag",
    english=True,
    signs=("d by ", "e by ", "g by ", "s by ", "w by ", "n by ", "up by "),
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
