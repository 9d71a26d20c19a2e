"""Short asides of the page inside the story: "Read also: ...", end marks, the title it once had."""

import re
from collections.abc import Iterator

from summarizer import markup
from summarizer.patterns import lazy
from summarizer.rules import Finding, View, rule
from summarizer.rules._furniture import is_told

_READ_ALSO = lazy(
    r"\W{0,3}(?:Read also|Also read|See also|Read more(?: on the topic)?|Read on the topic"
    r"|More on (?:this|the) (?:topic|story)|On the topic|Watch also"
    r"|Related(?: articles?| news| stories)?|Previously|Recommended) ?[:：] ?(?P<link>\S.{2,180})",
    re.IGNORECASE,
)
# "Previously: ..." before a sentence with a full stop is story.
_SENTENCE = lazy(r".*[a-z][.!?][\"'”’)]*")
_TELLS = lazy(r"\W{0,3}Previously", re.IGNORECASE)
_WORD = (
    r"(?:over|end|the end|finis|finished|completed?|concluded|it['’]?s over(?: now)?"
    r"|end of (?:text|article))"
)
_END_LINE = lazy(rf"[\"“”]?\W?[(（\[]{_WORD}[.!]?[)）\]]\W?", re.IGNORECASE)
_END_TAIL = lazy(
    rf"(?<=[.!?。\"”])\s*[(（\[]{_WORD}[.!?]?[)）\]]\.?|(?<=[.!?\"”])\s*-0-", re.IGNORECASE
)
_ORIGINAL = lazy(r"\W{0,2}Original title ?[:：] ?(?P<title>\S.{3,200})", re.IGNORECASE)


@rule(
    "furniture.read_also",
    does=("drop", "skip"),
    proof="closed vocabulary",
    english=True,
    version=2,
    signs=(":", "："),
    example=(
        "The port reopened.\nRead also: Fares to rise in Kessel\nShips came in.",
        "The port reopened.\nShips came in.",
    ),
)
def read_also(view: View) -> Iterator[Finding]:
    """A line that leads to another story is taken out wherever it stands.

    Behind some labels stands a whole sentence, which may be one of this story: it stays in the
    text, and summaries leave it out.
    """
    for line in view.lines:
        match = _READ_ALSO.fullmatch(line.text) if len(view.lines) > 1 else None
        if match is None or (_TELLS.match(line.text) and _SENTENCE.fullmatch(line.text)):
            continue
        if is_told(match["link"]):
            shown = markup.shortened(line.text)
            message = f"{shown!r}: it leads to another story, or is a sentence of this one"
            yield Finding(line.start, line.end, "skip", message, role="related")
        else:
            yield Finding(*view.whole_line(line), "drop", role="related")


@rule(
    "furniture.end_mark",
    does="drop",
    proof="closed vocabulary",
    english=True,
    signs=("(", "（", "[", "-0-"),
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


@rule(
    "furniture.original_title",
    does="drop",
    proof="closed vocabulary",
    english=True,
    signs=("riginal title", "RIGINAL TITLE"),
    example=(
        "Original title: Port of Kessel reopens\nThe port reopened on Monday.",
        "The port reopened on Monday.",
    ),
)
def original_title(view: View) -> Iterator[Finding]:
    """The title that the story had elsewhere is read and taken out."""
    for line in view.lines:
        match = _ORIGINAL.fullmatch(line.text)
        if match and len(view.lines) > 1:
            facts = (("original_title", match["title"]),)
            yield Finding(*view.whole_line(line), "drop", facts=facts)
