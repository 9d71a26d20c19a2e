"""Two people in one office that has one holder.

`Prime Minister Pham Van Nam` and, further down, `Prime Minister Fan Van Nam`: a Vietnamese or a
Korean name that was read through Chinese characters, or a name misheard. Reported, never merged.
Never reported: one who follows another; offices of two countries; deputies and former ones.
"""

import re
from collections import defaultdict
from collections.abc import Iterator
from functools import cache
from itertools import combinations

from summarizer.base.patterns import lazy
from summarizer.language.people import Mention
from summarizer.rules import Finding, View, rule
from summarizer.rules.names._spellings import plain, respelled
from summarizer.tables import load

# Offices that one person holds, in a country or in a body.
_ENDS = (
    "Prime Minister", "Premier", "President", "Chancellor", "Foreign Minister", "Finance Minister",
    "Defence Minister", "Defense Minister", "Interior Minister", "Health Minister", "King", "Queen",
    "Emperor", "Pope", "Secretary-General", "Secretary General", "Chairman",
    "Chairwoman", "Party Secretary", "Speaker",
)  # fmt: skip
_OTHERS = lazy(
    r"\b(?:Vice|Deputy|Former|Ex|Acting|Assistant|Interim|Late|Then|Then-|Past|Future|Elect|Co"
    r"|Shadow|Honorary|Executive|Regional|Local|Senior|Next|New|Old|First|Second|Last)\b"
)
# Peoples that the table of words that have lost their capital leaves out.
_MORE = {"french", "dutch", "danish", "polish", "welsh", "turkish", "czech"}
_SLOT = lazy(r"(?:[A-Z][\w’'.-]* )+$")
_LONGEST_SLOT = 60
# Where offices change hands, two holders are no slip.
_SUCCESSION = lazy(
    r"\b(?:former(?:ly)?|ex|then|late|predecessors?|successors?|succe(?:ed\w*|ssion)|replac\w+"
    r"|resign\w*|elect(?:ed|ions?|-?elect)|appoint\w*|sworn|incoming|outgoing|new|next|previous"
    r"|died|death|oust\w*|depos\w*|term|won|since|under|handed|took over|coup|inaugurat\w+)\b",
    re.I,
)
_NEAR = 120


@rule(
    "names.two_in_one_office",
    kinds="flag",
    english=True,
    example=(
        "Prime Minister Pham Van Nam came. Later Prime Minister Fan Van Nam left.",
        "Prime Minister Pham Van Nam came. Later Prime Minister Fan Van Nam left.",
    ),
)
def two_in_one_office(view: View) -> Iterator[Finding]:
    """Two full names after one title of one country, or alike and after one title."""
    slots: dict[str, dict[str, Mention]] = defaultdict(dict)
    for mention in view.people.mentions:
        if " " in mention.name and mention.title.endswith(_ENDS):
            slot = _slot(view.text, mention.start)
            if slot and not _OTHERS.search(slot):
                slots[slot].setdefault(mention.name, mention)
    for slot, holders in slots.items():
        placed = any(_is_place(word) for word in slot.split())
        reported = False
        for one, other in combinations(list(holders.values())[:4], 2):
            if reported or _is_one(one.name, other.name):
                continue
            if view.glossary.apart(one.name, other.name):
                continue
            if not (placed or set(one.name.split()) & set(other.name.split())):
                continue
            if any(_succeeds(view.text, mention) for mention in (one, other)):
                continue
            reported = True
            yield Finding(
                other.start,
                other.end,
                "flag",
                f"{other.name!r} has the office of {one.name!r} ({slot}): they may be one "
                "person, whose name was read in two ways",
                severity="medium",
                needs=("source text", "glossary"),
            )


def _slot(text: str, start: int) -> str:
    """Return the capitalised words in front of a name, less what only opens the sentence."""
    before = text[max(0, start - _LONGEST_SLOT) : start]
    words = _SLOT.search(before)
    if words is None:
        return ""
    found = words[0].split()
    opens = not before[: words.start()].rstrip(" “\"'") or before[: words.start()].endswith(
        (". ", "\n", "! ", "? ", "“", '"')
    )
    if opens and not _is_place(found[0]) and " ".join(found) not in _ENDS:
        del found[0]
    return " ".join(found)


def _is_place(word: str) -> bool:
    """Whether a word in front of an office says of which country or body it is."""
    return word.endswith(("'s", "’s")) or word.lower() in _peoples()


@cache
def _peoples() -> frozenset[str]:
    return frozenset({word for line in load("capitalised") for word in line.split()} | _MORE)


def _is_one(one: str, other: str) -> bool:
    """Whether two names are plainly one person's, or reported as such elsewhere."""
    words, others = one.split(), other.split()
    if words[0] == others[0] and words[-1] == others[-1]:
        return True
    if set(words) <= set(others) or set(others) <= set(words):
        return True
    return any(
        set(form(one)) & set(form(other)) for form in (plain, respelled)
    )  # fmt: skip


def _succeeds(text: str, mention: Mention) -> bool:
    """Whether the words around speak of an office that changes hands."""
    start = max(0, mention.start - _NEAR)
    return bool(_SUCCESSION.search(text[start : mention.end + _NEAR]))
