"""Decisions of a reader -> edits, before any rule runs; and what of a text they close to the rules.

A decision is made about the original, so it comes first. After that the stretch that it put there
is closed to every repair, and no flag lies on it alone; words that were kept are closed to the rule
whose flag was settled.
"""

import sys
from bisect import bisect_right
from collections.abc import Iterator, Sequence
from typing import Any

from summarizer.base.markup import visible
from summarizer.language.spans import merged
from summarizer.model.config import Mode
from summarizer.model.decisions import RULE, Decision
from summarizer.model.edits import Edits
from summarizer.rules import Finding, Kind, Rule, View

__all__ = ["DECIDED", "Settled", "fitting", "written"]


def _decide(view: View) -> Iterator[Finding]:
    """A reader has settled a flag: what was decided is written there."""
    yield from ()


#: Stands for the reader in the record of edits; it is in no list of rules, and finds nothing.
DECIDED = Rule(RULE, _decide, ("repair", "drop"), "closed vocabulary", "high", ("", ""))


class Settled:
    """What a reader has settled of a text.

    Args:
        decisions: Those that fit the text, in order of position.
    """

    def __init__(self, decisions: Sequence[Decision] = ()) -> None:
        kept = (d for d in decisions if d.decision == "keep")
        self._kept = {(d.start, d.end, d.rule) for d in kept}
        # Disjoint.
        self._written = [(d.start, d.end) for d in decisions if d.decision != "keep"]

    def __bool__(self) -> bool:
        return bool(self._kept or self._written)

    def settles(self, start: int, end: int, rule: str) -> bool:
        """Whether a flag at a place of the original was settled, or lies on what was written."""
        if not {(start, end, rule), (start, end, "")}.isdisjoint(self._kept):
            return True
        index = bisect_right(self._written, (start, sys.maxsize)) - 1
        return index >= 0 and end <= self._written[index][1]

    def closed(self, edits: Edits[Any], rule: str) -> tuple[tuple[int, int], ...]:
        """Return what is closed to the repairs of a rule, in positions of the text after edits."""
        kept = ((start, end) for start, end, of in self._kept if of in ("", rule))
        spans = (edits.to_new(*span) for span in (*self._written, *kept))
        return merged(span for span in spans if span[0] < span[1])


def fitting(
    text: str, decisions: Sequence[Decision], mode: Mode
) -> tuple[list[Decision], list[str]]:
    """Return the decisions that can be carried out, and why the others cannot.

    Args:
        text: The original that they are for.
        decisions: In order of position.
        mode: Nothing is written in ``report``.
    """
    able: list[Decision] = []
    refused = []
    done = (-1, -1)
    for each in decisions:
        words = text[each.start : each.end]
        if each.end > len(text) or visible(words) != visible(each.text):
            refused.append(f"{each.where}: {each.text!r:.60} does not stand at {each.start}")
        elif each.decision == "keep":
            able.append(each)
        elif mode == "report":
            refused.append(f"{each.where}: mode report changes nothing")
        elif each.start < done[1] or (each.start, each.end) == done:
            refused.append(f"{each.where}: another decision is about the same words")
        else:
            able.append(each)
            done = each.start, each.end
    return able, [f"{why}: the decision was not applied" for why in refused]


def written(decisions: Sequence[Decision]) -> Iterator[Finding]:
    """Yield what is to be written, in order of position."""
    for each in decisions:
        if each.decision != "keep":
            kind: Kind = "repair" if each.after else "drop"
            yield Finding(each.start, each.end, kind, after=each.after, quoted=True)
