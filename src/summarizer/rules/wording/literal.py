"""Set phrases of another language, taken word for word.

`first heart` for an original aspiration, `fried board` for a share at its daily limit: English
words that say nothing in English, or something else. They are reported, with the phrase that they
probably stand for; what the writer meant only the original knows. Never reported: what
has become English, and what only sounds official (tables/literal.txt says which); names in
capitals (`Catfish Head brands`).
"""

import re
from collections import defaultdict
from collections.abc import Iterator, Mapping, Sequence
from functools import cache
from itertools import pairwise
from typing import NamedTuple

from summarizer.base.patterns import lazy
from summarizer.rules import Finding, View, rule
from summarizer.tables import load, load_set

# ASCII letters in small, figures and the slash as they are; every other byte parts words.
_KEPT = b"abcdefghijklmnopqrstuvwxyz0123456789/"
_BYTES = bytes(byte if byte in _KEPT else 32 for byte in bytes(range(256)).lower())
_CAPITAL_AHEAD = lazy(r"[A-Z][\w'’-]* $")
_OPENS = lazy(r"(?:^|[.!?:\n\r])[\s\"'“‘(\[]*$|[\"“‘]$")


class _Form(NamedTuple):
    """A phrase word for word, its words, the original of it, and what is usually written."""

    words: str
    key: bytes
    original: str
    usual: str


@cache
def _forms() -> Mapping[tuple[bytes, bytes], Sequence[_Form]]:
    """Return the phrases by the two words, side by side, that tell the most of each."""
    forms: dict[tuple[bytes, bytes], list[_Form]] = defaultdict(list)
    for entry in load("literal"):
        phrases, _, meant = entry.partition(" = ")
        original, _, usual = meant.partition(": ")
        for words in phrases.split(", "):
            parted = _words(words)
            # Both for the plural: of two words, the second may have it.
            for pair in {_telling(parted), _telling([*parted[:-1], parted[-1] + b"s"])}:
                forms[pair].append(_Form(words, b" ".join(parted), original, usual))
    return forms


@cache
def _grammar() -> frozenset[bytes]:
    return frozenset(word.encode() for word in load_set("function_words"))


@cache
def _pairs() -> frozenset[tuple[bytes, bytes]]:
    return frozenset(_forms())


def _telling(words: Sequence[bytes]) -> tuple[bytes, bytes]:
    """Return the pair of words that other texts will hardly have: without "of" and "the", long."""
    pairs = list(pairwise(words))
    if len(pairs) == 1:
        return pairs[0]
    grammar = _grammar()

    def content(pair: tuple[bytes, bytes]) -> tuple[int, int]:
        one, other = pair
        return -(one in grammar) - (other in grammar), len(one) + len(other)

    return max(pairs, key=content)


@cache
def _pattern(words: str) -> re.Pattern[str]:
    """Return what matches a phrase in small letters, with a capital, or all in capitals."""
    spaced = re.escape(words).replace(r"\-", "[ -]").replace(r"\ ", "[ -]").replace("'", "['’]")
    return re.compile(rf"(?<![\w/-])(?:{spaced})s?(?![\w/-])", re.IGNORECASE)


def _joined(text: str) -> str:
    """Return a text of the same length in small letters, with one form of space and apostrophe."""
    small = text.lower()
    if len(small) != len(text):  # a few letters become two
        small = "".join(letter.lower()[0] for letter in text)
    return small.replace("-", " ").replace("’", "'")


def _said(words: str, text: str, small: str) -> Iterator[re.Match[str]]:
    """Yield where a phrase stands: found as it is written, then matched with what may touch it."""
    bare, at = _joined(words), -1
    while (at := small.find(bare, at + 1)) >= 0:
        match = _pattern(words).match(text, at)
        if match:
            yield match


def _words(text: str) -> list[bytes]:
    return text.encode("utf-8", "replace").translate(_BYTES).split()


@rule(
    "wording.literal",
    kinds="flag",
    english=True,
    example=("They never forgot their first heart.", "They never forgot their first heart."),
)
def literal(view: View) -> Iterator[Finding]:
    """A set phrase of another language, taken word for word: a closed list."""
    text, forms = view.text, _forms()
    words = _words(text)
    # All pairs of words at once: a text without any that tells is done with.
    pairs = _pairs().intersection(pairwise(words))
    if not pairs:
        return
    said, small = b" ".join(words), _joined(text)
    found = [
        (match.start(), -match.end(), form)
        for form in {form for pair in pairs for form in forms[pair] if form.key in said}
        for match in _said(form.words, text, small)
        if not _named(text, match)
    ]
    reach = 0
    for start, minus_end, form in sorted(found):
        end = -minus_end
        # Of phrases inside one another the longest is reported.
        if start < reach or view.is_protected(start, end):
            continue
        reach = end
        yield Finding(
            start, end, "flag",
            f"{text[start:end]!r} reads as a word-for-word rendering of {form.original}, "
            f"usually {form.usual!r}",
            severity="medium", suggestion=form.usual, needs=("source text",),
        )  # fmt: skip


def _named(text: str, match: re.Match[str]) -> bool:
    """Whether a phrase with capitals may be part of a name: 'Catfish Head brands'."""
    said = match[0]
    if not said[0].isupper():
        return not said.islower()
    before = text[max(0, match.start() - 30) : match.start()]
    if _CAPITAL_AHEAD.search(before):
        return True
    return said[1:].islower() and not _OPENS.search(before)
