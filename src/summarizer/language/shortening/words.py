"""The word lists of shortening, by group."""

from functools import cache

from summarizer.tables import load_groups

__all__ = ["alternatives", "group"]


@cache
def group(name: str) -> frozenset[str]:
    """Return the words of a group of ``tables/shortening.txt``.

    >>> "never" in group("negation")
    True
    """
    return load_groups("shortening")[name]


@cache
def alternatives(name: str) -> str:
    """Return the words of a group as one alternation for a pattern, longest first."""
    return "|".join(sorted(group(name), key=lambda word: (-len(word), word)))
