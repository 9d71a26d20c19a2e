"""Soundness: what looks badly translated gives way, softly; good English keeps its order."""

import json
import math
from functools import partial
from importlib.resources import files
from typing import Any

import pytest

from shared import STEEPEST, candidates, growth
from summarizer import Config, InputError, Sentence, summarize, tables
from summarizer.rankers import RANKERS
from summarizer.ranking import soundness
from summarizer.ranking.soundness import Model

SOUND = (
    "The council of Kessel approved a second terminal after years of argument about its cost.",
    "Engineers expect construction to begin before winter and to continue for several seasons.",
    "Residents of neighbouring villages welcomed the decision and asked for better connections.",
    "The transport ministry promised additional services between Kessel and the southern islands.",
)
BROKEN = 'Do net hot "bring dock" how sail big "cold ship" - buy boat gain fish net?'


def rated(*texts: str, language: str = "en") -> list[float]:
    return soundness.rate(candidates(texts, language=language))


def why(sentence: Sentence) -> float:
    return dict(sentence.why)["soundness"]


def test_a_broken_sentence_is_doubted_and_its_neighbours_are_not() -> None:
    *sound, broken = rated(*SOUND, BROKEN)
    assert sound == [1.0] * len(SOUND)
    assert 0 < broken < 0.5


@pytest.mark.parametrize(
    "text",
    [
        pytest.param('The mayor said: "We will open the second terminal."', id="speech"),
        pytest.param("Council and ministry agreed – after a long night – on a price.", id="dashes"),
        pytest.param("Who would have expected construction to begin in winter?", id="a question"),
        pytest.param("The ferry, built in 1931, carried 1,204 passengers in May.", id="figures"),
        pytest.param("Nobody cheered.", id="few words"),
        pytest.param("Ada Obi of the Harbour Pilots' Association in Kessel disagreed.", id="names"),
    ],
)
def test_good_english_loses_little(text: str) -> None:
    # At the default weight of a half the score keeps the root of it.
    assert rated(*SOUND, text)[-1] ** 0.5 > 0.8


def test_a_text_is_held_against_itself() -> None:
    # What all of its sentences share is its manner and no doubt about one of them.
    assert rated(BROKEN, BROKEN, BROKEN) == [1.0] * 3
    assert rated(BROKEN) == [1.0]
    assert rated() == []


def test_other_languages_are_not_judged_by_english() -> None:
    assert rated(*SOUND, BROKEN, language="de") == [1.0] * 5


def test_the_weighing_done_by_hand() -> None:
    # Each sign doubles the errors to be expected; the first fifth, in logarithms, is free.
    double = math.log(2)
    model = Model(0.0, {"short_words": 0, "terms": 0, "dash": double, "question": double})
    texts = ["Council agreed.", "Ministry agreed.", "Did it?", "Did it - really?"]
    # The usual doubt of this text is half of a sign: the middle of 0, 0, 1, 2.
    usual = math.log(2) / 2
    assert soundness.rate(candidates(texts), model) == pytest.approx(
        [1, 1, math.exp(usual + 0.2 - math.log(2)), math.exp(usual + 0.2 - 2 * math.log(2))]
    )


def test_the_score_falls_with_the_knob_and_nothing_else_changes() -> None:
    text = "\n".join((SOUND[0], BROKEN, *SOUND[1:]))
    scores = {}
    for weight in (0, 0.5, 1, 10):
        result = summarize(text, ranker="news", trust_weight=weight)
        scores[weight] = [sentence.score for sentence in result.sentences]
    assert scores[0][1] > scores[0.5][1] > scores[1][1] > scores[10][1]
    for weight in (0.5, 1, 10):
        assert scores[weight][2:] == scores[0][2:]
    doubted = summarize(text, ranker="news", trust_weight=1).sentences[1]
    assert doubted.score == pytest.approx(scores[0][1] * why(doubted), rel=0.01)


def test_a_reader_sees_the_soundness_even_where_it_does_not_count() -> None:
    text = "\n".join((*SOUND, BROKEN))
    for weight in (0, 1):
        told = [why(s) for s in summarize(text, trust_weight=weight).sentences]
        assert told == [1, 1, 1, 1, pytest.approx(rated(*SOUND, BROKEN)[-1], abs=0.001)]


def test_a_doubtful_sentence_is_never_shut_out() -> None:
    text = "\n".join((*SOUND, BROKEN))
    result = summarize(text, trust_weight=10)
    assert len(result.order) == 5
    assert len(result.summary(5)) == 5


@pytest.mark.parametrize("name", ["lead", "random"])
def test_a_baseline_is_what_its_name_says(name: str) -> None:
    text = "\n".join((BROKEN, *SOUND))
    assert not RANKERS[name].soundness
    assert summarize(text, ranker=name).order == summarize(text, ranker=name, trust_weight=0).order


def test_the_scores_of_a_caller_are_his_own() -> None:
    text = "\n".join((*SOUND[:2], BROKEN, *SOUND[2:]))
    result = summarize(text, ranker=lambda sentences: [5, 4, 3, 2, 1], trust_weight=10)
    assert why(result.sentences[2]) < 0.5
    assert [s.score for s in result.sentences] == [1, 0.75, 0.5, 0.25, 0]


def test_a_grave_doubt_counts_for_every_ranker_by_the_same_knob() -> None:
    text = "Talks began on June 2031, 6. Talks ended on the next day."
    for weight, score in ((0, 1), (1, 0.85), (2, 0.85**2)):
        result = summarize(text, ranker=lambda sentences: [1.0, 1.0], trust_weight=weight)
        assert result.sentences[0].trust == "care"
        assert result.sentences[0].score == pytest.approx(score)


def test_the_knob_is_part_of_the_recipe_where_it_is_turned() -> None:
    assert "|trust:0.25|" in summarize("Go on.", trust_weight=0.25).signature
    assert summarize("Go on.").signature == summarize("Go on.", trust_weight=1).signature
    assert summarize("Go on.", trust_weight=0).signature != summarize("Go on.").signature


@pytest.mark.parametrize("weight", [-0.1, 11, math.nan, math.inf, "1", None, True])
def test_a_weight_that_is_none_is_refused(weight: Any) -> None:
    with pytest.raises(InputError, match="trust_weight must be"):
        Config(trust_weight=weight)


def test_the_model_says_what_it_was_fitted_on() -> None:
    card = json.loads((files(tables) / "soundness.json").read_text("utf-8"))
    assert {"about", "bias", "weights", "data", "held_out", "date"} <= set(card)
    assert set(card["weights"]) == set(soundness.features("Go on.", ["go", "on"], frozenset()))
    # Each sign speaks against a sentence, and it was tested on documents that it had not seen.
    assert all(weight > 0 for weight in card["weights"].values())
    assert card["held_out"]["rank correlation inside a translation"] > 0.15


def test_time_grows_with_the_length_of_the_text() -> None:
    for piece in ('"', '" - ', "“a ", "- ", "a-", '"a" '):
        assert growth(partial(broken_by, piece), 5_000) < STEEPEST


def broken_by(piece: str, size: int) -> None:
    rated("a " + piece * size)
