"""Where something was said: ``She said at a forum in Bruma that the port was old``."""

from collections.abc import Iterator

from summarizer.base.patterns import lazy
from summarizer.language.shortening.guards import finite, has_verb, may_go
from summarizer.language.shortening.parts import Parts, Word
from summarizer.language.shortening.stretch import Stretch
from summarizer.language.shortening.words import group

__all__ = ["find"]

_SAYS = frozenset({
    "said", "says", "noted", "stressed", "emphasised", "emphasized", "explained", "added",
    "announced", "stated", "declared", "reported", "recalled", "remarked", "warned", "wrote",
    "reporters", "journalists",
})  # fmt: skip
_WHERE = frozenset({"in", "at", "during", "on"})
# With more words it is more than an occasion: a choice.
_LONGEST = 16
_MARKS = lazy(r"[,;:(){}\[\]]")


def find(parts: Parts) -> Iterator[Stretch]:
    """Yield the first occasion after a verb of saying, up to "that" or the end of the sentence."""
    words = parts.words
    for at in range(1, len(words) - 1):
        if words[at].lower not in _SAYS or words[at + 1].lower not in _WHERE:
            continue
        end = _ends(words, at + 1)
        if end is None or (end == len(words) and not _is_after_it(parts, words[at])):
            return
        start = words[at].end
        stop = words[end].start - 1 if end < len(words) else parts.stop
        held = words[at + 1 : end]
        if parts.text[start : words[at + 1].start] != " " or _MARKS.search(parts.text, start, stop):
            return
        if not any(word.lower in group("occasion") for word in held) or has_verb(held):
            return
        if any(word.lower in group("no-occasion") for word in held[:3]):
            return
        if any(finite(word) for word in held) or not has_verb(words[: at + 1]):
            return
        if may_go(parts, start, stop, dates=False, free=group("occasion")):
            yield Stretch(start, stop, "occasion")
        return


def _ends(words: tuple[Word, ...], at: int) -> int | None:
    """Return the index of the "that" after an occasion, or the end after what was said."""
    for end in range(at + 2, min(len(words), at + _LONGEST)):
        if words[end].lower == "that":
            after = words[end + 1 : end + 2]
            # "At the forum that he opened": no clause that is said.
            known = after and (after[0].lower in group("determiner") or after[0].is_name)
            return end if known or has_verb(words[end + 2 :]) else None
    # "..., she said at a forum.": what was said stands before.
    return len(words) if len(words) - at < _LONGEST else None


def _is_after_it(parts: Parts, verb: Word) -> bool:
    """Whether a verb of saying stands in the last part, after what was said."""
    last = parts.parts[-1]
    return last.start < verb.start and last.after_comma and len(last.words) < _LONGEST
