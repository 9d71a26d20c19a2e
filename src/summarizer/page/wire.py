"""Datelines known by their shape alone.

`Kessel (Norland), May 3 (Bayagency) .- The port reopened.`:`dateline` reads a row of known parts;
here the agency may be one that no table has, places may be several, with their country or province
in brackets, and the parts may each end with a stop. What makes sure of it is a day or a name in
brackets between places and the mark before the sentence.
"""

import re
from typing import NamedTuple

from summarizer.base.patterns import lazy
from summarizer.page.credits import DATE, MONTH, MONTH_WORDS
from summarizer.page.opening_label import opens_sentence

__all__ = ["Wire", "read_wire", "read_wire_line"]

_WEEKDAY = r"(?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day"
_NO_PLACE = (
    rf"(?!(?:A|An|As|At|But|By|For|From|He|I|If|In|It|No|On|She|Since|That|The|They|This|Until|We|When"
    rf"|With|You|{_WEEKDAY}|{MONTH})\b)"
)
_NAME = rf"{_NO_PLACE}(?:St\. )?[A-ZÀ-Þ][\w'’-]*"
_CITY = rf"{_NAME}(?: (?:(?:al|da|de|del|di|el|la|of|upon) )?{_NAME}){{0,2}}"
_IN_BRACKETS = rf"(?: ?[(（]{_CITY}[)）])?"
_PLACES = rf"(?P<place>{_CITY}{_IN_BRACKETS}(?:(?:, ?| ?/ ?| and ){_CITY}{_IN_BRACKETS}){{0,2}})"
_FIGURES = r"\d{1,2}[./]\d{1,2}[./]\d{4}"
_WHEN = (
    rf"(?P<date>(?:{_WEEKDAY},? )?(?:{DATE}|{_FIGURES}|(?:the )?\d{{1,2}}(?:st|nd|rd|th))"
    rf"|{_WEEKDAY})"
)
_AGENCY = r"(?P<agency>[A-Z][\w.&'’-]*(?:[ /·-]{1,2}[A-Z&][\w.&'’-]*){0,4})"
_WHO = rf"(?:[(（\[]\s?{_AGENCY}\s?[)）\]]|/\s?{_AGENCY.replace('agency', 'wire')}\s?/)"
_DASH = r"\s?[.,:]?\s?[-–—]{1,3}\s*"
_MARKS = r"[\s.,:–—-]{0,4}"
# Places, a day, an agency in brackets: a mark need not follow.
_FULL = lazy(rf"{_PLACES}[.,]? ?{_WHEN}[.,]? ?{_WHO}{_MARKS}")
# A day first, then perhaps the place, and the agency.
_DAY_FIRST = lazy(rf"{_WHEN}[.,]? (?:{_PLACES}[.,]? ?)?{_WHO}{_MARKS}")
# Without a day the mark must follow: "Kessel (Bayagency) - The port".
_DAYLESS = lazy(rf"{_PLACES} ?{_WHO}{_DASH}")
# "Kessel. May 3. Bayagency - The port": each piece with its stop.
_STOPPED = lazy(rf"{_PLACES}[.,] {_WHEN}[.,] (?:{_AGENCY}{_DASH}|(?P<wire>[A-ZÀ-Þ]{{3,12}})\.\s)")
_UNNAMED = lazy(rf"{_PLACES}[.,] {_WHEN}{_DASH}|{_WHEN.replace('date', 'day')}[.,] {_CITY}{_DASH}")
# Glued to its stop: "KESSEL.-The port".
_CAPITALS = lazy(r"(?P<place>[A-ZÀ-Þ]{3,}(?:(?:, ?| |/)[A-ZÀ-Þ]{2,}){0,3})\.\s?[-–—]{1,2}\s*")
# All that the forms are made of: names, their joints, figures, brackets, marks. A sentence has soon
# another word, and only what stands in front of it may be a form.
_RUN = lazy(
    r"(?:[A-ZÀ-Þ\d&][\w.&'’-]*|(?:al|and|da|de|del|di|el|la|of|the|upon)(?!\w)"
    r"|[\s.,:;()（）\[\]/·–—-])*+"
)
# What each form must hold, so that few are compiled for the first lines of most texts: an agency in
# brackets, a day, a dash.
_BRACKETED, _DASHED = lazy(r"[(（\[/]"), lazy(r"[-–—]")
_MONTH_BEGINS = "|".join(sorted({word[:3] for word in MONTH_WORDS}))
_DATED = lazy(rf"day\b|\d[./]\d{{1,2}}[./]\d|\d(?:st|nd|rd|th)|\b(?:{_MONTH_BEGINS})")
_FORMS = (
    (_FULL, (_BRACKETED, _DATED)),
    (_DAY_FIRST, (_BRACKETED, _DATED)),
    (_STOPPED, (_DATED,)),
    (_DAYLESS, (_BRACKETED, _DASHED)),
    (_UNNAMED, (_DATED, _DASHED)),
    (_CAPITALS, (_DASHED,)),
)
_SURE = frozenset({0, 1, 2})
# Each form has one of these: most first lines have none.
_MARKED = ("(", "（", "[", "/", "-", "–", "—", ". ")
_SMALL = lazy(r"(?:the|an?|this|in|on|at|after|according|since|with|today|yesterday)\b")
_FEWEST_SPACES = 4
_REACH, _LONGEST_LINE, _SHORTEST_STORY = 160, 80, 20

