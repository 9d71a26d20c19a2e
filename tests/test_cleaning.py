"""The engine: what it guarantees of every text, whatever the rules find."""

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from shared import MODES
from summarizer import Cleaned, Config, InputError, UnknownNameError, clean, summarize
from summarizer import cleaning as engine
from summarizer.model.config import Mode
from summarizer.rules import Finding, Rule, View

# What rules look for, in any order: far more damage than any real text holds.
PIECES = st.sampled_from(
    [
        "The port reopened", "the the ", " , ", " .", "coal,gas", "closed.Staff left early",
        " (Reuters)", "\n", "\n\n", "\r\n", " - Bay Times", "Source: Bay Times", "2031-03-05 08:12",
        "on May 2022, 9.", "on May 2022, 24.", "Han Zhou met Ada Obi", "South Korea", "Wang said",
        "“We are ready to go”", '"', "（", "，", "。", "《Red》", "&amp;", "&amp;amp;", "SeÃ±or",
        "\u200b", "\u00a0", "  ", "\x00", "\ud800", "\ufffd", "https://a.example/x,y", "港口",
        "Related reading", "Photo by Lin Tao", "KESSEL, May 3 (AP) -- ", "Editor: Gu Fei", "( a )",
        "...", "4.5", "1 200", "\t", "not", "É", "e\u0301", "Nobody knew. Nobody knew.",
    ]
)  # fmt: skip
DAMAGED = st.lists(PIECES, max_size=14).map("".join) | st.text(max_size=60)


@settings(max_examples=300, deadline=None)
@given(DAMAGED, st.sampled_from(MODES))
def test_every_clean_up_can_be_followed_and_undone(text: str, mode: Mode) -> None:
    cleaned = clean(text, mode=mode)
    done, pieces = 0, list[str]()
    for edit in cleaned.edits:
        assert text[edit.start : edit.end] == edit.before != edit.after
        assert edit.start >= done
        pieces += text[done : edit.start], edit.after
        done = edit.end
    assert "".join((*pieces, text[done:])) == cleaned.text
    assert cleaned.revert(cleaned.edits) == text
    assert cleaned.revert(()) == cleaned.text
    assert not any("failed" in warning for warning in cleaned.warnings)


@settings(max_examples=300, deadline=None)
@given(DAMAGED, st.sampled_from(MODES))
def test_a_cleaned_text_is_clean(text: str, mode: Mode) -> None:
    cleaned = clean(text, mode=mode)
    assert clean(cleaned.text, mode=mode).edits == ()
    assert not any("state was kept" in warning for warning in cleaned.warnings)


@pytest.mark.parametrize(
    "piece",
    [
        "The port reopened in June after the long storm. ",
        "The port reopened in June after the long storm.\n",
        "the ",
        "&amp;",
        " ,",
        "&" + "amp;" * 20 + "lt; ",
        "(Reuters)\n",
        "2031-03-05 08:12 Source: Bay Times\n",
    ],
)
def test_endless_damage_settles_too(piece: str) -> None:
    text = "Kessel waits for the ferry. " + piece * 300 + "Nobody came to the old quay."
    cleaned = clean(text, language="en")
    assert cleaned.warnings == ()
    assert clean(cleaned.text, language="en").edits == ()


@settings(max_examples=150, deadline=None)
@given(DAMAGED)
def test_report_mode_changes_nothing(text: str) -> None:
    cleaned = clean(text, mode="report")
    assert cleaned.text == text
    assert cleaned.edits == ()


@settings(max_examples=150, deadline=None)
@given(DAMAGED, st.sampled_from(MODES))
def test_doubts_and_marks_point_into_the_original(text: str, mode: Mode) -> None:
    cleaned = clean(text, mode=mode)
    spans = [(f.start, f.end) for f in cleaned.flags] + [(m.start, m.end) for m in cleaned.marks]
    assert all(0 <= start <= end <= len(text) for start, end in spans)


def test_a_change_made_in_two_steps_is_reported_as_one_against_the_original() -> None:
    cleaned = clean("Coal ，gas and oil were sold in the old market.")
    assert cleaned.text == "Coal, gas and oil were sold in the old market."
    assert [(e.before, e.after) for e in cleaned.edits] == [(" ", ""), ("，", ", ")]


def test_changes_that_met_are_all_named() -> None:
    text = "The port reopened.\nSubscribe to our Telegram channel\n© 2031 Bay Times"
    (edit,) = clean(text).edits
    assert {edit.rule, *edit.absorbed} == {"furniture.subscription", "furniture.copyright"}
    assert edit.rule in str(edit)
    assert edit.absorbed[0] in str(edit)
    assert edit.absorbed[0] in clean(text).diff("html")


# -- modes ------------------------------------------------------------------------------------


SCRAMBLED = "Talks began on June 2031, 6. Nobody came."


def test_what_is_likely_but_not_certain_is_reported_in_safe_mode() -> None:
    cleaned = clean(SCRAMBLED)
    assert cleaned.text == SCRAMBLED
    (flag,) = cleaned.flags
    assert flag.suggestion == "in June 2031"


