"""SumBasic: frequent words, worth less once used; sumy's implementation."""

from summarizer.rankers import Candidates, _sumy, ranker


@ranker("sumbasic", source="Nenkova and Vanderwende, 2005", growth="quadratic")
def sumbasic(sentences: Candidates) -> list[float]:
    """Prefer frequent words, each less once it has been used; scores are places in that order."""
    return _sumy.rate(sentences, "sum_basic", "SumBasicSummarizer")
