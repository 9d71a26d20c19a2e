"""What the words of a text tell in a row: a phrase given twice, speech taken down as it was."""

import re
from collections.abc import Sequence

__all__ = ["MOST_WORDS", "WORD", "is_spoken", "recur"]

WORD = re.compile(r"[\w'’-]+")
#: The longest phrase that is looked for.
MOST_WORDS = 12
_FILLERS = frozenset({"uh", "um", "uhm", "umm", "erm", "hmm", "mmm", "mm-hmm", "uh-huh"})
_FEWEST_FILLERS = 3


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


def is_spoken(words: Sequence[str]) -> bool:
    """Whether a text takes down speech word for word, hesitations included.

    >>> is_spoken("Uh we um go on and um so".split()), is_spoken("Um we go on".split())
    (True, False)
    """
    return sum(word.lower() in _FILLERS for word in words) >= _FEWEST_FILLERS
