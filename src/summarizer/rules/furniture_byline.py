"""Bylines: who reports.

`By Ada Obi` or `(Reporter Ada Obi)` on a line of its own, above or below the story. Such a line
stays and is read for the metadata. In an interview `Reporter:` opens every other line, and names
nobody.
"""

import re
from collections.abc import Iterator

from summarizer.rules import Finding, View, rule
from summarizer.rules._page_line import read_byline

_HEAD, _TAIL = 4, 2
_TURN = re.compile(r"^\W?(?:Our )?(?:[Rr]eporter|[Cc]orrespondent) ?[:：]", re.MULTILINE)
_MOST_TURNS = 2


@rule(
    "furniture.byline",
    does="skip",
    english=True,
    example=("By Ada Obi\nThe port reopened.", "By Ada Obi\nThe port reopened."),
)
def byline(view: View) -> Iterator[Finding]:
    """A line that only names the reporter is read, and left out of summaries."""
    if len(view.lines) < 2:
        return
    for line in view.lines[:_HEAD] + view.lines[_HEAD:][-_TAIL:]:
        name = read_byline(line.text)
        if name is None:
            continue
        if ":" in line.text and len(_TURN.findall(view.text)) > _MOST_TURNS:
            continue
        yield Finding(line.start, line.end, "skip", role="byline", facts=(("reporter", name),))
