"""`He left at 10 a.m. in the morning.` becomes `He left at 10 a.m.`."""

import re
from collections.abc import Iterator

from summarizer.base.patterns import lazy
from summarizer.rules import Finding, View, rule

_TWICE = lazy(
    r"(?<![\d:.,])(?P<hour>\d{1,2})(?:[:.]\d\d)? ?(?P<half>[ap])\.?m\b\.?"
    r"(?P<more> (?:in the (?P<part>morning|afternoon|evening)"
    r"|at (?P<night>night)))(?=[.,;:)]|\s*$| (?:on|of|and|to|until|till|when|but|from|in)\b)",
    re.MULTILINE,
)

# The hours of each half of the day that go with each part of it. Twelve goes with none: 12 p.m. is
# noon, 12 at night is midnight, and many take one for the other.
_HOURS = {
    ("a", "morning"): range(1, 12), ("p", "afternoon"): range(1, 8),
    ("p", "evening"): range(4, 12), ("p", "night"): range(6, 12), ("a", "night"): range(1, 6),
}  # fmt: skip


@rule(
    "dates.twice_daytime",
    kinds=("repair", "flag"),
    proof="two signals",
    english=True,
    version=2,
    triggers=("m. in the ", "m in the ", "m. at night", "m at night"),
    example=("He left at 10 a.m. in the morning.", "He left at 10 a.m."),
)
def twice_daytime(view: View) -> Iterator[Finding]:
    """A half of the day that is said by letters and by words is said once."""
    for match in _TWICE.finditer(view.text):
        part, words = match["part"] or match["night"], match[0]
        half, hour = match["half"], int(match["hour"])
        if hour not in _HOURS.get((half, part), ()):
            yield Finding(*match.span(), "flag", f"{words!r}: two times of day",
                          severity="medium", needs=("source text",))  # fmt: skip
        elif (half, part) != ("a", "night"):
            start, end = match.span("more")
            # "10 a.m. in the morning." keeps one point.
            both = view.text[start - 1] == view.text[end : end + 1] == "."
            yield Finding(
                start, end + both, "repair", f"{words!r}: the time of day is said twice",
                focus=match.span(),
            )  # fmt: skip
