"""Measures summaries of machine translations: are they the right ones, and are they sound?

    python benchmarks/mt_summaries.py --data ../shared/data

Each document is given in the translator's segments, and every method chooses three of them.

- like reference: the choice on the translation against the choice on the human translation of the
  same document, as Jaccard's share of segments; translation quality cancels out. Documents whose
  reference is marked as worthless stay out.
- like others: the choices on two systems' translations of one document, mean over all pairs.
- penalty: what annotators marked in the chosen three (minor error 1, major 5, mean over raters)
  per word, over the same of the whole document, mean over documents; below 1 is better than chance.
  Only the first ten segments of a document are annotated, so those are the document. A segment
  stands for the one sentence that is shown of it: without its dateline, credit or byline, and only
  errors that touch what is shown count for a choice. The whole document is counted as it came.
- in body: the same over what a summary could have shown of the document at all: a method gets no
  credit here for the headlines and captions that the clean-up keeps out.

Soundness is fitted on these annotations, so for penalties each document is rated by a model fitted
on all other documents. "raw" ranks the text as it is, without clean-up.
"""

from collections import defaultdict
from collections.abc import Iterable, Sequence
from itertools import combinations
from pathlib import Path
from statistics import mean
from typing import Any, NamedTuple

from _data import Translation, digest, options, table, translations, write
from summarizer import Result, ranking, summarize
from summarizer.model.config import TRUST_WEIGHT
from summarizer.rankers import RANKERS, Candidates
from summarizer.ranking import selection, soundness
from summarizer.ranking.soundness import Model
from train_soundness import PENALTY, held_out, penalties, samples

CHOSEN = 3


class Method(NamedTuple):
    """A ranker with a weight of trust."""

    ranker: str
    weight: float = TRUST_WEIGHT
    clean: bool = True

    def __str__(self) -> str:
        if not self.clean:
            return f"{self.ranker}, raw"
        return (
            self.ranker if self.weight == TRUST_WEIGHT else f"{self.ranker}, trust {self.weight:g}"
        )


def methods() -> list[Method]:
    ours = [Method("news", weight) for weight in (0.0, 0.5, TRUST_WEIGHT, 2.0)]
    rest = [Method(name) for name in RANKERS if name not in ("news", "lead")]
    plain = [Method("lexrank", 0.0), Method("lexrank", 0.0, False), Method("lead", 0.0, False)]
    return [*ours, Method("lead"), *rest, *plain]


class Read(NamedTuple):
    """A text ready to be ranked by any method."""

    result: Result
    able: Candidates


def read(segments: Sequence[str], clean: bool) -> Read:
    result = summarize(segments, ranker="lead", clean=clean, language="en")
    return Read(result, ranking.candidates(result.document, result.metadata.get("title", "")))


def choose(text: Read, method: Method, model: Model | None = None) -> frozenset[int]:
    """Return the numbers of the chosen segments, as `summarize` would choose them."""
    able = text.able
    if not able:
        return frozenset()
    sound = soundness.rate(able, model)
    scores = ranking.rank(able, RANKERS[method.ranker], "", sound, method.weight).values
    notes = RANKERS[method.ranker].soundness
    order = selection.order(scores, able.words, able.needs, able.terms, notes=notes)
    return frozenset(able[place].index for place in order[:CHOSEN])


def jaccard(one: frozenset[int], other: frozenset[int]) -> float:
    return len(one & other) / len(one | other) if one | other else 1.0


def agreement(files: Sequence[Path], chosen: Sequence[Method]) -> dict[Method, tuple[float, float]]:
    """Return for each method how like the reference's and how like each other its choices are."""
    like_reference: dict[Method, list[float]] = defaultdict(list)
    choices: dict[tuple[Method, str, str], list[frozenset[int]]] = defaultdict(list)
    references: dict[tuple[bool, str, str], Read] = {}
    for document in translations(files):
        for clean in sorted({method.clean for method in chosen}):
            text = read([part["mt"] for part in document.record["segments"]], clean)
            key = (clean, document.pair, document.doc)
            if document.judged and key not in references:
                parts = document.record["segments"]
                references[key] = read([part["reference"] for part in parts], clean)
            for method in chosen:
                if method.clean == clean:
                    choice = choose(text, method)
                    choices[method, document.pair, document.doc].append(choice)
                    if document.judged:
                        human = choose(references[key], method)
                        like_reference[method].append(jaccard(choice, human))
    like_others: dict[Method, list[float]] = defaultdict(list)
    for (method, _, _), several in choices.items():
        if len(several) > 1:
            like_others[method].append(mean(jaccard(*pair) for pair in combinations(several, 2)))
    return {method: (mean(like_reference[method]), mean(like_others[method])) for method in chosen}


def rates(
    document: Translation, text: Read, picked: Iterable[frozenset[int]]
) -> tuple[float, float, list[float]]:
    """Return penalties per word: of the whole document, of its body, and of each choice."""
    sentences = text.result.sentences
    shown = [penalty or 0.0 for penalty in penalties(document, sentences)]

    def rate(places: Iterable[int]) -> float:
        places = list(places)
        words = sum(len(sentences[place].text.split()) for place in places)
        return sum(shown[place] for place in places) / max(1, words)

    total = words = 0.0
    for part in document.record["segments"]:
        total += sum(PENALTY[e["severity"]] for e in part["errors"]) / len(part["raters"])
        words += len(part["mt"].split())
    return total / words, rate(s.index for s in text.able), [rate(choice) for choice in picked]


def soundly(
    files: Sequence[Path], chosen: Sequence[Method], models: dict[str, Model]
) -> dict[Method, tuple[float, float]]:
    """Return for each method the penalty of its choices over that of the document and its body."""
    found: dict[Method, list[tuple[float, float]]] = defaultdict(list)
    for document in translations(files):
        for clean in sorted({method.clean for method in chosen}):
            text = read([part["mt"] for part in document.record["segments"]], clean)
            mine = [method for method in chosen if method.clean == clean]
            picked = [choose(text, method, models[document.doc]) for method in mine]
            whole, body, each = rates(document, text, picked)
            for method, rate in zip(mine, each, strict=True):
                if whole and body:
                    found[method].append((rate / whole, rate / body))
    return {m: (mean(w for w, _ in found[m]), mean(b for _, b in found[m])) for m in chosen}


def main() -> None:
    given = options(__doc__ or "", "mt")
    folder = given.data / "mt"
    news = sorted(folder.glob("docs_news.*.jsonl"))
    errors = [folder / "errors_news.zh-en.jsonl"]
    chosen = methods()
    models = held_out(list(samples([*errors, folder / "docs_news.zh-en.jsonl"])))
    sound = soundly(errors, chosen, models)
    agreed = agreement(news, chosen)
    rows = [(str(m), *(f"{figure:.3f}" for figure in (*agreed[m], *sound[m]))) for m in chosen]
    print(table(("method", "like reference", "like others", "penalty", "in body"), rows))
    heads = ("like_reference", "like_others", "penalty", "penalty_in_body")
    figures: dict[str, Any] = {
        str(m): dict(zip(heads, (*agreed[m], *sound[m]), strict=True)) for m in chosen
    }
    write(given.json, {"methods": figures, "data": digest([*news, *errors])})


if __name__ == "__main__":
    main()
