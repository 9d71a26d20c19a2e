"""`Original title: Port of Kessel reopens`, above a translated story.

What must stay: a sentence that tells of a title, `Original title: nobody knows it, because ...`.
"""

import re
from collections.abc import Iterator

from summarizer.base.patterns import lazy
from summarizer.page.credits import is_told
from summarizer.rules import Finding, View, rule

_ORIGINAL = lazy(r"\W{0,2}Original title ?[:：] ?(?P<title>\S.{3,200})", re.IGNORECASE)


@rule(
    "furniture.original_title",
    kinds="drop",
    proof="closed vocabulary",
    english=True,
    version=2,
    triggers=("riginal title", "RIGINAL TITLE"),
    example=(
        "Original title: Port of Kessel reopens\nThe port reopened on Monday.",
        "The port reopened on Monday.",
    ),
)
def original_title(view: View) -> Iterator[Finding]:
    """The title that the story had elsewhere is read and taken out."""
    for line in view.lines:
        match = _ORIGINAL.fullmatch(line.text)
        if match and len(view.lines) > 1 and not is_told(match["title"]):
            facts = (("original_title", match["title"]),)
            yield Finding(*view.whole_line(line), "drop", facts=facts)
