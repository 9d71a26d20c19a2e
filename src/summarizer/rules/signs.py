"""Which of some short strings a text holds: what decides whether a rule has anything to look at.

A hundred rules name their signs. To look for each of 270 in a text takes half a millisecond, so
most are ruled out by what the text is made of: its characters, and how the words between its
spaces begin and end. Of an edited text only what was edited is looked at again.
"""

from collections.abc import Collection, Sequence
from functools import cached_property, lru_cache
from operator import itemgetter
from typing import NamedTuple

__all__ = ["LONGEST", "Signs"]

#: No sign is longer: so far around an edit one may have come to be.
LONGEST = 24
_END, _BEGINNING = itemgetter(slice(-2, None)), itemgetter(slice(2))


class _Made(NamedTuple):
    """What a text must have that holds a sign.

    Attributes:
        characters: These.
        words: With spaces in it: the end of a word, whole words, the beginning of one; nothing if
            it stands in one word; None if it says nothing of words.
    """

    characters: frozenset[str]
    words: tuple[str, frozenset[str], str] | tuple[()] | None


class Signs:
    """The signs of one text.

    >>> signs = Signs("The port closed , he said.")
    >>> signs.holds_any((" !", " ,")), signs.holds_any((" !",))
    (True, False)
    >>> signs.after("The port closed!", [(15, 16)]).holds_any(("!",))
    True
    """

    def __init__(self, text: str) -> None:
        self._text = text
        self._held: set[str] = set()
        self._absent: set[str] = set()

    def holds_any(self, signs: Collection[str]) -> bool:
        """Whether the text holds one of some signs; each is looked for once, whoever asks."""
        if not self._held.isdisjoint(signs):
            return True
        for sign in signs:
            if sign not in self._absent:
                if self._holds(sign):
                    self._held.add(sign)
                    return True
                self._absent.add(sign)
        return False

    def after(self, text: str, touched: Sequence[tuple[int, int]]) -> "Signs":
        """Return the signs of a text that edits have made of this one.

        Args:
            text: The text after the edits.
            touched: The stretches of it that are new.
        """
        signs = Signs(text)
        near = "\0".join(text[max(0, start - LONGEST) : end + LONGEST] for start, end in touched)
        if len(near) < len(text):
            # What it did not hold can only have come to stand around an edit.
            signs._absent = {sign for sign in self._absent if sign not in near}
        return signs

    def _holds(self, sign: str) -> bool:
        made = _made_of(sign)
        if not made.characters <= self._characters:
            return False
        if made.words is None:
            return sign in self._text
        if not made.words:
            return sign in self._words
        ending, whole, beginning = made.words
        return (
            ending in self._endings
            and beginning in self._beginnings
            and whole <= self.chunks
            and sign in self._text
        )

    @cached_property
    def _words(self) -> str:
        """Every word once: what has no space in it is found here as well as in the text."""
        return " ".join(self.chunks)

    @cached_property
    def _characters(self) -> frozenset[str]:
        return frozenset(self._text)

    @cached_property
    def chunks(self) -> frozenset[str]:
        """What stands between white space, each once."""
        return frozenset(self._text.split())

    @cached_property
    def _endings(self) -> set[str]:
        """The last two characters of all words, the last one, and nothing."""
        endings = set(map(_END, self.chunks))
        return endings.union((edge[-1] for edge in endings), ("",))

    @cached_property
    def _beginnings(self) -> set[str]:
        """The first two characters of all words, the first one, and nothing."""
        beginnings = set(map(_BEGINNING, self.chunks))
        return beginnings.union((edge[0] for edge in beginnings), ("",))


@lru_cache(maxsize=2048)
def _made_of(sign: str) -> _Made:
    characters = frozenset(sign)
    bare = sign.replace(" ", "")
    if not bare or bare.split() != [bare]:
        return _Made(characters, None)  # a line break, or nothing but spaces
    if " " not in sign:
        return _Made(characters, ())
    ending, *whole, beginning = sign.split(" ")
    return _Made(characters, (_END(ending), frozenset(filter(None, whole)), _BEGINNING(beginning)))
