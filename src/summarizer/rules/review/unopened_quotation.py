"""A quotation that closes and never opened: where do the speaker's words begin?

`We wait for the ships” will be in the next book.`, `We wait for the ships," he said.` A quotation
that opened some paragraphs before is whole, and so is one whose closing mark stands on the next
line alone. Inches and marks of other customs settle nothing, and then nothing is reported.
"""

from collections.abc import Iterator

from summarizer.base.patterns import lazy
from summarizer.language.quotations import english_marks, side
from summarizer.rules import Finding, Line, View, rule

# Marks of other languages, inches and doubled marks: where they stand, pairs cannot be told apart.
_OTHER = lazy(r"[„‟«»‹›「」『』＂`\"”](?:(?<![\"”])|(?<=\d.)|(?<=\d['’′].)|(?<=\d['’′]['’′].))")
_TWO = lazy(r"['’,](?:(?<=['’]['’])|(?<=,,))")
# A quotation that lasts for more paragraphs than this is a document.
_REACH = 12
_MOST, _FEW_WORDS = 40, 4
_ENDS = frozenset(".!?…")
_SPEAKS = lazy(r"\b[A-Z]\w+ (?:said|says|added|adds|told|explained|noted|stressed|wrote),$")
_LONGEST_SPEAKS = 40
_AFTER_STOP = lazy(r"[.!?…] $")


@rule(
    "review.unopened_quotation",
    kinds="flag",
    english=True,
    triggers=("”", '"'),
    example=(
        "We wait for the ships,” he said. Nobody came.",
        "We wait for the ships,” he said. Nobody came.",
    ),
)
def unopened_quotation(view: View) -> Iterator[Finding]:
    """A closing mark without an opening one in its paragraph or in those before it."""
    open_for = 0  # the lines for which a quotation of an earlier one may still be open
    heads = view.titles[-1].end if view.titles else -1
    for line in view.lines:
        if line.end <= heads:
            continue  # no quotation of a headline goes on in the story
        closing, opens = _read(line)
        if closing is not None and not open_for:
            words = line.text[max(0, closing - 40) : closing + 1]
            at = line.start + closing
            yield Finding(
                at, at + 1, "flag",
                f"{words!r}: closed and never opened; where the words of the speaker begin, "
                "nothing here says",
                severity="medium", needs=("source text",),
            )  # fmt: skip
        if opens is None or opens:
            open_for = _REACH
        elif closing is not None:
            open_for = 0
        else:
            open_for = max(0, open_for - 1)


def _read(line: Line) -> tuple[int | None, bool | None]:
    """Return where a line closes what it did not open, and whether it leaves a quotation open.

    None for what is open to doubt.
    """
    text = line.text
    places = english_marks(text)
    if not places:
        return None, False
    if len(places) > _MOST or _OTHER.search(text) or _TWO.search(text):
        return None, None
    closing, waiting, inner = None, False, -1
    for turn, at in enumerate(places):
        shape = side(text, at)
        if at == inner:
            continue  # the end of a word that is quoted inside: `"He says "old" to it"`
        if shape > 0 and waiting and turn + 1 < len(places):
            following = places[turn + 1]
            few = text.count(" ", at, following) < _FEW_WORDS
            if few and side(text, following) < 0 and text[at - 2 : at - 1] not in _ENDS:
                inner = following
                continue
        last = at == len(text) - 1 and text[at] != "“"
        if shape == 0 and last and _AFTER_STOP.search(text, max(0, at - 2), at):
            shape = -1  # `many weeks it will be. "`: it can only close
        if shape == 0 or (shape < 0 and not waiting and (at == 0 or closing is not None)):
            return None, None
        if shape < 0 and not waiting:
            closing = at
            if _SPEAKS.search(text, max(0, at - _LONGEST_SPEAKS), at):
                return closing, None  # `Obi said," which is late`: it closes nothing
        waiting = shape > 0
    # Of an even number of marks one may look the wrong way.
    if closing is not None and len(places) % 2 == 0:
        return None, None
    return closing, waiting
