"""Look-alikes: good English that is shaped like what a rule mends; safe mode leaves it as it is.

The texts are data, one file a family in `traps/`: what reads like damage, and is a chess move, a
postcode, a list of surnames, a sentence that begins like a notice. All names are invented.
"""

import tomllib
from pathlib import Path
from typing import Any

import pytest

from summarizer import summarize

TRAPS = [
    pytest.param(trap, id=f"{file.stem}: {trap['text'][:60]}")
    for file in sorted(Path(__file__).with_name("traps").glob("*.toml"))
    for trap in tomllib.loads(file.read_text(encoding="utf-8"))["trap"]
]


@pytest.mark.parametrize("trap", TRAPS)
def test_a_look_alike_is_left_alone(trap: dict[str, Any]) -> None:
    result = summarize(trap["text"], mode="safe", language="en")
    assert result.edits == ()
    assert result.cleaned.text == trap["text"]
    for line in trap.get("body", ()):
        held = [s.text for s in result.sentences if s.role == "body"]
        assert line in " ".join(held), "a sentence of the story is kept out of summaries"
