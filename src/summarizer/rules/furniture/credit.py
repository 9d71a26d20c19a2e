"""Credits of pictures.

`... at a sit-down. (Reuters)` -> `... at a sit-down.`: the credit of a picture that the page once
showed. Only at the end of a paragraph, after the mark that ends its sentence, or on a line of its
own: `(Reuters)` after a place opens a dateline, and inside a sentence it is a source. After a
caption it may lack the brackets: `... the quay. Photo by Ada Obi`. A credit names somebody; what
describes the picture is a caption and stays.
"""

from collections.abc import Iterator

from summarizer.base.patterns import lazy
from summarizer.page.credits import glued_credit, is_credit, is_credit_line
from summarizer.rules import Finding, View, rule
from summarizer.rules.furniture._cited import is_cited

_ENDED = lazy(r"""[.!?。！？]["'”’)\]]*\s*$""")
_LONGEST = 110


@rule(
    "furniture.credit",
    kinds="drop",
    proof="closed vocabulary",
    english=True,
    version=3,
    example=("They met for an hour. (Reuters)", "They met for an hour."),
)
def credit(view: View) -> Iterator[Finding]:
    """The credit of a picture is taken out at the end of a paragraph or on a line of its own."""
    for line in view.lines:
        text = line.text
        if is_credit_line(text, first=line.number == 0):
            # Else there would be no text left.
            if len(view.lines) > 1 and not is_cited(view, line):
                yield Finding(*view.whole_line(line), "drop")
            continue
        start = _bracketed(text) if text[-1] in ")]" else None
        if start is None:
            start = glued_credit(text)
        if start is not None:
            yield Finding(line.start + start, line.end, "drop")


def _bracketed(text: str) -> int | None:
    """Return where a credit in brackets begins after the last sentence of a paragraph."""
    opening = max(text.rfind("(", -_LONGEST), text.rfind("[", -_LONGEST))
    credited = opening > 0 and is_credit(text, opening)
    if credited and _ENDED.search(text, max(0, opening - 8), opening):
        return len(text[:opening].rstrip())
    return None
