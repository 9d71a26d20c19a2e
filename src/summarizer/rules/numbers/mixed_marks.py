"""`reached 4.176,000 in May` becomes `reached 4,176,000 in May`."""

import re
from collections.abc import Iterator

from summarizer.base.patterns import lazy
from summarizer.rules import Finding, View, rule

_MIXED = lazy(r"[1-9]\d{0,2}\.\d{3},\d{3}")

_BROKEN = lazy(r"\d{1,3}\.\d\d?,\d{3}|\d{1,3},0000")


@rule(
    "numbers.mixed_marks",
    kinds=("repair", "flag"),
    proof="two signals",
    english=True,
    example=("reached 4.176,000 in May", "reached 4,176,000 in May"),
)
def mixed_marks(view: View) -> Iterator[Finding]:
    """A number with a point and a comma between its digits, in an order that English has not.

    `4.176,000`, all groups of three, is set right in assertive mode; `5.17,000` is only reported.
    """
    for q in view.quantities:
        if "," not in q.figure or re.search(r"[\w/#-]$", view.text[max(0, q.start - 1) : q.start]):
            continue
        span = q.start, q.figure_end
        if _MIXED.fullmatch(q.figure):
            message = f"{q.figure!r}: a point and a comma between groups of three digits"
            yield Finding(*span, "repair", message, after=q.figure.replace(".", ","),
                          severity="high", needs=("source text",))  # fmt: skip
        elif _BROKEN.fullmatch(q.figure):
            message = f"{q.figure!r}: the groups of digits make no number"
            yield Finding(*span, "flag", message, severity="high", needs=("source text",))
