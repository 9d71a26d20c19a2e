"""Learns weights straight on the score of summaries, not on labels of sentences.

A draw adds noise to the scores of the sentences and takes the best until the budget is full; the
draws of an article that score better than its others pull the weights towards their choices
(REINFORCE over Plackett-Luce orders, each draw measured against the mean of its fellows). ROUGE
of all draws of a batch is counted at once, in flat arrays.
"""

from collections.abc import Callable, Mapping, Sequence
from itertools import pairwise
from typing import Any

import numpy as np
from numpy.typing import NDArray

from _articles import Article, Budget, cumulated

__all__ = ["Batch", "Floats", "learn", "logistic"]

Floats = NDArray[Any]
# More references than this add little to the mean.
_REFERENCES = 4


class Batch:
    """Articles with their budgets and features, laid end to end."""

    def __init__(
        self,
        known: Sequence[Article],
        features: Mapping[str, Floats],
        asked: Callable[[Article], Mapping[Budget, float]],
    ) -> None:
        rows, hits, lengths, counts = [], [], [], []
        self._items: list[tuple[int, int, bool, int, int]] = []
        self._caps: list[Floats] = []
        self._kinds: list[Floats] = []
        self._wanted: list[Floats] = []
        weights = []
        offset = 0
        for number, article in enumerate(known):
            keys, cap, kind, wanted = _keys(article)
            rows.append(features[article.id])
            for words in article.words:
                hits.append(_hits(words, keys))
                lengths.append(len(words))
            counts += cumulated(article)
            self._caps.append(np.array(cap))
            self._kinds.append(np.array(kind))
            self._wanted.append(wanted)
            for budget, weight in asked(article).items():
                by_sentences = isinstance(budget, int)
                limit = int(str(budget).removesuffix("w"))
                self._items.append((offset, len(article.words), by_sentences, limit, number))
                weights.append(weight)
            offset += len(article.words)
        self.rows = np.concatenate(rows).astype(np.float32)
        self.weights = np.array(weights) / np.mean(weights)
        self._lengths = np.array(lengths)
        self._hit_start = np.cumsum([0] + [len(each) for each in hits])
        self._hit_key = np.array([key for each in hits for key, _ in each], dtype=np.int64)
        self._hit_word = np.array([word for each in hits for _, word in each], dtype=np.int64)
        self._count_start = np.cumsum([0] + [len(each) for each in counts])
        self._counts = np.concatenate([np.array(each) for each in counts])

    def __len__(self) -> int:
        return len(self._items)

    def draw(
        self, scores: Floats, which: Floats, draws: int, generator: np.random.Generator
    ) -> tuple[Floats, tuple[Floats, ...]]:
        """Return the score of every draw of some items, and what `pull` needs to know."""
        offset, size, by_sentences, limit, article = (
            np.repeat(np.array(column), draws)
            for column in zip(*(self._items[i] for i in which), strict=True)
        )
        total = len(size)
        own = np.repeat(np.arange(total), size)
        starts = np.cumsum(size) - size
        sentence = np.arange(size.sum()) - starts[own] + offset[own]
        noisy = scores[sentence] + generator.gumbel(size=len(sentence)).astype(np.float32)
        sentence = sentence[np.lexsort((-noisy, own))]
        cost = np.where(by_sentences[own], 1, self._lengths[sentence])
        before = np.cumsum(cost) - cost
        left = limit[own] - (before - before[starts][own])
        taken = left > 0
        told, owner = sentence[taken], own[taken]
        allowed = np.where(
            by_sentences[owner], self._lengths[told], np.minimum(left[taken], self._lengths[told])
        )
        reward = self._reward(told, owner, allowed, article)
        return reward.reshape(len(which), draws), (own, starts, sentence, scores[sentence], taken)

    def _reward(self, told: Floats, owner: Floats, allowed: Floats, article: Floats) -> Floats:
        """Mean of ROUGE-1 and ROUGE-2 F1, and over references; pairs stay inside sentences."""
        total = len(article)
        many = self._hit_start[told + 1] - self._hit_start[told]
        by = np.repeat(np.arange(len(told)), many)
        at = np.arange(many.sum()) - np.repeat(np.cumsum(many) - many, many)
        at += self._hit_start[told][by]
        held = self._hit_word[at] < allowed[by]
        sizes = np.array([len(self._caps[a]) for a in article])
        first = np.cumsum(sizes) - sizes
        counted = np.bincount(
            first[owner[by]][held] + self._hit_key[at][held], minlength=sizes.sum()
        )
        matched = np.minimum(counted, np.concatenate([self._caps[a] for a in article]))
        kinds = np.concatenate([self._kinds[a] for a in article])
        width = 2 * _REFERENCES
        cells = np.repeat(np.arange(total), sizes) * width + kinds
        shared = np.bincount(cells, weights=matched, minlength=total * width).reshape(total, width)
        length = np.bincount(
            owner, weights=self._counts[self._count_start[told] + allowed], minlength=total
        )
        wanted = np.array([self._wanted[a] for a in article])
        references = np.isfinite(wanted).sum(1) / 2
        result: Floats = (100 * shared / (wanted + length[:, None])).sum(1) / references
        return result

    def pull(self, gains: Floats, drawn: tuple[Floats, ...]) -> Floats:
        """Return the gradient with respect to the score of every sentence."""
        own, starts, sentence, scores, taken = drawn
        odds = np.exp(scores - np.maximum.reduceat(scores, starts)[own])
        summed = np.cumsum(odds, dtype=np.float64) - odds
        remaining = np.add.reduceat(odds, starts)[own] - (summed - summed[starts][own])
        inverse = np.where(taken, 1 / np.maximum(remaining, 1e-9), 0.0)
        steps = np.cumsum(inverse)
        steps -= (steps - inverse)[starts][own]
        pulled = gains[own] * (taken - odds * steps)
        return np.bincount(sentence, weights=pulled, minlength=len(self.rows))


