"""Notes of the editor in front of a story: `Editor's note: Ada Obi writes on ports for Bay News`.

The note stays in the text and out of summaries, with what goes on about its author: `The opinions
are her own.` Where a page was given as one line the story follows in it. What somebody calls an
editor's note inside a sentence is story.
"""

from collections.abc import Iterator

from summarizer.base.patterns import lazy
from summarizer.rules import Finding, View, rule

_NOTE = lazy(
    # After the agency in its brackets.
    r"(?:\([A-Z][\w ./-]{1,20}\) ?)?"
    r"(?P<note>[\[(*]{0,2}(?:Editor|EDITOR)(?:['’]?[sS]|[sS]['’])? ?(?:[Nn]ote|NOTE) ?:)",
)
# What goes on about the author of a comment, and his book.
_GOES_ON = lazy(
    r"(?:The|All) (?:views|opinions)\b|This (?:is|article|story|post|column|essay|piece)\b"
    r"|(?:He|She|They) (?:is|was|are|has|have|writes|wrote|blogs|teaches)\b"
    r"|(?:His|Her|Their) (?:new |latest |first |most recent )?"
    r"(?:books?|novels?|columns?|opinions?|views?|work)\b"
    r"|(?:Follow|Read|See) (?:him|her|them|more)\b"
)


@rule(
    "furniture.editors_note",
    kinds="skip",
    english=True,
    triggers=("ditor", "DITOR"),
    example=(
        "Editor's note: Ada Obi writes on ports.\nThe port reopened on Monday.",
        "Editor's note: Ada Obi writes on ports.\nThe port reopened on Monday.",
    ),
)
def editors_note(view: View) -> Iterator[Finding]:
    """A note of the editor, and what goes on about its author, are kept out of summaries."""
    noted = -1  # the line in which a note goes on
    for sentence in view.inside:
        note = _NOTE.match(sentence.text)
        if note:
            noted = sentence.line
        elif sentence.line != noted or not _GOES_ON.match(sentence.text):
            noted = -1
            continue
        yield Finding(sentence.start + (note.start("note") if note else 0), sentence.end, "skip")
