"""The words that decide about a full stop, read from the table, one immutable set a language."""

import re
from collections.abc import Mapping
from functools import cache
from types import MappingProxyType
from typing import NamedTuple

from summarizer.tables import load

__all__ = ["Lexicon", "lexicon"]

# Groups of the table that are abbreviations; where a word stands in several, the first counts.
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
    """What the table says for one language; every word in lower case, without a last stop."""

    kinds: Mapping[str, str]
    lower: frozenset[str]
    units: frozenset[str]
    figures: frozenset[str]
    openers: frozenset[str]
    strict: frozenset[str]
    witnesses: frozenset[str]
    classes: frozenset[str]
    shouts: frozenset[str]
    dotted: frozenset[str]
    zones: frozenset[str]
    domains: frozenset[str]
    dangling: frozenset[str]
    months: frozenset[str]
    attribution: re.Pattern[str]
    """A name and a verb of speaking: `Novak asked`."""
    aside: re.Pattern[str]
    """Any few words and a verb of speaking that ends the clause, and the mark: `he asked.`"""
    loose: re.Pattern[str]
    """Any few words and a verb of speaking, for text without capitals."""


@cache
def lexicon(language: str) -> Lexicon:
    """Return the lexicon of a language; English and the addresses belong to all.

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
