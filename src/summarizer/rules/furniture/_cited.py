"""Lines that look like the page and belong to the story: the story speaks of them.

"The note on the machine was clear." / "Report an error" / "A boy pressed it 300 times." The line
before announces it, or the line after points back at it.
"""

from summarizer.base.patterns import lazy
from summarizer.rules import Line, View

__all__ = ["is_cited"]

_ANNOUNCES = lazy(
    r"(?:\b(?:one|a|this|the following|these|two|three) (?:\w+ )?(?:lines?|words?|sentences?|tags?"
    r"|names?|notes?|signs?|stamps?|captions?|inscriptions?)\b[^.!?]{0,40}"
    r"|\b(?:(?:note|sign|stamp|label|screen|poster|box|letter|mail|e-mail|message)\b[^.!?]{0,40}"
    r"|(?:reads|read|says|said|ran|runs|wrote|stood)))[.:]$"
    r"|^Who (?:told|said|wrote|sent)\b.*\?$"
)
_POINTS_BACK = lazy(
    r"(?:With|By|In|From|Under) (?:it|them|these (?:\w+ )?words?|this (?:line|note|mark))\b"
    r"|(?:These|Those) (?:\w+ )?words?\b|That is (?:what|how)\b|So (?:it|ran|said|stood)\b"
    r"|The (?:map|print|line|words?|mark|note|stamp) (?:was|were|is|are|hangs|did|had|gave)\b"
    r"|\w+ \w+ (?:clicked|pressed|read|wrote|signed|believed|erased|wiped)\b"
)
_LONGEST = 120


def is_cited(view: View, line: Line) -> bool:
    """Whether the line before announces a line, or the line after points back at it."""
    lines, number = view.lines, line.number
    before = lines[number - 1].text if number else ""
    behind = lines[number + 1].text if number + 1 < len(lines) else ""
    if before and len(before) <= _LONGEST and _ANNOUNCES.search(before):
        return True
    return bool(number and _POINTS_BACK.match(behind))
