"""The flags on what a summary shows: where they lie, their numbers, and their full messages."""

from collections.abc import Callable, Iterable, Iterator
from itertools import pairwise
from typing import NamedTuple

from summarizer.base.markup import visible
from summarizer.model import SEVERITIES, Cleaned, Flag, Result, Sentence, Severity, Summary

__all__ = [
    "Piece", "by_severity", "doubts_of", "ended", "in_full", "marked", "marked_summary",
    "numbered", "pieces", "spots", "worst",
]  # fmt: skip


class Piece(NamedTuple):
    """Characters of a sentence, as its summary shows it, that are covered by the same flags.

    Attributes:
        text: The characters.
        on: The flags that cover them.
        ends: The flags that end right after them.
    """

    text: str
    on: tuple[Flag, ...]
    ends: tuple[Flag, ...]


def numbered(flags: Iterable[Flag]) -> dict[Flag, int]:
    """Return the number of each flag, from 1, in reading order.

    >>> late, early = (Flag("dates.scramble", at, at + 1, "When?", "high") for at in (7, 2))
    >>> numbered((late, early))[early]
    1
    """
    ordered = sorted(dict.fromkeys(flags), key=lambda f: (f.start, f.end, f.rule))
    return {flag: number for number, flag in enumerate(ordered, 1)}


def by_severity(flags: Iterable[Flag]) -> list[Flag]:
    """Return flags with the most severe first, those of one severity in reading order."""
    return sorted(flags, key=lambda flag: (SEVERITIES.index(flag.severity), flag.start))


def worst(flags: Iterable[Flag]) -> Severity | None:
    """Return the severity of the most severe flag; None where there is no flag."""
    return min((flag.severity for flag in flags), key=SEVERITIES.index, default=None)


def spots(sentence: Sentence, cleaned: Cleaned) -> Iterator[tuple[int, int, Flag]]:
    """Yield start and end of each flag in what is shown of a sentence; equal where words are gone.

    A flag on nothing but a cut is not shown, and is passed over.
    """
    slices = sentence.slices
    for flag in dict.fromkeys(sentence.flags):
        start, end = cleaned.to_clean(flag.start, flag.end)
        for piece in slices:
            first, last = max(start, piece.start), min(end, piece.end)
            by = piece.at - piece.start
            if first < last:
                yield first + by, last + by, flag
            elif start == end and piece.start <= start <= piece.end:
                yield start + by, start + by, flag
                break


def doubts_of(result: Result) -> dict[Flag, int]:
    """Return the flags on what the summaries of a result show, numbered in reading order."""
    return numbered(
        flag
        for length in result.lengths
        for sentence in result.summary(length)
        for _, _, flag in spots(sentence, result.cleaned)
    )


def pieces(sentence: Sentence, cleaned: Cleaned) -> Iterator[Piece]:
    """Cut what is shown of a sentence where a flag begins or ends."""
    shown = sentence.shown
    found = sorted(spots(sentence, cleaned), key=lambda spot: spot[:2])
    last: dict[Flag, int] = {}
    for _, end, flag in found:
        last[flag] = max(end, last.get(flag, 0))
    ends: dict[int, list[Flag]] = {}
    for flag, end in last.items():
        ends.setdefault(end, []).append(flag)
    places = sorted({0, len(shown), *(at for start, end, _ in found for at in (start, end))})
    if 0 in ends:
        yield Piece("", (), tuple(ends[0]))
    active: list[tuple[int, Flag]] = []
    upcoming = 0
    for start, end in pairwise(places):
        active = [(until, flag) for until, flag in active if until > start]
        while upcoming < len(found) and found[upcoming][0] <= start:
            if found[upcoming][1] > start:
                active.append(found[upcoming][1:])
            upcoming += 1
        yield Piece(shown[start:end], tuple(f for _, f in active), tuple(ends.get(end, ())))


def marked(
    sentence: Sentence,
    cleaned: Cleaned,
    mark: Callable[[Flag], str] | None,
    write: Callable[[str], str] = str,
) -> str:
    """Return what is shown of a sentence, with a mark after the words of each flag.

    Args:
        sentence: As a summary holds it.
        cleaned: The clean-up that it comes from.
        mark: Returns the mark of a flag; None for no marks.
        write: Returns characters of the sentence in the form that is written.
    """
    if mark is None or not sentence.flags:
        return write(sentence.shown)
    return "".join(
        write(piece.text) + "".join(map(mark, piece.ends)) for piece in pieces(sentence, cleaned)
    )


def marked_summary(summary: Summary, cleaned: Cleaned, mark: Callable[[Flag], str] | None) -> str:
    """Return the text of a summary with a mark after the words of each flag, as `marked` does."""
    if mark is None:
        return str(summary)
    text, done, parts = str(summary), 0, list[str]()
    for sentence in summary:
        place = text.index(sentence.shown, done)
        parts += text[done:place], marked(sentence, cleaned, mark)
        done = place + len(sentence.shown)
    return "".join((*parts, text[done:]))


def in_full(flag: Flag) -> str:
    """Return the message of a flag, what may have been meant, and what would settle it.

    >>> in_full(Flag("dates.scramble", 0, 5, "day or month?", "high", needs=("source text",)))
    'day or month? Would settle it: source text.'
    """
    said = visible(ended(flag.message))
    if flag.suggestion:
        said += f" Perhaps: {visible(flag.suggestion)!r}."
    if flag.needs:
        said += f" Would settle it: {visible(' or '.join(flag.needs))}."
    return said


def ended(message: str) -> str:
    """Return a message with a stop at its end, unless it has a mark of its own.

    >>> ended("the same word twice"), ended("one number, or two?")
    ('the same word twice.', 'one number, or two?')
    """
    return message if message.endswith(("?", "!", ".")) else f"{message}."
