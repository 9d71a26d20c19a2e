"""LexRank: a random walk over sentences of similar content; sumy's implementation.

sumy stops the walk after its first steps (tolerance 0.1), when many scores are still equal; here
it runs until it has settled.
"""

from math import isfinite
from typing import Any

from summarizer.rankers import Candidates, _sumy, ranker


@ranker("lexrank", source="Erkan and Radev, 2004", growth="quadratic")
def lexrank(sentences: Candidates) -> list[float]:
    """Prefer central sentences: those that are similar to many others, and to central ones."""
    scores = _sumy.rate(sentences, "lex_rank", "LexRankSummarizer", _settle)
    # A walk that can go nowhere, since no sentence is like any, ends in 0/0: all are equal.
    return scores if all(map(isfinite, scores)) else [1.0] * len(scores)


def _settle(summarizer: Any) -> None:
    summarizer.epsilon = 1e-6
