"""Scale words in a form that English does not use.

`2.5 hundred million` -> `250 million`, `6 ten thousand` -> `60,000`: Chinese, Japanese and Korean
count in ten thousands and hundred millions. `40million` -> `40 million`. What must stay: the
house style `£1.6million`, `2 ten thousand-ton ships`, `1.5 thousand` (translators keep one in
four), `three hundred million`, units as `12km`.
"""

import re
from collections.abc import Iterator

from summarizer import quantities
from summarizer.patterns import lazy
from summarizer.rules import Finding, View, rule
from summarizer.rules._dates import MONTHS
from summarizer.rules._numbers import currency_before

_CALQUES = tuple(
    f"{first} {second}"
    for first in ("ten", "hundred")
    for second in ("thousand", "million", "billion")
)
# Behind these a number is a day or a label, and the scale words begin something else.
_LABEL = lazy(
    rf"\b(?:{'|'.join(MONTHS)}|no\.?|number|chapter|section|article|page|day|stage|phase|level"
    r"|group|part|line|route|aged?|and|to|or) $|[\d,.:/-] ?$",
    re.IGNORECASE,
)
_LARGEST = 9_999
_GLUED = lazy(
    r"(?:thousand|million|billion|trillion|percent|per cent|yuan|people|persons|dollars|euros"
    r"|rubles|roubles|yen|rupees|students|residents|passengers|patients)\b"
)
_STARTS_CODE = lazy(r"[\w.,/#$€£¥&-]$")


@rule(
    "numbers.scale",
    does="repair",
    proof="exact",
    english=True,
    signs=(" ten ", " hundred ", " Ten ", " Hundred "),
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


@rule(
    "numbers.glued",
    does="repair",
    proof="closed vocabulary",
    english=True,
    example=("some 40million people", "some 40 million people"),
)
def glued(view: View) -> Iterator[Finding]:
    """A scale word or one of a few units gets its space behind the figure.

    Not behind a sign of currency: `£1.6million` is the style of some newspapers.
    """
    for q in view.quantities:
        end = q.figure_end
        if not view.text[end : end + 1].isalpha() or not _GLUED.match(view.text, end):
            continue
        before = view.text[max(0, q.start - 1) : q.start]
        if not _STARTS_CODE.search(before) and not currency_before(view.text, q):
            yield Finding(end, end, "repair", after=" ")
