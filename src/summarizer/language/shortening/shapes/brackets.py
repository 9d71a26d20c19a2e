"""What stands in brackets: ``the port (the old one) reopened``."""

from collections.abc import Iterator

from summarizer.base.patterns import lazy
from summarizer.language.shortening.guards import has_verb, may_go
from summarizer.language.shortening.parts import Parts
from summarizer.language.shortening.stretch import Stretch
from summarizer.language.shortening.words import group

__all__ = ["find"]

# A longer one is a sentence of its own: a choice.
_MOST_WORDS = 15
_ABBREVIATION = lazy(r"[A-Z][A-Z&.-]+s?")
# After a bracket: a space or a mark. "(s)" within a word, and a number of an item, are none.
_AFTER = lazy(r"[\s,.;:!?]|$")


def find(parts: Parts, beside: str) -> Iterator[Stretch]:
    """Yield the brackets that may go, with the space before them.

    Args:
        parts: The sentence.
        beside: The other sentences that are shown with it; a short form that they or this one use
            again keeps its bracket.
    """
    text = parts.text
    for start, end in parts.brackets:
        words = parts.words_in(start, end)
        if not words or len(words) > _MOST_WORDS or text[start] not in "(（":
            continue
        if start < 2 or text[start - 1] != " " or not _AFTER.match(text, end):
            continue
        inner = text[start + 1 : end - 1]
        if len(inner) < 2 or inner[-1] in ".!?" or has_verb(words):
            continue
        if not may_go(parts, start, end) or any(word.lower in group("kind") for word in words):
            continue
        if _ABBREVIATION.fullmatch(inner) and _again(inner, text[:start] + text[end:], beside):
            continue
        yield Stretch(start - 1, end, "brackets")


def _again(short: str, rest: str, beside: str) -> bool:
    return short in rest or short in beside
