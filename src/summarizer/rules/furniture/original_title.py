"""`Original title: Port of Kessel reopens`, above a translated story.

What must stay: a sentence that tells of a title, `Original title: nobody knows it, because ...`.
"""

import re
from collections.abc import Iterator

from summarizer.base.patterns import lazy
from summarizer.page.credits import is_statement
from summarizer.rules import Finding, View, rule
from summarizer.rules.furniture._cited import is_cited

_ORIGINAL = lazy(r"\W{0,2}Original title ?[:：] ?(?P<title>\S.{3,200})", re.IGNORECASE)


@rule(
    "furniture.original_title",
    kinds="drop",
    proof="closed vocabulary",
    english=True,
    version=3,
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
        if not match or len(view.lines) < 2 or is_statement(match["title"]):
            continue
        if not is_cited(view, line):
            facts = (("original_title", match["title"]),)
            yield Finding(*view.whole_line(line), "drop", facts=facts)
