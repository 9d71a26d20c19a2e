"""The headline of an article: sentences that say what it says come first."""

import pytest

from summarizer import summarize
from summarizer.ranking import headline
from summarizer.ranking.candidates import candidates

SCENE = "The lights of the old harbour hotel burned until the morning, and nobody went home."
NEWS = "The council of Kessel sold the harbour railway to Veller Lines for two million crowns."
MORE = "Pilots and porters had asked the council for a year to keep the railway."
TITLE = "Kessel council sells harbour railway to Veller Lines"


def shares(title: str, *sentences: str) -> list[float]:
    """What the function says of some sentences under a headline."""
    document = summarize(" ".join(sentences), clean=False).document
    return headline.shares(candidates(document, title))


def test_a_sentence_that_says_all_that_the_text_says_of_the_headline_has_1() -> None:
    scene, news, more = shares(TITLE, SCENE, NEWS, MORE)
    assert news == pytest.approx(1)
    assert 0 < scene < more < news


def test_words_that_few_sentences_have_count_more() -> None:
    one, other, _ = shares("Railway and ferry", "A ferry left.", "A railway fell.", "Railway men.")
    assert one > other


@pytest.mark.parametrize("title", ["", "Sports and weather", "The railway", "It was so"])
def test_a_headline_that_the_text_does_not_speak_of_counts_for_nothing(title: str) -> None:
    assert shares(title, SCENE, NEWS, MORE) == []


def test_the_news_comes_before_the_scene() -> None:
    result = summarize(f"{TITLE}\n\n{SCENE}\n\n{NEWS}\n\n{MORE}")
    assert str(result.headline) == NEWS
    assert dict(result.sentences[2].why)["headline"] == 1


def test_nothing_is_said_of_a_headline_that_is_not_there() -> None:
    result = summarize(f"{SCENE}\n\n{NEWS}\n\n{MORE}")
    assert "headline" not in dict(result.sentences[0].why)


def test_a_baseline_does_not_look_at_it() -> None:
    assert (
        str(summarize(f"{TITLE}\n\n{SCENE}\n\n{NEWS}\n\n{MORE}", ranker="lead").headline) == SCENE
    )
