"""The word lists of needs, by group."""

from functools import cache

from summarizer.tables import load

__all__ = ["alternatives", "group", "noun_set"]


@cache
def group(name: str) -> frozenset[str]:
    """Return the words of a group of ``tables/needs.txt``.

    >>> "earthquake" in group("event")
    True
    """
    lines = (line.split() for line in load("needs"))
    return frozenset(word for first, *words in lines if first == name for word in words)


@cache
def alternatives(*names: str) -> str:
    """Return the words of some groups as one alternation for a pattern, longest first."""
    words = sorted({word for name in names for word in group(name)}, key=lambda w: (-len(w), w))
    return "|".join(words)


@cache
def noun_set(*names: str) -> frozenset[str]:
    """Return the nouns of some groups, in the singular and the plural."""
    words = {word for name in names for word in group(name)}
    return frozenset(words | {w[:-1] + "ies" if w.endswith("y") else w + "s" for w in words})
