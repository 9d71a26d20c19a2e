"""Words of the original taken apart, of which only one reading is left.

`new crown pneumonia` -> `COVID-19`, `new crown virus` -> `new coronavirus`: the Chinese short
name of the coronavirus, character by character. A closed vocabulary: only the forms of this file.
What must stay: crowns of kings, of teeth and in law; `new coronary stents`; `a new crown` alone.
"""

from collections.abc import Iterator

from summarizer.base.patterns import lazy
from summarizer.rules import Finding, View, rule

_MY_COUNTRY = lazy(r"\b[Mm]y country\b")
_CHINA = lazy(r"\b(?:China|Chinese|Beijing)\b")
# Where somebody tells of himself, the country is his.
_FIRST_PERSON = lazy(r"\b(?:I|I['’]m|I['’]ve|me|myself)\b|\b[Mm]y (?!country)")
_ELSEWHERE = lazy(r"\b(?:Taiwan|Taipei)")


@rule(
    "wording.my_country",
    kinds="repair",
    proof="two signals",
    may_change=("names", "words"),
    triggers=("y country",),
    english=True,
    example=(
        "Exports of my country grew, Beijing said.",
        "Exports of China grew, Beijing said.",
    ),
)
def my_country(view: View) -> Iterator[Finding]:
    """'my country' in the narration of a text about China, which nobody says of himself.

    Assertive mode writes 'China'. What is quoted stays.
    """
    text = view.text
    found = [m for m in _MY_COUNTRY.finditer(text) if not view.in_quotation(*m.span())]
    if not found or not _CHINA.search(text) or _ELSEWHERE.search(text):
        return
    for other in _FIRST_PERSON.finditer(text):
        if not view.in_quotation(*other.span()):
            return
    for match in found:
        yield Finding(
            *match.span(),
            "repair",
            f"{match[0]!r}: the newspaper's country, which seems to be China",
            after="China",
            confidence="medium",
            severity="medium",
            suggestion="China",
            needs=("source text",),
        )
