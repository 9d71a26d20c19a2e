"""What `help` and an editor show of the functions, and what their options do where all fails."""

import inspect
from collections.abc import Sequence
from dataclasses import fields, replace
from typing import Any

import pytest

import summarizer
from summarizer import Config, PluginError, Sentence, cleaning, summarize, summarize_many
from summarizer.model.config import Options
from summarizer.rules import RULES

OPTIONS = {field.name: field.default for field in fields(Config)}
STORY = "The port of Kessel reopened , the mayor said. Ships came in. Nobody cheered."


def shown(name: str) -> dict[str, Any]:
    """The options of a function as `inspect.signature` has them, with their defaults."""
    parameters = inspect.signature(getattr(summarizer, name)).parameters.values()
    assert all(p.kind is not inspect.Parameter.VAR_KEYWORD for p in parameters)
    own = {"config", "jobs", "chunk", "names"}
    return {p.name: p.default for p in parameters if p.kind is p.KEYWORD_ONLY and p.name not in own}


@pytest.mark.parametrize("name", ["summarize", "summarize_many", "summarize_together"])
def test_every_option_is_in_the_signature_with_its_default(name: str) -> None:
    assert shown(name) == OPTIONS


def test_the_cleanup_names_its_own_options_only() -> None:
    named = set(shown("clean"))
    assert {"mode", "only", "skip", "glossary", "timeout"} <= named < set(OPTIONS)
    assert named.isdisjoint({"lengths", "ranker", "query", "shorten"})


def test_the_types_of_the_options_are_those_of_the_checker() -> None:
    parameters = inspect.signature(summarize).parameters
    assert {n: parameters[n].annotation for n in OPTIONS} == Options.__annotations__


def test_the_help_says_what_every_option_is() -> None:
    listed = (summarize.__doc__ or "").partition("Keyword Args:")[2].partition("Returns:")[0]
    assert [line.split(":")[0].strip() for line in listed.splitlines() if ": " in line[8:30]] == [
        *OPTIONS
    ]


def test_every_name_is_public_and_documented() -> None:
    for name in summarizer.__all__:
        assert name == "__version__" or inspect.getdoc(getattr(summarizer, name))


def broken(sentences: Sequence[Sentence]) -> list[float]:
    raise ZeroDivisionError("no sentence is worth anything")


def test_a_ranker_that_fails_is_reported_or_raised() -> None:
    (warning,) = summarize(STORY, ranker=broken).warnings
    assert "broken failed" in warning
    with pytest.raises(PluginError, match="broken failed: ZeroDivisionError") as error:
        summarize(STORY, ranker=broken, on_error="raise")
    assert isinstance(error.value.__cause__, ZeroDivisionError)
    assert not summarize(STORY, on_error="raise").warnings


@pytest.mark.parametrize("scores", [[1.0], [1.0, 2.0, float("nan")], "123", None])
def test_scores_that_are_none_count_as_a_failure(scores: Any) -> None:
    with pytest.raises(PluginError):
        summarize(STORY, ranker=lambda sentences: scores, on_error="raise")


def test_a_rule_that_fails_is_reported_or_raised() -> None:
    def find(view: object) -> list[Any]:
        raise KeyError("lost")

    bad = (replace(RULES["repeats.word"], find=find, triggers=()),)
    assert cleaning.run(STORY, Config(), bad).cleaned.warnings == (
        "rule repeats.word failed and was left out: KeyError('lost')",
    )
    with pytest.raises(PluginError, match=r"rule repeats\.word failed: KeyError\('lost'\)"):
        cleaning.run(STORY, Config(on_error="raise"), bad)


def test_among_many_texts_the_failure_stands_in_the_place_of_its_text() -> None:
    outcomes = list(summarize_many([STORY, STORY], ranker=broken, on_error="raise", jobs=1))
    assert [type(each) for each in outcomes] == [PluginError, PluginError]


def test_a_word_that_on_error_does_not_know_is_refused() -> None:
    with pytest.raises(LookupError, match="unknown on_error 'ignore'"):
        summarize(STORY, on_error="ignore")  # type: ignore[arg-type]
