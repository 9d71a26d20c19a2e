"""How much each word of a text weighs, and how likely a summary is to hold it.

The second is a logistic model over what one walk sees of a word: how often it stands and where it
first does, whether it is written as a name, and how much more often than expected human summaries
kept it. After RegSum (Hong and Nenkova, 2014). Terms go by number from here on: a list is read
faster than a dictionary, and a ranker reads each of its numbers a dozen times.
"""

from collections import Counter
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from itertools import chain
from math import exp, log
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


@dataclass(frozen=True)
class TermStats:
    """What a text tells about its terms: of each, in the order in which it first stands.

    Attributes:
        terms: The terms; the place of each here is its number.
        rows: For each sentence the numbers of its terms, each once, in the order of the sentence.
        names: How many names each sentence holds.
        times: How often each term stands.
        held: In how many sentences.
        first: In which of them first.
        named: From 0 to 1, how often it is written as a name.
        known: How rare it is, and the log of how much more often than expected summaries kept it.
        headline: Whether the headline holds it.
    """

    terms: Sequence[str]
    rows: Sequence[Sequence[int]]
    names: Sequence[int]
    times: Sequence[int]
    held: Sequence[int]
    first: Sequence[int]
    named: Sequence[float]
    known: Sequence[Sequence[float]]
    headline: Sequence[bool]

    @property
    def size(self) -> float:
        """How long the text is; 20 sentences are usual."""
        return log(len(self.rows)) - 3.0 if self.rows else 0.0

    @property
    def idf(self) -> list[float]:
        """How much each term tells sentences apart, less where many articles hold it too."""
        count = len(self.rows)
        apart = [0.0, *(log(1 + count / n) for n in range(1, max(self.held, default=0) + 1))]
        return [apart[n] * (0.5 + rare) for n, (rare, _) in zip(self.held, self.known, strict=True)]

    @property
    def features(self) -> list[tuple[float, ...]]:
        """The features of each term, in the order of `TERM_FEATURES`; `weigh` sums the same."""
        return [
            (
                1.0, log(n), log(held), exp(-at / 6), float(at == 0), float(at < 3),
                named, kept, kept * (at == 0), float(headline), self.size,
            )
            for n, held, at, named, (_, kept), headline in zip(
                self.times, self.held, self.first, self.named, self.known, self.headline,
                strict=True,
            )
        ]  # fmt: skip


class Terms(NamedTuple):
    """The terms of each sentence by number, two weights for every term, and names counted."""

    rows: Sequence[Sequence[int]]
    idf: Sequence[float]
    salience: Sequence[float]
    names: Sequence[int]


def weigh(able: Candidates, known: TermPriors, weights: Mapping[str, float]) -> Terms:
    """Return the weights of all terms of a text; `salience` is a likelihood."""
    seen = count_terms(able, known)
    times, held, named = weights["times"], weights["sentences"], weights["name"]
    kept, kept_first, headline = weights["kept"], weights["kept, in the lead"], weights["headline"]
    constant = weights["bias"] + weights["long text"] * seen.size
    most = max(seen.times, default=0)
    by_times = [0.0, *(times * log(n) for n in range(1, most + 1))]
    by_held = [0.0, *(constant + held * log(n) for n in range(1, most + 1))]
    fades, lead, three = (
        weights["first seen"],
        weights["in the lead"],
        weights["in the first three"],
    )
    by_place = [
        fades * exp(-at / 6) + lead * (at == 0) + three * (at < 3) for at in range(len(able))
    ]
    salience = [
        1 / (1 + exp(-(
            by_held[h] + by_times[n] + by_place[at] + named * name + headline * title
            + (kept if at else kept + kept_first) * likely
        )))
        for n, h, at, name, (_, likely), title in zip(
            seen.times, seen.held, seen.first, seen.named, seen.known, seen.headline, strict=True
        )
    ]  # fmt: skip
    return Terms(seen.rows, seen.idf, salience, seen.names)


def count_terms(able: Candidates, known: TermPriors) -> TermStats:
    """Walk over a text and return what it tells about its terms."""
    number, times, rows = able.term_index.number, able.term_index.times, able.term_index.rows
    spoken = [_NAME.findall(sentence.text) for sentence in able]
    named = [0.0] * len(number)
    for stem, often in _named(able, Counter(chain.from_iterable(spoken))).items():
        if stem in number:
            named[number[stem]] = min(1.0, often / times[number[stem]])
    unknown = (1.0, 0.0)
    return TermStats(
        terms=list(number),
        rows=rows,
        names=list(map(len, spoken)),
        times=times,
        held=list(map(len, able.term_index.holders)),
        first=[places[0] for places in able.term_index.holders],
        named=named,
        known=[known.get(term, unknown) for term in number],
        headline=list(map(able.title_terms.__contains__, number)),
    )


def _named(able: Candidates, names: Mapping[str, int]) -> dict[str, int]:
    """Return how often each term is written as a name."""
    found: dict[str, int] = {}
    for name, times in names.items():
        stem = able.stem_of.get(name.lower().replace("’", "'").removesuffix("'s"))
        if stem is not None:
            found[stem] = found.get(stem, 0) + times
    return found
