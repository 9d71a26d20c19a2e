"""`rose by 4. 5 percent` becomes `rose by 4.5 percent`."""

import re
from collections.abc import Iterator

from summarizer.rules import Finding, View, rule

_DECIMAL = re.compile(
    r"\d(?<![\d.,].)\d{0,2}\.(?P<gap> )(?=\d{1,2}"
    r"(?: ?%| (?:percent|per cent|percentage points|million|billion|trillion|yuan|times|degrees"
    r"|tons|tonnes|kilomet(?:er|re)s|met(?:er|re)s|hectares|points)\b))"
)

_WANTS_FIGURE = re.compile(
    r"(?:[$€£¥]|\b(?:by|of|to|about|nearly|almost|over|from|than|only|some|around|least|another"
    r"|exceeded|reached|totaled|totalled|averaged) )$"
)


@rule(
    "spacing.decimal",
    kinds="repair",
    proof="two signals",
    may_change=("numbers",),
    english=True,
    triggers=(". 0", ". 1", ". 2", ". 3", ". 4", ". 5", ". 6", ". 7", ". 8", ". 9"),
    example=("rose by 4. 5 percent", "rose by 4.5 percent"),
)
def decimal(view: View) -> Iterator[Finding]:
    """A figure cut at its point, between a word that wants a figure and a unit, becomes one."""
    for match in _DECIMAL.finditer(view.text):
        if not _WANTS_FIGURE.search(view.text[max(0, match.start() - 12) : match.start()]):
            continue
        currency = view.text[match.start() - 1]
        start, end = match.span("gap")
        left = (currency if currency in "$€£¥" else "") + view.text[match.start() : start]
        right = view.text[end : end + 2].strip(" %")
        message = f"{left + ' ' + right!r} may be one figure, {left + right}"
        yield Finding(start, end, "repair", message, severity="medium", needs=("source text",))
