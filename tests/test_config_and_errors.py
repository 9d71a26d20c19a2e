"""Choices and errors: what is refused, and that every refusal says what to do."""

import pickle
from collections.abc import Callable
from typing import Any

import pytest

from summarizer import (
    Config,
    Decisions,
    Glossary,
    InputError,
    RuleConflictError,
    SummarizerError,
    UnknownNameError,
    clean,
    fingerprint,
    read,
    save_report,
    summarize,
    summarize_many,
    summarize_together,
)

FIVE: Any = 5  # what no type checker lets a caller pass


def test_options_replace_fields_of_a_config() -> None:
    config = Config(mode="report").with_options({"ranker": "lead"})
    assert (config.mode, config.ranker) == ("report", "lead")
    assert summarize("Go on.", config=config, mode="safe").signature.count("mode:safe") == 1


def test_one_rule_or_length_may_be_written_without_a_list() -> None:
    config = Config(only="spacing", lengths=3)  # type: ignore[arg-type]
    assert (config.only, config.lengths) == (("spacing",), (3,))


@pytest.mark.parametrize(
    ("options", "error", "says"),
    [
        ({"mode": "sure"}, UnknownNameError, "known: report, safe, assertive"),
        ({"modes": "safe"}, UnknownNameError, "did you mean 'mode'"),
        ({"shorten": "alway"}, UnknownNameError, "known: never, to_fit, always"),
        ({"shorten": True}, UnknownNameError, "known: never, to_fit, always"),
        ({"cut_mark": None}, InputError, "cut_mark must be at most 10 characters"),
        ({"cut_mark": "[cut]"}, InputError, "no letters, no digits"),
        ({"cut_mark": "…\n"}, InputError, "cut_mark must be at most"),
        ({"ranker": "lexrnk"}, UnknownNameError, "did you mean 'lexrank'"),
        ({"ranker": 7}, InputError, "a name or a callable"),
        ({"only": "furniture.credits"}, UnknownNameError, "did you mean 'furniture.credit'"),
        ({"skip": ["nothing"]}, UnknownNameError, "unknown rule 'nothing'"),
        ({"skip": b"x"}, InputError, "sequence of values"),
        ({"only": ["dates"], "skip": ["dates"]}, RuleConflictError, "leave it out of one"),
        ({"lengths": ["3x"]}, InputError, "give a number of sentences"),
        ({"language": ""}, UnknownNameError, "unknown language ''"),
        ({"language": "english"}, InputError, "pass 'en'"),
        ({"language": "xx"}, UnknownNameError, "known: auto, af"),
        ({"language": 7}, InputError, 'or "auto"'),
        ({"only": [3]}, InputError, "names of rules"),
        ({"only": "sums"}, UnknownNameError, "unknown rule 'sums'"),
        ({"only": "credit"}, UnknownNameError, "did you mean 'furniture.credit'"),
        ({"only": "dates.scrambled"}, UnknownNameError, "did you mean 'dates.scramble'"),
        ({"skip": "date"}, UnknownNameError, "did you mean 'dates'"),
        ({"clean": "no"}, InputError, "True or False"),
        ({"max_chars": 0}, InputError, "at least 1"),
        ({"lengths": None}, InputError, "lengths must be"),
        ({"config": "safe"}, InputError, "must be a Config"),
        ({"max_chars": "9"}, InputError, "whole number"),
        ({"max_chars": 3}, InputError, "pass a higher max_chars"),
    ],
)
def test_a_wrong_choice_is_refused_with_a_remedy(
    options: dict[str, Any], error: type[SummarizerError], says: str
) -> None:
    with pytest.raises(error, match=says):
        summarize("The port reopened.", **options)


@pytest.mark.parametrize(
    ("wrong", "says"),
    [
        (lambda: Glossary.parse(FIVE), "a glossary is read from a str, not 5"),
        (lambda: Glossary.read(FIVE), "the path of a glossary must be a str or a Path, not 5"),
        (lambda: Glossary((FIVE,)), "a glossary holds entries, not 5: use Glossary.parse"),
        (lambda: Decisions.parse(FIVE), "decisions are read from a str, not 5"),
        (lambda: Decisions.read(FIVE), "the path of a file of decisions must be a str or a Path"),
        (lambda: fingerprint(FIVE), "text must be a str, not 5"),
        (lambda: save_report(FIVE, "x.html"), "a page holds results, not 5"),
        (lambda: list(read("no-such-file.txt")), "no-such-file.txt: there is no such file"),
        (lambda: list(read("ftp://example.org/a")), "ftp://example.org/a: only addresses that"),
    ],
)
def test_something_of_a_wrong_type_or_place_is_refused_as_everywhere(
    wrong: Callable[[], Any], says: str
) -> None:
    with pytest.raises(InputError, match=says):
        wrong()


@pytest.mark.parametrize("function", [summarize, clean, summarize_many, summarize_together])
def test_options_in_something_else_than_a_config_are_refused(function: Callable[..., Any]) -> None:
    texts = ["The port reopened."]
    with pytest.raises(InputError, match=r"config must be a Config, not \{'mode': 'safe'\}"):
        function(texts, config={"mode": "safe"})


def test_every_error_is_a_summarizer_error_and_survives_pickling() -> None:
    for error in (
        InputError("x"),
        RuleConflictError("y"),
        UnknownNameError("rule", "spacng", ["spacing"]),
        UnknownNameError("rule", "spacng", ["spacing"], "a hundred"),
    ):
        copy = pickle.loads(pickle.dumps(error))
        assert isinstance(copy, SummarizerError)
        assert str(copy) == str(error)


def test_a_name_like_no_other_gets_no_guess() -> None:
    assert "did you mean" not in str(UnknownNameError("ranker", "zzz", ["lead", "news"]))


def test_an_unknown_rule_is_reported_in_one_line_with_the_families_and_where_the_rest_is() -> None:
    with pytest.raises(UnknownNameError) as caught:
        summarize("Go on.", skip="spacng")
    said = str(caught.value)
    assert len(said) < 250
    assert "families: characters, furniture, spacing, " in said
    assert "every rule: summarize --list-rules" in said
    # Who catches it still has all of them.
    assert {"spacing", "furniture.credit"} <= set(caught.value.known)
    assert len(caught.value.known) > 50


def test_an_unknown_ranker_is_reported_with_all_of_them() -> None:
    with pytest.raises(UnknownNameError, match=r"known: auto, edmundson, general, .*, textrank"):
        summarize("Go on.", ranker="bert")
