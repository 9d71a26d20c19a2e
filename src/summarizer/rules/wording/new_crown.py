"""`The new crown pneumonia epidemic is over.` becomes `The COVID-19 epidemic is over.`."""

from collections.abc import Iterator

from summarizer.base.patterns import lazy
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
    kinds="repair",
    proof="closed vocabulary",
    may_change=("names", "numbers", "words"),
    triggers=("ew crown ", "ew Crown ", "ew coronary ", "ew Coronary "),
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
