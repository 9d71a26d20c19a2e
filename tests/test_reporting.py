"""Which sentences report something, and which set a scene."""

import pytest

from summarizer import summarize
from summarizer.rankers import Ranker
from summarizer.ranking import rank, reporting
from summarizer.ranking.candidates import candidates

EVENT = "Two pilots were arrested."


def factor(sentence: str, language: str = "en") -> float:
    """What the function says of a sentence beside one that reports an event."""
    document = summarize(f"{sentence} {EVENT}", clean=False, language=language).document
    return reporting.rate(candidates(document))[0]


@pytest.mark.parametrize(
    "sentence",
    [
        "Nine people died when a ferry sank off Bruma.",
        "Veller was sentenced to four years.",
        "A survey found that pilots sleep badly.",
        "Tolls rose by 12% in May.",
        "The lock cost £4m.",
    ],
)
def test_an_event_a_finding_and_a_sum_are_news(sentence: str) -> None:
    assert factor(sentence) == 1


@pytest.mark.parametrize(
    "sentence",
    ["The sea lay quiet before the lock gates.", "A survey is a long list of questions."],
)
def test_what_reports_nothing_is_worth_less(sentence: str) -> None:
    assert factor(sentence) == reporting._NO_EVENT


@pytest.mark.parametrize(
    "sentence", ["It was a grey morning in Kessel.", "There are few ports like it.", "It’s early."]
)
def test_a_scene_is_worth_less_still(sentence: str) -> None:
    assert factor(sentence) < reporting._NO_EVENT


@pytest.mark.parametrize(
    ("sentence", "left"),
    [
        ("This was reported by Bay News.", reporting._SOURCE),
        ("As Bay News reported, this was reported by the Kessel Post.", reporting._SOURCE),
        ("The information was shared by the port of Kessel.", reporting._SOURCE),
        ("This was warned about by Bay News.", reporting._SOURCE),
        ("The announcement was made by his son, the head of the bank.", reporting._SOURCE),
        ("Obi made the remarks during a conference of ministers.", reporting._SOURCE),
        ("She made these remarks at a forum.", reporting._SOURCE),
        ("Jon Veller published an online article called The Road.", reporting._SOURCE),
        ("He is quoted by Bay News.", reporting._SOURCE),
        ("The mayor, Ada Obi, said this in an interview with Bay News.", reporting._SOURCE),
        ("Jon Veller spoke about this at the forum.", reporting._SOURCE),
        ("Bay News and others in Bruma reported.", reporting._SOURCE),
        ("The meeting was hosted by Bruma.", reporting._BACKGROUND),
        ("The game took place at the ground of the port.", reporting._BACKGROUND),
        ("The old port of Kessel is located in the bay.", reporting._BACKGROUND),
        ("The score at half time was 0-0.", reporting._BACKGROUND),
        ("The main naval parade was broadcast live by Bruma One.", reporting._BACKGROUND),
        ("The Bay News Hour programme airs every Friday at nine.", reporting._BACKGROUND),
        ("It is recalled that in May a ferry was lost.", reporting._BACKGROUND),
        ("As previously reported, the lock is old.", reporting._BACKGROUND),
        ("MODERATOR: Good evening, dear listeners.", reporting._GREETING),
        ("Thank you for coming.", reporting._GREETING),
        ("Dear friends, it is good to be in Kessel again.", reporting._GREETING),
        ("The following is the transcript of the briefing.", reporting._GREETING),
        ("This was reported as a crime.", 1),
        ("The mayor said this summer in Kessel was dry.", 1),
        ("The warning of the port was broadcast on Monday.", 1),
        ("The meeting was called off by Bruma.", 1),
        ("The race was held although the storm had closed the port.", 1),
        ("The pilots of the ferry reported nothing.", 1),
        ("This statement was made by the mayor of Kessel.", 1),
        ("The statement was false, the mayor said.", 1),
        ("Jon Veller published a list of the lost ships.", 1),
        ("Obi made the lock in two years.", 1),
        ("The thanks of the town came late.", 1),
        ("Dear reader, the lock must not be opened at night but in a storm or for a boat.", 1),
        ("Dearborn is a town of pilots.", 1),
    ],
)
def test_a_source_alone_background_and_greetings_are_worth_less(sentence: str, left: float) -> None:
    assert factor(sentence) == pytest.approx(left * reporting._NO_EVENT)


def test_a_scene_with_an_event_lies_between() -> None:
    assert factor("There were 12 people arrested in Kessel.") == reporting._SCENE


def test_where_nothing_is_reported_no_sentence_is_worth_less() -> None:
    document = summarize("The sea lay quiet. The gates were old.", clean=False).document
    assert reporting.rate(candidates(document)) == [1, 1]


def test_nothing_is_known_of_other_languages() -> None:
    assert factor("Der Hafen lag still.", "de") == 1


def test_the_event_comes_before_the_scene_and_the_reason_is_shown() -> None:
    scene = "It was a grey morning, and the gulls over the port of Kessel were quiet."
    event = "Two pilots of the port of Kessel were arrested over the gulls on Monday."
    document = summarize(f"{scene} {event}", clean=False).document
    even = Ranker("even", lambda sentences: [1.0] * len(sentences), "this test", "linear")
    found = rank(candidates(document), even)
    assert found.values[0] < found.values[1] == 1
    assert dict(found.why[0])["news"] < 1
    assert "news" not in dict(found.why[1])
