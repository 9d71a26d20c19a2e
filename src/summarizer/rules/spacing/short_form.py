"""Words and figures that a tokeniser has cut up, and nobody has joined again.

`did n't` -> `didn't`, `Ana 's boat` -> `Ana's boat`, `$ 5` -> `$5`, `5 %` -> `5%`. The vocabulary
is closed: the endings of short forms, the signs of two currencies, the percent sign; only a space
beside them is taken out. What must stay: a quotation that begins with 's, `'s-Hertogenbosch`, a
closing single quotation mark, figures before a currency sign, `€ 5` and `5 %` where a text always
writes so: those are customs.
"""

import re
from collections.abc import Iterator

from summarizer.base.patterns import lazy
from summarizer.rules import Finding, Line, View, rule

_HAS_NOT = "ai|are|ca|could|did|does|do|had|has|have|is|might|must|need|should|was|were|wo|would"
_NOT = lazy(
    rf"\b(?:(?:{_HAS_NOT})(?P<a> )n['’]t|(?:{_HAS_NOT}|can)n?(?P<b> )['’]t"
    rf"|(?:{_HAS_NOT}|can)n?['’](?P<c> )t|(?:{_HAS_NOT})n(?P<d> ['’] )t)\b",
    re.IGNORECASE,
)
# Rare enough in good English that most texts are not looked at further.
_SIGNS = tuple(
    sign.replace("'", mark)
    for sign in (" n't", " 't", "' t", " 's", "' s", "s ' ", " 're", " 've", " 'll", " 'm", " 'd")
    for mark in "'’"
)
_NOT_SIGN = lazy(r"['’](?:(?<= n.)t|(?<= .)t\b| t\b)")
# Both begin with the mark, of which a text has few, and look back at the space.
_SHORT = lazy(r"['’](?<= .)(?:re|ve|ll|m|d)(?=[ ,.;])")
_SUBJECT = lazy(r"\b(?:I|you|he|she|it|we|they|who|that|there|what)$", re.IGNORECASE)
# "Ana 's boat", "the mayor' s boat", "the mayor ' s boat", "the teachers ' wages".
_OWNER = lazy(
    r"['’](?:(?P<behind> )(?=s[ ,.;:!?)])|(?<= .)(?=s[ ,.;:!?)])|(?<=[a-z]s .)(?= [a-z]))"
)
_WORD = lazy(r"(?:[^\W\d_]{2,}|\d0)$")
_PLURAL = lazy(r"[^siu]s$")
_REACH = 24
# After these 's is no ending: "at 's-Gravenhage".
_NO_OWNER = frozenset({
    "a", "add", "an", "and", "at", "begins", "by", "called", "count", "ending", "for", "form",
    "from", "genitive", "in", "letter", "meet", "of", "on", "or", "the", "to", "van",
})  # fmt: skip
_DUTCH = lazy(r"['’]s [A-Za-z]+(?:ens|onds|ags|nachts)\b|['’]s [A-Z]\w+(?:bosch|veen|bruma)\b")
_OPENED = lazy(r"(?:^|[\s(\[“\"])['‘](?=\w)(?!s\b)")


@rule(
    "spacing.short_form",
    kinds="repair",
    proof="closed vocabulary",
    may_change=(
        "negators",
        "words",
    ),  # "did n't" holds the pieces of "didn't", "isn' t" no negation
    english=True,
    triggers=_SIGNS,
    example=("Ana 's boat did n't sail", "Ana's boat didn't sail"),
)
def short_form(view: View) -> Iterator[Finding]:
    """The endings n't, 's, 're and the like go back to their word."""
    text = view.text
    if _NOT_SIGN.search(text):
        for match in _NOT.finditer(text):
            name = match.lastgroup or ""
            yield Finding(*match.span(name), "repair", after=match[name].strip())
    for match in _SHORT.finditer(text):
        gap = match.start() - 1
        if _SUBJECT.search(text, max(0, gap - _REACH), gap):
            yield Finding(gap, gap + 1, "repair")
    line: Line | None = None
    quoted = False
    for match in _OWNER.finditer(text):
        start = match.start() - text.startswith(" ", max(0, match.start() - 1))
        word = _WORD.search(text, max(0, start - _REACH), start)
        if word is None or word[0].lower() in _NO_OWNER or _DUTCH.match(text, match.start()):
            continue
        if line is None or match.start() >= line.end:
            line = view.line_at(match.start())
            quoted = line is not None and bool(_OPENED.search(line.text))
        if not quoted:
            behind = match["behind"] is not None
            end, after = (match.end(), match[0][0]) if behind else (match.start(), "")
            # "The mayors' s plan": a plural has no second s; "James' s plan" may have one.
            end += bool(behind and word[0].islower() and _PLURAL.search(word[0]))
            yield Finding(start, end, "repair", after=after)
