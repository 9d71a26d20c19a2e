"""Whether a quotation is open after a text; knows no domain type."""

from collections.abc import Sequence
from typing import NamedTuple

from summarizer.base.patterns import lazy
from summarizer.language.lines import Line

__all__ = ["QuoteMark", "open_quotation_after", "quotation_spans", "quote_marks"]

# An apostrophe is no mark. A straight one opens only where one can: not after a word.
_TURN = lazy(r"\"|[“”„«»「」『』]|(?<![^\W_])‘(?=[^\W_])|’(?![^\W_])")
_OPENS = lazy(r"(?:^|(?<=[\s(\[—–:-]))\"(?=\S)")
_CLOSED_BY = {'"': '"”', "“": '”"', "„": "“”", "«": "»", "「": "」", "『": "』", "‘": "’"}


def open_quotation_after(text: str, before: str = "") -> str:
    """Return the mark of the quotation that is open after a text, or nothing.

    Args:
        text: A sentence.
        before: What was open before it.

    >>> open_quotation_after('He said: "We wait.'), open_quotation_after('We go."', '"')
    ('"', '')
    >>> open_quotation_after("‘I’m late.’")
    ''
    """
    # A quotation of several paragraphs opens anew in each, and is closed in the last.
    opened = "" if text[:1] in _CLOSED_BY else before
    for match in _TURN.finditer(text):
        mark = match[0]
        if not opened:
            can = _OPENS.match(text, match.start()) if mark == '"' else mark in _CLOSED_BY
            opened = mark if can else ""
        elif mark in _CLOSED_BY[opened]:
            opened = ""
    return opened


_BREAK = lazy(r"[\n\r\v\f\x85\u2028\u2029]+")
_MARK = lazy(r'["“”„«»「」『』]')
_OPENING, _CLOSING = "“„«「『", "”»」』"


def quotation_spans(text: str) -> tuple[tuple[int, int], ...]:
    """Return the direct quotations with their marks, sorted and disjoint.

    A straight mark opens and closes in turn, inside one line. A quotation that is not closed in
    its line lasts to the end of the line: it is better to protect too much.

    >>> text = 'She said: "We are ready." Then “go”'
    >>> [text[start:end] for start, end in quotation_spans(text)]
    ['"We are ready."', '“go”']
    """
    if not _MARK.search(text):
        return ()
    spans: list[tuple[int, int]] = []
    breaks = [match.start() for match in _BREAK.finditer(text)]
    breaks.append(len(text))
    line = 0
    opened: int | None = None
    for match in _MARK.finditer(text):
        while match.start() > breaks[line]:
            if opened is not None:
                spans.append((opened, breaks[line]))
                opened = None
            line += 1
        mark = match[0]
        if opened is None:
            if mark not in _CLOSING:
                opened = match.start()
        elif mark not in _OPENING or (mark == "“" and text[opened] == "„"):
            spans.append((opened, match.end()))
            opened = None
    if opened is not None:
        spans.append((opened, breaks[line]))
    return tuple(spans)


_ENGLISH_MARK = lazy(r'["“”]')
# Marks of other customs, in which “ may close; feet and inches; code.
_OTHER_CUSTOM = lazy(r"[„‟«»‹›「」『』＂`\\]|\d['’′]{1,2} ?\d|['’]['’]")
_BEFORE_OPENING = "([{—–-/‘'"
_MOST_MARKS = 40


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
    places = [match.start() for match in _ENGLISH_MARK.finditer(text)]
    if not places or len(places) % 2 or len(places) > _MOST_MARKS or _OTHER_CUSTOM.search(text):
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
        return bool(left.strip()) and left not in _BEFORE_OPENING and not right.strip()
    return not left.strip() and bool(right.strip()) and right not in ".,;:!?)]}—–-/"
