"""Captions of pictures inside the body.

"Dockers load grain in Odesa on Friday. (EPA)" between two paragraphs of the story is the text
under a picture. It stays in the text and out of every summary. One sign alone is not enough: a
short paragraph of news may hold a date or speak in the present tense too.
"""

import re
from collections.abc import Iterator

from summarizer.rules import Finding, View, rule
from summarizer.rules._furniture import CREDIT, DATE, MONTH

_MOST_WORDS = 70
_OPENING = re.compile(
    r"(?:File photo|Photo|Picture|Pictured|Image|Caption|The (?:photo|picture|image)"
    r"|In this (?:file |handout |aerial )?(?:photo|picture|image))\b[^.]{0,40}?(?::| shows?\b|,)",
    re.IGNORECASE,
)
# Somebody by name, and at once a verb in the present tense of pictures: "Ada Obi meets with".
# "A new round of talks began" has a lower-case word before what looks like the verb.
_PRESENT_LEAD = re.compile(
    r"(?:[\w.'’-]+ ){0,8}?[A-Z][\w.'’-]*(?: \((?:left|right|centre|center|[LRC])\)|, [^,.]{1,60},)? "
    r"(?:arrives|attends|boards|carries|chairs|delivers|embraces|gestures|greets|holds|hugs"
    r"|inspects|leaves|looks|meets|passes|performs|poses|prepares|presents|reads|receives|shakes"
    r"|signs|sits|smiles|speaks|stands|takes part|tours|visits|walks|watches|waves|welcomes)\b"
)
_WHEN = re.compile(
    rf"\bon (?:{DATE}|{MONTH} \d{{4}}, \d{{1,2}}|(?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day)\b"
    rf"|, {MONTH} [0-3]?\d, \d{{4}}\b"
)
_REPORTED = re.compile(r"[\"“”]|\b(?:said|says|told|according to|will|announced|reported)\b")


@rule(
    "furniture.caption",
    does="skip",
    english=True,
    example=(
        "Dockers load grain in Kessel on Friday. (EPA)",
        "Dockers load grain in Kessel on Friday.",
    ),
)
def caption(view: View) -> Iterator[Finding]:
    """The text under a picture is kept out of summaries, given two signs that it is one.

    Signs: a credit at its end; an opening like "Photo:"; a first sentence in the present tense
    with a date. The first paragraph needs the credit as one of the two.
    """
    for line in view.lines:
        if line.text.count(" ") >= _MOST_WORDS:
            continue
        opening = max(line.text.rfind("("), line.text.rfind("["))
        credited = opening > 0 and bool(CREDIT.fullmatch(line.text, opening))
        opened = bool(_OPENING.match(line.text))
        first = line.text[:240].partition(". ")[0]
        present = bool(_PRESENT_LEAD.match(line.text[:240].partition(". ")[0]))
        dated = present and bool(_WHEN.search(line.text))
        if credited + opened + present + dated < 2:
            continue
        story = line is view.title or (view.title is None and line.number == 0)
        if story and not credited:
            continue
        if not (credited or opened) and (line.number <= 1 or _REPORTED.search(line.text)):
            continue  # a lead or a report in the present tense; captions only describe
        yield Finding(line.start, line.end, "skip", role="caption")
