"""Patterns that wait for their first use, and the sign that spares those of other scripts."""

import sys

import pytest

from summarizer.base.patterns import lazy
from summarizer.language.scripts import EASTERN, latin_only
from summarizer.language.segment import tokens
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
