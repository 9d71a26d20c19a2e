"""Ranking: which sentences may enter a summary, what each is worth, and the order of preference.

Import from here.
"""

from summarizer.ranking.candidates import candidates, stop_words
from summarizer.ranking.document import Limits, Ranking, limits, rank_document
from summarizer.ranking.scores import UNANSWERED, Scores, choices, find, rank

__all__ = [
    "UNANSWERED",
    "Limits",
    "Ranking",
    "Scores",
    "candidates",
    "choices",
    "find",
    "limits",
    "rank",
    "rank_document",
    "stop_words",
]