def test_what_is_likely_is_changed_in_assertive_mode_and_still_reported() -> None:
    cleaned = clean(SCRAMBLED, mode="assertive")
    assert cleaned.text == "Talks began in June 2031. Nobody came."
    assert [f.rule for f in cleaned.flags] == ["dates.scramble"]


def test_furniture_that_a_mode_does_not_take_out_stays_out_of_summaries() -> None:
    text = "The tram runs daily from Kessel to Bruma. (EPA)\nIt is yellow and it is never late."
    result = summarize(text, mode="report")
    assert "(EPA)" in result.cleaned.text
    assert str(result.summary("100%")) == (
        "The tram runs daily from Kessel to Bruma. It is yellow and it is never late."
    )


def test_what_a_line_is_does_not_hang_on_what_it_was_before_the_clean_up() -> None:
    text = "The tram runs daily from Kessel to Bruma. (EPA)\nIt is yellow and it is never late."
    first = summarize(text)
    again = summarize(first.cleaned.text)
    assert [s.role for s in first.sentences] == [s.role for s in again.sentences] == ["body"] * 2


# -- what no rule may touch -------------------------------------------------------------------


@pytest.mark.parametrize(
    ("text", "kept"),
    [
        ("The list is at https://bay.example/a,b,c and nowhere else.", "https://bay.example/a,b,c"),
        ("Write to the the@bay.example desk of the harbour master.", "the@bay.example"),
        ("Run `wc ,x,y` before the test of the tide.", "`wc ,x,y`"),
    ],
)
def test_addresses_and_code_are_left(text: str, kept: str) -> None:
    assert kept in clean(text).text


def test_a_quotation_is_closed_to_all_but_marks_spaces_and_repeats() -> None:
    text = 'He said: "We met on May 2031, 24." They met on May 2031, 25.'
    assert clean(text).text == 'He said: "We met on May 2031, 24." They met on May 25, 2031.'
    assert clean('He said: "We met , all of the the men."').text == (
        'He said: "We met, all of the men."'
    )


def rule_that(find: object, name: str = "spacing.test", **options: object) -> Rule:
    return Rule(name, find, ("repair",), "exact", "high", ("", ""), **options)  # type: ignore[arg-type]


def run_with(text: str, *rules: Rule) -> Cleaned:
    return engine.run(text, Config(), rules).cleaned


@pytest.mark.parametrize(
    ("text", "word", "after", "broken"),
    [
        pytest.param("They have 18 ships.", "18", "81", "the numbers", id="a number"),
        pytest.param("Ada met Lin.", "Lin", "lin", "the names", id="a name"),
        pytest.param("It is not so.", "not ", "", "a negation", id="a negation"),
        pytest.param("It is so.", "so", "certain", "adding 'certain'", id="a word from nowhere"),
    ],
)
def test_a_repair_that_breaks_an_invariant_is_rolled_back_and_reported(
    text: str, word: str, after: str, broken: str
) -> None:
    def find(view: View) -> list[Finding]:
        start = view.text.find(word)
        return [Finding(start, start + len(word), "repair", after=after)] if start >= 0 else []

    cleaned = run_with(text, rule_that(find))
    assert cleaned.text == text
    (flag,) = cleaned.flags
    assert broken in flag.message


def test_a_rule_may_change_what_it_has_declared() -> None:
    def find(view: View) -> list[Finding]:
        start = view.text.find("18")
        return [Finding(start, start + 2, "repair", after="81")] if start >= 0 else []

    rule = rule_that(find, "numbers.test", may_change=frozenset({"numbers"}))
    assert run_with("They have 18 ships.", rule).text == "They have 81 ships."


def test_a_rule_that_fails_costs_only_itself() -> None:
    def fails(view: View) -> list[Finding]:
        raise ZeroDivisionError("oops")

    def works(view: View) -> list[Finding]:
        start = view.text.find(" .")
        return [Finding(start, start + 1, "repair")] if start >= 0 else []

    cleaned = run_with("It is so .", rule_that(fails, "spacing.a"), rule_that(works, "spacing.b"))
    assert cleaned.text == "It is so."
    assert any("spacing.a failed" in warning for warning in cleaned.warnings)


def test_rules_that_undo_one_another_are_stopped_and_reported() -> None:
    def swaps(old: str, new: str) -> object:
        def find(view: View) -> list[Finding]:
            start = view.text.find(old)
            return [Finding(start, start + 1, "repair", after=new)] if start >= 0 else []

        return find

    cleaned = run_with(
        "a-b",
        rule_that(swaps("-", "~"), "spacing.a"),
        rule_that(swaps("~", "-"), "repeats.b"),
    )
    assert any("undo one another" in warning for warning in cleaned.warnings)
    assert cleaned.revert(cleaned.edits) == "a-b"


