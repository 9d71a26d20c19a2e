"""How fast, as ratios inside one process: absolute times are those of a machine.

    python benchmarks/speed.py --data ../shared/data
    python benchmarks/speed.py --data ../shared/data --most 10000 --plot speed.svg

Everything is measured in processor time of this process, the shortest of some rounds; a round goes
over all articles, so that nobody meets an article that it has just seen. Prints, and writes with
`--json`:

- articles: ours without and with clean-up, lede, summa and the methods of sumy on articles of news
  and on translations, as ratios over lede, which splits and counts words and does nothing else;
- the floor: one regular expression that splits sentences, and one that splits words;
- sizes: the same on single texts of 20 to 30,000 sentences, as they come and shuffled, and how the
  time grows; methods that take the square of the sentences are left out of the large ones;
- ranking alone, words and stems made beforehand: ours and sumy's LexRank at 1,000 sentences;
- memory: the most that a process needs above the bare import, at 10,000 sentences;
- stages: where the time above the floor goes.

sumy is given a splitter of its own making (the floor), since its own wants data from the network.
"""

import json
import random
import re
import subprocess
import sys
from collections.abc import Callable, Iterator, Mapping, Sequence
from importlib.util import find_spec
from pathlib import Path
from time import process_time
from typing import Any

from _data import options, table, translations, write
from summarizer import Document, Sentence, cleaning, language, ranking, summarize
from summarizer.base.later import Growing
from summarizer.cleaning import engine, roles
from summarizer.language import segment
from summarizer.pipeline import article as pipeline
from summarizer.rankers import RANKERS, Candidates
from summarizer.ranking import document as ranked
from summarizer.ranking import soundness

Work = Callable[[str], object]

_STOP = re.compile(r"(?<=[.!?])\s+")
_WORD = re.compile(r"\w+")
_ARTICLES, _ROUNDS = 200, 3
_SIZES = (20, 100, 1_000, 10_000, 30_000)
# Methods that take the square of the sentences are not shown more of them.
_SQUARE = 1_000
_SUMY = {
    "LexRank": "lex_rank", "TextRank": "text_rank", "LSA": "lsa", "Luhn": "luhn",
    "SumBasic": "sum_basic", "Reduction": "reduction",
}  # fmt: skip
_MEMORY = """
import sys
import summarizer
def most():
    with open("/proc/self/status") as status:
        return next(int(line.split()[1]) for line in status if line.startswith("VmHWM"))
summarizer.summarize("It rained.")
bare = most()
text = sys.stdin.read()
summarizer.summarize(text, clean={clean}, max_chars=10**9)
print((most() - bare) / 1024)
"""


def floor(text: str) -> object:
    return [_WORD.findall(sentence) for sentence in _STOP.split(text)]


def ours(clean: bool) -> Work:
    return lambda text: str(summarize(text, clean=clean, max_chars=10**9).short)


def lede(text: str) -> object:
    from lede import summarize as theirs

    return str(theirs(text))


def summa(text: str) -> object:
    from summa.summarizer import summarize as theirs

    return theirs(text, words=100)


class _Splitter:
    """What sumy asks of a tokenizer."""

    def to_sentences(self, text: str) -> Sequence[str]:
        return _STOP.split(text)

    def to_words(self, text: str) -> Sequence[str]:
        return _WORD.findall(text)


def sumy(name: str) -> Work:
    from importlib import import_module

    from sumy.nlp.stemmers import Stemmer
    from sumy.parsers.plaintext import PlaintextParser

    method = getattr(import_module(f"sumy.summarizers.{_SUMY[name]}"), f"{name}Summarizer".replace(
        "LSA", "Lsa"
    ))  # fmt: skip
    stemmer = Stemmer("english")

    def work(text: str) -> object:
        return method(stemmer)(PlaintextParser.from_string(text, _Splitter()).document, 3)

    return work


def everybody() -> dict[str, Work]:
    """All that is compared, the fastest first; who is not installed is left out."""
    found: dict[str, Work] = {"floor": floor}
    if find_spec("lede"):
        found["lede"] = lede
    found |= {"ours, no clean-up": ours(False), "ours": ours(True)}
    if find_spec("summa"):
        found["summa"] = summa
    return found | {f"sumy {name}": sumy(name) for name in _SUMY}


