"""Words and paragraphs that stand twice where once was meant.

`in the the harbour` -> `in the harbour`. What must stay: `had had`, `vitamin A a day`, `the The
Hague office`; a refrain, a chant, equal rows of a table.
"""

from bisect import bisect_right
from collections.abc import Iterator

from summarizer.base.patterns import lazy
from summarizer.rules import BREAKS, Finding, Line, View, rule

_LETTERS = lazy(r"[^\W\d_]{2,}")
_FEWEST_WORDS = 4
# Lines of verse are shorter than paragraphs, and few end in a full stop.
_FEWEST_WORDS_INSIDE = 10
_NAMED = lazy(r"[^\W\d_]\W+(?:[A-Z]|\d)")
_TURN = lazy(r"[A-Z][\w. ]{1,30}:|.*[\d)]$")
_PARAGRAPH = 40  # letters of what may follow a headline, at the least; a choice


@rule(
    "repeats.line",
    kinds="drop",
    proof="exact",
    version=2,
    triggers=BREAKS,
    example=(
        "The port of Kessel reopened.\nThe port of Kessel reopened.",
        "The port of Kessel reopened.",
    ),
)
def line(view: View) -> Iterator[Finding]:
    """A paragraph that repeats the one before it, word for word, is taken out.

    Short ones only at the head of the text, where the headline is given twice and paragraphs
    follow. Further down they are verse, entries of a list, or what a crowd calls: there a paragraph
    is long, ends in a stop, names somebody or a figure, and is no turn of a speaker.
    """
    heads = _heads(view)
    for previous, current in zip(view.lines, view.lines[1:], strict=False):
        if current.text != previous.text:
            heads = False  # the headline may be given any number of times, and nothing else
            continue
        if current.text.endswith(("!", "！")):
            continue
        words = len(_LETTERS.findall(current.text))
        if words < _FEWEST_WORDS or not (heads or _is_paragraph(current, words)):
            continue
        if not _all_quoted(view, current.start, current.end):
            yield Finding(previous.end, current.end, "drop")


def _heads(view: View) -> bool:
    """Whether the first line is the headline where it is repeated: a paragraph follows, or none."""
    first = view.lines[0].text if view.lines else ""
    story = next((line.text for line in view.lines if line.text != first), None)
    return story is None or (len(story) >= _PARAGRAPH and story.endswith((".", "。", "”", '"')))


def _is_paragraph(line: Line, words: int) -> bool:
    """Whether a line is a paragraph of a story that nobody would write twice."""
    stopped = line.text.endswith((".", "。"))
    named = bool(_NAMED.search(line.text)) and not _TURN.match(line.text)
    return stopped and words >= _FEWEST_WORDS_INSIDE and named


def _all_quoted(view: View, start: int, end: int) -> bool:
    """Whether a line is one quotation from its first character to its last."""
    index = bisect_right(view.quotations, (start, end))
    return any(s <= start and end <= e for s, e in view.quotations[max(0, index - 1) : index + 1])
