"""Set phrases of another language, taken word for word.

`first heart` for an original aspiration, `fried board` for a share at its daily limit: English
words that say nothing in English, or something else. They are told, with the phrase that they
probably stand for; what the writer meant only the original knows. What must stay untold: what
has become English, and what only sounds official (tables/literal.txt says which); names in
capitals (`Dogfish Head brands`).
"""

import re
from collections import defaultdict
from collections.abc import Iterator, Mapping, Sequence
from functools import cache
from itertools import pairwise
from typing import NamedTuple

from summarizer.patterns import lazy
from summarizer.rules import Finding, View, rule
from summarizer.tables import load

# ASCII letters in small, figures and the slash as they are; every other byte parts words.
_KEPT = b"abcdefghijklmnopqrstuvwxyz0123456789/"
_BYTES = bytes(byte if byte in _KEPT else 32 for byte in bytes(range(256)).lower())
_CAPITAL_AHEAD = lazy(r"[A-Z][\w'’-]* $")
_OPENS = lazy(r"(?:^|[.!?:\n\r])[\s\"'“‘(\[]*$|[\"“‘]$")


class _Form(NamedTuple):
    """A phrase word for word, what it is in the original, and what is usually written."""

    words: str
    original: str
    usual: str


@cache
def _forms() -> Mapping[tuple[bytes, bytes], Sequence[_Form]]:
    """Return the phrases by their first two words, the longer ones first."""
    forms: dict[tuple[bytes, bytes], list[_Form]] = defaultdict(list)
    for entry in load("literal"):
        phrases, _, told = entry.partition(" = ")
        original, _, usual = told.partition(": ")
        for words in phrases.split(", "):
            for ending in ("", "s"):  # of two words, the second may have its plural
                first, second = _words(words + ending)[:2]
                if (known := forms[first, second]) and known[-1].words == words:
                    continue
                known.append(_Form(words, original, usual))
    return {pair: sorted(found, key=_longest) for pair, found in forms.items()}


def _longest(form: _Form) -> int:
    return -len(form.words)


@cache
def _pattern(words: str) -> re.Pattern[str]:
    """Return what matches a phrase in small letters, with a capital, or all in capitals."""
    spaced = re.escape(words).replace(r"\-", "[ -]").replace(r"\ ", "[ -]").replace("'", "['’]")
    return re.compile(rf"(?<![\w/-])(?:{spaced})s?(?![\w/-])", re.IGNORECASE)


def _words(text: str) -> list[bytes]:
    return text.encode("utf-8", "replace").translate(_BYTES).split()


@rule(
    "wording.literal",
    does="flag",
    english=True,
    example=("They never forgot their first heart.", "They never forgot their first heart."),
)
def literal(view: View) -> Iterator[Finding]:
    """A set phrase of another language, taken word for word: a closed list."""
    text, forms = view.text, _forms()
    words = _words(text)
    # Pairs of words, all at once: a text without any of them is done with.
    for pair in sorted(forms.keys() & set(pairwise(words))):
        told: set[int] = set()  # forms of one pair begin alike: the longest one is told
        for form in forms[pair]:
            for match in _pattern(form.words).finditer(text):
                start, end = match.span()
                if start in told or _named(text, match) or view.is_protected(start, end):
                    continue
                told.add(start)
                yield Finding(
                    start, end, "flag",
                    f"{match[0]!r} reads as a word-for-word rendering of {form.original}, "
                    f"usually {form.usual!r}",
                    severity="medium", suggestion=form.usual, needs=("source text",),
                )  # fmt: skip


def _named(text: str, match: re.Match[str]) -> bool:
    """Whether a phrase with capitals may be part of a name: 'Dogfish Head brands'."""
    said = match[0]
    if not said[0].isupper():
        return not said.islower()
    before = text[max(0, match.start() - 30) : match.start()]
    if _CAPITAL_AHEAD.search(before):
        return True
    return said[1:].islower() and not _OPENS.search(before)
