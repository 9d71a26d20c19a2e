"""`The port reopened on Monday. (End)` becomes `The port reopened on Monday.`."""

import re
from collections.abc import Iterator

from summarizer.base.patterns import lazy
from summarizer.rules import Finding, View, rule

_WORD = (
    r"(?:over|end|the end|finis|finished|completed?|concluded|it['’]?s over(?: now)?"
    r"|end of (?:text|article))"
)

_END_LINE = lazy(rf"[\"“”]?\W?[(（\[]{_WORD}[.!]?[)）\]]\W?", re.IGNORECASE)

_END_TAIL = lazy(
    rf"(?<=[.!?。\"”])\s*[(（\[]{_WORD}[.!?]?[)）\]]\.?|(?<=[.!?\"”])\s*-0-",
    re.IGNORECASE,
    signs=("over", "end", "fini", "complete", "concluded", "-0-"),
)


@rule(
    "furniture.end_mark",
    kinds="drop",
    proof="closed vocabulary",
    english=True,
    triggers=("(", "（", "[", "-0-"),
    example=("The port reopened on Monday. (End)", "The port reopened on Monday."),
)
def end_mark(view: View) -> Iterator[Finding]:
    """(End), (over) and the like, which agencies write at the end of a story, is taken out."""
    for line in view.lines:
        if len(line.text) <= 24 and _END_LINE.fullmatch(line.text):
            if len(view.lines) > 1:
                yield Finding(*view.whole_line(line), "drop")
            continue
        tail = _END_TAIL.search(line.text, max(0, len(line.text) - 28))
        if tail and tail.end() == len(line.text):
            yield Finding(line.start + tail.start(), line.end, "drop")
