"""`On June 4, on June 3, it rained.` is flagged."""

from collections.abc import Iterator

from summarizer.base.patterns import lazy
from summarizer.language.dates import Date
from summarizer.rules import Finding, View, rule

_ON = lazy(r", on ")


@rule(
    "dates.two_days",
    kinds="flag",
    english=True,
    triggers=(", on ",),
    example=("On June 4, on June 3, it rained.", "On June 4, on June 3, it rained."),
)
def two_days(view: View) -> Iterator[Finding]:
    """Two dates side by side where one was meant."""
    dates = view.dates
    for i in range(1, len(dates)):
        one, other = dates[i - 1], dates[i]
        if _same(one, other) or not _ON.fullmatch(view.text, one.end, other.start):
            continue
        if view.text[max(0, one.start - 3) : one.start].lower() == "on ":
            words = view.text[one.start : other.end]
            yield Finding(one.start, other.end, "flag", f"{words!r}: two days for one event",
                          needs=("source text",))  # fmt: skip


def _same(one: Date, other: Date) -> bool:
    return (one.month, one.day) == (other.month, other.day)
