"""Scale words that stand where they say too little: behind a full stop, or above a table.

`as many as 40 people. Million.` may be 40 million or 400,000; under `(unit: 10,000 yuan)` every
bare figure is ten thousand times what it says. Neither can be mended without the source text, so
both are told. What must stay: `(unit: kg)`, `One in a million.`
"""

from collections.abc import Iterator

from summarizer.patterns import lazy
from summarizer.rules import Finding, View, rule

_WORDS = ("Thousand", "Million", "Billion", "Trillion", "Ten thousand", "Hundred million")
_STRANDED = lazy(rf"[^.!?\n]{{0,40}}\.\s(?:{'|'.join(_WORDS)})\.")
_UNIT = lazy(
    r"\b[Uu]nits?(?: of [a-z]+)? ?: ?(?P<unit>(?:\d|ten|hundred|thousand|million|billion)"
    r"[^()\n;]{0,40})"
)
_SCALED = lazy(r"\d{1,3}(?:,?000)+\b|\b(?:thousand|million|billion)s?\b")


@rule(
    "numbers.stranded_scale",
    does="flag",
    english=True,
    signs=tuple(f". {word}." for word in _WORDS),
    example=("It reached 40 people. Million.", "It reached 40 people. Million."),
)
def stranded_scale(view: View) -> Iterator[Finding]:
    """A scale word that is a sentence of its own, behind a sentence with a number."""
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


@rule(
    "numbers.table_unit",
    does="flag",
    english=True,
    signs=("nit:", "nits:", "nit :", "nits :", "nit of "),
    example=("Income (unit: 10,000 yuan): 25", "Income (unit: 10,000 yuan): 25"),
)
def table_unit(view: View) -> Iterator[Finding]:
    """A table that counts in a scaled unit: its bare figures are larger than they say."""
    for match in _UNIT.finditer(view.text):
        if _SCALED.search(match["unit"]):
            message = f"{match[0].strip()!r}: the figures that follow are to be multiplied by this"
            yield Finding(match.start(), match.start() + len(match[0].rstrip()), "flag", message,
                          severity="medium")  # fmt: skip
