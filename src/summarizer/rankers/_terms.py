"""How much each word of a text weighs, and how likely a summary is to hold it.

The second is a logistic model over what one walk sees of a word: how often it stands and where it
first does, whether it is written as a name, how rare it is in articles at large, and how much more
often than expected human summaries kept it. After RegSum (Hong and Nenkova, 2014).
"""

from collections import Counter
from collections.abc import Mapping, Sequence
from math import exp, log
from operator import mul
from typing import NamedTuple

from summarizer.patterns import lazy
from summarizer.rankers._core import Candidates

__all__ = ["TERM_FEATURES", "Known", "Seen", "Terms", "look", "weigh"]

# A capital that a sentence does not begin with.
_NAME = lazy(r"[A-Z](?<=[\w,;] .)[\w'’-]+")

TERM_FEATURES = (
    "bias", "times", "once", "sentences", "first seen", "in the lead", "in the first three",
    "in the second", "in the third", "in the first eight", "name", "name, in the lead", "rare",
    "unknown", "kept", "kept, in the lead", "times, in the lead", "headline", "rare, times",
    "long text", "long text, times",
)  # fmt: skip

#: What is known of words at large: how rare each is (0 to 1), and the log of how much more often
#: than expected summaries kept it.
Known = Mapping[str, Sequence[float]]


class Seen(NamedTuple):
    """What a text tells about its terms.

    Attributes:
        idf: How much each tells sentences apart.
        rows: The features of each, in the order of `TERM_FEATURES`.
        names: How many names each sentence holds.
    """

    idf: dict[str, float]
    rows: dict[str, tuple[float, ...]]
    names: list[int]


class Terms(NamedTuple):
    """Two weights for every term of a text, and the number of names in each sentence."""

    idf: Mapping[str, float]
    worth: Mapping[str, float]
    names: Sequence[int]


def weigh(able: Candidates, known: Known, weights: Mapping[str, float]) -> Terms:
    """Return the weights of all terms of a text; `worth` is a likelihood."""
    order = [weights[name] for name in TERM_FEATURES]
    seen = look(able, known)
    worth = {term: 1 / (1 + exp(-sum(map(mul, order, row)))) for term, row in seen.rows.items()}
    return Terms(seen.idf, worth, seen.names)


def look(able: Candidates, known: Known) -> Seen:
    """Walk over a text and return what it tells about its terms."""
    times: Counter[str] = Counter()
    holders: Counter[str] = Counter()
    first: dict[str, int] = {}
    for place, own in enumerate(able.terms):
        times.update(own)
        for term in set(own):
            holders[term] += 1
            first.setdefault(term, place)
    spoken = [_NAME.findall(sentence.text) for sentence in able]
    capitals = Counter(name for names in spoken for name in names)
    named: dict[str, int] = {}
    for name, n in capitals.items():
        stem = able.stem_of.get(name.lower().replace("’", "'").removesuffix("'s"), "")
        named[stem] = named.get(stem, 0) + n
    second, third = (frozenset(own) for own in (*able.terms[1:3], (), ())[:2])
    count = len(able)
    size = log(count) - 3.0  # 20 sentences are usual
    headline = able.title_terms
    idf: dict[str, float] = {}
    rows: dict[str, tuple[float, ...]] = {}
    for term, n in times.items():
        at = first[term]
        lead = float(at == 0)
        name = min(1.0, named.get(term, 0) / n)
        found = known.get(term)
        rare, kept = found or (1.0, 0.0)
        often = log(n)
        idf[term] = log(1 + count / holders[term]) * (0.5 + rare)
        rows[term] = (
            1.0, often, float(n == 1), log(holders[term]), exp(-at / 6), lead, float(at < 3),
            float(term in second), float(term in third), float(at < 8), name, name * lead, rare,
            float(found is None), kept, kept * lead, often * lead, float(term in headline),
            rare * often, size, size * often,
        )  # fmt: skip
    return Seen(idf, rows, [len(names) for names in spoken])
