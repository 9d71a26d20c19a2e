"""KLSum: the summary whose words diverge least from the text's; sumy's implementation."""

from summarizer.rankers import Candidates, _sumy, ranker


@ranker("kl", source="Haghighi and Vanderwende, 2009", growth="nearly cubic")
def kl(sentences: Candidates) -> list[float]:
    """Prefer what brings the words of the summary closest to those of the text."""
    return _sumy.rate(sentences, "kl", "KLSummarizer")
