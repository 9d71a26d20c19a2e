"""The hour in front of each paragraph of a live page.

`14:20. The port is closed.`: it says when the paragraph was put up, and not when anything came to
pass. It stays in the text, and the sentence starts after it. `9:15 a.m. The car was seen` tells
the course of a day, and so may `14:20 The port was closed`: there the hour belongs to the sentence,
unless the headline says that the page is live.
"""

import re
from collections.abc import Iterator

from summarizer.base.patterns import lazy
from summarizer.rules import BREAKS, Finding, View, rule

_STAMP = lazy(
    r"(?P<time>[\[(]?(?:[01]?\d|2[0-3])[:.][0-5]\d[\])]?)(?! ?[ap]\.?m\b)"
    r"(?:(?P<mark>\s?[.|–—-]+(?=\s)|$)|(?P<open>[,:]?)(?= [\"“A-Z]))"
)
_LIVE = lazy(
    r"\b(?:live|online|live blog|minute by minute|text broadcast|broadcast|chronicle|updates?"
    r"|updated|as it happened|chronology of events)\b",
    re.IGNORECASE,
)
_BEGINS = frozenset("0123456789[(")
_FEWEST = 3


@rule(
    "furniture.time_stamp",
    kinds="skip",
    english=True,
    triggers=BREAKS,
    example=(
        "14:20. It rains.\n14:05. It is late.\n13:50. We go.",
        "14:20. It rains.\n14:05. It is late.\n13:50. We go.",
    ),
)
def time_stamp(view: View) -> Iterator[Finding]:
    """The hour in front of three paragraphs and more stays out of summaries on a live page."""
    found = [
        (line, match)
        for line in view.lines
        if line.text[0] in _BEGINS and (match := _STAMP.match(line.text))
    ]
    if len(found) < _FEWEST:
        return
    live = any(_LIVE.search(line.text) for line in view.titles)
    for line, match in found:
        if live or match["mark"] is not None:
            yield Finding(line.start, line.start + match.end(), "skip", role="dateline")
