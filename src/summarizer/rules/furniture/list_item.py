"""Items of a list and rows of a table: `- 18 launchers;`, `2. Bruma 31 11 9`, `▽ Men: 12-9`.

They are story, and stay in the text; but one of them alone is no sentence, and what it belongs to
stands above it. So three and more in a row stay out of summaries, where they are a part of the
text and not nearly all of it. Items that are sentences, with a stop after each, are body text,
and so is an item that is as long as one.
"""

from collections.abc import Iterator, Set

from summarizer.base.patterns import lazy
from summarizer.rules import BREAKS, Finding, Line, View, rule

_MARKER = lazy(r"(?:[-–—•·*‣▪●○■□◦✓]|\(?\d{1,2}[.)](?!\d)|\(?[a-z]\))\s?(?=[^\W_]|[\"“«(])")
_CLOSING, _STOPS = " \"'“”’»)]）】", frozenset(".!?…。！？:")
_NUMBER = lazy(r"[-+±]?[$€£¥]?\d[\d.,:/–-]*%?\*?")
_CELLS = lazy(r"\t|\s\|\s| {3,}")
# Signs that begin nothing but rows and headings; one line of the kind is enough.
_SIGNS = frozenset("▽△▼▲◇◆□■○●◎★☆※→►▶")
_FEWEST = 3
_MOST_WORDS, _MOST_WORDS_LAST, _MOST_WORDS_ROW = 20, 12, 16
# Of the words of a row, so many are numbers.
_SHARE_NUMBERS = 0.25
_FEWEST_STORY = 3


@rule(
    "furniture.list_item",
    kinds="skip",
    english=True,
    triggers=BREAKS,
    example=(
        "It rains.\nWe buy:\n- bread;\n- salt;\n- tea.\nIt is late.\nWe go.",
        "It rains.\nWe buy:\n- bread;\n- salt;\n- tea.\nIt is late.\nWe go.",
    ),
)
def list_item(view: View) -> Iterator[Finding]:
    """Three and more items without stops, or rows of numbers, in a row stay out of summaries."""
    bare = {line.number for line in view.lines if not _is_stopped(line.text)}
    found = {}
    if len(bare) + 1 >= _FEWEST:
        found = {line.number: line for run in _runs(view, bare) for line in run}
    for line in view.lines:
        if line.text[0] in _SIGNS and line.number in bare:
            found[line.number] = line
    if not found:
        return
    titles = {line.number for line in view.titles}
    story = [line for line in view.lines if line.number not in titles]
    listed = sum(len(line.text) for line in found.values())
    if len(story) - len(found) < _FEWEST_STORY:
        return
    if 2 * listed > sum(len(line.text) for line in story):
        return
    for _, line in sorted(found.items()):
        most = _MOST_WORDS_LAST if _is_stopped(line.text) else _MOST_WORDS
        if line.number not in titles and line.text.count(" ") < most:
            yield Finding(line.start, line.end, "skip")


def _runs(view: View, bare: Set[int]) -> Iterator[list[Line]]:
    """Yield the items of each list, and the rows of each table; `bare` are lines without a stop."""
    for kind in (_is_item, _is_row):
        run: list[Line] = []
        for line in view.lines:
            if line.number in bare and kind(line.text):
                run.append(line)
                continue
            # The last item of a list may have the stop that ends the sentence.
            if kind is _is_item and len(run) + 1 >= _FEWEST and _MARKER.match(line.text):
                run.append(line)
            if len(run) >= _FEWEST:
                yield run
            run = []
        if len(run) >= _FEWEST:
            yield run


def _is_stopped(text: str) -> bool:
    return text.rstrip(_CLOSING)[-1:] in _STOPS


def _is_item(text: str) -> bool:
    """Whether a line without a stop is an item."""
    return text[-1] in ";；" or bool(_MARKER.match(text))


def _is_row(text: str) -> bool:
    """Whether a line without a stop is a row of numbers, or of cells with something between."""
    words = text.split()
    if not 2 <= len(words) < _MOST_WORDS_ROW:
        return False
    numbers = sum(bool(_NUMBER.fullmatch(word)) for word in words)
    return numbers >= max(1, _SHARE_NUMBERS * len(words)) or len(_CELLS.findall(text)) > 1
