"""Who or what somebody is, between commas: ``Ada Obi, the mayor of Kessel, said``."""

from collections.abc import Iterator, Sequence
from itertools import pairwise

from summarizer.language.dates import MONTHS, WEEKDAYS
from summarizer.language.shortening import ends
from summarizer.language.shortening.guards import finite, may_go, past, verbal
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
_WORKS = frozenset({"from", "of", "at", "with"})
# "From" and what it is from: what the shape is.
_FEWEST = 2
_JOINING = frozenset({"of", "for", "at", "in", "from", "to", "and"})


def find(parts: Parts) -> Iterator[Stretch]:
    """Yield appositions to a name, with the commas that they bring."""
    for at, part in enumerate(parts.parts):
        if not at or not part.after_comma:
            continue
        start, end = parts.parts[at - 1].end, _end(parts, at)
        if end is not None and may_go(parts, start, end):
            yield Stretch(start, end, "apposition")


def _end(parts: Parts, at: int) -> int | None:
    """Return where an apposition ends that begins with a part, if one does."""
    part, name = parts.parts[at], _name_before(parts, at)
    if _is_affiliation(part, name):
        return ends.before_verb(parts, at)
    offices = _offices(parts, at) if name is not None else at
    if offices > at and (end := ends.before_verb(parts, offices, at)) is not None:
        return end
    if at == len(parts.parts) - 1 and _is_last(parts, at):
        return ends.to_the_end(parts, at)
    if not _is_apposition(part, name):
        return None
    end = ends.before_verb(parts, at)
    if end is None and not any(word.lower in ("and", "or", "&") for word in part.words):
        end = None if _is_subject(parts, at) else ends.before_preposition(parts, at)
        last = at == len(parts.parts) - 1 and _is_headed(part)
        if end is None and last and _has_verb_before(parts, at):
            end = ends.to_the_end(parts, at)
    return end


def _is_subject(parts: Parts, at: int) -> bool:
    """Whether it has a later verb: "Obi left Kessel, the port, from A to B, closed"."""
    return _has_verb_before(parts, at) and any(
        part.words and verbal(part.words[0]) for part in parts.parts[at + 1 :]
    )


def _is_last(parts: Parts, at: int) -> bool:
    """Whether the last part is a noun with its article that says what was named before it.

    A list would end with "and"; in "it is, the mayor said, a port" the noun is the sentence's own.
    """
    part, before = parts.parts[at], parts.parts[at - 1]
    words = part.words[: _clause_of(part) or None]
    if len(words) < 2 or words[0].lower not in ("a", "an", "the") or len(part.words) > _MOST_WORDS:
        return False
    if any(word.lower in ("and", "or", "&") or word.lower in _TIME for word in words):
        return False
    if any(verbal(word) for word in words):
        return False
    opened = at == 1 or (
        at == 2 and bool(parts.parts[0].words)
        and parts.parts[0].words[0].lower in group("preposition")
    )  # fmt: skip
    return opened and _has_verb_before(parts, at) and before.words[-1].is_name


def _is_affiliation(part: Part, name: Word | None) -> bool:
    """Whether a part says where somebody works: "Ada Obi, from the Bruma Institute, said"."""
    words = part.words
    if name is None or not _FEWEST <= len(words) <= _MOST_WORDS or words[0].lower not in _WORKS:
        return False
    return not any(verbal(w) for w in words) and any(w.is_name for w in words[1:])


def _offices(parts: Parts, at: int) -> int:
    """Return the last of several parts that are offices of one person: "mayor of A, head of B"."""
    last = at
    while last < len(parts.parts):
        words = parts.parts[last].words
        if words and words[0].lower == "and":
            words = words[1:]
        if len(words) < 2 or not parts.parts[last].after_comma or not _is_office(words):
            break
        last += 1
    return last - 1


def _is_office(words: Sequence[Word]) -> bool:
    if any(verbal(word) for word in words):
        return False
    headed = any(word.lower in group("role") for word in words[:3])
    return headed and any(word.lower in ("of", "for", "at") for word in words[1:])


def _clause_of(part: Part) -> int:
    """Return where a relative clause begins in a part, or 0."""
    for at, word in enumerate(part.words[2:], 2):
        if word.lower in ("who", "that", "which", "whose"):
            return at
        if finite(word):
            return 0
    return 0


def _name_before(parts: Parts, at: int) -> Word | None:
    """Return the name that ends right before the comma of a part."""
    before = parts.parts[at - 1]
    if not before.words:
        return None
    last = before.words[-1]
    gap = parts.text[last.end : before.end]
    is_day = last.text in MONTHS or last.text in WEEKDAYS
    if last.lower in group("time") | group("contrast") | group("subordinate"):
        return None  # "However, the joy of some"
    return last if last.is_name and not is_day and gap.strip("'’s. ") == "" else None


def _has_verb_before(parts: Parts, at: int) -> bool:
    """Whether the part with the name before has the verb, so that the name ends no list."""
    before = parts.parts[at - 1]
    return any(verbal(word) for word in before.words)


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
    if any(a.lower in group("role") and b.is_name and c.is_name for a, b, c in _threes(words)):
        return False  # "the captain Kim Lund and the pilot Jon Veller" are others
    return headed and any(word.lower in _JOINING for word in words[1:])


def _threes(words: Sequence[Word]) -> Iterator[tuple[Word, Word, Word]]:
    return zip(words, words[1:], words[2:], strict=False)


def _has_object(words: Sequence[Word]) -> bool:
    """Whether a past form takes an object, and is the verb of a clause: "the board approved it"."""
    return any(past(a) and b.lower in group("object") for a, b in pairwise(words))


def _is_headed(part: Part) -> bool:
    """Whether a part says what somebody is, and is no "the agency informs"."""
    return any(word.lower in _JOINING or word.lower in group("role") for word in part.words[1:])
