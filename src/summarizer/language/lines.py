"""The lines of a text."""

from typing import NamedTuple

from summarizer.base.patterns import lazy

__all__ = ["BREAKS", "Line", "Span", "split_lines"]

#: What ends a line. Translated pages use \v and \f between blocks.
BREAKS = ("\n", "\r", "\v", "\f", "\x85", "\u2028", "\u2029")
_LINE = lazy(rf"[^{''.join(BREAKS)}]+")


class Span(NamedTuple):
    """A half-open range of characters."""

    start: int
    end: int


class Line(NamedTuple):
    """A line that is not blank, outer white space left off."""

    start: int
    end: int
    text: str
    number: int


def split_lines(text: str) -> tuple[Line, ...]:
    r"""Return the lines that are not blank.

    >>> split_lines("One \n\n two")
    (Line(start=0, end=3, text='One', number=0), Line(start=7, end=10, text='two', number=1))
    """
    found: list[Line] = []
    for match in _LINE.finditer(text):
        stripped = match[0].strip()
        if stripped:
            start = match.start() + match[0].index(stripped[0])
            found.append(Line(start, start + len(stripped), stripped, len(found)))
    return tuple(found)
