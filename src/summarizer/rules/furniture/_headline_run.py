"""What speaks for a paragraph that is several headlines in a row, without marks between them."""

import re

from summarizer.base.patterns import lazy
from summarizer.language.lines import Line
from summarizer.language.people import words_beside_names
from summarizer.rules.view import View

__all__ = ["glued_signs"]

_ENDED = lazy(r"""[.!?…。！？:;,]["'”’)\]]*$""")
# A stop inside: sentences, not headlines. "U.S." and initials are too short to count.
_STOP = lazy(r"[a-z]{3,}[.。]")
# "British media: Talking about", and inside the run "US State Department: The two sides".
_LABEL = lazy(r"(?:^|(?<=[a-z] ))[A-Z][\w.'’-]*(?: [\w.'’-]+){0,3}: (?=[A-Z])")
_DIALOGUE = lazy(r"^[A-Z][\w.'’-]*(?: [\w.'’-]+){0,3}: ")
# A clause that begins after a word that cannot lead up to it: "... in Kessel Ada Obi met with".
_SEAM = lazy(
    r"(?<![\w'’])(?P<before>[\w'’]*[a-z]) (?=(?P<name>(?:[A-Z][a-z]+ ){1,3})"
    r"(?:met|meets|said|says|attended|visited|held|told|will|arrives?|calls?|warns?|is|has|was)\b)"
)
_LEADING_UP = {
    "after", "although", "and", "as", "at", "because", "before", "believe", "believes", "but",
    "by", "for", "from", "hope", "hopes", "how", "if", "in", "know", "knows", "of", "on", "or",
    "said", "says", "since", "so", "than", "that", "then", "think", "thinks", "though", "to",
    "told", "unless", "until", "what", "when", "where", "whether", "which", "while", "who",
    "whom", "why", "with",
}  # fmt: skip
_WORD = lazy(r"[A-Za-z][a-z]{3,}")
_AGAIN = 0.75
_FEWEST_WORDS, _MOST_WORDS = 12, 150
_MOST_SPEAKERS = 2


def glued_signs(view: View, line: Line) -> list[str]:
    """Return what speaks for a run of headlines, one phrase a sign."""
    text = line.text
    if not _FEWEST_WORDS <= text.count(" ") + 1 <= _MOST_WORDS or len(text) > 8 * _MOST_WORDS:
        return []
    if _ENDED.search(text) or _STOP.search(text):
        return []
    signs = []
    if _LABEL.search(text) and _speakers(view) <= _MOST_SPEAKERS:
        signs.append("a label with a colon")
    if _glued_name(view, text):
        signs.append("a name on the heels of another")
    if any(_begins(match) for match in _SEAM.finditer(text)):
        signs.append("a sentence that begins inside another")
    words = [word.lower() for word in _WORD.findall(text)]
    earlier = {word.lower() for word in _WORD.findall(view.text[: line.start])}
    if words and sum(word in earlier for word in words) >= _AGAIN * len(words):
        signs.append("words of the story again")
    return signs


def _speakers(view: View) -> int:
    return sum(bool(_DIALOGUE.match(line.text)) for line in view.lines)


def _begins(match: re.Match[str]) -> bool:
    """Whether a clause begins here: "Kessel Mayor Ada Obi said" is one name with its title."""
    if match["before"][0].isupper() and not words_beside_names().isdisjoint(match["name"].split()):
        return False
    return match["before"] not in _LEADING_UP


def _glued_name(view: View, text: str) -> bool:
    """Whether a person named in full follows a capitalised word that is no title of theirs."""
    for person in view.people.persons:
        at = text.find(f" {person.name}")
        while at > 0:
            before = text[:at].rpartition(" ")[2]
            inside = at > len(before)  # the first word of a line is capitalised anyway
            if (
                inside
                and before.isalnum()
                and before[0].isupper()
                and before not in words_beside_names()
            ):
                return True
            at = text.find(f" {person.name}", at + 1)
    return False
