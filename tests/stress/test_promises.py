"""Every promise on every text that the strategy can think of; minutes of it with `--long`."""

import json
from collections.abc import Sequence
from pathlib import Path
from typing import Any

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from damaged import DAMAGED, SEGMENTS
from promises import of_a_clean_up, of_a_result, of_another_clean_up, of_the_forms
from shared import MODES, table
from summarizer import (
    Config,
    Glossary,
    Result,
    clean,
    summarize,
    summarize_many,
    summarize_together,
)
from summarizer.cleaning import run
from summarizer.model.config import Mode
from summarizer.rankers import RANKERS
from summarizer.rules import RULES

STRESS = settings.get_profile("stress")
EACH_MODE = st.sampled_from(MODES)
GLOSSARY = Glossary.parse(
    "target,variants,surname,given,note\n"
    "harbour,port|ports,,,\nHan,South Korea,,,\ndoctorate,Ph.D.,,,\n"
    ",,Obi,Ada,\n,,Zhou,Han,\n"
)
FOUND = table(Path(__file__).with_name("found.toml"))


@pytest.mark.parametrize("case", FOUND["text"], ids=[case["why"] for case in FOUND["text"]])
def test_what_broke_one_once(case: dict[str, Any]) -> None:
    text, config = case["text"], Config(mode=case["mode"])
    result = summarize(text, config=config)
    of_a_clean_up(result.cleaned, text, config)
    of_another_clean_up(result.cleaned, config)
    of_a_result(result, config)
    of_the_forms(result)


@pytest.mark.parametrize("case", FOUND["texts"], ids=[case["why"] for case in FOUND["texts"]])
def test_what_broke_one_once_together(case: dict[str, Any]) -> None:
    config = Config(mode=case["mode"])
    result = summarize_together(case["texts"], config=config)
    of_a_result(result, config)
    of_the_forms(result)


@STRESS
@given(DAMAGED, EACH_MODE, st.sampled_from(["auto", "en", "de", "zh"]), st.booleans())
def test_a_clean_up(text: str, mode: Mode, language: str, settled: bool) -> None:
    config = Config(mode=mode, language=language, glossary=GLOSSARY if settled else None)
    cleaned = clean(text, config=config)
    of_a_clean_up(cleaned, text, config)
    of_another_clean_up(cleaned, config)
    assert clean(text, config=config) == cleaned


@STRESS
@given(DAMAGED, EACH_MODE, st.sampled_from(["news", "lead", "general"]), st.booleans())
def test_a_result(text: str, mode: Mode, ranker: str, cleans: bool) -> None:
    config = Config(mode=mode, ranker=ranker, clean=cleans, query="port of Kessel")
    result = summarize(text, config=config)
    of_a_clean_up(result.cleaned, text, config)
    of_a_result(result, config)
    of_the_forms(result)
    assert json.dumps(summarize(text, config=config).to_dict()) == json.dumps(result.to_dict())


@STRESS
@given(SEGMENTS, EACH_MODE)
def test_segments_given(segments: Sequence[str], mode: Mode) -> None:
    config = Config(mode=mode)
    result = summarize(segments, config=config)
    of_a_result(result, config)
    assert len(result.sentences) == len(segments)
    # The clean-up does not know of them, and no sentence leaves its segment.
    whole = "\n".join(segments)
    assert result.cleaned == clean(whole, config=config)
    start = 0
    for segment, sentence in zip(segments, result.sentences, strict=True):
        assert start <= sentence.raw_start <= sentence.raw_end <= start + len(segment)
        start += len(segment) + 1


@STRESS
@given(DAMAGED)
def test_segments_given_as_they_were_found(text: str) -> None:
    found = [s.text for s in summarize(text, clean=False).sentences]
    given_ = summarize(found, clean=False)
    assert [s.text for s in given_.sentences] == found


@STRESS
@given(DAMAGED, EACH_MODE)
def test_the_order_of_the_rules_does_not_matter(text: str, mode: Mode) -> None:
    config = Config(mode=mode, language="en")
    rules = tuple(RULES.all.values())
    one, other = (run(text, config, rules=each).cleaned for each in (rules, rules[::-1]))
    assert one.text == other.text
    assert one.edits == other.edits
    assert set(one.flags) == set(other.flags)


@settings(STRESS, max_examples=max(1, STRESS.max_examples // 20))
@given(st.lists(DAMAGED, min_size=2, max_size=12), EACH_MODE)
def test_one_process_and_two(texts: list[str], mode: Mode) -> None:
    one, two = (list(summarize_many(texts, jobs=jobs, mode=mode, chunk=2)) for jobs in (1, 2))
    assert one == two
    assert all(isinstance(each, Result) for each in one)


@settings(STRESS, max_examples=max(1, STRESS.max_examples // 4))
@given(DAMAGED, st.sampled_from(sorted(RANKERS.all)))
def test_every_ranker(text: str, ranker: str) -> None:
    config = Config(ranker=ranker)
    of_a_result(summarize(text, config=config), config)
