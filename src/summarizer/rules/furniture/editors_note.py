"""Notes of the editor: `Editor's note: Ada Obi writes on ports for Bay News`.

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
# What goes on about the author of a comment, and his book; not "The views of two courts clash".
_GOES_ON = lazy(
    r"(?:The|All) (?:views|opinions)(?: expressed)?\b[^.]{0,60}\b(?:his|her|their)"
    r"(?: own| alone)?\.$"
    r"|(?:He|She|They) (?:is|are|was|were) (?:the |an? )?[^.]{0,80}"
    r"\b(?:author|editor|professor|fellow|writer|columnist|contributor|director|founder)s?\b"
    r"|(?:His|Her|Their) (?:new |latest |first |most recent )?(?:book|novel|column)s?\b"
    r"|(?:Follow|Read more)\b"
)
# Somebody speaks: the story has begun.
_SPOKEN = lazy(r"\b(?:said|says|told|reported|wrote|added|announced)\b")


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
        elif (
            sentence.line != noted
            or not _GOES_ON.match(sentence.text)
            or _SPOKEN.search(sentence.text)
        ):
            noted = -1
            continue
        yield Finding(sentence.start + (note.start("note") if note else 0), sentence.end, "skip")
