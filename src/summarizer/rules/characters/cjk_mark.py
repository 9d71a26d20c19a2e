"""Ideographic marks among Latin letters.

`《Red Hill》 opened。` -> `"Red Hill" opened.`, `A、B` -> `A, B`. In runs of Chinese or Japanese,
also such as are quoted inside an English sentence, they stay. So does `1、` before an item of a
list, which is no comma.
"""

from collections.abc import Iterator

from summarizer.base.patterns import lazy
from summarizer.language.mentions import speaks_of_signs, stands_alone
from summarizer.language.scripts import EASTERN, among_eastern
from summarizer.rules import Finding, View, rule

_MARK = lazy(r"(?<! ) *([。、｡､]+)")
# Titles of works and quotations: a pair of one kind, at most a long title inside.
_QUOTED = lazy(r"《[^《》\n]{1,120}》|「[^「」\n]{1,120}」|『[^『』\n]{1,120}』")
_SMALL_BEHIND = lazy(r" [a-z]")
_BETWEEN_LETTERS = lazy(r"(?:^|\W)\w[。、｡､]\w\b")
_NUMBERING = lazy(r"(?:^|[\n\r])\s{0,4}[(（]?\d{1,2}[)）]?$")


@rule(
    "characters.cjk_mark",
    kinds="repair",
    proof="closed vocabulary",
    english=True,
    version=2,
    triggers=("。", "、", "｡", "､", "《", "「", "『"),
    example=("《Red Hill》 opened。", '"Red Hill" opened.'),
)
def cjk_mark(view: View) -> Iterator[Finding]:
    """An ideographic stop, comma or title mark among Latin letters becomes the English one."""
    mixed = bool(EASTERN.search(view.text))
    yield from _stops(view.text, mixed)
    yield from _titles(view, mixed)


def _stops(text: str, mixed: bool) -> Iterator[Finding]:
    for match in _MARK.finditer(text):
        start, end = match.span()
        left, right = text[start - 1 : start] if start else "", text[end : end + 1]
        if not left.strip() or (mixed and among_eastern(text, start, end)):
            continue
        if _is_mentioned(text, match.start(1), end):
            continue
        head = text[max(0, start - 12) : start]
        if _NUMBERING.search(head if start > 12 else "\n" + head):
            continue
        mark = "." if match[1][0] in "。｡" else ","
        if left in ".,!?;:":
            mark = ""  # the sentence has its mark already
        space = " " if right and (right.isalnum() or right in "\"“'‘(") else ""
        yield Finding(start, end, "repair", after=mark + space)


def _is_mentioned(text: str, start: int, end: int) -> bool:
    """Whether the mark itself is spoken of, or is part of a name: `Hana。 sang`."""
    if text[start] in "。｡" and _SMALL_BEHIND.match(text, end):
        return True
    alone = stands_alone(text, start, end) or _BETWEEN_LETTERS.match(text, max(0, start - 2))
    return bool(alone) and speaks_of_signs(text, start, end)


def _titles(view: View, mixed: bool) -> Iterator[Finding]:
    text = view.text
    curly = "“" in text
    for match in _QUOTED.finditer(text):
        start, end = match.span()
        if mixed and (EASTERN.search(match[0]) or among_eastern(text, start, end)):
            continue
        if text[start + 1].isspace() or text[end - 2].isspace():
            continue  # "The brackets 「 and 」"
        if speaks_of_signs(text, start, end):
            continue
        inner = start > 0 and view.in_quotation(start - 1, start)
        opening, closing = ("‘’" if curly else "''") if inner else ("“”" if curly else '""')
        before = " " if start and text[start - 1].isalnum() else ""
        behind = " " if text[end : end + 1].isalnum() else ""
        yield Finding(start, start + 1, "repair", after=before + opening)
        yield Finding(end - 1, end, "repair", after=closing + behind)
