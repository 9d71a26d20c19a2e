"""The word lists of shortening, by group."""

from functools import cache

from summarizer.tables import load

__all__ = ["alternatives", "group"]


@cache
def group(name: str) -> frozenset[str]:
    """Return the words of a group of ``tables/shortening.txt``.

    >>> "never" in group("negation")
    True
    """
    lines = (line.split() for line in load("shortening"))
    return frozenset(word for first, *words in lines if first == name for word in words)


@cache
def alternatives(name: str) -> str:
    """Return the words of a group as one alternation for a pattern, longest first."""
    return "|".join(sorted(group(name), key=lambda word: (-len(word), word)))
