"""What a repair may not change, whatever its rule believes.

A repair is compared with what stood there before, in a window that reaches to the next spaces:
the values of numbers, the capitalised words, the count of negators, and the words. A rule may
declare that it changes one of these; any other change of them is a breach, and the engine puts
the text back. Numbers are compared by value, so `2.5 hundred million` may become `250 million`;
their scale words and endings belong to the number, and are no words of their own.
"""

import re
import unicodedata
from collections import Counter
from collections.abc import Callable, Collection
from decimal import Decimal

from summarizer.base.patterns import lazy
from summarizer.language import quantities

__all__ = ["breach", "window", "words"]

# How far a window may reach for a space; addresses and unspaced scripts have none for long.
_REACH = 80
_WORD = lazy(r"[^\W\d_]+")
_NEGATOR = lazy(
    r"\b(?:not|no|never|none|neither|nor|without|cannot|nobody|nothing)\b|n['’]t\b", re.I
)
# Invisible characters inside a word hide it from a search, but are not part of it.
_INVISIBLE = dict.fromkeys(map(ord, "\u00ad\u200b\u200c\u200d\u2060\ufeff"))


def window(text: str, start: int, end: int) -> tuple[int, int]:
    """Widen a span to the spaces around it, at most 80 characters each way.

    >>> window("one t.wo three", 5, 6)
    (4, 8)
    """
    left = start
    while left > 0 and start - left < _REACH and not text[left - 1].isspace():
        left -= 1
    right = end
    while right < len(text) and right - end < _REACH and not text[right].isspace():
        right += 1
    return left, right


def breach(
    before: str, after: str, may: Collection[str], known: Callable[[str], bool]
) -> str | None:
    """Say what a repair breaks, or None.

    Args:
        before: The window as it was.
        after: The window as it would be.
        may: What the rule may change: of ``numbers``, ``names``, ``negators``, ``words``.
        known: Whether a word stands anywhere in the text.

    >>> breach("18 ships", "81 ships", (), lambda word: False)
    'the numbers'
    >>> breach("4 ships , he said", "4 ships, he said", (), lambda word: False) is None
    True
    >>> breach("2.5 hundred million", "250 million", (), lambda word: False) is None
    True
    """
    before, after = _plain(before), _plain(after)
    if before == after:
        return None
    numbers, before = _numbers(before)
    numbers_after, after = _numbers(after)
    if "numbers" not in may and numbers != numbers_after:
        return "the numbers"
    if "names" not in may and _names(before) != _names(after):
        return "the names"
    if "negators" not in may and len(_NEGATOR.findall(before)) != len(_NEGATOR.findall(after)):
        return "a negation"
    if "words" not in may:
        new = set(words(after)) - set(words(before))
        unknown = sorted(word for word in new if not known(word))
        if unknown:
            return f"the words, by adding {unknown[0]!r}"
    return None


def _plain(text: str) -> str:
    return unicodedata.normalize("NFKC", text.translate(_INVISIBLE)) if not text.isascii() else text


def _numbers(text: str) -> tuple[Counter[Decimal | str], str]:
    """Return the values of the numbers of a text, and the text without them."""
    values: Counter[Decimal | str] = Counter()
    rest, done = [], 0
    for number in quantities.read(text):
        values[number.figure if number.value is None else number.value] += 1
        rest.append(text[done : number.start])
        done = number.end
    return values, " ".join((*rest, text[done:]))


def _names(text: str) -> list[str]:
    return [word for word in _WORD.findall(text) if word[0].isupper()]


def words(text: str) -> list[str]:
    """Return the words of a text in lower case, figures and marks left out."""
    return [word.lower() for word in _WORD.findall(text)]
