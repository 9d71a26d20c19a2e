"""Whether some words in a row stand again a little further on, as in every phrase given twice."""

import re
from collections.abc import Sequence

__all__ = ["MOST_WORDS", "WORD", "recur"]

WORD = re.compile(r"[\w'’-]+")
#: The longest phrase that is looked for.
MOST_WORDS = 12


def recur(words: Sequence[str]) -> bool:
    """Whether four words in a row stand again within a dozen words.

    What stands twice in a row, four words or more, has such a pair, and so has a shorter phrase
    that stands four times; most texts have none, and nobody need look closer.

    >>> recur("we go on and we go on and so".split()), recur("we go on and on and so".split())
    (True, False)
    """
    fours = list(zip(words, words[1:], words[2:], words[3:], strict=False))
    if len(set(fours)) == len(fours):
        return False
    seen: dict[tuple[str, ...], int] = {}
    for place, four in enumerate(fours):
        if place - seen.get(four, -MOST_WORDS - 1) <= MOST_WORDS:
            return True
        seen[four] = place
    return False
