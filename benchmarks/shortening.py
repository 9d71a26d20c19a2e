"""How many first sentences that are too long can be shortened to fit.

    python benchmarks/shortening.py --data DIR

Reads documents of `DIR/mt/docs_news.*.jsonl` (one system a document) and of
`DIR/sum/{cnndm_val,xsum}.jsonl`. For the sentence that the ranker puts first, where it is longer
than 30 or 25 words, it counts how often cuts make it fit, and which shapes are cut. What the cuts
leave has to be read by people: this says nothing of that.
"""

import argparse
import json
from collections import Counter
from collections.abc import Iterator
from pathlib import Path

from _data import table, translations
from summarizer import summarize
from summarizer.language.segment import count_words

_LIMITS = (30, 25)
_SETS = ("cnndm_val", "xsum")


def articles(folder: Path) -> Iterator[tuple[str, str]]:
    """Yield the kind and the text of each document."""
    for file in sorted((folder / "mt").glob("docs_news.*.jsonl")):
        seen: set[str] = set()
        for document in translations([file]):
            if document.doc not in seen:
                seen.add(document.doc)
                yield "translated", document.text
    for name in _SETS:
        with (folder / "sum" / f"{name}.jsonl").open(encoding="utf-8") as lines:
            for line in lines:
                yield "native", json.loads(line)["text"]


def main() -> None:
    parser = argparse.ArgumentParser(
        description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter
    )
    parser.add_argument("--data", type=Path, required=True)
    given = parser.parse_args()
    long: Counter[tuple[str, int]] = Counter()
    fits: Counter[tuple[str, int]] = Counter()
    shapes: Counter[str] = Counter()
    for kind, text in articles(given.data):
        result = summarize(text, shorten="never")
        if not result.order or result.document.language != "en":
            continue
        best = result.sentences[result.order[0]].text
        if count_words(best) <= min(_LIMITS):
            continue
        always = summarize(text, shorten="always", cut_mark="")
        sentence = next(s for s in always.summary("100%") if s.index == result.order[0])
        for limit in _LIMITS:
            if count_words(best) > limit:
                long[kind, limit] += 1
                fits[kind, limit] += count_words(sentence.shown) <= limit
        shapes.update(cut.shape for cut in sentence.cuts)
    rows = [
        (kind, str(limit), str(number), str(fits[kind, limit]), f"{fits[kind, limit] / number:.1%}")
        for (kind, limit), number in sorted(long.items())
    ]
    print(table(("documents", "words", "longer", "fit after cuts", "share"), rows))
    print("\nshapes:", ", ".join(f"{name} {times}" for name, times in shapes.most_common()))


if __name__ == "__main__":
    main()
