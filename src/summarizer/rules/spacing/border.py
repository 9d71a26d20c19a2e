"""Two spaces where paragraphs met: `said the mayor  The ferries will sail` becomes two lines.

Some archives give an article as one paragraph and part its pieces by two spaces; where a piece has
lost its full stop, they are the only border left. The sign holds where every gap of two spaces in
the line stands before a capital, a figure or a mark that opens. A gap after a small word becomes a
break if what follows opens like a sentence, or if the line has more such gaps. What must stay:
gaps after a stop, as typists set them; lines laid out in columns; a gap before a small letter
anywhere in the line, which is a slip; a gap before a name or after a word that wants one more (`of
Kessel`).
"""

import re
from collections.abc import Iterator
from itertools import pairwise

from summarizer.base.patterns import lazy
from summarizer.rules import Finding, Line, View, rule
from summarizer.tables import load_set

_GAP = lazy(r"(?<=\S)(?<! ) {2}(?=\S)")
_STOPPED = lazy(r"""[.!?:;…–—|-]["'”’)\]]*$""")
# A word in small letters or a figure ends the piece; a comma ends none.
_ENDS = lazy(r"(?:(?P<word>[a-z][a-z'’-]*)|\d|%|[\"”)])$")
_OPENS = lazy(r"[“\"(]?(?P<word>[A-Z][\w'’-]*)(?P<small>,? [a-z])?")
_FEWEST_GAPS, _FEWEST_WORDS = 3, 4
_REACH = 24


@rule(
    "spacing.border",
    kinds="repair",
    proof="closed vocabulary",
    english=True,
    triggers=("  ",),
    example=(
        "The port is closed, says Obi  The ferries will sail  The union wants talks  It rains.",
        "The port is closed, says Obi\nThe ferries will sail\nThe union wants talks\nIt rains.",
    ),
)
def border(view: View) -> Iterator[Finding]:
    """Two spaces between a small word and a sentence become a break, where they part all pieces."""
    for line in view.lines:
        if "  " not in line.text or "\t" in line.text or "   " in line.text:
            continue
        gaps = list(_GAP.finditer(line.text))
        if len(gaps) < _FEWEST_GAPS or not _part_pieces(line, gaps):
            continue
        inner = [gap for gap in gaps if _ends_open(line.text, gap.start())]
        opening = [gap for gap in inner if _opens_sentence(line.text, gap.end())]
        for gap in opening:
            yield Finding(line.start + gap.start(), line.start + gap.end(), "repair", after="\n")


def _part_pieces(line: Line, gaps: list[re.Match[str]]) -> bool:
    """Whether all gaps stand before what may open a piece, and the pieces are long."""
    edges = [0, *(gap.end() for gap in gaps), len(line.text) + 2]
    for gap in gaps:
        after = line.text[gap.end()]
        if not (after.isupper() or after.isdigit() or after in "“\"'‘([«"):
            return False
    lengths = [line.text.count(" ", a, b - 2) + 1 for a, b in pairwise(edges)]
    return sum(length >= _FEWEST_WORDS for length in lengths) > len(gaps) / 2


def _ends_open(text: str, at: int) -> bool:
    """Whether what stands before a gap ends without a mark, and with no "of", "the" or "and"."""
    before = text[max(0, at - _REACH) : at]
    if _STOPPED.search(before):
        return False
    match = _ENDS.search(before)
    return match is not None and match["word"] not in load_set("function_words")


def _opens_sentence(text: str, at: int) -> bool:
    """Whether a small word opens the sentence, or stands after its first word."""
    match = _OPENS.match(text, at)
    if match is None:
        return False
    return bool(match["small"]) or match["word"].lower() in load_set("function_words")
