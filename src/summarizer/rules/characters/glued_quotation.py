"""`the”Bay Post” wrote` becomes `the “Bay Post” wrote`.

A translator that knows one curly mark only opens with it too, and sticks it to the word before it.
The proof is the whole line: it has no other mark, the marks come out even, and each second one has
a word on its left and none on its right. What must stay: marks that a space keeps from the word
before them, which are a custom; lines that hold one half of a quotation.
"""

from collections.abc import Iterator

from summarizer.base.patterns import lazy
from summarizer.rules import Finding, View, rule

_OTHER = lazy(r'["“„«»]')
_MOST = 40


@rule(
    "characters.glued_quotation",
    kinds="repair",
    proof="exact",
    english=True,
    triggers=("”",),
    example=("Then the”Bay Post” wrote it.", "Then the “Bay Post” wrote it."),
)
def glued_quotation(view: View) -> Iterator[Finding]:
    """A closing curly mark that opens and sticks to the word before it is turned, with a space."""
    if "”" not in view.text or "„" in view.text:
        return
    for line in view.lines:
        text = line.text
        marks = [at for at, c in enumerate(text) if c == "”"] if "”" in text else []
        if not marks or len(marks) % 2 or len(marks) > _MOST or _OTHER.search(text):
            continue
        opening, closing = marks[::2], marks[1::2]
        if not all(text[at + 1].isalnum() for at in opening):
            continue
        if not all(_closes(text, at) for at in closing):
            continue
        for at in opening:
            if at and text[at - 1].isalpha():
                yield Finding(line.start + at, line.start + at + 1, "repair", after=" “")


def _closes(text: str, at: int) -> bool:
    """Whether a mark has a word or a stop on its left, and neither on its right."""
    left, right = text[at - 1], text[at + 1 : at + 2]
    return not left.isspace() and not right.isalnum()
