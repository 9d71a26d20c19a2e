"""Well-formed dates that repeat the mistake of a scrambled one.

`on September 9` in a text that also says `September 2023, 9` went through the same translator. Two
mentions that agree are then not two witnesses, and the day of neither can be trusted.
"""

from collections.abc import Iterator

from summarizer.base.patterns import lazy
from summarizer.language.dates import MONTHS, scrambled
from summarizer.rules import Finding, View, rule

_MONTH = "|".join(MONTHS)
_WELL_FORMED = lazy(
    rf"\b(?P<month>{_MONTH}) (?P<day>[0-3]?\d)(?:st|nd|rd|th)?\b(?![:,.]\d)"
    rf"|(?<![\d,.:] )(?<![\d,.:])\b(?P<day2>[0-3]?\d) (?P<month2>{_MONTH})\b"
)


@rule(
    "dates.contaminated",
    kinds="flag",
    english=True,
    persists=True,
    triggers=MONTHS,
    example=(
        "He came on May 5. They met on May 2022, 5.",
        "He came on May 5. They met on May 2022, 5.",
    ),
)
def contaminated(view: View) -> Iterator[Finding]:
    """A well-formed date that says the same as a scrambled one is doubtful too.

    Both went through the same translator, so they are not two witnesses.
    """
    wrong = {
        (m["month"].capitalize(), int(m["n"])) for m in scrambled(view.text) if int(m["n"]) <= 12
    }
    if not wrong:
        return
    for match in _WELL_FORMED.finditer(view.text):
        if (match["month"] or match["month2"], int(match["day"] or match["day2"])) in wrong:
            yield Finding(
                match.start(),
                match.end(),
                "flag",
                f"{match[0]!r} says the same as a scrambled date elsewhere in the text, and may "
                "be the same mistake",
                severity="medium",
                needs=("source text", "publication date"),
            )
