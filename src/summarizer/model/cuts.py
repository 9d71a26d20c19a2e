"""What was cut out of a sentence so that it fits, and what is left of it."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from typing import NamedTuple

from summarizer.language.shortening import Shape, joined

__all__ = ["Cut", "Slice", "shown", "slices"]


@dataclass(frozen=True, slots=True)
class Cut:
    """A stretch of a sentence that its summary does not show.

    Attributes:
        start, end: Where it stands in the cleaned text.
        raw_start, raw_end: Where it stands in the original.
        text: The characters that are not shown.
        shape: What it is: ``brackets``, ``dashes``, ``title``, ``adverbial``, ``apposition``,
            ``participle``, ``as`` (also "because" and "since"), ``clause``, ``purpose``,
            ``examples``, ``list``, ``verb``, ``day`` (of the news), ``occasion`` (where something
            was said), ``opening`` (a circumstance at the beginning), ``coordinate`` (a second
            clause), ``with`` (what came with it), ``after`` (what it came after) or ``place`` (of
            an event of the past, at the end).
        mark: What stands in its place; empty where nothing does. Cuts that touch have one mark.
    """

    start: int
    end: int
    raw_start: int
    raw_end: int
    text: str
    shape: Shape
    mark: str = ""


class Slice(NamedTuple):
    """A stretch of a sentence that its summary shows.

    Attributes:
        start, end: Where it stands in the cleaned text.
        at: Where it stands in what is shown of the sentence.
    """

    start: int
    end: int
    at: int


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


def slices(text: str, start: int, cuts: Sequence[Cut]) -> Iterator[Slice]:
    """Yield what is left of a sentence, in order.

    Args:
        text: The whole sentence.
        start: Where it begins in the cleaned text.
        cuts: What was cut out of it, in order.
    """
    done = start
    for number, place in enumerate((*(cut.start for cut in cuts), start + len(text))):
        if done < place:
            yield Slice(done, place, len(shown(text[: done - start], start, cuts[:number])))
        if number < len(cuts):
            done = cuts[number].end
