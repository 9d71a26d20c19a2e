"""Ranking: which sentences may enter a summary, what each is worth, and the order of preference.

Import from here.
"""

from summarizer.ranking.candidates import candidates, stop_words
from summarizer.ranking.document import Ranking, rank_document
from summarizer.ranking.scores import UNANSWERED, Scores, find, rank

__all__ = [
    "UNANSWERED",
    "Ranking",
    "Scores",
    "candidates",
    "find",
    "rank",
    "rank_document",
    "stop_words",
]
