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
from summarizer.rules.spacing.hyphen import PREFIXES, is_compound
from summarizer.tables import load_set

# Both begin with the hyphen, of which a text has few, and look back for the half before it.
_AHEAD = lazy(r"(?P<gap> -)(?P<right>[a-z]{3,})(?![\w-])")
_AFTER = lazy(r"(?P<gap>- )(?<=[A-Za-z].{2})(?P<right>[a-z]{3,})(?![\w/])")
_LEFT_AHEAD = lazy(r"(?<![\w.,$€£/-])(?:[A-Za-z]{2,12}|\d{1,4})$")
_LEFT_AFTER = lazy(r"(?<![\w/-])[A-Za-z]{2,12}$")
_LONGEST_LEFT = 13
# Prefixes that are no words: what "re", "mid" and "ex" stand alone for, no news says.
_PREFIXES = PREFIXES | {
    "agro", "bio", "counter", "ethno", "euro", "geo", "hydro", "macro", "mid", "neo", "post", "re",
    "socio", "sub", "tele", "trans",
}  # fmt: skip
# What joins two halves: "pre- and post-war", "anti- rather than pro-".
_JOINING = frozenset({
    "and", "or", "nor", "to", "but", "than", "versus", "through", "as", "not", "und", "rather",
    "plus",
})  # fmt: skip
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
    text = view.text
    for pattern, ahead in ((_AHEAD, _LEFT_AHEAD), (_AFTER, _LEFT_AFTER)):
        for match in pattern.finditer(text):
            if match["right"] in _JOINING:
                continue
            at = match.start()
            left = ahead.search(text, max(0, at - _LONGEST_LEFT), at)
            if left and _is_whole(text, left[0], match):
                yield Finding(*match.span("gap"), "repair", after="-")


def _is_whole(text: str, left: str, match: re.Match[str]) -> bool:
    right = match["right"]
    if not (left.islower() or left.istitle() or left.isdigit()):
        return False
    if left.lower() in _PREFIXES:
        return right not in load_set("function_words")
    behind = _NEXT.match(text, match.end())
    return is_compound(left, right, behind["next"] if behind else "")
