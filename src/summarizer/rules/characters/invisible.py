"""Characters that a reader cannot see, or cannot tell from a space.

Zero-width characters and soft hyphens split words for every search. What must stay: joiners
inside emoji and in scripts that need them, marks of direction in texts that run from right to
left, a no-break space between digits, which is a thousands separator (`1 200`; taking it for a
stop makes 1.200 of it), and the wide space between ideographs.
"""

import re
from collections.abc import Iterator

from summarizer.base.patterns import lazy
from summarizer.language.scripts import EASTERN
from summarizer.rules import Finding, Line, View, rule

_INVISIBLE = lazy(r"[\u00ad\u180e\u200b-\u200f\u202a-\u202e\u2060-\u2069\ufeff]+")
_RIGHT_TO_LEFT = lazy(r"[\u0590-\u08ff\ufb1d-\ufdff\ufe70-\ufefe]")
_ODD_SPACE = lazy(r"[\u00a0\u1680\u2000-\u200a\u202f\u205f\u3000]+")
# Latin, Greek and Cyrillic letters and the marks of European typesetting stand alone; beside
# anything else (Indic letters, emoji, ideographs) a zero-width character may carry meaning.
_STANDS_ALONE = lazy(r"[\x00-\u058f\u1e00-\u1fff\u2010-\u205e\s]")


def _around(text: str, match: re.Match[str]) -> tuple[str, str]:
    """Return the characters on both sides, "" at the edges of the text."""
    left = text[match.start() - 1] if match.start() else ""
    return left, text[match.end() : match.end() + 1]


@rule(
    "characters.invisible",
    kinds="repair",
    proof="closed vocabulary",
    may_change=("names", "words"),
    version=2,
    example=("Kes\u200bsel", "Kessel"),
)
def invisible(view: View) -> Iterator[Finding]:
    """Zero-width characters, soft hyphens and stray marks of direction are taken out."""
    text = view.text
    if text.isascii():
        return
    line: Line | None = None
    right_to_left = False
    for match in _INVISIBLE.finditer(text):
        left, right = _around(text, match)
        if any(side and not _STANDS_ALONE.match(side) for side in (left, right)):
            continue
        if "\xad" in match[0] and left.isdigit() and right.isdigit():
            continue  # "2010\xad2015": it stands for the hyphen of a span or a score
        if line is None or match.start() >= line.end:
            line = view.line_at(match.start())
            right_to_left = line is not None and bool(_RIGHT_TO_LEFT.search(line.text))
        if not right_to_left:
            yield Finding(match.start(), match.end(), "repair")


@rule(
    "characters.space",
    kinds="repair",
    proof="closed vocabulary",
    example=("at\u00a0noon", "at noon"),
)
def space(view: View) -> Iterator[Finding]:
    """A no-break, thin or ideographic space becomes a space, except between digits."""
    text = view.text
    if text.isascii():
        return
    for match in _ODD_SPACE.finditer(text):
        left, right = _around(text, match)
        if left.isdigit() and right.isdigit():
            continue
        if EASTERN.match(left) and EASTERN.match(right):
            continue
        yield Finding(match.start(), match.end(), "repair", after=" ")
