"""Sentences that are known from a text before it was edited: those that stand after the last edit.

Where a sentence begins, nothing ahead of it decides how the rest of its paragraph is cut, but for
what holds for the whole text (see `scan`) and whether a straight quotation mark is open. So from
the first place after the edits where a sentence began before too, all are the same.
"""

from collections.abc import Sequence
from itertools import takewhile
from typing import NamedTuple

__all__ = ["LABEL_FIRST", "Known", "Rest", "SentenceSpan"]

# A break and a mark may decide of what stands right after them.
_NEAR = 2
#: What the items of a list begin with; they are cut when its end is met.
LABEL_FIRST = frozenset("(123456789")


class SentenceSpan(NamedTuple):
    """A sentence: characters `start` to `end` (half-open), and the index of its paragraph."""

    start: int
    end: int
    paragraph: int


class Known(NamedTuple):
    """A text before it was edited, its sentences, and where the last edit ends in the new text."""

    text: str
    pieces: Sequence[SentenceSpan]
    edited: int


class Rest:
    """The known sentences of an edited text.

    Args:
        text: The text after the edits.
        known: What it was before.
    """

    def __init__(self, text: str, known: Known) -> None:
        self._text, self._known = text, known
        self._shift = shift = len(text) - len(known.text)
        self._tops: list[int] = []  # of each sentence the first one of its paragraph
        self._places: dict[int, int] = {}
        top = 0
        for place, piece in enumerate(known.pieces):
            if piece.paragraph != known.pieces[top].paragraph:
                top = place
            self._tops.append(top)
            if piece.start + shift >= known.edited + _NEAR:
                self._places[piece.start + shift] = place

    def of_paragraph(self, first: int, begin: int, end: int, number: int) -> list[SentenceSpan]:
        """Return the sentences from a place to the end of its paragraph; nothing if not known.

        Args:
            first: Where the paragraph begins.
            begin: Where a sentence of it begins.
            end: Where the paragraph ends.
            number: Its index in the new text.
        """
        place = self._places.get(begin)
        if place is None or (begin > first and self._text[begin] in LABEL_FIRST):
            return []
        pieces, shift, top = self._known.pieces, self._shift, self._tops[place]
        same = takewhile(lambda piece: piece.paragraph == pieces[place].paragraph, pieces[place:])
        found = [SentenceSpan(p.start + shift, p.end + shift, number) for p in same]
        quotes = self._text.count('"', first, begin)
        odd = (quotes - self._known.text.count('"', pieces[top].start, begin - shift)) % 2
        if odd or (begin == first) != (place == top) or found[-1].end != end:
            self._places.clear()  # so it will be further on; to ask again would take ever longer
            return []
        return found
