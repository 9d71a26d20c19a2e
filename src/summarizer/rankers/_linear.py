"""A ranker that is a weighted sum of features; its weights are a file that says where it is from.

The file is written by ``benchmarks/train.py``. It holds its card (data, method, date and scores
on articles that were left out), the weights of the features, those of the model of words, and for
each stem that many articles hold how rare it is and how often summaries kept it.
"""

from collections.abc import Mapping, Sequence
from functools import cache, lru_cache
from math import exp, fsum
from operator import mul
from typing import Any, NamedTuple

from summarizer.rankers._core import Candidates, Explained
from summarizer.rankers._features import columns
from summarizer.rankers._terms import weigh
from summarizer.tables import holds_json, load_json

__all__ = ["Linear", "card", "load", "rate"]

# Nothing was learned from texts of fewer sentences than this. There the first one leads unless much
# speaks against it: one more or one less word is not to decide.
_FEW, _FIRST = 8, 4.0


class Linear(NamedTuple):
    """The weights of a ranker."""

    weights: Mapping[str, float]
    terms: Mapping[str, float]
    words: Mapping[str, Sequence[float]]

    @property
    def groups(self) -> Sequence[tuple[str, Sequence[tuple[str, float]]]]:
        """The weights by group, in the order of the file."""
        return _grouped(tuple(self.weights.items()))


@lru_cache(maxsize=8)
def _grouped(
    weights: Sequence[tuple[str, float]],
) -> Sequence[tuple[str, Sequence[tuple[str, float]]]]:
    groups: dict[str, list[tuple[str, float]]] = {}
    for name, weight in weights:
        groups.setdefault(name.partition(":")[0], []).append((name, weight))
    return tuple(groups.items())


@cache
def load(name: str) -> Linear:
    """Return the weights of a ranker."""
    found = load_json(f"ranking_{name}")
    return Linear(found["weights"], found["terms"], found["words"])


def card(name: str) -> dict[str, Any]:
    """Return what a ranker was learned from, how, when and how well; empty where it was not."""
    if not holds_json(f"ranking_{name}"):
        return {}
    found: dict[str, Any] = load_json(f"ranking_{name}")["card"]
    return found


def rate(able: Candidates, model: Linear) -> Explained:
    """Return the score of each sentence, and what each group of features added to it."""
    if not able:
        return Explained((), {})
    # The words are English; of other languages all words are unknown.
    known = model.words if able.language == "en" else {}
    found = columns(able, weigh(able, known, model.terms))
    count = len(able)
    groups: dict[str, list[float]] = {}
    for group, members in model.groups:
        shown = [(weight, found[name]) for name, weight in members if any(found[name])]
        groups[group] = _summed(shown) if shown else [0.0] * count
    if count < _FEW:
        more = _FIRST * (1 - count / _FEW)
        groups["position"] = [p + more * exp(-i / 2) for i, p in enumerate(groups["position"])]
    scores = list(map(fsum, zip(*groups.values(), strict=True)))
    return Explained(scores, groups) if count > 1 else Explained([1.0], groups)


def _summed(shown: Sequence[tuple[float, Sequence[float]]]) -> list[float]:
    """Return the weighted sum of some columns; each sum is rounded once, as `fsum` does."""
    weights, columns_of = [weight for weight, _ in shown], [column for _, column in shown]
    if len(shown) == 1:
        return [weights[0] * x for x in columns_of[0]]
    if len(shown) == 2:
        one, two = weights
        return [one * x + two * y for x, y in zip(*columns_of, strict=True)]
    return [fsum(map(mul, weights, row)) for row in zip(*columns_of, strict=True)]
