"""The default: what news says first and says again.

A sentence is worth what its place in the text is worth, and what it has in common with the rest
of the text. The second is the degree of a sentence in the graph of tf-idf similarities, the first
step of LexRank (Erkan and Radev, 2004); since the similarities of one sentence to all are the
product with the sum of all, no matrix of sentences is made and the cost is linear. Position is
the cheap win on news (Zheng and Lapata, 2019). The weights are set by hand.
"""

from collections import Counter
from collections.abc import Sequence
from math import log, sqrt

from summarizer.rankers import Candidates, ranker

# How much of a score is position; the rest is centrality and likeness to the headline.
_POSITION = 0.62
_CENTRALITY = 0.30
_HEADLINE = 0.08
# Position falls to a half here, counted in sentences.
_HALF_LIFE = 4.0
# Shorter sentences tell little by themselves: "That is wrong."
_FULL_LENGTH = 8


@ranker(
    "news",
    source="degree of LexRank (Erkan and Radev, 2004) with a position prior",
    growth="linear",
)
def news(sentences: Candidates) -> list[float]:
    """Prefer early sentences that share their content with the rest of the text."""
    vectors = _tf_idf(sentences.terms)
    centrality = _scaled(_degrees(vectors))
    headline = sentences.title_terms
    scores = []
    for index, vector in enumerate(vectors):
        position = _HALF_LIFE / (_HALF_LIFE + index)
        alike = _overlap(vector, headline)
        score = _POSITION * position + _CENTRALITY * centrality[index] + _HEADLINE * alike
        length = min(1.0, len(sentences.words[index]) / _FULL_LENGTH)
        scores.append(score * length)
    return scores


def _tf_idf(documents: Sequence[Sequence[str]]) -> list[dict[str, float]]:
    """Return unit vectors; a term in every sentence still counts a little."""
    holders = Counter(term for terms in documents for term in set(terms))
    count = len(documents)
    vectors = []
    for terms in documents:
        weights = {
            term: (1 + log(n)) * log(1 + count / holders[term])
            for term, n in Counter(terms).items()
        }
        norm = sqrt(sum(weight * weight for weight in weights.values())) or 1.0
        vectors.append({term: weight / norm for term, weight in weights.items()})
    return vectors


def _degrees(vectors: Sequence[dict[str, float]]) -> list[float]:
    """Return the summed similarity of each sentence to all others."""
    total: dict[str, float] = {}
    for vector in vectors:
        for term, weight in vector.items():
            total[term] = total.get(term, 0.0) + weight
    # Its similarity to itself is 1, or 0 where it has no terms.
    return [
        sum(weight * total[term] for term, weight in vector.items()) - bool(vector)
        for vector in vectors
    ]


def _scaled(values: Sequence[float]) -> list[float]:
    most = max(values, default=0.0)
    return [value / most if most > 0 else 0.0 for value in values]


def _overlap(vector: dict[str, float], headline: frozenset[str]) -> float:
    if not headline:
        return 0.0
    return sum(term in vector for term in headline) / len(headline)
