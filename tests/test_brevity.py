"""Which sentences are too short to say much by themselves."""

import pytest

from summarizer import summarize
from summarizer.ranking import brevity
from summarizer.ranking.candidates import candidates

LONG = (
    "The port of Kessel reopened on Friday after the crews of nine ferries had cleared the "
    "channel of ice and of the wreck."
)


def rated(*sentences: str, language: str = "en") -> list[float]:
    document = summarize(" ".join(sentences), clean=False, language=language).document
    return brevity.rate(candidates(document))


def test_a_sentence_of_twenty_words_is_long_enough() -> None:
    assert rated(LONG) == [1.0]


@pytest.mark.parametrize(("words", "left"), [(19, 0.975), (10, 0.75), (4, 0.6)])
def test_the_shorter_one_is_the_less_it_is_worth(words: int, left: float) -> None:
    sentence = " ".join(LONG.split()[:words]) + "."
    assert rated(sentence) == [pytest.approx(left)]


def test_an_event_is_news_however_short() -> None:
    assert rated("Two pilots were killed.") == [1.0]


def test_nothing_is_known_of_other_languages() -> None:
    assert rated("Der Hafen lag still.", language="de") == [1.0]


def test_the_reason_is_shown() -> None:
    result = summarize(
        f"Ada Obi opened the port. The port was opened by Ada Obi. {LONG}", ranker="luhn"
    )
    short = result.sentences[0]
    assert dict(short.why)["short"] == pytest.approx(0.625)
    assert "short" not in dict(result.sentences[2].why)


def test_a_baseline_is_what_its_name_says() -> None:
    result = summarize(f"Ships came. {LONG}", ranker="lead")
    assert result.order == (0, 1)
    assert "short" not in dict(result.sentences[0].why)
