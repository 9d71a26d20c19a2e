"""What may be cut out of a sentence, and how a summary shows it: cases as data, and properties."""

import pickle
import tomllib
from dataclasses import replace
from itertools import pairwise
from pathlib import Path
from typing import Any, get_args

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from summarizer import Flag, Summary, summarize
from summarizer.base.lengths import parse
from summarizer.language.segment import count_words
from summarizer.language.shortening import (
    Shape,
    all_of,
    enough,
    find,
    joined,
    names_in,
)
from summarizer.render import Face, to_markdown, to_terminal, to_text
from summarizer.render.terminal import _summary

CASES = {
    file.stem: tomllib.loads(file.read_text(encoding="utf-8"))
    for file in sorted((Path(__file__).parent / "shortening").glob("*.toml"))
}
MUST = [
    pytest.param(shape, case, id=f"{shape}: {case['why']}")
    for shape, cases in CASES.items()
    for case in cases["must"]
]
MUST_NOT = [
    pytest.param(shape, case, id=f"{shape}: {case['why']}")
    for shape, cases in CASES.items()
    for case in cases["must_not"]
]


def cut_by(shape: str, text: str, case: dict[str, Any]) -> list[str]:
    named = set(names_in(case.get("before", "")))
    return [text[s.start : s.end] for s in find(text, (), named) if s.shape == shape]


def test_every_shape_has_cases_enough() -> None:
    assert set(CASES) == set(get_args(Shape))
    for shape, cases in CASES.items():
        assert min(len(cases["must"]), len(cases["must_not"])) >= 12, shape


@pytest.mark.parametrize(("shape", "case"), MUST)
def test_what_a_shape_cuts(shape: str, case: dict[str, Any]) -> None:
    marked = case["marked"]
    text = marked.replace("⟦", "").replace("⟧", "")
    expected = [piece.partition("⟧")[0] for piece in marked.split("⟦")[1:]]
    assert cut_by(shape, text, case) == expected


@pytest.mark.parametrize(("shape", "case"), MUST_NOT)
def test_what_a_shape_leaves(shape: str, case: dict[str, Any]) -> None:
    assert cut_by(shape, case["text"], case) == []


# Sentences of words, names, commas and marks in any order: no shape may do harm to one.
PIECES = st.sampled_from(
    ["Ada Obi", "the port", "of Kessel", "which", "who", "said", "reopened", "was", "bringing",
     "ships", "on Friday", "such as", "including", "as", "the mayor", "and", "that", "not",
     "(the old quay)", "(KHB)", "– the old quay –", ",", ",", ",", '"', "“", "”", "(", ")", ";",
     "in order to", "May", "2031", "40", "Mayor", "Yesterday,", "On Friday,"]
)  # fmt: skip
SENTENCES = st.lists(PIECES, min_size=1, max_size=25).map(
    lambda pieces: (" ".join(pieces) + ".").replace(" ,", ",")
)


@settings(max_examples=400, deadline=None)
@given(SENTENCES, st.sampled_from(["", "[…]", "⋯"]))
def test_what_is_left_is_verbatim_and_ends_as_before(text: str, mark: str) -> None:
    found = find(text)
    cuts = all_of(text, found, mark)
    spans = [(s.start, s.end) for s in cuts]
    assert all(0 <= start < end <= len(text) for start, end in spans)
    assert all(a[1] <= b[0] for a, b in pairwise(spans))
    left = joined(text, spans, mark)
    assert len(left) <= len(text)
    # A stretch that is cut holds no quotation mark, and brackets in it pair.
    for start, end in spans:
        assert not set('"“”') & set(text[start:end])
        assert text[start:end].count("(") == text[start:end].count(")")
    # The slices stand in the result in their order; the end is that of the sentence.
    place = 0
    for start, end in zip(
        [0, *(e for _, e in spans)], [*(s for s, _ in spans), len(text)], strict=True
    ):
        place = left.index(text[start:end], place) + end - start
    assert place == len(left)
    assert left[-1] == text[-1]
    first = left.removeprefix(mark).lstrip() if spans and not spans[0][0] else left
    assert not spans or first[0] == text[0] or first[0].isupper() or first[0].isdigit()


