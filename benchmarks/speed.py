"""How fast, as ratios inside one process: absolute times are those of a machine.

    python benchmarks/speed.py --data ../shared/data

Ranks 1,000 and 10,000 sentences of news with `news`, and 1,000 with sumy's LexRank, words and
stems made beforehand for both; then summarises articles from start to end, beside the floor: one
regular expression that splits sentences and one that splits words.
"""

import json
import re
from collections.abc import Callable
from pathlib import Path
from time import perf_counter

from _data import options, table, write
from summarizer import Document, Sentence, ranking, summarize
from summarizer.language import segment
from summarizer.rankers import RANKERS, Candidates

_STOP = re.compile(r"(?<=[.!?])\s+")
_WORD = re.compile(r"\w+")


def best(work: Callable[[], object], times: int = 3) -> float:
    """The shortest of some runs, in seconds: what disturbs only adds."""
    taken = []
    for _ in range(times):
        begun = perf_counter()
        work()
        taken.append(perf_counter() - begun)
    return min(taken)


def made(texts: list[str]) -> Candidates:
    sentences = tuple(Sentence(i, 0, len(t), 0, len(t), t, 0) for i, t in enumerate(texts))
    able = ranking.candidates(Document(" ".join(texts), "en", sentences))
    assert able.terms
    return able


def read(file: Path) -> list[str]:
    with file.open(encoding="utf-8") as lines:
        return [json.loads(line)["text"] for line in lines]


def main() -> None:
    given = options(__doc__ or "", "sum")
    articles = read(given.data / "sum" / "cnndm_val.jsonl")
    split = [t[p.start : p.end] for t in articles for p in segment.sentences(t)][:10_000]
    few, small, large = made(split[:20]), made(split[:1000]), made(split)
    news, lexrank = RANKERS["news"].rate, RANKERS["lexrank"].rate
    news(few)
    at_20 = best(lambda: news(few), 20)
    at_1000, at_10000 = best(lambda: news(small), 5), best(lambda: news(large), 3)
    whole = best(lambda: news(made(split[:1000])), 5)
    theirs = best(lambda: lexrank(small), 1)

    some = articles[:200]
    characters = sum(map(len, some))
    ours = best(lambda: [summarize(text, language="en") for text in some], 2)
    floor = best(lambda: [[_WORD.findall(s) for s in _STOP.split(text)] for text in some])
    figures = {
        "ranking 20 sentences, ms": round(1000 * at_20, 2),
        "ranking 1,000 sentences, ms": round(1000 * at_1000, 1),
        "ranking 10,000 sentences, ms": round(1000 * at_10000, 1),
        "10,000 over 1,000 sentences": round(at_10000 / at_1000, 1),
        "sumy LexRank over news, 1,000 sentences": round(theirs / at_1000),
        "the same, words and stems included in ours": round(theirs / whole),
        "articles a second, from text to result": round(len(some) / ours),
        "million characters a second": round(characters / ours / 1e6, 2),
        "times the floor": round(ours / floor, 1),
    }
    print(table(("what", "figure"), list(figures.items())))
    write(given.json, figures)


if __name__ == "__main__":
    main()
