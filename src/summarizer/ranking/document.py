"""A document ranked: every sentence with its score, its reasons and its place in one order."""

from dataclasses import dataclass, replace

from summarizer.language import segment
from summarizer.model import Document
from summarizer.model.config import Config
from summarizer.model.lengths import Size
from summarizer.rankers import Ranker
from summarizer.ranking import selection, soundness
from summarizer.ranking.candidates import candidates
from summarizer.ranking.scores import rank

__all__ = ["Ranking", "rank_document"]


@dataclass(frozen=True, slots=True)
class Ranking:
    """What came of ranking a document.

    Attributes:
        document: The document; its sentences have score, reasons, rank and exclusions.
        order: Indices of the sentences that may enter a summary, best first.
        sizes: Words and characters of each sentence.
        continued: Indices of sentences that go on with a quotation: never alone in a summary.
        warnings: What went wrong, if anything did.
    """

    document: Document
    order: tuple[int, ...]
    sizes: tuple[Size, ...]
    continued: frozenset[int]
    warnings: tuple[str, ...]


def rank_document(document: Document, title: str, ranker: Ranker, config: Config) -> Ranking:
    """Rate the sentences of a document and put them in one order.

    Args:
        document: A text in sentences with roles.
        title: Its headline; empty where there is none.
        ranker: What rates the sentences.
        config: The options: query, trust weight, stop words, fewest and most words.
    """
    found = candidates(document, title, config.stop_words)
    sound = soundness.rate(found)
    scores = rank(found, ranker, config.query, sound, config.trust_weight)
    sizes = tuple(Size(segment.count_words(s.text), len(s.text)) for s in document.sentences)
    lengths = [sizes[sentence.index].words for sentence in found]
    excluded = selection.excluded(found, lengths, config.min_words, config.max_words)
    places = selection.order(scores.values, found.words, found.leans, excluded)
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
        )
    return Ranking(
        document=replace(document, sentences=tuple(sentences)),
        order=tuple(found[place].index for place in places),
        sizes=sizes,
        continued=frozenset(
            s.index for s, lean in zip(found, found.leans, strict=True) if lean is not None
        ),
        warnings=scores.warnings,
    )
