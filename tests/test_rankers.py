"""Rankers: one contract for all of them, and an example computed by hand for each of our own."""

import math
from collections.abc import Sequence

import pytest

from shared import candidates, document
from summarizer import Sentence, ranking, summarize
from summarizer.model.config import RankerLike
from summarizer.rankers import RANKERS
from summarizer.tables import load_set

ARTICLE = [
    "The port of Kessel reopened after two years.",
    "The mayor of Kessel spoke at the port and thanked the pilots.",
    "Pilots had asked the mayor for new radios.",
    "It rained.",
    "The port closed after the storm, and two years passed before the mayor found the money.",
]


@pytest.mark.parametrize("name", list(RANKERS))
def test_every_ranker_says_where_it_is_from(name: str) -> None:
    ranker = RANKERS[name]
    assert ranker.summary.endswith(".")
    assert ranker.source
    assert ranker.growth


def test_lead_falls_evenly() -> None:
    assert RANKERS["lead"].rate(candidates(["A b.", "C d.", "E f.", "G h."])) == [
        1,
        0.75,
        0.5,
        0.25,
    ]


def test_random_depends_on_the_number_of_sentences_alone() -> None:
    rate = RANKERS["random"].rate
    assert rate(candidates(["A b.", "C d."])) == rate(candidates(["E f.", "G h."]))
    assert len(set(rate(candidates(["A b."] * 9)))) == 9


def test_news_does_not_let_a_fragment_lead() -> None:
    scores = ranking.rank(candidates(["Go.", *ARTICLE]), RANKERS["news"]).values
    assert scores[1] > scores[0]


def test_a_callable_ranks() -> None:
    def longest(sentences: Sequence[Sentence]) -> list[int]:
        return [len(sentence.text) for sentence in sentences]

    result = summarize(" ".join(ARTICLE), ranker=longest)
    assert str(result.headline) == ARTICLE[-1]
    assert "longest@0|" in result.signature


@pytest.mark.parametrize(
    "broken",
    [
        pytest.param(lambda sentences: 1 / 0, id="raises"),
        pytest.param(lambda sentences: [1.0], id="too few scores"),
        pytest.param(lambda sentences: [math.nan for _ in sentences], id="not a number"),
        pytest.param(lambda sentences: ["high" for _ in sentences], id="not numbers"),
        pytest.param(lambda sentences: None, id="nothing"),
        pytest.param(lambda sentences: "54321", id="a string"),
        pytest.param(lambda sentences: {0.1: 1, 0.2: 2, 0.3: 3, 0.4: 4, 0.5: 5}, id="a dict"),
    ],
)
def test_a_ranker_that_fails_does_not_lose_the_text(broken: RankerLike) -> None:
    result = summarize(" ".join(ARTICLE), ranker=broken)
    assert [s.index for s in result.short] == [0, 1, 2]
    assert any("sentences keep their order" in warning for warning in result.warnings)


def test_huge_scores_are_scaled_too() -> None:
    result = summarize("Go on. Stop it.", ranker=lambda sentences: [1e308, -1e308])
    assert [s.score for s in result.sentences] == [1.0, 0.0]


def test_a_grave_doubt_lowers_a_score_but_does_not_shut_out() -> None:
    text = "Talks began on June 2031, 6. Talks ended on the next day."
    doubtful, sound = summarize(text, ranker=lambda sentences: [1.0, 1.0]).sentences
    assert doubtful.trust == "care"
    assert doubtful.score == pytest.approx(0.85)
    assert sound.score == 1


def test_scores_keep_six_digits() -> None:
    text = "Go on. Stop it. Run away."
    result = summarize(text, ranker=lambda sentences: [1.0, 0.99999, 0.0])
    assert [s.score for s in result.sentences] == [1.0, 0.99999, 0.0]


@pytest.mark.parametrize("ranker", ["textrank", "reduction", "sumbasic"])
def test_a_method_of_sumys_on_an_example_done_by_hand(ranker: str) -> None:
    # Three sentences of three words: the middle one shares a word with each of the others, so it
    # has the most neighbours, and the two words that stand twice.
    texts = ["bart kort mund", "bart tilg sorn", "tilg pelk dask"]
    scores = ranking.rank(candidates(texts), RANKERS[ranker]).values
    assert scores[1] == max(scores) > max(scores[0], scores[2])


def test_luhn_on_an_example_done_by_hand() -> None:
    # Significant: the words that stand more than once, bart and tilg. A chunk of two of them in
    # two words is worth 2 * 2 / 2, one of them alone nothing.
    texts = ["kort bart mund", "bart tilg sorn", "tilg pelk dask"]
    assert RANKERS["luhn"].rate(candidates(texts)) == [0, 2, 0]


def test_edmundson_on_an_example_done_by_hand() -> None:
    # Two paragraphs; the headline says "kort". Cue words: +1 "record", -1 "it" and -1 "perhaps".
    # "kort" counts twice, as title and as location. Location: +1 for each of first paragraph,
    # last paragraph, first sentence of one, last sentence of one.
    texts = ["bart record mund", "tilg kort sorn", "it perhaps pelk", "dask tilg", "kort mund"]
    able = ranking.candidates(document(texts, paragraphs=(0, 0, 1, 1, 1)), "Kort")
    assert RANKERS["edmundson"].rate(able) == [3, 4, 0, 1, 4]


def test_edmundsons_cue_words_are_found_in_any_form_and_in_english_alone() -> None:
    texts = ["bart kort", "mund records", "tilg sorn", "pelk dask"]
    rate = RANKERS["edmundson"].rate
    english, basque = (rate(candidates(texts, language=code)) for code in ("en", "eu"))
    assert english == [2, 2, 1, 2]
    assert basque == [2, 1, 1, 2]


def test_cue_words_are_on_one_side_only() -> None:
    assert not load_set("bonus_words") & load_set("stigma_words")
