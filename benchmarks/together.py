"""Several articles in one summary, against human ones: together, as one text, and the first lines.

    python benchmarks/together.py --data ../shared/data

For each group of news articles about one matter: the best 220 words of all ranked together, of all
put into one text and ranked, and of that text from its beginning. The figure is the mean of ROUGE-1
and ROUGE-2 F1 with stemming; beside it the paired differences with half of their 95 % interval, and
from how many of its articles a summary of 220 words takes, on average. Needs `rouge-score`.
"""

import json
from collections.abc import Sequence

import numpy as np
from rouge_score.rouge_scorer import RougeScorer

from _data import options, table, write
from summarizer import Result, summarize, summarize_together

WORDS = 220
FILE = "sum/multinews.jsonl"


def cut(texts: Sequence[str]) -> str:
    """Join sentences and keep the first words."""
    return " ".join(" ".join(texts).split()[:WORDS])


def best_first(result: Result) -> str:
    return cut([result.sentences[index].text for index in result.order])


def drawn_from(result: Result) -> int:
    """From how many articles a summary of this length takes."""
    return len({sentence.source for sentence in result.summary(f"{WORDS}w")})


def main() -> None:
    given = options(__doc__ or "", "sum")
    scorer = RougeScorer(["rouge1", "rouge2"], use_stemmer=True)
    scores: dict[str, list[float]] = {"together": [], "as one text": [], "first sentences": []}
    shares = []
    with (given.data / FILE).open(encoding="utf-8") as lines:
        records = [json.loads(line) for line in lines]
    for record in records:
        texts = [text for text in record["documents"] if text.strip()]
        together, one = summarize_together(texts), summarize("\n\n".join(texts))
        told = {
            "together": best_first(together),
            "as one text": best_first(one),
            "first sentences": cut([one.sentences[index].text for index in sorted(one.order)]),
        }
        shares.append(drawn_from(together) / len(texts))
        for name, summary in told.items():
            found = [scorer.score(wanted, summary) for wanted in record["references"]]
            scores[name].append(
                max(100 * (f["rouge1"].fmeasure + f["rouge2"].fmeasure) / 2 for f in found)
            )
    rows, figures = [], {}
    first = np.array(scores["first sentences"])
    for name, found in scores.items():
        apart = np.array(found) - first
        half = 1.96 * apart.std(ddof=1) / np.sqrt(len(apart))
        rows.append((name, f"{np.mean(found):.2f}", f"{apart.mean():+.2f} ± {half:.2f}"))
        figures[name] = round(float(np.mean(found)), 2)
    print(table((f"{len(records)} groups, {WORDS} words", "R-1, R-2", "from the first"), rows))
    print(f"\ntakes from {100 * np.mean(shares):.0f} % of the articles of a group")
    write(given.json, figures | {"share of articles": round(float(np.mean(shares)), 2)})


if __name__ == "__main__":
    main()
