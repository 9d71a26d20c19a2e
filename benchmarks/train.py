"""Learns the weights of the rankers `news` and `general`, and says how well they do unseen.

    python benchmarks/train.py --data ../shared/data --ranker news           # cross-validate
    python benchmarks/train.py --data ../shared/data --ranker news --write   # and renew its file

First a model of words (which words of an article do summaries keep?), then the weights of the
sentences' features, on the score of the summary at its budget. Five folds; articles that share
thirteen words in a row are in one fold. What an article itself says of its words is left out of
the table while it is learned from. Seeded: the same data give the same weights.
"""

import json
import sys
from collections import Counter, defaultdict
from collections.abc import Mapping, Sequence
from datetime import date
from math import log
from pathlib import Path
from typing import Any, NamedTuple

import numpy as np

from _articles import BUDGETS, CNN, Article, Budget, articles, lead, rouge
from _data import digest, options, table
from _learning import Batch, Floats, learn, logistic
from summarizer import ranking, tables
from summarizer.rankers import Ranker
from summarizer.rankers._features import columns
from summarizer.rankers._terms import TERM_FEATURES, TermPriors, count_terms, weigh
from summarizer.ranking import selection, soundness

FOLDS = 5
SEEDS = (0, 1, 2, 3)
STEPS, DECAY = 300, 0.006
# A word that fewer articles hold than this is not in the table.
LEAST = 5
SMOOTH = 3.0
NEWS = (*CNN, "news_writers", "inshorts", "multinews", "xsum")
# Longer texts than this cost much and teach little more.
MOST = 1_000
GENERAL = ("gum", "scisumm", "sumpubmed", "ectsum", "qmsum", "squality")
DATA = {"news": NEWS, "general": GENERAL}
#: How much an article of a set counts; small sets of careful writers more than large ones, and
#: the one of twelve kinds of text more than those of one.
COUNTS = {"inshorts": 3.0, "news_writers": 4.0, "multinews": 4.0, "xsum": 0.8, "gum": 3.0}
ABOUT = {
    "news": "Weights of the ranker news, learned by benchmarks/train.py from public news articles "
    "and their human summaries.",
    "general": "Weights of the ranker general, learned by benchmarks/train.py from public papers, "
    "meetings, calls, stories and other texts that are not news, and their human summaries.",
}
# What does not depend on the table of words: the table is made with a model that does without.
_PLAIN = [i for i, name in enumerate(TERM_FEATURES) if "kept" not in name]


class Fitted(NamedTuple):
    """A model of words."""

    weights: dict[str, float]
    words: dict[str, tuple[float, float]]


def asked(article: Article) -> dict[Budget, float]:
    """What summaries of an article are scored on, and how much each counts."""
    weight = COUNTS.get(article.dataset, 1.0)
    if article.dataset in (*CNN, "news_writers", "gum"):
        return {BUDGETS[article.dataset]: weight / 2, 3: weight / 2}
    return {BUDGETS[article.dataset]: weight}


def folds(known: Sequence[Article]) -> list[int]:
    """Deal articles into folds; those that share thirteen words in a row stay together."""
    group = list(range(len(known)))

    def head(i: int) -> int:
        while group[i] != i:
            group[i] = group[group[i]]
            i = group[i]
        return i

    holder: dict[tuple[str, ...], int] = {}
    for number, article in enumerate(known):
        flat = [token for words in article.words for word in words for token in word]
        for at in range(len(flat) - 12):
            gram = tuple(flat[at : at + 13])
            group[head(number)] = head(holder.setdefault(gram, number))
    heads = sorted({head(i) for i in range(len(known))})
    dealt = np.random.default_rng(1).permutation(heads).tolist()
    fold = {each: place % FOLDS for place, each in enumerate(dealt)}
    return [fold[head(i)] for i in range(len(known))]


