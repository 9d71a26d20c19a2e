"""Decisions: how they are read, what they change, and what they never touch."""

import json
import pickle
from pathlib import Path
from typing import Any

import pytest

from shared import MODES
from summarizer import InputError, Result, clean, summarize, summarize_many, summarize_together
from summarizer.model.config import Config, Mode
from summarizer.model.decisions import RULE, Decisions
from summarizer.model.fingerprint import fingerprint

TEXT = (
    "Talks with Ada Obi began on June 2031, 6 , she said. Nobody came to the quay. "
    "Talks with Ada Obi ended on July 2031, 7 in Kessel."
)
FIRST, SECOND = clean(TEXT).flags


def record(flag: Any = FIRST, text: str = TEXT, **values: object) -> dict[str, object]:
    return {
        "schema": 1,
        "article": "news/may.txt",
        "fingerprint": fingerprint(text),
        "rule": flag.rule,
        "start": flag.start,
        "end": flag.end,
        "text": text[flag.start : flag.end],
        **values,
    }


def decided(*records: dict[str, object]) -> Decisions:
    return Decisions.parse("\n".join(map(json.dumps, records)))


ACCEPTED = record(decision="accept", after="in June 2031")
KEPT = record(SECOND, decision="keep")
WRITTEN = record(SECOND, decision="write", after="on July 7, 2031,")


def test_an_accepted_suggestion_stands_in_the_text_and_its_flag_is_gone() -> None:
    cleaned = clean(TEXT, decisions=decided(ACCEPTED))
    assert "began in June 2031, she said." in cleaned.text
    assert cleaned.flags == (SECOND,)
    assert cleaned.warnings == ()


@pytest.mark.parametrize(
    ("text", "after"),
    [
        ("They counted 146.460 deaths in all.", "They counted 146,460 deaths in all."),
        ("Cases reached 4.176,000 in May.", "Cases reached 4,176,000 in May."),
        ("The road cost 52,5 billion rubles.", "The road cost 52.5 billion rubles."),
        ("It began on 7 month 24 night, in Kessel.", "It began on July 24 night, in Kessel."),
        ("The mill burned on 12 month 3.", "The mill burned on December 3."),
        ("The Union of Kessel Dockers (ukd) met.", "The Union of Kessel Dockers (UKD) met."),
        ("Ships of my country reached Beijing.", "Ships of China reached Beijing."),
    ],
)
def test_what_a_flag_suggests_can_be_accepted_as_it_is(text: str, after: str) -> None:
    (flag,) = (each for each in clean(text).flags if each.suggestion)
    accepted = record(flag, text, decision="accept", after=flag.suggestion)
    assert clean(text, decisions=decided(accepted)).text == after


def test_what_is_written_stands_in_the_text_as_it_was_written() -> None:
    cleaned = clean(TEXT, decisions=decided(WRITTEN))
    assert "ended on July 7, 2031, in Kessel." in cleaned.text
    assert cleaned.flags == (FIRST,)


def test_what_is_kept_stays_and_its_flag_is_gone() -> None:
    cleaned = clean(TEXT, decisions=decided(KEPT))
    assert cleaned.text == clean(TEXT).text
    assert cleaned.flags == (FIRST,)


def test_a_sentence_whose_flags_are_settled_is_trusted() -> None:
    before, after = summarize(TEXT), summarize(TEXT, decisions=decided(ACCEPTED, KEPT))
    assert [s.trust for s in before.sentences] == ["care", "use", "care"]
    assert [s.trust for s in after.sentences] == ["use", "use", "use"]


def test_a_decision_is_an_edit_like_all_others() -> None:
    cleaned = clean(TEXT, decisions=decided(ACCEPTED, WRITTEN))
    edits = [edit for edit in cleaned.edits if edit.rule == RULE]
    assert [(e.start, e.end, e.before, e.after, e.action) for e in edits] == [
        (FIRST.start, FIRST.end, "on June 2031, 6", "in June 2031", "repair"),
        (SECOND.start, SECOND.end, "on July 2031, 7", "on July 7, 2031,", "repair"),
    ]
    assert cleaned.revert(cleaned.edits) == TEXT
    assert "on July 2031, 7 in" in cleaned.revert(edits)
    assert Result.from_dict(summarize(TEXT, decisions=decided(ACCEPTED)).to_dict()).edits


