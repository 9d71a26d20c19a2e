"""Where something happened, at the end: ``Police arrested the pilot at a hotel in Bruma``.

Only for an event of the past: of "The board banned ferries in Bruma" and "the largest port in
Bruma" the place limits what is said.
"""

from collections.abc import Iterator
from itertools import pairwise

from summarizer.language.dates import MONTHS, WEEKDAYS
from summarizer.language.shortening.guards import finite, is_attribution, may_go, past
from summarizer.language.shortening.parts import Parts, Word
from summarizer.language.shortening.stretch import Stretch
from summarizer.language.shortening.words import group

__all__ = ["find"]

_WHERE = frozenset({"in", "at", "near", "outside", "off"})
# Between the verb and the place no verb stands, and nothing that the place may limit.
_LIMITS = frozenset({
    "all", "every", "each", "any", "no", "only", "most", "many", "some", "few", "several", "first",
    "second", "third", "last", "latest", "next", "largest", "biggest", "oldest", "best", "worst",
    "who", "which", "whose", "that", "where", "when", "than", "as", "to", "of", "for", "by",
    "from",
    "and", "or", "living", "based", "born", "part", "interest", "change", "role", "stake",
    "position",
    "number", "leader", "president", "minister", "elections", "election", "record", "people", "law",
    "after", "before", "so", "troops", "government", "visit", "way", "life", "place", "about",
    "between", "against",
})  # fmt: skip
# Participles without "-ed": "a man seen in Bruma" was not found there.
_SEEN = frozenset({"seen", "known", "made", "built", "held", "taken", "given", "grown", "written"})
_HELPS = frozenset({"was", "were", "had"})
# So many words from the verb to the place, and in it: choices.
_MOST_BETWEEN, _MOST_WORDS = 6, 10
# "In March", "in English", "in the end", "at the age", "in front of": no places.
_TIMES = frozenset({"time", "end", "age", "front", "order", "court", "least", "year", "years"})


def find(parts: Parts) -> Iterator[Stretch]:
    """Yield the last place of an event, with no comma before it."""
    last = len(parts.parts) - 1
    if last and parts.parts[last].after_comma and is_attribution(parts.parts[last]):
        last -= 1
    part = parts.parts[last]
    if last and not part.after_comma:
        return
    words = part.words
    # "One in Kessel, and others were arrested in Bruma": two places are told apart.
    if any(word.lower in group("event") for p in parts.parts[:last] for word in p.words):
        return
    at = _event(words)
    if at is None:
        return
    for place in range(at + 1, min(len(words) - 1, at + 2 + _MOST_BETWEEN)):
        if words[place].lower not in _WHERE:
            word = words[place]
            if (
                word.lower in _LIMITS | _SEEN
                or finite(word)
                or past(word)
                or word.lower.endswith("ing")
            ):
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
    limits = {"that", "who", "which", "whose", "if", "will", "would", "may", "can", "often", "not"}
    limits |= {
        "those",
        "among",
        "including",
        "people",
        "could",
        "has",
        "never",
        "only",
        "first",
        "most",
        "all",
        "every",
        "no",
        "usually",
        "always",
        "being",
    }
    if any(a.lower in _WHERE and b.is_name for a, b in pairwise(before)):
        return None
    # "Those killed in Bruma", "as they wept, said the man robbed": no verb of its own.
    if any(finite(w) and w.lower not in _HELPS for w in before) or any(map(past, before)):
        return None
    return None if any(word.lower in limits for word in before) else found[0]


def _is_place(rest: tuple[Word, ...]) -> bool:
    return not any(
        word.lower in _TIMES or word.text in MONTHS or word.text in WEEKDAYS
        or word.lower in ("who", "which", "that", "where", "when", "after", "as", "and", "or", "to")
        or word.lower in ("on", "with", "by", "for", "from", "against", "over", "during", "before")
        or finite(word) or past(word) or word.lower.endswith("ing")
        for word in rest
    )  # fmt: skip
