"""Which rules are run on a text: those that may find anything, by the signs that it holds."""

import pytest

from shared import tables
from summarizer.model.config import Config
from summarizer.rules import RULES, Finding, Rule, Selection, View, select

SIGNS = {sign for rule in RULES.all.values() for sign in rule.triggers}
FILES = tables("rules").values()
TEXTS = [
    *(case["text"] for file in FILES for case in (*file["must"], *file["must_not"])),
    "", " ", "  ", "the", " the the ", "The port closed , he said .", "a\nb", "a b", "%", "…and",
    "In the month of May the the port\tof\u00a0Kessel , Bruma,it said.5 ships", "<unk>", "b. 7",
]  # fmt: skip


def made(name: str, *triggers: str, english: bool = False) -> Rule:
    def find(view: View) -> tuple[Finding, ...]:
        return ()

    example = ("The port.", "The port.")
    return Rule(name, find, ("flag",), None, "high", example, triggers=triggers, english=english)


def awake(text: str, *rules: Rule) -> list[str]:
    return [rule.name for rule in Selection(rules).awake(View(text))["names"]]


def test_a_rule_without_triggers_is_always_run_and_any_other_with_one_of_its_own() -> None:
    rules = made("names.b", "zeppelin", " §"), made("names.a"), made("names.c", "zeppelin")
    assert awake("The port.", *rules) == ["names.a"]
    assert awake("The zeppelin.", *rules) == ["names.b", "names.a", "names.c"]
    assert awake("By law §", *rules) == ["names.b", "names.a"]
    assert awake("", *rules) == ["names.a"]


def test_what_a_text_holds_of_all_signs_is_what_a_plain_search_finds() -> None:
    for text in TEXTS:
        held = View(text).signs.held
        assert held & SIGNS == {sign for sign in SIGNS if sign in text}, text


@pytest.mark.parametrize("edit", [(" ,", ","), ("(", " ("), ("the the", "the"), (".", " . ")])
def test_what_an_edited_text_holds_is_found_as_if_it_had_been_written_so(
    edit: tuple[str, str],
) -> None:
    before, after = edit
    for text in TEXTS:
        at = text.find(before)
        if at < 0:
            continue
        view = View(text)
        assert view.signs.held is not None
        edited = text[:at] + after + text[at + len(before) :]
        spans = [(at, at + len(before))], [(at, at + len(after))]
        held = view.of(edited, *spans).signs.held
        assert held & SIGNS == {sign for sign in SIGNS if sign in edited}, edited


def test_the_rules_that_hold_for_english_only_are_left_out_elsewhere() -> None:
    chosen = select(Config(only=("names.capital", "spacing.run")))
    assert RULES["names.capital"].english
    assert not RULES["spacing.run"].english
    assert [rule.name for rule in chosen.of("en").rules] == ["names.capital", "spacing.run"]
    assert [rule.name for rule in chosen.of("de").rules] == ["spacing.run"]


def test_the_stages_have_their_rules_in_order_and_a_stage_without_rules_is_none() -> None:
    rules = made("names.b"), made("dates.c", "§"), made("names.a"), made("spacing.d", "§")
    selection = Selection(rules)
    assert selection.stages == ("spacing", "dates", "names")
    found = selection.awake(View("The port."))
    assert {stage: [rule.name for rule in some] for stage, some in found.items()} == {
        "spacing": [], "dates": [], "names": ["names.b", "names.a"],
    }  # fmt: skip
