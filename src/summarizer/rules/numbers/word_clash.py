"""Numbers that contradict one another inside one sentence.

A scale that has slipped shows where figures must fit together: `grew by 710,000 tons to 108,500
tons`, `three (5) ships`, `140% of voters`, `12 of the 9 members`. Which figure is wrong cannot be
seen, so they are reported. What must stay: growth in per cent, years, pages, `Section three (5)`,
`140% of last year's output`.
"""

from collections.abc import Iterator

from summarizer.base.patterns import lazy
from summarizer.language.units import (
    small_number,
)
from summarizer.rules import Finding, View, rule

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
    kinds="flag",
    english=True,
    triggers=("(",),
    example=("The yard built three (5) ships.", "The yard built three (5) ships."),
)
def word_clash(view: View) -> Iterator[Finding]:
    """A number in words, and another one in figures in the brackets after it."""
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
