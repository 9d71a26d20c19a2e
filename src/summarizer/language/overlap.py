"""How much of one line another says again, give or take a form of a word."""

from summarizer.base.patterns import lazy
from summarizer.tables import load_set

__all__ = ["content", "share_again"]

_WORD = lazy(r"[^\W_]+")
_SHORTEST = 3
# What stays of a word where its endings differ: "race" and "races", "collapse" and "collapsed".
_STEM = 5


def content(text: str) -> frozenset[str]:
    """Return the beginnings of the words that say something, numbers included.

    >>> sorted(content("The 8 men were arrested in Kessel"))
    ['8', 'arre', 'kesse', 'men']
    """
    words = _WORD.findall(text.casefold())
    small = load_set("function_words")
    return frozenset(
        word[:_STEM].rstrip("s") or word
        for word in words
        if word.isdigit() or (len(word) >= _SHORTEST and word not in small)
    )


def share_again(text: str, other: str) -> float:
    """Return the share of the words of a text that stand in another one too.

    >>> share_again("Kessel port reopens", "The port of Kessel has been reopened on Monday.")
    1.0
    """
    words = content(text)
    return len(words & content(other)) / len(words) if words else 0.0
