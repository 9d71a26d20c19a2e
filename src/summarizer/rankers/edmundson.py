"""Edmundson's method: cue words, words of the headline, place in the text; sumy's implementation.

The oldest method that looks at more than the frequency of words. Cue words are English; for
another language title and place alone decide.
"""

from typing import Any

from summarizer.rankers import Candidates, _sumy, ranker
from summarizer.tables import load

# sumy refuses an empty list of words; this one is the stem of nothing.
_NO_WORD = ""


@ranker("edmundson", source="Edmundson, 1969", growth="linear")
def edmundson(sentences: Candidates) -> list[float]:
    """Prefer what stands first or last, shares words with the headline, or has words of weight."""

    def configure(summarizer: Any) -> None:
        # Words are stemmed here: sumy's stemmer knows only those that occur in the text.
        if sentences.language == "en":
            summarizer._bonus_words = frozenset(sentences.stem(load("bonus_words")))
            summarizer._stigma_words = frozenset(sentences.stem(load("stigma_words")))
        else:
            summarizer._cue_weight = 0.0
        nothing = sentences.stem(sorted(sentences.stop_words))
        summarizer._null_words = frozenset((_NO_WORD, *nothing))

    return _sumy.rate(sentences, "edmundson", "EdmundsonSummarizer", configure)
