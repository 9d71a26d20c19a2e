"""Scores of summaries against human ones: ours, the first sentences, the oracle, and peers.

    python benchmarks/rouge.py --data ../shared/data                  # the table
    python benchmarks/rouge.py --data ../shared/data --limit 50       # a quick look
    python benchmarks/rouge.py --data ../shared/data --peers none     # ours alone
    python benchmarks/rouge.py --data ../shared/data --json benchmarks/results/rouge.json

ROUGE-1, -2 and -Lsum with stemming, best of several references, at three sentences and at an exact
number of words (best sentences first, the last one cut). Everybody is given the same sentences, of
the cleaned text. `d` is the paired difference from Lead of the mean of ROUGE-1 and ROUGE-2 F1, with
half of its 95 % interval. Peers that are not installed are left out; `pip install -e .[bench]`.

The weights of `news` and `general` have seen these articles; what they do on unseen ones stands
on their cards, which are printed below the table.
"""

import sys
from collections.abc import Callable, Iterator, Mapping, Sequence
from concurrent.futures import ProcessPoolExecutor
from functools import partial
from importlib.util import find_spec
from pathlib import Path
from typing import Any

import numpy as np
from rouge_score.rouge_scorer import RougeScorer

from _articles import BUDGETS, CNN, SETS, Article, Budget, articles, lead, oracle, text_of
from _data import digest, options, table, write
from summarizer import ranking
from summarizer.model.config import TRUST_WEIGHT
from summarizer.rankers import RANKERS
from summarizer.rankers._linear import card
from summarizer.ranking import selection, soundness

OURS = ("news", "general")
TRUSTED = f"news, trust {TRUST_WEIGHT:g}"
SUMY = ("lexrank", "textrank", "lsa", "luhn", "sumbasic", "kl", "reduction", "edmundson")
# Methods whose time grows with the square of the sentences, or worse, are not given longer texts;
# they are compared on those that they can do.
LONG = 150
MOST = dict.fromkeys(("lead", "news", "general", TRUSTED), 10_000)
MOST |= {"sumy kl": 60, "oracle": 100}
KINDS = ("rouge1", "rouge2", "rougeLsum")
Order = Callable[[Article], Sequence[int]]
Scored = dict[str, tuple[float, float]]
Rows = list[Scored | None]


def ranked(name: str, weight: float = 0.0, notes: bool = True) -> Order:
    """Order as `summarize` does, with a weight of trust; 0, and no notes, is the bare method."""

    def order(article: Article) -> Sequence[int]:
        sound = soundness.rate(article.able) if weight else None
        scores = ranking.rank(article.able, RANKERS[name], "", sound, weight).values
        able = article.able
        return selection.order(scores, able.words, able.needs, able.terms, notes=notes)

    return order


def peers() -> Iterator[tuple[str, Order]]:
    """Yield what is installed of other packages."""
    if find_spec("summa"):
        yield "summa", _summa
    if find_spec("lexrank"):
        yield "lexrank (crabcamp)", _crabcamp
    if find_spec("lede"):
        yield "lede", _lede


def _by_text(article: Article, told: Sequence[str]) -> list[int]:
    """Find sentences again that a peer gave back as text; the others follow in their order."""
    flat = [" ".join(text.split()) for text in told]
    first = [
        i
        for text in flat
        for i, s in enumerate(article.able)
        if " ".join(s.text.split()) in text or text in " ".join(s.text.split())
    ]
    return list(dict.fromkeys([*first, *lead(article)]))


def _summa(article: Article) -> list[int]:
    from summa.summarizer import summarize

    pairs = summarize("\n".join(s.text for s in article.able), ratio=1.0, scores=True)
    told = sorted(pairs, key=lambda pair: -pair[1])
    return _by_text(article, [text for text, _ in told])


def _crabcamp(article: Article) -> list[int]:
    from lexrank import STOPWORDS, LexRank

    # It learns what is rare from other documents; here each sentence stands for one.
    ranks = LexRank([[s.text] for s in article.able], stopwords=STOPWORDS["en"])
    scores = ranks.rank_sentences([s.text for s in article.able], threshold=None)
    order: list[int] = np.argsort(-np.array(scores), kind="stable").tolist()
    return order


def _lede(article: Article) -> list[int]:
    from lede import summarize

    # It knows characters alone, so it is asked for more and more of them.
    order: list[int] = []
    for limit in (150, 300, 600, 1200, 2400):
        told = str(summarize("\n".join(s.text for s in article.able), max_length=limit))
        order += [i for i, s in enumerate(article.able) if s.text in told and i not in order]
    return [*order, *(i for i in lead(article) if i not in set(order))]


def scored(scorer: RougeScorer, article: Article, text: str) -> Scored:
    """F1 and recall in percent, by the best reference for each measure."""
    found = scorer.score_multi(list(article.references), text)
    return {kind: (100 * found[kind].fmeasure, 100 * found[kind].recall) for kind in KINDS}


def systems_of(which: str) -> dict[str, Order]:
    """Return what is compared, by name; the oracle, which knows the budget, is none of these."""
    found: dict[str, Order] = {"lead": lead} | {name: ranked(name) for name in OURS}
    found[TRUSTED] = ranked("news", TRUST_WEIGHT)
    if which != "none":
        found |= {f"sumy {name}": ranked(name, notes=False) for name in SUMY}
    if which == "all":
        found |= dict(peers())
    return found


