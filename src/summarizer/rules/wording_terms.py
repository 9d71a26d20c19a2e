"""Words of the original taken apart, of which only one reading is left.

`new crown pneumonia` -> `COVID-19`, `new crown virus` -> `new coronavirus`: the Chinese short
name of the coronavirus, character by character. A closed vocabulary: only the forms of this file.
What must stay: crowns of kings, of teeth and in law; `new coronary stents`; `a new crown` alone.
"""

from collections.abc import Iterator

from summarizer.patterns import lazy
from summarizer.rules import Finding, View, rule

# "new crown infection" is left: a tooth has that too.
_CROWN = lazy(
    r"\b[Nn]ew (?:[Cc]rown|[Cc]oronary)(?:"
    r" [Pp]neumonia(?! (?:[Vv]irus|[Vv]accine))"
    r"| (?:[Pp]neumonia )?(?P<virus>[Vv]irus)(?:es)?\b"
    r"|(?: [Pp]neumonia)?(?= (?:[Ee]pidemic|[Pp]andemic|[Oo]utbreak|[Vv]accin)))"
)


@rule(
    "wording.new_crown",
    does="repair",
    proof="closed vocabulary",
    may=("names", "numbers", "words"),
    signs=("ew crown ", "ew Crown ", "ew coronary ", "ew Coronary "),
    english=True,
    example=("The new crown pneumonia epidemic is over.", "The COVID-19 epidemic is over."),
)
def new_crown(view: View) -> Iterator[Finding]:
    """The coronavirus by its Chinese short name, taken word for word, gets its English name."""
    for match in _CROWN.finditer(view.text):
        start, end = match.span()
        message = f"{match[0]!r} is COVID-19 or its virus, taken word for word"
        if match["virus"]:
            new = "New" if match[0][0] == "N" else "new"
            after = f"{new} {'C' if match['virus'][0] == 'V' else 'c'}oronavirus"
            after += "es" if match[0].endswith("es") else ""
        else:
            after = "COVID-19"
        yield Finding(start, end, "repair", message, after=after, severity="medium")


_MY_COUNTRY = lazy(r"\b[Mm]y country\b")
_CHINA = lazy(r"\b(?:China|Chinese|Beijing)\b")
# Where somebody tells of himself, the country is his.
_FIRST_PERSON = lazy(r"\b(?:I|I['’]m|I['’]ve|me|myself)\b|\b[Mm]y (?!country)")
_ELSEWHERE = lazy(r"\b(?:Taiwan|Taipei)")


@rule(
    "wording.my_country",
    does="repair",
    proof="two signals",
    may=("names", "words"),
    signs=("y country",),
    english=True,
    example=(
        "Exports of my country grew, Beijing said.",
        "Exports of China grew, Beijing said.",
    ),
)
def my_country(view: View) -> Iterator[Finding]:
    """'my country' in the narration of a text about China, which nobody tells of himself.

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
