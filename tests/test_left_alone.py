"""What clean-up leaves alone with all its rules at work: no mode edits these texts.

Assertive mode may do all that any mode may: a text that it leaves alone all of them leave alone.

The cases are data, in `left_alone.toml`. What a single rule must not touch stands with the cases
of that rule, in `tests/rules/`.
"""

from typing import Any

import pytest

from shared import TESTS, table
from summarizer import clean

CASES = table(TESTS / "left_alone.toml")["case"]


@pytest.mark.parametrize("case", CASES, ids=lambda case: str(case["type"]))
def test_no_mode_edits_it(case: dict[str, Any]) -> None:
    cleaned = clean(case["text"], mode="assertive", language="en")
    assert cleaned.edits == (), case["why"]
    assert cleaned.warnings == ()