@settings(max_examples=200, deadline=None)
@given(SENTENCES, st.integers(0, 30))
def test_no_cut_is_needless(text: str, most: int) -> None:
    found = find(text)
    cuts = enough(text, found, most)
    if cuts is None:
        assert count_words(joined(text, [s[:2] for s in all_of(text, found)])) > most
        return
    assert count_words(joined(text, [s[:2] for s in cuts])) <= most
    for cut in cuts:
        others = [s[:2] for s in cuts if s is not cut]
        assert count_words(joined(text, others)) > most


STORY = (
    "Ada Obi, the mayor of Kessel, opened the old port of Bruma (the southern harbour) on Friday, "
    "bringing the ferries back to the island after the long winter, as the fishermen had waited "
    "for their boats.\n"
    "Nobody cheered.\n"
    "The ferries, which had been painted in the spring, came in at noon and left in the evening.\n"
    "The Kessel Harbour Board (KHB) raised the fees for all boats, including those of the island.\n"
)


def told(result: Any, length: str) -> list[int]:
    """The sentences of a summary, best first."""
    chosen = {s.index for s in result.summary(length)}
    return [i for i in result.order if i in chosen]


@pytest.mark.parametrize("unit", ["w", "c"])
def test_the_sentences_of_a_shorter_form_begin_the_order_of_a_longer_one(unit: str) -> None:
    result = summarize(STORY)
    forms = [told(result, f"{n}{unit}") for n in range(1, 100 if unit == "w" else 600)]
    best = [form for form in forms if form[:1] == [result.order[0]]]
    assert best
    for shorter, longer in pairwise(best):
        assert longer[: len(shorter)] == shorter


@pytest.mark.parametrize("unit", ["w", "c"])
@pytest.mark.parametrize("mark", ["[…]", ""])
def test_no_form_is_longer_than_asked_and_every_character_leads_back(unit: str, mark: str) -> None:
    result = summarize(STORY, cut_mark=mark)
    for amount in range(1, 100 if unit == "w" else 600):
        summary = result.summary(f"{amount}{unit}")
        text = str(summary)
        assert (count_words(text) if unit == "w" else len(text)) <= amount
        for s in summary:
            assert s.text == result.sentences[s.index].text
            for piece in s.slices:
                shown = s.shown[piece.at : piece.at + piece.end - piece.start]
                assert shown == result.document.text[piece.start : piece.end]
            for cut in s.cuts:
                assert cut.text == result.document.text[cut.start : cut.end]
                assert cut.text == STORY[cut.raw_start : cut.raw_end]
                assert s.start <= cut.start < cut.end <= s.end


def test_only_the_last_sentence_in_the_order_is_shortened() -> None:
    result = summarize(STORY)
    for amount in range(1, 100):
        cut = [s.index for s in result.summary(f"{amount}w") if s.cuts]
        assert cut in ([], told(result, f"{amount}w")[-1:])


def test_a_headline_of_more_than_thirty_words_is_shortened_and_no_number_of_sentences_is() -> None:
    result = summarize(STORY)
    (best,) = result.headline
    assert count_words(best.text) > 30 >= count_words(best.shown)
    assert not [s for length in (1, 3, "short", "100%") for s in result.summary(length) if s.cuts]


def test_a_headline_that_is_short_enough_stays_whole() -> None:
    text = "Ada Obi, the mayor of Kessel, opened the port on Friday. Nobody cheered."
    assert str(summarize(text).headline).startswith("Ada Obi, the mayor of Kessel, opened")


def test_never_and_always() -> None:
    never, always = (summarize(STORY, shorten=how, cut_mark="") for how in ("never", "always"))
    lengths = ("headline", "short", "20w", "200c", "100%")
    assert not [s for length in lengths for s in never.summary(length) if s.cuts]
    assert str(always.headline) == "Ada Obi opened the old port of Bruma on Friday."
    assert "The ferries came in at noon" in str(always.summary("100%"))
    assert count_words(str(always.summary("20w"))) <= 20


