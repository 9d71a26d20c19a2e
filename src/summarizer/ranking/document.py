"""A document ranked: every sentence with its score, its reasons and its place in one order.

Scores are made at once; what follows from them, when it is read.
"""

from collections.abc import Container, Iterator, Mapping, Sequence
from dataclasses import replace
from typing import NamedTuple

from summarizer.base.deadline import Deadline
from summarizer.base.later import Each, Growing, Where
from summarizer.base.lengths import Size
from summarizer.language import segment
from summarizer.model import Document, Need, NeedKind, Ranked, Sentence
from summarizer.model.config import Config
from summarizer.rankers import Candidates, Ranker
from summarizer.ranking import selection, soundness
from summarizer.ranking.candidates import candidates
from summarizer.ranking.scores import Scores, chosen, rank

__all__ = ["Limits", "Ranking", "limits", "rank_document"]

_NEVER = Deadline()
# Alone, these would put words into the wrong mouth or say the contrary.
_NEVER_ALONE: frozenset[NeedKind] = frozenset(
    ("quotation", "speaker", "contrast", "reversal", "fragment")
)


class Limits(NamedTuple):
    """Where a summary may not end, and which sentences may not be all of it.

    Attributes:
        bound: Indices of sentences that never stand alone in a summary.
        leaning: Indices of those that need another, too: alone only where nothing else fits.
        unfinished: The numbers of sentences at which a summary would end before what it needs.
    """

    bound: frozenset[int]
    leaning: frozenset[int]
    unfinished: frozenset[int]


def limits(sentences: Sequence[Sentence], order: Sequence[int]) -> Limits:
    """Return what the needs of sentences say of summaries; their order is that of preference."""
    return Limits(
        bound=frozenset(s.index for s in sentences if _is_bound(s.needs)),
        leaning=frozenset(s.index for s in sentences if _leans(s.needs)),
        unfinished=selection.unfinished(order, [s.needs for s in sentences]),
    )


def _is_bound(needs: Sequence[Need]) -> bool:
    return any(need.firm and need.kind in _NEVER_ALONE for need in needs)


def _leans(needs: Sequence[Need]) -> bool:
    return any(need.kind != "name" for need in needs)


