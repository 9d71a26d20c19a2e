"""A query: what is about its words rises, everything else keeps its order."""

from itertools import pairwise

import pytest

from summarizer import Config, InputError, Result, summarize
from summarizer.rankers import RANKERS
from summarizer.render import to_reasons
from summarizer.render.html import to_page, to_part

TEXT = (
    "The port of Kessel reopened after two years. The mayor spoke at the quay.\n\n"
    "Pilots had asked for new radios. The council paid for the radios in May.\n\n"
    "A ferry line to Marne Bay starts in June. The bay of Marne has no quay. Ferries are slow.\n\n"
    "Nobody in the town had heard the horn. It rained."
)


def places(query: str, text: str = TEXT, ranker: str = "lead") -> dict[int, int]:
    """The place in the order of each sentence."""
    result = summarize(text, query=query, ranker=ranker)
    return {index: place for place, index in enumerate(result.order)}


def first(query: str, text: str = TEXT) -> str:
    """What comes first where the ranker has no opinion."""
    return str(summarize(text, query=query, ranker=lambda s: [1.0] * len(s)).headline)


@pytest.mark.parametrize("ranker", list(RANKERS))
def test_the_sentence_about_the_query_comes_first_whatever_the_ranker(ranker: str) -> None:
    result = summarize(TEXT, query="council", ranker=ranker)
    plain = summarize(TEXT, ranker=ranker)
    assert result.order.index(3) <= plain.order.index(3)
    assert "council" in str(result.summary(3))
    assert sorted(result.order) == sorted(plain.order)


@pytest.mark.parametrize(
    ("query", "begins"),
    [
        pytest.param("radios", "Pilots", id="as it stands"),
        pytest.param("RADIO", "Pilots", id="other form, capitals"),
        pytest.param("the council of the radios", "The council", id="function words say nothing"),
        pytest.param("horn radios", "Nobody", id="the rarer word weighs more"),
        pytest.param("Marne Bay", "A ferry line", id="side by side beats apart"),
        pytest.param("  horn!?  ", "Nobody", id="marks are no words"),
        pytest.param("horn zeppelin", "Nobody", id="a word that is nowhere does no harm"),
        pytest.param("it", "It rained", id="nothing but a function word"),
    ],
)
def test_what_must_rise(query: str, begins: str) -> None:
    assert first(query).startswith(begins)


def test_a_sentence_with_a_match_never_falls_behind_one_without() -> None:
    for ranker in RANKERS:
        plain, biased = places("", ranker=ranker), places("quay", ranker=ranker)
        for hit in (1, 5):
            for miss in (0, 2, 3, 7, 8):
                assert plain[hit] > plain[miss] or biased[hit] < biased[miss], ranker


def test_what_does_not_match_keeps_its_order_among_itself() -> None:
    order = summarize(TEXT, query="horn", ranker="lead").order
    rest = [index for index in order if index not in (7, 8)]
    assert rest == sorted(rest)


def test_a_neighbour_in_the_paragraph_rises_a_little_and_one_beyond_it_does_not() -> None:
    plain, biased = summarize(TEXT, ranker="lead"), summarize(TEXT, query="horn", ranker="lead")
    gain = [b.score - 0.4 * p.score for p, b in zip(plain.sentences, biased.sentences, strict=True)]
    assert gain[7] == pytest.approx(0.6)
    assert gain[8] == pytest.approx(0.12)
    assert gain[6] == pytest.approx(0)


def test_a_name_in_capitals_is_not_the_small_word() -> None:
    text = "It told us nothing new. The US fleet left. A U.S. tug came. Rain fell."
    assert [i for i in summarize(text, query="US", ranker="lead").order if i in (0, 1, 2)] == [
        1,
        2,
        0,
    ]


def test_the_opening_of_a_quotation_comes_with_the_rest_of_it() -> None:
    text = (
        "Rain fell over Kessel all week. Nobody cared. "
        'Ada Obi said: "I was there. The horn never sounded. I would know." Boats left.'
    )
    told = [s.text for s in summarize(text, query="horn", ranker="lead").summary(2)]
    assert told == ['Ada Obi said: "I was there.', "The horn never sounded."]


def test_longer_summaries_hold_shorter_ones() -> None:
    result = summarize(TEXT, query="ferries in the bay")
    cuts = [{s.index for s in result.summary(n)} for n in range(1, 9)]
    assert all(short < long for short, long in pairwise(cuts))


@pytest.mark.parametrize("query", ["zeppelin", "?!", "ship-owners' guild"])
def test_without_a_match_the_order_is_the_plain_one_and_a_warning_says_so(query: str) -> None:
    plain, biased = summarize(TEXT), summarize(TEXT, query=query)
    assert biased.sentences == plain.sentences
    assert biased.order == plain.order
    (warning,) = biased.warnings
    assert repr(query) in warning


@pytest.mark.parametrize("query", ["", "  ", "\n"])
def test_no_query_is_no_query(query: str) -> None:
    result = summarize(TEXT, query=query)
    assert result == summarize(TEXT)
    assert "query" not in result.signature


def test_a_query_is_part_of_the_recipe() -> None:
    def keys(result: Result) -> list[str]:
        return [part.partition(":")[0] for part in result.signature.split("|")]

    one, other = summarize(TEXT, query="horn"), summarize(TEXT, query="quay|")
    assert "query" in keys(one)
    assert keys(one) == keys(other)
    assert one.signature != other.signature


def test_other_languages() -> None:
    text = "Der Hafen bleibt geschlossen. Die Möwen schreien laut. Ein Schiff wartet."
    assert str(summarize(text, query="Möwe", language="de", ranker="lead").headline).startswith(
        "Die Möwen"
    )
    decomposed = "Mo\u0308wen"
    assert str(summarize(text, query=decomposed, language="de").headline).startswith("Die Möwen")
    chinese = "港口仍然关闭。船长很高兴。海鸥在叫。"
    assert str(summarize(chinese, query="海鸥", language="zh").headline) == "海鸥在叫。"


def test_empty_text_has_no_match_and_one_warning() -> None:
    assert len(summarize("", query="horn").warnings) == 1


def test_a_query_must_be_text() -> None:
    with pytest.raises(InputError, match="query must be words in one str"):
        Config(query=["horn"])  # type: ignore[arg-type]


# -- it says so -------------------------------------------------------------------------------


@pytest.mark.parametrize("ranker", ["news", "lead", "lexrank"])
def test_why_names_the_query_first_and_how_far_each_sentence_is_about_it(ranker: str) -> None:
    result = summarize(TEXT, query="council radios", ranker=ranker)
    assert all(s.why[0][0] == "query" for s in result.sentences)
    told = {s.index: dict(s.why)["query"] for s in result.sentences}
    assert told[3] == 1.0
    assert 0 < told[2] < 1.0
    assert told[0] == 0.0


@pytest.mark.parametrize("query", ["", "  ", "zeppelin"])
def test_why_is_silent_of_a_query_that_moved_nothing(query: str) -> None:
    result = summarize(TEXT, query=query)
    assert all("query" not in dict(s.why) for s in result.sentences)
    assert "query" not in to_reasons(result)


def test_the_command_and_the_page_tell_it() -> None:
    result = summarize(TEXT, query="horn", lengths="headline")
    assert "1.00" in to_reasons(result).partition("query")[2][:6]
    assert "Why: query 1.00, " in to_page([to_part(result)])
