"""A quotation that opens again before it has closed: who says what?

`He says, “We wait. “Nobody came”, and left.`; `“The port is closed, "says Obi.` Never reported: a
word quoted inside a quotation, paragraphs that each open it anew, as is the custom, also where a
page has glued them: nothing is reported in texts of few and long lines.
"""

from collections.abc import Iterator

from summarizer.base.patterns import lazy
from summarizer.language.quotations import english_marks, side
from summarizer.rules import Finding, Line, View, rule

# Marks of other languages, inches and doubled marks: pairs cannot be told apart by them.
_OTHER = lazy(r"[„‟«»‹›「」『』＂`]|\d['’′]{0,2}[\"”]|['’]['’]|,,")
_AGAIN = lazy(r"[a-z]{2}[.!?…] $")
_COMMA = lazy(r"[a-z]{2}[.,!?] $")
_SPEAKS = lazy(
    r"(?:[A-Z][\w.'’-]+ ){0,3}(?:said|says|added|adds|told|explained|noted|stressed|wrote|continued"
    r"|concluded|replied|recalled|admitted|emphasi[sz]ed)\b"
)
# A line of one sentence or two: longer ones are paragraphs, or several of them. Choices.
_LONGEST_LINE, _FEWEST_LINES, _MOST = 450, 5, 40
# Where lines are longer on the average, paragraphs have been glued. Of human translations and
# native news, line by line, none lies above it that is reported rightly. A measurement.
_LONGEST_ON_AVERAGE = 250

_EXAMPLE = (
    "Rain.\nObi says, “We wait. “Nobody came”, and left.\nIt rained.\nShips left.\nAll slept."
)


@rule(
    "review.opened_twice",
    kinds="flag",
    english=True,
    triggers=('"', "“"),
    example=(_EXAMPLE, _EXAMPLE),
)
def opened_twice(view: View) -> Iterator[Finding]:
    """A mark that opens a quotation, or stands before who speaks, inside an open quotation."""
    lines = view.lines
    if len(lines) < _FEWEST_LINES or len(view.text) > _LONGEST_ON_AVERAGE * len(lines):
        return
    for line in lines:
        if len(line.text) > _LONGEST_LINE:
            continue
        at = _again(line)
        if at is not None:
            words = line.text[max(0, at - 30) : at + 20]
            yield Finding(
                line.start + at, line.start + at + 1, "flag",
                f"{words!r}: a quotation opens before the one ahead of it has closed; who says "
                "which part, nothing here says",
                severity="medium", needs=("source text",),
            )  # fmt: skip


def _again(line: Line) -> int | None:
    """Return where a line opens what it has opened already; None if nowhere, or in doubt."""
    text = line.text
    places = english_marks(text)
    if not 1 < len(places) <= _MOST or _OTHER.search(text):
        return None
    opened = False
    for at in places:
        shape = side(text, at)
        if shape == 0:
            return None
        if shape > 0 and opened:
            ahead = text[max(0, at - 4) : at]
            if _AGAIN.search(ahead) or (_COMMA.search(ahead) and _SPEAKS.match(text, at + 1)):
                return at
            return None
        opened = shape > 0
    return None
