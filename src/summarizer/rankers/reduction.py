"""Reduction: summed word overlap with all other sentences; sumy's implementation."""

from summarizer.rankers import Candidates, _sumy, ranker


@ranker("reduction", source="Fabish, 2012", growth="quadratic")
def reduction(sentences: Candidates) -> list[float]:
    """Prefer sentences that share the most words with all others."""
    return _sumy.rate(sentences, "reduction", "ReductionSummarizer")
