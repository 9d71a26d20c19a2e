"""Compounds with a space on one side of their hyphen.

`socio -economic` -> `socio-economic`, `re- elected` -> `re-elected`, `24 -hour session` -> `24-hour
session`. The vocabulary is closed: prefixes that are no words by themselves, the pairs of
`tables/compounds.txt`, a figure before a unit and a noun. What must stay: one half of two compounds
(`two- and three-year`, `pre- or post-war`, `short-, medium-`), dashes, ranges, the options of a
command, numbers below zero.
"""

import re
from collections.abc import Iterator

from summarizer.base.patterns import lazy
from summarizer.rules import Finding, View, rule
from summarizer.rules.spacing.hyphen import is_compound
from summarizer.tables import load_set

_AHEAD = lazy(
    r"(?<![\w.,$€£/-])(?P<left>[A-Za-z]{2,12}|\d{1,4})(?P<gap> -)(?P<right>[a-z]{3,})(?![\w-])"
)
_AFTER = lazy(r"(?<![\w/-])(?P<left>[A-Za-z]{2,12})(?P<gap>- )(?P<right>[a-z]{3,})(?![\w/])")
# Prefixes that are no words: what "re", "mid" and "ex" stand alone for, no news says.
_PREFIXES = frozenset({
    "agro", "anti", "bio", "co", "counter", "ethno", "euro", "geo", "hydro", "inter", "macro",
    "micro", "mid", "multi", "neo", "non", "post", "pre", "pseudo", "quasi", "re", "semi", "socio",
    "sub", "tele", "trans", "ultra",
})  # fmt: skip
# What joins two halves: "pre- and post-war", "anti- rather than pro-".
_JOINING = frozenset(
    {
        "and",
        "or",
        "nor",
        "to",
        "but",
        "than",
        "versus",
        "through",
        "as",
        "not",
        "und",
        "rather",
        "plus",
    }
)
_NEXT = lazy(r" (?P<next>[a-z]{3,})")


@rule(
    "spacing.half_hyphen",
    kinds="repair",
    proof="closed vocabulary",
    may_change=("words",),
    english=True,
    triggers=(" -", "- "),
    example=(
        "a re- elected mayor in a 24 -hour session",
        "a re-elected mayor in a 24-hour session",
    ),
)
def half_hyphen(view: View) -> Iterator[Finding]:
    """A compound from a closed list gets its hyphen without a space on one side."""
    for pattern in (_AHEAD, _AFTER):
        for match in pattern.finditer(view.text):
            if match["right"] in _JOINING:
                continue
            if _is_whole(view.text, match):
                yield Finding(*match.span("gap"), "repair", after="-")


def _is_whole(text: str, match: re.Match[str]) -> bool:
    left, right = match["left"], match["right"]
    if not (left.islower() or left.istitle() or left.isdigit()):
        return False
    if left.lower() in _PREFIXES:
        return right not in load_set("function_words")
    behind = _NEXT.match(text, match.end())
    return is_compound(left, right, behind["next"] if behind else "")
