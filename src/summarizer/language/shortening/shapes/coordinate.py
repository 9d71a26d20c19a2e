"""A second clause after ", and", to the end: ``The port reopened, and the ferries came back``.

What is left is the first clause, whole. Nothing goes where the two answer each other or belong
together.
"""

from collections.abc import Iterator

from summarizer.language.shortening.guards import (
    finite,
    has_verb,
    is_attribution,
    may_go,
    past,
    verbal,
)
from summarizer.language.shortening.parts import Part, Parts
from summarizer.language.shortening.stretch import Stretch
from summarizer.language.shortening.words import group

__all__ = ["find"]

_TOGETHER = group("conjunction") | group("paired")
# After "and" these speak of the first clause, and turn or limit it.
_TURNS = frozenset({
    "only", "even", "then", "so", "therefore", "thus", "yet", "still", "instead", "now", "later",
    "eventually", "finally", "vice", "others", "other", "another",
})  # fmt: skip
_PRONOUNS = group("pronoun") | {"this"}
# A clause has so many words at least, its subject and its verb among them: a choice.
_FEWEST = 4


def find(parts: Parts) -> Iterator[Stretch]:
    """Yield ", and" with a clause of its own subject, or a second verb, that ends the sentence."""
    for at in range(1, len(parts.parts)):
        part = parts.parts[at]
        if not part.after_comma or not part.words or part.words[0].lower != "and":
            continue
        if not _is_clause(part) or not _is_whole(parts, at):
            continue
        rest = parts.parts[at:]
        if any(not p.before_comma for p in rest[:-1]) or any(map(is_attribution, rest[1:])):
            continue
        if any(map(_is_of_the_first, rest[1:])):
            continue
        start = parts.parts[at - 1].end
        if may_go(parts, start, parts.stop):
            yield Stretch(start, parts.stop, "coordinate")
        return


def _is_clause(part: Part) -> bool:
    words = part.words[1:]
    if len(words) < _FEWEST - 1 or words[0].lower in _TURNS:
        return False
    first = words[0]
    if finite(first) and not first.is_name:
        # "And plans for the port" is a noun.
        plural = first.lower.endswith("s") and first.lower not in ("is", "was", "has", "does")
        return not plural or words[1].lower in group("determiner")
    if past(first):
        return words[1].lower in group("object") or words[1].is_name
    known = first.lower in (group("determiner") - {"that"}) | _PRONOUNS or first.is_name
    return known and has_verb(words[1:])


def _is_of_the_first(part: Part) -> bool:
    """Whether a later part may go on with what stands before the second clause."""
    if not part.words:
        return True
    first = part.words[0]
    return first.lower in ("but", "according") or verbal(first)


def _is_whole(parts: Parts, at: int) -> bool:
    """Whether one clause stands before, with its verb, and no list and no clause that waits."""
    before = parts.parts[:at]
    if any(word.lower in _TOGETHER for part in before for word in part.words):
        return False
    main = [part for part in before if has_verb(part.words[1:])]
    if len(main) != 1 or main[0] is not before[-1] or len(before) > 2:
        return False
    first = before[-1].words[0].lower
    if first in group("subordinate") or first in group("relative"):
        # "In May the port reopened" is whole; "As the port reopened" is not.
        return len(before) == 1 and first in group("preposition") - {"after", "before"}
    opening = before[0] if len(before) == 2 else None
    return opening is None or (
        bool(opening.words) and opening.words[0].lower in group("preposition") | group("time")
    )
