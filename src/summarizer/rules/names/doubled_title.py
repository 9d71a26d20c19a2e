"""Titles that stand on both sides of a name.

`Minister Ada Obi Minister said` -> `Minister Ada Obi said`: the original has the title after the
name, English in front, and the translator wrote both. What must stay: two offices (`Prime Minister
Ada Obi Minister of Defence`), two people in a row, the title of the next line.
"""

import re
from collections.abc import Iterator

from summarizer.base.patterns import lazy
from summarizer.rules import Finding, View, rule

_TITLES = (
    "President|Minister|Premier|Chancellor|Chairman|Chairwoman|Chairperson|Secretary|Governor"
    "|Mayor|Ambassador|Director|Professor|Senator|General|Colonel|Major|Captain|Admiral|Commissioner"
    "|Spokesman|Spokeswoman|Spokesperson|Manager|Judge|Justice|Bishop|Archbishop|Cardinal|Pope"
    "|Sheriff|Sergeant|Lieutenant|Marshal|Speaker"
)
# One or two words of a title, and then what cannot be part of another one: a small word that
# does not go on with the office ("of", "and", "for"), or a mark. A comma may open a list.
_BEHIND = lazy(
    rf" (?P<title>(?:[A-Z][a-z]+ )?(?:{_TITLES}))"
    r"(?= (?!of\b|and\b|or\b|for\b|to\b|in\b|at\b|emeritus\b|designate\b|elect\b)[a-z]{2,}|[.;]\s)"
)

# These are surnames as well: "Major John Major", "Bishop Ada Bishop".
_SURNAMES = frozenset({
    "Admiral", "Archbishop", "Bishop", "Captain", "Cardinal", "Colonel", "General", "Judge",
    "Justice", "Lieutenant", "Major", "Marshal", "Pope", "Sergeant", "Sheriff", "Speaker",
})  # fmt: skip
# "For President Ada Obi President is a title, not a job."
_SAID_OF = lazy(r" (?:is|was|means|meant|sounds|sounded|remains|remained|became|has been)\b")
_OF_WHOM_AHEAD = lazy(rf"\b(?:For|To|With|As) (?:[A-Z][a-z]+ )?(?:{_TITLES}) $", re.IGNORECASE)
_REACH = 40

_FULL_NAME = 2


@rule(
    "names.doubled_title",
    kinds="repair",
    proof="closed vocabulary",
    may_change=("names",),
    english=True,
    version=2,
    example=(
        "Minister Ada Obi Minister said that the port was open.",
        "Minister Ada Obi said that the port was open.",
    ),
)
def doubled_title(view: View) -> Iterator[Finding]:
    """A title after a name that stands in front of it too goes; the titles are a closed list."""
    for mention in view.people.mentions:
        if not mention.title or not view.text.startswith(" ", mention.end):
            continue
        if not view.text[mention.end + 1 : mention.end + 2].isupper():
            continue
        behind = _BEHIND.match(view.text, mention.end)
        if behind and f" {mention.title}".endswith(f" {behind['title']}"):
            if behind["title"] in _SURNAMES and len(mention.name.split()) < _FULL_NAME:
                continue
            ahead = view.text[max(0, mention.start - _REACH) : mention.start]
            if _SAID_OF.match(view.text, behind.end()) and _OF_WHOM_AHEAD.search(ahead):
                continue
            yield Finding(mention.end, behind.end(), "repair")
