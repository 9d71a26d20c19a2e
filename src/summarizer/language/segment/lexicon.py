"""The word lists of sentence boundary detection, one immutable set a language, from the tables.

What a full stop may belong to, and what may follow one, is data: `abbreviations.txt` is kept by
hand, `short_forms.txt` is gathered from other works.
"""

import re
from collections.abc import Mapping
from functools import cache
from types import MappingProxyType
from typing import NamedTuple

from summarizer.tables import load

__all__ = ["Lexicon", "lexicon"]

# Groups of the tables that are short forms; where a word is in several, the first counts.
KINDS = (
    "title",
    "number",
    "word",
    "month",
    "day",
    "clock",
    "final",
    "place",
    "state",
    "company",
    "either",
    "never",
)


class Lexicon(NamedTuple):
    """What the tables say for one language; every word in lower case, without a last stop."""

    kinds: Mapping[str, str]
    """For each short form the group it is in: what may follow its stop, see `abbreviations.txt`."""
    short: frozenset[str]
    """All short forms, and the units: no other word may have a stop of its own."""
    lower: frozenset[str]
    """Short forms and words that no sentence ends with where a small letter follows: `approx.`"""
    units: frozenset[str]
    """Units, which are short forms after a figure only: `5 ft.`, but `in.` is a word elsewhere."""
    figures: frozenset[str]
    """Words that a figure follows, though the same with a capital is a title: `min. 78`."""
    openers: frozenset[str]
    """Words that begin sentences and no names: after `Acme Inc.` they begin the next sentence."""
    strict: frozenset[str]
    """The openers that are no surnames either: after a title or an hour only they begin one."""
    witnesses: frozenset[str]
    """The openers, and nouns that begin sentences in the news: `Police`, `Officials`."""
    classes: frozenset[str]
    """Words that a letter follows: in `plan B.` it is no initial."""
    shouts: frozenset[str]
    """Names with a mark at the end: `Yahoo!`"""
    dotted: frozenset[str]
    """First halves of names that have a stop inside: `Node` of `Node.js`, `Yandex`."""
    zones: frozenset[str]
    """What follows an hour and its stop: time zones, days, months."""
    domains: frozenset[str]
    """Last parts of addresses and of the names of files: `com`, `pdf`."""
    dangling: frozenset[str]
    """Words that no sentence ends with, so that a stop after them is a slip: `the`."""
    months: frozenset[str]
    """Months, in full and short: what follows a day of the week."""
    attribution: re.Pattern[str]
    """A name and a verb of speaking: `Novak asked`."""
    aside: re.Pattern[str]
    """Any few words and a verb of speaking that ends the clause, and the mark: `he asked.`"""
    loose: re.Pattern[str]
    """Any few words and a verb of speaking, for text without capitals."""


@cache
def lexicon(language: str) -> Lexicon:
    """Return the lexicon of a language.

    English words and addresses belong to every language: the texts are translations into English,
    or quote it. `language` is an ISO 639-1 code; one without lists has those alone.

    >>> lexicon("en").kinds["mr"]
    'title'
    """
    groups: dict[str, list[str]] = {}
    for line in (*load("abbreviations"), *load("short_forms")):
        where, group, *words = line.split()
        if where in ("en", "any", language):
            groups.setdefault(group, []).extend(word.lower() for word in words)

    def words_of(*names: str) -> frozenset[str]:
        return frozenset(word for name in names for word in groups.get(name, ()))

    kinds = {word: kind for kind in reversed(KINDS) for word in groups.get(kind, ())}
    verbs = "|".join(sorted(groups.get("speech", ["(?!)"]), key=len, reverse=True))
    name = r"[^\W\d_][\w.'’-]*"
    return Lexicon(
        kinds=MappingProxyType(kinds),
        short=words_of(*KINDS, "unit"),
        lower=words_of("lower"),
        units=words_of("unit"),
        figures=words_of("figure"),
        openers=words_of("opener"),
        strict=words_of("strict"),
        witnesses=words_of("witness", "opener"),
        classes=words_of("class"),
        shouts=words_of("shout"),
        dotted=words_of("dotted"),
        zones=words_of("zone"),
        domains=words_of("domain"),
        dangling=words_of("dangling"),
        months=words_of("monthname", "month"),
        attribution=re.compile(
            rf"{name}(?: (?:[A-Z][\w.'’-]*|the|of|a|an|de|van|von|al|bin)){{0,7}}"
            rf"(?:, [^,.!?\n]{{1,60}},)? (?:{verbs})\b"
        ),
        aside=re.compile(rf"{name}(?: {name}){{0,3}}? (?:{verbs})(?: ?([.,])|\Z)", re.IGNORECASE),
        loose=re.compile(rf"(?:{name} ){{0,4}}?(?:{verbs})\b"),
    )
