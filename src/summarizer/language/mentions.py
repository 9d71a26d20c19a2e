"""Whether signs are spoken of, and not used: `Type ＠ and @ to see the difference`."""

import re

from summarizer.base.patterns import lazy

__all__ = ["speaks_of_signs", "stands_alone"]

_SIGNS = lazy(
    r"\b(?:Unicode|U\+[0-9A-F]{4}|UTF-?8|ASCII|Latin-1|HTML|XML|encodings?|[ed][en]coded|mojibake"
    r"|garbled|ampersands?|punctuation|(?:full|half)-?width|Cyrillic|full stops?|commas?|colons?"
    r"|apostrophes?|quotation marks?|brackets?|typesetters?|sparklines?|kaomoji|BPE|SentencePiece"
    r"|handwriting|pupils?|less-than|symbols?|(?:the|a|this|each|old) (?:page|manual|key|code|mark"
    r"|letter|character|signs?|sequence|column|corpus)|typed?|typing|the characters?|letters?"
    r"|search for|keys? (?:marked|labelled))\b",
    re.IGNORECASE,
)
_REACH = 120
_BESIDE = frozenset(" \t\"'“”‘’()[]«»,;")


def speaks_of_signs(text: str, start: int, end: int) -> bool:
    """Whether words around a stretch, in its line, speak of characters and how they are written.

    >>> text = "In XML, &lt; must be used. The R&amp;D budget grew."
    >>> speaks_of_signs(text, 8, 12), speaks_of_signs(text[27:], 5, 10)
    (True, False)
    """
    before = text[max(0, start - _REACH) : start].rpartition("\n")[2]
    behind = text[end : end + _REACH].partition("\n")[0]
    return bool(_SIGNS.search(f"{before} … {behind}"))


def stands_alone(text: str, start: int, end: int) -> bool:
    """Whether a stretch touches no word and no figure: it may be spoken of.

    >>> stands_alone("Use “&” here", 5, 6), stands_alone("R&D", 1, 2)
    (True, False)
    """
    left, right = text[start - 1 : start] if start else " ", text[end : end + 1] or " "
    return left in _BESIDE and right in _BESIDE
