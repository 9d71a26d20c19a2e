"""What the words of a text tell in a row: a phrase given twice, speech taken down as it was."""

import re
from collections.abc import Sequence

__all__ = ["MOST_WORDS", "WORD", "is_spoken", "recur", "words_of"]

WORD = re.compile(r"[\w'’-]+")
# Of ASCII text what is not in a word, for a translation that takes a quarter of the time.
_PARTING = {code: " " for code in range(128) if not WORD.match(chr(code))}
#: The longest phrase that is looked for.
MOST_WORDS = 12
_FOUR = 4
_FILLERS = frozenset({"uh", "um", "uhm", "umm", "erm", "hmm", "mmm", "mm-hmm", "uh-huh"})
_FEWEST_FILLERS = 3


def words_of(text: str) -> list[str]:
    """Return the words in order, as they are written.

    >>> words_of("The well-known port: it's 5%.")
    ['The', 'well-known', 'port', "it's", '5']
    """
    return text.translate(_PARTING).split() if text.isascii() else WORD.findall(text)


def recur(words: Sequence[str]) -> bool:
    """Whether four words in a row stand again within a dozen words.

    What stands twice in a row, four words or more, has such a pair, and so has a shorter phrase
    that stands four times; most texts have none, and nobody need look closer.

    >>> recur("we go on and we go on and so".split()), recur("we go on and on and so".split())
    (True, False)
    """
    seen: dict[str, int] = {}
    again = 0
    for place, word in enumerate(words):
        # Each of the four stands again itself, which is rare enough to be asked first.
        again = again + 1 if place - seen.get(word, -MOST_WORDS - 1) <= MOST_WORDS else 0
        seen[word] = place
        if again >= _FOUR and _stands_before(words, place + 1 - _FOUR):
            return True
    return False


def _stands_before(words: Sequence[str], place: int) -> bool:
    """Whether the four words from a place on stand within a dozen words before it too."""
    four = words[place : place + _FOUR]
    return any(words[p : p + _FOUR] == four for p in range(max(0, place - MOST_WORDS), place))


def is_spoken(words: Sequence[str]) -> bool:
    """Whether a text takes down speech word for word, hesitations included.

    >>> is_spoken("Uh we um go on and um so".split()), is_spoken("Um we go on".split())
    (True, False)
    """
    return sum(map(_FILLERS.__contains__, map(str.lower, words))) >= _FEWEST_FILLERS
