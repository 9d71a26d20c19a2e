"""Sentence boundary detection in other languages that write stops: nltk's Punkt with our tables.

Punkt (Kiss and Strunk, Computational Linguistics 32(4), 2006) usually learns its abbreviations
from a corpus; here they come from the tables, so that nothing is downloaded. It decides on stops
before spaces. Left to us are what machine translation adds, full-width marks and stops without a
space, and what Punkt takes for ends: a mark inside a quotation that its attribution follows, the
label of a list item, a stop before a small letter, and one between a short form and a figure.
"""

import re
from collections.abc import Iterator, Sequence
from functools import cache
from typing import NamedTuple

from summarizer.base.patterns import lazy
from summarizer.language.segment.candidate import BULLETS, begins_small_by_habit
from summarizer.language.segment.known import SentenceSpan
from summarizer.tables import load

__all__ = ["has_abbreviations", "punkt"]

Span = tuple[int, int]

# Punkt reads tokens of any length more than once; longer runs without a space are no prose.
_LONGEST_TOKEN = 400
_RUN = lazy(rf"\S{{{_LONGEST_TOKEN}}}")
_CLOSED = "\"'”’»›“)]}」』"
_SPLIT = lazy(
    r"[.!?…。！？｡](?:"  # one set in front: Python finds its characters fast
    r"(?<=[。！？｡])[。！？｡]*[\"'”’»)\]」』]*\s*"  # full-width marks
    r"|(?<=[^\W\d_]{2}[.!?…])[.!?…]*[”’»)]*(?=[^\W\d_][^\W\d_]+[\s,])"  # `done.They left`
    r"|(?<=[^\W\d_]\.)\.?\s+(?=[^\W\d_]))"  # a stop, or two: `Nov.. Grazie`
)
_MOVED = lazy(rf"[{re.escape(_CLOSED)}]+(?=[\s,.;:)]|\Z)\s*")
_GOES_ON = lazy(r"[,;:]|[-–—]+\s*(?=[^\W\d_])")
_LABEL = lazy(rf"(?:[{BULLETS}]\s?)?[(\[]?(?:\d{{1,3}}|[^\W\d_])(?:[.)]|\.\))\Z")
_INITIALS = lazy(r"(?:\s|\A)(?:[^\W\d_]\.){2,}\Z")
_FOLLOWING = lazy(r"[^\W\d_]+")
_OPENED = lazy(r"\s[«„“(\[¿¡\"]\s*\Z")
_HEAD = lazy(r"[\"'“„«»‹›(\[¿¡\s]*(\w)")
_MARKS_ONLY = lazy(r"[.!?…]+[\"'”’»›)\]]*(?=\s|\Z)\s*")  # `¿Qué?` and the `!` after it
_DAY_MONTH = lazy(r"\d{1,2}\.? (?:de )?([^\W\d_]{3})")
_THEN_DASH = lazy(r"[-–—]\s*([^\W\d_])")
# The last word before a stop, without an article that lost its vowel: `l'Ing.`, `d'Ing.`
_LAST_WORD = lazy(r"(?:(?<=[\s(\[«“„\"])|\A)(?:[^\W\d_]{1,5}['’])?([^\W\d_][\w.ªº°/'’-]*|№)\.\Z")
_ELIDED = lazy(r"[^\W\d_]{1,5}['’][^\W\d_]+\.\Z")
# A number, in the languages of Europe; `No.` with a capital, since Spanish and Italian say `no`.
_NUMBER_SIGN = frozenset({"No", "N°", "n°", "Nº", "nº", "№", "Nos", "Nr", "nr", "Nro", "nro"})
# Titles that names bring along into every language.
_FOREIGN_TITLES = frozenset({"Mr", "Mrs", "Ms", "Mt", "St", "Dr", "Prof"})
# Symbols of the International System of Units: after a figure they are words like any other.
# How far back an open quotation is looked for: the length of a long sentence, a choice.
_FARTHEST_OPENING = 400
_UNITS = frozenset("km m cm mm kg g mg l ml ha км м см мм кг г мг л мл га".split())  # noqa: SIM905


