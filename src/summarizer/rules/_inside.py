"""Sentences of running text and where they stand, for furniture that has no line of its own.

Archives give an article as one paragraph: what a page printed beside it stands between its
sentences then.
"""

from bisect import bisect_right
from collections.abc import Iterator, Sequence
from typing import NamedTuple

from summarizer.language.lines import Line

__all__ = ["Inside", "inside"]


class Inside(NamedTuple):
    """A sentence, and where it stands.

    Attributes:
        start, end: In the text.
        text: Without outer white space.
        number: Of all sentences, from 0.
        place: Of those of its line, from 0.
        behind: How many follow it in its line.
        line: The number of its line.
    """

    start: int
    end: int
    text: str
    number: int
    place: int
    behind: int
    line: int


def inside(
    text: str, sentences: Sequence[tuple[int, ...]], lines: Sequence[Line]
) -> Iterator[Inside]:
    """Yield the sentences of a text with their places in its lines."""
    starts = [line.start for line in lines]
    found: list[list[tuple[int, str, int]]] = [[] for _ in starts]
    for number, piece in enumerate(sentences):
        bare = text[piece[0] : piece[1]].strip()
        if bare:
            start = text.index(bare[0], piece[0])
            found[bisect_right(starts, start) - 1].append((start, bare, number))
    for line, members in enumerate(found):
        last = len(members) - 1
        for place, (start, bare, number) in enumerate(members):
            yield Inside(start, start + len(bare), bare, number, place, last - place, line)
