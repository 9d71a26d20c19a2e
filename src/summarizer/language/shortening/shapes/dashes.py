"""What stands between two dashes: ``The port – the old one – reopened``."""

from collections.abc import Iterator

from summarizer.base.patterns import lazy
from summarizer.language.shortening.guards import finite, has_verb, may_go
from summarizer.language.shortening.parts import Parts
from summarizer.language.shortening.stretch import Stretch
from summarizer.language.shortening.words import group
from summarizer.language.spans import overlaps

__all__ = ["find"]

_DASH = lazy(r" (?:--|[–—-]) ")
# One word is a slip or an exclamation, a longer run more than a remark: choices.
_FEWEST_WORDS, _MOST_WORDS = 2, 20
# What goes on with what stands before the dashes; a new clause would miss the dash.
_GOES_ON = frozenset({"and", "or", "that", "which", "who", "of", "than", "as", "when"})
# "His humour - and his luck - were": what is joined to the subject is part of it.
# "A call - had it come - could have helped" is a condition.
_JOINS = frozenset({"and", "or", "nor", "along", "together", "had", "were"})
_BE = frozenset({"is", "was", "are", "were"})
_REMARKS = frozenset({"including", "particularly", "especially", "notably", "among", "from"})
_INNER = lazy(r"[;:]")


def find(parts: Parts) -> Iterator[Stretch]:
    """Yield what stands between the only two dashes of a sentence, both of one kind."""
    places = [
        m.span() for m in _DASH.finditer(parts.text)
        if not overlaps(parts.closed, *m.span()) and not overlaps(parts.brackets, *m.span())
    ]  # fmt: skip
    if len(places) == 1:
        yield from _at_the_end(parts, *places[0])
    if len(places) != 2:
        return
    (start, inner), (stop, end) = places
    if parts.text[start:inner] != parts.text[stop:end] or start < 2:
        return
    words = parts.words_in(inner, stop)
    after = parts.words_in(end, parts.stop)
    if not _FEWEST_WORDS <= len(words) <= _MOST_WORDS or not after:
        return
    known = _GOES_ON | group("preposition") | group("adverb")
    goes_on = finite(after[0]) or after[0].lower in known
    if after[0].lower == "that" and len(after) > 1 and after[1].lower in _BE:
        goes_on = False  # "outside the house - the lawn - that was his"
    if (
        not goes_on
        or words[0].is_name
        or words[0].lower in _JOINS
        or _INNER.search(parts.text, inner, stop)
    ):
        return
    if may_go(parts, inner, stop):
        yield Stretch(start, end - 1, "dashes")


def _at_the_end(parts: Parts, start: int, inner: int) -> Iterator[Stretch]:
    """Yield a remark without a verb after the only dash of a sentence."""
    words, before = parts.words_in(inner, parts.stop), parts.words_in(0, start)
    if not _FEWEST_WORDS <= len(words) <= _MOST_WORDS or not has_verb(before[1:]):
        return
    if words[0].lower not in group("determiner") | _REMARKS or before[-1].is_name:
        return
    clause = next((at for at, w in enumerate(words) if w.lower in group("relative")), len(words))
    if has_verb(words[:clause]) or clause < 2 or _INNER.search(parts.text, inner, parts.stop):
        return
    if may_go(parts, inner, parts.stop):
        yield Stretch(start, parts.stop, "dashes")
