"""Which of some short strings a text holds: what decides whether a rule has anything to look at.

A hundred rules declare their signs, more than four hundred. To look for each of them in a text
takes a millisecond. So a sign with a space is filed by a word that it has, or by the end or the
beginning of one, and looked for only where the text has that and its other words; one without a
space is looked for among the words that have marks, or capitals, each once, and one with a rare
mark only where the text has that mark. Of an edited text only what is around the edits is new.
"""

from collections.abc import Callable, Collection, Iterable, Mapping, Sequence
from functools import cached_property, lru_cache
from itertools import chain
from operator import itemgetter
from typing import NamedTuple, TypeVar

__all__ = ["LONGEST", "Signs", "declare"]

#: No sign is longer: so far around an edit one may have come to be.
LONGEST = 24
# So much of the end and of the beginning of a word is filed: four characters, two or one.
_SIZES = (4, 2, 1)
_ENDS = [itemgetter(slice(-size, None)) for size in _SIZES]
_BEGINNINGS = [itemgetter(slice(size)) for size in _SIZES]

# The marks of most texts, and the space between words.
_USUAL = frozenset(" .,'\"’-!?:;()")

_T = TypeVar("_T")
_declared: set[str] = set()


def declare(signs: Iterable[str]) -> None:
    """Add to the signs that texts are searched for together."""
    _declared.update(signs)


class _Spaced(NamedTuple):
    """A sign with spaces, and what the words of a text must be, end with and begin with."""

    sign: str
    words: frozenset[str]
    endings: frozenset[str]
    beginnings: frozenset[str]


class _Table(NamedTuple):
    """The declared signs, each once.

    Attributes:
        words: With spaces, by a whole word.
        endings: By the end of a word.
        beginnings: By the beginning of one.
        characters: Single characters.
        rare: With a mark that most texts do not have, by that mark.
        marks: In one word, with other marks in it.
        capitals: In one word, without a mark, with a capital.
        small: In one word, without either.
    """

    words: dict[str, list[_Spaced]]
    endings: dict[str, list[_Spaced]]
    beginnings: dict[str, list[_Spaced]]
    characters: set[str]
    rare: dict[str, list[str]]
    marks: list[str]
    capitals: list[str]
    small: list[str]


class Signs:
    """The signs of one text.

    >>> signs = Signs("The port closed , he said.")
    >>> signs.holds_any((" !", " ,")), signs.holds_any((" !",))
    (True, False)
    >>> signs.after("The port closed!", [(15, 26)], [(15, 16)]).holds_any(("!",))
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
            characters = set(text)
            endings, beginnings = _edges(chunks, _ENDS), _edges(chunks, _BEGINNINGS)
            spaced = chain(
                _filed(table.words, chunks),
                _filed(table.endings, endings),
                _filed(table.beginnings, beginnings),
            )
            held = table.characters & characters
            held.update(
                each.sign
                for each in spaced
                if each.words <= chunks
                and each.endings <= endings
                and each.beginnings <= beginnings
                and each.sign in text
            )
            held.update(sign for sign in _filed(table.rare, characters) if sign in text)
            for signs, among in (
                (table.marks, [word for word in chunks if not word.isalnum()]),
                (table.capitals, [word for word in chunks if not word.islower()]),
                (table.small, chunks),
            ):
                joined = " ".join(among)
                held.update([sign for sign in signs if sign in joined])
            self._held = held
        return self._held

    def after(
        self, text: str, replaced: Sequence[tuple[int, int]], touched: Sequence[tuple[int, int]]
    ) -> "Signs":
        """Return the signs of a text that edits have made of this one.

        Args:
            text: The text after the edits.
            replaced: The stretches of this text that the edits have taken the place of.
            touched: The stretches of the new text that are new.
        """
        signs = Signs(text)
        held, before, near = self._held, _around(self._text, replaced), _around(text, touched)
        if held is not None and len(near) < len(text):
            # What comes and what goes stands around an edit.
            gone = {sign for sign in held if sign in before and sign not in text}
            signs._held = held - gone | {sign for sign in _declared - held if sign in near}
        return signs

    @cached_property
    def chunks(self) -> frozenset[str]:
        """What stands between white space, each once."""
        return frozenset(self._text.split())


def _around(text: str, spans: Sequence[tuple[int, int]]) -> str:
    """Return some stretches of a text with all that a sign could reach from them."""
    return "\0".join(text[max(0, start - LONGEST) : end + LONGEST] for start, end in spans)


def _edges(words: Collection[str], cuts: Iterable[Callable[[str], str]]) -> set[str]:
    """Return what some words begin or end with; a shorter edge is cut from the longer ones."""
    edges: set[str] = set()
    for cut in cuts:
        words = set(map(cut, words))
        edges |= words
    return edges


def _filed(table: Mapping[str, Sequence[_T]], held: Collection[str]) -> Iterable[_T]:
    return chain.from_iterable(map(table.__getitem__, table.keys() & held))


@lru_cache(maxsize=1)
def _table(count: int) -> _Table:
    """File the declared signs; their number says whether there are new ones."""
    table = _Table({}, {}, {}, set(), {}, [], [], [])
    for sign in sorted(_declared):
        if len(sign) < 2:
            table.characters.add(sign)
        elif rare := next((c for c in sign if not c.isalnum() and c not in _USUAL), None):
            table.rare.setdefault(rare, []).append(sign)
        elif sign.isspace():
            table.rare.setdefault(sign[0], []).append(sign)
        elif " " in sign:
            _file(table, sign)
        elif not sign.isalnum():
            table.marks.append(sign)
        else:
            (table.small if sign.islower() else table.capitals).append(sign)
    return table


def _file(table: _Table, sign: str) -> None:
    """File a sign with spaces by the longest of its words, or by the longer of its ends."""
    ending, *whole, beginning = sign.split(" ")
    end, begin = ending[-_fitting(ending) :], beginning[: _fitting(beginning)]
    words, ends, begins = ({each for each in some if each} for some in (whole, [end], [begin]))
    spaced = _Spaced(sign, frozenset(words), frozenset(ends), frozenset(begins))
    if words:
        table.words.setdefault(max(whole, key=len), []).append(spaced)
    elif len(ending) >= len(beginning):
        table.endings.setdefault(end, []).append(spaced)
    else:
        table.beginnings.setdefault(begin, []).append(spaced)


def _fitting(piece: str) -> int:
    """Return how much of an end or a beginning is filed."""
    return next((size for size in _SIZES if size <= len(piece)), 0)
