"""Patterns that wait for their first use, and the sign that spares those of other scripts."""

import gc
import re
import sys
from collections.abc import Iterable
from contextlib import suppress
from importlib import import_module
from pkgutil import walk_packages
from random import Random
from re._parser import parse  # type: ignore[import-not-found]
from typing import Any

import pytest

import summarizer
from summarizer.base import patterns
from summarizer.base.patterns import lazy
from summarizer.language.scripts import EASTERN, latin_only
from summarizer.language.segment import tokens
from summarizer.ranking.needs import openings
from summarizer.rules.review.foreign_script import _FOREIGN

LATIN = [chr(code) for code in range(sys.maxunicode + 1) if latin_only(chr(code))]


@pytest.mark.parametrize("text", ["Ships", "café", "“Yes”，she said", "5 °C – 3 € …", ""])
def test_letters_with_accents_and_marks_of_any_kind_are_latin(text: str) -> None:
    assert latin_only(text)


@pytest.mark.parametrize("text", ["港", "Порт", "ε", "ｶﾅ", "a\u0301", "می\u200cشود", "𠀀", "한"])
def test_other_scripts_and_joining_signs_are_not(text: str) -> None:
    assert not latin_only(f"The port, {text}, was closed.")


def test_what_is_spared_has_nothing_to_find_in_a_latin_text() -> None:
    every = " ".join(LATIN)
    assert not EASTERN.search(every)
    assert not _FOREIGN.search(every)


def test_words_of_a_latin_text_are_those_of_any_text() -> None:
    general = tokens._compiled(tokens._TOKEN)
    for piece in ("a{}b", "{}", "U.{}.", "3{}5 {}9"):
        text = " ".join(piece.replace("{}", character) for character in LATIN).lower()
        assert tokens.words(text) == general.findall(text.replace("’", "'"))


def test_a_letter_that_becomes_two_in_small_is_read_as_ever() -> None:
    assert tokens.words("In İzmir") == ["in", "i̇zmir"]


def test_a_lazy_pattern_is_the_pattern() -> None:
    pattern = lazy(r"(?P<n>\d+) ships")
    match = pattern.search("12 ships")
    assert match and match["n"] == "12"
    assert pattern.sub("boats", "3 ships and 4 ships") == "boats and boats"


def _gated() -> list[patterns._Gated]:
    """All patterns with a gate, of every module."""
    for module in walk_packages(summarizer.__path__, "summarizer."):
        if not module.name.endswith("__main__") and ".integrations" not in module.name:
            with suppress(ImportError):  # of what is installed only by those who need it
                import_module(module.name)
    openings._connectives()
    found = [each for each in gc.get_objects() if type(each) is patterns._Gated]
    return sorted(found, key=lambda pattern: pattern._source)


def _drawn(tree: Iterable[tuple[Any, Any]], draw: Random) -> str:
    """Draw a text that a pattern describes, what it asks of the text around left aside."""
    return "".join(_part(code, value, draw) for code, value in tree)


def _part(code: Any, value: Any, draw: Random) -> str:
    name = str(code)
    if name == "LITERAL":
        return chr(value)
    if name == "IN":
        if str(value[0][0]) == "NEGATE":
            return draw.choice([mark for mark in "x 7–é" if ord(mark) not in _codes(value[1:])])
        code, member = draw.choice(value)
        return _member(code, member, draw)
    if name in ("ANY", "NOT_LITERAL"):
        return draw.choice([mark for mark in "x 7–é" if ord(mark) != value])
    if name == "BRANCH":
        return _drawn(draw.choice(value[1]), draw)
    if name == "SUBPATTERN":
        return _drawn(value[-1], draw)
    if name in ("MAX_REPEAT", "MIN_REPEAT", "POSSESSIVE_REPEAT"):
        least, most, inner = value
        times = draw.choice((least, min(int(most), least + 2)))
        return "".join(_drawn(inner, draw) for _ in range(times))
    assert name in ("AT", "ASSERT", "ASSERT_NOT"), name
    return "\0" if str(value) == "AT_BOUNDARY" else ""


def _member(code: Any, value: Any, draw: Random) -> str:
    if str(code) == "RANGE":
        return chr(draw.randint(*value))
    if str(code) == "CATEGORY":
        members = {
            "DIGIT": "07",
            "SPACE": " \n",
            "NOT_SPACE": "x–7",
            "WORD": "xÉ7_",
            "NOT_WORD": " “-",
        }
        return draw.choice(members[str(value).removeprefix("CATEGORY_")])
    return chr(value)


def _codes(members: Iterable[tuple[Any, Any]]) -> set[int]:
    found: set[int] = set()
    for code, value in members:
        found |= {
            ord(mark)
            for mark in "x 7–é"
            if re.match(
                {"CATEGORY_SPACE": r"\s", "CATEGORY_WORD": r"\w"}.get(str(value), "(?!)"), mark
            )
            or (str(code) == "LITERAL" and ord(mark) == value)
            or (str(code) == "RANGE" and value[0] <= ord(mark) <= value[1])
        }
    return found


@pytest.mark.parametrize("pattern", _gated(), ids=lambda pattern: pattern._source[:40])
def test_whatever_a_gated_pattern_matches_passes_its_gate(pattern: patterns._Gated) -> None:
    tree, draw = parse(pattern._source, pattern._flags), Random(7)
    for _ in range(600):
        text = _drawn(tree, draw)
        if re.search(r"\w\0+\w", text):
            continue  # no word begins or ends there
        text = text.replace("\0", "")
        assert pattern._may_match(text), text
        if pattern._flags & re.IGNORECASE:
            assert pattern._may_match(text.upper()), text


def test_a_gate_is_asked_until_something_passes() -> None:
    opened = lazy("(?:Click|Tap) (?P<where>here)", opens="click tap")
    assert opened.match("The port") is None
    assert opened.fullmatch("") is None
    found = opened.match(">> Tap here"[3:])
    assert found and found["where"] == "here"
    # A search may meet what it looks for in the middle, whatever the text begins with.
    assert opened.search("The port: Click here")
    held = lazy("i(?:ce|nk)", re.IGNORECASE, signs=("ice", "ink"))
    gate = held.search
    assert (held.search("The port"), held.findall("The port"), [*held.finditer("The port")]) == (
        None, [], [],
    )  # fmt: skip
    assert held.search("\u0130CE") and held.search("\u0131nk")
    # A search asks the gate for good, and compiles once; only a part of the text may be searched.
    assert held.search is gate
    assert held.search("The ice. The port.", 8) is None
    assert held.search("The ice. The ink.", 8)
    assert held.search("The ice. The ink.", 8, 12) is None
