"""What it brings to look at the headline of an article.

    python benchmarks/headlines.py --data ../shared/data --limit 500

Puts the headline over each article of the sets that have one, and compares the notes that are made
when the ranker and `ranking/headline.py` know it with those made when they do not: the mean of
ROUGE-1 and ROUGE-2, of three sentences and of as many words as the human summaries have, with the
interval of 95 %.
"""

import argparse
from collections.abc import Sequence
from math import sqrt
from pathlib import Path
from statistics import fmean, stdev

from _articles import BUDGETS, Article, articles, rouge
from _data import table
from summarizer import ranking
from summarizer.rankers import RANKERS, Candidates
from summarizer.ranking import headline, selection

_SETS = ("bbc", "inshorts_full", "usatoday_cnn")


def main() -> None:
    parser = argparse.ArgumentParser(
        description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter
    )
    parser.add_argument("--data", type=Path, default=Path("../shared/data"))
    parser.add_argument("--limit", type=int, default=500, help="articles of a set [%(default)s]")
    given = parser.parse_args()
    rows = []
    for name in _SETS:
        gains: list[tuple[float, float]] = []
        for article in articles(given.data / "sum", name, given.limit, headed=True):
            if not headline.shares(article.able):
                continue
            with_it, without = _order(article, article.able), _order(article, _bare(article.able))
            three, budget = (
                sum(rouge(article, with_it, size)) / 2 - sum(rouge(article, without, size)) / 2
                for size in (3, BUDGETS.get(name, "60w"))
            )
            gains.append((three, budget))
        row = [name, str(len(gains))]
        row += [
            f"{fmean(each):+.2f} ±{1.96 * stdev(each) / sqrt(len(each)):.2f}"
            for each in zip(*gains, strict=True)
        ]
        rows.append(row)
    print(table(("articles of", "number", "three sentences", "as many words"), rows))


def _order(article: Article, able: Candidates) -> Sequence[int]:
    scores = ranking.rank(able, RANKERS["news"], "", None, 0.0).values
    return selection.order(scores, article.able.words, article.able.needs, article.able.terms)


def _bare(able: Candidates) -> Candidates:
    """Return the same sentences without their headline."""
    return Candidates(
        able,
        able.words,
        able.stem,
        lambda: able.stop_words,
        able.language,
        (),
        lambda _: able.needs,
    )


if __name__ == "__main__":
    main()
