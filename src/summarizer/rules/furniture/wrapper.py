"""What a chatbot puts around a translation: an announcement above it, notes and offers below it.

`Sure! Here is the translation:` and `Let me know if you need any changes!` stay in the text and out
of summaries, and so do the fences of a block of code. Only the first and the last sentences count.
"""

from collections.abc import Iterator, Sequence

from summarizer.page.wrapper import acknowledges, is_closing, is_opening
from summarizer.rules import Finding, View, rule

_MOST = 4
_FENCE = "```"


@rule(
    "furniture.wrapper",
    kinds="skip",
    english=True,
    triggers=("ransl", "et me know", "I hope", "eel free", "nything else", "ould you like", _FENCE),
    example=(
        "Here is the translation:\nThe port reopened on Monday.",
        "Here is the translation:\nThe port reopened on Monday.",
    ),
)
def wrapper(view: View) -> Iterator[Finding]:
    """What a chatbot says of its translation, above and below it, is kept out of summaries."""
    pieces = view.sentences
    texts = [view.text[piece[0] : piece[1]].strip() for piece in pieces[:_MOST]]
    opening = 0
    for number, text in enumerate(texts):
        if is_opening(text):
            opening = number + 1
        elif not acknowledges(text):
            break
    yield from _found(pieces[:opening])
    closing = len(pieces)
    while closing > opening and len(pieces) - closing < _MOST:
        start, end = pieces[closing - 1][0], pieces[closing - 1][1]
        if not is_closing(view.text[start:end].strip()):
            break
        closing -= 1
    if closing > opening:
        yield from _found(pieces[closing:])
    for line in view.lines:
        if line.text.startswith(_FENCE) and " " not in line.text:
            yield Finding(line.start, line.end, "skip")


def _found(pieces: Sequence[tuple[int, ...]]) -> Iterator[Finding]:
    for piece in pieces:
        yield Finding(piece[0], piece[1], "skip")
