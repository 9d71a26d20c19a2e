"""Luhn's method: clusters of significant words; sumy's implementation."""

from summarizer.rankers import Candidates, _sumy, ranker


@ranker("luhn", source="Luhn, 1958", growth="n to the 1.5")
def luhn(sentences: Candidates) -> list[float]:
    """Prefer sentences in which the frequent words of the text stand close together."""
    return _sumy.rate(sentences, "luhn", "LuhnSummarizer")
