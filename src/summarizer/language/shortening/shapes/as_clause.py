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

_NOT = frozenset({
    "not", "no", "never", "none", "nobody", "nothing", "neither", "nor", "cannot", "hardly",
})  # fmt: skip
_OPENS = frozenset({"as", "because", "since"})


def find(parts: Parts) -> Iterator[Stretch]:
    """Yield clauses with "as", "because" or "since" and their own subject that end the sentence."""
    for at, part in enumerate(parts.parts):
        if not at or not part.after_comma or len(part.words) < 4:
            continue
        if part.words[0].lower not in _OPENS or _is_reason_of_nothing(parts, at):
            continue
        second = part.words[1]
        if not (second.lower in group("determiner") or second.is_name):
            continue
        if not has_verb(part.words[2:]) or part.words[2].lower in _NOUNS:
            continue
        start = parts.parts[at - 1].end
        end = ends.before_attribution(parts, at) or ends.to_the_end(parts, at)
        if end is not None and may_go(parts, start, end):
            yield Stretch(start, end, "as")


def _is_reason_of_nothing(parts: Parts, at: int) -> bool:
    """Whether a negation stands before a reason: "He did not leave, because he was tired"."""
    negation = _NOT | group("modality")
    if parts.parts[at].words[0].lower == "as":
        return False
    words = (word for part in parts.parts[:at] for word in part.words)
    return any(word.lower in negation or word.lower.endswith("n't") for word in words)
