"""Marks that stand twice, or beside one that rules them out.

`paid,, and` -> `paid, and`, `time. .` -> `time.`, `the market. , and` -> `the market, and`,
`(they stay).).` -> `(they stay).` Only marks of a closed list go, and the spaces between them;
which of two stays follows from what stands after them: a small letter wants the comma, a capital
or the end of the line wants the stop. What must stay: three dots and more, `etc. ,`, `Co., Ltd.,`,
`..` in the middle of a sentence, which is how some write an ellipsis, rows of a table.
"""

import re
from collections.abc import Iterator

from summarizer.base.patterns import lazy
from summarizer.rules import Finding, View, rule
from summarizer.tables import load

# Each begins with the mark itself and looks back from there: a search for one mark is quick.
_TWICE = lazy(r"(?P<mark>[,;])(?<=[\w)\]”\"%].)(?P<again>(?: ?(?P=mark)){1,2})(?=\s)")
_STOPS = lazy(
    r"\.(?<=[a-z0-9)\]”\"%].)(?<!\bvs.)(?<!\betc.)(?P<again> ?\.)"
    r"(?=[”\"]?(?:\s+[\"“(]?[A-Z]|\s*$))",
    re.MULTILINE,
)
_STOP_COMMA = lazy(r"(?P<marks>\. ,)(?<=[a-z]{3}...)(?=\s+[\w“\"(])")
_SUBJECT = lazy(r" (?:He|She|They|We|It|This|These|There) [a-z]")
_LAST_WORD = lazy(r"\b[a-z]{3,}$")
_COMMA_STOP = lazy(r"(?P<marks>,(?<=[\w)\]”\"%].) ?\.)(?=\s+[\"“(]?[A-Z]|\s*$)", re.MULTILINE)
_BRACKET = lazy(r"\([^()\n]{1,300}(?P<marks>\)\.\)\.?)(?=\s|$)")
_REACH = 24
# Of the words that a stop may belong to, those after which a comma may stand.
_ABBREVIATIONS = frozenset(
    word.lower()
    for entry in load("abbreviations")
    for language, group, *words in [entry.split()]
    if language == "en" and group in ("either", "final", "lower", "never", "unit")
    for word in words
)


@rule(
    "spacing.clash",
    kinds="repair",
    proof="closed vocabulary",
    english=True,
    silent_in_safe=True,
    triggers=(",,", ", ,", ";;", "; ;", "..", ". .", ". ,", ",.", ", .", ").)"),
    example=("they paid,, and left. .", "they paid, and left."),
)
def clash(view: View) -> Iterator[Finding]:
    """Of two marks that rule each other out, one stays."""
    text = view.text
    for match in _TWICE.finditer(text):
        yield Finding(*match.span("again"), "repair")
    for match in _STOPS.finditer(text):
        # Two stops without a space may be all that was typed of three.
        sure = " " in match["again"]
        yield Finding(*match.span("again"), "repair", confidence="high" if sure else "medium")
    for match in _STOP_COMMA.finditer(text):
        word = _LAST_WORD.search(text, max(0, match.start() - _REACH), match.start())
        if word and word[0] not in _ABBREVIATIONS:
            # "On the front line. , They are the most": a pronoun with a capital begins a sentence.
            mark = "." if _SUBJECT.match(text, match.end()) else ","
            yield Finding(*match.span("marks"), "repair", after=mark)
    for match in _COMMA_STOP.finditer(text):
        yield Finding(*match.span("marks"), "repair", after=".")
    for match in _BRACKET.finditer(text):
        yield Finding(*match.span("marks"), "repair", after=").")
