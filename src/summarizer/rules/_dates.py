"""Dates in the order month, year, number: where they stand, and when they are not that."""

import re
from collections.abc import Iterator

__all__ = ["MONTHS", "scrambled"]

MONTHS = (
    "January", "February", "March", "April", "May", "June", "July", "August", "September",
    "October", "November", "December",
)  # fmt: skip
_MONTH = "|".join(MONTHS)
# The number ends its clause: a noun, a colon or a further figure behind it means something else.
_SCRAMBLE = re.compile(
    rf"\b(?P<on>on )?(?P<date>(?P<month>{_MONTH}) (?P<year>[12]\d\d\d) ?, ?(?P<n>[0-3]?\d))"
    r"(?=[.;)\]”\"](?!\d)"
    r"|,(?![\d ]*\d)"
    r"|\s*$"
    r"|\s+(?:and|but|at|in|after|before|when|where|with|the)\b(?! *\d))",
    re.MULTILINE | re.IGNORECASE,
)
# Cheap to look for, and in every scrambled date.
_NUMBER_BEHIND = re.compile(r"[12]\d\d\d ?, ?\d")
# "11 February 2023, 14", "the 3rd of May 2022, 9": the day stands where it should.
_DAY_BEFORE = re.compile(r"\d(?:st|nd|rd|th)?(?: of)? $")
# "In April 2011, 9 ...": behind these stands a month, and the comma ends the phrase.
_IN = re.compile(r"\b(?:in|since|by|of|until|till|from|between|after|before|during|to|and) $", re.I)


def scrambled(text: str) -> Iterator[re.Match[str]]:
    """Yield the scrambled dates of a text: groups ``on``, ``date``, ``month``, ``year``, ``n``.

    >>> [m["date"] for m in scrambled("He left on May 2022, 24. In May 2022, 9 and more came.")]
    ['May 2022, 24']
    """
    if not _NUMBER_BEHIND.search(text):
        return
    for match in _SCRAMBLE.finditer(text):
        before = text[max(0, match.start() - 10) : match.start()]
        if not _DAY_BEFORE.search(before) and (match["on"] or not _IN.search(before)):
            yield match
