"""The learned rankers: features computed by hand, weights that fit them, reasons that add up."""

from math import exp, log, sqrt

import pytest

from shared import STEEPEST, candidates, document, growth
from summarizer import ranking, summarize
from summarizer.rankers import RANKERS, Candidates, Explained
from summarizer.rankers._features import columns
from summarizer.rankers._linear import card, load
from summarizer.rankers._terms import TERM_FEATURES, Terms, count_terms, weigh

LEARNED = ("general", "news")
STORY = [
    "The port of Kessel reopened on Monday after two years, Mayor Ada Obi said.",
    "But he slept.",
    '"We need pilots," said Ada Obi (74), who has led Kessel for 12 years?',
    "Pilots had asked the mayor of Kessel for new radios and for a second crane",
]


def plain(able: Candidates) -> Terms:
    """Terms that all weigh the same and are kept half of the time."""
    seen = count_terms(able, {})
    return Terms(seen.rows, [1.0] * len(seen.terms), [0.5] * len(seen.terms), seen.names)


def worth(able: Candidates) -> dict[str, float]:
    """How likely a summary is to hold each term of a text."""
    weighed = weigh(able, {}, load("news").terms)
    return dict(zip(count_terms(able, {}).terms, weighed.salience, strict=True))


def test_places_fade_from_the_first_sentence_on() -> None:
    able = candidates(STORY)
    found = columns(able, plain(able))
    assert found["position: first"] == [1, 0, 0, 0]
    assert found["position: fades by 4"] == pytest.approx([1, exp(-0.25), exp(-0.5), exp(-0.75)])
    assert found["position: share"] == [0, 0.25, 0.5, 0.75]


def test_the_first_of_a_paragraph_counts_where_there_are_three() -> None:
    for paragraphs, opens in (((0, 0, 1, 1), [0, 0, 0, 0]), ((0, 0, 1, 2), [1, 0, 1, 1])):
        able = ranking.candidates(document(STORY, paragraphs=paragraphs))
        assert columns(able, plain(able))["position: opens a paragraph"] == opens


def test_what_a_sentence_looks_like() -> None:
    able = candidates(STORY)
    found = columns(able, plain(able))
    assert found["first word: link"] == [0, 1, 0, 0]
    assert found["quotation: any"] == found["quotation: opens"] == [0, 0, 1, 0]
    assert found["quotation: said"] == [1, 0, 1, 1]
    assert found["day named: a day"] == [1, 0, 0, 0]
    assert found["form: question"] == [0, 0, 1, 0]
    assert found["form: no full stop"] == [0, 0, 0, 1]
    assert found["form: brackets"] == [0, 0, 1, 0]
    assert found["figures: any"] == [0, 0, 1, 0]
    assert found["length: under 12"] == [0, 0.75, 0, 0]
    # Kessel, Monday, Mayor, Ada, Obi of fourteen words.
    assert found["names: share"][0] == pytest.approx(5 / 14)
    assert found["length: log"][1] == pytest.approx(log(3) - 3)


def test_likeness_on_an_example_done_by_hand() -> None:
    # Two terms each; the first and the second share one, the second and the third the other.
    able = candidates(["bart kort", "kort mund", "mund tilg"])
    found = columns(able, plain(able))
    # Of two unit vectors with two equal terms, one in common, the product is a half.
    assert found["main topic: like it"] == pytest.approx(
        [0.5 / sqrt(3), 1 / sqrt(3), 0.5 / sqrt(3)]
    )
    assert found["main topic: like it, of the most"] == pytest.approx([0.5, 1, 0.5])
    assert found["tied to the lead: like it"] == pytest.approx([0, 0.5, 0])
    assert found["main topic: the one before"] == pytest.approx([0, 0.5, 0.5])
    # Later less earlier: 0.5 - 0, 0.5 - 0.5, 0 - 0.5.
    assert found["main topic: later less earlier"] == pytest.approx(
        [0.5 / sqrt(3), 0, -0.5 / sqrt(3)]
    )
    assert found["key words: worth"] == [0.5, 0.5, 0.5]
    # Two new words, then one each.
    assert found["key words: worth of new ones"] == pytest.approx([1, sqrt(0.5), sqrt(0.5)])


