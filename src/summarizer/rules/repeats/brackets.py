"""Brackets that say again what stands in front of them: `industrial parks (industrial parks)`.

The original had a short form there, or a name in its own letters, and the translator wrote the same
words for both. Two brackets alike, `(Reporter Obi) (Reporter Obi)`, are reported too. Never
reported: letters and signs of a formula, stage directions of one word (`(Laughter) (Laughter)`).
"""

from collections.abc import Iterator

from summarizer.base.patterns import lazy
from summarizer.rules import Finding, View, rule

_BRACKETS = lazy(r"\((?P<in>[A-Za-z][^()\n]{2,60})\)")
_GAP = frozenset({"", " "})


@rule(
    "repeats.brackets",
    kinds="flag",
    english=True,
    triggers=(")",),
    example=(
        "Kessel has nine industrial parks (industrial parks) by the sea.",
        "Kessel has nine industrial parks (industrial parks) by the sea.",
    ),
)
def brackets(view: View) -> Iterator[Finding]:
    """The same words in front of a bracket and in it, or in two brackets side by side."""
    text = view.text
    before = (-1, "")
    for match in _BRACKETS.finditer(text):
        start, end = match.span()
        words = match["in"].lower()
        again = words == before[1] and " " in words and text[before[0] : start] in _GAP
        before = end, words
        said = text[max(0, start - len(words) - 2) : start].lower()
        whole = said[: -len(words) - 1][-1:]  # what stands in front of the words
        if not again and (not said.endswith(f"{words} ") or whole.isalnum() or whole == "-"):
            continue
        if view.is_protected(start, end):
            continue
        seen = text[max(0, start - len(words) - 2 * again - 1) : end].strip()
        yield Finding(
            start, end, "flag",
            f"{seen!r}: the bracket says the same again; in the original it said something "
            "else",
            severity="medium", needs=("source text",),
        )  # fmt: skip
