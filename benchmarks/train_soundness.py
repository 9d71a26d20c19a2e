"""Fits the model of soundness on annotated errors of translation, and says how good it is.

    python benchmarks/train_soundness.py --data ../shared/data            # print the table
    python benchmarks/train_soundness.py --data ../shared/data --write    # and renew soundness.json

Data: the segments of `errors_news.zh-en` (WMT23; penalty 1 for a minor and 5 for a major error,
mean over raters; source-side marks are left out) and those of `docs_news.zh-en` that carry the
published mean penalty (WMT21). A segment is what a summary would show of it: it is cleaned as the
package cleans, kept where it is body text, and only errors that overlap the shown part count. Of
the published means no position is known: there the whole penalty counts.

Model: the number of errors in a sentence is Poisson with a rate per word that is log-linear in the
signs (`summarizer.ranking.soundness.features`), each system of each year with its own level, so
that the signs tell bad sentences from good and not bad systems from good. Ridge of strength 100 on
standardised signs. Tested on documents that were left out of the fit, with all systems' versions.
"""

import json
import math
from collections import defaultdict
from collections.abc import Iterator, Sequence
from pathlib import Path
from typing import Any, NamedTuple

import numpy as np
from numpy.typing import NDArray

from _data import Translation, digest, options, table, translations, write
from summarizer import Sentence, ranking, summarize, tables
from summarizer.ranking import soundness
from summarizer.ranking.soundness import Model

__all__ = ["PENALTY", "held_out", "penalties", "samples"]

CARD = Path(tables.__file__).parent / "soundness.json"
PENALTY = {"Minor": 1.0, "Major": 5.0}
RIDGE = 100.0
_FEWEST_TO_RANK = 5

Array = NDArray[np.float64]


class Sample(NamedTuple):
    """A segment as a summary would show it."""

    doc: str
    system: str
    words: int
    penalty: float
    signs: dict[str, float]


def penalties(document: Translation, sentences: Sequence[Sentence]) -> list[float | None]:
    """Return for each segment the mean penalty of the errors that a summary would show."""
    shown: list[float | None] = []
    parts = zip(document.segments, document.record["segments"], sentences, strict=True)
    for segment, part, sentence in parts:
        if part.get("raters"):
            start, end = sentence.raw_start - segment.start, sentence.raw_end - segment.start
            marks = [e for e in part["errors"] if e["start"] < end and start < e["end"]]
            shown.append(sum(PENALTY[e["severity"]] for e in marks) / len(part["raters"]))
        else:
            mean = part.get("mqm")
            shown.append(None if mean is None else -float(mean))
    return shown


def samples(files: Sequence[Path]) -> Iterator[Sample]:
    for document in translations(files):
        parts = document.record["segments"]
        if not any(part.get("raters") or part.get("mqm") is not None for part in parts):
            continue
        result = summarize([part["mt"] for part in parts], ranker="lead")
        shown = penalties(document, result.sentences)
        able = ranking.candidates(result.document)
        for sentence, words in zip(able, able.words, strict=True):
            penalty = shown[sentence.index]
            if penalty is not None and sentence.role == "body":
                signs = soundness.features(sentence.text, words, able.stop_words)
                system = f"{document.dataset} {document.system}"
                yield Sample(document.doc, system, len(words), penalty, signs)


def fit(chosen: Sequence[Sample]) -> Model:
    """Return the model of some samples, by Newton's method."""
    names = sorted(chosen[0].signs)
    signs = np.array([[sample.signs[name] for name in names] for sample in chosen])
    penalty = np.array([sample.penalty for sample in chosen])
    mean, spread = signs.mean(axis=0), signs.std(axis=0) + 1e-9
    x = np.column_stack([np.ones(len(chosen)), (signs - mean) / spread])
    level = np.log(expected(chosen))
    ridge = np.diag([1e-6, *[RIDGE] * len(names)])
    beta = np.zeros(x.shape[1])
    for _ in range(50):
        rate = np.exp(level + x @ beta)
        gradient = x.T @ (penalty - rate) - ridge @ beta
        step = np.linalg.solve(x.T @ (x * rate[:, None]) + ridge, gradient)
        beta += step
        if np.abs(step).max() < 1e-9:
            break
    weights = beta[1:] / spread
    bias = float(beta[0] - weights @ mean)
    return Model(bias, dict(zip(names, map(float, weights), strict=True)))


