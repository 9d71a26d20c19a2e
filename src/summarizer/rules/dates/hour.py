"""Hours that no clock has: `at 26 pm`, `21 a.m.`, `at 25:30 GMT`, `at 14:75`.

Never reported: `13:45 p.m.`, which another rule mends; `FM 98 AM`, `26 PM Obi`; scores,
verses, late programmes (`25:30`), times of a race (`1:75.3`), ratios.
"""

import re
from collections.abc import Iterator

from summarizer.base.patterns import lazy
from summarizer.rules import Finding, View, rule

_HALF = lazy(
    r" ?(?P<half>[ap])(?:m\b|\. ?m\b\.?)(?! in the (?:morning|afternoon|evening)| at night)"
    r"| ?(?P<upper>[AP])M\b(?! [A-Z])"
)
_AHEAD = lazy(r"\b(?:at|from|until|till|before|after|around|about|by|to) $", re.IGNORECASE)
_MINUTES = lazy(r":(?P<minute>\d\d)(?![:.,]?\d)(?P<zone> ?(?:local time|GMT|UTC|on [A-Z])\b)?")
_LAST, _LAST_SPELLED_OUT = 12, 23
# "24:00" is midnight; without a zone 25 and more may be an hour of a night programme.
_LAST_OF_A_DAY = 24
_MINUTES_OF_AN_HOUR = 60


@rule(
    "dates.hour",
    kinds="flag",
    english=True,
    example=("They met from 8 am to 26 pm.", "They met from 8 am to 26 pm."),
)
def hour(view: View) -> Iterator[Finding]:
    """An hour above 12 with a half of the day that it cannot have, and minutes above 59."""
    text = view.text
    for q in view.quantities:
        if len(q.figure) != len("26") or not q.figure.isdigit():
            continue
        before = text[max(0, q.start - 8) : q.start]
        if before[-1:] in (":", ".", "/", "-", "$") or before[-2:] in (": ", ". "):
            continue
        ahead = bool(_AHEAD.search(before))
        match = _HALF.match(text, q.figure_end) or (ahead and _MINUTES.match(text, q.figure_end))
        if not match or view.is_protected(q.start, match.end()):
            continue
        found = match.groupdict()
        number = int(q.figure)
        if "minute" in found:
            wrong = _is_no_time(number, int(found["minute"]), bool(found["zone"]))
        else:
            half = (found["half"] or found["upper"]).lower()
            wrong = number > (_LAST if half == "a" else _LAST_SPELLED_OUT)
            wrong = wrong and bool(found["half"] or ahead)
        if wrong:
            end = match.start("zone") if found.get("zone") else match.end()
            words = text[q.start : end]
            yield Finding(
                q.start, end, "flag", f"{words!r}: no clock has this time",
                severity="medium", needs=("source text",),
            )  # fmt: skip


def _is_no_time(hours: int, minutes: int, zone: bool) -> bool:
    """Whether no clock shows hours and minutes, which are no score either: "by 88:79"."""
    if minutes >= _MINUTES_OF_AN_HOUR:
        return hours <= _LAST_SPELLED_OUT
    return hours > _LAST_OF_A_DAY and zone
