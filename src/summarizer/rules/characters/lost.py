"""`Gar�a` is flagged."""

from collections.abc import Iterator

from summarizer.base import markup
from summarizer.base.patterns import lazy
from summarizer.rules import Finding, View, rule

# With the rest of its word, as far as a word reaches: unspaced text has none for long.
_LOST = lazy(r"(?:[^\s\ufffd]{0,30}\ufffd++)++[^\s\ufffd]{0,30}")


@rule(
    "characters.lost",
    kinds="flag",
    triggers=("\ufffd",),
    example=("Gar\ufffda", "Gar\ufffda"),
)
def lost(view: View) -> Iterator[Finding]:
    """A replacement character stands for a letter that is lost; guessing it would be inventing."""
    for match in _LOST.finditer(view.text):
        yield Finding(
            match.start(),
            match.end(),
            "flag",
            f"{markup.shortened(match[0])!r}: a character was lost before the text came here",
            severity="medium",
            needs=("source text",),
        )
