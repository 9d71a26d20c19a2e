"""When or where, at the beginning: ``On Friday, Ada Obi opened the port``; when, before a verb.

Only days and hours near the day of the news, and occasions: a year, or a place that limits what is
said ("In Bruma, most ships are old"), stays.
"""

import re
from collections.abc import Iterator

from summarizer.base.patterns import lazy
from summarizer.language.dates import MONTHS, WEEKDAYS
from summarizer.language.shortening.guards import finite, has_verb
from summarizer.language.shortening.parts import Parts
from summarizer.language.shortening.stretch import Stretch
from summarizer.language.shortening.times import HALF, MONTH, WEEKDAY
from summarizer.language.shortening.words import group

__all__ = ["find"]

_NTH = r"\d\d?(?:st|nd|rd|th)?"
_DATE = rf"(?:(?:{MONTH})\ {_NTH}|(?:the\ )?{_NTH}(?:\ (?:of\ )?(?:{MONTH}))?)"
_WHEN = lazy(
    rf"""
    (?:
        (?:On|In)\ the\ (?:early\ |late\ )?{HALF}
        (?:\ of\ (?:{_DATE}|(?:{WEEKDAY})(?:,?\ {_DATE})?))?
      | (?:(?:On|Late\ on|Early\ on)\ )?(?:last\ )?(?:{WEEKDAY})(?:\ {HALF})?(?:,?\ {_DATE})?
        (?:,\ local\ time)?
      | On\ (?:the\ )?{_DATE}(?:,?\ local\ time)?
      | On\ the\ same\ day
      | (?:Yesterday|Today|Tonight|Recently)(?:\ {HALF})?
      | This\ (?:{HALF}|week|month)
      | (?:A\ few|Several)\ (?:days|hours)\ ago
      | In\ recent\ (?:days|weeks)
    )
    ,\ """,
    re.VERBOSE,
)
_OCCASION = lazy(
    r"(?:At|During|Speaking at) (?:a|an|the|his|her|their|its)(?: [\w'’-]+){0,5}? "
    r"(?:conference|briefing|ceremony|forum|event|rally)(?: (?:in|on|at|of) [^,]{1,50})?, "
)
# A year would belong to the date before it.
_BEGINS = lazy(r"[A-Z]|\d(?!\d{3}\b)")
# Between a subject and its verb: "Ada Obi on Friday, May 3, opened the port".
_BETWEEN = lazy(rf"(?:, on| on) (?:{WEEKDAY})(?:, {_DATE}(?:, \d{{4}})?)?,(?= (?P<verb>[a-z]+))")


def find(parts: Parts) -> Iterator[Stretch]:
    """Yield when or on which occasion: at the beginning, or before the verb, with its commas."""
    yield from _at_the_beginning(parts)
    match = _BETWEEN.search(parts.text) if ", " in parts.text else None
    if match is None or not parts.is_open(*match.span()):
        return
    before, after = (
        parts.words_in(0, match.start()),
        parts.words_in(match.start("verb"), parts.stop),
    )
    if not before or has_verb(before) or before[0].lower in group("subordinate"):
        return
    if finite(after[0]) or after[0].lower.endswith("ed"):
        yield Stretch(*match.span(), "adverbial")


def _at_the_beginning(parts: Parts) -> Iterator[Stretch]:
    text = parts.text
    match = _WHEN.match(text) or _OCCASION.match(text)
    if not match or not _BEGINS.match(text, match.end()):
        return
    rest = parts.words_in(match.end(), parts.stop)
    # "On Friday, Saturday and", "At a fair in Lower Kessel, Bruma, the": it is not over yet.
    listed = rest and (
        rest[0].text in WEEKDAYS or rest[0].text in MONTHS or text[rest[0].end] == ","
    )
    if not listed and parts.is_open(0, match.end()) and has_verb(rest):
        yield Stretch(0, match.end(), "adverbial")