def measure(folder: Path, name: str, which: str, limit: int | None) -> dict[str, dict[str, Rows]]:
    """Score every system on every article of a set that it can do: by kind of budget and system."""
    scorer = RougeScorer(list(KINDS), use_stemmer=True)
    budgets: dict[str, Budget] = {"three": 3, "words": BUDGETS[name]}
    systems = systems_of(which)
    found: dict[str, dict[str, Rows]] = {
        kind: {system: [] for system in (*systems, "oracle")} for kind in budgets
    }
    for article in articles(folder, name, limit):
        for system, order in systems.items():
            fits = len(article.able) <= MOST.get(system, LONG)
            made = order(article) if fits else ()
            for kind, budget in budgets.items():
                text = text_of(article, made, budget)
                found[kind][system].append(scored(scorer, article, text) if fits else None)
        fits = len(article.able) <= MOST["oracle"]
        for kind, budget in budgets.items():
            text = text_of(article, oracle(article, budget), budget) if fits else ""
            found[kind]["oracle"].append(scored(scorer, article, text) if fits else None)
    print(f"{name} done", file=sys.stderr)
    return found


def mean(rows: Sequence[Scored], kind: str, part: int = 0) -> float:
    return sum(row[kind][part] for row in rows) / len(rows)


def apart(rows: Rows, base: Rows) -> list[float]:
    """The differences of (ROUGE-1 + ROUGE-2) / 2, of the articles that a system could do."""
    return [
        sum(row[kind][0] - other[kind][0] for kind in KINDS[:2]) / 2
        for row, other in zip(rows, base, strict=True)
        if row and other
    ]


def spread(differences: Sequence[float]) -> tuple[float, float]:
    """Their mean, and half of its 95 % interval."""
    half = 1.96 * float(np.std(differences)) / len(differences) ** 0.5
    return round(float(np.mean(differences)), 2), round(half, 2)


def headline(found: Mapping[str, Mapping[str, Mapping[str, Rows]]]) -> dict[str, float]:
    """How far each system is from Lead: the mean over the four groups of news, if all are there."""
    groups = (CNN, ("news_writers",), ("inshorts",), ("multinews",))
    if not all(name in found for group in groups for name in group):
        return {}
    gaps = {}
    for system in found["inshorts"]["words"]:
        parts = [
            [d for name in group for d in apart(found[name]["words"][system], base(found, name))]
            for group in groups
        ]
        gaps[system] = round(float(np.mean([np.mean(part) for part in parts])), 2)
    return gaps


def base(found: Mapping[str, Mapping[str, Mapping[str, Rows]]], name: str) -> Rows:
    return found[name]["words"]["lead"]


def main() -> None:
    given = options(
        __doc__ or "",
        "sum",
        limit="read no more articles of each file than this",
        sets="names of files, separated by commas [all]",
        peers="sumy, all or none [all]",
        jobs="sets to measure at a time [2]",
    )
    folder: Path = given.data / "sum"
    sets = (
        given.sets.split(",")
        if given.sets
        else [s for s in SETS if (folder / f"{s}.jsonl").exists()]
    )
    limit = int(given.limit) if given.limit else None
    with ProcessPoolExecutor(int(given.jobs or 2)) as pool:
        work = partial(measure, folder, which=given.peers or "all", limit=limit)
        found = dict(zip(sets, pool.map(work, sets), strict=True))

    figures: dict[str, Any] = {}
    rows = []
    for name, by_kind in found.items():
        for kind, by_system in by_kind.items():
            for system, all_rows in by_system.items():
                own = [row for row in all_rows if row]
                if not own:
                    continue
                d, half = spread(apart(all_rows, by_system["lead"]))
                entry: dict[str, Any] = {
                    k: [round(mean(own, k, p), 2) for p in (0, 1)] for k in KINDS
                }
                entry |= {"d": [d, half], "articles": len(own)}
                figures.setdefault(name, {}).setdefault(kind, {})[system] = entry
                rows.append((
                    name, 3 if kind == "three" else BUDGETS[name], system, len(own),
                    *(f"{mean(own, k):.1f}" for k in KINDS), f"{mean(own, KINDS[1], 1):.1f}",
                    f"{d:+.2f} ± {half:.2f}",
                ))  # fmt: skip
    print(table(("set", "length", "system", "n", "R1", "R2", "RLsum", "R2 recall", "d"), rows))
    heads = headline(found)
    if heads:
        print("\nHeadline: d at a number of words, the mean over four groups of news\n")
        print(table(("system", "d"), [(name, f"{d:+.2f}") for name, d in heads.items()]))
    unseen = {name: card(name)["scores"] for name in OURS}
    print("\nOn articles left out of learning (from the cards), d at words\n")
    print(table(("ranker", "set", "d"), [
        (ranker, name, f"{told['words'][0]:+.2f} ± {told['words'][1]:.2f}")
        for ranker, all_sets in unseen.items() for name, told in all_sets.items()
    ]))  # fmt: skip
    write(given.json, {
        "digest": digest([folder / f"{name}.jsonl" for name in sets]),
        "headline": heads, "sets": figures, "unseen": unseen,
    })  # fmt: skip


if __name__ == "__main__":
    main()
