"""Dates that the calendar refutes: no such day, another weekday, a span that ends early.

`on April 31`, `Monday, May 4, 2027` (a Tuesday), `from May 30 to 2`. What is wrong, the day, the
month or the year, cannot be seen, so they are reported. What must stay: `in April 31 people came`,
February 29 without a year, a weekday whose year is only guessed, `from May 3 to 2 p.m.`
"""

import re
from collections.abc import Iterator

from summarizer.base.patterns import lazy
from summarizer.language.dates import MONTHS, days_of
from summarizer.rules import Finding, View, rule

# After the day ends a phrase, or begins one that cannot be a count.
_ENDS = lazy(
    r"\s*$|[.;:)\]”\"](?!\d)|,(?! ?\d)|\n"
    r"| (?:at|in|on|to|until|after|before|when|where|with|while|but|as|by|for|near)\b"
)
_DAY_AHEAD = lazy(r"\b(?:on|until|till|dated|of) $", re.IGNORECASE)


@rule(
    "dates.impossible",
    kinds="flag",
    english=True,
    triggers=MONTHS,
    example=("The port closed on April 31.", "The port closed on April 31."),
)
def impossible(view: View) -> Iterator[Finding]:
    """A day that its month does not have."""
    for date in view.dates:
        if 1 <= date.day <= days_of(date.month, date.year):
            continue
        said = date.year is not None or date.weekday is not None or date.day_first
        before = view.text[max(0, date.start - 8) : date.start]
        # "In April 31 people came": a figure after a month may count what follows.
        if not said and not (_DAY_AHEAD.search(before) and _ENDS.match(view.text, date.end)):
            continue
        if date.day_first and date.year is None and not _DAY_AHEAD.search(before):
            continue
        words = view.text[date.start : date.end]
        yield Finding(date.start, date.end, "flag", f"{words!r}: there is no such day",
                      severity="high", needs=("source text", "publication date"))  # fmt: skip
