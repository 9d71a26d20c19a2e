"""A sentence in its parts: words, commas, and what neither begins nor ends a cut.

Commas, dashes and the like count only outside brackets and quotations. Linear in the length of the
sentence.
"""

from bisect import bisect_left
from collections.abc import Sequence
from typing import NamedTuple

from summarizer.base.patterns import lazy
from summarizer.language.quotations import open_quotation_after, quotation_spans
from summarizer.language.spans import merged, overlaps, protected_spans

__all__ = ["Part", "Parts", "Word", "words_in"]

_WORD = lazy(r"[^\W_]+(?:[-'’.&/][^\W_]+)*")
_BRACKET = lazy(r"[()\[\]{}（）]")
_PAIRS = {")": "(", "]": "[", "}": "{", "）": "（"}
_COMMA = lazy(r",(?=\s)")
# What a cut never crosses: a second sentence, a dash, a colon, a line break.
_BARRIER = lazy(
    r"[;:?!…\n\r\v\f\x85\u2028\u2029]|\.\.|[-–—]{1,2}(?=\s)|(?<=\s)[-–—]|—|,(?!\s)(?!\d)"
)
# A quotation in single marks: it opens before a word and closes after one.
_SINGLE = lazy(r"(?<![^\W_])[‘'](?=[^\W_])[^‘'’]*(?:['’](?=[^\W_])[^‘'’]*)*")
_SPOKEN = lazy(r"(?:^|:\s*)['\"‘“] ")
# A single mark between spaces may open a quotation, close one or belong to the word before it.
_ASTRAY = lazy(r"(?<!\S)['‘’](?!\S)")
_ENDED = lazy(r"[.!?…]+[\"'”’»)\]]*$")


class Word(NamedTuple):
    """A word, where it stands, and the same in lower case with straight apostrophes."""

    start: int
    end: int
    text: str
    lower: str

    @property
    def is_name(self) -> bool:
        """Whether it begins with a capital."""
        return self.text[0].isupper()


def words_in(text: str) -> list[str]:
    """Return the words of a text as they are written.

    >>> words_in("The WHO's port, ready.")
    ['The', "WHO's", 'port', 'ready']
    """
    return _WORD.findall(text)


class Part(NamedTuple):
    """What stands between two commas or barriers.

    Attributes:
        start: Where it begins, after the comma.
        end: Where it ends, before the comma.
        words: Its words, those in quotations and brackets included.
        after_comma: Whether a comma stands before it, not a barrier or the beginning.
        before_comma: Whether a comma stands after it.
    """

    start: int
    end: int
    words: tuple[Word, ...]
    after_comma: bool
    before_comma: bool

    def first(self, number: int) -> str:
        """Return its first words in lower case."""
        return " ".join(word.lower for word in self.words[:number])


class Parts:
    """A sentence as the shapes see it.

    Args:
        text: The sentence.
        quoted: Where quotations stand in it, as far as the text around it shows.
    """

    def __init__(self, text: str, quoted: Sequence[tuple[int, int]] = ()) -> None:
        self.text = text
        found = _ENDED.search(text)
        #: Where the marks begin that end the sentence.
        self.stop = found.start() if found else len(text)
        brackets = _brackets(text)
        self.brackets: tuple[tuple[int, int], ...] = tuple(brackets or ())
        self.closed: tuple[tuple[int, int], ...] = merged(
            (
                *quoted,
                *quotation_spans(text),
                *_single(text),
                *_spoken(text),
                *protected_spans(text),
            )
        )
        #: Whether it has an end mark, and its brackets and quotation marks pair.
        self.sound = (
            bool(found)
            and brackets is not None
            and not open_quotation_after(text)
            and not _ASTRAY.search(text)
        )
        self.words = tuple(
            Word(m.start(), m.end(), m[0], m[0].lower().replace("’", "'"))
            for m in _WORD.finditer(text)
        )
        self._starts = [word.start for word in self.words]
        self.parts = self._split()

    def words_in(self, start: int, end: int) -> tuple[Word, ...]:
        """Return the words that begin in a stretch."""
        return self.words[bisect_left(self._starts, start) : bisect_left(self._starts, end)]

    def before(self, position: int, number: int = 1) -> tuple[Word, ...]:
        """Return the last words that begin before a place."""
        at = bisect_left(self._starts, position)
        return self.words[max(0, at - number) : at]

    def is_open(self, start: int, end: int) -> bool:
        """Whether a stretch is free of quotations and addresses."""
        return not overlaps(self.closed, start, end)

    def _split(self) -> tuple[Part, ...]:
        aside = merged((*self.closed, *self.brackets))
        marks = [(m.start(), m.end(), True) for m in _COMMA.finditer(self.text, 0, self.stop)]
        marks += [(m.start(), m.end(), False) for m in _BARRIER.finditer(self.text, 0, self.stop)]
        found, start, after = [], 0, False
        for at, end, comma in (*sorted(marks), (self.stop, self.stop, False)):
            if at < self.stop and overlaps(aside, at, at + 1):
                continue
            if at < start:
                continue
            found.append(Part(start, at, self.words_in(start, at), after, comma))
            start, after = end, comma
        return tuple(found)


def _brackets(text: str) -> list[tuple[int, int]] | None:
    """Return where brackets stand that are in no other, or None where they do not pair."""
    found: list[tuple[int, int]] = []
    opened: list[tuple[str, int]] = []
    for match in _BRACKET.finditer(text):
        mark = match[0]
        if mark not in _PAIRS:
            opened.append((mark, match.start()))
        elif not opened or opened[-1][0] != _PAIRS[mark]:
            return None
        else:
            _, start = opened.pop()
            if not opened:
                found.append((start, match.end()))
    return None if opened else found


def _spoken(text: str) -> list[tuple[int, int]]:
    """Return what a mark with a space on its wrong side opens, at the start or after a colon."""
    found = _SPOKEN.search(text)
    return [(found.start(), len(text))] if found else []


def _single(text: str) -> list[tuple[int, int]]:
    if "‘" not in text and "'" not in text:
        return []
    return [(match.start(), match.end() + 1) for match in _SINGLE.finditer(text)]
