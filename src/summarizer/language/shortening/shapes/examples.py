"""Examples of what was named: ``They sell fish, such as cod and eel``."""

from collections.abc import Iterator

from summarizer.language.shortening import ends
from summarizer.language.shortening.guards import may_go
from summarizer.language.shortening.parts import Part, Parts
from summarizer.language.shortening.stretch import Stretch

__all__ = ["find"]

_OPENS = frozenset({"including", "especially", "particularly", "notably"})


def find(parts: Parts) -> Iterator[Stretch]:
    """Yield "such as", "including" and the like after a comma, with the commas they bring."""
    for at, part in enumerate(parts.parts):
        if not at or not part.after_comma or len(part.words) < 2:
            continue
        if part.first(2) != "such as" and part.first(1) not in _OPENS:
            continue
        start = parts.parts[at - 1].end
        end = ends.before_verb(parts, at) or ends.before_attribution(parts, at)
        end = end or ends.to_the_end(parts, at, lists=True)
        if end is not None and _is_one_row(parts, at, end) and may_go(parts, start, end):
            yield Stretch(start, end, "examples")


def _is_one_row(parts: Parts, at: int, end: int) -> bool:
    """Whether all that goes are examples of one thing.

    Not "fixed sensors, such as roads, and mobile sensors, such as cars"; and what somebody does
    after them ends the row: "including a pass by Ada Obi, ending with a goal".
    """
    rest = [part for part in parts.parts[at + 1 :] if part.start < end]
    return not any(
        part.first(1).endswith("ing") or "such as" in _spaced(part) or "including" in _spaced(part)
        for part in rest
    )


def _spaced(part: Part) -> str:
    return " ".join(word.lower for word in part.words)
