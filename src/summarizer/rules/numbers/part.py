"""`It lost 12 of the 9 members.` is flagged."""

import re
from collections.abc import Iterator
from itertools import pairwise

from summarizer.base.patterns import lazy
from summarizer.language.units import (
    COUNTED,
    is_percent,
)
from summarizer.rules import Finding, View, rule

_OF_THE = lazy(rf" of (?:the|its|their) (?=(?P<all>\d[\d,.]*)[^\n]{{0,20}}? (?:{COUNTED})\b)")


@rule(
    "numbers.part",
    kinds="flag",
    english=True,
    triggers=(" of the ", " of its ", " of their "),
    example=("It lost 12 of the 9 members.", "It lost 12 of the 9 members."),
)
def part(view: View) -> Iterator[Finding]:
    """A part that is larger than its whole: `12 of the 9 members`."""
    numbers = view.quantities
    for q, whole in pairwise(numbers):
        if view.text[q.end : q.end + 4] != " of " or q.value is None or whole.value is None:
            continue
        found = _OF_THE.match(view.text, q.end)
        if not found or found.end() != whole.start or q.value <= whole.value or q.ordinal:
            continue
        # "500 of the 2 million members" leaves no doubt, "page 30 of the 12 people" is none.
        if whole.ordinal or is_percent(view.text, whole) or _LABELLED.search(
            view.text, max(0, q.start - 12), q.start
        ):  # fmt: skip
            continue
        words = view.text[q.start : whole.end]
        yield Finding(q.start, whole.end, "flag", f"{words!r}: the part is larger than the whole",
                      severity="high", needs=("source text",))  # fmt: skip


_LABELLED = lazy(r"(?:\b(?:page|day|chapter|no\.?|in|on|by|since|episode|round) |[\d.,:/-])$", re.I)
