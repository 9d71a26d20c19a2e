"""Where something happened, at the end: ``Police arrested the pilot at a hotel in Bruma``.

Only for an event of the past: of "The board banned ferries in Bruma" and "the largest port in
Bruma" the place limits what is said.
"""

from collections.abc import Iterator
from itertools import pairwise

from summarizer.language.dates import MONTHS, WEEKDAYS
from summarizer.language.shortening import ends
from summarizer.language.shortening.guards import finite, may_go, past, verbal
from summarizer.language.shortening.parts import Parts, Word
from summarizer.language.shortening.stretch import Stretch
from summarizer.language.shortening.words import group

__all__ = ["find"]

_WHERE = frozenset({"in", "at", "near", "outside", "off"})
# Participles without "-ed": "a man seen in Bruma" was not found there.
_SEEN = frozenset({"seen", "known", "made", "built", "held", "taken", "given", "grown", "written"})
_HELPS = frozenset({"was", "were", "had"})
# So many words from the verb to the place, and in it: choices.
_MOST_BETWEEN, _MOST_WORDS = 6, 10
# "In March", "in English", "in the end", "at the age", "in front of": no places.
_NO_PLACE = frozenset({
    "time", "end", "age", "front", "order", "court", "least", "year", "years",
    # More follows than a place.
    "who", "which", "that", "where", "when", "after", "as", "and", "or", "to", "on", "with", "by",
    "for", "from", "against", "over", "during", "before",
})  # fmt: skip
# Before the verb: something that happens often, or may happen, or that the clause is about.
_NO_EVENT = frozenset({
    "that", "who", "which", "whose", "if", "will", "would", "may", "can", "could", "has", "often",
    "usually", "always", "never", "not", "no", "only", "first", "most", "all", "every", "those",
    "people", "among", "including", "being",
})  # fmt: skip


def find(parts: Parts) -> Iterator[Stretch]:
    """Yield the last place of an event, with no comma before it."""
    last = ends.last_statement(parts)
    if last is None:
        return
    part = parts.parts[last]
    words = part.words
    # "One in Kessel, and others were arrested in Bruma": two places are told apart.
    if any(word.lower in group("event") for p in parts.parts[:last] for word in p.words):
        return
    at = _event(words)
    if at is None:
        return
    for place in range(at + 1, min(len(words) - 1, at + 2 + _MOST_BETWEEN)):
        if words[place].lower not in _WHERE:
            if words[place].lower in group("limits-place") | _SEEN or _is_verb(words[place]):
                return
            continue
        rest = words[place + 1 :]
        named = any(word.is_name for word in rest) or words[place].lower != "in"
        if not named or len(rest) > _MOST_WORDS or not _is_place(rest):
            return
        start = words[place - 1].end
        if parts.text[start : words[place].start] == " " and may_go(
            parts, start, part.end, dates=False
        ):
            yield Stretch(start, part.end, "place")
        return


def _event(words: tuple[Word, ...]) -> int | None:
    """Return the only verb of a part, if it is that of an event."""
    found = [n for n, word in enumerate(words) if word.lower in group("event") and n]
    if len(found) != 1:
        return None
    before = words[: found[0]]
    if any(a.lower in _WHERE and b.is_name for a, b in pairwise(before)):
        return None
    # "Those killed in Bruma", "as they wept, said the man robbed": no verb of its own.
    if any(finite(w) and w.lower not in _HELPS for w in before) or any(map(past, before)):
        return None
    return None if any(word.lower in _NO_EVENT for word in before) else found[0]


def _is_place(rest: tuple[Word, ...]) -> bool:
    return not any(
        word.lower in _NO_PLACE or word.text in MONTHS or word.text in WEEKDAYS or _is_verb(word)
        for word in rest
    )  # fmt: skip


def _is_verb(word: Word) -> bool:
    return verbal(word) or word.lower.endswith("ing")
