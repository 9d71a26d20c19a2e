"""Which quotation marks of a line open and which close, where that can be told for certain."""

from collections.abc import Sequence
from typing import NamedTuple

from summarizer.patterns import lazy
from summarizer.rules._lines import Line

__all__ = ["QuoteMark", "quote_marks"]

_MARK = lazy(r'["“”]')
# Marks of other customs, in which “ may close; feet and inches; code.
_OTHER = lazy(r"[„‟«»‹›「」『』＂`\\]|\d['’′]{1,2} ?\d|['’]['’]")
_OPENING_BRACKETS = "([{—–-/‘'"
_MOST = 40


class QuoteMark(NamedTuple):
    """A quotation mark and the side it stands on: of the text, not of the line."""

    at: int
    mark: str
    opens: bool


def quote_marks(line: Line) -> Sequence[QuoteMark]:
    """Return the quotation marks of a line, or none where a side is open to doubt.

    They open and close in turn and come out even; curly ones stand where they belong in the
    turn, and no straight one has the shape of the other side: a space on its inner side alone.

    >>> line = Line(0, 24, 'the"old" ferry, "she" is', 0)
    >>> [(mark.at, mark.opens) for mark in quote_marks(line)]
    [(3, True), (7, False), (16, True), (20, False)]
    >>> quote_marks(Line(0, 14, 'a" b "c', 0))
    ()
    """
    text = line.text
    places = [match.start() for match in _MARK.finditer(text)]
    if not places or len(places) % 2 or len(places) > _MOST or _OTHER.search(text):
        return ()
    found = []
    for turn, at in enumerate(places):
        opens = turn % 2 == 0
        if text[at] == ("”" if opens else "“") or _turned(text, at, opens):
            return ()
        if not opens and not text[places[turn - 1] + 1 : at].strip():
            return ()  # nothing is quoted
        found.append(QuoteMark(line.start + at, text[at], opens))
    return tuple(found)


def _turned(text: str, at: int, opens: bool) -> bool:
    """Whether a straight mark is shaped for the other side."""
    left, right = text[at - 1 : at] if at else "", text[at + 1 : at + 2]
    if text[at] != '"':
        return False
    if opens:
        return bool(left.strip()) and left not in _OPENING_BRACKETS and not right.strip()
    return not left.strip() and bool(right.strip()) and right not in ".,;:!?)]}—–-/"
