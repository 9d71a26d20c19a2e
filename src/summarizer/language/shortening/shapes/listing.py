"""What follows the first of a row, at the end: ``They met the captain, the pilot and the cook``.

What is left says less and nothing else. Only things that the sentence names with an article go,
and only where no word in front tells how many there are or that they belong together.
"""

from collections.abc import Iterator

from summarizer.language.shortening import ends
from summarizer.language.shortening.guards import has_verb, may_go
from summarizer.language.shortening.parts import Part, Parts
from summarizer.language.shortening.stretch import Stretch
from summarizer.language.shortening.words import group

__all__ = ["find"]

# "A deal between Kessel, the island and Bruma".
_PAIRED = frozenset({"between", "among", "both", "either", "neither", "with"})
# "Its reports of Kessel, the storm and the fire": the row may be all that they are of. But where
# each has one, "the quay of Kessel and the mill on the hill", it belongs to each.
_OF = frozenset({"about", "as", "at", "by", "for", "from", "in", "of", "on", "to"})
_ARTICLES = frozenset({"the", "a", "an", "its", "his", "her", "their"})
# So far before the first of them a word may say that they belong together: a choice.
_REACH = 8


def find(parts: Parts) -> Iterator[Stretch]:
    """Yield the row after its first member, up to the end of the sentence."""
    last = len(parts.parts)
    for at in range(1, last):
        rest = parts.parts[at:]
        if not rest[0].after_comma or not all(map(_is_member, rest)):
            continue
        if not any(_joins(part) for part in rest[-1:]) or not _is_named(parts, at):
            continue
        start, end = parts.parts[at - 1].end, ends.to_the_end(parts, at, lists=True)
        if end is not None and may_go(parts, start, end):
            yield Stretch(start, end, "list")
        return


def _is_member(part: Part) -> bool:
    """Whether a part is a thing with its article, perhaps after "and"."""
    words = part.words[1:] if part.words and part.words[0].lower == "and" else part.words
    return len(words) > 1 and words[0].lower in _ARTICLES and not has_verb(words)


def _joins(part: Part) -> bool:
    return any(word.lower == "and" for word in part.words)


def _is_named(parts: Parts, at: int) -> bool:
    """Whether the first of the row has an article too, after a verb, and stands for itself."""
    before = parts.before(parts.parts[at].start, _REACH)
    lower = [word.lower for word in before]
    if not any(word in _ARTICLES for word in lower):
        return False
    first = max(n for n, word in enumerate(lower) if word in _ARTICLES)
    if any(word in group("one-row") for word in lower[max(0, first - 2) : first]):
        return False
    if any(word in _PAIRED for word in lower[first:]):
        return False
    if any(word.lower in group("negation") for word in parts.parts[at - 1].words):
        return False  # "all but the quay, the lock and the pier"
    if not _OF.isdisjoint(lower[first:]) and not all(
        any(word.lower in _OF for word in part.words) for part in parts.parts[at:]
    ):
        return False
    ahead = parts.words_in(parts.parts[at - 1].start, before[first].start)
    return has_verb(ahead) and not any(word.lower in group("quantity") for word in ahead[-3:])
