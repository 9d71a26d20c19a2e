"""Lines of the page around the story: who edited it, when it was put up, where it came from.

`2031-03-05 08:12 Source: Bay Times Editor: Ada Obi` above or below the story goes, and is read
first. A line counts only if a name stands after every label: "Source: nobody would say" is
speech, and `Editor:` before every other line is an interview. Dates that head the parts of a
story stay.
"""

from collections.abc import Iterator, Sequence

from summarizer.base.patterns import lazy
from summarizer.page.page_line import is_date, read_page_line
from summarizer.rules import Finding, Line, View, rule
from summarizer.rules.furniture._cited import is_cited

# Page lines stand above and below the story, never inside it.
_HEAD, _TAIL = 4, 5
_TURN = lazy(r"^\W?(?:Editor|Reporter|Reviewer|Author|Source) ?[:：]")
_MOST_TURNS = 2

Facts = tuple[tuple[str, str], ...]


@rule(
    "furniture.page_line",
    kinds="drop",
    proof="closed vocabulary",
    english=True,
    version=3,
    triggers=(
        "ditor", "dited", "ource", "DITOR", "OURCE", "rigin", "uthor", "roofread", "eviewer",
        "-", "/", ".",
    ),
    example=(
        "2031-03-05 08:12 Source: Bay Times\nThe tram will run daily.",
        "The tram will run daily.",
    ),
)  # fmt: skip
def page_line(view: View) -> Iterator[Finding]:
    """A line that only names editor, source or time of the page is taken out, and read first."""
    lines = view.lines
    found = dict(sorted({**_from_edge(lines, _HEAD), **_from_edge(lines[::-1], _TAIL)}.items()))
    if not found or len(found) == len(lines):
        return  # there is none, or there would be no text left
    dates = sum(is_date(line.text) for line in lines)
    turns = sum(bool(_TURN.match(line.text)) for line in lines)
    for number, facts in found.items():
        line = lines[number]
        if is_date(line.text) and (dates > 1 or line.number >= _HEAD):
            continue
        if len(facts) == 1 and turns > _MOST_TURNS:
            continue
        if facts and facts[0][0] in ("author", "reporter") and len(facts) == 1:
            continue  # a byline, which stays
        if is_cited(view, line):
            continue
        yield Finding(*view.whole_line(line), "drop", facts=facts)


def _from_edge(lines: Sequence[Line], reach: int) -> dict[int, Facts]:
    """Read the page lines that no more than a few lines of story part from an edge of the text."""
    found: dict[int, Facts] = {}
    for line in lines:
        facts = read_page_line(line.text)
        if facts is not None:
            found[line.number] = facts
            continue
        reach -= 1
        if reach == 0:
            break
    return found