class _Words(NamedTuple):
    """What the tables say for one language; in small letters, without a last stop."""

    abbreviations: frozenset[str]
    starters: frozenset[str]
    ordinals: frozenset[tuple[str, str]]
    calendar: frozenset[str]
    """Months and days: they go on before a figure."""
    named: frozenset[str]
    """The same where they have a capital; with a small letter they are other words."""


@cache
def _words(language: str) -> _Words:
    groups: dict[str, set[str]] = {
        "abbr": set(), "starter": set(), "monthname": set(), "calendar": set(), "named": set()
    }  # fmt: skip
    for line in (*load("abbreviations"), *load("short_forms")):
        where, group, *words = line.split()
        if where == language and group in groups:
            groups[group].update(word.lower().rstrip(".") for word in words)
    following = groups["monthname"]
    if following:  # `14. November`, and so `14. Nov.`, which is a token with its stop
        following = following | {f"{word}." for word in groups["calendar"]}
    return _Words(
        frozenset(groups["abbr"]),
        frozenset(groups["starter"]),
        frozenset(("##number##", word) for word in following),
        frozenset(groups["calendar"]),
        frozenset(groups["named"]),
    )


def has_abbreviations(language: str) -> bool:
    """Whether the table has a list for the language.

    >>> has_abbreviations("de"), has_abbreviations("zh")
    (True, False)
    """
    return bool(_words(language).abbreviations)


def punkt(text: str, spans: Sequence[Span], language: str) -> list[SentenceSpan]:
    """Cut every paragraph into its sentences."""
    from nltk.tokenize.punkt import PunktParameters, PunktSentenceTokenizer

    words = _words(language)
    parameters = PunktParameters()
    parameters.abbrev_types = set(words.abbreviations)
    parameters.sent_starters = set(words.starters)
    parameters.collocations = set(words.ordinals)
    tokenizer = PunktSentenceTokenizer(parameters)  # ours alone: Punkt writes into its parameters
    small_begins = text.islower() or begins_small_by_habit(text)
    pieces: list[SentenceSpan] = []
    for number, (start, end) in enumerate(spans):
        paragraph = text[start:end]
        if _RUN.search(paragraph):
            found: list[Span] = [(0, len(paragraph))]
        else:
            found = list(tokenizer.span_tokenize(paragraph))
        parts = [part for span in found for part in _split(paragraph, *span, words)]
        cuts = _mend(paragraph, parts, words, small_begins)
        pieces.extend(SentenceSpan(start + a, start + b, number) for a, b in cuts)
    return pieces


def _split(text: str, start: int, end: int, words: _Words) -> Iterator[Span]:
    """Cut at the ends that Punkt does not know."""
    for match in _SPLIT.finditer(text, start, end):
        cut = match.end()
        if cut >= end:
            break
        if match[0][0] in ".!?…" and not (
            _is_end_after_short(text, match, words)
            if match[0][-1].isspace()
            else _is_glued_end(text, match, words)
        ):
            continue
        yield start, cut
        start = cut
    yield start, end


def _is_end_after_short(text: str, match: re.Match[str], words: _Words) -> bool:
    """Whether a sentence ends at a stop that Punkt took for one of a short form.

    `Nov.. Grazie` has a stop too many for that; a unit is a word; so is `AGCOM`.
    """
    following = _FOLLOWING.match(text, match.end())
    if following is None or not following[0][0].isupper():
        return False
    if match[0].startswith(".."):
        return True
    before, _, word = text[max(0, match.start() - 30) : match.start()].rpartition(" ")
    if word in _UNITS and (len(word) > 1 or word in "мm"):
        return before[-1:].isdigit() or before.endswith((" кв.", " куб."))
    if len(word) == 1 and word.islower():
        # To Punkt it is an initial: `в 2019 г. Он`.
        return word in words.abbreviations and following[0].lower() in words.starters
    shouted = word.isupper() and word.isalpha() and len(word) > 2
    return shouted and len(following[0]) > 1 and not following[0].isupper()