def timed(work: Work, text: str) -> float:
    begun = process_time()
    work(text)
    return process_time() - begun


def rounds(works: Mapping[str, Work], texts: Sequence[str], times: int) -> dict[str, float]:
    """The time of each over all texts: of each text the shortest of some rounds."""
    best = {name: [float("inf")] * len(texts) for name in works}
    for _ in range(times):
        for name, work in works.items():
            for place, text in enumerate(texts):
                best[name][place] = min(best[name][place], timed(work, text))
    return {name: sum(taken) for name, taken in best.items()}


def read(file: Path) -> Iterator[str]:
    with file.open(encoding="utf-8") as lines:
        for line in lines:
            yield json.loads(line)["text"]


def on_articles(texts: Sequence[str]) -> dict[str, float]:
    taken = rounds(everybody(), texts, _ROUNDS)
    base = taken.get("lede") or taken["floor"]
    found = {f"{name} over lede": each / base for name, each in taken.items() if name != "lede"}
    found["articles a second, ours"] = len(texts) / taken["ours"]
    return found


def on_sizes(sentences: Sequence[str], most: int) -> dict[str, dict[str, float]]:
    """Seconds by method and size; what grows by the square is left out where it is large."""
    found: dict[str, dict[str, float]] = {}
    shuffled = random.Random(0).sample(sentences, len(sentences))
    for size in (size for size in _SIZES if size <= most):
        texts = {"": " ".join(sentences[:size]), ", shuffled": " ".join(shuffled[:size])}
        for name, work in everybody().items():
            if size > _SQUARE and name.startswith("sum"):
                continue
            for kind, text in texts.items() if name.startswith("ours") else [("", texts[""])]:
                times = 5 if size < _SQUARE else 1 if name.startswith("sum") else 2
                taken = min(timed(work, text) for _ in range(times))
                found.setdefault(name + kind, {})[str(size)] = taken
    return found


def growth(sizes: Mapping[str, Mapping[str, float]]) -> dict[str, float]:
    found = {}
    for name, taken in sizes.items():
        for small, large in (("1000", "10000"), ("10000", "30000")):
            if small in taken and large in taken:
                found[f"{name}: {large} over {small}"] = taken[large] / taken[small]
    return found


def made(texts: Sequence[str]) -> Candidates:
    sentences = tuple(Sentence(i, 0, len(t), 0, len(t), t, 0) for i, t in enumerate(texts))
    able = ranking.candidates(Document(" ".join(texts), "en", sentences))
    assert able.terms
    return able


def ranking_alone(sentences: Sequence[str]) -> dict[str, float]:
    """The rankers alone, and beside sumy's LexRank from the text to the summary."""
    able = made(sentences[:_SQUARE])
    news, lexrank = RANKERS["news"].rate, RANKERS["lexrank"].rate
    text = " ".join(sentences[:_SQUARE])
    ours_alone = min(timed(lambda _: news(able), "") for _ in range(5))
    theirs_alone = timed(lambda _: lexrank(able), "")
    whole, theirs = (min(timed(w, text) for _ in range(3)) for w in (ours(True), sumy("LexRank")))
    return {
        "sumy LexRank over news, ranking alone": theirs_alone / ours_alone,
        "sumy LexRank over ours, from text to summary": theirs / whole,
    }


def memory(text: str) -> dict[str, float]:
    found: dict[str, float] = {}
    if not Path("/proc/self/status").is_file():
        return found  # only Linux says it of a process
    for name, clean in (("ours, no clean-up", False), ("ours", True)):
        ran = subprocess.run(
            [sys.executable, "-c", _MEMORY.format(clean=clean)],
            input=text, capture_output=True, text=True, check=True,
        )  # fmt: skip
        found[f"{name}, MB"] = float(ran.stdout)
    return found


class _Stages:
    """Times stages from outside, each without those that it calls."""

    def __init__(self) -> None:
        self.taken: dict[str, float] = {}
        self._inner: list[float] = []

    def watch(self, holder: Any, name: str, called: str) -> None:
        work = getattr(holder, name)

        def watched(*given: Any, **named: Any) -> Any:
            self._inner.append(0.0)
            begun = process_time()
            try:
                return work(*given, **named)
            finally:
                took = process_time() - begun
                own = took - self._inner.pop()
                self.taken[called] = self.taken.get(called, 0.0) + own
                if self._inner:
                    self._inner[-1] += took

        setattr(holder, name, watched)


