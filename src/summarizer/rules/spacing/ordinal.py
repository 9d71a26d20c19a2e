"""`her 3,000 th goal, in the 64th. minute` becomes `her 3,000th goal, in the 64th minute`."""

from collections.abc import Iterator

from summarizer.base.patterns import lazy
from summarizer.rules import Finding, View, rule

_ORDINAL = lazy(
    r"(?P<number>\d(?<![\d.,].)[\d,]{0,12})(?P<gap> )(?P<ending>st|nd|rd|th)(?= [A-Za-z])"
)

# What an ordinal stands after.
_COUNTED = lazy(
    r"\b(?:the|his|her|its|their|our|my|your|a|this|that|(?<!ast )on|May|June|July|August|of) $"
)

_STOPPED = lazy(
    r"\d(?P<ending>st|nd|rd|th)(?P<stop>\.)(?= (?:minute|second|hour|day|week|month|year"
    r"|century|floor|place|round|match|game|birthday|anniversary|edition|time|lap|stage|hole)\b)"
)


@rule(
    "spacing.ordinal",
    kinds="repair",
    proof="closed vocabulary",
    may_change=("words", "numbers"),
    english=True,
    version=3,
    triggers=(
        " st ",
        " nd ",
        " rd ",
        " th ",
        "1st. ",
        "2nd. ",
        "3rd. ",
        *(f"{digit}th. " for digit in range(10)),
    ),
    example=("her 3,000 th goal, in the 64th. minute", "her 3,000th goal, in the 64th minute"),
)
def ordinal(view: View) -> Iterator[Finding]:
    """The ending of an ordinal goes back to its figure; a stop after it, before a noun, goes."""
    text = view.text
    for match in _ORDINAL.finditer(text):
        if match["ending"] != "th" and not _COUNTED.search(text, 0, match.start()):
            continue  # stone, stitches and rounds: "She fell from 21 st to 13 st"
        if match["ending"] == _ending(match["number"]):
            yield Finding(*match.span("gap"), "repair")
    for match in _STOPPED.finditer(view.text):
        yield Finding(*match.span("stop"), "repair")


def _ending(number: str) -> str:
    """Return the ending of an ordinal.

    >>> [_ending(number) for number in ("1", "12", "22", "3,003")]
    ['st', 'th', 'nd', 'rd']
    """
    digits = number.replace(",", "")
    if digits[-2:-1] == "1":
        return "th"
    return {"1": "st", "2": "nd", "3": "rd"}.get(digits[-1], "th")
