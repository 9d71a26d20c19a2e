"""A quotation that closes and never opened: where do the speaker's words begin?

`We wait for the ships” will be in the next book.` A quotation that opened some paragraphs before is
whole, and so is one whose closing mark stands on the next line alone. Straight marks, inches and
marks of other customs settle nothing, and then nothing is reported.
"""

from collections.abc import Iterator

from summarizer.base.patterns import lazy
from summarizer.rules import Finding, View, rule

_MARK = lazy(r"[“”]")
_OTHER = lazy(r"[\"„‟«»‹›「」『』＂`]|\d['’′]{0,2}”|['’]['’]|,,")
_REACH = 12


@rule(
    "review.unopened_quotation",
    kinds="flag",
    english=True,
    triggers=("”",),
    example=(
        "The ships and the boats” will make the harbour rich.",
        "The ships and the boats” will make the harbour rich.",
    ),
)
def unopened_quotation(view: View) -> Iterator[Finding]:
    """A closing curly mark without an opening one in its paragraph or in those before it."""
    lines = view.lines
    opened = 0  # lines for which a quotation of an earlier one may still be open
    for line in lines:
        text = line.text
        if _OTHER.search(text):
            opened = _REACH
            continue
        waiting = False
        for match in _MARK.finditer(text):
            at = match.start()
            if match[0] == "“":
                waiting = True
                continue
            closes = at and not text[at - 1].isspace() and not text[at + 1 : at + 2].isalnum()
            if closes and not waiting and not opened and "”" not in text[at + 1 :]:
                words = text[max(0, at - 40) : at + 1]
                yield Finding(
                    line.start + at, line.start + at + 1, "flag",
                    f"{words!r}: closed and never opened; where the words of the speaker begin, "
                    "nothing here says",
                    severity="medium", needs=("source text",),
                )  # fmt: skip
            waiting, opened = False, 0
        opened = _REACH if waiting else max(0, opened - 1)
