"""Two days in a row of the week in two months: `on Monday, April 3 and Tuesday, August 4`.

The original named the month once, and the translator made up another. Never reported: the last day
of a month and the first of the next, days that are not side by side in the week.
"""

from collections.abc import Iterator
from itertools import pairwise

from summarizer.base.patterns import lazy
from summarizer.language.dates import Date
from summarizer.rules import Finding, View, rule

_JOINT = lazy(r"(?:,? local time)?,? (?:and|or|to|until) (?:on )?")


@rule(
    "dates.two_months",
    kinds="flag",
    english=True,
    triggers=("day, ",),
    example=(
        "It rained on Monday, April 3 and Tuesday, August 4.",
        "It rained on Monday, April 3 and Tuesday, August 4.",
    ),
)
def two_months(view: View) -> Iterator[Finding]:
    """Two dates with days of the week and of the month side by side, and months that are not."""
    dates = view.dates
    for one, other in pairwise(dates):
        if not (_follows(one, other) and _JOINT.fullmatch(view.text, one.end, other.start)):
            continue
        words = view.text[one.start : other.end]
        yield Finding(
            one.start, other.end, "flag",
            f"{words!r}: one day after the other, in two months",
            severity="medium", focus=(other.start, other.end), needs=("source text",),
        )  # fmt: skip


def _follows(one: Date, other: Date) -> bool:
    if one.weekday is None or other.weekday is None or one.month == other.month:
        return False
    return (other.weekday - one.weekday) % 7 == 1 and other.day == one.day + 1
