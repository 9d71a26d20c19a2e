"""Dates in the labels of another language.

`2021 year 4 month 9 day` and `2021年4月9日` -> `April 9, 2021`; `2018 year 12 month` -> `December
2018`. The labels say which number is which, so nothing is
guessed. What must stay: `2 years 4 months 9 days`, which is a duration, and dates without a year.
"""

import re
from collections.abc import Iterator

from summarizer.base.patterns import lazy
from summarizer.language.dates import MONTHS, days_of
from summarizer.rules import Finding, View, rule

_IN_WORDS = lazy(r" ?year,? ?(?P<month>\d\d?) ?month(?:,? ?(?P<day>\d\d?) ?day)?(?!\w)")
_IN_SIGNS = lazy(r" ?年 ?(?P<month>\d\d?) ?月(?: ?(?P<day>\d\d?) ?日)?(?!\w)")
# "A 2000 year 4 month 9 day cycle" is a length of time.
_LENGTH = lazy(r"\b(?:an?|the|this|that|its|his|her|their|each|every|one) $", re.IGNORECASE)
_EARLIEST, _LATEST = 1800, 2100


@rule(
    "dates.labelled",
    kinds="repair",
    proof="exact",
    may_change=("names", "numbers", "words"),
    english=True,
    version=2,
    triggers=("month", "月"),
    example=("He left on 2021 year 4 month 9 day.", "He left on April 9, 2021."),
)
def labelled(view: View) -> Iterator[Finding]:
    """A year, a month and a day that are labelled so are written as an English date."""
    text = view.text
    for q in view.quantities:
        if (
            len(q.figure) != 4
            or not q.figure.isascii()
            or not q.figure.isdigit()
            or not _EARLIEST < int(q.figure) < _LATEST
        ):
            continue
        match = _IN_WORDS.match(text, q.figure_end) or _IN_SIGNS.match(text, q.figure_end)
        before = text[max(0, q.start - 7) : q.start]
        if match is None or (before and (before[-1].isalnum() or before[-1] in "-/.")):
            continue
        if match[0].endswith(("month", "day")) and _LENGTH.search(before):
            continue
        month, day = int(match["month"]), int(match["day"] or 0)
        if not 1 <= month <= len(MONTHS):
            continue
        if match["day"] is None:
            if not before.endswith("on "):  # "on December 2018" would say too little
                yield Finding(
                    q.start, match.end(), "repair", after=f"{MONTHS[month - 1]} {q.figure}"
                )
        elif 1 <= day <= days_of(month, int(q.figure)):
            after = f"{MONTHS[month - 1]} {day}, {q.figure}"
            yield Finding(q.start, match.end(), "repair", after=after)