def expected(chosen: Sequence[Sample]) -> Array:
    """Return the penalty of each sample if all words of its system were equally bad."""
    totals: dict[str, list[float]] = defaultdict(lambda: [0.0, 0.0])
    for sample in chosen:
        totals[sample.system][0] += sample.penalty
        totals[sample.system][1] += sample.words
    return np.array([s.words * totals[s.system][0] / totals[s.system][1] for s in chosen])


def held_out(chosen: Sequence[Sample]) -> dict[str, Model]:
    """Return for each document the model of all others."""
    docs = sorted({sample.doc for sample in chosen})
    return {doc: fit([sample for sample in chosen if sample.doc != doc]) for doc in docs}


def ranks(values: Array) -> Array:
    """Return ranks; equal values share the mean of theirs."""
    _, place, count = np.unique(values, return_inverse=True, return_counts=True)
    means: Array = np.cumsum(count) - (count - 1) / 2
    return means[place]


def correlation(one: Array, other: Array) -> float:
    if one.std() == 0 or other.std() == 0:
        return 0.0
    return float(np.corrcoef(one, other)[0, 1])


def judge(chosen: Sequence[Sample], guesses: Array) -> dict[str, float]:
    """Say how well guesses of the error rate agree with what annotators found."""
    rate = np.array([sample.penalty / sample.words for sample in chosen])
    excess = np.sqrt(np.array([sample.penalty for sample in chosen]) / expected(chosen))
    within: dict[tuple[str, str], list[int]] = defaultdict(list)
    for place, sample in enumerate(chosen):
        within[sample.doc, sample.system].append(place)
    inside = [
        correlation(ranks(guesses[places]), ranks(rate[places]))
        for places in within.values()
        if len(places) >= _FEWEST_TO_RANK
    ]
    return {
        "rank correlation inside a translation": float(np.mean(inside)),
        "translations": len(inside),
        "correlation over all segments": correlation(guesses, excess),
        "segments": len(chosen),
        "documents": len({sample.doc for sample in chosen}),
    }


def main() -> None:
    given = options(__doc__ or "", "mt")
    files = [given.data / "mt" / f"{name}.zh-en.jsonl" for name in ("errors_news", "docs_news")]
    chosen = list(samples(files))
    model = fit(chosen)
    others = held_out(chosen)
    guesses = np.array([others[s.doc].doubt([*s.signs.values()]) for s in chosen])
    figures = judge(chosen, guesses)
    print("Soundness: signs and their weights in the logarithm of errors per word\n")
    rows = []
    for name, weight in model.weights.items():
        values = np.array([sample.signs[name] for sample in chosen])
        alone = judge(chosen, values * math.copysign(1, weight))
        inside = alone["rank correlation inside a translation"]
        rows.append((name, f"{values.mean():.3f}", f"{weight:+.3f}", f"{inside:+.3f}"))
    print(table(("sign", "mean", "weight", "alone, inside a translation"), rows))
    print("\nOn documents left out of the fit\n")
    shown = [(k, f"{v:.3f}" if isinstance(v, float) else v) for k, v in figures.items()]
    print(table(("measure", "figure"), shown))
    card: dict[str, Any] = {
        "about": "Log-linear rate of annotated translation errors per word (minor 1, major 5), for "
        "summarizer.ranking.soundness; Chinese to English news, WMT21 and WMT23; written by "
        "benchmarks/train_soundness.py --write.",
        "bias": round(model.bias, 4),
        "weights": {name: round(weight, 4) for name, weight in model.weights.items()},
        "data": {"files": [file.name for file in files], "digest": digest(files)},
        "held_out": {k: round(v, 3) for k, v in figures.items()},
    }
    if given.write:
        write(CARD, card)
        print(f"\nwritten to {CARD.name}: {json.dumps(card['weights'])}")
    write(given.json, {"figures": figures, "model": card["weights"]})


if __name__ == "__main__":
    main()
