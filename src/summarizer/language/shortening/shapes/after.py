"""What it came after, or went with, at the end: ``The port was closed after the storm of May``."""

from collections.abc import Iterator

from summarizer.language.shortening import ends
from summarizer.language.shortening.guards import may_go, verbal
from summarizer.language.shortening.parts import Parts, Word
from summarizer.language.shortening.stretch import Stretch
from summarizer.language.shortening.words import group

__all__ = ["find"]

_OPENS = frozenset({"after", "as", "amid", "following"})
# A clause about a noun, or a sentence that is true only under what follows.
_LIMITS = group("relative") - {"that"} | group("conjunction") | {
    "unless", "although", "though", "before", "since", "whoever", "first", "last", "only", "never",
    "every", "always", "usually", "often", "rarely", "case", "will", "would", "shall",
}  # fmt: skip
# After these "that" begins what is said.
_SAYS = frozenset({
    "said", "says", "told", "announced", "confirmed", "reported", "noted", "added", "explained",
    "reporters", "journalists", "believe", "believes",
})  # fmt: skip
_ABOUT = frozenset({"that", "who", "which", "whose", "of", "he", "she", "they", "it", "we", "i"})
# With fewer words before it there is no whole sentence: a choice. The last ones of as many tell
# whether it belongs to a noun.
_FEWEST = 4
# A noun with one of these is known by what follows: "the largest storm after the war".
_RANKS = frozenset({"first", "second", "third", "only", "last", "next", "most", "least", "number"})


def find(parts: Parts) -> Iterator[Stretch]:
    """Yield the last circumstance, with no comma before it, up to the end or to who said it."""
    last = ends.last_statement(parts)
    if last is None:
        return
    part = parts.parts[last]
    words = part.words
    for at in range(_FEWEST, len(words) - 1):
        if words[at].lower not in _OPENS:
            continue
        if not _is_circumstance(words, at) or not _is_whole(parts, words, at):
            continue
        start = words[at - 1].end
        if not parts.text[start : words[at].start].isspace():
            continue
        if may_go(parts, start, part.end, dates=False):
            yield Stretch(start, part.end, "after")
        return


def _is_circumstance(words: tuple[Word, ...], at: int) -> bool:
    """Whether a word begins one: "as" with its subject and its verb, "amid" with a noun."""
    left = words[at - 1].lower
    # "The following year": a noun goes with it.
    if left in group("takes-after") or left in group("determiner") or left.endswith("ly"):
        return False
    # "As large as the old port" is a comparison.
    if any(word.lower in ("as", "so", "such") for word in words[max(0, at - 5) : at]):
        return False
    rest = words[at + 1 :]
    if words[at].lower != "as":
        return len(rest) > 1 or words[at].lower == "after"
    if len(rest) < _FEWEST - 1 or rest[0].lower in ("a", "an"):
        return False
    if not (rest[0].lower in group("determiner") | {"it", "he", "she", "they"} or rest[0].is_name):
        return False
    verb = next((n for n, w in enumerate(rest[1:], 1) if verbal(w)), None)
    if verb is None or any(word.lower in group("taken-as") for word in words[:at]):
        return False
    # "Identified him as the man he saw": a noun, and a clause about it.
    ahead = {w.lower for w in rest[1:verb]}
    return not ahead & _ABOUT


def _is_whole(parts: Parts, words: tuple[Word, ...], at: int) -> bool:
    """Whether one clause stands before, without one about a noun and without a plan."""
    before = words[:at]
    verbs = [word for word in before[1:] if verbal(word)]
    # "It is harder to fish after a storm" is true only then.
    if not verbs or verbs[-1].lower in ("is", "are", "do", "does"):
        return False
    earlier = parts.words_in(0, words[at].start)
    for left, word in zip((None, *earlier), earlier, strict=False):
        lower = word.lower
        if lower in _LIMITS or lower in group("negation") or lower.endswith("n't"):
            return False
        if lower in group("modality") and word.text != "May":
            return False
        # "Said that the port was closed after" is whole, "a port that was closed after" is not.
        if lower == "that" and (left is None or left.lower not in _SAYS):
            return False
    near = before[-_FEWEST:]
    return not any(
        w.lower in _RANKS or (w.lower.endswith("est") and len(w.lower) > _FEWEST) for w in near
    )
