"""Segmentation into paragraphs: which line ends are ends of paragraphs.

A blank line always is. A single line end is one too, unless the sentence plainly goes on: the
line before it has no closing mark and the next begins with a small letter, or the line stops at
a comma or at a word that nothing can end with ("the", "of", "Mr."). Text that was wrapped at
some column is recognised over the whole document: most lines were broken there because the next
word did not fit, and some of them go on with a small letter. In such a text a line that is full
goes on whatever follows; blank lines, list items and short lines separate the paragraphs.
"""

from itertools import pairwise

from summarizer.base.patterns import lazy
from summarizer.language.segment.lexicon import lexicon

__all__ = ["paragraphs"]

Span = tuple[int, int]

_BREAKS = r"\n\r\v\f\x85\u2028\u2029"
# Begins and ends with something to see, so that the span is trimmed.
_LINE = lazy(rf"[^\s](?:[^{_BREAKS}]*[^\s])?")
_ONE_BREAK = lazy(rf"[^\S{_BREAKS}]*(?:\r\n|[\n\r\x85\u2028])[^\S{_BREAKS}]*")
_ITEM = lazy(r"(?:[-–—•·*‣▪●○■□◦>]|\(?(?:\d{1,2}|[a-z]|[ivx]{1,5}|[IVX]{2,5})[.)]|\(?[A-Z]\))\s")
_OPENING = "\"'“‘«‹„([{¿¡「『"
_CLOSING = "\"'”’»›)]}」』）】》"
_FINAL = frozenset(".!?…。！？｡؟۔।॥:")
# What cannot be the last word of anything, headlines included.
_DANGLING = lazy(
    r"(?:[,，、]|(?<!\S)(?:the|an?|of|and|or|than|into|his|their|its|our|my|your|whose|every"
    r"|against|among|because|between|during|from|where|which|while|with))\Z"
)
_LAST_WORD = lazy(r"([^\s\"'“‘(]+)\.\Z")
_ADDRESS = lazy(r"\S{1,40}?(?:\.\w|[@/])")
_WORD = lazy(r"\S{1,40}")
# Columns that people wrap at, and how ragged the right edge may be when done by hand.
_NARROWEST, _WIDEST, _RAGGED = 45, 110, 12


def paragraphs(text: str) -> list[Span]:
    r"""Return the spans of the paragraphs, outer whitespace trimmed.

    >>> paragraphs("Port reopens\nThe port of Kessel\nreopened.")
    [(0, 12), (13, 41)]
    """
    lines = [match.span() for match in _LINE.finditer(text)]
    if len(lines) < 2:
        return lines
    lowered = text.islower()
    column = _wrapped_at(text, lines, lowered)
    spans: list[Span] = []
    start = lines[0][0]
    for line, following in pairwise(lines):
        if not _goes_on(text, line, following, column, lowered):
            spans.append((start, line[1]))
            start = following[0]
    spans.append((start, lines[-1][1]))
    return spans


def _goes_on(text: str, line: Span, following: Span, column: int, lowered: bool) -> bool:
    """Whether the paragraph of one line goes on in the line that follows."""
    gap = text[line[1] : following[0]]
    if gap != "\n" and not _ONE_BREAK.fullmatch(gap):
        return False
    if _ITEM.match(text, following[0]):
        return False
    if column and _is_full(text, line, following, column):
        return True
    small = (
        not lowered
        and _first(text, following).islower()
        and not _ADDRESS.match(text, *following)  # `tarn.org, May 3 - The port`
    )
    tail = text[max(line[0], line[1] - 24) : line[1]]
    if not _is_closed(tail):
        # A short line with a comma at its end greets or signs: `Dear Sir,`.
        dangling = _DANGLING.search(tail) is not None
        return small or (dangling and (tail[-1].isalpha() or line[1] - line[0] >= 20))
    abbreviation = _LAST_WORD.search(tail)
    if abbreviation is None:
        return False
    word = abbreviation[1]
    words = lexicon("en")
    kind = words.kinds.get(word.lower())
    if kind == "title" and word[0].isupper():
        first = _WORD.match(text, *following)
        return first is not None and first[0].lower() not in words.openers
    return small and kind not in (None, "word")


def _wrapped_at(text: str, lines: list[Span], lowered: bool) -> int:
    """Return the column at which the whole text was wrapped, 0 if it was not."""
    lengths = sorted(end - start for start, end in lines)
    column = lengths[-1 - len(lengths) // 50]  # a long address may stick out
    if not _NARROWEST <= column <= _WIDEST:
        return 0
    joints = full = closed = soft = 0
    for line, following in pairwise(lines):
        gap = text[line[1] : following[0]]
        if (gap != "\n" and not _ONE_BREAK.fullmatch(gap)) or _ITEM.match(text, following[0]):
            continue
        joints += 1
        if _is_full(text, line, following, column):
            full += 1
            if _is_closed(text[max(line[0], line[1] - 24) : line[1]]):
                closed += 1
            elif not _first(text, following).isupper():
                soft += 1
    enough = joints >= (3 if lowered else 2) and full * 10 >= joints * 6
    return column if enough and closed * 2 <= full and soft * 5 >= full - closed > 0 else 0


def _is_full(text: str, line: Span, following: Span, column: int) -> bool:
    """Whether the first word of the next line would not have fitted on this one."""
    word = _WORD.match(text, *following)
    width = word.end() - word.start() if word else 0
    return line[1] - line[0] + 1 + width > column - _RAGGED


def _is_closed(tail: str) -> bool:
    """Whether a line ends with a mark that closes something."""
    bare = tail.rstrip(_CLOSING)
    return bool(bare) and bare[-1] in _FINAL


def _first(text: str, line: Span) -> str:
    """Return the first character of a line after its opening quotes and brackets."""
    for char in text[line[0] : line[0] + 4]:
        if char not in _OPENING:
            return char
    return ""
