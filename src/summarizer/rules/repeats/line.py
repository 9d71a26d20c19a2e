"""Words and paragraphs that stand twice where once was meant.

`in the the harbour` -> `in the harbour`. What must stay: `had had`, `vitamin A a day`, `the The
Hague office`; a refrain, a chant, equal rows of a table.
"""

from bisect import bisect_right
from collections.abc import Iterator

from summarizer.base.patterns import lazy
from summarizer.rules import Finding, View, rule

_LETTERS = lazy(r"[^\W\d_]{2,}")
_FEWEST_WORDS = 4
# Lines of verse are shorter than paragraphs, and few end in a full stop.
_FEWEST_WORDS_INSIDE = 8
_FEWEST_WORDS_STOPPED = 5


@rule(
    "repeats.line",
    kinds="drop",
    proof="exact",
    example=(
        "The port of Kessel reopened.\nThe port of Kessel reopened.",
        "The port of Kessel reopened.",
    ),
)
def line(view: View) -> Iterator[Finding]:
    """A paragraph that repeats the one before it, word for word, is taken out.

    Short ones only at the head of the text, where the headline is given twice: further down they
    are verse, or what a crowd calls.
    """
    for previous, current in zip(view.lines, view.lines[1:], strict=False):
        if current.text != previous.text or current.text.endswith(("!", "！")):
            continue
        stopped = current.text.endswith((".", "。"))
        fewest = _FEWEST_WORDS_STOPPED if stopped else _FEWEST_WORDS_INSIDE
        fewest = _FEWEST_WORDS if previous.number == 0 else fewest
        if len(_LETTERS.findall(current.text)) < fewest:
            continue
        if not _all_quoted(view, current.start, current.end):
            yield Finding(previous.end, current.end, "drop")


def _all_quoted(view: View, start: int, end: int) -> bool:
    """Whether a line is one quotation from its first character to its last."""
    index = bisect_right(view.quotations, (start, end))
    return any(s <= start and end <= e for s, e in view.quotations[max(0, index - 1) : index + 1])
