"""Spaces inside times, ordinals and units.

`8: 00` -> `8:00`, `3,000 th` -> `3,000th`, `64th. minute` -> `64th minute`, `350 km / h` ->
`350 km/h`. Only a space or a stray stop is taken out, beside closed lists of words: those that
stand before and behind a time of day, the endings of ordinals, units. What must stay: scores and
ratios (`3: 10`), chapters and verses, `Part 4: 12 ways`, alternatives (`city / county`), an
ordinal that ends its sentence. A figure that may be a decimal, `by 4. 5 percent`, changes its
value when the space goes: two signs are asked for, and it takes assertive mode.
"""

import re
from collections.abc import Iterator

from summarizer.patterns import lazy
from summarizer.rules import Finding, View, rule

_HOUR = r"(?:[01]?\d|2[0-3])"
_TIME = lazy(
    rf"""
    (?: \b(?:[Aa]t|[Ff]rom|until|till|[Bb]y|before|[Aa]fter|around|about|since|[Bb]etween|and
        |past|starts|begins)[ ]
        (?:about[ ]|around[ ])?
      | {_HOUR}:[0-5]\d[ ]?(?:-|–|to|and)[ ]?
      | {_HOUR}:[ ][0-5]\d[ ]?(?:-|–|to|and)[ ]?
      | \d{{4}}[-/.]\d\d?[-/.]\d\d?[ ]
      | [ap]\.?m\.?[ ](?:to|and)[ ]
    )
    (?<!\d){_HOUR}:(?P<gap>[ ])(?=[0-5]\d(?!\d))
    (?=\d\d (?: [ ]? [ap]\.?m\b | $ | [,.;)\]:–-] | [ ](?:on|in|local|to|and|until|till|sharp|every
        |daily|this|that|the|today|yesterday|tomorrow|GMT|UTC|Beijing|Moscow|Source)\b ))
    """,
    re.VERBOSE | re.MULTILINE,
)
# What can be nothing but a time: an hour of the afternoon, of a zone, of a day; a span of hours.
_CERTAIN = lazy(
    rf"(?<![\d:.,]){_HOUR}:(?P<gap> )(?=[0-5]\d(?: ?[ap]\.?m\b"
    r"| (?:GMT|UTC|(?:Beijing|Moscow|local) time)\b"
    r"| on (?:the \d|(?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day\b"
    r"|(?:January|February|March|April|May|June|July|August|September|October|November|December)\b)"
    rf"| ?[-–] ?{_HOUR}: ?[0-5]\d(?!\d)))"
)
_SECONDS = lazy(rf"(?<![\d:.,]){_HOUR}:[0-5]\d:(?P<gap> )(?=[0-5]\d(?![\d:]))")
_ORDINAL = lazy(
    r"(?<![\d.,])(?P<number>\d[\d,]{0,12})(?P<gap> )(?P<ending>st|nd|rd|th)(?= [A-Za-z])"
)
_STOPPED = lazy(
    r"\d(?P<ending>st|nd|rd|th)(?P<stop>\.)(?= (?:minute|second|hour|day|week|month|year"
    r"|century|floor|place|round|match|game|birthday|anniversary|edition|time|lap|stage|hole)\b)"
)
_UNIT = (
    r"(?:km|m|cm|mm|kg|g|mg|ml|l|L|t|kW|kWh|MW|MWh|Mb|Mbit|MB|GB|yuan|RMB|USD|dollars|euros?"
    r"|rubles|roubles|people|persons|cases|tons?|tonnes)"
)
_PER = (
    r"(?:km2|km²|m2|m²|m3|m³|mm2|kg|km|kWh|MWh|ml|dl|ha|hr|hours?|h|min|minute|sec|second|s|days?"
    r"|months?|weeks?|year|mu|tons?|tonne|t|barrel|person|square (?:meter|metre|kilometer)|m|l|L)"
)
_SLASH = lazy(rf"(?<=\d) ?{_UNIT}(?P<before> ?)/(?P<behind> ?)(?={_PER}(?![\w/]))")
_DECIMAL = re.compile(
    r"(?<![\d.,])\d{1,3}\.(?P<gap> )(?=\d{1,2}"
    r"(?: ?%| (?:percent|per cent|percentage points|million|billion|trillion|yuan|times|degrees"
    r"|tons|tonnes|kilomet(?:er|re)s|met(?:er|re)s|hectares|points)\b))"
)
_WANTS_FIGURE = re.compile(
    r"(?:[$€£¥]|\b(?:by|of|to|about|nearly|almost|over|from|than|only|some|around|least|another"
    r"|exceeded|reached|totaled|totalled|averaged) )$"
)