def _keys(article: Article) -> tuple[dict[Any, int], list[int], list[int], Floats]:
    """Number the words and pairs of the references; how often each stands, and of what kind."""
    keys: dict[Any, int] = {}
    cap: list[int] = []
    kind: list[int] = []
    wanted = np.full(2 * _REFERENCES, np.inf)
    for number, told in enumerate(article.wanted[:_REFERENCES]):
        for pairs, grams in enumerate((told, tuple(pairwise(told)))):
            for gram in grams:
                key = keys.setdefault((number, gram), len(keys))
                if key == len(cap):
                    cap.append(0)
                    kind.append(2 * number + pairs)
                cap[key] += 1
            wanted[2 * number + pairs] = len(grams) - pairs
    return keys, cap, kind, wanted


def _hits(words: Sequence[Sequence[str]], keys: Mapping[Any, int]) -> list[tuple[int, int]]:
    """Return which words and pairs of the references a sentence holds, and at which word."""
    flat = [(token, at) for at, word in enumerate(words) for token in word]
    found, previous = [], None
    for token, at in flat:
        for number in range(_REFERENCES):
            for gram in (token, (previous, token)):
                key = keys.get((number, gram))
                if key is not None:
                    found.append((key, at))
        previous = token
    return found


def learn(
    batch: Batch, start: Floats, *, seed: int, steps: int, decay: float, rate: float = 0.03,
    share: float = 0.2, draws: int = 6,
) -> Floats:  # fmt: skip
    """Return weights: Adam on the gradient of the expected score, the last steps averaged."""
    generator = np.random.default_rng(seed)
    weights, first, second = start.copy(), np.zeros_like(start), np.zeros_like(start)
    kept, mean = 0, np.zeros_like(start)
    size = max(1, int(len(batch) * share))
    order: Floats = np.arange(0)
    for step in range(1, steps + 1):
        if len(order) < size:
            order = generator.permutation(len(batch))
        which, order = np.sort(order[:size]), order[size:]
        rewards, drawn = batch.draw(
            batch.rows @ weights.astype(np.float32), which, draws, generator
        )
        gains = (rewards - rewards.mean(1, keepdims=True)) * batch.weights[which][:, None]
        gains /= (draws - 1) * size
        slope = batch.rows.T @ batch.pull(gains.ravel(), drawn).astype(np.float32)
        slope -= 2 * decay * weights
        first = 0.9 * first + 0.1 * slope
        second = 0.98 * second + 0.02 * slope**2
        pace = rate * min(1.0, 1.5 * (1 - step / steps) + 0.1)
        weights += pace * (first / (1 - 0.9**step)) / (np.sqrt(second / (1 - 0.98**step)) + 1e-8)
        if step > 0.6 * steps:
            mean, kept = mean + weights, kept + 1
    return mean / kept


def logistic(rows: Floats, wanted: Floats, weights: Floats, decay: float = 1.0) -> Floats:
    """Return the weights of a logistic regression, by Newton's method."""
    found = np.zeros(rows.shape[1])
    for _ in range(25):
        likely = 1 / (1 + np.exp(-rows @ found))
        slope = rows.T @ (weights * (likely - wanted)) + decay * found
        bend = (rows.T * (weights * likely * (1 - likely))) @ rows + decay * np.eye(len(found))
        step = np.linalg.solve(bend, slope)
        found -= step
        if np.abs(step).max() < 1e-6:
            break
    return found
