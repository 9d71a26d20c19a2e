"""Where a note may not end, and which sentences are kept out because a caller wants it so."""

from collections.abc import Container, Sequence

from summarizer.model import Need
from summarizer.rankers import Candidates

__all__ = ["excluded", "unfinished"]

_UNREAD = "goes on with a quotation whose beginning is kept out"


def unfinished(
    order: Sequence[int],
    needs: Sequence[Sequence[Need]],
    inside: Container[int] | None = None,
) -> frozenset[int]:
    """Return the numbers of sentences at which a note would end before what it needs.

    Args:
        order: Places, best first, as far as is asked for.
        needs: What each sentence cannot be read without.
        inside: All places that the whole order has, where `order` is only its beginning.

    >>> both = [[Need("quotation", 1, "“")], [Need("quotation", 0, "“")], []]
    >>> sorted(unfinished([2, 0, 1], both))
    [2]
    """
    inside = frozenset(order) if inside is None else inside
    waiting: dict[int, int] = {}
    open_, placed, found = 0, set(), set()
    for number, place in enumerate(order, 1):
        placed.add(place)
        open_ -= waiting.pop(place, 0)
        for need in needs[place]:
            if need.firm and need.on is not None and need.on in inside and need.on not in placed:
                waiting[need.on] = waiting.get(need.on, 0) + 1
                open_ += 1
        if open_:
            found.add(number)
    return frozenset(found)


def excluded(
    candidates: Candidates, lengths: Sequence[int], fewest: int, most: int | None
) -> dict[int, str]:
    """Return the places of the sentences that are kept out, each with the reason.

    What goes on with a quotation cannot stand without its beginning, and goes with it.

    Args:
        candidates: The sentences that may enter a summary as far as the text is concerned.
        lengths: How many words each of them has.
        fewest: Shorter ones are kept out.
        most: Longer ones are kept out; None for no limit.
    """
    found: dict[int, str] = {}
    for place, words in enumerate(lengths):
        if words < fewest:
            found[place] = f"{_words(words)}, fewer than min_words={fewest}"
        elif most is not None and words > most:
            found[place] = f"{_words(words)}, more than max_words={most}"
        elif (fewest or most is not None) and any(
            need.kind == "quotation" and need.on in found and need.on < place
            for need in candidates.needs[place]
            if need.on is not None
        ):
            found[place] = _UNREAD
    return found


def _words(number: int) -> str:
    return f"{number} word{'' if number == 1 else 's'}"