def test_a_word_of_the_headline_is_worth_more() -> None:
    plainly, headed = (
        worth(candidates(["bart kort", "kort mund"], title)) for title in ("", "Mund")
    )
    assert headed["mund"] > plainly["mund"]
    assert headed["bart"] == plainly["bart"]


def test_a_word_said_often_and_first_is_worth_more() -> None:
    found = worth(candidates(["bart kort", "bart mund", "bart tilg"]))
    assert found["bart"] > found["kort"] > found["tilg"]
    assert all(0 < value < 1 for value in found.values())


def test_of_two_short_sentences_the_first_leads() -> None:
    for texts in (["The port reopened.", "It rained."], ["Ships came in.", "Nobody cheered."]):
        scores = ranking.rank(candidates(texts), RANKERS["news"]).values
        assert scores[0] > scores[1]


def test_terms_go_by_number_each_once_a_sentence() -> None:
    seen = count_terms(candidates(["bart kort bart", "kort mund"]), {"kort": (0.0, 0.5)})
    assert seen.terms == ["bart", "kort", "mund"]
    assert seen.rows == [[0, 1], [1, 2]]
    # Of two sentences one holds "bart", which no article is known to hold; both hold "kort",
    # which all articles do.
    assert seen.idf == pytest.approx([log(3) * 1.5, log(2) * 0.5, log(3) * 1.5])
    signs = dict(zip(TERM_FEATURES, seen.features[1], strict=True))
    assert signs["times"] == signs["sentences"] == log(2)
    assert signs["kept"] == signs["kept, in the lead"] == 0.5


@pytest.mark.parametrize("name", LEARNED)
def test_the_weights_are_of_features_that_there_are(name: str) -> None:
    able = candidates(STORY)
    model = load(name)
    assert set(model.weights) == set(columns(able, plain(able)))
    assert set(model.terms) == set(TERM_FEATURES)


@pytest.mark.parametrize("name", LEARNED)
def test_a_file_of_weights_says_where_it_is_from(name: str) -> None:
    told = card(name)
    assert {"about", "date", "data", "method", "scores", "scores_are"} <= set(told)
    assert "bbc" not in told["data"]["files"]


@pytest.mark.parametrize("name", LEARNED)
def test_the_parts_of_a_score_add_up(name: str) -> None:
    able = candidates(STORY)
    scores = RANKERS[name].rate(able)
    assert isinstance(scores, Explained)
    apart = [sum(value for _, value in why) for why in scores.why(most=99)]
    mean = sum(scores) / len(scores)
    assert apart == pytest.approx([score - mean for score in scores], abs=0.1)


def test_the_largest_reasons_come_first() -> None:
    scores = Explained([3.0, 1.0], {"small": [1.0, 0.0], "large": [2.0, 0.0], "none": [0.0, 0.0]})
    assert scores.why() == [(("large", 1.0), ("small", 0.5)), (("large", -1.0), ("small", -0.5))]


def test_sentences_of_a_result_say_why() -> None:
    result = summarize(" ".join(STORY))
    assert all(sentence.why for sentence in result.sentences)
    assert "position" in dict(result.headline[0].why)


def test_words_of_another_language_are_unknown() -> None:
    german = candidates(STORY, language="de")
    assert len(RANKERS["news"].rate(german)) == len(STORY)


def test_a_long_text_takes_time_in_proportion() -> None:
    ships = [f"Ship {i} of Kessel came in with {i % 7} crates of pears." for i in range(1_200)]
    rate = RANKERS["news"].rate
    assert growth(lambda size: rate(candidates(ships[:size])), 300) < STEEPEST
