"""`The fair ran from May 30 to 2.` is flagged."""

import re
from collections.abc import Iterator

from summarizer.base.patterns import lazy
from summarizer.language.dates import MONTHS
from summarizer.rules import Finding, View, rule

_SPAN_AHEAD = lazy(r"\b(?:from|(?P<between>between)) $", re.IGNORECASE)

_LAST_DAY = lazy(
    r" (?P<link>to|until|till|through|and) (?P<day>[1-9]\d?)(?!\d)(?:st|nd|rd|th)?"
    r"(?= ?[.;)\]](?!\d)|,(?! ?\d)|\s*$"
    r"| (?:in|at|this|under|with|for|due|by|was|were|will|near)\b)",
    re.MULTILINE,
)


@rule(
    "dates.span",
    kinds="flag",
    english=True,
    triggers=MONTHS,
    example=("The fair ran from May 30 to 2.", "The fair ran from May 30 to 2."),
)
def span(view: View) -> Iterator[Finding]:
    """A span of days that ends before it begins: a month or a digit may be lost."""
    for date in view.dates:
        before = view.text[max(0, date.start - 9) : date.start]
        ahead = _SPAN_AHEAD.search(before)
        if ahead is None or date.day_first or date.year is not None:
            continue
        match = _LAST_DAY.match(view.text, date.end)
        if match is None or (match["link"] == "and") != bool(ahead["between"]):
            continue
        if int(match["day"]) < date.day:
            words = view.text[date.start : match.end()]
            yield Finding(date.start, match.end(), "flag",
                          f"{words!r}: it ends before it begins", severity="medium",
                          needs=("source text",))  # fmt: skip
