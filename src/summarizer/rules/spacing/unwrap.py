"""Lines that were cut to a width, in the middle of a sentence.

A mail, a page of a terminal: each line is broken where its next word would not have fitted. The
break becomes a space. The proof is arithmetic: no line of the text is longer than a screen is
wide, and the first word of the next line, put after this one, would make it longer than the
longest line of all; one break where it would have fitted refutes it. What must stay: verse and
lists, whose lines end where they want to or whose first begins small, breaks after a stop, blank
lines, texts whose paragraphs are whole.
"""

from collections.abc import Iterator
from itertools import pairwise

from summarizer.base.patterns import lazy
from summarizer.rules import BREAKS, Finding, Line, View, rule

# Mail wraps at 72 to 78, terminals at 80 to 132; a column of a newspaper is narrower than 40.
_NARROWEST, _WIDEST = 40, 132
_FEWEST_LINES = 3
_OPEN = lazy(r"[a-z,]$")
_BREAK = lazy(r" ?(?:\r\n|\n|\r) ?")
_FIRST = lazy(r"[a-z][^\s]*")


@rule(
    "spacing.unwrap",
    kinds="repair",
    proof="exact",
    version=3,
    triggers=BREAKS,
    example=(
        "The port of Kessel was closed on Friday, the\n"
        "mayor said, and nobody in the town knew why\nor for how long.",
        "The port of Kessel was closed on Friday, the mayor said, and nobody in the town knew why "
        "or for how long.",
    ),
)
def unwrap(view: View) -> Iterator[Finding]:
    """A break in the middle of a sentence becomes a space, where the width of lines explains it."""
    if "\n" not in view.text and "\r" not in view.text:
        return
    lines = view.lines
    if len(lines) < _FEWEST_LINES or lines[0].text[:1].islower():
        return
    width = max(line.end - line.start for line in lines)
    if not _NARROWEST <= width <= _WIDEST:
        return
    breaks, proven = [], False
    begun: dict[str, int] = {}
    for line, behind in pairwise(lines):
        first = _FIRST.match(behind.text)
        if first is None or not _OPEN.search(line.text):
            continue
        if not _BREAK.fullmatch(view.text, line.end, behind.start):
            continue
        length = line.end - line.start
        if length + 1 + len(first[0]) <= width:
            return  # the word would have fitted: lines end here where their writer wants
        if begun.setdefault(first[0], behind.number) != behind.number or _begins(line) == first[0]:
            return  # lines that begin alike are a list or a verse
        proven = proven or length < width  # after the longest line nothing fits anyway
        breaks.append((line.end, behind.start))
    if proven:
        for start, end in breaks:
            yield Finding(start, end, "repair", after=" ")


def _begins(line: Line) -> str:
    """Return the first word of a line."""
    return line.text.partition(" ")[0]
