"""`He left on Monday, May 4, 2027.` is flagged."""

import datetime
from collections.abc import Iterator

from summarizer.language.dates import WEEKDAYS, days_of
from summarizer.rules import Finding, View, rule


@rule(
    "dates.weekday",
    kinds="flag",
    english=True,
    triggers=WEEKDAYS,
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
