"""Lays what the rules marked onto sentences: which are body, and where a body sentence begins.

Finds nothing itself. A mark that covers a sentence gives it its role; one that covers only its
beginning or end (a dateline, a byline, a credit) is cut off, so that the sentence starts after
it; one in the middle of a sentence is part of the sentence.
"""

from collections.abc import Iterable, Iterator, Sequence
from typing import TypeVar

from summarizer.language.segment import SentenceSpan
from summarizer.model import GRAVE, Cleaned, Flag, Role, Sentence, Trust

__all__ = ["beside", "lay", "lay_segments"]

T = TypeVar("T")
_Stretch = tuple[int, int, Role]


def lay(cleaned: Cleaned, pieces: Sequence[SentenceSpan]) -> tuple[Sentence, ...]:
    """Return the sentences of a cleaned text, with roles, doubts and trust.

    Args:
        cleaned: The clean-up, with its marks and flags.
        pieces: The sentences of its text.
    """
    spans = [(piece.start, piece.end) for piece in pieces]
    stretches = [
        (*stretch, piece.paragraph)
        for piece, marks in zip(pieces, beside(spans, _marks(cleaned)), strict=True)
        for stretch in _cut(cleaned.text, piece.start, piece.end, marks)
    ]
    raws = [
        cleaned.to_raw(start, end) if cleaned.edits else (start, end)
        for start, end, _, _ in stretches
    ]
    return _sentences(cleaned, stretches, raws)


def lay_segments(cleaned: Cleaned, segments: Sequence[tuple[int, int]]) -> tuple[Sentence, ...]:
    """Return one sentence for each segment of the original, dropped ones included.

    A segment with a dateline or the like in front is narrowed to what stands after it.
    """
    spans = [_trimmed(cleaned.text, *cleaned.to_clean(*segment)) for segment in segments]
    dropped_as = beside(segments, [(m.start, m.end, m.role) for m in cleaned.marks])
    stretches: list[tuple[int, int, Role, int]] = []
    raws: list[tuple[int, int]] = []
    rows = zip(spans, segments, beside(spans, _marks(cleaned)), dropped_as, strict=True)
    for index, ((start, end), segment, marks, dropped) in enumerate(rows):
        if start >= end:
            role: Role = dropped[0][2] if dropped else "furniture"
            stretches.append((start, start, role, index))
            raws.append(segment)
            continue
        parts = list(_cut(cleaned.text, start, end, marks))
        body = [part for part in parts if part[2] == "body"] or parts
        start, end = body[0][0], body[-1][1]
        stretches.append((start, end, body[0][2], index))
        raws.append(cleaned.to_raw(start, end))
    return _sentences(cleaned, stretches, raws)


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


def beside(
    spans: Sequence[tuple[int, int]], items: Sequence[tuple[int, int, T]]
) -> list[list[tuple[int, int, T]]]:
    """Return, for each of some sorted spans, the sorted items that share a character with it.

    Linear: both are walked once.
    """
    if not items:
        return [[] for _ in spans]
    found: list[list[tuple[int, int, T]]] = []
    waiting: list[tuple[int, int, T]] = []
    upcoming = 0
    for start, end in spans:
        while upcoming < len(items) and items[upcoming][0] < end:
            waiting.append(items[upcoming])
            upcoming += 1
        waiting = [item for item in waiting if item[1] > start]
        found.append([item for item in waiting if item[0] < end])
    return found


def _cut(text: str, start: int, end: int, marks: Sequence[_Stretch]) -> Iterator[_Stretch]:
    """Cut marks off both ends of a sentence; what is left between is body."""
    for mark_start, mark_end, role in marks:
        if mark_start <= start and mark_end >= end:
            yield start, end, role
            return
        if mark_start <= start < mark_end:
            yield start, mark_end, role
            start, _ = _trimmed(text, mark_end, end)
    behind: list[_Stretch] = []
    for mark_start, mark_end, role in reversed(marks):
        if start < mark_start < end <= mark_end:
            behind.append((mark_start, end, role))
            _, end = _trimmed(text, start, mark_start)
    if start < end:
        yield start, end, "body"
    yield from reversed(behind)


def _sentences(
    cleaned: Cleaned,
    stretches: Sequence[tuple[int, int, Role, int]],
    raws: Sequence[tuple[int, int]],
) -> tuple[Sentence, ...]:
    doubts = [(flag.start, max(flag.end, flag.start + 1), flag) for flag in cleaned.flags]
    sentences = []
    for index, ((start, end, role, paragraph), raw, near) in enumerate(
        zip(stretches, raws, beside(raws, doubts), strict=True)
    ):
        flags = tuple(flag for _, _, flag in near)
        text, trust = cleaned.text[start:end], _trust(role, flags)
        sentences.append(
            Sentence(index, start, end, *raw, text, paragraph, role, trust=trust, flags=flags)
        )
    return tuple(sentences)


def _trust(role: Role, flags: Iterable[Flag]) -> Trust:
    if role != "body":
        return "skip"
    return "care" if any(flag.severity in GRAVE for flag in flags) else "use"
