"""A linked name that was put on a line of its own.

`told the paper⏎Bay Times⏎, that the strike goes on` -> one line. Extractors break the line around
a link. The proof is the line that begins with a comma: nothing begins so, and what stands before
it ends without a mark. What must stay: rows of a table of commas, lines after a stop, lists, long
lines, which are paragraphs.
"""

from collections.abc import Iterator

from summarizer.base.patterns import lazy
from summarizer.rules import Finding, View, rule

_GOES_ON = lazy(r"[,;] (?=[a-z\"“])|[,;:.] ?$|\) (?=[a-z])|['’]s (?=[a-z])")
_ENDED = lazy(r"[.!?:;…][\"”’)\]]*$")
_OPEN = lazy(r"[a-z,]$")
_LONGEST_NAME = 60


@rule(
    "spacing.link_line",
    kinds="repair",
    proof="exact",
    english=True,
    triggers=("\n,", "\n;", "\n'", "\n’", "\n)", "\n.", "\r,", "\n:"),
    example=(
        "Obi told the paper\nBay Times\n, that she waits.",
        "Obi told the paper Bay Times, that she waits.",
    ),
)
def link_line(view: View) -> Iterator[Finding]:
    """A line that begins with a comma goes on with the one before it."""
    lines = view.lines
    for line in lines[1:]:
        name = lines[line.number - 1]
        if not _GOES_ON.match(line.text) or _ENDED.search(name.text) or "," in name.text[-1:]:
            continue
        yield Finding(name.end, line.start, "repair")
        before = lines[name.number - 1] if name.number else None
        if before is None or len(name.text) > _LONGEST_NAME:
            continue
        if _OPEN.search(before.text) and name.text[0].isalnum():
            yield Finding(before.end, name.start, "repair", after=" ")
