"""Captions of pictures inside the body.

"Dockers load grain in Odesa on Friday. (EPA)" between two paragraphs of the story is the text
under a picture. It stays in the text and out of every summary. One sign alone is not enough: a
short paragraph of news may hold a date or speak in the present tense too, and "Parliament meets
on Monday" is news.
"""

import re
from collections.abc import Iterator

from summarizer.rules import Finding, View, rule
from summarizer.rules._furniture import CREDIT, DATE, MONTH, is_bare_credit

_MOST_WORDS = 70
# A label may have been glued to a paragraph of news.
_FEWEST_WORDS, _MOST_LABELLED = 5, 45
_LABEL = re.compile(
    r"(?i:(?:file )?photo(?: caption)?|picture caption|pictured|caption): |FILE ?[-–—] "
)
_OPENING = re.compile(
    r"(?i:(?:file )?photo|pictured?|image|caption|the (?:photo|picture|image)"
    r"|in this (?:file |handout |aerial )?(?:photo|picture|image))\b[^.]{0,40}?(?::| shows?\b|,)"
)
# Somebody by name, and at once a verb in the present tense of pictures: "Ada Obi meets with".
# "A new round of talks began" has a lower-case word before what looks like the verb.
_ACTING = re.compile(
    r"(?:[\w.'’-]+ ){0,8}?[A-Z][\w.'’-]*"
    r"(?: \((?:left|right|centre|center|[LRC])\)|, [^,.]{1,60},)? "
    r"(?:arrives|attends|boards|carries|chairs|delivers|embraces|gestures|greets|holds|hugs"
    r"|inspects|leaves|looks|meets|passes|performs|poses|prepares|presents|reads|receives|shakes"
    r"|signs|sits|smiles|speaks|stands|takes part|tours|visits|walks|watches|waves|welcomes)\b"
)
# Several people, and a verb: "Dockers load grain". News speaks so too, so only beside a credit.
_AT_WORK = re.compile(
    r"(?:[\w.'’-]+ ){0,6}?[\w'’-]+(?:s|men|women|people|children) "
    r"(?:attend|board|carry|celebrate|cheer|clash|clean|dance|enjoy|fill|gather|hold|inspect|lay"
    r"|leave|light|line up|load|look|march|move|pass|pay|perform|play|pose|pray|protest|queue|race"
    r"|remove|ride|run|search|shop|sit|stand|take|unload|visit|wait|walk|watch|wave|work)\b"
)
_DAY = re.compile(r"\bon (?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day\b")
# A full date, as agencies put under pictures; "on May 3" alone announces as often as it shows.
_DATED = re.compile(
    rf"\bon (?:{DATE}(?<=\d{{4}})|{MONTH} \d{{4}}, \d{{1,2}})\b|, {MONTH} [0-3]?\d, \d{{4}}\b"
)
_PLACED = re.compile(
    r"\((?:(?:first|second|third) (?:from (?:the )?)?)?(?:left|right|centre|center|[LRC])\)"
)


@rule(
    "furniture.caption",
    does="skip",
    english=True,
    lasting=True,
    example=(
        "The port reopened.\nDockers load grain in Kessel on Friday. (EPA)",
        "The port reopened.\nDockers load grain in Kessel on Friday. (EPA)",
    ),
)
def caption(view: View) -> Iterator[Finding]:
    """The text under a picture is kept out of summaries, given two signs that it is one.

    Signs: a credit at its end or on the next line; an opening like "The photo shows" (a label,
    "Photo:", is enough); a first sentence in the present tense; the date of such a sentence;
    "(left)". One of them must be the credit or the opening, in the first paragraph the credit.
    """
    for line in view.lines:
        text = line.text
        if text.count(" ") >= _MOST_WORDS:
            continue
        opening = max(text.rfind("("), text.rfind("["))
        behind = view.lines[line.number + 1 : line.number + 2]
        credited = (opening > 0 and bool(CREDIT.fullmatch(text, opening))) or (
            bool(behind) and is_bare_credit(behind[0].text)
        )
        labelled = bool(_LABEL.match(text)) and _FEWEST_WORDS <= text.count(" ") < _MOST_LABELLED
        opened = labelled or bool(_OPENING.match(text))
        first = text[:240].partition(". ")[0]
        acting = bool(_ACTING.match(first))
        working = (credited or opened) and bool(_AT_WORK.match(first))
        dated = bool(_DATED.search(text)) or (credited and bool(_DAY.search(text)))
        placed = opened and bool(_PLACED.search(text))
        present = acting or working
        if not (credited or opened):
            continue  # news speaks in the present tense, and dates it, too
        if credited + opened + labelled + present + (present and dated) + placed < 2:
            continue
        story = line is view.title or (view.title is None and line.number == 0)
        if story and not credited:
            continue
        yield Finding(line.start, line.end, "skip", role="caption")
