"""One order of preference: notes that can be read alone, not sentences one by one.

Every length is a prefix of this order, so it is made once. What a sentence needs comes before it.
Whether it is worth the sentences that come with it is decided by worth per word over all of them
together, so it gives way to one that stands alone and says nearly as much. The first sentence, the
headline, needs nothing, if any such is there. A sentence that says again what is chosen already is
worth less, and a near-duplicate comes after everything else. Sentences that are shorter or longer
than a caller wants keep their record, their score and their say in the scores of others: only the
order goes without them. Time grows with the number of words, and with n log n for the sentences.
"""

from collections.abc import Container, Iterator, Sequence
from itertools import islice

from summarizer.model import Need
from summarizer.rankers import Index
from summarizer.ranking.selection._ends import excluded, unfinished
from summarizer.ranking.selection._order import LEAD, Order
from summarizer.ranking.selection._said import FREE, SAID

__all__ = ["FREE", "LEAD", "SAID", "excluded", "grown", "order", "unfinished"]


def order(
    scores: Sequence[float],
    words: Sequence[Sequence[str]],
    needs: Sequence[Sequence[Need]] = (),
    terms: Sequence[Sequence[str]] | Index = (),
    kept_out: Container[int] = (),
    *,
    notes: bool = True,
    said: float = SAID,
    free: float = FREE,
    lead: float = 1.0,
) -> tuple[int, ...]:
    """Return places, best first: by worth, then by position; near-duplicates last.

    Args:
        scores: What each sentence is worth by itself, higher is better.
        words: The words of each sentence.
        needs: What each sentence cannot be read without.
        terms: Stems of the words of each sentence that say something, or an index of them.
        kept_out: Places that the order goes without.
        notes: Whether all needs count, and what is said already; else only that no quotation
            goes on without its beginning: what a baseline is to do.
        said: How much less a sentence is worth all of whose content is in the note.
        free: The share of its content that may be so at no cost.
        lead: How much more the first sentence is worth as a headline, if it is not too long.

    >>> order([0.2, 0.9, 0.9], [["a"], ["b"], ["c"]])
    (1, 2, 0)
    >>> same = ["the", "port", "was", "closed"]
    >>> order([0.9, 0.8, 0.1], [same, same, ["rain", "fell"]])
    (0, 2, 1)
    >>> he = Need("pronoun", 0, "He")
    >>> order([0.3, 0.9, 0.5], [["obi"], ["he"], ["rain"]], [[], [he], []])
    (2, 0, 1)
    """
    return tuple(Order(scores, words, needs, terms, kept_out, notes, said, free, lead).made())


def grown(
    scores: Sequence[float],
    words: Sequence[Sequence[str]],
    needs: Sequence[Sequence[Need]] = (),
    terms: Sequence[Sequence[str]] | Index = (),
    kept_out: Container[int] = (),
    *,
    notes: bool = True,
    said: float = SAID,
    free: float = FREE,
    lead: float = 1.0,
) -> Iterator[int]:
    """Yield the places of `order`, whose arguments these are, one after the other.

    Who stops within the first note asks for the needs of few sentences.
    """

    def begun() -> Order:
        return Order(scores, words, needs, terms, kept_out, notes, said, free, lead)

    first = begun().first()
    yield from first
    yield from islice(begun().made(), len(first), None)
