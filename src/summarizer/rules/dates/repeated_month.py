"""`He left on June June 3.` becomes `He left on June 3.`."""

from collections.abc import Iterator

from summarizer.language.dates import MONTHS
from summarizer.rules import Finding, View, rule


@rule(
    "dates.repeated_month",
    kinds="repair",
    proof="exact",
    may_change=("names",),
    english=True,
    triggers=MONTHS,
    example=("He left on June June 3.", "He left on June 3."),
)
def repeated_month(view: View) -> Iterator[Finding]:
    """A month that stands twice before its day is written once."""
    for date in view.dates:
        if date.day_first or date.weekday is not None:
            continue
        name = view.text[date.start : date.end].partition(" ")[0]
        start = date.start - len(name) - 1
        if start < 0 or view.text[start : date.start] != f"{name} ":
            continue
        if not view.text[max(0, start - 1) : start].strip():
            yield Finding(start, date.start, "repair")
