"""A second verb of the same subject, at the end: ``The port reopened and will be dredged``."""

from collections.abc import Iterator

from summarizer.language.shortening.guards import has_verb, may_go
from summarizer.language.shortening.parts import Parts
from summarizer.language.shortening.stretch import Stretch
from summarizer.language.shortening.words import group

__all__ = ["find"]

# After "and" these are a verb, whatever stands before.
_VERBS = frozenset({"is", "are", "was", "were", "has", "have", "had", "does", "did"})
# In a clause of these the first verb is not that of the sentence.
_CLAUSES = frozenset({
    "that", "which", "who", "whose", "where", "when", "while", "if", "whether", "how", "because",
    "what", "why", "both", "not", "either", "once", "until",
})  # fmt: skip
_FEWEST = 3


def find(parts: Parts) -> Iterator[Stretch]:
    """Yield "and", its verb and what follows, where one clause stands before it, and no comma."""
    if len(parts.parts) != 1 or any(word.lower in _CLAUSES for word in parts.words):
        return
    words = parts.words
    for at in range(_FEWEST, len(words) - _FEWEST):
        if words[at].lower != "and" or words[at + 1].lower not in _VERBS:
            continue
        before, start = words[:at], words[at - 1].end
        if before[0].lower in group("subordinate") or not has_verb(before[1:]):
            return
        if not parts.text[start : words[at].start].isspace():
            return
        if may_go(parts, start, parts.stop):
            yield Stretch(start, parts.stop, "verb")
        return
