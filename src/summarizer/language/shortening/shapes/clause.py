"""A clause on a noun after a comma: ``the port, which reopened on Friday, was closed``."""

from collections.abc import Iterator

from summarizer.language.shortening import ends
from summarizer.language.shortening.guards import has_verb, may_go
from summarizer.language.shortening.parts import Part, Parts
from summarizer.language.shortening.stretch import Stretch
from summarizer.language.shortening.words import group

__all__ = ["find", "is_definite"]

_OPENS = group("relative") - {"that"} | {"whom"}
# "in which", "all of which": of these words one or two stand in front.
_AHEAD = frozenset({"in", "of", "on", "at", "from", "during", "to", "with", "all", "some"})
# "They told her to leave, which she did."
_DID = frozenset({"did", "does", "do", "didn't", "doesn't", "don't", "was", "is"})
# "The first character to join": between the two stand so many words at most, a choice.
_RANKED, _REACH_OF_RANK = frozenset({"first", "last", "only"}), 4
# How far before the comma the words stand that say which noun is meant: a choice.
_REACH = 6


def find(parts: Parts) -> Iterator[Stretch]:
    """Yield non-restrictive clauses, with the commas that they bring."""
    for at, part in enumerate(parts.parts):
        if not at or not part.after_comma or len(part.words) < 3:
            continue
        first = _opening(part)
        if _is_cleft(parts) or part.words[-1].lower in _DID or _is_ranked(parts, part.start):
            continue
        if first not in _OPENS or not is_definite(parts, part.start, plain=first == "which"):
            continue
        start = parts.parts[at - 1].end
        # Without a verb of its own it has not ended: "which, after a year, reopened".
        closed = has_verb(part.words)
        end = (closed and ends.before_verb(parts, at)) or ends.before_attribution(parts, at)
        end = end or ends.to_the_end(parts, at)
        if end is not None and may_go(parts, start, end):
            yield Stretch(start, end, "clause")


def _is_cleft(parts: Parts) -> bool:
    """Whether the clause is what the sentence says: "It was Ada Obi, who opened the port"."""
    return parts.parts[0].first(2) in ("it was", "it is", "it's the")


def _is_ranked(parts: Parts, at: int) -> bool:
    """Whether the clause may say among whom: "the first to join Ada Obi and Jon Veller, who"."""
    words = [word.lower for word in parts.words_in(0, at)]
    return any(
        a in _RANKED and "to" in words[n + 1 : n + 1 + _REACH_OF_RANK] for n, a in enumerate(words)
    )


def _opening(part: Part) -> str:
    """Return the first word that is no preposition or quantifier of the clause."""
    lower = [word.lower for word in part.words[:3]]
    while len(lower) > 1 and lower[0] in _AHEAD:
        del lower[0]
    return lower[0]


def is_definite(parts: Parts, at: int, *, plain: bool = False) -> bool:
    """Whether the noun before a comma is known without what follows: a name, or "the port".

    Some languages put a comma before every clause, and translations keep it: after "people" or
    "ships" it may tell which ones.

    Args:
        parts: The sentence.
        at: Where the clause begins, after the comma.
        plain: Whether the clause may speak of all that was said before.
    """
    before = parts.before(at, _REACH)
    if not before or any(word.lower in group("restricting") for word in before):
        return False
    if before[-1].is_name:
        return True
    for word in reversed(before):
        if word.lower in group("definite") or word.lower.endswith("'s"):
            return True
        if word.lower in group("preposition"):
            break
    return plain and not before[-1].lower.endswith("s")
