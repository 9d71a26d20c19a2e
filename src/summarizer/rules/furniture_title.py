"""The headline above the story, in one line or several.

It is kept, read for the metadata and left out of the body: a summary that begins with it says
everything twice. So is what stands between it and the dateline, the text under a picture.
"""

from collections.abc import Iterator

from summarizer.rules import Finding, View, rule
from summarizer.rules._sites import read_tail


@rule(
    "furniture.title",
    does="skip",
    # The name of the site, which proves a second line to be one, is taken out in the same stage.
    lasting=True,
    version=2,
    example=("New tram opens\nThe tram ...", "New tram opens\nThe tram ..."),
)
def title(view: View) -> Iterator[Finding]:
    """Short first lines without an end mark are the headline: metadata, and no body text."""
    texts = [_without_site(line.text) for line in view.titles]
    facts: tuple[tuple[str, str], ...] = (("title", " ".join(texts)),)
    for line, text in zip(view.titles, texts, strict=True):
        yield Finding(line.start, line.start + len(text), "skip", role="title", facts=facts)
        facts = ()
    for line in view.head.captions:
        yield Finding(line.start, line.end, "skip", role="caption")


def _without_site(text: str) -> str:
    tail = read_tail(text)
    return text[: tail.start] if tail else text