def test_words_are_taken_out_where_nothing_is_written() -> None:
    text = "The port (Kessel on June 2031, 6) reopened. Nobody came."
    (flag,) = clean(text).flags
    gone = record(flag, text, decision="write", after="")
    cleaned = clean(text, decisions=decided(gone))
    assert "2031" not in cleaned.text
    assert cleaned.flags == ()
    assert next(e for e in cleaned.edits if RULE in e.rules)
    assert cleaned.revert(cleaned.edits) == text


def test_what_was_written_is_closed_to_repairs_and_its_flags_are_settled() -> None:
    odd = record(SECOND, decision="write", after="on June 2031, 9 , the the end ,")
    for mode in MODES[1:]:
        cleaned = clean(TEXT, decisions=decided(odd), mode=mode)
        assert "ended on June 2031, 9 , the the end , in Kessel." in cleaned.text


def test_what_was_kept_is_closed_to_its_rule_also_where_the_mode_is_bolder() -> None:
    assert "in July 2031 in Kessel" in clean(TEXT, mode="assertive").text
    kept = clean(TEXT, mode="assertive", decisions=decided(KEPT))
    assert "on July 2031, 7 in Kessel" in kept.text
    assert "in June 2031" in kept.text


def test_a_keep_settles_no_flag_of_another_rule() -> None:
    other = record(SECOND, decision="keep", rule="dates.weekday")
    assert clean(TEXT, decisions=decided(other)).flags == (FIRST, SECOND)


def test_decisions_for_another_text_are_reported_and_never_applied() -> None:
    changed = TEXT.replace("Nobody", "Somebody")
    cleaned = clean(changed, decisions=decided(ACCEPTED, KEPT))
    assert cleaned.text == clean(changed).text
    assert len(cleaned.flags) == 2
    assert cleaned.warnings == (
        "decisions: 2 of 2 decisions were made for other texts, and were not applied: news/may.txt",
    )
    assert clean(TEXT, decisions=decided(ACCEPTED)).warnings == ()


def test_the_name_of_an_article_steers_no_terminal() -> None:
    (warning,) = clean("It rained.", decisions=decided(KEPT | {"article": "a\n\x1b[2Jb"})).warnings
    assert warning.endswith("not applied: a ␛[2Jb")


@pytest.mark.parametrize(
    ("change", "why"),
    [
        ({"start": 3, "end": 8}, "does not stand at 3"),
        ({"text": "on June 2031, 7"}, "'on June 2031, 7' does not stand at"),
        ({"end": len(TEXT) + 5}, "does not stand at"),
    ],
)
def test_a_decision_that_does_not_fit_its_text_is_not_applied(
    change: dict[str, object], why: str
) -> None:
    cleaned = clean(TEXT, decisions=decided(ACCEPTED | change))
    assert cleaned.text == clean(TEXT).text
    (warning,) = cleaned.warnings
    assert warning.startswith("decisions:1: ")
    assert why in warning


def test_of_two_decisions_about_the_same_words_one_is_applied() -> None:
    start = FIRST.start - len("began ")
    words = TEXT[start : FIRST.end]
    wider = ACCEPTED | {"start": start, "text": words, "after": "once", "decision": "write"}
    cleaned = clean(TEXT, decisions=decided(ACCEPTED, wider))
    assert "Ada Obi once, she said" in cleaned.text
    assert cleaned.warnings == (
        "decisions:1: another decision is about the same words: the decision was not applied",
    )


def test_the_last_decision_about_a_flag_holds() -> None:
    again = ACCEPTED | {"decision": "write", "after": "on June 6, 2031"}
    cleaned = clean(TEXT, decisions=decided(ACCEPTED, again))
    assert "began on June 6, 2031, she said" in cleaned.text
    assert cleaned.warnings == ()


def test_report_mode_changes_nothing_and_says_so() -> None:
    cleaned = clean(TEXT, mode="report", decisions=decided(ACCEPTED, KEPT))
    assert cleaned.text == TEXT
    assert cleaned.warnings == (
        "decisions:1: mode report changes nothing: the decision was not applied",
    )
    assert SECOND.start not in {flag.start for flag in cleaned.flags}