def _is_glued_end(text: str, match: re.Match[str], words: _Words) -> bool:
    """Whether a mark between two words is not that of an address or a name."""
    word = text[max(0, match.start() - 30) : match.start()].rpartition(" ")[2]
    following = _FOLLOWING.match(text, match.end())
    if following is None or not following[0][0].isupper():
        return False
    if not word.isalpha() or word.lower() in words.abbreviations:
        return False
    return (word.islower() and len(word) > 3) or following[0].lower() in words.starters


def _mend(text: str, found: list[Span], words: _Words, small_begins: bool) -> list[Span]:
    """Move marks back to what they belong to, and join what Punkt should not have cut."""
    mended: list[Span] = []
    for start, end in found:
        if not mended:
            mended.append((start, end))
            continue
        first, last = mended[-1]
        moved = _MOVED.match(text, start, end)
        if moved is None and not text[last - 1].isspace():
            moved = _MARKS_ONLY.match(text, start, end)
        while moved and start < end:
            start = last = moved.end()
            mended[-1] = (first, last)
            moved = _MARKS_ONLY.match(text, start, end)
        if start >= end:
            continue
        tail = text[max(first, last - 24) : last]
        before = tail.rstrip()
        if opened := _OPENED.search(before[-3:]):
            # `Il partit. « Venez ! »`: an opening quote went to the wrong side.
            start = last - len(tail) + len(before) - len(opened[0])
            mended[-1] = (first, start)
            mended.append((start, end))
        elif (
            (last - first < 8 and _LABEL.match(before))
            or _is_continued(before, text, start)
            or _is_after_short(before, text, start, words, last - first)
            or (not small_begins and _is_slip(before, text, start))
            or _is_answered(text, first, last, start)
        ):
            mended[-1] = (first, end)
        else:
            mended.append((start, end))
    return [trimmed for span in mended if (trimmed := _trim(text, *span))]


def _is_continued(before: str, text: str, start: int) -> bool:
    """Whether a piece is the attribution of the quotation before it, or goes on after dots."""
    if _INITIALS.search(before[-12:]):
        return True
    if _GOES_ON.match(text, start):
        return before[-1:] in _CLOSED or text[start] in ",;"
    head = _HEAD.match(text, start)
    small = head is not None and head[1].islower()
    return small and (before[-1:] in _CLOSED or before.endswith(("…", "...")))


def _is_after_short(before: str, text: str, start: int, words: _Words, length: int) -> bool:
    """Whether the cut is after a short form, and the sentence goes on after it."""
    match = _LAST_WORD.search(before)
    if match is None:
        return False
    word, follows = match[1], text[start]
    known = word.lower()
    if follows.isdigit():
        if known in words.calendar:
            return True
        if known in words.named and (word[0].isupper() or _is_day(text, start, words)):
            return True
        # A piece that is `No.` and nothing else is an answer.
        if word in _NUMBER_SIGN and not (word == "No" and length < 5 and start > 5):
            return True
        return known in words.abbreviations
    if not follows.isupper():
        return False
    if word in _FOREIGN_TITLES:
        return True
    return known in words.abbreviations and _ELIDED.search(before) is not None


def _is_day(text: str, start: int, words: _Words) -> bool:
    """Whether a month follows a figure, short or in full: `mar. 23 nov.`, `mar. 23 novembre`."""
    match = _DAY_MONTH.match(text, start)
    return match is not None and match[1].lower() in words.calendar | words.named


def _is_slip(before: str, text: str, start: int) -> bool:
    """Whether a stop before a small letter, or a dash and one, is none of the writer's."""
    if dash := _THEN_DASH.match(text, start):
        return dash[1].islower()
    brand = text[start + 1 : start + 2].isupper()  # `iPhone`
    return before.endswith(".") and text[start].islower() and not brand


def _is_answered(text: str, first: int, last: int, start: int) -> bool:
    """Whether a dash goes on with a quotation whose attribution is inside its marks.

    `«Куда ты? – спросил он. – Скоро шторм»`
    """
    if not _THEN_DASH.match(text, start):
        return False
    low = max(first, last - _FARTHEST_OPENING)
    return text.rfind("«", low, last) > text.rfind("»", low, last)


def _trim(text: str, start: int, end: int) -> Span | None:
    while start < end and text[start].isspace():
        start += 1
    while end > start and text[end - 1].isspace():
        end -= 1
    return (start, end) if start < end else None
