"""The coronavirus by a name that was read wrong: `new crown infections`, `coronary virus`.

`wording.new_crown` writes COVID-19 where the words around leave nothing else; here the words have
another meaning too, or the name is another one altogether. Reported where the text speaks of an
epidemic. Never reported: crowns of teeth and kings, the disease of hens, beer and cars, the
coronary arteries.
"""

import re
from collections.abc import Iterator

from summarizer.base.patterns import lazy
from summarizer.rules import Finding, View, rule

_NAMES = lazy(
    r"(?=[CNXcnx])\b(?:"  # most places are done with at the first letter
    r"[Nn]ew [Cc]rowns?(?= (?:infect\w+|patients?|cases?|tests?|testing|nucleic|antigen"
    r"|prevention|control|strains?|variants?|mutant|positives?|deaths?|disease|mutation|antibod\w+|treatment"
    r"|drugs?|medicines?|symptoms?|response|period|wave|situation))"
    r"|(?:Newcastle|[Nn]ew [Cc]hampions?|[Nn]ew [Gg]uan|[Xx]inguan) [Pp]neumonia\b"
    r"|new(?:[ -]type)? Corona(?! ?[Vv]irus|\w| (?:[Vv]irus|beer|borealis|discharge"
    r"|treatment|extra|light|sales|model))"
    r"|(?<![Nn]ew )[Cc]rown (?:virus|pneumonia|epidemic|vaccines?)\b"
    r"|[Nn]ew [Cc]oron(?:al|ary)(?= (?:infect\w+|patients?|cases?|disease|nucleic|epidemic"
    r"|vaccin\w+|drugs?|prevention|outbreaks?)\b)"
    r"|(?<![Nn]ew )[Cc]oron(?:al|ary) (?:virus|pneumonia|epidemic)\b"
    r"|(?:[Nn]ew )?[Cc]orona?vir(?:i?o?u)?\b)"
)
_EPIDEMIC = lazy(
    r"\b(?:COVID|[Cc]ovid|[Cc]oronavirus|[Ee]pidemics?|[Pp]andemics?|[Vv]accin\w+|[Qq]uarantin\w+"
    r"|[Vv]irus\w*|[Nn]ucleic|[Oo]utbreaks?|[Ll]ockdowns?|(?:spread|prevent|control) (?:of )?"
    r"(?:the )?(?:new )?infections?|infected (?:people|persons?)|infection control)\b"
)
_OTHER = lazy(
    r"\b(?:beer|brewer\w*|Toyota|dent(?:al|ist\w*)|tooth|teeth|throne|coronation)\b", re.IGNORECASE
)
# Where one of these stands, coronary is what the doctors say.
_HEART = lazy(
    r"\b(?:hearts?|cardi\w+|arter(?:y|ies|ial)|stents?|stroke|cholesterol)\b", re.IGNORECASE
)


@rule(
    "wording.crown_virus",
    kinds="flag",
    english=True,
    triggers=(
        "ew crown", "ew Crown", "Corona", "neumonia", "rown virus", "rown pneumonia", "oronal ",
        "oronary ", "oronavir ", "oronaviru ", "oronviru", "rown epidemic", "rown vaccin",
    ),
    example=(
        "Three new crown cases were found; the epidemic goes on.",
        "Three new crown cases were found; the epidemic goes on.",
    ),
)  # fmt: skip
def crown_virus(view: View) -> Iterator[Finding]:
    """A name of the coronavirus, word for word or misread, in a text that speaks of an epidemic."""
    text = view.text
    found = list(_NAMES.finditer(text))
    if not found or _OTHER.search(text):
        return
    # The name itself is no witness of what the text is about.
    rest = _NAMES.sub(" ", text)
    if not _EPIDEMIC.search(rest):
        return
    reported: set[str] = set()
    of_heart = _HEART.search(text)
    for match in found:
        if match[0].lower() in reported or (of_heart and "oronar" in match[0]):
            continue
        reported.add(match[0].lower())
        yield Finding(
            *match.span(), "flag",
            f"{match[0]!r} reads as COVID-19 or its virus, taken word for word or misread",
            severity="medium", suggestion="COVID-19", needs=("source text",),
        )  # fmt: skip
