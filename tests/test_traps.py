"""Look-alikes: good English that is shaped like what a rule mends; safe mode leaves it as it is.

The texts are data, one file a family in `traps/`: what reads like damage, and is a chess move, a
postcode, a list of surnames, a sentence that begins like a notice. All names are invented.
"""

from typing import Any

import pytest

from shared import tables
from summarizer import summarize

TRAPS = [
    pytest.param(trap, id=f"{family}: {trap['text'][:60]}")
    for family, table in tables("traps").items()
    for trap in table["trap"]
]


@pytest.mark.parametrize("trap", TRAPS)
def test_a_look_alike_is_left_alone(trap: dict[str, Any]) -> None:
    result = summarize(trap["text"], mode="safe", language="en")
    assert result.edits == ()
    assert result.cleaned.text == trap["text"]
    for line in trap.get("body", ()):
        held = [s.text for s in result.sentences if s.role == "body"]
        assert line in " ".join(held), "a sentence of the story is kept out of summaries"
