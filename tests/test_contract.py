"""One contract for all rankers, and for a callable: what each promises stands here as data."""

import json
import math
import os
import subprocess
import sys
from collections.abc import Sequence
from pathlib import Path

import pytest

from summarizer import Document, Sentence, ranking
from summarizer.rankers import RANKERS, Candidates, Ranker


def longest(sentences: Sequence[Sentence]) -> list[float]:
    """Prefer what has the most characters."""
    return [float(len(sentence.text)) for sentence in sentences]


ALL: dict[str, Ranker] = {**RANKERS.all, "a callable": ranking.find(longest)}
# Promises that not every ranker makes, with those that do not make it.
# The score of a sentence depends on its words alone: one that stands twice gets the same score
# twice. Not where the place counts, nor where a word is worth less once it is used.
PLACE_COUNTS = {"edmundson", "general", "kl", "lead", "news", "random", "sumbasic"}
# Other words in the place of the same words change nothing. Not where capitals, digits, cue words
# or the length of words are looked at; our function words must stay what they are for everyone.
FORM_COUNTS = {"a callable", "edmundson", "general", "news"}

ARTICLE = (
    "The port of Kessel reopened after two years.",
    "The mayor of Kessel spoke at the port and thanked the pilots.",
    "Pilots had asked the mayor for new radios.",
    "It rained.",
    "The port closed after the storm, and two years passed before the mayor found the money.",
)
TEXTS: dict[str, tuple[str, Sequence[str]]] = {
    "no sentence": ("en", ()),
    "one sentence": ("en", ARTICLE[:1]),
    "two sentences": ("en", ARTICLE[:2]),
    "the same sentence only": ("en", ARTICLE[:1] * 5),
    "duplicates": ("en", (*ARTICLE, *ARTICLE)),
    "function words only": ("en", ("It is.", "We are.", "So it was.")),
    "no word twice": ("en", ("Cranes lift coal.", "Mayors sleep.", "Rain fell.")),
    "figures only": ("en", ("12 13 14.", "15 16.", "17.")),
    "German": ("de", ("Der Hafen öffnet wieder.", "Die Möwen schreien.", "Der Hafen war zu.")),
    "Chinese": ("zh", ("港口仍然关闭。", "船长很高兴。", "海鸥在港口叫。")),
    "Arabic": ("ar", ("الميناء مغلق.", "الميناء مفتوح اليوم.")),
    "a language without a list": ("yo", ("Omi ni o.", "Ile ni o.")),
    "a very long sentence": ("en", ("port " * 5_000 + ".", *ARTICLE)),
    "many sentences": ("en", [f"Ship {i} brought grain to quay {i % 7}." for i in range(150)]),
}


def candidates(texts: Sequence[str], language: str = "en") -> Candidates:
    sentences = tuple(
        Sentence(i, 0, len(text), 0, len(text), text, 0) for i, text in enumerate(texts)
    )
    return ranking.candidates(Document(" ".join(texts), language, sentences))


def scored(name: str, texts: Sequence[str], language: str = "en") -> tuple[float, ...]:
    found = ranking.rank(candidates(texts, language), ALL[name])
    assert found.warnings == ()
    return found.values


every_ranker = pytest.mark.parametrize("name", list(ALL))


@every_ranker
@pytest.mark.parametrize("case", list(TEXTS))
def test_one_finite_score_a_sentence_the_same_every_time(name: str, case: str) -> None:
    language, texts = TEXTS[case]
    scores = scored(name, texts, language)
    assert len(scores) == len(texts)
    assert all(math.isfinite(score) and 0 <= score <= 1 for score in scores)
    assert scores == scored(name, texts, language)


@pytest.mark.parametrize("name", sorted(set(ALL) - PLACE_COUNTS))
def test_a_sentence_that_stands_twice_gets_the_same_score_twice(name: str) -> None:
    scores = scored(name, [*ARTICLE, ARTICLE[1], ARTICLE[0]])
    assert scores[5] == pytest.approx(scores[1], abs=1e-5)
    assert scores[6] == pytest.approx(scores[0], abs=1e-5)


@every_ranker
def test_identical_sentences_may_change_places(name: str) -> None:
    # They cannot be told apart, so the scores go by place.
    texts = [ARTICLE[0], ARTICLE[1], ARTICLE[0], ARTICLE[2]]
    swapped = [texts[2], texts[1], texts[0], texts[3]]
    assert scored(name, swapped) == scored(name, texts)


@pytest.mark.parametrize("name", sorted(set(ALL) - FORM_COUNTS))
def test_other_words_in_the_same_places_change_nothing(name: str) -> None:
    # Words that stem to themselves, of other lengths and in another alphabetical order.
    names = {"bart": "zung", "kort": "alp", "mund": "olm", "tilg": "brumpf", "sorn": "wak",
             "pelk": "hund", "dask": "fum"}  # fmt: skip
    texts = ["bart kort mund tilg sorn", "kort mund pelk bart dask", "dask pelk kort bart tilg"]
    others = [" ".join(names[word] for word in text.split()) for text in texts]
    assert scored(name, others) == pytest.approx(scored(name, texts), abs=1e-5)


def test_the_lists_of_exceptions_name_rankers() -> None:
    # `general` may be left out of an installation's rankers; the rest are always there.
    assert (PLACE_COUNTS | FORM_COUNTS) - {"general"} <= set(ALL)


_PRINT = """
import json
from summarizer import summarize
from summarizer.rankers import RANKERS
text = "The port of Kessel reopened. The mayor of Kessel thanked pilots. Pilots asked for radios. "
text += "A storm closed the port. Cranes stood idle in the port. The mayor found money for radios."
print(json.dumps({name: summarize(text, ranker=name).to_dict() for name in RANKERS}))
"""


def test_the_same_scores_under_any_hash_seed() -> None:
    printed = []
    for seed in ("0", "1", "77"):
        source = str(Path(__file__).parents[1] / "src")
        done = subprocess.run(
            [sys.executable, "-c", _PRINT],
            env={**os.environ, "PYTHONPATH": source, "PYTHONHASHSEED": seed},
            capture_output=True,
            check=True,
        )
        printed.append(done.stdout)
    assert printed[0] == printed[1] == printed[2]
    assert set(json.loads(printed[0])) == set(RANKERS)
