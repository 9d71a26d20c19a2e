"""A quotation that opens and never closes: where do the speaker's words end?

`She said: "We wait. The port is closed.` Nothing says whether the second sentence is hers, and no
mark is put in: any place for it would be a guess about who has said what. A quotation that closes
some paragraphs further on, or that each of its paragraphs opens anew, as is the custom, is whole.
Inches and marks that may stand on either side, settle nothing, and then nothing is reported.
"""

from collections.abc import Iterator

from summarizer.base.patterns import lazy
from summarizer.language.quotations import english_marks, side
from summarizer.rules import Finding, Line, View, rule

# Marks of other languages, inches and doubled marks: where they stand, pairs cannot be told apart.
_OTHER = lazy(r"[„‟«»‹›「」『』＂`]|\d['’′]{0,2}[\"”]|['’]['’]|,,")
# A quotation that lasts for more paragraphs than this is a document.
_REACH = 8
_ENDS = frozenset(".!?…")
_MOST = 40


@rule(
    "review.open_quotation",
    kinds="flag",
    english=True,
    triggers=('"', "“"),
    example=(
        'She said: "We wait.\nThe port is closed.\nNobody came.',
        'She said: "We wait.\nThe port is closed.\nNobody came.',
    ),
)
def open_quotation(view: View) -> Iterator[Finding]:
    """A quotation that opens in a paragraph and closes neither there nor further on."""
    lines = view.lines
    for line in lines:
        if line.text.count('"') % 2 == 0 and line.text.count("“") <= line.text.count("”"):
            continue
        opened = _open(line)
        if opened is None or opened < 0:
            continue
        if any(_may_close(later) for later in lines[line.number + 1 : line.number + 1 + _REACH]):
            continue
        yield Finding(
            line.start + opened,
            line.end,
            "flag",
            f"{line.text[opened : opened + 40]!r}: opened and never closed; where the words of the "
            "speaker end, nothing here says",
            severity="medium",
            focus=(line.start + opened, line.start + opened + 1),
            needs=("source text",),
        )


def _open(line: Line) -> int | None:
    """Return where a quotation opens that the line leaves open, -1 if none, None in doubt."""
    text = line.text
    places = english_marks(text)
    if len(places) > _MOST or _OTHER.search(text):
        return None
    waiting: list[int] = []
    for at in places:
        turn = side(text, at)
        if turn == 0:
            return None
        if turn > 0:
            if waiting and text[at - 2 : at - 1] in _ENDS:
                waiting.pop()  # a paragraph that opened it anew, before the breaks were lost
            waiting.append(at)
        elif waiting:
            waiting.pop()
    return waiting[-1] if waiting else -1


def _may_close(line: Line) -> bool:
    """Whether a later line closes what it did not open, opens it anew, or leaves that in doubt."""
    text = line.text
    if text[0] in '"“”' or _OTHER.search(text):
        return True
    waiting = 0
    for at in english_marks(text):
        turn = side(text, at)
        waiting += turn
        if turn == 0 or waiting < 0:
            return True
    return False
