"""`He left at 10 a.m. in the morning.` becomes `He left at 10 a.m.`."""

import re
from collections.abc import Iterator

from summarizer.base.patterns import lazy
from summarizer.rules import Finding, View, rule

_TWICE = lazy(
    r"(?<![\d:.,])\d{1,2}(?:[:.]\d\d)? ?(?P<half>[ap])\.?m\b\.?"
    r"(?P<more> (?:in the (?P<part>morning|afternoon|evening)"
    r"|at (?P<night>night)))(?=[.,;:)]|\s*$| (?:on|of|and|to|until|till|when|but|from|in)\b)",
    re.MULTILINE,
)

_PARTS = {"a": {"morning"}, "p": {"afternoon", "evening", "night"}}


@rule(
    "dates.twice_daytime",
    kinds=("repair", "flag"),
    proof="two signals",
    english=True,
    triggers=("m. in the ", "m in the ", "m. at night", "m at night"),
    example=("He left at 10 a.m. in the morning.", "He left at 10 a.m."),
)
def twice_daytime(view: View) -> Iterator[Finding]:
    """A half of the day that is said by letters and by words is said once."""
    for match in _TWICE.finditer(view.text):
        part, words = match["part"] or match["night"], match[0]
        if part in _PARTS[match["half"]]:
            start, end = match.span("more")
            # "10 a.m. in the morning." keeps one point.
            both = view.text[start - 1] == view.text[end : end + 1] == "."
            yield Finding(start, end + both, "repair", f"{words!r}: the time of day is said twice")
        elif (match["half"], part) != ("a", "night"):
            yield Finding(*match.span(), "flag", f"{words!r}: two times of day",
                          severity="medium", needs=("source text",))  # fmt: skip
