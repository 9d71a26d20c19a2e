"""Dates: those that name a month and a day, and those in the order month, year, number."""

import re
from calendar import monthrange
from collections.abc import Iterator
from typing import NamedTuple

from summarizer.base.patterns import lazy

__all__ = [
    "MONTHS", "WEEKDAYS", "Date", "days_of", "is_after_preposition", "read_dates", "scrambled",
]  # fmt: skip

MONTHS = (
    "January", "February", "March", "April", "May", "June", "July", "August", "September",
    "October", "November", "December",
)  # fmt: skip
WEEKDAYS = ("Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday", "Sunday")
_MONTH = "|".join(MONTHS)
# "Sept." and the like are dates as well; "Mar" and "Dec" without a stop may be anything.
# No mark of a word's edge in front: a search that begins with letters is much faster.
_SHORT = r"Jan\.|Feb\.|Mar\.|Apr\.|Jun\.|Jul\.|Aug\.|Sept\.|Sep\.|Oct\.|Nov\.|Dec\."
_NAMED = lazy(rf"(?:{_MONTH}|{_SHORT})(?!\w)")
_NUMBERS = {name[:3]: number for number, name in enumerate(MONTHS, 1)}
_ORDINAL = "(?:st|nd|rd|th)"
_YEAR = r"(?P<year>(?:1[89]|20)\d\d)(?![\w,.:/-]*\d)"
# A figure after the day makes it a time, a count or a score; a scale or a unit another number.
_DAY_BEHIND = lazy(
    rf" (?P<day>\d\d?)(?!\d){_ORDINAL}?(?![\w%]|[:.,/-]\d| ?[ap]\.?m\b)(?:,? {_YEAR})?"
)
_DAY_AHEAD = lazy(rf"(?<![\d.,:/$€£+-])(?P<day>\b\d\d?){_ORDINAL}?(?: of)? $")
_YEAR_BEHIND = lazy(rf",? {_YEAR}")
_WEEKDAY = "|".join(WEEKDAYS)
_WEEKDAY_AHEAD = lazy(rf"\b(?P<weekday>{_WEEKDAY}),? (?:the )?$")
_WEEKDAY_BEHIND = lazy(rf" \((?P<weekday>{_WEEKDAY})\)")
# The number ends its clause: a noun, a colon or a further figure after it means something else.
_SCRAMBLE = lazy(
    rf"\b(?P<on>on )?(?P<date>(?P<month>{_MONTH}) (?P<year>[12]\d\d\d) ?, ?(?P<n>[0-3]?\d))"
    r"(?=[.!?;)\]”\"](?!\d)"
    r"|,(?![\d ]*\d)"
    r"|\s*$"
    r"|\s+(?:and|but|at|in|after|before|when|where|with|the)\b(?! *\d))",
    re.MULTILINE | re.IGNORECASE,
)
# Cheap to look for, and in every scrambled date; the longest month and "on" stand before it.
_FIGURES = lazy(r"[12]\d\d\d ?, ?\d")
_MONTH_AHEAD = lazy(rf"\b(?:on )?(?:{_MONTH}) $", re.IGNORECASE)
_LONGEST_MONTH = len("on September ")
# "11 February 2023, 14", "the 3rd of May 2022, 9": the day stands where it should.
_DAY_BEFORE = lazy(r"\d(?:st|nd|rd|th)?(?: of)? $")
# "In April 2011, 9 ...": after these stands a month, and the comma ends the phrase, unless the
# sentence ends with the number.
_IN = lazy(r"\b(?:in|since|by|of|until|till|from|between|after|before|during|to|and) $", re.I)
_END = lazy(r"[.!?][”\")\]]*(?=\s+[“\"(\[]?[A-ZÀ-Þ]|\s*\Z|\n)")
_SENTENCE_BEFORE = lazy(r"[.!?]\s+(?=[A-ZÀ-Þ“\"])|\n")
# So far back a sentence is looked at: a choice, some sixty words.
_REACH = 400
_TIME = lazy(rf"\b(?:{_MONTH}|(?:1[89]|20)\d\d)\b", re.I)
_COUNT = lazy(r"(?<![\w.,])(?!(?:1[89]|20)\d\d\b)\d")
_COUNTED = lazy(r"(?<![\w.,])\d[\d.,]* \w+ $")


