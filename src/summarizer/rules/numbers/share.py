"""`Some 140% of voters came.` is flagged."""

from collections.abc import Iterator

from summarizer.base.patterns import lazy
from summarizer.language.units import (
    percent_after,
)
from summarizer.rules import Finding, View, rule

_PEOPLE = (
    r"people|persons|men|women|children|voters|respondents|residents|citizens|adults|workers"
    r"|employees|students|pupils|patients|households|families|users|participants|members"
    r"|seats|the population|the electorate"
)

_OF_PEOPLE = lazy(rf" of (?:the |all |its |their |our )?(?:[a-z]+ )?(?:{_PEOPLE})\b")


@rule(
    "numbers.share",
    kinds="flag",
    english=True,
    triggers=("% of ", "percent of ", "per cent of "),
    example=("Some 140% of voters came.", "Some 140% of voters came."),
)
def share(view: View) -> Iterator[Finding]:
    """More than a hundred per cent of the people of a group."""
    for q in view.quantities:
        if q.value is None or q.value <= 100:
            continue
        percent = percent_after(view.text, q)
        found = _OF_PEOPLE.match(view.text, percent.end()) if percent else None
        if found:
            words = view.text[q.start : found.end()]
            yield Finding(q.start, found.end(), "flag", f"{words!r}: more than all of them",
                          severity="high", needs=("source text",))  # fmt: skip
