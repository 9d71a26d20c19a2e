"""Stretches of a text that rules must leave alone, addresses and code; and how stretches meet."""

import re
from bisect import bisect_right
from collections.abc import Iterable, Iterator, Sequence

from summarizer.base.patterns import lazy

__all__ = ["inside", "merged", "overlaps", "protected_spans"]

_TLD = "com|org|net|gov|edu|info|io|cn|ru|ua|jp|uk|de|fr|eu|tv|co"
# An address ends at a space, a quotation mark, and at the marks of Chinese typesetting.
_IN_ADDRESS = r"""[^\s<>"“”，。、；：）」』》]"""
_PROTECTED = lazy(
    rf"""
      https?://{_IN_ADDRESS}+                # addresses of pages
    | www\.{_IN_ADDRESS}+
    | (?<![\w.+-])[\w.+-]{{1,64}}@[\w-]+(?:\.[\w-]+)+      # of people
    | (?<![\w@&])[@\#]\w{{2,}}                # handles and tags
    | ```.*?(?:```|\Z)                      # code, over many lines
    | `[^`\n]{{1,200}}`                      # and in one
    | (?<![\w.-])(?:[\w-]+\.)+(?:{_TLD})\b(?:/{_IN_ADDRESS}*)?
    """,
    re.VERBOSE | re.IGNORECASE | re.DOTALL,
)
# Only what holds one of these is looked at closely: most texts have none, and most words of any.
_SIGN = lazy(rf"@|#|:(?=//)|\.(?:(?<=www.)|(?<=WWW.)|(?<=\w.)(?i:{_TLD})\b)")
_WORD_END = lazy(r"\S*")


def protected_spans(text: str) -> tuple[tuple[int, int], ...]:
    """Return the stretches that no rule may touch, sorted and disjoint.

    >>> text = "Write to desk@bay.example or see bay-times.com."
    >>> [text[start:end] for start, end in protected_spans(text)]
    ['desk@bay.example', 'bay-times.com']
    """
    spans = []
    for match in _found(text):
        # A mark that ends the sentence is not part of the address.
        length = len(match[0].rstrip(".,;:!?)'\"”’"))
        if length:
            spans.append((match.start(), match.start() + length))
    return tuple(spans)


def _found(text: str) -> Iterator[re.Match[str]]:
    """Yield what the pattern finds in the words that have a sign; in all of a text with code."""
    if "`" in text:
        yield from _PROTECTED.finditer(text)
        return
    done = 0
    for sign in _SIGN.finditer(text):
        if sign.start() < done:
            continue
        start = sign.start()
        while start > done and not text[start - 1].isspace():
            start -= 1
        done = _WORD_END.match(text, start).end()  # type: ignore[union-attr]  # it matches anything
        yield from _PROTECTED.finditer(text, start, done)


def merged(spans: Iterable[tuple[int, int]]) -> tuple[tuple[int, int], ...]:
    """Return spans sorted, and those that share a character as one.

    >>> merged([(5, 9), (0, 2), (1, 4)])
    ((0, 4), (5, 9))
    """
    joined: list[tuple[int, int]] = []
    for start, end in sorted(spans):
        if joined and start < joined[-1][1]:
            joined[-1] = joined[-1][0], max(end, joined[-1][1])
        else:
            joined.append((start, end))
    return tuple(joined)


def overlaps(spans: Sequence[tuple[int, int]], start: int, end: int) -> bool:
    """Whether a span shares a character with any of some sorted, disjoint spans.

    >>> overlaps([(2, 4)], 3, 9), overlaps([(2, 4)], 4, 9)
    (True, False)
    """
    index = bisect_right(spans, (start, float("inf"))) - 1
    if index >= 0 and spans[index][1] > start:
        return True
    return index + 1 < len(spans) and spans[index + 1][0] < end


def inside(spans: Sequence[tuple[int, int]], position: int) -> bool:
    """Whether a place lies between two characters of one of some sorted, disjoint spans.

    >>> inside([(2, 4)], 3), inside([(2, 4)], 2), inside([(2, 4)], 4)
    (True, False, False)
    """
    index = bisect_right(spans, (position,)) - 1
    return index >= 0 and spans[index][1] > position
