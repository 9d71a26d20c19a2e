"""What it came after, or went with, at the end: ``The port was closed after the storm of May``."""

from collections.abc import Iterator

from summarizer.language.shortening.guards import finite, is_attribution, may_go, past
from summarizer.language.shortening.parts import Parts, Word
from summarizer.language.shortening.stretch import Stretch
from summarizer.language.shortening.words import group

__all__ = ["find"]

# "Look after", "named after", "the day after": no circumstance of the sentence.
_NEEDS = frozenset({
    "look", "looks", "looked", "looking", "named", "go", "goes", "going", "went", "take", "takes",
    "taking", "took", "year", "years", "day", "only", "not", "even", "long", "until", "till", "and",
    "or", "but", "is", "was", "are", "were", "be", "been", "being", "comes", "came", "come",
    "coming", "minutes", "immediately", "right", "called", "modelled", "modeled", "one", "than",
    "as", "such", "known", "well", "far", "same", "so", "just", "seen", "described", "regarded",
    "act", "acts", "acted", "serve", "serves", "served", "work", "works", "worked", "much", "many",
    "happens", "happened", "age", "before", "ever", "every", "later", "how", "what", "that",
    "of", "in", "at", "on", "by", "for", "to", "with", "from", "begin", "begins", "began", "soon",
    "shortly", "days", "weeks", "months", "hours", "time", "week", "hour", "minute",
    "second", "seconds", "decade", "century", "night", "morning", "evening", "weekend",
    "month", "decades", "born",
})  # fmt: skip
# A clause about a noun, or a sentence that is true only under what follows.
_CLAUSES = frozenset({
    "who", "which", "whose", "where", "when", "if", "unless", "while", "whether", "because",
    "although", "though", "until", "first", "last", "only", "never", "once", "how", "what", "why",
    "both", "either", "before", "since", "whoever", "every", "always", "case",
    "usually", "often", "rarely",
    "will", "would", "shall",
})  # fmt: skip
_SAYS = frozenset({
    "said", "says", "told", "announced", "confirmed", "reported", "noted", "added", "explained",
    "reporters", "journalists", "believe", "believes",
})  # fmt: skip
# What somebody or something is taken for follows "as".
_TAKES = frozenset({
    "identified", "identify", "named", "described", "describe", "known", "seen", "see", "sees",
    "recognised", "recognized", "regarded", "portrayed", "introduced", "hailed", "praised", "cited",
    "presented", "viewed", "treated", "used", "counted", "listed", "elected", "chosen", "appointed",
    "considered", "accepted", "dismissed", "condemned", "denounced", "depicted", "classified",
    "defined", "selected", "picked", "nominated", "confirmed", "branded", "labelled", "labeled",
    "characterised", "characterized", "interpreted", "perceived", "designated", "dressed", "posed",
})  # fmt: skip
_ABOUT = frozenset({"that", "who", "which", "whose", "of", "he", "she", "they", "it", "we", "i"})
_FEWEST = 4
# A noun with one of these is known by what follows: "the largest storm after the war".
_RANKS = frozenset({"first", "second", "third", "only", "last", "next", "most", "least", "number"})


def find(parts: Parts) -> Iterator[Stretch]:
    """Yield the last circumstance, with no comma before it, up to the end or to who said it."""
    last = len(parts.parts) - 1
    if last and parts.parts[last].after_comma and is_attribution(parts.parts[last]):
        last -= 1
    part = parts.parts[last]
    if last and not part.after_comma:
        return
    words = part.words
    for at in range(_FEWEST, len(words) - 1):
        if words[at].lower not in ("after", "as", "amid", "following"):
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
    if left in _NEEDS or left in group("determiner") or left.endswith("ly"):
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
    verb = next((n for n, w in enumerate(rest[1:], 1) if finite(w) or past(w)), None)
    if verb is None or any(word.lower in _TAKES for word in words[:at]):
        return False
    # "Identified him as the man he saw": a noun, and a clause about it.
    ahead = {w.lower for w in rest[1:verb]}
    return not ahead & _ABOUT


def _is_whole(parts: Parts, words: tuple[Word, ...], at: int) -> bool:
    """Whether one clause stands before, without one about a noun and without a plan."""
    before = words[:at]
    verbs = [word for word in before[1:] if finite(word) or past(word)]
    # "It is harder to fish after a storm" is true only then.
    if not verbs or verbs[-1].lower in ("is", "are", "do", "does"):
        return False
    earlier = parts.words_in(0, words[at].start)
    for left, word in zip((None, *earlier), earlier, strict=False):
        lower = word.lower
        if lower in _CLAUSES or lower in group("negation") or lower.endswith("n't"):
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