def test_a_short_form_that_is_used_elsewhere_keeps_its_bracket() -> None:
    text = (
        "The Kessel Harbour Board (KHB) raised the fees on Friday. Nobody cheered. "
        "The KHB has seven members."
    )
    assert "(KHB)" in str(summarize(text, shorten="always").summary("100%"))
    assert "(KHB)" not in str(
        summarize(text.replace("KHB has", "board has"), shorten="always").short
    )


def test_a_title_goes_where_it_was_given_before() -> None:
    text = (
        "Mayor Ada Obi opened the port of Kessel on Friday. Ferries came in from Bruma at noon. "
        "Mayor Ada Obi thanked the crews of the ferries."
    )
    shown = [s.shown for s in summarize(text, shorten="always").summary("100%")]
    assert (
        shown[0].startswith("Mayor Ada Obi")
        and shown[2] == "[…] Ada Obi thanked the crews of the ferries."
    )


def test_words_inside_a_quotation_of_several_sentences_stay() -> None:
    text = (
        'Ada Obi said on Friday: "We have waited for a year. The port, which is ours, is open. '
        'We thank the crews." Nobody cheered.'
    )
    assert not [s for s in summarize(text, shorten="always").summary("100%") if s.cuts]


def test_other_languages_stay_whole() -> None:
    text = "Ada Obi, die Bürgermeisterin von Kessel (Bruma Nord), eröffnete den alten Hafen."
    result = summarize(text, language="de", shorten="always")
    assert not [s for s in result.summary("100%") if s.cuts]


def test_old_callers_see_what_they_saw() -> None:
    result = summarize(STORY)
    summary = result.summary("12w")
    (sentence,) = summary
    assert str(summary) == str(sentence) == sentence.shown != sentence.text
    assert STORY[sentence.raw_start : sentence.raw_end] == sentence.text
    assert result.sentences[sentence.index].cuts == ()
    assert pickle.loads(pickle.dumps(summary)) == summary
    assert pickle.loads(pickle.dumps(result)) == result


def test_the_record_holds_the_cuts() -> None:
    record = summarize(STORY, lengths="12w").to_dict()
    cuts = record["summaries"]["12w"]["cuts"]
    assert [cut["shape"] for cut in cuts] == ["apposition", "brackets", "participle"]
    assert all(STORY[cut["raw_start"] : cut["raw_end"]] == cut["text"] for cut in cuts)


def test_the_signature_names_what_is_not_the_default() -> None:
    assert "shorten" not in summarize(STORY).signature
    assert "|shorten:never|" in summarize(STORY, shorten="never").signature
    assert "|cut:" in summarize(STORY, cut_mark="").signature


def test_a_long_sentence_takes_no_time() -> None:
    hostile = "Ada Obi, the mayor, which who said (" * 2_000 + "."
    assert find(hostile) == ()


def test_every_form_shows_the_cuts() -> None:
    result = summarize(STORY, lengths="12w")
    shown = str(result.summary("12w"))
    assert to_text(result) == f"{shown}\n"
    assert "- *Cut:* , the mayor of Kessel," in "".join(to_markdown(result).split("  "))
    plain = to_terminal(result, Face(200, colour=False))
    assert shown in plain
    coloured = to_terminal(result, Face(200, colour=True))
    assert coloured.count("\x1b[2m […]\x1b[0m") == 3


def test_a_flag_is_underlined_where_it_stands_in_what_is_shown() -> None:
    result = summarize(STORY, lengths="12w")
    (sentence,) = result.summary("12w")
    at = STORY.index("old port")
    flag = Flag("names.variant", at, at + 8, "two spellings", "high")
    doubtful = replace(sentence, flags=(flag,))
    summary = Summary((doubtful,), parse("12w"))
    painted = _summary(summary, result, Face(200, colour=True), {})
    assert "\x1b[4mold port\x1b[0m" in painted
