"""`He left on June June 3.` becomes `He left on June 3.`.

What must stay: `In May May 3 is a holiday`, `Judge April April 3 is busy`, where a phrase or a name
ends with the month and another begins with it. Only after "on" or a day of the week a month has to
have its day.
"""

from collections.abc import Iterator

from summarizer.base.patterns import lazy
from summarizer.language.dates import MONTHS
from summarizer.rules import Finding, View, rule

_DAY_AHEAD = lazy(r"(?:\b[Oo]n|\b(?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day,?) $")


@rule(
    "dates.repeated_month",
    kinds="repair",
    proof="exact",
    may_change=("names",),
    english=True,
    version=2,
    triggers=MONTHS,
    example=("He left on June June 3.", "He left on June 3."),
)
def repeated_month(view: View) -> Iterator[Finding]:
    """A month that stands twice before its day is written once."""
    for date in view.dates:
        if date.day_first or date.weekday is not None:
            continue
        name = view.text[date.start : date.end].partition(" ")[0]
        start = date.start - len(name) - 1
        if start < 0 or view.text[start : date.start] != f"{name} ":
            continue
        if _DAY_AHEAD.search(view.text, max(0, start - 12), start):
            yield Finding(start, date.start, "repair")