@rule(
    "spacing.time",
    does="repair",
    proof="closed vocabulary",
    english=True,
    signs=(": 0", ": 1", ": 2", ": 3", ": 4", ": 5"),
    example=("from 8: 00 on the 25th", "from 8:00 on the 25th"),
)
def time(view: View) -> Iterator[Finding]:
    """A time of day loses the space behind its colon."""
    spans = {
        match.span("gap")
        for pattern in (_TIME, _CERTAIN, _SECONDS)
        for match in pattern.finditer(view.text)
    }
    for start, end in sorted(spans):
        yield Finding(start, end, "repair")


@rule(
    "spacing.ordinal",
    does="repair",
    proof="closed vocabulary",
    may=("words", "numbers"),
    english=True,
    signs=(
        " st ",
        " nd ",
        " rd ",
        " th ",
        "1st. ",
        "2nd. ",
        "3rd. ",
        *(f"{digit}th. " for digit in range(10)),
    ),
    example=("her 3,000 th goal, in the 64th. minute", "her 3,000th goal, in the 64th minute"),
)
def ordinal(view: View) -> Iterator[Finding]:
    """The ending of an ordinal goes back to its figure; a stop behind it, before a noun, goes."""
    for match in _ORDINAL.finditer(view.text):
        if match["ending"] == _ending(match["number"]):
            yield Finding(*match.span("gap"), "repair")
    for match in _STOPPED.finditer(view.text):
        yield Finding(*match.span("stop"), "repair")


def _ending(number: str) -> str:
    """Return the ending of an ordinal.

    >>> [_ending(number) for number in ("1", "12", "22", "3,003")]
    ['st', 'th', 'nd', 'rd']
    """
    digits = number.replace(",", "")
    if digits[-2:-1] == "1":
        return "th"
    return {"1": "st", "2": "nd", "3": "rd"}.get(digits[-1], "th")


@rule(
    "spacing.unit",
    does="repair",
    proof="closed vocabulary",
    english=True,
    signs=(" / ", "/ ", " /"),
    example=("350 km / h", "350 km/h"),
)
def unit(view: View) -> Iterator[Finding]:
    """A unit behind a figure loses the spaces around its slash."""
    for match in _SLASH.finditer(view.text):
        if match["before"] or match["behind"]:
            yield Finding(match.start("before"), match.end("behind"), "repair", after="/")


@rule(
    "spacing.decimal",
    does="repair",
    proof="two signals",
    may=("numbers",),
    english=True,
    signs=(". 0", ". 1", ". 2", ". 3", ". 4", ". 5", ". 6", ". 7", ". 8", ". 9"),
    example=("rose by 4. 5 percent", "rose by 4.5 percent"),
)
def decimal(view: View) -> Iterator[Finding]:
    """A figure cut at its point, between a word that wants a figure and a unit, becomes one."""
    for match in _DECIMAL.finditer(view.text):
        if not _WANTS_FIGURE.search(view.text[max(0, match.start() - 12) : match.start()]):
            continue
        currency = view.text[match.start() - 1]
        start, end = match.span("gap")
        left = (currency if currency in "$€£¥" else "") + view.text[match.start() : start]
        right = view.text[end : end + 2].strip(" %")
        message = f"{left + ' ' + right!r} may be one figure, {left + right}"
        yield Finding(start, end, "repair", message, severity="medium", needs=("source text",))
