"""Scale words that stand where they say too little: after a full stop, or above a table.

`as many as 40 people. Million.` may be 40 million or 400,000; under `(unit: 10,000 yuan)` every
bare figure is ten thousand times what it says. Neither can be mended without the source text, so
both are reported. What must stay: `(unit: kg)`, `One in a million.`
"""

from collections.abc import Iterator

from summarizer.base.patterns import lazy
from summarizer.rules import Finding, View, rule

_WORDS = ("Thousand", "Million", "Billion", "Trillion", "Ten thousand", "Hundred million")
_STRANDED = lazy(rf"[^.!?\n]{{0,40}}\.\s(?:{'|'.join(_WORDS)})\.")


@rule(
    "numbers.stranded_scale",
    kinds="flag",
    english=True,
    triggers=tuple(f". {word}." for word in _WORDS),
    example=("It reached 40 people. Million.", "It reached 40 people. Million."),
)
def stranded_scale(view: View) -> Iterator[Finding]:
    """A scale word that is a sentence of its own, after a sentence with a number."""
    for q in view.quantities:
        match = _STRANDED.match(view.text, q.figure_end)
        if not match or any(ch.isdigit() for ch in match[0]):
            continue  # of several numbers the last one has lost its scale
        words = view.text[q.start : match.end()]
        message = (
            f"{words!r}: a scale word has been cut off from its number, and how large the "
            "number was cannot be seen"
        )
        yield Finding(q.start, match.end(), "flag", message, severity="critical",
                      needs=("source text",))  # fmt: skip
