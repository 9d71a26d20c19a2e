"""Lays what the rules marked onto sentences: which are body, and where a body sentence begins.

Finds nothing itself. A mark that covers a sentence gives it its role; one that covers only its
beginning or end (a dateline, a byline, a credit) is cut off, so that the sentence starts behind
it; one in the middle of a sentence is part of the sentence.
"""

from collections.abc import Iterable, Iterator, Sequence

from summarizer.model import Cleaned, Flag, Role, Sentence, Trust
from summarizer.segment import Piece

__all__ = ["lay", "lay_segments"]

_Stretch = tuple[int, int, Role]
# From this severity on a doubt lowers the trust in its sentence.
_CARE = ("critical", "high")
_FURNITURE: Role = "furniture"


def lay(cleaned: Cleaned, pieces: Iterable[Piece]) -> tuple[Sentence, ...]:
    """Return the sentences of a cleaned text, with roles, doubts and trust.

    Args:
        cleaned: The clean-up, with its marks and flags.
        pieces: The sentences of its text.
    """
    stretches = [
        (start, end, role, piece.paragraph)
        for piece, marks in _beside(pieces, _marks(cleaned))
        for start, end, role in _cut(cleaned.text, piece.start, piece.end, marks)
    ]
    return _sentences(cleaned, stretches)


def lay_segments(cleaned: Cleaned, segments: Sequence[tuple[int, int]]) -> tuple[Sentence, ...]:
    """Return one sentence for each segment of the original, dropped ones included.

    A segment with a dateline or the like in front is narrowed to what stands behind it.
    """
    stretches: list[tuple[int, int, Role, int]] = []
    marks = _marks(cleaned)
    spans = [_trimmed(cleaned.text, *cleaned.to_clean(*segment)) for segment in segments]
    pieces = (Piece(start, end, index) for index, (start, end) in enumerate(spans))
    dropped: dict[int, Role] = {
        index: next(
            (m.role for m in cleaned.marks if m.start < segment[1] and segment[0] < m.end),
            _FURNITURE,
        )
        for index, (segment, span) in enumerate(zip(segments, spans, strict=True))
        if span[0] >= span[1]
    }
    for piece, near in _beside(pieces, marks):
        index = piece.paragraph
        if index in dropped:
            stretches.append((piece.start, piece.start, dropped[index], index))
            continue
        parts = list(_cut(cleaned.text, piece.start, piece.end, near))
        body = [part for part in parts if part[2] == "body"] or parts
        stretches.append((body[0][0], body[-1][1], body[0][2], index))
    return _sentences(cleaned, stretches, segments)


def _marks(cleaned: Cleaned) -> list[_Stretch]:
    """Return the marks in positions of the cleaned text."""
    placed = [(*cleaned.to_clean(m.start, m.end), m.role) for m in cleaned.marks]
    trimmed = [(*_trimmed(cleaned.text, start, end), role) for start, end, role in placed]
    return sorted(mark for mark in trimmed if mark[0] < mark[1])


def _trimmed(text: str, start: int, end: int) -> tuple[int, int]:
    while start < end and text[start].isspace():
        start += 1
    while end > start and text[end - 1].isspace():
        end -= 1
    return start, end


def _beside(
    pieces: Iterable[Piece], marks: Sequence[_Stretch]
) -> Iterator[tuple[Piece, list[_Stretch]]]:
    """Pair each piece with the marks that share a character with it, in linear time."""
    waiting: list[_Stretch] = []
    upcoming = 0
    for piece in pieces:
        waiting = [mark for mark in waiting if mark[1] > piece.start]
        while upcoming < len(marks) and marks[upcoming][0] < piece.end:
            waiting.append(marks[upcoming])
            upcoming += 1
        yield piece, [mark for mark in waiting if mark[1] > piece.start]


def _cut(text: str, start: int, end: int, marks: Sequence[_Stretch]) -> Iterator[_Stretch]:
    """Cut marks off both ends of a sentence; what is left between is body."""
    behind: list[_Stretch] = []
    for mark_start, mark_end, role in marks:
        if mark_start <= start and mark_end >= end:
            yield start, end, role
            return
        if mark_start <= start < mark_end:
            yield start, mark_end, role
            start, _ = _trimmed(text, mark_end, end)
        elif mark_end >= end and start < mark_start:
            behind.append((mark_start, end, role))
            _, end = _trimmed(text, start, mark_start)
    if start < end:
        yield start, end, "body"
    yield from behind


def _sentences(
    cleaned: Cleaned,
    stretches: Sequence[tuple[int, int, Role, int]],
    segments: Sequence[tuple[int, int]] | None = None,
) -> tuple[Sentence, ...]:
    sentences = []
    for index, (start, end, role, paragraph) in enumerate(stretches):
        raw = cleaned.to_raw(start, end)
        if segments is not None and start == end:
            raw = segments[index]
        flags = tuple(
            f for f in cleaned.flags if f.start < raw[1] and raw[0] < max(f.end, f.start + 1)
        )
        sentences.append(
            Sentence(
                index,
                start,
                end,
                *raw,
                cleaned.text[start:end],
                paragraph,
                role,
                trust=_trust(role, flags),
                flags=flags,
            )  # fmt: skip
        )
    return tuple(sentences)


def _trust(role: Role, flags: Iterable[Flag]) -> Trust:
    if role != "body":
        return "skip"
    return "care" if any(flag.severity in _CARE for flag in flags) else "use"