@pytest.mark.parametrize("mode", MODES)
def test_a_decided_text_is_at_rest(mode: Mode) -> None:
    once = clean(TEXT, mode=mode, decisions=decided(KEPT))
    again = clean(once.text, mode=mode, skip="dates.scramble")
    assert again.text == once.text


def test_control_characters_are_compared_as_the_page_shows_them() -> None:
    text = TEXT.replace("June 2031", "June\x00 2031")
    shown = record(FIRST, text, decision="write", after="soon") | {"text": "on June␀ 2031, "}
    assert "began soon" in clean(text, decisions=decided(shown)).text


def test_many_texts_take_their_own_decisions() -> None:
    other = "Ada Obi came on May 2031, 4. It rained."
    (flag,) = clean(other).flags
    both = decided(ACCEPTED, record(flag, other, decision="accept", after="in May 2031"))
    for jobs in (1, 2):
        first, second = summarize_many([TEXT, other], decisions=both, jobs=jobs)
        assert isinstance(first, Result)
        assert isinstance(second, Result)
        assert "in June 2031" in first.cleaned.text
        assert "in May 2031" in second.cleaned.text
    whole = summarize_together([TEXT, other], decisions=both)
    assert "in June 2031" in whole.cleaned.text
    assert "in May 2031" in whole.cleaned.text
    assert sum(edit.rule == RULE for edit in whole.edits) == 2
    assert whole.warnings == ()
    with pytest.warns(UserWarning, match=r"^decisions: 1 of 2 decisions was made for another text"):
        results = list(summarize_many([TEXT, "It rained."], decisions=both))
    assert [getattr(result, "warnings", None) for result in results] == [(), ()]
    stale = summarize_together([TEXT, "It rained."], decisions=both)
    assert stale.warnings == (
        "decisions: 1 of 2 decisions was made for another text, and was not applied: news/may.txt",
    )


def test_decisions_are_part_of_the_signature() -> None:
    assert "|decisions:1@" in summarize(TEXT, decisions=decided(ACCEPTED)).signature
    assert "decisions" not in summarize(TEXT).signature
    assert decided(ACCEPTED).recipe != decided(KEPT).recipe


def test_decisions_survive_the_way_to_another_process() -> None:
    config = Config(decisions=decided(ACCEPTED))
    assert pickle.loads(pickle.dumps(config)) == config


def test_a_file_is_read(tmp_path: Path) -> None:
    path = tmp_path / "decisions.jsonl"
    path.write_bytes(("\ufeff" + json.dumps(ACCEPTED) + "\r\n\n").encode())
    assert len(Decisions.read(path)) == 1
    assert "in June 2031" in clean(TEXT, decisions=path).text


@pytest.mark.parametrize(
    ("line", "why"),
    [
        ("{", r"d:1: not JSON: .*: decisions are saved by the page, an object a line"),
        ("[1]", r"d:1: a decision must be an object"),
        (json.dumps(ACCEPTED | {"schema": 2}), r"d:1: schema 2 is not known; 1 is read here"),
        (json.dumps({"start": 1}), r"d:1: schema None is not known"),
        (json.dumps(ACCEPTED | {"start": "1"}), r"start must be a whole number, not '1'"),
        (json.dumps(ACCEPTED | {"start": True}), r"start must be a whole number, not True"),
        (json.dumps(ACCEPTED | {"after": None}), r"after must be a string, not None"),
        (json.dumps(ACCEPTED | {"end": 2}), r"is no place in a text"),
        (json.dumps(KEPT | {"decision": "write"}), r"no after: say what to write"),
        (json.dumps(KEPT | {"decision": "drop"}), r"write one of accept, keep, write"),
    ],
)
def test_what_is_no_decision_is_refused_with_its_line(line: str, why: str) -> None:
    with pytest.raises(InputError, match=why):
        Decisions.parse(line, "d")


def test_a_file_that_is_not_there_is_refused(tmp_path: Path) -> None:
    with pytest.raises(InputError, match="there is no such file: pass the path of a file of dec"):
        Config(decisions=tmp_path / "none.jsonl")
    with pytest.raises(InputError, match="decisions must be a path or Decisions, not 3"):
        Config(decisions=3)  # type: ignore[arg-type]
