"""`the <unk> bridge` is flagged."""

from collections.abc import Iterator

from summarizer.base import markup
from summarizer.base.patterns import lazy
from summarizer.rules import Finding, View, rule

_UNKNOWN = lazy(r"(?:\S{0,30}(?:<unk>|<UNK>|\[UNK\]|⁇)\S{0,30})")


@rule(
    "characters.unknown",
    kinds="flag",
    triggers=("<unk>", "<UNK>", "[UNK]", "⁇"),
    example=("the <unk> bridge", "the <unk> bridge"),
)
def unknown(view: View) -> Iterator[Finding]:
    """A sign for what the translator could not write: a word or a mark is missing there."""
    for match in _UNKNOWN.finditer(view.text):
        message = f"{markup.shortened(match[0])!r}: the translator could not write what stood here"
        yield Finding(*match.span(), "flag", message, severity="medium", needs=("source text",))
