"""Keeps sentences out of summaries that are shorter or longer than a caller wants them.

They keep their record, their score and their say in the scores of others: only the order of
preference goes without them.
"""

from collections.abc import Mapping, Sequence

from summarizer.rankers import Candidates
from summarizer.ranking import selection

__all__ = ["barred", "order"]

_UNREAD = "goes on with a quotation whose beginning is kept out"


def barred(
    able: Candidates, lengths: Sequence[int], fewest: int, most: int | None
) -> dict[int, str]:
    """Return the places of the sentences that are kept out, each with the reason.

    What goes on with a quotation cannot stand without its beginning, and goes with it.

    Args:
        able: The sentences that may enter a summary as far as the text is concerned.
        lengths: How many words each of them has.
        fewest: Shorter ones are kept out.
        most: Longer ones are kept out; None for no limit.
    """
    found: dict[int, str] = {}
    for place, (words, lean) in enumerate(zip(lengths, able.leans, strict=True)):
        if words < fewest:
            found[place] = f"{_words(words)}, fewer than min_words={fewest}"
        elif most is not None and words > most:
            found[place] = f"{_words(words)}, more than max_words={most}"
        elif lean in found:
            found[place] = _UNREAD
    return found


def order(
    scores: Sequence[float], able: Candidates, kept_out: Mapping[int, str]
) -> tuple[int, ...]:
    """Return the places of all others, best first, as `selection.order` has it."""
    free = [place for place in range(len(able)) if place not in kept_out]
    new = {place: number for number, place in enumerate(free)}
    chosen = selection.order(
        [scores[place] for place in free],
        [able.words[place] for place in free],
        [None if (lean := able.leans[place]) is None else new[lean] for place in free],
    )
    return tuple(free[number] for number in chosen)


def _words(number: int) -> str:
    return f"{number} word{'' if number == 1 else 's'}"
