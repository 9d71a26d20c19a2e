"""A stretch of a sentence that may be cut, and what it is."""

from typing import Literal, NamedTuple

__all__ = ["Shape", "Stretch"]

Shape = Literal[
    "brackets", "dashes", "title", "adverbial", "apposition", "participle", "as", "clause",
    "purpose", "examples", "list", "verb", "day", "occasion", "opening", "coordinate", "with",
    "after", "place",
]  # fmt: skip


class Stretch(NamedTuple):
    """A stretch that may be cut out of a sentence.

    Attributes:
        start, end: Where it stands in the sentence.
        shape: What it is.
    """

    start: int
    end: int
    shape: Shape
