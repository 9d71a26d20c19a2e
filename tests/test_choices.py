"""What may enter a summary by its length, in which order, and which words say nothing."""

from pathlib import Path
from typing import Any

import pytest

from summarizer import InputError, Result, summarize
from summarizer.rankers import RANKERS
from summarizer.ranking import stop_words
from summarizer.reading import words_in
from summarizer.render import to_markdown, to_text
from summarizer.render.html import to_page, to_part

TEXT = (
    "The port of Kessel reopened on Monday after two years, the mayor said. It rained. "
    "Pilots had asked for new radios since the storm of last year.\n\n"
    "The council of the town paid for the radios, for the paint on the quay, for the horn, for "
    "the ropes and for the band that played when the first ferry left for Bruma. Ferries are slow."
)
WORDS = (13, 2, 12, 34, 3)


def able(result: Result) -> set[int]:
    return set(result.order)


# -- limits -----------------------------------------------------------------------------------


@pytest.mark.parametrize(
    ("limits", "left"),
    [
        ({}, {0, 1, 2, 3, 4}),
        ({"min_words": 3}, {0, 2, 3, 4}),
        ({"min_words": 4}, {0, 2, 3}),
        ({"max_words": 34}, {0, 1, 2, 3, 4}),
        ({"max_words": 33}, {0, 1, 2, 4}),
        ({"min_words": 12, "max_words": 12}, {2}),
    ],
)
def test_sentences_outside_the_limits_enter_no_summary(
    limits: dict[str, Any], left: set[int]
) -> None:
    result = summarize(TEXT, **limits)
    assert [len(s.text.split()) for s in result.sentences] == list(WORDS)
    assert able(result) == left
    assert {s.index for s in result.summary("100%")} == left


def test_they_keep_their_record_and_say_why_they_stay_out() -> None:
    plain, limited = summarize(TEXT), summarize(TEXT, min_words=4, max_words=30)
    assert [s.text for s in limited.sentences] == [s.text for s in plain.sentences]
    assert [s.score for s in limited.sentences] == [s.score for s in plain.sentences]
    assert limited.sentences[1].verdict == "skip: 2 words, fewer than min_words=4"
    assert limited.sentences[3].verdict == "skip: 34 words, more than max_words=30"
    assert limited.sentences[0].verdict == plain.sentences[0].verdict == "use"
    assert limited.sentences[1].rank is None


@pytest.mark.parametrize("ranker", ["news", "lexrank", "lead"])
def test_the_others_keep_their_order(ranker: str) -> None:
    plain, limited = summarize(TEXT, ranker=ranker), summarize(TEXT, ranker=ranker, min_words=4)
    assert [i for i in plain.order if i in limited.order] == list(limited.order)


def test_half_a_quotation_does_not_stay_alone_when_its_beginning_is_kept_out() -> None:
    text = (
        'The mayor spoke: "Rain. We waited two years for this ferry and we are glad to see it. '
        'Nobody on the quay will forget this day and the people who made it possible." It rained.'
    )
    whole, limited = summarize(text), summarize(text, min_words=5)
    opening = limited.sentences[0]
    assert opening.text == 'The mayor spoke: "Rain.'
    assert able(whole) == {0, 1, 2, 3}
    assert able(limited) == set()
    assert {s.excluded for s in limited.sentences[1:3]} == {
        "goes on with a quotation whose beginning is kept out"
    }


def test_the_page_and_the_notebook_show_them_beside_the_story() -> None:
    result = summarize(TEXT, min_words=3)
    page = to_page([to_part(result)])
    assert "aside" in page.partition("It rained.")[0].rpartition("<span")[2]
    assert "aside" not in page.partition("Pilots had")[0].rpartition("<span")[2]
    assert "skip: 2 words, fewer than min_words=3" in page
    assert "italic" in result._repr_html_().rpartition("It rained.")[0].rpartition("<span")[2]


def test_limits_that_nothing_meets_say_so() -> None:
    result = summarize(TEXT, min_words=50)
    assert str(result.short) == ""
    assert result.warnings == (
        "every sentence is too short or too long: change min_words or max_words",
    )


@pytest.mark.parametrize(
    ("limits", "says"),
    [
        ({"min_words": -1}, "min_words must be a whole number of words, not -1"),
        ({"min_words": None}, "min_words must be"),
        ({"max_words": True}, "max_words must be"),
        ({"max_words": 2.5}, "max_words must be"),
        ({"max_words": 0}, "raise max_words"),
        ({"min_words": 9, "max_words": 8}, "at least 9 and at most 8 words: raise max_words"),
    ],
)
def test_limits_that_cannot_be_meant_are_refused(limits: dict[str, Any], says: str) -> None:
    with pytest.raises(InputError, match=says):
        summarize(TEXT, **limits)


