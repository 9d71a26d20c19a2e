"""The headline above the story.

It is kept, read for the metadata and left out of the body: a summary that begins with it says
everything twice.
"""

from collections.abc import Iterator

from summarizer.rules import Finding, View, rule


@rule(
    "furniture.title",
    does="skip",
    example=("New tram opens\nThe tram ...", "New tram opens\nThe tram ..."),
)
def title(view: View) -> Iterator[Finding]:
    """A short first line without an end mark is the headline: metadata, and no body text."""
    line = view.title
    if line is not None:
        yield Finding(line.start, line.end, "skip", role="title", facts=(("title", line.text),))
