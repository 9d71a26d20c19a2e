"""TextRank: a random walk over sentences that share words; sumy's implementation."""

from summarizer.rankers import Candidates, _sumy, ranker


@ranker("textrank", source="Mihalcea and Tarau, 2004", growth="quadratic")
def textrank(sentences: Candidates) -> list[float]:
    """Prefer central sentences: those that share words with many others, and with central ones."""
    return _sumy.rate(sentences, "text_rank", "TextRankSummarizer")
