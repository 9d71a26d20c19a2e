"""Brackets that stick to the words around them.

`July 26(Reporter Hu Lu)On the 26th` -> `July 26 (Reporter Hu Lu) On the 26th`. Only a space is put
in, outside a pair of brackets whose words show that they are an aside: a capital or a figure at
their head, or several words. What must stay: `f(x)`, `word(s)`, `(re)open`, `(s)he`, `H(2)O`,
`poly(vinyl chloride)`, numbers of lists, code.
"""

import re
from collections.abc import Iterator

from summarizer.base.patterns import lazy
from summarizer.rules import Finding, View, rule
from summarizer.tables import load_set

# A pair without a pair inside, not longer than a long aside.
_PAIR = lazy(r"\((?P<inner>[^()\n]{2,200})\)")
_BEFORE = lazy(r"(?:(?<![\w.])(?:[A-Z]?[a-z]+|[A-Z]{2,}|\d[\d,.]*%?)|”)$")
_BEHIND = lazy(r"(?P<word>[A-Za-z][a-z]*)(?=[ ,.;:'’-]|$)", re.MULTILINE)
# "(Bio)chemistry", "(Re)opening": half of a word.
_ASIDE = lazy(r"[A-Z0-9][\w.,'’&/-]* \S|[A-Z]{2,}|[A-Z][a-z]*[A-Z]|[A-Z][\w'’-]{3,}$|\d{2,}$")
# "Ca(OH)2", "Kessel(Central)–Bruma(West)", "Mini(Classic)S"; "BA(Hons)", "FRCS(Ed)".
_STAYS = lazy(r"[\d–/-]|[A-Z]\b")
_DEGREE = lazy(r"\b[A-Z][A-Za-z]?[A-Z]{0,3}$")
_ROMAN = lazy(r"[IVXLC]+")  # "Fe(III)", "Part(II)"
_FEWEST_WORDS = 3
_REACH = 24


@rule(
    "spacing.around_brackets",
    kinds="repair",
    proof="closed vocabulary",
    english=True,
    version=2,
    triggers=(")",),
    example=("July 26(Reporter Hu Lu)On the 26th", "July 26 (Reporter Hu Lu) On the 26th"),
)
def around_brackets(view: View) -> Iterator[Finding]:
    """Brackets around an aside get a space on the outside."""
    text = view.text
    for match in _PAIR.finditer(text):
        start, end = match.span()
        touches = start and not text[start - 1].isspace(), end < len(text) and text[end].isalpha()
        if not any(touches) or not _is_aside(match["inner"]):
            continue
        if _STAYS.match(text, end) or (_DEGREE.search(text, max(0, start - 6), start)
                                       and match["inner"].isalpha()):  # fmt: skip
            continue
        before = _BEFORE.search(text, max(0, start - _REACH), start) if touches[0] else None
        if before and not (text[start - 1].isdigit() and match["inner"][0].isdigit()):
            yield Finding(start, start, "repair", after=" ")
        behind = _BEHIND.match(text, end) if touches[1] else None
        if behind and (before or start == 0 or text[start - 1].isspace()):
            word = behind["word"]
            if word in load_set("function_words") or word[0].isupper() or " " in match["inner"]:
                yield Finding(end, end, "repair", after=" ")


def _is_aside(inner: str) -> bool:
    if "=" in inner or "_" in inner or inner[0].isspace() or inner[-1].isspace():
        return False
    if _ROMAN.fullmatch(inner):
        return False
    return bool(_ASIDE.match(inner)) or inner.count(" ") + 1 >= _FEWEST_WORDS
