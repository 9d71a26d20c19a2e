"""The terms of a text by number: which sentences hold each, and which each sentence holds.

A list is read faster than a dictionary, and rankers, needs and the order all ask who holds what.
"""

from collections import Counter
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from itertools import chain

__all__ = ["Index", "index"]


@dataclass(frozen=True, slots=True)
class Index:
    """The terms of a text by number, in the order in which they first stand.

    Attributes:
        number: The number of each term.
        times: How often each of them stands.
        rows: For each sentence the numbers of its terms, each once, in the order of the sentence.
        holders: For each term the places of the sentences that hold it, in order.
    """

    number: Mapping[str, int]
    times: Sequence[int]
    rows: Sequence[Sequence[int]]
    holders: Sequence[Sequence[int]]


def index(terms: Sequence[Sequence[str]]) -> Index:
    """Return the index of the terms of some sentences.

    >>> found = index([["ship", "port", "ship"], ["port"]])
    >>> found.times, found.rows, found.holders
    ([2, 2], [[0, 1], [1]], [[0], [0, 1]])
    """
    times = Counter(chain.from_iterable(terms))
    number = dict(zip(times, range(len(times)), strict=True))
    rows = [list(map(number.__getitem__, dict.fromkeys(own))) for own in terms]
    holders: list[list[int]] = [[] for _ in number]
    for place, row in enumerate(rows):
        for term in row:
            holders[term].append(place)
    return Index(number, list(times.values()), rows, holders)
