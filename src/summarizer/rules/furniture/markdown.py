"""Headings in markdown: `## The quay`, `**The quay**` as a whole line, and rows of hashtags.

Extractors and chatbots write them so. They part the text, and stay out of summaries; a sentence
with a bold word in it is a sentence.
"""

from collections.abc import Iterator

from summarizer.model import Role
from summarizer.page.marks import is_heading, is_tag_row
from summarizer.rules import Finding, View, rule

_MOST_WORDS = 30
# A bold line of more than a heading, with its stop, is a paragraph that was set bold.
_MOST_WORDS_STOPPED = 10


@rule(
    "furniture.markdown",
    kinds="skip",
    triggers=("#", "**", "__", "=="),
    example=(
        "The port reopened.\n### Nobody was hurt\nShips came in.",
        "The port reopened.\n### Nobody was hurt\nShips came in.",
    ),
)
def markdown(view: View) -> Iterator[Finding]:
    """Headings in markdown and rows of hashtags are kept out of summaries."""
    if len(view.lines) < 2:
        return
    titles = {line.number for line in view.titles}
    for line in view.lines:
        if is_tag_row(line.text) or (is_heading(line.text) and _is_short(line.text)):
            role: Role = "title" if line.number in titles else "furniture"
            yield Finding(line.start, line.end, "skip", role=role)


def _is_short(text: str) -> bool:
    if text[0] in "#=":
        return text.count(" ") < _MOST_WORDS
    stopped = text.rstrip("*_:").endswith((".", "!", "?"))
    return text.count(" ") < (_MOST_WORDS_STOPPED if stopped else _MOST_WORDS)
