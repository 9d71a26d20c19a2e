"""Sentences of running text, for furniture that has no line of its own.

Archives give an article as one paragraph: what a page printed beside it stands between its
sentences then.
"""

from collections.abc import Iterator
from typing import NamedTuple

from summarizer.rules import View

__all__ = ["Inside", "inside_lines"]


class Inside(NamedTuple):
    """A sentence, and where it stands.

    Attributes:
        start, end: In the text of the view.
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


def inside_lines(view: View) -> Iterator[Inside]:
    """Yield the sentences of a text in order; what has no word of a line is left out."""
    row: list[tuple[int, int, str, int]] = []
    last = -1
    for number, piece in enumerate(view.sentences):
        start, end = piece[0], piece[1]
        text = view.text[start:end]
        bare = text.strip()
        if not bare:
            continue
        start += text.index(bare[0])
        line = view.line_at(start)
        at = line.number if line else -1
        if at != last and row:
            yield from _placed(row, last)
            row = []
        last = at
        row.append((start, start + len(bare), bare, number))
    if row:
        yield from _placed(row, last)


def _placed(row: list[tuple[int, int, str, int]], line: int) -> Iterator[Inside]:
    for place, (start, end, text, number) in enumerate(row):
        yield Inside(start, end, text, number, place, len(row) - place - 1, line)
