"""Control characters, and characters that were lost on the way.

Control characters break terminals and files. What must stay: tabs and line breaks. A replacement
character (U+FFFD) is reported: which letter it was, only the source knows.
"""

from collections.abc import Iterator

from summarizer.base.patterns import lazy
from summarizer.rules import Finding, View, rule

# Colour sequences of terminals go whole; \x85 is a line break, \x80-\x9f may be mojibake.
_CONTROL = lazy(r"\x1b\[[0-9;]{0,20}[A-Za-z]|[\x00-\x08\x0e-\x1f\x7f]+|[\ud800-\udfff]+")
_SEPARATORS = lazy(r"[\x00\x1c-\x1f]")
# Cheaper to look for.
_ANY_CONTROL = lazy(r"[\x00-\x08\x0e-\x1f\x7f\ud800-\udfff]")


@rule(
    "characters.control",
    kinds="repair",
    proof="closed vocabulary",
    may_change=("names", "numbers", "words"),
    version=2,
    example=("Kes\x07sel", "Kessel"),
)
def control(view: View) -> Iterator[Finding]:
    """Control characters and halves of surrogate pairs are taken out; tabs and breaks stay."""
    if not _ANY_CONTROL.search(view.text):
        return
    for match in _CONTROL.finditer(view.text):
        # \x1c to \x1f part fields, \0 ends one: what they part is not glued together.
        parts = _SEPARATORS.search(match[0]) is not None
        left = view.text[match.start() - 1 : match.start()] if match.start() else ""
        right = view.text[match.end() : match.end() + 1]
        between = parts and bool(left.strip()) and bool(right.strip())
        yield Finding(match.start(), match.end(), "repair", after=" " if between else "")
