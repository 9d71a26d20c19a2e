"""Sentences in the other languages that write stops: nltk's Punkt, told our abbreviations.

Punkt (Kiss and Strunk, Computational Linguistics 32(4), 2006) usually learns its abbreviations
from a corpus; here they come from the table, so that nothing is downloaded. It decides on stops
before spaces. Left to us are what machine translation adds, full-width marks and stops without a
space, and what Punkt takes for ends: a mark inside a quotation that its attribution follows, and
the label of a list item.
"""

import re
from collections.abc import Iterator, Sequence
from functools import cache
from typing import NamedTuple

from summarizer.base.patterns import lazy
from summarizer.language.segment.scan import Piece
from summarizer.tables import load

__all__ = ["has_abbreviations", "punkt"]

Span = tuple[int, int]

# Punkt reads tokens of any length more than once; longer runs without a space are no prose.
_LONGEST_TOKEN = 400
_RUN = lazy(rf"\S{{{_LONGEST_TOKEN}}}")
_CLOSED = "\"'”’»›“)]}」』"
_SPLIT = lazy(
    r"[。！？｡]+[\"'”’»)\]」』]*\s*"  # full-width marks
    r"|(?<=[^\W\d_]{2})[.!?…]+[”’»)]*(?=[^\W\d_][^\W\d_]+[\s,])"  # `done.They left`
)
_MOVED = lazy(rf"[{re.escape(_CLOSED)}]+(?=[\s,.;:)]|\Z)\s*")
_GOES_ON = lazy(r"[,;:]|[-–—]+\s*(?=[^\W\d_])")
_LABEL = lazy(r"[(\[]?(?:\d{1,3}|[^\W\d_])[.)]\Z")
_INITIALS = lazy(r"(?:\s|\A)(?:[^\W\d_]\.){2,}\Z")
_FOLLOWING = lazy(r"[^\W\d_]+")
_OPENED = lazy(r"\s[«„“(\[¿¡\"]\s*\Z")
_HEAD = lazy(r"[\"'“„«»‹›(\[¿¡\s]*(\w)")


class _Words(NamedTuple):
    abbreviations: frozenset[str]
    starters: frozenset[str]
    ordinals: frozenset[tuple[str, str]]


@cache
def _words(language: str) -> _Words:
    groups: dict[str, set[str]] = {"abbr": set(), "starter": set(), "monthname": set()}
    for line in load("abbreviations"):
        where, group, *words = line.split()
        if where == language and group in groups:
            groups[group].update(word.lower().rstrip(".") for word in words)
    return _Words(
        frozenset(groups["abbr"]),
        frozenset(groups["starter"]),
        frozenset(("##number##", word) for word in groups["monthname"]),
    )


def has_abbreviations(language: str) -> bool:
    """Whether the table has a list for the language.

    >>> has_abbreviations("de"), has_abbreviations("zh")
    (True, False)
    """
    return bool(_words(language).abbreviations)


def punkt(text: str, spans: Sequence[Span], language: str) -> list[Piece]:
    """Cut every paragraph into its sentences."""
    from nltk.tokenize.punkt import PunktParameters, PunktSentenceTokenizer

    words = _words(language)
    parameters = PunktParameters()
    parameters.abbrev_types = set(words.abbreviations)
    parameters.sent_starters = set(words.starters)
    parameters.collocations = set(words.ordinals)
    tokenizer = PunktSentenceTokenizer(parameters)  # ours alone: Punkt writes into its parameters
    pieces: list[Piece] = []
    for number, (start, end) in enumerate(spans):
        paragraph = text[start:end]
        if _RUN.search(paragraph):
            found: list[Span] = [(0, len(paragraph))]
        else:
            found = list(tokenizer.span_tokenize(paragraph))
        parts = [part for span in found for part in _split(paragraph, *span, words)]
        cuts = _mend(paragraph, parts)
        pieces.extend(Piece(start + a, start + b, number) for a, b in cuts)
    return pieces


def _split(text: str, start: int, end: int, words: _Words) -> Iterator[Span]:
    """Cut at the ends that Punkt does not know."""
    for match in _SPLIT.finditer(text, start, end):
        cut = match.end()
        if cut >= end:
            break
        if match[0][0] in ".!?…" and not _is_glued_end(text, match, words):
            continue
        yield start, cut
        start = cut
    yield start, end


def _is_glued_end(text: str, match: re.Match[str], words: _Words) -> bool:
    """Whether a mark between two words is not that of an address or a name."""
    word = text[max(0, match.start() - 30) : match.start()].rpartition(" ")[2]
    following = _FOLLOWING.match(text, match.end())
    if following is None or not following[0][0].isupper():
        return False
    if not word.isalpha() or word.lower() in words.abbreviations:
        return False
    return (word.islower() and len(word) > 3) or following[0].lower() in words.starters


def _mend(text: str, found: list[Span]) -> list[Span]:
    """Move quotes back to what they belong to, and join what Punkt should not have cut."""
    mended: list[Span] = []
    for start, end in found:
        if not mended:
            mended.append((start, end))
            continue
        first, last = mended[-1]
        if moved := _MOVED.match(text, start, end):
            start = last = moved.end()
            mended[-1] = (first, last)
        if start >= end:
            continue
        tail = text[max(first, last - 24) : last]
        before = tail.rstrip()
        if opened := _OPENED.search(before[-3:]):
            # `Il partit. « Venez ! »`: an opening quote went to the wrong side.
            start = last - len(tail) + len(before) - len(opened[0])
            mended[-1] = (first, start)
            mended.append((start, end))
        elif (last - first < 8 and _LABEL.match(before)) or _is_continued(before, text, start):
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


def _trim(text: str, start: int, end: int) -> Span | None:
    while start < end and text[start].isspace():
        start += 1
    while end > start and text[end - 1].isspace():
        end -= 1
    return (start, end) if start < end else None