def scrambled(text: str) -> Iterator[re.Match[str]]:
    """Yield the scrambled dates of a text: groups ``on``, ``date``, ``month``, ``year``, ``n``.

    >>> [m["date"] for m in scrambled("He left on May 2022, 24. In May 2022, 9 and more came.")]
    ['May 2022, 24']
    >>> [m["date"] for m in scrambled("He left in May 2022, 9. She, in 2021, in a crew of 8.")]
    ['May 2022, 9']
    """
    for figures in _FIGURES.finditer(text):
        at = figures.start()
        month = _MONTH_AHEAD.search(text, max(0, at - _LONGEST_MONTH), at)
        match = _SCRAMBLE.match(text, month.start()) if month else None
        if match is None:
            continue
        before = text[max(0, match.start() - 10) : match.start()]
        if not _DAY_BEFORE.search(before) and (
            match["on"] or not _IN.search(before) or _closes_sentence(text, match)
        ):
            yield match


def is_after_preposition(text: str, date: re.Match[str]) -> bool:
    """Whether a word like "in" or "since" stands before a scrambled date.

    >>> text = "He left in May 2022, 9."
    >>> [is_after_preposition(text, date) for date in scrambled(text)]
    [True]
    """
    return bool(_IN.search(text[max(0, date.start() - 10) : date.start()]))


def _closes_sentence(text: str, date: re.Match[str]) -> bool:
    """Whether the number of a date after "in" ends its sentence, and can be no count there.

    It can be one where others are counted ("It was 4 in 2010 and, in May 2011, 9."), where it is
    all that the sentence says ("How many? In May 2011, 9."), and in a list ("1. Begun in May 2011,
    2. Shut.").
    """
    number, month = int(date["n"]), MONTHS.index(date["month"].capitalize()) + 1
    if not 0 < number <= monthrange(int(date["year"]), month)[1] or not _END.match(
        text, date.end()
    ):
        return False
    ahead = text[max(0, date.start() - _REACH) : date.start()]
    if re.search(rf"(?:^|[,;(] ){number - 1}[.)] ", ahead, re.MULTILINE):
        return False
    begin = max((border.end() for border in _SENTENCE_BEFORE.finditer(ahead)), default=0)
    said = ahead[begin:]
    if _IN.fullmatch(said) or _COUNTED.search(said):
        return False
    return not (_COUNT.search(said) and _TIME.search(said))


class Date(NamedTuple):
    """A day and a month as a text names them, whether or not there is such a day.

    Attributes:
        start, end: Where it stands, the weekday and the year included.
        day, month, year: Its numbers; the year is None where it is not said.
        weekday: 0 for Monday; None where it is not said.
        day_first: Whether the day stands before the month.
    """

    start: int
    end: int
    day: int
    month: int
    year: int | None = None
    weekday: int | None = None
    day_first: bool = False


def read_dates(text: str) -> Iterator[Date]:
    """Yield the dates that name a month and a day.

    >>> text = "From Monday, May 3, 2027 to 31 June; in May 600 came, and in May 2022, 24 ships."
    >>> [(d.day, d.month, d.year, d.weekday) for d in read_dates(text)]
    [(3, 5, 2027, 0), (31, 6, None, None)]
    """
    for match in _NAMED.finditer(text):
        start, end = match.span()
        if start and text[start - 1].isalnum():
            continue
        ahead = _DAY_AHEAD.search(text, max(0, start - 12), start)
        behind = None if ahead else _DAY_BEHIND.match(text, end)
        if ahead:
            start, year = ahead.start(), _YEAR_BEHIND.match(text, end)
            day, end = int(ahead["day"]), year.end() if year else end
        elif behind:
            day, year, end = int(behind["day"]), behind if behind["year"] else None, behind.end()
        else:
            continue
        weekday = _WEEKDAY_AHEAD.search(text, max(0, start - 16), start)
        if weekday:
            start = weekday.start()
        else:
            weekday = _WEEKDAY_BEHIND.match(text, end)
            end = weekday.end() if weekday else end
        yield Date(
            start,
            end,
            day,
            _NUMBERS[match[0][:3]],
            int(year["year"]) if year else None,
            WEEKDAYS.index(weekday["weekday"]) if weekday else None,
            bool(ahead),
        )


def days_of(month: int, year: int | None) -> int:
    """Return how many days a month has; the most it can have where the year is not known.

    >>> days_of(2, 2023), days_of(2, None)
    (28, 29)
    """
    return monthrange(2000 if year is None else year, month)[1]
