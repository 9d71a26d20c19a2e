"""Bullets in front of lines: `▪️ The port reopened.` begins with `The port`.

Messengers set one before every paragraph, pages before every item. The sign stays in the text, and
the sentence starts after it.
"""

from collections.abc import Iterator

from summarizer.page.marks import bullet_end
from summarizer.rules import Finding, View, rule
from summarizer.rules.furniture._inside import inside_lines


@rule(
    "furniture.bullet",
    kinds="skip",
    example=("▪️ The port reopened on Monday.", "▪️ The port reopened on Monday."),
)
def bullet(view: View) -> Iterator[Finding]:
    """Bullets and pictographs in front of a sentence are kept out of summaries."""
    if view.text.isascii() and "*" not in view.text:
        return
    for sentence in inside_lines(view):
        end = bullet_end(sentence.text)
        if end and (sentence.place == 0 or sentence.text[0] != "*"):
            bare = sentence.text[:end].rstrip()
            yield Finding(sentence.start, sentence.start + len(bare), "skip")
