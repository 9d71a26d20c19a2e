"""What was cut out of a sentence so that it fits, and what is left of it."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from summarizer.language.shortening import Shape, joined

__all__ = ["Cut", "left", "shown"]


@dataclass(frozen=True, slots=True)
class Cut:
    """A stretch of a sentence that its summary does not show.

    Attributes:
        start, end: Where it stands in the cleaned text.
        raw_start, raw_end: Where it stands in the original.
        text: The characters that are not shown.
        shape: What it is: ``brackets``, ``dashes``, ``title``, ``adverbial``, ``apposition``,
            ``participle``, ``as``, ``clause``, ``purpose`` or ``examples``.
        mark: What stands in its place; empty where nothing does. Cuts that touch have one mark.
    """

    start: int
    end: int
    raw_start: int
    raw_end: int
    text: str
    shape: Shape
    mark: str = ""


def left(start: int, end: int, cuts: Sequence[Cut]) -> Iterator[tuple[int, int]]:
    """Yield the stretches of a sentence that are shown, by their place in the cleaned text."""
    for cut in cuts:
        if start < cut.start:
            yield start, cut.start
        start = cut.end
    if start < end:
        yield start, end


def shown(text: str, start: int, cuts: Sequence[Cut]) -> str:
    """Return a sentence as a summary shows it.

    Args:
        text: The whole sentence.
        start: Where it begins in the cleaned text.
        cuts: What was cut out of it, in order.
    """
    if not cuts:
        return text
    return joined(text, [(cut.start - start, cut.end - start) for cut in cuts], cuts[0].mark)
