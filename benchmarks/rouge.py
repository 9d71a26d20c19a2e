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
from collections import defaultdict
from collections.abc import Callable, Iterator, Sequence
from importlib.util import find_spec
from pathlib import Path
from typing import Any

import numpy as np
from rouge_score.rouge_scorer import RougeScorer

from _articles import BUDGETS, CNN, SETS, Article, Budget, articles, lead, oracle, text_of
from _data import digest, options, table, write
from summarizer import ranking, selection
from summarizer.rankers import RANKERS
from summarizer.rankers._linear import card

OURS = ("news", "general")
SUMY = ("lexrank", "textrank", "lsa", "luhn", "sumbasic", "kl", "reduction", "edmundson")
# Methods whose time grows with the square of the sentences, or worse, are not given longer texts.
MOST = 300
KINDS = ("rouge1", "rouge2", "rougeLsum")
Order = Callable[[Article], Sequence[int]]


def ranked(name: str) -> Order:
    def order(article: Article) -> Sequence[int]:
        scores, _ = ranking.rank(article.able, RANKERS[name])
        return selection.order(scores, article.able.words, article.able.leans)

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


def scored(scorer: RougeScorer, article: Article, text: str) -> dict[str, tuple[float, float]]:
    """F1 and recall in percent, by the best reference for each measure."""
    found = scorer.score_multi(list(article.references), text)
    return {kind: (100 * found[kind].fmeasure, 100 * found[kind].recall) for kind in KINDS}


def measure(
    folder: Path, sets: Sequence[str], systems: dict[str, Order], limit: int | None
) -> dict[tuple[str, str, str], list[dict[str, tuple[float, float]]]]:
    """Score every system on every article: by set, kind of budget and system."""
    scorer = RougeScorer(list(KINDS), use_stemmer=True)
    found: dict[tuple[str, str, str], list[dict[str, tuple[float, float]]]] = defaultdict(list)
    for name in sets:
        for article in articles(folder, name, limit):
            budgets: dict[str, Budget] = {"words": BUDGETS[name], "three": 3}
            for system, order in systems.items():
                fits = len(article.able) <= MOST or system in (*OURS, "lead")
                made = order(article) if fits and system != "oracle" else lead(article)
                for kind, budget in budgets.items():
                    if system == "oracle" and fits:
                        made = oracle(article, budget)
                    text = text_of(article, made, budget)
                    found[name, kind, system].append(scored(scorer, article, text))
        print(f"{name} done", file=sys.stderr)
    return found


def mean(rows: Sequence[dict[str, tuple[float, float]]], kind: str, part: int = 0) -> float:
    return sum(row[kind][part] for row in rows) / len(rows)


def apart(
    rows: Sequence[dict[str, tuple[float, float]]], base: Sequence[dict[str, tuple[float, float]]]
) -> tuple[float, float]:
    """The mean difference of (ROUGE-1 + ROUGE-2) / 2, and half of its 95 % interval."""
    differences = [
        sum(row[kind][0] - other[kind][0] for kind in KINDS[:2]) / 2
        for row, other in zip(rows, base, strict=True)
    ]
    return float(np.mean(differences)), 1.96 * float(np.std(differences)) / len(differences) ** 0.5


def main() -> None:
    given = options(
        __doc__ or "",
        "sum",
        limit="read no more articles of each file than this",
        sets="names of files, separated by commas [all]",
        peers="sumy, all or none [all]",
    )
    folder: Path = given.data / "sum"
    sets = (
        given.sets.split(",")
        if given.sets
        else [s for s in SETS if (folder / f"{s}.jsonl").exists()]
    )
    systems: dict[str, Order] = {"lead": lead}
    systems |= {name: ranked(name) for name in OURS}
    if given.peers != "none":
        systems |= {f"sumy {name}": ranked(name) for name in SUMY}
    if given.peers in (None, "all"):
        systems |= dict(peers())
    systems["oracle"] = lead  # stands in where a text is too long
    found = measure(folder, sets, systems, int(given.limit) if given.limit else None)

    figures: dict[str, Any] = {}
    rows = []
    for name in sets:
        for kind in ("three", "words"):
            base = found[name, kind, "lead"]
            for system in systems:
                own = found[name, kind, system]
                d, half = apart(own, base)
                entry = {k: [round(mean(own, k, p), 2) for p in (0, 1)] for k in KINDS}
                entry |= {"d": [round(d, 2), round(half, 2)], "articles": [len(own)]}
                figures.setdefault(name, {}).setdefault(kind, {})[system] = entry
                rows.append((
                    name, 3 if kind == "three" else BUDGETS[name], system, len(own),
                    *(f"{mean(own, k):.1f}" for k in KINDS), f"{mean(own, KINDS[0], 1):.1f}",
                    f"{d:+.2f} ± {half:.2f}",
                ))  # fmt: skip
    print(table(("set", "length", "system", "n", "R1", "R2", "RLsum", "R1 recall", "d"), rows))
    heads = headline(found, systems)
    if heads:
        print("\nHeadline H (mean of R1 and R2 at a number of words, over four groups of news)\n")
        print(table(("system", "H", "beside Lead"), [
            (system, f"{h:.2f}", f"{h - heads['lead']:+.2f}") for system, h in heads.items()
        ]))  # fmt: skip
    unseen = {name: card(name)["scores"] for name in OURS}
    print("\nOn articles left out of learning (from the cards), d at words\n")
    print(table(("ranker", "set", "d"), [
        (ranker, name, f"{told['words'][0]:+.2f} ± {told['words'][1]:.2f}")
        for ranker, all_sets in unseen.items() for name, told in all_sets.items()
    ]))  # fmt: skip
    figures_out = {
        "digest": digest([folder / f"{name}.jsonl" for name in sets]),
        "headline": {k: round(v, 2) for k, v in heads.items()},
        "sets": figures,
        "unseen": unseen,
    }
    write(given.json, figures_out)


def headline(
    found: dict[tuple[str, str, str], list[dict[str, tuple[float, float]]]],
    systems: Sequence[str] | dict[str, Order],
) -> dict[str, float]:
    """The mean over the four groups of news, where all of them were measured."""
    groups = (CNN, ("news_writers",), ("inshorts",), ("multinews",))
    if not all((name, "words", "lead") in found for group in groups for name in group):
        return {}
    heads = {}
    for system in systems:
        parts = []
        for group in groups:
            rows = [row for name in group for row in found[name, "words", system]]
            parts.append((mean(rows, "rouge1") + mean(rows, "rouge2")) / 2)
        heads[system] = sum(parts) / len(parts)
    return heads


if __name__ == "__main__":
    main()