class Ranking:
    """A ranked document of which each thing is made when it is read: see `summarizer.model.ranked`.

    Args:
        document: The document.
        found: Those of its sentences that may enter a summary.
        scores: What each of them is worth, and why.
        sound: Their soundness.
        excluded: The places of those that a caller wants kept out, each with the reason.
        ranker: What rated them.
        lead: How much more the first of them is worth as a headline.

    Attributes:
        warnings: What went wrong, if anything did.
        ranker: What rated the sentences: where `auto` was asked, the one that it chose.
        order: Indices of the sentences that may enter a summary, best first.
    """

    def __init__(
        self,
        document: Document,
        found: Candidates,
        scores: Scores,
        sound: Sequence[float],
        excluded: Mapping[int, str],
        ranker: Ranker,
        lead: float,
    ) -> None:
        self.warnings, self.ranker = scores.warnings, ranker
        self._document, self._found, self._scores = document, found, scores
        self._sound, self._excluded = sound, excluded
        self._places = {sentence.index: place for place, sentence in enumerate(found)}
        self._records: dict[int, Sentence] = {}
        self._ends = 0, frozenset[int]()
        ranks: dict[int, int] = {}

        def indices() -> Iterator[int]:
            places = selection.grown(
                scores.values,
                found.words,
                found.needs,
                found.term_index,
                excluded,
                notes=ranker.soundness,
                lead=lead,
            )
            for number, place in enumerate(places, 1):
                index = found[place].index
                ranks[index] = number
                yield index

        self._ranks = ranks
        self.order = Growing(indices, len(found) - len(excluded))

    @property
    def sentences(self) -> Sequence[Sentence]:
        """All sentences of the document, ranked."""
        return Each(self._sentence, len(self._document.sentences))

    @property
    def sizes(self) -> Sequence[Size]:
        """Words and characters of each sentence."""
        return Each(self._size, len(self._document.sentences))

    @property
    def bound(self) -> Container[int]:
        """Indices of sentences that never stand alone in a summary."""
        return Where(lambda index: _is_bound(self._needs(index)))

    @property
    def leaning(self) -> Container[int]:
        """Indices of those that need another, too: alone only where nothing else fits."""
        return Where(lambda index: _leans(self._needs(index)))

    @property
    def unfinished(self) -> Container[int]:
        """The numbers of sentences at which a summary would end before what it needs."""
        return Where(self._ends_early)

    def whole(self) -> Ranked:
        """Make what has not been read yet."""
        order = tuple(self.order[:])
        sentences = tuple(self.sentences)
        return Ranked(
            replace(self._document, sentences=sentences),
            order,
            tuple(self.sizes),
            *limits(sentences, order),
        )

    def _needs(self, index: int) -> Sequence[Need]:
        place = self._places.get(index)
        return () if place is None else self._found.needs[place]

    def _size(self, index: int) -> Size:
        text = self._document.sentences[index].text
        return Size(segment.count_words(text), len(text))

    def _ends_early(self, number: int) -> bool:
        most, found = self._ends
        if number > most:
            places = [self._places[index] for index in self.order[:number]]
            able = frozenset(range(len(self._found))) - self._excluded.keys()
            found = selection.unfinished(places, self._found.needs, able)
            self._ends = number, found
        return number in found

    def _sentence(self, index: int) -> Sentence:
        made = self._records.get(index)
        if made is None:
            place, plain = self._places.get(index), self._document.sentences[index]
            made = plain if place is None else self._ranked(plain, place)
            self._records[index] = made
        return made

    def _ranked(self, sentence: Sentence, place: int) -> Sentence:
        excluded = self._excluded.get(place, "")
        if not excluded and sentence.index not in self._ranks:
            # How far back it stands is known when all stand.
            self.order[-1]
        # Written out: `replace` takes three times as long.
        return Sentence(
            index=sentence.index,
            start=sentence.start,
            end=sentence.end,
            raw_start=sentence.raw_start,
            raw_end=sentence.raw_end,
            text=sentence.text,
            paragraph=sentence.paragraph,
            role=sentence.role,
            score=self._scores.values[place],
            trust="skip" if excluded else sentence.trust,
            flags=sentence.flags,
            why=(*self._scores.why[place], ("soundness", round(self._sound[place], 3))),
            rank=self._ranks.get(sentence.index),
            excluded=excluded,
            source=sentence.source,
            needs=tuple([_moved(need, self._found) for need in self._found.needs[place]]),
            cuts=sentence.cuts,
        )


def rank_document(
    document: Document, title: str, ranker: Ranker, config: Config, deadline: Deadline = _NEVER
) -> Ranking:
    """Rate the sentences of a document; put them in one order as far as it is read.

    Args:
        document: A text in sentences with roles.
        title: Its headline; empty where there is none.
        ranker: What rates the sentences.
        config: The options: query, trust weight, stop words, fewest and most words.
        deadline: When to give up.
    """
    found = candidates(document, title, config.stop_words)
    deadline.check()
    ranker = chosen(ranker, found)
    sound = soundness.rate(found)
    strict = config.on_error == "raise"
    scores = rank(found, ranker, config.query, sound, config.trust_weight, strict)
    deadline.check()
    excluded: Mapping[int, str] = {}
    if config.min_words or config.max_words is not None:
        lengths = [segment.count_words(sentence.text) for sentence in found]
        excluded = selection.excluded(found, lengths, config.min_words, config.max_words)
    # What is about the query stands first, wherever it stood.
    lead = 1.0 if config.query.strip() else selection.LEAD
    return Ranking(document, found, scores, sound, excluded, ranker, lead)


def _moved(need: Need, found: Candidates) -> Need:
    """Return a need on a place as one on a sentence of the document."""
    if need.on is None or found[need.on].index == need.on:
        return need
    return Need(need.kind, found[need.on].index, need.words, need.firm)
