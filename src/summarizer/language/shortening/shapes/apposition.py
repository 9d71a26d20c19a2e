"""Who or what somebody is, between commas: ``Ada Obi, the mayor of Kessel, said``."""

from collections.abc import Iterator, Sequence
from itertools import pairwise

from summarizer.language.dates import MONTHS, WEEKDAYS
from summarizer.language.shortening import ends
from summarizer.language.shortening.guards import finite, may_go, past
from summarizer.language.shortening.parts import Part, Parts, Word
from summarizer.language.shortening.stretch import Stretch
from summarizer.language.shortening.words import group

__all__ = ["find"]

# A longer one is more than that: a choice.
_MOST_WORDS = 30
# "The next day", "each time": no apposition. And what belongs to a noun without saying what it is.
_TIME = frozenset({
    "day", "days", "week", "month", "year", "morning", "evening", "night", "afternoon", "time",
    "times", "moment", "hour", "weekend", "season", "way",
})  # fmt: skip
_POINTING = frozenset({"this", "these", "that", "those", "our", "my", "your"})
_JOINING = frozenset({"of", "for", "at", "in", "from", "to", "and"})


def find(parts: Parts) -> Iterator[Stretch]:
    """Yield appositions to a name, with the commas that they bring."""
    for at, part in enumerate(parts.parts):
        if not at or not part.after_comma or not _is_apposition(part, _name_before(parts, at)):
            continue
        start = parts.parts[at - 1].end
        joined = any(word.lower in ("and", "or", "&") for word in part.words)
        end = ends.before_verb(parts, at)
        if end is None and not joined:
            end = ends.before_preposition(parts, at)
            last = at == len(parts.parts) - 1 and _is_headed(part)
            if end is None and last and _after_object(parts, at):
                end = ends.to_the_end(parts, at)
        if end is not None and may_go(parts, start, end):
            yield Stretch(start, end, "apposition")


def _name_before(parts: Parts, at: int) -> Word | None:
    """Return the name that ends right before the comma of a part."""
    before = parts.parts[at - 1]
    if not before.words:
        return None
    last = before.words[-1]
    gap = parts.text[last.end : before.end]
    is_day = last.text in MONTHS or last.text in WEEKDAYS
    return last if last.is_name and not is_day and gap.strip("'’s. ") == "" else None


def _after_object(parts: Parts, at: int) -> bool:
    """Whether the part with the name before has the verb, so that the name ends no list."""
    before = parts.parts[at - 1]
    return any(finite(word) or past(word) for word in before.words)


def _is_apposition(part: Part, name: Word | None) -> bool:
    words = part.words
    if name is None or not 2 <= len(words) <= _MOST_WORDS:
        return False
    if any(finite(word) or word.lower in _TIME for word in words) or _has_object(words):
        return False
    first = words[0].lower
    if first in group("subordinate") or first.endswith("ing") or past(words[0]):
        return False
    if past(words[-1]):
        return False  # "a judge ruled"
    if first in group("determiner"):
        # "The mayor Ada Obi" is another one.
        joined = any(word.lower in _JOINING for word in words[1:-1])
        return first not in _POINTING and (joined or not words[-1].is_name)
    headed = any(word.lower in group("role") for word in words[:5])
    return headed and any(word.lower in _JOINING for word in words[1:])


def _has_object(words: Sequence[Word]) -> bool:
    """Whether a past form takes an object, and is the verb of a clause: "the board approved it"."""
    return any(past(a) and b.lower in group("object") for a, b in pairwise(words))


def _is_headed(part: Part) -> bool:
    """Whether a part says what somebody is, and is no "the agency informs"."""
    return any(word.lower in _JOINING or word.lower in group("role") for word in part.words[1:])