def stages(texts: Sequence[str]) -> dict[str, float]:
    """The share of each stage in the time of all; the last thing that is measured."""
    watch = _Stages()
    for holder, name, called in (
        (pipeline, "summarize", "the rest"),
        (cleaning, "run", "rules"),
        (language, "detect", "language"),
        (segment, "sentences", "sentences"),
        (engine, "_sound", "invariants"),
        (roles, "lay", "roles"),
        (ranked, "candidates", "words"),
        (soundness, "rate", "soundness"),
        (ranked, "rank", "scores"),
        (Candidates, "needs", "needs"),
        (Growing, "_reach", "order"),
        (ranked, "rank_document", "the rest of ranking"),
    ):
        if called == "needs":
            found = vars(Candidates)["needs"]
            watch.watch(found, "func", called)
        else:
            watch.watch(holder, name, called)
    setattr(ranking, "rank_document", ranked.rank_document)  # noqa: B010 - a function of a module
    for text in texts:
        str(pipeline.summarize(text).short)
    whole = sum(watch.taken.values())
    return {name: each / whole for name, each in sorted(watch.taken.items(), key=lambda i: -i[1])}


def draw(sizes: Mapping[str, Mapping[str, float]], file: Path) -> None:
    """Plot seconds over sentences, both by powers of ten."""
    import matplotlib.pyplot as plt

    figure, axes = plt.subplots(figsize=(7, 4.5))
    for name, taken in sizes.items():
        if "shuffled" not in name:
            axes.loglog([int(size) for size in taken], list(taken.values()), marker="o", label=name)
    axes.set_xlabel("sentences")
    axes.set_ylabel("seconds")
    axes.legend(fontsize=7)
    figure.tight_layout()
    figure.savefig(file)


def shown(title: str, figures: Mapping[str, float]) -> None:
    rows = [(name, f"{figure:.2f}") for name, figure in figures.items()]
    print(f"\n{table((title, 'figure'), rows)}")


def main() -> None:
    given = options(
        __doc__ or "", "sum", most="sentences of the largest text [30000]",
        articles=f"articles of each kind [{_ARTICLES}]", plot="draw the sizes into this file",
    )  # fmt: skip
    count = int(given.articles or _ARTICLES)
    news = list(read(given.data / "sum" / "cnndm_val.jsonl"))
    figures: dict[str, dict[str, Any]] = {"news": on_articles(news[:count])}
    shown("news", figures["news"])
    translated = given.data / "mt" / "docs_news.zh-en.jsonl"
    if translated.is_file():
        texts = [each.text for each in translations([translated])]
        figures["translations"] = on_articles(texts[:count])
        shown("translations", figures["translations"])

    more = list(read(given.data / "sum" / "cnndm_train_tail.jsonl"))
    sentences = [text[p.start : p.end] for text in news + more for p in segment.sentences(text)]
    sizes = on_sizes(sentences, int(given.most or _SIZES[-1]))
    columns = [str(size) for size in _SIZES if size <= int(given.most or _SIZES[-1])]
    for kind, base in (("seconds", {}), ("over lede", sizes.get("lede", {}))):
        rows = [
            (name, *(f"{taken[s] / base.get(s, 1):.3g}" if s in taken else "" for s in columns))
            for name, taken in sizes.items()
        ]
        print(f"\n{table((f'sentences: {kind}', *columns), rows)}")
    figures |= {"sizes": sizes, "growth": growth(sizes)}
    figures["ranking"] = ranking_alone(sentences)
    figures["memory at 10,000 sentences"] = memory(" ".join(sentences[:10_000]))
    figures["stages, news"] = stages(news[:count])
    for name in ("growth", "ranking", "memory at 10,000 sentences", "stages, news"):
        shown(name, figures[name])
    if given.plot:
        draw(sizes, Path(given.plot))
    write(given.json, figures)


if __name__ == "__main__":
    main()
