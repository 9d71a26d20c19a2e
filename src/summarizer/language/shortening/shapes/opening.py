"""A circumstance at the beginning: ``As the storm passed over Bruma, Ada Obi opened the port``.

What is left begins with a capital, so only before a name.
"""

from collections.abc import Iterator

from summarizer.language.dates import MONTHS, WEEKDAYS
from summarizer.language.shortening.guards import finite, has_verb, may_go, past
from summarizer.language.shortening.parts import Part, Parts
from summarizer.language.shortening.stretch import Stretch
from summarizer.language.shortening.words import group

__all__ = ["find"]

_CLAUSES = frozenset({"as", "after"})
# "As soon as the storm passed": what had to be, and no circumstance.
_CONDITIONS = ("as soon as", "as long as", "as far as", "as much as", "as many as")
_PHRASES = (
    "in a", "in an", "in his", "in her", "in their", "during a", "during his", "during her",
    "during their", "at a", "at the", "following a", "following the", "speaking at", "speaking to",
    "speaking in", "directed by", "amid the", "amid a", "hosted by", "organised by", "organized by",
    "taking advantage", "in connection", "in accordance", "in cooperation", "together with",
    "on the occasion", "on the eve", "on the sidelines", "at the invitation", "in addition",
    "after the", "after a", "as part", "in response",
)  # fmt: skip
_PRONOUNS = group("pronoun") | {"this", "that", "these"}
# A longer one is more than that: a choice.
_MOST_WORDS = 30
# With fewer words it may be somebody's part or age: a choice.
_FEWEST = 6


def find(parts: Parts) -> Iterator[Stretch]:
    """Yield what stands before the first comma, where a name and its verb follow."""
    if len(parts.parts) < 2 or not parts.parts[0].before_comma:
        return
    opening, main = parts.parts[0], parts.parts[1]
    if not 3 <= len(opening.words) <= _MOST_WORDS or not main.words:
        return
    first = main.words[0]
    if first.start != main.start + 1 or not first.is_name or first.lower in _PRONOUNS:
        return
    if first.text in WEEKDAYS or first.text in MONTHS or not _is_circumstance(opening):
        return
    # "In a village of Kessel, Bruma, a ship", "After a win over Kessel, Bruma and Tarn, Obi".
    if not _has_own_verb(main) or not parts.is_open(0, opening.end):
        return
    if may_go(parts, 0, opening.end):
        yield Stretch(0, main.start + 1, "opening")


def _is_circumstance(part: Part) -> bool:
    words = part.words
    if any(word.lower in group("limits-opening") for word in words):
        return False
    if words[-1].lower in group("preposition"):
        return False
    first = words[0].lower
    if part.first(3) in _CONDITIONS:
        return False
    if first in _CLAUSES and has_verb(words[2:]):
        return True
    # "As the ships come in": a verb in the present is not known; "as a child" limits what is said.
    if first == "as" and len(words) > _FEWEST:
        named = any(word.lower in group("role") for word in words[1:4])
        return words[1].lower not in ("a", "an", "of", "for", "to", "with", "well") and not named
    if part.first(2) in _PHRASES or part.first(3) in _PHRASES:
        return not has_verb(words[1:])
    return False


def _has_own_verb(part: Part) -> bool:
    """Whether a verb follows the name, so that the name is the subject and no item of a list."""
    words = part.words
    for at in range(1, min(len(words), 12)):
        word = words[at]
        if word.lower in group("relative") | {"when"}:
            return False
        if finite(word) or word.lower in group("contraction"):
            return True
        if past(word):
            return at + 1 < len(words)
    return False
