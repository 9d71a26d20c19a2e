"""What bounds the time of a text, and what a fault of ours costs: that text alone, or a warning."""

import os
import re
import signal
import time
from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path

import pytest
from click.testing import CliRunner

import summarizer
from summarizer import Config, Glossary, InputError, summarize, summarize_many
from summarizer.base.deadline import Deadline, alarm
from summarizer.base.errors import SummarizerError, TimeLimitError
from summarizer.cleaning import engine
from summarizer.cli.command import command
from summarizer.rules import RULES, Finding, Rule, View

STORY = "The port of Kessel reopened , the mayor said. Ships came in. Nobody cheered."


def rule_that(find: object, name: str = "spacing.test") -> Rule:
    return Rule(name, find, ("flag",), None, "high", ("", ""))  # type: ignore[arg-type]


@pytest.mark.parametrize("timeout", [0, -1, "3", True, float("nan"), float("inf"), 1e9])
def test_a_timeout_is_a_number_of_seconds_above_nothing(timeout: object) -> None:
    with pytest.raises(InputError, match="timeout"):
        Config(timeout=timeout)  # type: ignore[arg-type]


def test_a_text_in_time_is_the_same_with_a_limit_and_without() -> None:
    assert summarize(STORY, timeout=60) == summarize(STORY)
    assert summarize(STORY, timeout=60).signature == summarize(STORY).signature


def test_a_text_that_takes_longer_ends_with_an_error_of_its_own() -> None:
    with pytest.raises(TimeLimitError, match="timeout=1e-09 seconds") as caught:
        summarize(STORY, timeout=1e-9)
    assert isinstance(caught.value, SummarizerError)
    assert isinstance(caught.value, TimeoutError)
    with pytest.raises(TimeLimitError):
        summarizer.clean(STORY, timeout=1e-9)


def test_the_limit_holds_between_rules_and_is_no_fault_of_a_rule() -> None:
    ran = []

    def slow(view: View) -> Iterator[Finding]:
        ran.append("slow")
        time.sleep(0.05)
        return iter(())

    def after(view: View) -> Iterator[Finding]:
        ran.append("after")
        return iter(())

    rules = rule_that(slow, "spacing.a"), rule_that(after, "spacing.b")
    with pytest.raises(TimeLimitError):
        engine.run(STORY, Config(), rules, Deadline(0.01))
    assert ran == ["slow"]


def test_the_limit_holds_between_the_stages_of_ranking() -> None:
    def slow(sentences: object) -> list[float]:
        time.sleep(0.05)
        return [1.0] * len(sentences)  # type: ignore[arg-type]

    with pytest.raises(TimeLimitError):
        summarize(STORY, clean=False, language="en", ranker=slow, timeout=0.04)


def test_a_ranker_that_is_ended_is_not_taken_for_one_that_failed() -> None:
    def ended(sentences: object) -> list[float]:
        raise TimeLimitError(1)

    with pytest.raises(TimeLimitError):
        summarize(STORY, ranker=ended)


def test_a_host_keeps_its_alarm() -> None:
    before = signal.getsignal(signal.SIGALRM)
    with alarm(0.001):
        time.sleep(0.01)
        assert signal.getsignal(signal.SIGALRM) is before
    assert signal.getitimer(signal.ITIMER_REAL)[0] == 0


def test_with_many_texts_the_limit_costs_only_those_that_take_longer() -> None:
    short, long = "It rained.", STORY * 2_000
    got = list(summarize_many([short, long, short], timeout=0.15))
    assert [type(each).__name__ for each in got] == ["Result", "TimeLimitError", "Result"]


def endless(sentences: object) -> list[float]:
    """A ranker that a check between steps never reaches: 2 ** 60 steps in one expression."""
    if len(sentences) > 1:  # type: ignore[arg-type]
        re.fullmatch(r"(?:a|aa)+b", "a" * 60)
    return [1.0] * len(sentences)  # type: ignore[arg-type]


def test_in_a_pool_a_step_without_an_end_is_ended_and_leaks_nothing() -> None:
    texts = ["It rained.", STORY, "It rained."]
    got = list(summarize_many(texts, jobs=2, chunk=1, ranker=endless, timeout=2))
    assert [type(each).__name__ for each in got] == ["Result", "TimeLimitError", "Result"]
    assert str(got[1]) == str(TimeLimitError(2))
    with pytest.raises(ChildProcessError):  # no process is left behind
        os.waitpid(-1, os.WNOHANG)


def test_the_command_gives_up_a_text_and_goes_on(tmp_path: Path) -> None:
    (tmp_path / "long.txt").write_text(STORY * 2_000, encoding="utf-8")
    (tmp_path / "short.txt").write_text("It rained.\n", encoding="utf-8")
    paths = [str(tmp_path / name) for name in ("long.txt", "short.txt")]
    ran = CliRunner().invoke(command, ["--timeout", "0.15", *paths], standalone_mode=False)
    assert ran.return_value == 1
    assert "It rained." in ran.stdout
    assert "long.txt: the text took longer than --timeout 0.15 seconds" in ran.stderr


def test_a_fault_in_the_clean_up_costs_a_warning_and_never_the_text(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    def fails(*given: object) -> None:
        raise AttributeError("a fault of ours")

    monkeypatch.setattr(engine, "_disjoint", fails)
    result = summarize(STORY)
    assert result.cleaned.text == STORY
    assert [w for w in result.warnings if "the clean-up failed" in w and "a fault of ours" in w]
    assert result.headline.sentences


def test_a_rule_that_fails_costs_a_warning_and_no_other_rule() -> None:
    def fails(view: View) -> Iterator[Finding]:
        raise ZeroDivisionError

    rules = replace(RULES["spacing.before_mark"]), rule_that(fails, "spacing.wrong")
    cleaned = engine.run(STORY, Config(), rules).cleaned
    assert cleaned.text == STORY.replace(" ,", ",")
    assert any("spacing.wrong failed" in warning for warning in cleaned.warnings)


@pytest.mark.parametrize("text", ["She has two Ph.D.s now.", "He wrote Ph.D.s' theses."])
def test_a_term_that_ends_in_a_mark_has_no_plural_with_an_s_alone(text: str) -> None:
    glossary = Glossary.parse("target,variants\ndoctorate,Ph.D.")
    cleaned = summarizer.clean(text, glossary=glossary)
    assert cleaned.text == text
    assert not any("failed" in warning for warning in cleaned.warnings)
    assert summarizer.clean("A Ph.D. is rare.", glossary=glossary).text == "A doctorate is rare."


def test_a_number_of_thousands_of_digits_in_a_glossary_is_reported() -> None:
    with pytest.raises(InputError, match=r"words\.json:2: not JSON"):
        Glossary.parse('[\n{"target": ' + "9" * 5_000 + "}]", "words.json")
