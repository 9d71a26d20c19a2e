"""What happened meanwhile or why, at the end: ``The port reopened, as the ships came back``."""

from collections.abc import Iterator

from summarizer.language.shortening import ends
from summarizer.language.shortening.guards import has_verb, may_go
from summarizer.language.shortening.parts import Parts
from summarizer.language.shortening.stretch import Stretch
from summarizer.language.shortening.words import group

__all__ = ["find"]

# "As a result they left", "as a member of the board": no clause.
_NOUNS = frozenset({"result", "consequence", "rule", "matter", "whole", "part", "member"})


def find(parts: Parts) -> Iterator[Stretch]:
    """Yield clauses with "as" and a subject of their own that end the sentence."""
    for at, part in enumerate(parts.parts):
        if not at or not part.after_comma or len(part.words) < 4 or part.words[0].lower != "as":
            continue
        second = part.words[1]
        if not (second.lower in group("determiner") or second.is_name):
            continue
        if not has_verb(part.words[2:]) or part.words[2].lower in _NOUNS:
            continue
        start, end = parts.parts[at - 1].end, ends.to_the_end(parts, at)
        if end is not None and may_go(parts, start, end):
            yield Stretch(start, end, "as")