@pytest.mark.parametrize("lasting", [False, True])
def test_what_a_rule_marked_before_a_repair_holds_only_if_it_lasts(lasting: bool) -> None:
    def mends(view: View) -> list[Finding]:
        start = view.text.find(" .")
        return [Finding(start, start + 1, "repair")] if start >= 0 else []

    def marks(view: View) -> list[Finding]:
        seen = " ." in view.text
        return [Finding(0, 2, "skip", "'It' looks odd", role="caption")] if seen else []

    cleaned = run_with(
        "It is so .",
        rule_that(marks, "furniture.a", persists=lasting),
        rule_that(mends, "spacing.b"),
    )
    assert [mark.role for mark in cleaned.marks] == (["caption"] if lasting else [])
    assert [flag.rule for flag in cleaned.flags] == (["furniture.a"] if lasting else [])


def test_what_is_taken_out_may_hold_a_quotation_but_not_cut_one() -> None:
    whole = "The port reopened.\nRead also: “A new port” opens in Kessel\nShips came in."
    assert clean(whole).text == "The port reopened.\nShips came in."
    inside = "He said: “We are ready.\nPhoto by Ada Obi\nWe go now.” Then he left."
    across = "He said: “We are ready for it. (Reuters)\nThen he left.”"
    assert clean(inside.replace("\n", " ")).edits == ()
    assert "(Reuters)" in clean(across).text


def test_of_two_overlapping_repairs_the_surer_wins_whatever_their_order() -> None:
    def sure(view: View) -> list[Finding]:
        return [Finding(1, 3, "repair", after="-")] if "..." in view.text else []

    def unsure(view: View) -> list[Finding]:
        return [Finding(0, 4, "repair", after="!", confidence="low")] if "..." in view.text else []

    rules = rule_that(unsure, "spacing.a"), rule_that(sure, "spacing.b")
    assert run_with("a...b", *rules).text == "a-.b"
    assert run_with("a...b", *reversed(rules)).text == "a-.b"


# -- what callers see -------------------------------------------------------------------------


DIFFED = "Ships came in , slowly. (EPA)"


def test_a_diff_shows_every_change_in_three_forms() -> None:
    cleaned = clean(DIFFED + "\nThe end of the line was near.")
    assert cleaned.diff().startswith("Ships came in[- -], slowly.[- (EPA)-]")
    assert '<del title="furniture.credit"> (EPA)</del>' in cleaned.diff("html")
    assert "-Ships came in , slowly. (EPA)" in cleaned.diff("unified").splitlines()
    assert "+Ships came in, slowly." in cleaned.diff("unified").splitlines()


def test_one_edit_can_be_taken_back_alone() -> None:
    cleaned = clean(DIFFED)
    credit = [edit for edit in cleaned.edits if edit.rule == "furniture.credit"]
    assert cleaned.revert(credit) == "Ships came in, slowly. (EPA)"


def test_only_edits_of_the_text_can_be_taken_back() -> None:
    with pytest.raises(InputError, match="not an edit of this text"):
        clean(DIFFED).revert(clean("Nobody came , they say.").edits)


@pytest.mark.parametrize("span", [(-1, 3), (0, 1_000), (5, 2)])
def test_a_span_outside_the_text_is_refused(span: tuple[int, int]) -> None:
    with pytest.raises(InputError, match="no span of the"):
        clean(DIFFED).to_raw(*span)
    with pytest.raises(InputError, match="no span of the"):
        clean(DIFFED).to_clean(*span)


def test_an_unknown_diff_is_refused() -> None:
    with pytest.raises(UnknownNameError, match="did you mean 'html'"):
        clean(DIFFED).diff("htm")  # type: ignore[arg-type]


def test_positions_map_both_ways() -> None:
    cleaned = clean(DIFFED)
    start = cleaned.text.index("slowly")
    raw = cleaned.to_raw(start, start + 6)
    assert DIFFED[slice(*raw)] == "slowly"
    assert cleaned.to_clean(*raw) == (start, start + 6)
    dropped = DIFFED.index("(EPA)")
    start, end = cleaned.to_clean(dropped, dropped + 5)
    assert start == end


def test_only_and_skip_take_names_and_families() -> None:
    assert clean(DIFFED, only="furniture").text == "Ships came in , slowly."
    assert clean(DIFFED, skip=["furniture.credit"]).text == "Ships came in, slowly. (EPA)"
    assert clean(DIFFED, clean=False).text == DIFFED


def test_a_text_in_another_language_gets_only_the_rules_for_all_languages() -> None:
    text = "Der Hafen wurde  nach dem Sturm geschlossen , und niemand wusste warum. (Reuters)"
    cleaned = clean(text)
    assert cleaned.text == text.replace("  ", " ")
    assert cleaned.language == "de"
    assert any("'de'" in warning for warning in cleaned.warnings)


def test_what_a_doubt_suggests_takes_the_place_of_what_it_points_at() -> None:
    text = "The talks began on June 2031, 6. Nobody came."
    (flag,) = clean(text).flags
    assert flag.suggestion == "in June 2031"
    settled = text[: flag.start] + flag.suggestion + text[flag.end :]
    assert settled == "The talks began in June 2031. Nobody came."
