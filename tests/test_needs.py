"""What a sentence cannot be read without: cases in `needs/`, each with what must link and not.

The cases are data: sentences, and every need expected of the kinds that the file names. A line that
begins with `|` begins a paragraph.
"""

from collections.abc import Iterator
from itertools import accumulate
from random import Random
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from shared import document, tables
from summarizer import ranking, summarize, summarize_together
from summarizer.model import Need
from summarizer.ranking.needs import RULES, _asking, pronouns
from summarizer.ranking.needs._view import View
from summarizer.render import to_reasons
from summarizer.render.html import to_page, to_part

FILES = tables("needs")
CASES = [
    pytest.param(case, frozenset(told["kinds"]), id=f"{name}: {case['why']}")
    for name, told in FILES.items()
    for case in told["case"]
]


def needs(lines: list[str], language: str = "en") -> list[tuple[Need, ...]]:
    texts = [line.removeprefix("|").strip() for line in lines]
    paragraphs = list(accumulate(line.startswith("|") for line in lines))
    return list(ranking.candidates(document(texts, language, paragraphs)).needs)


@pytest.mark.parametrize(("case", "kinds"), CASES)
def test_a_case(case: dict[str, Any], kinds: frozenset[str]) -> None:
    found = [
        (place, need.kind, -1 if need.on is None else need.on)
        for place, held in enumerate(needs(case["text"]))
        for need in held
        if need.kind in kinds
    ]
    assert sorted(found) == sorted(map(tuple, case["needs"]))


@pytest.mark.parametrize("name", FILES)
def test_every_file_says_what_must_link_and_what_must_not(name: str) -> None:
    cases = FILES[name]["case"]
    assert sum(bool(case["needs"]) for case in cases) >= 3
    assert sum(not case["needs"] for case in cases) >= 2


LINES = sorted({line for told in FILES.values() for case in told["case"] for line in case["text"]})
PIECES = sorted({word for line in LINES for word in line.split()} | set(_asking.words_of(RULES)))
MARKS = ("", "", ".", "?", ":", ",", '"', "”", "'s", "-like", "…", ")")


@given(
    st.lists(st.sampled_from(LINES), min_size=1, max_size=6),
    st.lists(
        st.lists(
            st.tuples(st.sampled_from(PIECES), st.booleans(), st.sampled_from(MARKS)),
            min_size=1, max_size=12,
        ),
        max_size=3,
    ),
    st.randoms(use_true_random=False),
)  # fmt: skip
def test_a_rule_finds_nothing_where_it_is_not_asked(
    lines: list[str], made: list[list[tuple[str, bool, str]]], random: Random
) -> None:
    for words in made:
        told = " ".join((w.capitalize() if big else w) + mark for w, big, mark in words)
        lines.insert(random.randrange(len(lines) + 1), told)
    able = ranking.candidates(document([line.removeprefix("|").strip() for line in lines], "en"))
    view = View(" ".join(s.text for s in able), able, able.words, able.term_index, able.stem_of)
    for place, sentence in enumerate(able):
        for rule in set(RULES) - set(_asking.rules_at(RULES, view, place)):
            assert not list(rule(view, place)), (rule.__name__, sentence.text)


def test_a_rule_that_declares_nothing_is_asked_about_every_sentence() -> None:
    def told(view: View, place: int) -> Iterator[Need]:
        yield Need("fragment", None, view.plain[place])

    able = ranking.candidates(document(["It rained.", "Obi left."], "en"))
    view = View("It rained. Obi left.", able, able.words, able.term_index, able.stem_of)
    assert [list(_asking.rules_at((told,), view, place)) for place in (0, 1)] == [[told], [told]]
    rules = (pronouns.pronoun, told)
    assert [list(_asking.rules_at(rules, view, place)) for place in (0, 1)] == [[*rules], [told]]


