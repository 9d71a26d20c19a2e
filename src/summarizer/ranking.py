"""Calls a ranker, scales its scores to 0..1 and folds in the trust of each sentence."""

from collections.abc import Callable, Sequence
from math import isfinite

from summarizer import segment
from summarizer.config import RankerLike
from summarizer.model import Document
from summarizer.rankers import RANKERS, Candidates, Ranker
from summarizer.tables import load

__all__ = ["candidates", "find", "rank"]

# A sentence with a grave doubt on it gives way to a sound one of near-equal worth.
_CARE = 0.85
# Scores are compared at this precision, so that the rounding of a processor decides nothing.
_DIGITS = 6


def find(ranker: RankerLike) -> Ranker:
    """Return the ranker of that name, or one made of a callable.

    Raises:
        UnknownNameError: There is no ranker of that name.
    """
    if isinstance(ranker, str):
        return RANKERS[ranker]
    name = getattr(ranker, "__name__", type(ranker).__name__)
    return Ranker(f"callable:{name}", ranker, "the caller", "unknown")


def candidates(document: Document, title: str = "") -> Candidates:
    """Return the sentences that may enter a summary: body text with at least one word.

    Where a text is all title, the title is its body.
    """
    words = {s.index: segment.words(s.text) for s in document.sentences}
    able = [s for s in document.sentences if s.role == "body" and words[s.index]]
    if not able:
        able = [s for s in document.sentences if s.role == "title" and words[s.index]]
    language = document.language
    return Candidates(
        able,
        [words[s.index] for s in able],
        lambda tokens: segment.stems(tokens, language),
        _stop_words(language),
        language,
        title,
    )


def _stop_words(language: str) -> Callable[[], frozenset[str]]:
    if language == "en":
        return lambda: frozenset(load("function_words"))

    def others() -> frozenset[str]:
        from summarizer.rankers import _sumy

        return _sumy.stop_words(language)

    return others


def rank(able: Candidates, ranker: Ranker) -> tuple[tuple[float, ...], tuple[str, ...]]:
    """Return one score from 0 to 1 for each candidate, and what went wrong, if anything did.

    A ranker that fails does not lose the text: the sentences keep their order.
    """
    warnings: tuple[str, ...] = ()
    if not able:
        return (), ()
    try:
        scores = [float(score) for score in ranker.rate(able)]
        if len(scores) != len(able):
            raise ValueError(f"{len(scores)} scores for {len(able)} sentences")
        if not all(map(isfinite, scores)):
            raise ValueError("a score is not a finite number")
    except Exception as error:
        warnings = (f"ranker {ranker.name} failed, sentences keep their order: {error!r}",)
        scores = [float(-index) for index in range(len(able))]
    trusted = [
        score * (_CARE if sentence.trust == "care" else 1.0)
        for score, sentence in zip(_scaled(scores), able, strict=True)
    ]
    return tuple(round(score, _DIGITS) for score in trusted), warnings


def _scaled(scores: Sequence[float]) -> list[float]:
    """Scale to 0..1; where all are equal, all are 1."""
    low, high = min(scores), max(scores)
    if not high > low:
        return [1.0] * len(scores)
    span = high - low
    # Huge scores may overflow when subtracted; halves do not.
    if not isfinite(span):
        low, span, scores = low / 2, high / 2 - low / 2, [score / 2 for score in scores]
    return [(score - low) / span for score in scores]
