"""`The new crown pneumonia epidemic is over.` becomes `The COVID-19 epidemic is over.`.

Without "pneumonia" other words of the text must speak of the illness. What must stay: crowns of
plants and of kings (`the new crown virus in tomato plants`).
"""

import re
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
# Beside these words it is the illness. An epidemic, a virus and an outbreak trees have as well.
_ILLNESS = lazy(
    r"\b(?:covid|coronavirus|pneumonia|pandemics?|asymptomatic|nucleic acid|quarantin\w+|lockdowns?"
    r"|confirmed cases|new cases|infected|infections?|patients?|hospitals?|hospitali[sz]ed"
    r"|clinical|vaccinat\w+|face masks?|wearing masks|epidemic (?:prevention|situation)|health"
    r"|travel|economy|economic|trade|doctors?|WHO|Wuhan)\b",
    re.IGNORECASE,
)
# The Crown is a king's, and names things: there the illness must be named.
_NAMED = lazy(r"\b(?:covid|coronavirus|pneumonia|Pfizer|Moderna|Sinovac)\b", re.IGNORECASE)
# In the same sentence: crowns of plants, of teeth, of kings, and a hotel.
_OTHER = lazy(
    r"\b(?:trees?|treetops|strawberr\w+|tomato\w*|roses?|palms?|pines?|needles|beetles?|weevils?"
    r"|crops?|leaf|leaves|roots?|pests?|rot|rust|gardens?|gardeners?|orchards?|legionnaires|comics?"
    r"|dent(?:al|ists?)|tooth|teeth|throne|kings?|queens?|hotels?|governor|jewels?)\b",
    re.IGNORECASE,
)
_REACH = 120


@rule(
    "wording.new_crown",
    kinds=("repair", "flag"),
    proof="closed vocabulary",
    may_change=("names", "numbers", "words"),
    triggers=("ew crown ", "ew Crown ", "ew coronary ", "ew Coronary "),
    english=True,
    version=2,
    example=("The new crown pneumonia epidemic is over.", "The COVID-19 epidemic is over."),
)
def new_crown(view: View) -> Iterator[Finding]:
    """The coronavirus by its Chinese short name, taken word for word, gets its English name."""
    text = view.text
    illness = named = None
    for match in _CROWN.finditer(text):
        start, end = match.span()
        if "neumonia" not in match[0]:
            if illness is None:
                # The name itself is no witness of what the text speaks of.
                rest = _CROWN.sub(" ", text)
                illness, named = bool(_ILLNESS.search(rest)), bool(_NAMED.search(text))
            first, last = view.sentence_at(start)
            around = text[max(first, start - _REACH) : min(last, end + _REACH)]
            if _OTHER.search(around):
                continue
            if not (named or (illness and "Crown" not in match[0])):
                yield Finding(
                    start, end, "flag", f"{match[0]!r}: COVID-19 or its virus, word for word?",
                    severity="low", suggestion="COVID-19", needs=("source text",),
                )  # fmt: skip
                continue
        message = f"{match[0]!r} is COVID-19 or its virus, taken word for word"
        if match["virus"]:
            new = "New" if match[0][0] == "N" else "new"
            after = f"{new} {'C' if match['virus'][0] == 'V' else 'c'}oronavirus"
            after += "es" if match[0].endswith("es") else ""
        else:
            after = "COVID-19"
        yield Finding(start, end, "repair", message, after=after, severity="medium")
