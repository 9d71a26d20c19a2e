"""Scale words in a form that English does not use.

`2.5 hundred million` -> `250 million`, `6 ten thousand` -> `60,000`: Chinese, Japanese and Korean
count in ten thousands and hundred millions. `40million` -> `40 million`. What must stay: the
house style `£1.6million`, `2 ten thousand-ton ships`, `1.5 thousand` (translators keep one in
four), `three hundred million`, units as `12km`.
"""

import re
from collections.abc import Iterator

from summarizer.base.patterns import lazy
from summarizer.language import quantities
from summarizer.language.dates import MONTHS
from summarizer.rules import Finding, View, rule

_CALQUES = tuple(
    f"{first} {second}"
    for first in ("ten", "hundred")
    for second in ("thousand", "million", "billion")
)
# After these a number is a day or a label, and the scale words begin something else.
_LABEL = lazy(
    rf"\b(?:{'|'.join(MONTHS)}|no\.?|number|chapter|section|article|page|day|stage|phase|level"
    r"|group|part|line|route|aged?|and|to|or) $|[\d,.:/-] ?$",
    re.IGNORECASE,
)
_LARGEST = 9_999


@rule(
    "numbers.scale",
    kinds="repair",
    proof="exact",
    english=True,
    triggers=(" ten ", " hundred ", " Ten ", " Hundred "),
    example=("a loan of 2.5 hundred million yuan", "a loan of 250 million yuan"),
)
def scale(view: View) -> Iterator[Finding]:
    """Amounts in ten thousands and hundred millions are written in thousands and millions."""
    for q in view.quantities:
        if q.scale not in _CALQUES or q.value is None or "," in q.figure:
            continue
        whole = "." not in q.figure
        # "In 2021 ten thousand people came": four digits are a year, or may be.
        if whole and (len(q.figure) > 3 or int(q.figure) > _LARGEST):
            continue
        before = view.text[max(0, q.start - 12) : q.start]
        if _LABEL.search(before) or view.text[q.end : q.end + 5] == " ton ":
            continue
        if view.text[q.end : q.end + 1] == "-" or "-" in view.text[q.start : q.end]:
            continue
        after = quantities.written(q.value)
        if view.text[q.end - len(q.scale) : q.end].istitle():
            after = after.title()
        yield Finding(q.start, q.end, "repair", after=after)
