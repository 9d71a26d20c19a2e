"""Ranking methods, one a file: sentences in, one number a sentence out, higher is better.

To add one, add a file here with one decorated function and a test with an example computed by
hand; nothing else is edited. Import from here.
"""

from summarizer.rankers._core import RANKERS, Candidates, Explained, Ranker, ranker
from summarizer.rankers._index import Index, index
from summarizer.rankers._kind import is_news
from summarizer.rankers._linear import card

__all__ = [
    "RANKERS", "Candidates", "Explained", "Index", "Ranker", "card", "index", "is_news", "ranker",
]  # fmt: skip
