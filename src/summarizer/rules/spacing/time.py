"""Spaces inside times, ordinals and units.

`8: 00` -> `8:00`, `3,000 th` -> `3,000th`, `64th. minute` -> `64th minute`, `350 km / h` ->
`350 km/h`. Only a space or a stray stop is taken out, beside closed lists of words: those that
stand before and after a time of day, the endings of ordinals, units. What must stay: scores and
ratios (`3: 10`), chapters and verses, `Part 4: 12 ways`, alternatives (`city / county`), an
ordinal that ends its sentence. A figure that may be a decimal, `by 4. 5 percent`, changes its
value when the space goes: two signs are asked for, and it takes assertive mode.
"""

import re
from collections.abc import Iterator

from summarizer.base.patterns import lazy
from summarizer.language.dates import MONTHS
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
    (?=\d\d (?: [ ]? [apAP]\.?[mM]\b | $ | [,.;)\]:–-]
      | [ ](?:on|in|local|to|and|until|till|sharp|every|daily|this|that|the|today|yesterday
        |tomorrow|GMT|UTC|Beijing|Moscow|Source)\b ))
    """,
    re.VERBOSE | re.MULTILINE,
)
# What can be nothing but a time: an hour of the afternoon, of a zone, of a day; a span of hours.
_CERTAIN = lazy(
    rf"(?<![\d:.,]){_HOUR}:(?P<gap> )(?=[0-5]\d(?: ?[apAP]\.?[mM]\b"
    r"| (?:GMT|UTC|(?:Beijing|Moscow|local) time)\b"
    r"| on (?:the \d|(?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day\b"
    rf"|(?:{'|'.join(MONTHS)})\b)"
    rf"| ?[-–] ?{_HOUR}: ?[0-5]\d(?!\d)))"
)
# All end with a space after a colon, and none reaches further: "between about 12: 30 tomorrow".
_COLON = lazy(r": (?=[0-5]\d(?!\d))")
_BEFORE, _BEHIND = 40, 40
_SCORE = lazy(r"\b(?:won|lost|beat \w+|led|beaten) by \d+$")
_SECONDS = lazy(rf"(?<![\d:.,]){_HOUR}:[0-5]\d:(?P<gap> )(?=[0-5]\d(?![\d:]))")


@rule(
    "spacing.time",
    kinds="repair",
    proof="closed vocabulary",
    english=True,
    version=2,
    triggers=(": 0", ": 1", ": 2", ": 3", ": 4", ": 5"),
    example=("from 8: 00 on the 25th", "from 8:00 on the 25th"),
)
def time(view: View) -> Iterator[Finding]:
    """A time of day loses the space after its colon."""
    for colon in _COLON.finditer(view.text):
        if _SCORE.search(view.text, max(0, colon.start() - _BEFORE), colon.start()):
            continue
        start, end = colon.start() + 1, colon.end()
        near = max(0, start - _BEFORE), end + _BEHIND
        for pattern in (_TIME, _CERTAIN, _SECONDS):
            if any(m.end() == end for m in pattern.finditer(view.text, *near)):
                yield Finding(start, end, "repair")
                break
