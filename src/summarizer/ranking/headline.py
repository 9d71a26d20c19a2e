"""Says how much of the headline of an article each of its sentences says.

A headline is the shortest summary there is, made by somebody who knew what was new. Its words are
compared by their stems; one counts more the fewer sentences have it, and one that no sentence has
counts for nothing. Linear in the number of words.
"""

from collections import Counter
from itertools import chain
from math import fsum, log

from summarizer.rankers import Candidates

__all__ = ["ALONE", "factor", "shares"]

# Of a headline of which the text says fewer words than this, nobody can tell whether it is its own:
# a choice.
_FEWEST = 2
# A sentence that says nothing of the headline is worth so much less than one that says all of it,
# and what a sentence says of it counts so much by itself: the one that ranks last may be the news.
# Choices: on articles with their headlines (`benchmarks/headlines.py`) ROUGE grows with both up to
# here, and little after that; with more, notes say the headline and nothing else.
_SAYS_NOTHING, ALONE = 0.5, 0.1


def shares(candidates: Candidates) -> list[float]:
    """Return from 0 to 1 how much of the headline each sentence says; nothing where it is unknown.

    1 is all that any sentence of the text says.

    Args:
        candidates: The sentences and the headline.
    """
    title = candidates.title_terms
    if not title:
        return []
    said = [title.intersection(terms) for terms in candidates.terms]
    holders = Counter(chain.from_iterable(said))
    if len(holders) < _FEWEST:
        return []
    worth = {term: log(1 + len(said) / held) for term, held in holders.items()}
    whole = fsum(worth.values())
    return [fsum(worth[term] for term in terms) / whole for terms in said]


def factor(share: float) -> float:
    """Return what is left of the worth of a sentence that says so much of the headline.

    >>> factor(1.0), factor(0.0)
    (1.0, 0.5)
    """
    return 1.0 - _SAYS_NOTHING * (1.0 - share)
