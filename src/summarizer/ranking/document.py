"""A document ranked: every sentence with its score, its reasons and its place in one order."""

from collections.abc import Sequence
from dataclasses import dataclass, replace
from typing import NamedTuple

from summarizer.base.deadline import Deadline
from summarizer.base.lengths import Size
from summarizer.language import segment
from summarizer.model import Document, Need, NeedKind, Sentence
from summarizer.model.config import Config
from summarizer.rankers import Candidates, Ranker
from summarizer.ranking import selection, soundness
from summarizer.ranking.candidates import candidates
from summarizer.ranking.scores import chosen, rank

__all__ = ["Limits", "Ranking", "limits", "rank_document"]

# Alone, these would put words into the wrong mouth or say the contrary.
_NEVER = Deadline()
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
        bound=frozenset(
            s.index
            for s in sentences
            if s.needs and any(need.firm and need.kind in _NEVER_ALONE for need in s.needs)
        ),
        leaning=frozenset(
            s.index for s in sentences if s.needs and any(need.kind != "name" for need in s.needs)
        ),
        unfinished=selection.unfinished(order, [s.needs for s in sentences]),
    )


@dataclass(frozen=True, slots=True)
class Ranking:
    """What came of ranking a document.

    Attributes:
        document: The document; its sentences have score, reasons, rank and exclusions.
        order: Indices of the sentences that may enter a summary, best first.
        sizes: Words and characters of each sentence.
        bound: Indices of sentences that never stand alone in a summary.
        leaning: Indices of those that need another, too: alone only where nothing else fits.
        unfinished: The numbers of sentences at which a summary would end before what it needs.
        warnings: What went wrong, if anything did.
        ranker: What rated the sentences: where `auto` was asked, the one that it chose.
    """

    document: Document
    order: tuple[int, ...]
    sizes: tuple[Size, ...]
    bound: frozenset[int]
    leaning: frozenset[int]
    unfinished: frozenset[int]
    warnings: tuple[str, ...]
    ranker: Ranker


def rank_document(
    document: Document, title: str, ranker: Ranker, config: Config, deadline: Deadline = _NEVER
) -> Ranking:
    """Rate the sentences of a document and put them in one order.

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
    sizes = tuple(Size(segment.count_words(s.text), len(s.text)) for s in document.sentences)
    lengths = [sizes[sentence.index].words for sentence in found]
    excluded = selection.excluded(found, lengths, config.min_words, config.max_words)
    places = selection.order(
        scores.values, found.words, found.needs, found.term_index, excluded, notes=ranker.soundness
    )
    ranks = {place: rank for rank, place in enumerate(places, 1)}
    sentences = list(document.sentences)
    for place, sentence in enumerate(found):
        # Written out: `replace` takes three times as long.
        sentences[sentence.index] = Sentence(
            index=sentence.index,
            start=sentence.start,
            end=sentence.end,
            raw_start=sentence.raw_start,
            raw_end=sentence.raw_end,
            text=sentence.text,
            paragraph=sentence.paragraph,
            role=sentence.role,
            score=scores.values[place],
            trust="skip" if place in excluded else sentence.trust,
            flags=sentence.flags,
            why=(*scores.why[place], ("soundness", round(sound[place], 3))),
            rank=ranks.get(place),
            excluded=excluded.get(place, ""),
            source=sentence.source,
            needs=tuple([_moved(need, found) for need in found.needs[place]]),
            cuts=sentence.cuts,
        )
    order = tuple(found[place].index for place in places)
    held = limits(sentences, order)
    return Ranking(
        document=replace(document, sentences=tuple(sentences)),
        order=order,
        sizes=sizes,
        bound=held.bound,
        leaning=held.leaning,
        unfinished=held.unfinished,
        warnings=scores.warnings,
        ranker=ranker,
    )


def _moved(need: Need, found: Candidates) -> Need:
    """Return a need on a place as one on a sentence of the document."""
    if need.on is None or found[need.on].index == need.on:
        return need
    return Need(need.kind, found[need.on].index, need.words, need.firm)
