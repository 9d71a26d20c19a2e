"""Dates that translation has scrambled.

`on May 2022, 24` is what some systems make of the order year, month, day. The number is a trap: in
every case whose original is known, a number that could be a month *was* the month, and the day was
lost (2023年9月18日 became "September 2023, 9"). So a number above 12 is put in its place, and one
of 12 or less is reported and never read as a day. After `in` and the like it is only reported, and
only where the sentence ends with it. Left alone: `3 May 2022, 14:10`, `in May 2022, 9 ships`, where
the comma ends a phrase, and `5 in April 2022, in May 2022, 9.`, where things are counted.
"""

from calendar import monthrange
from collections.abc import Iterator

from summarizer.language.dates import MONTHS, is_after_preposition, scrambled
from summarizer.rules import Finding, View, rule


@rule(
    "dates.scramble",
    kinds=("repair", "flag"),
    proof="exact",
    may_change=("names", "numbers", "words"),
    english=True,
    persists=True,
    example=("He left on May 2022, 24.", "He left on May 24, 2022."),
)
def scramble(view: View) -> Iterator[Finding]:
    """A date in the order month, year, number is set right only if the number must be the day.

    Assertive mode takes a number that may be the month away (`in May 2022`); no mode makes a day
    of it.
    """
    for match in scrambled(view.text):
        month, year, number = match["month"], int(match["year"]), int(match["n"])
        date, span = match["date"], match.span("date")
        days = monthrange(year, MONTHS.index(month.capitalize()) + 1)[1]
        if is_after_preposition(view.text, match):
            month_only = f"{month} {year}" if number <= 12 else None
            yield Finding(*span, "flag", _doubt(date, number), suggestion=month_only,
                          severity="high" if month_only else "medium",
                          needs=("source text", "publication date"))  # fmt: skip
        elif not match["on"]:
            if number:
                yield Finding(*span, "flag", _doubt(date, number), severity="medium",
                              needs=("source text", "publication date"))  # fmt: skip
        elif 12 < number <= days:
            yield Finding(*span, "repair", after=f"{month} {number}, {year}")
        elif number > days or not number:
            yield Finding(*span, "flag", f"{date!r}: there is no such day",
                          severity="high", needs=("source text",))  # fmt: skip
        else:
            preposition = {"on": "in", "On": "In", "ON": "IN"}.get(match["on"].strip(), "in")
            yield Finding(
                match.start(),
                match.end(),
                "repair",
                _doubt(date, number),
                after=f"{preposition} {month} {year}",
                confidence="medium",
                severity="high",
                focus=span,
                needs=("source text", "publication date"),
            )


def _doubt(date: str, number: int) -> str:
    if number > 12:
        return f"{date!r}: the order is not English, and nothing says that it is a date"
    same = " too" if MONTHS[number - 1] == date.partition(" ")[0].capitalize() else ""
    return (
        f"{date!r}: day or month? {number} is {MONTHS[number - 1]}{same}, "
        "and in such dates the number has been the month, with the day lost"
    )
