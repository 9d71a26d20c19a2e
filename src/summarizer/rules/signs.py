"""Which of some short strings a text holds: what decides whether a rule has anything to look at.

A hundred rules declare their signs, more than four hundred. To look for each of them in a text
takes a millisecond. So a sign with a space is filed by a word that it has, or by the end or the
beginning of one, and looked for only where the text has that; one without a space is looked for
among the words that have marks, or capitals, each once. Of an edited text only what is around the
edits is new.
"""

from collections.abc import Collection, Iterable, Mapping, Sequence
from functools import cached_property, lru_cache
from itertools import chain
from operator import itemgetter
from typing import NamedTuple

__all__ = ["LONGEST", "Signs", "declare"]

#: No sign is longer: so far around an edit one may have come to be.
LONGEST = 24
# So much of the end and of the beginning of a word is filed: four characters, two or one.
_SIZES = (4, 2, 1)
_ENDS = [itemgetter(slice(-size, None)) for size in _SIZES]
_BEGINNINGS = [itemgetter(slice(size)) for size in _SIZES]

_declared: set[str] = set()


def declare(signs: Iterable[str]) -> None:
    """Add to the signs that texts are searched for together."""
    _declared.update(signs)


class _Table(NamedTuple):
    """The declared signs, each once.

    Attributes:
        words: With spaces, by a whole word.
        endings: By the end of a word.
        beginnings: By the beginning of one.
        marks: In one word, with a mark in it.
        capitals: In one word, without a mark, with a capital.
        small: In one word, without either.
        others: Single characters, breaks, spaces.
    """

    words: dict[str, list[str]]
    endings: dict[str, list[str]]
    beginnings: dict[str, list[str]]
    marks: list[str]
    capitals: list[str]
    small: list[str]
    others: list[str]


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
        self._held: set[str] | None = None

    def holds_any(self, signs: Collection[str]) -> bool:
        """Whether the text holds one of some signs."""
        if not self.held.isdisjoint(signs):
            return True
        return not _declared.issuperset(signs) and any(
            sign in self._text for sign in signs if sign not in _declared
        )

    @property
    def held(self) -> set[str]:
        """The declared signs that the text holds."""
        if self._held is None:
            table, chunks, text = _table(len(_declared)), self.chunks, self._text
            endings = {edge for end in _ENDS for edge in map(end, chunks)}
            beginnings = {edge for begin in _BEGINNINGS for edge in map(begin, chunks)}
            spaced = chain(
                _filed(table.words, chunks),
                _filed(table.endings, endings),
                _filed(table.beginnings, beginnings),
                table.others,
            )
            held = {sign for sign in spaced if sign in text}
            for signs, among in (
                (table.marks, [word for word in chunks if not word.isalnum()]),
                (table.capitals, [word for word in chunks if not word.islower()]),
                (table.small, chunks),
            ):
                joined = " ".join(among)
                held.update([sign for sign in signs if sign in joined])
            self._held = held
        return self._held

    def after(self, text: str, touched: Sequence[tuple[int, int]]) -> "Signs":
        """Return the signs of a text that edits have made of this one.

        Args:
            text: The text after the edits.
            touched: The stretches of it that are new.
        """
        signs = Signs(text)
        near = "\0".join(text[max(0, start - LONGEST) : end + LONGEST] for start, end in touched)
        if self._held is not None and len(near) < len(text):
            # What it did not hold can only have come to stand around an edit.
            new = {sign for sign in _declared if sign in near}
            signs._held = new | {sign for sign in self._held if sign in text}
        return signs

    @cached_property
    def chunks(self) -> frozenset[str]:
        """What stands between white space, each once."""
        return frozenset(self._text.split())


def _filed(table: Mapping[str, Sequence[str]], held: Collection[str]) -> Iterable[str]:
    return chain.from_iterable(map(table.__getitem__, table.keys() & held))


@lru_cache(maxsize=1)
def _table(count: int) -> _Table:
    """File the declared signs; their number says whether there are new ones."""
    table = _Table({}, {}, {}, [], [], [], [])
    for sign in sorted(_declared):
        bare = sign.replace(" ", "")
        if len(sign) < 2 or bare.split() != [bare]:
            table.others.append(sign)
        elif " " in sign:
            ending, *whole, beginning = sign.split(" ")
            if any(whole):
                _file(table.words, max(whole, key=len), sign)
            elif len(ending) >= len(beginning):
                _file(table.endings, ending[-_fitting(ending) :], sign)
            else:
                _file(table.beginnings, beginning[: _fitting(beginning)], sign)
        elif not sign.isalnum():
            table.marks.append(sign)
        else:
            (table.small if sign.islower() else table.capitals).append(sign)
    return table


def _file(table: dict[str, list[str]], key: str, sign: str) -> None:
    table.setdefault(key, []).append(sign)


def _fitting(piece: str) -> int:
    """Return how much of an end or a beginning is filed."""
    return next(size for size in _SIZES if size <= len(piece))
