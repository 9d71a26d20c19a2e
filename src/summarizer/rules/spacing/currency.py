"""`an additional $ 472 million` becomes `an additional $472 million`."""

import re
from collections.abc import Iterator

from summarizer.base.patterns import lazy
from summarizer.model import Confidence
from summarizer.rules import Finding, View, rule

_CURRENCY = lazy(r"(?:(?<=[\s(\[“\"'‘~+–—-])|^)(?:US|HK|NZ|NT|A|C|S)?[$£](?P<gap> )(?=\d)", re.M)

# "in constant $ 2015 prices", "20 times": the figure is no amount of money.
_NO_MONEY = lazy(
    r"(?:19|20)\d\d\)|(?:19|20)\d\d (?:prices|terms|values|money)\b"
    r"|\d+ (?:times|minutes|hours|days|weeks|months|years|per cent|percent|cents|is|was|means|point"
    r"|of its|lines)\b|\d+ ?%|000\b|\d+ [$£] \d"
    # A year is no sum: "between the $ 2024 and the $ 2020 column".
    r"|(?:19|20)\d\d(?![\d,.]|,\d| (?:million|billion|trillion|thousand|in|for|per|a|each)\b)"
)
# The sign with letters before it is set with a space by whole houses: "US$ 20 million".
_LETTERS = lazy(r"[A-Z][$£] $")
_FIGURE_BEFORE = lazy(r"\d ?$")


@rule(
    "spacing.currency",
    kinds="repair",
    proof="closed vocabulary",
    english=True,
    version=3,
    silent_in_safe=True,
    triggers=("$ ", "£ "),
    example=("an additional $ 472 million", "an additional $472 million"),
)
def currency(view: View) -> Iterator[Finding]:
    """A dollar or pound sign goes back to its figure."""
    for match in _CURRENCY.finditer(view.text):
        if _NO_MONEY.match(view.text, match.end("gap")):
            continue
        if not _FIGURE_BEFORE.search(view.text, max(0, match.start() - 2), match.start()):
            house = _LETTERS.search(view.text, match.start(), match.end("gap"))
            earned: Confidence = "medium" if house else "high"
            yield Finding(match.start("gap"), match.end("gap"), "repair", confidence=earned)
