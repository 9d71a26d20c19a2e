"""The country of the newspaper that was translated: `exports of my country` -> `exports of China`.

What must stay: what is quoted; texts in which somebody tells of himself; papers of Taipei.
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
    kinds=("repair", "flag"),
    proof="two signals",
    may_change=("names", "words"),
    triggers=("y country",),
    english=True,
    silent_in_safe=True,  # of which one doubt a text is enough
    example=(
        "Exports of my country grew, Beijing said.",
        "Exports of China grew, Beijing said.",
    ),
)
def my_country(view: View) -> Iterator[Finding]:
    """'my country' in the narration of a text about China, which nobody says of himself.

    Reported once a text; assertive mode writes 'China'. What is quoted stays.
    """
    text = view.text
    found = [m for m in _MY_COUNTRY.finditer(text) if not view.in_quotation(*m.span())]
    if not found or not _CHINA.search(text) or _ELSEWHERE.search(text):
        return
    for other in _FIRST_PERSON.finditer(text):
        if not view.in_quotation(*other.span()):
            return
    more = f" ({len(found)} times)" if len(found) > 1 else ""
    yield Finding(
        *found[0].span(),
        "flag",
        f"{found[0][0]!r}{more}: the newspaper's country, which seems to be China",
        severity="medium",
        suggestion="China",
        needs=("source text",),
    )
    for match in found:
        yield Finding(*match.span(), "repair", after="China", confidence="medium")
