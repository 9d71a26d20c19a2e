"""What each sentence cannot be read without: edges to other sentences, by rules over the text.

A reader meets a few sentences and nothing else. "He" needs who he is, "However" what it answers,
a piece of a quotation its beginning and its end. Each rule looks at one sentence and what stands
around it, and says which sentence has what is needed, of which kind the need is, and the words
that show it. No parser and no model; linear in the length of the text. The rules know English; in
other languages only quotations are seen.
"""

from collections.abc import Mapping, Sequence
from typing import overload

from summarizer.model import Sentence
from summarizer.model.needs import Need
from summarizer.rankers import Index
from summarizer.ranking.needs import _asking, mentions, openings, pointers, pronouns, quoted, turns
from summarizer.ranking.needs._view import View

__all__ = ["RULES", "Needs", "find"]

#: All rules, in the order of preference.
RULES = (
    quoted.speaker, quoted.speech_tail, quoted.voice, openings.connective, openings.reversal,
    pronouns.pronoun, pointers.this, mentions.definite, mentions.name, pointers.deixis,
    turns.question, turns.answer, turns.announcement, turns.item, turns.fragment,
)  # fmt: skip


class Needs(Sequence[tuple[Need, ...]]):
    """The needs of each sentence; the rules are asked about one when it is first read.

    Args:
        view: The text.
        english: Whether to ask the rules; else only quotations are seen.

    Attributes:
        unended: The places of sentences in which a quotation begins that nobody ends.
    """

    def __init__(self, view: View, *, english: bool) -> None:
        self._view, self._english = view, english
        self._made: dict[int, tuple[Need, ...]] = {}
        self._pieces: dict[int, list[Need]] = {}
        for place, need in quoted.pieces(view):
            self._pieces.setdefault(place, []).append(need)
        self.unended = frozenset(
            place for place, held in self._pieces.items() if any(need.on is None for need in held)
        )

    def __len__(self) -> int:
        return len(self._view)

    @overload
    def __getitem__(self, index: int) -> tuple[Need, ...]: ...
    @overload
    def __getitem__(self, index: slice) -> Sequence[tuple[Need, ...]]: ...
    def __getitem__(self, index: int | slice) -> tuple[Need, ...] | Sequence[tuple[Need, ...]]:
        # A range fails, and counts from the end, as a list does.
        places = range(len(self))[index]
        return self._at(places) if isinstance(places, int) else list(map(self._at, places))

    def _at(self, place: int) -> tuple[Need, ...]:
        made = self._made.get(place)
        if made is None:
            found = list(self._pieces.get(place, ()))
            if self._english:
                for rule in _asking.rules_at(RULES, self._view, place):
                    found += rule(self._view, place)
            self._made[place] = made = _once(place, found)
        return made


def find(
    text: str,
    sentences: Sequence[Sentence],
    words: Sequence[Sequence[str]],
    terms: Index,
    stem_of: Mapping[str, str],
    language: str = "en",
) -> Needs:
    """Return the needs of each sentence; `on` is a place in `sentences`.

    Of several needs of one sentence on another the first is kept, firm where one of them is.

    Args:
        text: The whole text.
        sentences: Those that may enter a summary, in order.
        words: The words of each.
        terms: The stems of their words that say something: which sentences hold each.
        stem_of: The stem of every word.
        language: ISO 639-1 code.
    """
    return Needs(View(text, sentences, words, terms, stem_of), english=language == "en")


def _once(place: int, needs: Sequence[Need]) -> tuple[Need, ...]:
    kept: dict[int | None, Need] = {}
    for need in needs:
        if need.on == place:
            continue
        known = kept.get(need.on)
        if known is None or (need.firm and not known.firm):
            kept[need.on] = need
    return tuple(kept.values())
