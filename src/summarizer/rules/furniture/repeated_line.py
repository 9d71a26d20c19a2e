"""A line of one word or two that stands again and again is no sentence.

A translator that was given an empty paragraph wrote `To`, a template left `Photo` under every
picture. Such lines stay in the text and out of summaries. What ends with a mark may be speech.
"""

from collections import Counter
from collections.abc import Iterator

from summarizer.rules import BREAKS, Finding, View, rule

_MOST_WORDS, _FEWEST = 2, 3


@rule(
    "furniture.repeated_line",
    kinds="skip",
    triggers=BREAKS,
    example=(
        "To\nThe port reopened.\nTo\nShips came in.\nTo\nNobody cheered.",
        "To\nThe port reopened.\nTo\nShips came in.\nTo\nNobody cheered.",
    ),
)
def repeated_line(view: View) -> Iterator[Finding]:
    """A line of one or two words without a mark that stands three times is kept out."""
    short = [line for line in view.lines if _is_short(line.text)]
    if len(short) < _FEWEST:
        return
    counts = Counter(line.text.casefold() for line in short)
    for line in short:
        if counts[line.text.casefold()] >= _FEWEST:
            yield Finding(line.start, line.end, "skip")


def _is_short(text: str) -> bool:
    return text.count(" ") < _MOST_WORDS and text[-1].isalnum()
