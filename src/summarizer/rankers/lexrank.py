"""LexRank: a random walk over sentences of similar content; sumy's implementation.

sumy stops the walk after its first steps (tolerance 0.1), when many scores are still equal; here
it runs until it has settled.
"""

from typing import Any

from summarizer.rankers import Candidates, _sumy, ranker


@ranker("lexrank", source="Erkan and Radev, 2004", growth="quadratic")
def lexrank(sentences: Candidates) -> list[float]:
    """Prefer sentences that are like sentences that are like many."""
    return _sumy.rate(sentences, "lex_rank", "LexRankSummarizer", _settle)


def _settle(summarizer: Any) -> None:
    summarizer.epsilon = 1e-6
