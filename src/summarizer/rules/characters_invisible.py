"""Characters that a reader cannot see, or cannot tell from a space.

Zero-width characters and soft hyphens split words for every search; control characters break
terminals and files. What must stay: joiners inside emoji and in scripts that need them, marks of
direction in texts that run from right to left, and a no-break space between digits, which is a
thousands separator (`1 200`; taking it for a stop makes 1.200 of it).
"""

import re
from collections.abc import Iterator

from summarizer.rules import Finding, View, rule

_INVISIBLE = re.compile(r"[\u00ad\u180e\u200b-\u200f\u202a-\u202e\u2060-\u2069\ufeff]+")
_RIGHT_TO_LEFT = re.compile(r"[\u0590-\u08ff\ufb1d-\ufdff\ufe70-\ufeff]")
_ODD_SPACE = re.compile(r"[\u00a0\u1680\u2000-\u200a\u202f\u205f\u3000]+")
# Colour sequences of terminals go whole; \x85 is a line break, \x80-\x9f may be mojibake.
_CONTROL = re.compile(r"\x1b\[[0-9;]*[A-Za-z]|[\x00-\x08\x0e-\x1f\x7f]+|[\ud800-\udfff]+")
_LOST = re.compile(r"\S*\ufffd\S*")


def _needs_joiner(character: str) -> bool:
    """Whether a zero-width character beside this one may carry meaning."""
    return bool(character) and ord(character) > 0x24F and not character.isspace()


@rule(
    "characters.invisible",
    does="repair",
    may=("names", "words"),
    example=("Kes\u200bsel", "Kessel"),
)
def invisible(view: View) -> Iterator[Finding]:
    """Zero-width characters, soft hyphens and stray marks of direction are taken out."""
    text = view.text
    if text.isascii():
        return
    for match in _INVISIBLE.finditer(text):
        left, right = text[match.start() - 1 : match.start()], text[match.end() : match.end() + 1]
        if (match.start() and _needs_joiner(left)) or _needs_joiner(right):
            continue
        line = view.line_at(match.start())
        if line and _RIGHT_TO_LEFT.search(line.text.replace("\ufeff", "")):
            continue
        yield Finding(match.start(), match.end(), "repair")


@rule("characters.space", does="repair", example=("at\u00a0noon", "at noon"))
def space(view: View) -> Iterator[Finding]:
    """A no-break, thin or ideographic space becomes a space, except between digits."""
    text = view.text
    if text.isascii():
        return
    for match in _ODD_SPACE.finditer(text):
        left, right = text[match.start() - 1 : match.start()], text[match.end() : match.end() + 1]
        if match.start() and left.isdigit() and right.isdigit():
            continue
        yield Finding(match.start(), match.end(), "repair", after=" ")


@rule("characters.control", does="repair", may=("names", "words"), example=("Kes\x07sel", "Kessel"))
def control(view: View) -> Iterator[Finding]:
    """Control characters and halves of surrogate pairs are taken out; tabs and breaks stay."""
    for match in _CONTROL.finditer(view.text):
        yield Finding(match.start(), match.end(), "repair")


@rule(
    "characters.lost",
    does="flag",
    signs=("\ufffd",),
    example=("Gar\ufffda", "Gar\ufffda"),
)
def lost(view: View) -> Iterator[Finding]:
    """A replacement character stands for a letter that is lost; guessing it would be inventing."""
    for match in _LOST.finditer(view.text):
        yield Finding(
            match.start(),
            match.end(),
            "flag",
            f"{match[0][:60]!r}: a character was lost before the text came here",
            severity="medium",
            needs=("source text",),
        )