# -- order ------------------------------------------------------------------------------------


def test_every_sentence_has_its_rank_and_a_summary_can_be_read_by_it() -> None:
    result = summarize(TEXT)
    ranked = sorted(result.sentences, key=lambda s: s.rank or 0)
    assert [s.index for s in ranked] == list(result.order)
    assert [s.rank for s in ranked] == [1, 2, 3, 4, 5]
    assert [s.index for s in result.summary(3)] == sorted(result.order[:3])
    assert [s.index for s in result.summary(3).by_rank()] == list(result.order[:3])
    assert str(result.summary(3).by_rank()).splitlines() == [s.text for s in ranked[:3]]
    assert [s["rank"] for s in result.to_dict()["sentences"]] == [s.rank for s in result.sentences]


def test_what_is_not_ranked_has_no_rank() -> None:
    result = summarize("Port reopens - Bay Times Online\n\nThe port reopened. It rained.")
    assert (result.sentences[0].role, result.sentences[0].rank is None) == ("title", True)


def test_text_and_markdown_can_put_the_best_first() -> None:
    result = summarize(TEXT, lengths=3, ranker=lambda s: [1.0, 2.0, 3.0, 4.0, 5.0])
    texts = [result.sentences[i].text for i in (4, 3, 2)]
    assert to_text(result, ranked=True).splitlines() == texts
    listed = [line[2:] for line in to_markdown(result, ranked=True).splitlines() if "- " in line]
    assert listed == texts
    assert [text in to_text(result) for text in texts] == [True] * 3
    assert to_text(result).index(texts[2]) < to_text(result).index(texts[0])


# -- stop words -------------------------------------------------------------------------------


def test_own_stop_words_come_on_top_in_any_form() -> None:
    own = stop_words("en", ["Reuters", "per cent", "O’Brien", "the"])
    assert own - stop_words("en") == {"reuters", "cent", "o'brien"}
    assert "und" in stop_words("de", ["Hafen"])
    assert "hafen" in stop_words("de", ["Hafen"])


@pytest.mark.parametrize("ranker", ["news", "lexrank", "sumbasic", "kl"])
def test_rankers_pass_over_them(ranker: str) -> None:
    words = {word.strip(".,").lower() for word in TEXT.split()} - {"rained"}
    plain = summarize(TEXT, ranker=ranker)
    deaf = summarize(TEXT, ranker=ranker, stop_words=sorted(words))
    assert [s.score for s in plain.sentences] != [s.score for s in deaf.sentences]


def test_a_query_passes_over_them() -> None:
    asked = summarize(TEXT, query="radios horn", stop_words=["radios"], ranker="lead")
    assert asked.headline[0].index == 3
    assert dict(asked.sentences[2].why)["query"] < 0.5


@pytest.mark.parametrize("ranker", list(RANKERS))
def test_a_word_that_is_nowhere_changes_nothing(ranker: str) -> None:
    if ranker == "edmundson":
        pytest.skip("its null words are a share of all stop words")
    plain = summarize(TEXT, ranker=ranker)
    assert summarize(TEXT, ranker=ranker, stop_words="zeppelin").order == plain.order


def test_whatever_may_change_the_result_changes_the_signature() -> None:
    plain = summarize(TEXT).signature
    told = [
        summarize(TEXT, **options).signature
        for options in (
            {"min_words": 3}, {"max_words": 3}, {"min_words": 3, "max_words": 30},
            {"stop_words": "radios"}, {"stop_words": ["radios", "horn"]},
        )
    ]  # fmt: skip
    assert len({plain, *told}) == 6
    assert [part for part in told[2].split("|") if part.startswith("words:")] == ["words:3-30"]
    assert summarize(TEXT, stop_words=["horn", "radios"]).signature == told[4]


def test_a_file_of_words_has_one_a_line(tmp_path: Path) -> None:
    path = tmp_path / "own.txt"
    path.write_bytes("\ufeffReuters # the agency\r\n\r\n# none\r\nTASS\nTASS\nHäfen\n".encode())
    assert words_in(str(path)) == ("Reuters", "TASS", "Häfen")


@pytest.mark.parametrize("words", [["ship", 3], 7, b"ship"])
def test_stop_words_are_words(words: Any) -> None:
    with pytest.raises(InputError, match="stop_words"):
        summarize(TEXT, stop_words=words)
