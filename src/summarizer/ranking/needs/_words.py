"""The word lists of needs, by group."""

from collections.abc import Iterable, Set
from functools import cache
from re import escape

from summarizer.tables import load_groups

__all__ = ["alternatives", "any_of", "group", "noun_set"]


@cache
def group(name: str) -> frozenset[str]:
    """Return the words of a group of ``tables/needs.txt``.

    >>> "earthquake" in group("event")
    True
    """
    return load_groups("needs")[name]


@cache
def alternatives(*names: str) -> str:
    """Return the words of some groups as one alternation for a pattern."""
    return any_of({word for name in names for word in group(name)})


@cache
def noun_set(*names: str) -> frozenset[str]:
    """Return the nouns of some groups, in the singular and the plural."""
    words = {word for name in names for word in group(name)}
    return frozenset(words | {w[:-1] + "ies" if w.endswith("y") else w + "s" for w in words})


def any_of(words: Iterable[str]) -> str:
    """Return some words as a pattern that reads what they begin with in common but once.

    Of two words at one place it takes the longer one, if what follows lets it.

    >>> any_of(["ship", "ships", "shop", "a"])
    'a|sh(?:ip(?:s)?|op)'
    """
    after: dict[str, set[str]] = {}
    for word in words:
        if word:
            after.setdefault(word[0], set()).add(word[1:])
    return "|".join(escape(first) + _rest(after[first]) for first in sorted(after))


def _rest(ends: Set[str]) -> str:
    told = any_of(ends)
    if "" not in ends:
        return told if len({end[0] for end in ends}) == 1 else f"(?:{told})"
    return f"(?:{told})?" if told else ""
