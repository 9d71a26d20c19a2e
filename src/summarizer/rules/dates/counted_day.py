"""A day in the labels of another language, without its year: `7 Month 24 Day`, `7 month 24 night`.

Which of the two figures is the month, the words say; but what stood beside them is lost as often as
not, so it is reported. Never reported: durations (`7 months 24 days`, `a 7 month 24 day
tour`).
"""

from collections.abc import Iterator

from summarizer.base.patterns import lazy
from summarizer.language.dates import MONTHS, days_of
from summarizer.rules import Finding, View, rule

_LABELS = lazy(
    r"(?P<month>\d(?<![\w.,-].)\d?) ?[Mm]onth,? ?(?P<day>\d\d?)"
    r"(?: ?(?P<label>[Dd]ay|night|evening|morning|afternoon)\b|(?=[,.;]))"
)
_SPAN = lazy(r"\b(?:a|an|the|its|his|her|their|our|this|of|for|every|lasted|took) $")
_YEAR = lazy(r"\byear,? ?$")


@rule(
    "dates.counted_day",
    kinds="flag",
    english=True,
    triggers=("onth ", "onth,", "onth1", "onth2", "onth3"),
    example=("It opened on 7 Month 24 Day night.", "It opened on 7 Month 24 Day night."),
)
def counted_day(view: View) -> Iterator[Finding]:
    """A month and a day as two figures with the words 'month' and 'day'."""
    for match in _LABELS.finditer(view.text):
        before = view.text[max(0, match.start() - 10) : match.start()]
        month, day = int(match["month"]), int(match["day"])
        if _SPAN.search(before) or _YEAR.search(before):
            continue
        if not (1 <= month <= len(MONTHS) and 1 <= day <= days_of(month, None)):
            continue
        label = match["label"] or "day"
        part = "" if label.lower() == "day" else f" {label}"
        yield Finding(
            *match.span(), "flag",
            f"{match[0]!r}: a date in the labels of another language",
            severity="medium", suggestion=f"{MONTHS[month - 1]} {day}{part}",
            needs=("source text",),
        )  # fmt: skip
