"""Full-width letters, digits and marks inside English.

`ＡＩ　model，2０ units` -> `AI model, 20 units`. Folding alone is not enough: English wants a
space after a comma, so the space comes with it. Runs among ideographs or kana are left: there
they are at home. So is a comma between figures where it may part thousands or two numbers.
"""

import re
import unicodedata
from collections.abc import Iterator

from summarizer.base.patterns import lazy
from summarizer.language.mentions import speaks_of_signs, stands_alone
from summarizer.language.scripts import EASTERN, among_eastern, latin_only
from summarizer.rules import Finding, View, rule

_FULL_WIDTH = lazy(r"[\uff01-\uff5e]+")
_THOUSANDS = lazy(r"\d{3}(?!\d)")
_WANTS_SPACE_BEHIND = frozenset(",.;:!?)]}")
_WANTS_SPACE_BEFORE = frozenset("([{")
_GOES_ON = lazy(r"[”’\"']? (?:[a-z]|[,;] )|[,;]")
_NEAR = 36
_OPENING = frozenset("“‘（《「『")


@rule(
    "characters.width",
    kinds="repair",
    proof="closed vocabulary",
    may_change=("numbers",),  # "5，6" is two numbers; folded without a space it would be one
    english=True,
    version=2,
    example=("ＡＩ model，2０ units", "AI model, 20 units"),
)
def width(view: View) -> Iterator[Finding]:
    """Full-width letters, digits and marks become ordinary ones, with English spacing."""
    text = view.text
    if text.isascii():
        return
    mixed = not latin_only(text) and bool(EASTERN.search(text))
    for match in _FULL_WIDTH.finditer(text):
        start, end = match.span()
        if mixed and among_eastern(text, start, end):
            continue
        left = text[start - 1] if start else ""
        if match[0] == "，" and left.isdigit() and _THOUSANDS.match(text, end):
            continue
        if _is_mentioned(text, start, end) or (mixed and _closes_eastern(text, start)):
            continue
        after = _spaced(match[0], left, text[end : end + 1])
        yield Finding(start, end, "repair", after=after)


def _is_mentioned(text: str, start: int, end: int) -> bool:
    """Whether the wide form itself is spoken of: beside its narrow form, or with a word for it."""
    if not stands_alone(text, start, end):
        return False
    narrow = unicodedata.normalize("NFKC", text[start:end])
    if not narrow.isalnum() and _GOES_ON.match(text, end):
        return True  # "The wide ！ and the narrow !"
    near = f" {text[max(0, start - _NEAR) : start]} {text[end : end + _NEAR]} "
    beside = re.search(rf"(?<!\w){re.escape(narrow)}(?!\w)", near)
    return bool(beside) or (len(narrow) == 1 and speaks_of_signs(text, start, end))


def _closes_eastern(text: str, start: int) -> bool:
    """Whether it closes a bracket that was opened among ideographs, and stays wide."""
    if text[start] != "）":
        return False
    opened = text.rfind("（", max(0, start - _NEAR), start)
    return opened >= 0 and among_eastern(text, opened, opened + 1)


def _spaced(run: str, left: str, right: str) -> str:
    """Fold a run and put in the spaces that English wants beside marks.

    Digits on both sides of a point or colon are a number or a time: no space there; nor in a
    comma that stood full-width among full-width digits.
    """
    folded = unicodedata.normalize("NFKC", run)
    pieces = []
    for i, mark in enumerate(folded):
        before = folded[i - 1] if i else left
        behind = folded[i + 1] if i + 1 < len(folded) else right
        joins = ".:," if 0 < i < len(folded) - 1 else ".:"
        inside_number = mark in joins and before.isdigit() and behind.isdigit()
        if mark in _WANTS_SPACE_BEFORE and before.isalnum():
            pieces.append(" ")
        pieces.append(mark)
        wants = mark in _WANTS_SPACE_BEHIND and (behind.isalnum() or behind in _OPENING)
        if wants and not inside_number:
            pieces.append(" ")
    return "".join(pieces)
