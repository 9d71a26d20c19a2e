"""How much each word of a text weighs, and how likely a summary is to hold it.

The second is a logistic model over what one walk sees of a word: how often it stands and where it
first does, whether it is written as a name, and how much more often than expected human summaries
kept it. After RegSum (Hong and Nenkova, 2014). Terms go by number from here on: a list is read
faster than a dictionary, and a ranker reads each of its numbers a dozen times.
"""

from collections import Counter
from collections.abc import Mapping, Sequence
from itertools import chain
from math import exp, log
from operator import mul
from typing import NamedTuple

from summarizer.base.patterns import lazy
from summarizer.rankers._core import Candidates

__all__ = ["TERM_FEATURES", "TermPriors", "TermStats", "Terms", "count_terms", "weigh"]

# A capital that a sentence does not begin with.
_NAME = lazy(r"[A-Z](?<=[\w,;] .)[\w'’-]+")

TERM_FEATURES = (
    "bias", "times", "sentences", "first seen", "in the lead", "in the first three", "name",
    "kept", "kept, in the lead", "headline", "long text",
)  # fmt: skip

#: What is known of words at large: how rare each is (0 to 1), and the log of how much more often
#: than expected summaries kept it.
TermPriors = Mapping[str, Sequence[float]]


class TermStats(NamedTuple):
    """What a text tells about its terms.

    Attributes:
        terms: Each term once; its place here is its number.
        rows: For each sentence the numbers of its terms, each once, in the order of the sentence.
        idf: For each term how much it tells sentences apart.
        features: For each term its features, in the order of `TERM_FEATURES`.
        names: How many names each sentence holds.
    """

    terms: Sequence[str]
    rows: Sequence[Sequence[int]]
    idf: Sequence[float]
    features: Sequence[Sequence[float]]
    names: Sequence[int]


class Terms(NamedTuple):
    """The terms of each sentence by number, two weights for every term, and names counted."""

    rows: Sequence[Sequence[int]]
    idf: Sequence[float]
    salience: Sequence[float]
    names: Sequence[int]


def weigh(able: Candidates, known: TermPriors, weights: Mapping[str, float]) -> Terms:
    """Return the weights of all terms of a text; `worth` is a likelihood."""
    order = [weights[name] for name in TERM_FEATURES]
    seen = count_terms(able, known)
    salience = [1 / (1 + exp(-sum(map(mul, order, features)))) for features in seen.features]
    return Terms(seen.rows, seen.idf, salience, seen.names)


def count_terms(able: Candidates, known: TermPriors) -> TermStats:
    """Walk over a text and return what it tells about its terms."""
    times = Counter(chain.from_iterable(able.terms))
    number = {term: place for place, term in enumerate(times)}
    rows = [list(map(number.__getitem__, dict.fromkeys(own))) for own in able.terms]
    holders = Counter(chain.from_iterable(rows))
    first: dict[int, int] = {}
    for place in reversed(range(len(rows))):
        first.update(dict.fromkeys(rows[place], place))
    spoken = [_NAME.findall(sentence.text) for sentence in able]
    named = _named(able, Counter(chain.from_iterable(spoken)))
    count, headline, unknown = len(able), able.title_terms, (1.0, 0.0)
    size = log(count) - 3.0 if count else 0.0  # 20 sentences are usual
    fading = [exp(-place / 6) for place in range(count)]
    logs = [0.0, *map(log, range(1, max(times.values(), default=0) + 1))]
    # A term that many sentences hold tells little, and so does one that most articles hold.
    apart = [0.0, *(log(1 + count / n) for n in range(1, count + 1))]
    idf, features = [], []
    for term, own in number.items():
        at, n, held = first[own], times[term], holders[own]
        rare, kept = known.get(term, unknown)
        lead = float(at == 0)
        idf.append(apart[held] * (0.5 + rare))
        features.append((
            1.0, logs[n], logs[held], fading[at], lead, float(at < 3),
            min(1.0, named.get(term, 0) / n), kept, kept * lead, float(term in headline), size,
        ))  # fmt: skip
    return TermStats(list(number), rows, idf, features, list(map(len, spoken)))


def _named(able: Candidates, names: Mapping[str, int]) -> dict[str, int]:
    """Return how often each term is written as a name."""
    found: dict[str, int] = {}
    for name, times in names.items():
        stem = able.stem_of.get(name.lower().replace("’", "'").removesuffix("'s"), "")
        found[stem] = found.get(stem, 0) + times
    return found
