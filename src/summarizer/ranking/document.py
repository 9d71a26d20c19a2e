"""A document ranked: every sentence with its score, its reasons and its place in one order."""

from dataclasses import dataclass, replace

from summarizer.base.deadline import Deadline
from summarizer.base.lengths import Size
from summarizer.language import segment
from summarizer.model import Document, Need, NeedKind
from summarizer.model.config import Config
from summarizer.rankers import Candidates, Ranker
from summarizer.ranking import selection, soundness
from summarizer.ranking.candidates import candidates
from summarizer.ranking.scores import rank

__all__ = ["Ranking", "rank_document"]

# Alone, these would put words into the wrong mouth or say the contrary.
_NEVER = Deadline()
_NEVER_ALONE: frozenset[NeedKind] = frozenset(
    ("quotation", "speaker", "contrast", "reversal", "fragment")
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
    """

    document: Document
    order: tuple[int, ...]
    sizes: tuple[Size, ...]
    bound: frozenset[int]
    leaning: frozenset[int]
    unfinished: frozenset[int]
    warnings: tuple[str, ...]


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
    sound = soundness.rate(found)
    scores = rank(found, ranker, config.query, sound, config.trust_weight)
    deadline.check()
    sizes = tuple(Size(segment.count_words(s.text), len(s.text)) for s in document.sentences)
    lengths = [sizes[sentence.index].words for sentence in found]
    excluded = selection.excluded(found, lengths, config.min_words, config.max_words)
    places = selection.order(
        scores.values, found.words, found.needs, found.terms, excluded, notes=ranker.soundness
    )
    ranks = {place: rank for rank, place in enumerate(places, 1)}
    sentences = list(document.sentences)
    for place, sentence in enumerate(found):
        sentences[sentence.index] = replace(
            sentence,
            score=scores.values[place],
            why=(*scores.why[place], ("soundness", round(sound[place], 3))),
            rank=ranks.get(place),
            excluded=excluded.get(place, ""),
            trust="skip" if place in excluded else sentence.trust,
            needs=tuple([_moved(need, found) for need in found.needs[place]]),
        )
    return Ranking(
        document=replace(document, sentences=tuple(sentences)),
        order=tuple(found[place].index for place in places),
        sizes=sizes,
        bound=frozenset(
            s.index
            for s, held in zip(found, found.needs, strict=True)
            if any(need.firm and need.kind in _NEVER_ALONE for need in held)
        ),
        leaning=frozenset(
            s.index
            for s, held in zip(found, found.needs, strict=True)
            if any(need.kind != "name" for need in held)
        ),
        unfinished=selection.unfinished(places, found.needs),
        warnings=scores.warnings,
    )


def _moved(need: Need, found: Candidates) -> Need:
    """Return a need on a place as one on a sentence of the document."""
    return need if need.on is None else need._replace(on=found[need.on].index)
