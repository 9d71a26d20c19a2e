"""Dates that translation has scrambled.

`on May 2022, 24` is what some systems make of the order year, month, day. The number is a trap: in
every case whose original is known, a number that could be a month *was* the month, and the day was
lost (2023年9月18日 became "September 2023, 9"). So a number above 12 is put in its place, and one
of 12 or less is told and never read as a day. Left alone: `11 February 2023, 14:10`, `in April
2011, 9 projects`, where the comma ends a phrase.
"""

import re
from calendar import monthrange
from collections.abc import Iterator

from summarizer.rules import Finding, View, rule

_MONTHS = (
    "January", "February", "March", "April", "May", "June", "July", "August", "September",
    "October", "November", "December",
)  # fmt: skip
_MONTH = "|".join(_MONTHS)
# The number ends its clause: a noun, a colon or a further figure behind it means something else.
_SCRAMBLE = re.compile(
    rf"(?<!\d )(?<!\d)\b(?P<on>[Oo]n )?(?P<date>(?P<month>{_MONTH}) (?P<year>[12]\d\d\d), (?P<n>[0-3]?\d))"
    r"(?=[.;)\]”\"](?!\d)|,(?![\d ]*\d)|\s*$|\s+(?:and|but|at|in|after|before|when|where|with|the)\b)",
    re.M,
)
_WELL_FORMED = re.compile(
    rf"\b(?P<month>{_MONTH}) (?P<day>[0-3]?\d)(?!\d|[:,.]\d)(?!(?:st|nd|rd|th)\b)"
)


@rule(
    "dates.scramble",
    does=("repair", "flag"),
    may=("numbers", "words"),
    english=True,
    lasting=True,
    signs=_MONTHS,
    example=("He left on May 2022, 24.", "He left on May 24, 2022."),
)
def scramble(view: View) -> Iterator[Finding]:
    """A date in the order month, year, number is set right only if the number must be the day.

    Assertive mode takes a number that may be the month away (`in May 2022`); no mode makes a day
    of it.
    """
    for match in _SCRAMBLE.finditer(view.text):
        month, year, number = match["month"], int(match["year"]), int(match["n"])
        date = match["date"]
        days = monthrange(year, _MONTHS.index(month) + 1)[1]
        if not match["on"]:
            if number:
                yield Finding(*match.span("date"), "flag", _doubt(date, number), severity="medium",
                              needs=("source text", "publication date"))  # fmt: skip
        elif 12 < number <= days:
            yield Finding(*match.span("date"), "repair", after=f"{month} {number}, {year}")
        elif number > days or not number:
            yield Finding(*match.span("date"), "flag", f"{date!r}: there is no such day",
                          severity="high", needs=("source text",))  # fmt: skip
        else:
            preposition = "In" if match["on"][0] == "O" else "in"
            yield Finding(
                match.start(),
                match.end(),
                "repair",
                _doubt(date, number),
                after=f"{preposition} {month} {year}",
                confidence="medium",
                severity="high",
                focus=match.span("date"),
                needs=("source text", "publication date"),
            )


def _doubt(date: str, number: int) -> str:
    if number > 12:
        return f"{date!r}: the order is not English, and nothing says that it is a date"
    same = " too" if _MONTHS[number - 1] == date.partition(" ")[0] else ""
    return (
        f"{date!r}: day or month? {number} is {_MONTHS[number - 1]}{same}, "
        "and in such dates the number has been the month, with the day lost"
    )


@rule(
    "dates.contaminated",
    does="flag",
    english=True,
    lasting=True,
    signs=_MONTHS,
    example=(
        "He came on May 5. They met on May 2022, 5.",
        "He came on May 5. They met on May 2022, 5.",
    ),
)
def contaminated(view: View) -> Iterator[Finding]:
    """A well-formed date that says the same as a scrambled one is doubtful too.

    Both went through the same translator, so they are not two witnesses.
    """
    scrambled = {
        (match["month"], int(match["n"]))
        for match in _SCRAMBLE.finditer(view.text)
        if int(match["n"]) <= 12
    }
    if not scrambled:
        return
    for match in _WELL_FORMED.finditer(view.text):
        if (match["month"], int(match["day"])) in scrambled:
            yield Finding(
                match.start(),
                match.end(),
                "flag",
                f"{match[0]!r} says the same as a scrambled date elsewhere in the text, and may "
                "be the same mistake",
                severity="medium",
                needs=("source text", "publication date"),
            )