# Lines, or first sentences, that are nothing else: "24.10.2031, Kessel.", "ADEN - SABA".
_LINE = lazy(
    rf"(?P<date>{_FIGURES}|{DATE}(?<=\d{{4}})),? (?P<place>{_CITY})\.?"
    rf"|(?P<place2>{_CITY})[.,] (?P<date2>{_FIGURES}|{DATE})\.?"
    r"|(?P<place3>[A-ZÀ-Þ]{3,}(?: [A-ZÀ-Þ]{2,}){0,2})(?:, [A-Z]\w+ \d{1,2})?(?: [-–—/] | \()"
    r"(?P<agency>[A-ZÀ-Þ]{2,8})\)?"
)
# "Kessel, May 3" alone may be a headline of a date; with a stop, or with figures, it is none.
_STOP_OR_YEAR = lazy(r"\.$|\d{4}")


class Wire(NamedTuple):
    """What opens a story: where it ends, what it names, and whether it is sure to be one."""

    end: int
    facts: tuple[tuple[str, str], ...]
    sure: bool


def read_wire(text: str) -> Wire | None:
    """Read a dateline by its shape, in front of a sentence.

    >>> read_wire("Kessel, March 3 (BVN).- The port of Kessel reopened on Friday.").facts
    (('place', 'Kessel'), ('date', 'March 3'), ('agency', 'BVN'))
    >>> read_wire("Ada Obi (Kessel) said that the port would reopen on Friday.") is None
    True
    """
    if not (text[:1].isupper() or text[:1].isdigit()) or len(text) < _SHORTEST_STORY:
        return None
    head = text[:_REACH]
    if not any(mark in head for mark in _MARKED):
        return None
    run = _run(head)
    for number, (form, held) in enumerate(_FORMS):
        match = form.match(head) if all(sign.search(run) for sign in held) else None
        if match and _is_followed(text, match.end(), number in _SURE):
            return Wire(match.end(), _facts(match), number in _SURE)
    return None


def read_wire_line(text: str) -> Wire | None:
    """Read a dateline that is a line or a sentence of its own.

    >>> read_wire_line("24.10.2031, Kessel.").facts
    (('date', '24.10.2031'), ('place', 'Kessel'))
    >>> read_wire_line("Kessel, Bruma") is None
    True
    """
    if len(text) > _LONGEST_LINE or not (text[-1].isdigit() or text[-1] in ".)" or text.isupper()):
        return None
    match = _LINE.fullmatch(text)
    if not match or not (match["agency"] or _STOP_OR_YEAR.search(text)):
        return None
    return Wire(len(text), _facts(match), sure=bool(match["agency"]))


def _run(head: str) -> str:
    """Return what a form may reach over, from the beginning of a line on."""
    match = _RUN.match(head)
    return match[0] if match else ""


def _is_followed(text: str, end: int, sure: bool) -> bool:
    """Whether a sentence begins here; with a small letter only after what is sure."""
    rest = text[end:]
    small = sure and rest.count(" ") >= _FEWEST_SPACES and bool(_SMALL.match(rest))
    return small or opens_sentence(rest)


def _facts(match: re.Match[str]) -> tuple[tuple[str, str], ...]:
    names = {"wire": "agency", "day": "date", "place2": "place", "place3": "place", "date2": "date"}
    return tuple(
        (names.get(name, name), value.strip(" ,."))
        for name, value in match.groupdict().items()
        if value
    )
