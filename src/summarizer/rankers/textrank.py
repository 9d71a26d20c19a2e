"""TextRank: a random walk over sentences that share words; sumy's implementation."""

from summarizer.rankers import Candidates, _sumy, ranker


@ranker("textrank", source="Mihalcea and Tarau, 2004", growth="quadratic")
def textrank(sentences: Candidates) -> list[float]:
    """Prefer sentences that share words with sentences that share words with many."""
    return _sumy.rate(sentences, "text_rank", "TextRankSummarizer")
