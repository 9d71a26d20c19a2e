"""Spaces inside brackets, and runs of spaces.

`( the union )` -> `(the union)`, `one  word` -> `one word`. Only spaces beside brackets and spaces
after spaces are taken out. What must stay: smileys, the empty box of a form, the columns of a
table, with or without tabs, two spaces after a sentence, as typists set them, and wide gaps and
gaps beside a bar or a bracket in lines of a page.
"""

import re
from collections.abc import Iterator

from summarizer.base.patterns import lazy
from summarizer.rules import Finding, Line, View, rule

_RUN = lazy(r"(?<! ) {2,}")
_SENTENCE_ENDED = lazy(r"""[.!?:]["'”’)\]]*$""")
# Beside these a gap parts the pieces of a heading.
_PARTS = frozenset("|｜/·•—–-([【")
_FEWEST_WIDE = 3
# "The ______ was closed": a blank to be filled in; the width is a choice.
_FEWEST_BLANK = 5
_ARTICLE = lazy(r"\b(?:[Tt]he|[Aa]n?|is)$")
# "P E A C E  N O W"; spaces in quotation marks are spoken of.
_QUOTED = lazy(r"[\"“”'‘’] +[\"“”'‘’]")
_LETTERED = lazy(r"\b\w +\w\b")


@rule(
    "spacing.run",
    kinds="repair",
    proof="closed vocabulary",
    version=2,
    triggers=("  ",),
    example=("one  word", "one word"),
)
def run(view: View) -> Iterator[Finding]:
    """Several spaces between words become one, except in lines laid out in columns."""
    inner = [
        [gap for gap in _RUN.finditer(line.text) if not _behind_sentence(line, gap)]
        for line in view.lines
    ]
    for line in view.lines:
        if inner[line.number] and not _in_columns(view, line, inner):
            ended = bool(_SENTENCE_ENDED.search(line.text))
            for gap in inner[line.number]:
                if not _parts(line, gap, ended):
                    at = line.start + gap.start()
                    yield Finding(at, line.start + gap.end(), "repair", after=" ")


def _parts(line: Line, gap: re.Match[str], ended: bool) -> bool:
    """Whether a gap stands between the pieces of a heading, or is meant."""
    if _QUOTED.search(line.text, max(0, gap.start() - 1), gap.end() + 1):
        return True
    if len(gap[0]) >= _FEWEST_BLANK and _ARTICLE.search(line.text, 0, gap.start()):
        return True
    if len(gap[0]) >= _FEWEST_WIDE and (not ended or line.text[gap.end()].isupper()):
        return True
    if _LETTERED.search(line.text, max(0, gap.start() - 2), gap.end() + 2):
        return True
    around = line.text[gap.start() - 1], line.text[gap.end()]
    return not ended and not _PARTS.isdisjoint(around)


def _behind_sentence(line: Line, gap: re.Match[str]) -> bool:
    """Whether a gap only parts two sentences, as typists used to."""
    return bool(_SENTENCE_ENDED.search(line.text, max(0, gap.start() - 4), gap.start()))


def _in_columns(view: View, line: Line, inner: list[list[re.Match[str]]]) -> bool:
    """Whether spaces lay a line out.

    Signs: a tab; two wide gaps; or, in lines that do not end like a sentence, two gaps, or one
    gap here and in the line above or below.
    """
    gaps = inner[line.number]
    if "\t" in line.text or sum(len(gap[0]) >= _FEWEST_WIDE for gap in gaps) > 1:
        return True
    if not gaps or _SENTENCE_ENDED.search(line.text):
        return False
    around = view.lines[max(0, line.number - 1) : line.number + 2]
    return len(gaps) > 1 or any(
        bool(inner[other.number]) and not _SENTENCE_ENDED.search(other.text)
        for other in around
        if other is not line
    )
