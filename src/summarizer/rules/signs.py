"""Which of some short strings a text holds: what decides whether a rule has anything to look at.

A hundred rules name their signs. To look for each of 270 in a text takes half a millisecond, so
most are ruled out by what the text is made of: its characters, and how the words between its
spaces begin and end. Of an edited text only what was edited is looked at again.
"""

from collections.abc import Sequence
from functools import cached_property, lru_cache
from operator import itemgetter
from typing import NamedTuple

__all__ = ["LONGEST", "Signs"]

#: No sign is longer: so far around an edit one may have come to be.
LONGEST = 24
_END, _BEGINNING = itemgetter(slice(-2, None)), itemgetter(slice(2))


class _Parts(NamedTuple):
    """What words a text must have that holds a sign with spaces."""

    ending: str
    whole: Sequence[str]
    beginning: str


class Signs:
    """The signs of one text.

    >>> signs = Signs("The port closed , he said.")
    >>> signs.holds(" ,"), signs.holds(" !"), signs.after("The port closed!", [(15, 16)]).holds("!")
    (True, False, True)
    """

    def __init__(self, text: str) -> None:
        self._text = text
        self._held: dict[str, bool] = {}

    def holds(self, sign: str) -> bool:
        """Whether the text holds a sign."""
        held = self._held.get(sign)
        if held is None:
            held = self._held[sign] = self._may_hold(sign) and sign in self._text
        return held

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
            signs._held = {sign: sign in near for sign, held in self._held.items() if not held}
        return signs

    def _may_hold(self, sign: str) -> bool:
        if not self._characters.issuperset(sign):
            return False
        parts = _parts(sign)
        if parts is None:
            return True
        endings, beginnings = self._edges
        return (
            parts.ending in endings
            and parts.beginning in beginnings
            and self.chunks.issuperset(parts.whole)
        )

    @cached_property
    def _characters(self) -> frozenset[str]:
        return frozenset(self._text)

    @cached_property
    def chunks(self) -> frozenset[str]:
        """What stands between white space, each once."""
        return frozenset(self._text.split())

    @cached_property
    def _edges(self) -> tuple[set[str], set[str]]:
        """The last and the first one and two characters of all words, and nothing."""
        endings, beginnings = set(map(_END, self.chunks)), set(map(_BEGINNING, self.chunks))
        endings |= {edge[-1:] for edge in endings}
        beginnings |= {edge[:1] for edge in beginnings}
        return endings | {""}, beginnings | {""}


@lru_cache(maxsize=1024)
def _parts(sign: str) -> _Parts | None:
    if " " not in sign or "\n" in sign or not sign.strip():
        return None
    ending, *whole, beginning = sign.split(" ")
    return _Parts(_END(ending), tuple(filter(None, whole)), _BEGINNING(beginning))
