"""Full-width letters and marks of Chinese and Japanese typesetting inside English.

`ＡＩ　model，2０ units` -> `AI model, 20 units`. Folding alone is not enough: English wants a
space behind a comma, so the space comes with it. Runs beside ideographs or kana are left: there
they are at home.
"""

import re
import unicodedata
from collections.abc import Iterator

from summarizer.rules import Finding, View, rule

_EASTERN = re.compile(r"[\u3040-\u30ff\u3400-\u4dbf\u4e00-\u9fff\uac00-\ud7af]")
_FULL_WIDTH = re.compile(r"[\uff01-\uff5e]+")
_MARK = re.compile(r"(?<! ) *([。、｡､]+)")
_WANTS_SPACE_BEHIND = frozenset(",.;:!?)]}")
_WANTS_SPACE_BEFORE = frozenset("([{")
# Titles of works and quotations: 《 》 and corner brackets, with nothing eastern inside.
_QUOTED = re.compile(
    r"[《「『]([^《》「」『』\n\u3040-\u30ff\u3400-\u9fff\uac00-\ud7af]{1,120})[》」』]"
)


def _neighbours(text: str, start: int, end: int) -> tuple[str, str]:
    """Return the characters on both sides, "" at the edges of the text."""
    return text[start - 1 : start] if start else "", text[end : end + 1]


@rule(
    "characters.width",
    does="repair",
    english=True,
    example=("ＡＩ model，2０ units", "AI model, 20 units"),
)
def width(view: View) -> Iterator[Finding]:
    """Full-width letters, digits and marks become ordinary ones, with English spacing."""
    if view.text.isascii():
        return
    for match in _FULL_WIDTH.finditer(view.text):
        left, right = _neighbours(view.text, match.start(), match.end())
        if _EASTERN.match(left) or _EASTERN.match(right):
            continue
        yield Finding(match.start(), match.end(), "repair", after=_spaced(match[0], left, right))


def _spaced(run: str, left: str, right: str) -> str:
    """Fold a run and put in the spaces that English wants beside marks.

    Digits on both sides of a comma, point or colon are a number or a time: no space there.
    """
    folded = unicodedata.normalize("NFKC", run)
    pieces = []
    for i, mark in enumerate(folded):
        before = folded[i - 1] if i else left
        behind = folded[i + 1] if i + 1 < len(folded) else right
        inside_number = mark in ",.:" and before.isdigit() and behind.isdigit()
        if mark in _WANTS_SPACE_BEFORE and before.isalnum():
            pieces.append(" ")
        pieces.append(mark)
        if mark in _WANTS_SPACE_BEHIND and behind.isalnum() and not inside_number:
            pieces.append(" ")
    return "".join(pieces)


@rule(
    "characters.cjk_mark",
    does="repair",
    english=True,
    signs=("。", "、", "｡", "､", "《", "「", "『"),
    example=("《Red Hill》 opened。", '"Red Hill" opened.'),
)
def cjk_mark(view: View) -> Iterator[Finding]:
    """An ideographic stop, comma or title mark among Latin letters becomes the English one."""
    text = view.text
    for match in _MARK.finditer(text):
        left, right = _neighbours(text, match.start(), match.end())
        if _EASTERN.match(left) or _EASTERN.match(right) or not left.strip():
            continue
        mark = "." if match[1][0] in "。｡" else ","
        if left in ".,!?;:":
            mark = ""  # the sentence has its mark already
        space = " " if right and (right.isalnum() or right in "\"“'‘(") else ""
        yield Finding(match.start(), match.end(), "repair", after=mark + space)
    curly = "“" in text
    for match in _QUOTED.finditer(text):
        left, right = _neighbours(text, match.start(), match.end())
        if _EASTERN.match(left) or _EASTERN.match(right):
            continue
        opening, closing = "“”" if curly else '""'
        yield Finding(
            match.start(),
            match.start() + 1,
            "repair",
            after=(" " if left.isalnum() else "") + opening,
        )
        yield Finding(
            match.end() - 1,
            match.end(),
            "repair",
            after=closing + (" " if right.isalnum() else ""),
        )
