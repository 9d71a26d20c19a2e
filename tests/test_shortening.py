"""What may be cut out of a sentence, and how a summary shows it: cases as data, and properties."""

import pickle
import tomllib
from pathlib import Path
from typing import Any, get_args

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from summarizer import summarize
from summarizer.language.segment import count_words
from summarizer.language.shortening import (
    Shape,
    all_of,
    enough,
    find,
    joined,
    names_in,
)

CASES = {
    file.stem: tomllib.loads(file.read_text(encoding="utf-8"))
    for file in sorted((Path(__file__).parent / "shortening").glob("*.toml"))
}
MUST = [
    pytest.param(shape, case, id=f"{shape}: {case['why']}")
    for shape, cases in CASES.items()
    for case in cases["must"]
]
MUST_NOT = [
    pytest.param(shape, case, id=f"{shape}: {case['why']}")
    for shape, cases in CASES.items()
    for case in cases["must_not"]
]


def cut_by(shape: str, text: str, case: dict[str, Any]) -> list[str]:
    named = set(names_in(case.get("before", "")))
    return [text[s.start : s.end] for s in find(text, (), named) if s.shape == shape]


def test_every_shape_has_cases_enough() -> None:
    assert set(CASES) == set(get_args(Shape))
    for shape, cases in CASES.items():
        assert min(len(cases["must"]), len(cases["must_not"])) >= 12, shape


@pytest.mark.parametrize(("shape", "case"), MUST)
def test_what_a_shape_cuts(shape: str, case: dict[str, Any]) -> None:
    marked = case["marked"]
    text = marked.replace("⟦", "").replace("⟧", "")
    expected = [piece.partition("⟧")[0] for piece in marked.split("⟦")[1:]]
    assert cut_by(shape, text, case) == expected


@pytest.mark.parametrize(("shape", "case"), MUST_NOT)
def test_what_a_shape_leaves(shape: str, case: dict[str, Any]) -> None:
    assert cut_by(shape, case["text"], case) == []
