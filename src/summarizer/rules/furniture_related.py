"""Headlines of other stories that the page listed below this one.

Two shapes. A heading ("Related reading", "See also") with short lines behind it; and a run of
headlines glued to one another without marks, as a translator leaves it that was given the list as
one sentence. The run repeats the words of the story, so every ranker loves it: ten of nineteen
summarisers put one into two sentences. It is never split: its seams cannot be found again.
"""

import re
from collections.abc import Iterator, Sequence

from summarizer.rules import Finding, Line, View, rule
from summarizer.rules._names import titles

_HEADING = re.compile(
    r"(?:Related|Recommended|Further|More)(?: (?:reading|news|articles?|stories|links|reports|content|topics))?"
    r"|Read (?:also|more|next)|See also|You may also like|Hot news|Previous(?: article)?|Next(?: article)?"
    r"|More on this (?:story|topic)|Latest news|Also read",
    re.IGNORECASE,
)
_ENDED = re.compile(r"""[.!?…。！？:;,]["'”’)\]]*$""")
# "British media: Talking about", and inside the run "US State Department: The two sides".
_LABEL = re.compile(r"(?:^|(?<=[a-z] ))[A-Z][\w.'’-]*(?: [\w.'’-]+){0,3}: (?=[A-Z])")
_DIALOGUE = re.compile(r"^[A-Z][\w.'’-]*(?: [\w.'’-]+){0,3}: ", re.MULTILINE)
# A clause that begins behind a word that cannot lead up to it: "... in Kessel Ada Obi met with".
_CLAUSE_SEAM = re.compile(
    r"(?P<before>[\w'’]*[a-z]) (?=(?:[A-Z][a-z]+ ){1,3}"
    r"(?:met|meets|said|says|attended|visited|held|told|will|arrives?|calls?|warns?|is|has|was)\b)"
)
_LEADING_UP = frozenset(
    "that which who whom when as after before because while if where and but or since until than "
    "whether how why what said says told believe believes think thinks know knows hope hopes so "
    "then though although unless of in by for to with from on at".split()
)
_WORD = re.compile(r"[A-Za-z][a-z]{3,}")
_STOP = re.compile(r"[a-z]{3,}[.。]")
_AGAIN = 0.75
_FEWEST_WORDS = 12
_MOST_WORDS_OF_A_HEADLINE = 25
_LAST_LINES = 3


@rule(
    "furniture.related",
    does=("drop", "skip"),
    english=True,
    example=(
        "The tram will run daily from May.\nRelated reading\nOld trams sold\nFares to rise",
        "The tram will run daily from May.",
    ),
)
def related(view: View) -> Iterator[Finding]:
    """A list of other stories is taken out below its heading; a glued run is kept out of summaries.

    The glued run must be among the last paragraphs, have no end mark, and show two of: a label
    with a colon, a person's name on the heels of another name, a clause that begins where none
    can, and three words in four that the story has used before.
    """
    lines = view.lines
    if len(lines) < 2:
        return
    heading = _heading(lines)
    if heading is not None:
        yield Finding(*view.from_line(heading), "drop", role="related")
        return
    for line in lines[1:][-_LAST_LINES:]:
        signs = _signs(view, line)
        if len(signs) >= 2:
            shown = line.text if len(line.text) <= 60 else line.text[:59] + "…"
            yield Finding(
                *view.whole_line(line),
                "drop",
                f"{shown!r}: several headlines in a row, it seems ({'; '.join(signs)})",
                confidence="medium",
                severity="low",
                focus=(line.start, line.end),
                role="related",
            )


def _heading(lines: Sequence[Line]) -> Line | None:
    """Return the heading of a list that lasts to the end of the text."""
    for line in lines[1:]:
        if len(line.text) < 40 and _HEADING.fullmatch(line.text.rstrip(": ")):
            behind = lines[line.number + 1 :]
            if behind and all(_short(item.text) for item in behind):
                return line
    return None


def _short(text: str) -> bool:
    return text.count(" ") < _MOST_WORDS_OF_A_HEADLINE and not text.endswith((".", "。"))


def _signs(view: View, line: Line) -> list[str]:
    """Return what speaks for a run of headlines, one phrase a sign."""
    text = line.text
    if text.count(" ") + 1 < _FEWEST_WORDS or _ENDED.search(text) or _STOP.search(text):
        return []
    signs = []
    speakers = len(_DIALOGUE.findall(view.text))
    if _LABEL.search(text) and speakers <= 2:
        signs.append("a label with a colon")
    if _glued_name(view, line):
        signs.append("a name on the heels of another")
    if any(m["before"] not in _LEADING_UP for m in _CLAUSE_SEAM.finditer(text)):
        signs.append("a sentence that begins inside another")
    words = [word.lower() for word in _WORD.findall(text)]
    earlier = {word.lower() for word in _WORD.findall(view.text[: line.start])}
    if words and sum(word in earlier for word in words) >= _AGAIN * len(words):
        signs.append("words of the story again")
    return signs


def _glued_name(view: View, line: Line) -> bool:
    """Whether a person named in full follows a capitalised word that is no title of theirs."""
    for person in view.people.persons:
        for match in re.finditer(rf"\b([A-Z]\w+) {re.escape(person.name)}\b", line.text):
            if match.start() and match[1] not in titles():
                return True
    return False
