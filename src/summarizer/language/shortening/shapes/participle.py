"""A participle that comments on what was said: ``The port reopened, bringing the ships back``."""

from collections.abc import Iterator
from itertools import pairwise

from summarizer.language.shortening import ends
from summarizer.language.shortening.guards import has_verb, may_go
from summarizer.language.shortening.parts import Part, Parts, Word
from summarizer.language.shortening.shapes.clause import is_definite
from summarizer.language.shortening.stretch import Stretch
from summarizer.language.shortening.words import group

__all__ = ["find"]

# Before "opening" these make it a verb in a row with others, or a noun.
_BE = frozenset({
    "is", "are", "was", "were", "be", "been", "by", "of", "for", "in", "from", "without",
})  # fmt: skip
_NOT_TAKEN = frozenset({"that", "whether", "how", "what", "why", "if", "is", "was"})
# Of fewer words it may be an item of a list: a choice.
_FEWEST = 4
_PARTICLES = frozenset({"by", "in", "on", "at", "after", "as", "for", "to", "with", "from"})


def find(parts: Parts) -> Iterator[Stretch]:
    """Yield participles after a comma, with the commas that they bring."""
    for at, part in enumerate(parts.parts):
        if not at or not part.after_comma or not part.words:
            continue
        if not _is_comment(part) and not _is_last_comment(parts, at):
            continue
        if _in_a_row(parts, at) or _is_said_with(parts, at):
            continue
        start = parts.parts[at - 1].end
        end = None
        if has_verb(parts.parts[at - 1].words):
            end = ends.before_attribution(parts, at) or ends.to_the_end(parts, at)
        if end is None and is_definite(parts, part.start):
            end = ends.before_verb(parts, at)
        if end is not None and may_go(parts, start, end):
            yield Stretch(start, end, "participle")


def _is_comment(part: Part) -> bool:
    words = part.words
    first = words[0]
    if len(words) < 2 or first.is_name or words[1].lower in ("that", "whether"):
        return False
    second = words[1].lower
    if first.lower in group("passive"):
        return second in _PARTICLES
    if first.lower in group("comment"):
        return True
    if not _is_ing(first) or len(words) < 3:
        return False
    if second.endswith("ly") and len(words) > 3:
        second = words[2].lower
    return second in group("taken") or words[1].is_name


def _is_last_comment(parts: Parts, at: int) -> bool:
    """Whether a participle with a bare object, as in "winning hearts", is no item of a list.

    A list would end with "and".
    """
    words = parts.parts[at].words
    if len(words) < _FEWEST or not _is_ing(words[0]) or words[0].is_name:
        return False
    rest = parts.words_in(parts.parts[at].start, parts.stop)
    return words[1].lower not in _NOT_TAKEN and not any(w.lower in ("and", "or") for w in rest)


def _is_ing(word: Word) -> bool:
    return word.lower.endswith("ing") and len(word.lower) > 4 and word.lower not in group("noun")


def _is_said_with(parts: Parts, at: int) -> bool:
    """Whether it is said of somebody after "with": "with Ada Obi, the mayor, opening it"."""
    before = parts.parts[max(0, at - 2) : at]
    return any(part.words and part.words[0].lower == "with" for part in before)


def _in_a_row(parts: Parts, at: int) -> bool:
    """Whether a participle may be one of several verbs in a row: "by building, opening ..."."""
    before = parts.parts[at - 1].words
    for left, word in pairwise(before):
        if _is_ing(word) and (left.lower in _BE or left.lower.endswith("ly")):
            return True
    if before and _is_ing(before[0]):
        return True
    rest = parts.words_in(parts.parts[at].start, parts.stop)
    return any(
        a.lower in ("and", "or") and (_is_ing(b) or b.lower == "then") for a, b in pairwise(rest)
    )
