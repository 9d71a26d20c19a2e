"""Bylines: who reports.

`By Ada Obi`, `(Reporter Ada Obi)`, `Bay Daily correspondent Ada Obi` on a line of its own, above
or below the story; `(Reporter Ada Obi) The port reopened.`, `Our reporter Ada Obi reports: ...` in
front of its first sentence, which then starts after it. It stays and is read for the metadata. In
an interview `Reporter:` opens every other line, and names nobody; `(Reporter Gu Fei) told the
court` is story.
"""

from collections.abc import Iterator

from summarizer.base.patterns import lazy
from summarizer.page.byline import read_byline, read_opening, read_sign_off
from summarizer.page.dateline import read_dateline
from summarizer.rules import Finding, View, rule

_HEAD, _TAIL = 4, 2
# Captions and lines of the page may stand above the first sentence of the story.
_REACH = 6
_TURN = lazy(r"^\W?(?:Our )?(?:[Rr]eporter|[Cc]orrespondent) ?[:：]")
_MOST_TURNS = 2


@rule(
    "furniture.byline",
    kinds="skip",
    english=True,
    version=2,
    example=("By Ada Obi\nThe port reopened.", "By Ada Obi\nThe port reopened."),
)
def byline(view: View) -> Iterator[Finding]:
    """A line that only names the reporter is read, and left out of summaries."""
    lines = view.lines
    for line in (lines[:_HEAD] + lines[_HEAD:][-_TAIL:]) if len(lines) > 1 else ():
        # The first line may be a headline about a reporter.
        name = read_sign_off(line.text) if line.number else read_byline(line.text)
        if name is None:
            continue
        if ":" in line.text and sum(bool(_TURN.match(each.text)) for each in lines) > _MOST_TURNS:
            continue
        yield Finding(line.start, line.end, "skip", role="byline", facts=(("reporter", name),))
    for line in lines[:_REACH]:
        opening = read_opening(line.text)
        if opening and line not in view.titles and read_dateline(line.text) is None:
            end = line.start + len(line.text[: opening[0]].rstrip())
            facts = (("reporter", opening[1]),)
            yield Finding(line.start, end, "skip", role="byline", facts=facts)
