"""Whether a text is news: news says who said something, and on which day."""

from summarizer.rankers._core import Candidates

__all__ = ["is_news"]

# Words of speech, and days of the week: sentences of news often have one, those of papers, calls
# and meetings hardly ever.
_SIGNS = frozenset({
    "said", "says", "saying", "told", "tells", "stated", "added", "announced", "reported",
    "according", "monday", "tuesday", "wednesday", "thursday", "friday", "saturday", "sunday",
})  # fmt: skip
# A text is no news where at most this share of its sentences has one, of at least so many: choices,
# so low that news is seldom taken for something else.
_LEAST, _FEWEST = 0.02, 25


def is_news(sentences: Candidates) -> bool:
    """Whether a text speaks like news; so does whatever is short or not in English."""
    if sentences.language != "en" or len(sentences) < _FEWEST:
        return True
    having = sum(not _SIGNS.isdisjoint(words) for words in sentences.words)
    return having > _LEAST * len(sentences)
