"""What "this", "these", "those" and "such" point at, and "there" and "the same day"."""

from collections.abc import Iterator
from re import Match

from summarizer.base.patterns import lazy
from summarizer.model.needs import Need
from summarizer.ranking.needs._asking import asked
from summarizer.ranking.needs._view import CAPITAL, FRONT, REACH, View
from summarizer.ranking.needs._words import group
from summarizer.ranking.needs.openings import start_of

__all__ = ["deixis", "this"]

_THIS = lazy(
    r"(?P<this>This|These|Those|Such|That|All (?:of )?this|All these)\b"
    r"(?P<noun>(?: [a-z][\w-]*){0,3})"
)
# "In that quarter": where what is pointed at stands before.
_IN_THAT = lazy(
    r"(?:In|At|On|For|From|With|By|To) (?P<words>that (?!the\b|an?\b|which\b)(?:[a-z-]+ )?"
    r"(?P<noun>[a-z][a-z-]+))(?=,| (?:was|were|is|are|stood|lay|there)\b)"
)
_NOT_POINTING = lazy(
    r"(?:Those (?:who|with|in|from|of|that|whose|involved|present|wishing|who['’]ve|under|over"
    r"|aged)\b|That (?:[a-z]+ ){0,8}(?:is|was) (?:why|because)\b(?<!That is why)"
    r"(?<!That is because)|Such as\b)"
)
_INNER = lazy(
    r"\b(?:all )?(?P<this>this|these|those|such)\s+"
    r"(?:(?:two|three|four|five|six|very|same|\d+) )?(?!as\b|a\b|an\b)"
    r"(?P<first>[a-z][\w-]*)(?P<second>(?: [a-z][\w-]*)?)"
)
_IN_THIS = lazy(r"(?:In|At|On|For|From|With|By|To|After|During|Before) (?P<this>this|these) [a-z]")
# What a text may call itself.
_ITSELF = frozenset({
    "article", "report", "paper", "series", "story", "interview", "video", "picture", "photo",
    "column", "essay", "book", "chapter", "guide", "review", "study", "work", "section", "issue",
    "post", "episode", "programme", "program", "tutorial", "lesson", "world", "country", "case",
    "age", "era", "time", "way",
})  # fmt: skip
# "said that this is", "after this,": it stands alone.
_BARE = lazy(
    r"\b(?:that|of|about|to|for|with|after|all|from|by|doing|do|did|done|like|because of|know)\s+"
    r"(?:this|that|these)(?=[,.;:!?]|$"
    r"| (?:is|was|will|would|has|had|may|can|could|might|does|did|should)\b)"
)
_RESTRICTED = frozenset(("who", "with", "in", "from", "of", "that", "whose"))
_COUNTED = frozenset(("same", "very", "two", "three", "particular", "new", "recent"))
_ADJECTIVES = frozenset(
    ("new", "young", "old", "big", "small", "important", "special", "difficult", "successful")
)
# Within so many characters of the beginning it is what the sentence is about: a choice.
_EARLY = 70


@asked(words=lambda: group("pointing"))
def this(view: View, place: int) -> Iterator[Need]:
    """Yield what "this", "these", "those" and "such" of a sentence point at."""
    plain = view.plain[place]
    start = start_of(view, place)
    there = _IN_THAT.match(plain, start) if " that " in plain else None
    if there and there["noun"] not in group("calendar"):
        yield Need("pointer", _pointed_at(view, place, there["noun"]), there["words"])
        return
    if not view.has(place, "pointing"):
        return
    first = plain[start : start + 1]
    opening = _THIS.match(first.upper() + plain[start + 1 : start + 60])
    if opening and not _NOT_POINTING.match(plain, start):
        noun = _noun_of(opening["noun"])
        # "That he came surprised them"; what "that night" is, is time.
        if noun not in group("calendar") and (noun is None or opening["this"] != "That"):
            words = plain[start : start + opening.end("this")]
            yield Need(
                "pointer", _pointed_at(view, place, noun), f"{words} {noun}" if noun else words
            )
        return
    # In the first sentence whatever is pointed at stands in it; but "In this game, he scored".
    for match in _INNER.finditer(plain) if place else _at_the_front(plain):
        found = _inner(view, place, match)
        if found:
            yield found
            return
    bare = _BARE.search(plain, 0, _EARLY) if place else None
    if bare:
        front = FRONT.match(plain, start)
        if "," not in plain[front.end() if front else start : bare.start()]:
            yield Need("pointer", place - 1, bare[0], bare[0].startswith("all"))


def _at_the_front(plain: str) -> Iterator[Match[str]]:
    front = _IN_THIS.match(plain)
    match = _INNER.search(plain, front.start("this")) if front else None
    if match and match["first"] not in _ITSELF:
        yield match


def _inner(view: View, place: int, match: Match[str]) -> Need | None:
    noun, second = match["first"], match["second"].strip()
    if noun in group("verb") or noun in group("calendar") or second in group("calendar"):
        return None
    if match["this"] in ("those", "such") and (noun in _RESTRICTED or noun.endswith(("ing", "ed"))):
        return None
    two = noun in _ADJECTIVES and second in view.stem_of and second not in group("verb")
    head = second if two else noun
    plain = view.plain[place]
    if view.stands_before(plain, match.start(), head):
        return None
    words = plain[match.start() : match.end("second" if two else "first")]
    return Need("pointer", _pointed_at(view, place, head), words, match.start() < _EARLY)


def _noun_of(words: str) -> str | None:
    """Return the noun that "this" stands before, or None where it stands alone."""
    found = words.split()
    if not found or found[0] in group("verb") or found[0].endswith("ly"):
        return None
    return found[1] if len(found) > 1 and found[0] in _COUNTED else found[0]


def _pointed_at(view: View, place: int, noun: str | None) -> int | None:
    if noun is not None:
        last = view.last_with(noun, place)
        if last is not None and place - last <= REACH:
            return last
    return place - 1 if place else None


_THERE = lazy(r"\b(?:there|here)(?=[,.;]|$)")
_SAME_DAY = lazy(
    r"\b(?:on|in|at) (?:the same|that) (?:day|night|evening|morning|year|month|place|time)\b"
)


@asked(
    words=lambda: (
        "there", "here", "day", "night", "evening", "morning", "year", "month", "place", "time",
    )
)  # fmt: skip
def deixis(view: View, place: int) -> Iterator[Need]:
    """Yield what "there" and "the same day" within a sentence lean on."""
    plain = view.plain[place]
    before = place - 1 if place else None
    same = _SAME_DAY.search(plain, 1) if " same " in plain or " that " in plain else None
    if same and "," not in plain[: same.start()]:
        yield Need("time", before, same[0], firm=False)
    words = view.words[place]
    there = _THERE.search(plain, 1) if "there" in words or "here" in words else None
    if there and not CAPITAL.search(plain, 1, there.start()):
        yield Need("place", before, there[0], firm=False)
