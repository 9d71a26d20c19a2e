"""`▁the new@@ s` becomes `the news`."""

from collections.abc import Iterator

from summarizer.base.patterns import lazy
from summarizer.rules import Finding, View, rule

_PIECE = lazy(r"(?P<space>(?<=\S) ?)?▁+(?=(?P<word>\w)?)")

_JOINT = lazy(r"(?<=\w)@@ (?=\w)")


@rule(
    "characters.piece",
    kinds="repair",
    proof="closed vocabulary",
    may_change=("names", "words"),
    triggers=("▁", "@@ "),
    example=("▁the new@@ s", "the news"),
)
def piece(view: View) -> Iterator[Finding]:
    """The joints of split-up words go: ▁ before a piece, @@ after one."""
    for match in _PIECE.finditer(view.text):
        inside = match["space"] is not None
        after = " " if inside and (match["space"] or match["word"]) else ""
        yield Finding(*match.span(), "repair", after=after)
    for match in _JOINT.finditer(view.text):
        yield Finding(*match.span(), "repair")