def fit(known: Sequence[Article]) -> tuple[Fitted, dict[str, Floats]]:
    """Learn which words summaries keep; return that, and the features of the articles."""
    looked = [count_terms(article.able, {}) for article in known]
    kept = [_kept(article, seen.terms) for article, seen in zip(known, looked, strict=True)]
    weights = np.concatenate([np.full(len(each), 40 / max(1, len(each))) for each in kept])
    plain = np.concatenate([np.array(seen.features)[:, _PLAIN] for seen in looked])
    base = 1 / (1 + np.exp(-plain @ logistic(plain, np.concatenate(kept), weights)))
    expected = np.split(base, np.cumsum([len(each) for each in kept])[:-1])
    holders: Counter[str] = Counter()
    told: dict[str, float] = defaultdict(float)
    hoped: dict[str, float] = defaultdict(float)
    for seen, own, likely in zip(looked, kept, expected, strict=True):
        for term, was, might in zip(seen.terms, own.tolist(), likely.tolist(), strict=True):
            holders[term] += 1
            told[term] += was
            hoped[term] += might
    top = log(len(known) / LEAST)

    def entry(many: int, was: float, might: float) -> tuple[float, float]:
        rare = min(1.0, max(0.0, log(len(known) / many) / top))
        return round(rare, 2), round(log((was + SMOOTH) / (might + SMOOTH)), 2)

    own_tables = [
        {
            term: entry(holders[term] - 1, told[term] - was, hoped[term] - might)
            for term, was, might in zip(seen.terms, own.tolist(), likely.tolist(), strict=True)
            if holders[term] > LEAST
        }
        for seen, own, likely in zip(looked, kept, expected, strict=True)
    ]
    full = np.concatenate(
        [
            np.array(count_terms(article.able, own).features)
            for article, own in zip(known, own_tables, strict=True)
        ]
    )
    found = logistic(full, np.concatenate(kept), weights)
    named = {name: round(w, 4) for name, w in zip(TERM_FEATURES, found.tolist(), strict=True)}
    features = {
        article.id: matrix(article, own, named)
        for article, own in zip(known, own_tables, strict=True)
    }
    words = {t: entry(n, told[t], hoped[t]) for t, n in sorted(holders.items()) if n >= LEAST}
    return Fitted(named, words), features


def _kept(article: Article, terms: Sequence[str]) -> Floats:
    """The share of the references that hold each term of an article."""
    from summarizer.language import segment

    stop = article.able.stop_words
    references = [
        frozenset(segment.stems([w for w in segment.words(text) if w not in stop]))
        for text in article.references
    ]
    shares: Floats = np.array([[term in told for told in references] for term in terms]).mean(1)
    return shares


def matrix(article: Article, words: TermPriors, weights: Mapping[str, float]) -> Floats:
    return np.array(list(columns(article.able, weigh(article.able, words, weights)).values())).T


def names(article: Article) -> list[str]:
    return list(columns(article.able, weigh(article.able, {}, dict.fromkeys(TERM_FEATURES, 0.0))))


def weights_of(known: Sequence[Article], features: Mapping[str, Floats]) -> Floats:
    """Learn weights, as the mean over seeds, for features as they are."""
    rows = np.concatenate([features[article.id] for article in known])
    spread = rows.std(0) + 1e-9
    scaled = {article.id: features[article.id] / spread for article in known}
    batch = Batch(known, scaled, asked)
    start = _lead_like(known, scaled)
    found = [learn(batch, start, seed=seed, steps=STEPS, decay=DECAY) for seed in SEEDS]
    result: Floats = np.mean(found, axis=0) / spread
    return result


def _lead_like(known: Sequence[Article], features: Mapping[str, Floats]) -> Floats:
    """Weights of the places alone that prefer what stands first: where learning starts."""
    place = [i for i, name in enumerate(names(known[0])) if name.startswith("position")]
    rows = np.concatenate([features[article.id] for article in known])
    wanted = np.concatenate([-0.6 * np.minimum(np.arange(len(a.able)), 8) for a in known])
    part = (rows - rows.mean(0))[:, place]
    found = np.zeros(rows.shape[1])
    found[place] = np.linalg.solve(
        part.T @ part + 100 * np.eye(len(place)), part.T @ (wanted - wanted.mean())
    )
    return found


def ordered(article: Article, scores: Sequence[float]) -> tuple[int, ...]:
    """Put sentences in the order that the package would: with all that it knows of them."""
    able = article.able
    learned = Ranker("learned", lambda _: scores, "this file", "linear")
    found = ranking.rank(able, learned, sound=soundness.rate(able))
    return selection.order(
        found.values, able.words, able.needs, able.term_index, lead=selection.LEAD
    )


