"""The headline, set again as the first line of the story.

Pages print it above the picture and below it. What must stay: a first sentence that says more, or
has another figure in it: the two must agree letter by letter, case and marks aside.
"""

from collections.abc import Iterator

from summarizer.base.patterns import lazy
from summarizer.rules import Finding, View, rule

_MARKS = lazy(r"(?:(?![$£€¥%+−-]\d|\d?%)[\W_])+")
_FEWEST_WORDS = 3


@rule(
    "repeats.title",
    kinds="drop",
    proof="exact",
    version=2,
    example=(
        "Port of Kessel Closed\nPort of Kessel closed.\nNobody knows for how long.",
        "Port of Kessel Closed\nNobody knows for how long.",
    ),
)
def title(view: View) -> Iterator[Finding]:
    """A line below the headline that says the same, case and marks aside, is taken out."""
    if "\n" not in view.text and "\r" not in view.text:
        return
    head = view.title
    if head is None or head.number + 2 >= len(view.lines):
        return
    behind = view.lines[head.number + 1]
    key = _key(head.text)
    if key.count(" ") + 1 >= _FEWEST_WORDS and _key(behind.text) == key:
        yield Finding(*view.whole_line(behind), "drop")


def _key(text: str) -> str:
    # Marks at figures tell numbers apart, "3-1" from "31" and "-3" from "+3"; so do currencies.
    return _MARKS.sub(" ", text).strip().casefold()
