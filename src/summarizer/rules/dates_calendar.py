"""Dates that the calendar refutes: no such day, another weekday, a span that ends early.

`on April 31`, `Monday, May 4, 2027` (a Tuesday), `from May 30 to 2`. What is wrong, the day, the
month or the year, cannot be seen, so they are told. What must stay: `in April 31 people came`,
February 29 without a year, a weekday whose year is only guessed, `from May 3 to 2 p.m.`
"""

import datetime
import re
from collections.abc import Iterator

from summarizer.patterns import lazy
from summarizer.rules import Finding, View, rule
from summarizer.rules._dates import MONTHS, WEEKDAYS, Date, days_of

# Behind the day ends a phrase, or begins one that cannot be a count.
_ENDS = lazy(
    r"\s*$|[.;:)\]”\"](?!\d)|,(?! ?\d)|\n"
    r"| (?:at|in|on|to|until|after|before|when|where|with|while|but|as|by|for|near)\b"
)
_DAY_AHEAD = lazy(r"\b(?:on|until|till|dated|of) $", re.IGNORECASE)


@rule(
    "dates.impossible",
    does="flag",
    english=True,
    signs=MONTHS,
    example=("The port closed on April 31.", "The port closed on April 31."),
)
def impossible(view: View) -> Iterator[Finding]:
    """A day that its month does not have."""
    for date in view.dates:
        if 1 <= date.day <= days_of(date.month, date.year):
            continue
        said = date.year is not None or date.weekday is not None or date.day_first
        before = view.text[max(0, date.start - 8) : date.start]
        # "In April 31 people came": a figure behind a month may count what follows.
        if not said and not (_DAY_AHEAD.search(before) and _ENDS.match(view.text, date.end)):
            continue
        if date.day_first and date.year is None and not _DAY_AHEAD.search(before):
            continue
        words = view.text[date.start : date.end]
        yield Finding(date.start, date.end, "flag", f"{words!r}: there is no such day",
                      severity="high", needs=("source text", "publication date"))  # fmt: skip


@rule(
    "dates.weekday",
    does="flag",
    english=True,
    signs=WEEKDAYS,
    example=("He left on Monday, May 4, 2027.", "He left on Monday, May 4, 2027."),
)
def weekday(view: View) -> Iterator[Finding]:
    """A weekday that its date, with its year, does not fall on."""
    for date in view.dates:
        if date.weekday is None or date.year is None:
            continue
        if not 1 <= date.day <= days_of(date.month, date.year):
            continue
        true = datetime.date(date.year, date.month, date.day).weekday()
        if true != date.weekday:
            words = view.text[date.start : date.end]
            message = f"{words!r}: that day was a {WEEKDAYS[true]}"
            yield Finding(date.start, date.end, "flag", message, severity="high",
                          needs=("source text", "publication date"))  # fmt: skip


_SPAN_AHEAD = lazy(r"\b(?:from|(?P<between>between)) $", re.IGNORECASE)
_LAST_DAY = lazy(
    r" (?P<link>to|until|till|through|and) (?P<day>[1-9]\d?)(?!\d)(?:st|nd|rd|th)?"
    r"(?= ?[.;)\]](?!\d)|,(?! ?\d)|\s*$"
    r"| (?:in|at|this|under|with|for|due|by|was|were|will|near)\b)",
    re.MULTILINE,
)


@rule(
    "dates.span",
    does="flag",
    english=True,
    signs=MONTHS,
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


_ON = lazy(r", on ")


@rule(
    "dates.two_days",
    does="flag",
    english=True,
    signs=(", on ",),
    example=("On June 4, on June 3, it rained.", "On June 4, on June 3, it rained."),
)
def two_days(view: View) -> Iterator[Finding]:
    """Two dates side by side where one was meant."""
    dates = view.dates
    for i in range(1, len(dates)):
        one, other = dates[i - 1], dates[i]
        if _same(one, other) or not _ON.fullmatch(view.text, one.end, other.start):
            continue
        if view.text[max(0, one.start - 3) : one.start].lower() == "on ":
            words = view.text[one.start : other.end]
            yield Finding(one.start, other.end, "flag", f"{words!r}: two days for one event",
                          needs=("source text",))  # fmt: skip


def _same(one: Date, other: Date) -> bool:
    return (one.month, one.day) == (other.month, other.day)
