"""What the chosen sentences say already, and how much that takes from the others."""

from collections.abc import Sequence
from math import fsum, log

from summarizer.rankers import Index, index

__all__ = ["FREE", "SAID", "Said"]

#: How much less a sentence is worth all of whose content is in the note, and the share of it that
#: may be so at no cost. Of 0.4 to 1 and 0 to 0.4 ROUGE prefers none (on 2,000 articles of news all
#: differ by less than their intervals); with these the fewest chosen sentences say the same.
SAID, FREE = 0.9, 0.2
# A stem that is a figure counts so much more than a word: a choice.
_FIGURE = 2.0


class Said:
    """The stems that the sentences chosen so far have.

    Args:
        terms: Stems of the words of each sentence that say something, or an index of them.
        cost: How much less a sentence is worth all of whose content is said.
        free: The share of its content that may be so at no cost.
    """

    def __init__(
        self, terms: Sequence[Sequence[str]] | Index, cost: float = SAID, free: float = FREE
    ) -> None:
        held = terms if isinstance(terms, Index) else index(terms)
        self._cost, self._free = cost, free
        self._terms = held.rows
        self._worth = _weights(held)
        # How much each sentence says, and how much of it is said already.
        self._content: dict[int, float] = {}
        self._again = [0.0] * len(held.rows)
        # Who holds each term that is not said yet.
        self._having = list(held.holders)

    def choose(self, place: int) -> None:
        """Note that the content of a sentence is said: each stem is, once."""
        for term in self._terms[place] if self._terms else ():
            worth = self._worth[term]
            for other in self._having[term]:
                self._again[other] += worth
            self._having[term] = ()

    def new(self, place: int) -> float:
        """Return 1 where a sentence says what is not said yet, less where it repeats."""
        content = self._content_of(place) if self._terms else 0.0
        if not content:
            return 1.0
        share = self._again[place] / content
        if share <= self._free:
            return 1.0
        return 1.0 - self._cost * (share - self._free) / (1.0 - self._free)

    def _content_of(self, place: int) -> float:
        content = self._content.get(place)
        if content is None:
            content = fsum(map(self._worth.__getitem__, self._terms[place]))
            self._content[place] = content
        return content


def _weights(held: Index) -> list[float]:
    """Return how much each stem says: rare ones more, figures most."""
    sizes = list(map(len, held.holders))
    by_times = {n: log(1 + len(held.rows) / n) for n in set(sizes)}
    return [
        by_times[n] * (_FIGURE if term[0].isdigit() else 1.0)
        for term, n in zip(held.number, sizes, strict=True)
    ]
