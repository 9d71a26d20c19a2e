"""`350 km / h` becomes `350 km/h`."""

from collections.abc import Iterator

from summarizer.base.patterns import lazy
from summarizer.rules import Finding, View, rule

_UNIT = (
    r"(?:km|m|cm|mm|kg|g|mg|ml|l|L|t|kW|kWh|MW|MWh|Mb|Mbit|MB|GB|yuan|RMB|USD|dollars|euros?"
    r"|rubles|roubles|people|persons|cases|tons?|tonnes)"
)

_PER = (
    r"(?:km2|km²|m2|m²|m3|m³|mm2|kg|km|kWh|MWh|ml|dl|ha|hr|hours?|h|min|minute|sec|second|s|days?"
    r"|months?|weeks?|year|mu|tons?|tonne|t|barrel|person|square (?:meter|metre|kilometer)|m|l|L)"
)

# Fields of a list are parted by the same sign: "200 g / minute steak", "10 km / day 2: rest".
_SLASH = lazy(
    rf"(?<=\d) ?{_UNIT}(?P<before> ?)/(?P<behind> ?)(?={_PER}(?![\w/])(?!\.? (?:\d|[A-Za-z]+:)"
    r"| (?:of|steak|heat|place|one|two|three|first|second|built|to call|ticket|in charge|glass)\b))"
)


@rule(
    "spacing.unit",
    kinds="repair",
    proof="closed vocabulary",
    english=True,
    version=3,
    triggers=(" / ", "/ ", " /"),
    example=("350 km / h", "350 km/h"),
)
def unit(view: View) -> Iterator[Finding]:
    """A unit after a figure loses the spaces around its slash."""
    for match in _SLASH.finditer(view.text):
        if match["before"] or match["behind"]:
            yield Finding(match.start("before"), match.end("behind"), "repair", after="/")
