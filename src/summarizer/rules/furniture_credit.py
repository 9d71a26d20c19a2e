"""Credits of pictures.

`... at a sit-down. (Reuters)` -> `... at a sit-down.`: the credit of a picture that the page once
showed. Only at the end of a paragraph, behind the mark that ends its sentence, or on a line of its
own: `(Reuters)` behind a place opens a dateline, and inside a sentence it is a source.
"""

import re
from collections.abc import Iterator

from summarizer.rules import Finding, View, rule
from summarizer.rules._furniture import CREDIT

_BARE = re.compile(
    r"(?:File )?(?:Photo|Picture|Photograph|Image)s?(?: ?[:/] ?| by | from | courtesy of ).{2,60}"
    r"|(?:File photo|Data map|Profile picture|Archive photo)",
    re.IGNORECASE,
)
# "Photo published a day ago" is a sentence: a credit names somebody, and ends without a mark.
_NAME = re.compile(r"(?:[:/] ?|\b(?:by|from|of) )(?:the )?[A-Z]")
_ENDED = re.compile(r"""[.!?。！？]["'”’)\]]*\s*$""")
_LONGEST = 110


@rule(
    "furniture.credit",
    does="drop",
    english=True,
    example=("They met for an hour. (Reuters)", "They met for an hour."),
)
def credit(view: View) -> Iterator[Finding]:
    """The credit of a picture is taken out at the end of a paragraph or on a line of its own."""
    for line in view.lines:
        text = line.text
        if text[-1] in ")]":
            opening = max(text.rfind("(", -_LONGEST), text.rfind("[", -_LONGEST))
            match = CREDIT.fullmatch(text, opening) if opening >= 0 else None
            if match and opening == 0:
                yield Finding(*view.whole_line(line), "drop")
            elif match and _ENDED.search(text, max(0, opening - 8), opening):
                start = len(text[:opening].rstrip())
                yield Finding(line.start + start, line.end, "drop")
        elif len(text) < _LONGEST and _BARE.fullmatch(text) and not text.endswith((".", "!", "?")):
            if "hoto" not in text[:12] or _NAME.search(text) or len(text.split()) <= 2:
                yield Finding(*view.whole_line(line), "drop")
