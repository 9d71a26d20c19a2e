"""A second verb of the same subject, at the end: ``The port reopened and will be dredged``."""

from collections.abc import Iterator

from summarizer.language.shortening import ends
from summarizer.language.shortening.guards import has_verb, may_go, verbal
from summarizer.language.shortening.parts import Parts, Word
from summarizer.language.shortening.stretch import Stretch
from summarizer.language.shortening.words import group

__all__ = ["find"]

# After "and" these are a verb, whatever stands before.
_VERBS = frozenset({"is", "are", "was", "were", "has", "have", "had", "does", "did"})
# In a clause of these the first verb is not that of the sentence.
_CLAUSES = group("relative") | group("conjunction") | {"not"}
# So many words stand before "and", and after it, at least: choices.
_FEWEST = 3


def find(parts: Parts) -> Iterator[Stretch]:
    """Yield "and", its verb and what follows, where one clause stands before it."""
    last = ends.last_statement(parts)
    if last is None:
        return
    part = parts.parts[last]
    words = part.words
    if any(word.lower in _CLAUSES for word in parts.words_in(0, part.end)):
        return
    for at in range(_FEWEST, len(words) - _FEWEST):
        if words[at].lower != "and" or not _is_verb(words[at + 1], words[at + 2]):
            continue
        before, start = words[:at], words[at - 1].end
        # After a comma it is the verb of the subject before that comma, or has its own subject.
        if before[0].lower in group("subordinate") or not has_verb(before[not last :]):
            return
        if not parts.text[start : words[at].start].isspace():
            return
        if may_go(parts, start, part.end):
            yield Stretch(start, part.end, "verb")
        return


def _is_verb(word: Word, after: Word) -> bool:
    """Whether a word after "and" is a verb: "was", "opened the"; "and plans for" has a noun."""
    if word.lower in _VERBS:
        return True
    return verbal(word) and not word.is_name and after.text in group("determiner")