def cross_validate(known: Sequence[Article]) -> dict[str, dict[str, list[float]]]:
    """Return, for each budget and set, how far each unseen article's summary is from Lead's."""
    fold = folds(known)
    apart: dict[str, dict[str, list[float]]] = defaultdict(lambda: defaultdict(list))
    for number in range(FOLDS):
        seen = [a for a, f in zip(known, fold, strict=True) if f != number]
        fitted, features = fit(seen)
        weights = weights_of(seen, features)
        for article in (a for a, f in zip(known, fold, strict=True) if f == number):
            scores = matrix(article, fitted.words, fitted.weights) @ weights
            order = ordered(article, scores.tolist())
            budgets: tuple[Budget, ...] = (BUDGETS[article.dataset], 3)
            for kind, budget in zip(("words", "three"), budgets, strict=True):
                ours, theirs = rouge(article, order, budget), rouge(article, lead(article), budget)
                apart[kind][article.dataset].append((sum(ours) - sum(theirs)) / 2)
        print(f"fold {number + 1} of {FOLDS} done", file=sys.stderr)
    return apart


def report(apart: Mapping[str, Mapping[str, Sequence[float]]]) -> dict[str, dict[str, Any]]:
    """Summarise differences: mean, half of the 95 % interval, number of articles."""
    rows: dict[str, dict[str, Any]] = {}
    for kind, sets in apart.items():
        pooled = dict(sets)
        news = [d for name in CNN for d in sets.get(name, ())]
        if news:
            pooled["CNN/DailyMail, all"] = news
            pooled["cnndm test and val"] = [*sets["cnndm_test"], *sets["cnndm_val"]]
        for name, values in pooled.items():
            half = 1.96 * float(np.std(values)) / len(values) ** 0.5
            rows.setdefault(name, {"articles": len(values)})[kind] = [
                round(float(np.mean(values)), 2),
                round(half, 2),
            ]
    if "news_writers" in rows and "CNN/DailyMail, all" in rows:
        four = ("CNN/DailyMail, all", "news_writers", "inshorts", "multinews")
        head = float(np.mean([rows[name]["words"][0] for name in four]))
        rows["headline"] = {"articles": 0, "words": [round(head, 2), 0.0]}
    return rows


def main() -> None:
    given = options(
        __doc__ or "",
        "sum",
        ranker="news or general [news]",
        limit="read no more articles of each file than this",
    )
    ranker, limit = given.ranker or "news", int(given.limit) if given.limit else None
    if ranker not in DATA:
        sys.exit(f"--ranker must be one of {', '.join(DATA)}, not {ranker!r}")
    folder: Path = given.data / "sum"
    sets = DATA[ranker]
    read = (a for name in sets for a in articles(folder, name, limit))
    known = [a for a in read if 3 < len(a.able) <= MOST]
    print(f"{len(known)} articles of {len(sets)} files", file=sys.stderr)
    scores = report(cross_validate(known))
    shown = [
        (
            n,
            r["articles"],
            *(f"{r[k][0]:+.2f} ± {r[k][1]:.2f}" if k in r else "-" for k in ("words", "three")),
        )
        for n, r in scores.items()
    ]
    print(table(("d from Lead, unseen", "articles", "at words", "three sentences"), shown))
    if not given.write:
        return
    fitted, features = fit(known)
    weights = weights_of(known, features)
    figures = {
        "card": {
            "about": ABOUT[ranker],
            "date": date.today().isoformat(),
            "data": {
                "files": list(sets),
                "articles": len(known),
                "digest": digest([folder / f"{name}.jsonl" for name in sets]),
            },
            "method": "REINFORCE on the mean of ROUGE-1 and ROUGE-2 at the budget; "
            f"{STEPS} steps, decay {DECAY}, mean of {len(SEEDS)} seeds",
            "scores": scores,
            "scores_are": "difference from Lead of the mean of ROUGE-1 and ROUGE-2 F1, "
            f"{FOLDS}-fold cross-validated, with half of its 95 % interval",
        },
        "weights": {n: round(w, 4) for n, w in zip(names(known[0]), weights.tolist(), strict=True)},
        "terms": fitted.weights,
        "words": fitted.words,
    }
    target = Path(tables.__file__).parent / f"ranking_{ranker}.json"
    target.write_text(_lines(figures), encoding="utf-8")
    print(f"weights written to {target.name}")


def _lines(figures: Mapping[str, Any]) -> str:
    """JSON that reads well: one weight a line, the words in one block."""
    words = json.dumps(figures["words"], ensure_ascii=False, separators=(",", ":"))
    words = words.replace("],", "],\n")
    rest = json.dumps({k: v for k, v in figures.items() if k != "words"}, indent=1)
    return f'{rest[:-2]},\n "words": {words}\n}}\n'


if __name__ == "__main__":
    main()
