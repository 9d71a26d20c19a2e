"""One figure in two sizes: `12.35 billion yuan` and, further on, `123.5 million yuan`.

Where the same three digits or more come with the same unit in two powers of ten, a scale may have
slipped in translation. Nothing says which of the two is right. What must stay: `100 people` and
`1,000 people`, round figures, two different units.
"""

from collections.abc import Iterator

from summarizer.base.patterns import lazy
from summarizer.language.quantities import Quantity
from summarizer.language.units import currency_before, is_percent
from summarizer.rules import Finding, View, rule
from summarizer.tables import load_set

_FEWEST_DIGITS = 3
_UNIT = lazy(r" (?P<unit>[a-z]{3,})")


@rule(
    "numbers.magnitude",
    kinds="flag",
    english=True,
    triggers=("illion", "thousand"),
    example=(
        "It lent 12.35 billion yuan in May. The 123.5 million yuan went to Kessel.",
        "It lent 12.35 billion yuan in May. The 123.5 million yuan went to Kessel.",
    ),
)
def magnitude(view: View) -> Iterator[Finding]:
    """The same digits and unit in two powers of ten, one of them with a scale word."""
    seen: dict[tuple[str, str], Quantity] = {}
    for q in view.quantities:
        if q.value is None or q.ordinal or len(q.figure) < _FEWEST_DIGITS:
            continue
        if view.text[q.end : q.end + 1].isalpha():
            continue  # "$199m": a letter is a scale or a unit that is not read
        digits = q.figure.replace(",", "").replace(".", "").strip("0")
        if len(digits) < _FEWEST_DIGITS or is_percent(view.text, q):
            continue
        unit = currency_before(view.text, q).strip()
        if not unit:
            found = _UNIT.match(view.text, q.end)
            unit = found["unit"] if found else ""
        if not unit or unit in load_set("function_words"):
            continue
        first = seen.setdefault((digits, unit), q)
        if first.value != q.value and (first.scale or q.scale):
            one, other = (view.text[each.start : each.end] for each in (first, q))
            message = f"{other!r}: the same digits stand elsewhere as {one!r}; a scale may be wrong"
            yield Finding(q.start, q.end, "flag", message, severity="low",
                          needs=("source text",))  # fmt: skip
