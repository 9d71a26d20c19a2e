"""One contract for all rankers, and for a callable: what each promises stands here as data."""

import json
import math
import os
import subprocess
import sys
from collections.abc import Sequence

import pytest

from shared import TESTS, article, candidates
from summarizer import Sentence, ranking
from summarizer.rankers import RANKERS, Ranker


def longest(sentences: Sequence[Sentence]) -> list[float]:
    """Prefer what has the most characters."""
    return [float(len(sentence.text)) for sentence in sentences]


ALL: dict[str, Ranker] = {**RANKERS.all, "a callable": ranking.find(longest)}
# Promises that not every ranker makes, with those that do not make it.
# The score of a sentence depends on its words alone: one that stands twice gets the same score
# twice. Not where the place counts, nor where a word is worth less once it is used.
PLACE_COUNTS = {"auto", "edmundson", "general", "kl", "lead", "news", "random", "sumbasic"}
# Other words in the place of the same words change nothing. Not where capitals, digits, cue words
# or the length of words are looked at; our function words must stay what they are for everyone.
FORM_COUNTS = {"a callable", "auto", "edmundson", "general", "news"}

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


def scored(name: str, texts: Sequence[str], language: str = "en") -> tuple[float, ...]:
    found = ranking.rank(candidates(texts, language=language), ALL[name])
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


@pytest.mark.parametrize("name", sorted(FORM_COUNTS & set(ALL)))
def test_other_words_of_the_same_form_change_nothing(name: str) -> None:
    # As long as the others, and nobody knows them either: vowels put for one another.
    swap = str.maketrans("aeiou", "eioua")
    texts = ["bart vant mund tilg sorn", "vant mund pelk bart garp", "garp pelk vant bart tilg"]
    others = [text.translate(swap) for text in texts]
    assert scored(name, others) == pytest.approx(scored(name, texts))


def test_the_lists_of_exceptions_name_rankers() -> None:
    # `general` may be left out of an installation's rankers; the rest are always there.
    assert (PLACE_COUNTS | FORM_COUNTS) - {"general"} <= set(ALL)


# Words tie in each of them, so that the order of a set would show.
SEEDED = (
    "The port of Kessel reopened. The mayor of Kessel thanked pilots. Pilots asked for radios. "
    "A storm closed the port. Cranes stood idle in the port. The mayor found money for radios.",
    "Cranes lift coal. Mayors sleep. Rain fell. Pilots left. Ships sank. Dockers cheered.",
    "Der Hafen öffnet wieder. Die Möwen schreien. Der Hafen war zu. Die Lotsen warten.",
)
_PRINT = """
import json, sys
from summarizer import summarize
from summarizer.rankers import RANKERS
texts = json.load(sys.stdin)
for name in RANKERS:
    print(json.dumps([name, [summarize(text, ranker=name).to_dict() for text in texts]]))
"""


def test_the_same_scores_under_any_hash_seed() -> None:
    source = str(TESTS.parent / "src")
    texts = json.dumps([*SEEDED, article()]).encode()
    printed = []
    for seed in ("0", "77"):
        done = subprocess.run(
            [sys.executable, "-c", _PRINT],
            env={**os.environ, "PYTHONPATH": source, "PYTHONHASHSEED": seed},
            input=texts,
            capture_output=True,
            check=True,
        )
        printed.append(done.stdout.splitlines())
    for one, other in zip(*printed, strict=True):
        assert one == other, json.loads(one)[0]
    assert {json.loads(line)[0] for line in printed[0]} == set(RANKERS)
