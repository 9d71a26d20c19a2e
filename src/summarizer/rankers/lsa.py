"""Latent semantic analysis: the strongest topics of the text; sumy's implementation.

sumy numbers the words in the order of a set, which differs from run to run, and rounding errors
with it; here they are numbered in alphabetical order.
"""

from typing import Any

from summarizer.rankers import Candidates, _sumy, ranker


@ranker("lsa", source="Steinberger and Jezek, 2004", growth="quadratic")
def lsa(sentences: Candidates) -> list[float]:
    """Prefer sentences that carry the strongest topics of the text."""
    return _sumy.rate(sentences, "lsa", "LsaSummarizer", _number_in_order)


def _number_in_order(summarizer: Any) -> None:
    unordered = summarizer._create_dictionary

    def ordered(document: Any) -> dict[str, int]:
        return {word: number for number, word in enumerate(sorted(unordered(document)))}

    summarizer._create_dictionary = ordered
