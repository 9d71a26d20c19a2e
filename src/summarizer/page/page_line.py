"""How pages name the editor, the source and the time on lines of their own."""

import re
from functools import lru_cache

from summarizer.base.patterns import lazy
from summarizer.language.scripts import latin_only
from summarizer.page.credits import DATE, MONTH, MONTH_WORDS

__all__ = ["is_date", "names_people", "read_page_line"]

_LABEL = lazy(
    r"""
      \b(?P<source>Source|Origin) [ ]? [:：]
    | \b(?P<author>(?:Author|Reporter|Correspondent)s?) [ ]? [:：]
    | \b(?P<editor>
        (?:(?:Responsible|Responsibility|Executive|Duty|Web|Copy|Managing)[ ])?
        (?:Editors?(?:[ ]in[ -]charge)?|Edit|Proofreader|Reviewer)
      ) [ ]? [:：]
    | \b(?P<edited>edited[ ]by)\b
    | \b(?P<font>Font) [ ]? [:：]
    """,
    re.VERBOSE | re.IGNORECASE,
)
_DATE = r"\d{4}[-/.]\d{1,2}[-/.]\d{1,2}"
_CLOCK = r"\d{1,2}: ?\d{2}(?:: ?\d{2})?"
# A day in words; one alone needs its year, since "May 3" may be a headline.
_WEEKDAY = r"(?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day"
_IN_WORDS = rf"(?:{_WEEKDAY},? )?{DATE}(?<=\d{{4}})|\d{{1,2}} {MONTH},? \d{{4}}"
# The day in figures as Russian pages have it, in front of its hour or after it.
_DOTTED = r"\d{1,2}\.\d{1,2}\.\d{4}"


def _stamp(day: str) -> str:
    """Return the pattern of a time of the page, of days as they are given."""
    clock_and_day = (
        rf"\d{{1,2}}:\d{{2}},? (?:on )?(?:{_DOTTED}|\d{{1,2}}/\d{{1,2}}/\d{{4}}|{day})"
        rf"|(?:{_DOTTED}|\d{{1,2}}/\d{{1,2}}/\d{{4}}),? (?:at )?{_CLOCK}"
    )
    return (
        r"(?:(?:(?:Last[ ])?(?:Published|Updated)|Posted|Release[ ]time|Time)"
        r"(?:[ ](?:at|on))?[ ]?[:：]?[ ]?)?"
        rf"(?P<time>(?:{day})(?:,?[ T]{{1,2}}(?:at )?{_CLOCK}(?: ?[AaPp]\.?[Mm]\.?)?)?"
        rf"|{clock_and_day})"
        # "(updated: 15:10 12.03.2031)", and the zone.
        r"(?: ?(?:GMT|UTC|MSK|Moscow time|Kyiv time|local time))?"
        rf"(?:,? {{0,2}}(?:updated|edited|changed)(?: at| on)?:? ?(?:{clock_and_day}|{_CLOCK}))?"
    )


_STAMP = lazy(_stamp(rf"{_DATE}|{_IN_WORDS}"), re.IGNORECASE)
# There are many months, and most stamps are in figures.
_STAMP_IN_FIGURES = lazy(_stamp(_DATE), re.IGNORECASE)
_MONTH_SIGNS = tuple(sorted({word[:3].casefold() for word in MONTH_WORDS}))
_DAY = lazy(_IN_WORDS, re.IGNORECASE, signs=_MONTH_SIGNS)
_DAY_IN_FIGURES = lazy(_DATE)
# A name, of a person or of a site: no word of it small, but for the joints.
_LATIN_INITIAL, _EASTERN_INITIAL = "A-ZÀ-Þ", r"\u3040-\u30ff\u3400-\u9fff"
_LATIN_NAMED, _ANY_NAMED = (
    lazy(
        rf"""
        (?: [{initial}][\w.'’!&-]* | [\w-]+\.(?:com|cn|net|org|ru|ua|jp)
          | of|the|and|for|in | [&/|,;] )
        (?: [ ]{{0,2}}
            (?: [{initial}][\w.'’!&-]* | [\w-]+\.(?:com|cn|net|org|ru|ua|jp)
              | of|the|and|for|in | [&/|,;] )
        ){{0,11}}
        """,
        re.VERBOSE,
    )
    for initial in (_LATIN_INITIAL, _LATIN_INITIAL + _EASTERN_INITIAL)
)
_BAR = lazy(r"[|｜•·]")
_BRACKETS = str.maketrans("()[]【】（）", " " * 8)
_LONGEST = 160
_MOST_WORDS = 18


@lru_cache(maxsize=64)
def read_page_line(text: str) -> tuple[tuple[str, str], ...] | None:
    """Read a line that holds nothing but a time and names after labels; None for any other.

    >>> read_page_line("2031-03-05 08:12 Source: Bay Times [Editor: Ada Obi]")
    (('time', '2031-03-05 08:12'), ('source', 'Bay Times'), ('editor', 'Ada Obi'))
    >>> read_page_line("Source: nobody would say who it was") is None
    True
    """
    if len(text) > _LONGEST or text.count(" ") >= _MOST_WORDS or text[-1] in ".?!":
        return None
    bare = text.translate(_BRACKETS).strip()
    labels = list(_LABEL.finditer(bare))
    ends = [*(label.start() for label in labels), len(bare)][1:]
    facts: list[tuple[str, str]] = []
    head = bare[: labels[0].start()].strip() if labels else bare
    # Published at one time and, after a bar, updated at another: the first is the story's.
    form = _stamp_of(bare)
    stamps = [form.fullmatch(part.strip()) for part in _BAR.split(head)]
    if all(stamps):
        facts += [("time", stamp["time"]) for stamp in stamps[:1] if stamp]
    elif head or not labels:
        return None
    for label, end in zip(labels, ends, strict=True):
        kind = label.lastgroup or ""
        value = bare[label.end() : end].strip(" ,;|/")
        stamp = form.search(value)
        if stamp and stamp.end() == len(value):
            facts.append(("time", stamp["time"]))
            value = value[: stamp.start()].strip()
        if kind == "font":
            continue
        if not names_people(value):
            return None
        facts.append(("editor" if kind == "edited" else kind, value))
    return tuple(facts)


def _stamp_of(text: str) -> re.Pattern[str]:
    """Return the pattern of the stamps that a line may hold."""
    small = text.casefold()
    return _STAMP if any(sign in small for sign in _MONTH_SIGNS) else _STAMP_IN_FIGURES


def is_date(text: str) -> bool:
    """Whether a line is a date and nothing else: it may head a part of the story."""
    return text[-1:].isdigit() and bool(_DAY_IN_FIGURES.fullmatch(text) or _DAY.fullmatch(text))


def names_people(text: str) -> bool:
    """Whether a stretch is one name or several, and nothing else."""
    named = _LATIN_NAMED if latin_only(text) else _ANY_NAMED
    return bool(named.fullmatch(text))