def test_other_languages_are_asked_for_their_quotations_alone() -> None:
    lines = ["Obi sprach.", "Er sagte: „Wir warten.", "Der Hafen ist zu.“", "But ships left."]
    assert [[n.kind for n in held] for held in needs(lines, "de")] == [
        [],
        ["quotation"],
        ["quotation"],
        [],
    ]


def test_a_sentence_says_what_it_needs_and_which_words_show_it() -> None:
    result = summarize(
        "Captain Jon Veller won the race. Rain fell. He thanked Kessel.", language="en"
    )
    assert result.sentences[2].needs == (Need("pronoun", 0, "He"),)
    assert result.to_dict()["sentences"][2]["needs"] == [
        {"kind": "pronoun", "on": 0, "words": "He", "firm": True}
    ]


def test_the_reasons_say_with_what_a_sentence_was_chosen() -> None:
    text = "Captain Jon Veller won the race to Bruma on Friday. He thanked Kessel for the boat."
    told = to_reasons(summarize(text, language="en", lengths=2))
    assert "chosen with #0, which says who or what ‘He’ is" in told
    alone = to_reasons(summarize(text, language="en", lengths=1))
    assert "chosen with" not in alone


def test_the_page_says_what_a_sentence_needs() -> None:
    text = "Captain Jon Veller won the race to Bruma on Friday. He thanked Kessel for the boat."
    page = to_page([to_part(summarize(text, language="en"))])
    assert "Needs #0, which says who or what ‘He’ is." in page


def test_several_articles_keep_the_needs_of_each() -> None:
    first = "The ferry to Kessel sailed on Monday. Shops sold ice."
    second = "Captain Jon Veller won the race to Bruma. Rain fell. He thanked Kessel."
    result = summarize_together([first, second])
    he = next(s for s in result.sentences if s.text.startswith("He"))
    (need,) = he.needs
    assert need.on is not None
    assert result.sentences[need.on].text.startswith("Captain")
    assert result.order.index(need.on) < result.order.index(he.index)


STORY = (
    "Mayor Ada Obi closed the port of Kessel on Friday. She blamed the storm. However, pilots said "
    "that the cranes had been rusty for years. They had warned her twice. "
    '"We wrote letters. Nobody answered," said the captain. The port will open again in May. '
    "Another storm is expected."
)


@pytest.mark.parametrize("ranker", ["news", "general", "lexrank", "luhn"])
def test_notes_of_every_length_can_be_read_alone(ranker: str) -> None:
    result = summarize(STORY, language="en", ranker=ranker)
    before: set[int] = set()
    for length in range(1, 9):
        chosen = {s.index for s in result.summary(length)}
        assert before < chosen
        before = chosen
    for name in ("headline", "short", "medium", "long", "20w", "40w", "150c", "50%"):
        held = result.summary(name)
        chosen = {s.index for s in held}
        missing = [n for s in held for n in s.needs if n.firm and n.on not in chosen]
        assert not missing, (name, str(held))


def test_the_headline_needs_nothing() -> None:
    for ranker in ("news", "general", "lexrank", "luhn", "textrank"):
        assert not summarize(STORY, language="en", ranker=ranker).headline[0].needs


@pytest.mark.parametrize("others", [0, 20])
def test_a_name_that_is_a_small_word_too_is_no_name_however_many_names_there_are(
    others: int,
) -> None:
    people = [f"Captain Ada {a}bi{b} said so." for a in "KLMNPR" for b in "bdfg"][:others]
    lines = [
        "Mayor Hope Veller spoke to Captain Dagny Orrick.",
        *people,
        "Hope left.",
        "Orrick left.",
    ]
    kinds = [{need.words for need in held if need.kind == "name"} for held in needs(lines)]
    assert kinds[-2:] == [{"Hope"}, {"Orrick"}]
    lines.insert(1, "They hope for rain.")
    kinds = [{need.words for need in held if need.kind == "name"} for held in needs(lines)]
    assert kinds[-2:] == [set(), {"Orrick"}]
