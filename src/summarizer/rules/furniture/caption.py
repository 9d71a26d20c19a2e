"""Captions of pictures inside the body.

"Dockers load grain in Odesa on Friday. (EPA)" between two paragraphs of the story is the text
under a picture. It stays in the text and out of every summary. One sign alone is not enough: a
short paragraph of news may hold a date or speak in the present tense too, and "Parliament meets
on Monday" is news. Japanese papers put the place after a sign of equality: "The mayor (left)
opens the quay = Kita-ku, Bruma (provided)". Where a label like "Photo:" stands before more than a
sentence, the story goes on after the first one.
"""

import re
from collections.abc import Iterator

from summarizer.base.patterns import lazy
from summarizer.page.credits import (
    DATE,
    MONTH,
    glued_credit,
    is_bare_credit,
    is_credit,
)
from summarizer.rules import Finding, Line, View, rule

_MOST_WORDS = 70
_FEWEST_SIGNS = 2
_MOST_SHOWN = 30
_GOES_ON = lazy(r"[a-z]{2}[.!?] +[A-Z]")
# A label may have been glued to a paragraph of news.
_FEWEST_WORDS, _MOST_LABELLED = 5, 45
_LABEL = lazy(
    r"(?i:(?:file )?photo(?: caption)?|picture caption|pictured|caption"
    r"|in (?:the|this) (?:photo|picture|image)): |FILE ?[-–—] "
)
_OPENING = lazy(
    r"(?i:(?:file )?photo|pictured?|image|caption|the (?:photo|picture|image)"
    r"|in this (?:file |handout |aerial )?(?:photo|picture|image))\b[^.]{0,40}?(?::| shows?\b|,)"
)
# Somebody by name, and at once a verb in the present tense of pictures: "Ada Obi meets with".
# "A new round of talks began" has a lower-case word before what looks like the verb.
_ACTING = lazy(
    r"(?:[\w.'’-]+ ){0,8}?[A-Z][\w.'’-]*"
    r"(?: \((?:left|right|centre|center|[LRC])\)|, [^,.]{1,60},)? "
    r"(?:arrives|attends|boards|carries|chairs|delivers|embraces|gestures|greets|holds|hugs"
    r"|inspects|leaves|looks|meets|passes|performs|poses|prepares|presents|reads|receives|shakes"
    r"|signs|sits|smiles|speaks|stands|takes part|tours|visits|walks|watches|waves|welcomes)\b"
)
# Several people, and a verb: "Dockers load grain". News speaks so too, so only beside a credit.
_AT_WORK = lazy(
    r"(?:[\w.'’-]+ ){0,6}?[\w'’-]+(?:s|men|women|people|children) "
    r"(?:attend|board|carry|celebrate|cheer|clash|clean|dance|enjoy|fill|gather|hold|inspect|lay"
    r"|leave|light|line up|load|look|march|move|pass|pay|perform|play|pose|pray|protest|queue|race"
    r"|remove|ride|run|search|shop|sit|stand|take|unload|visit|wait|walk|watch|wave|work)\b"
)
_DAY = lazy(r"\bon (?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day\b")
# A full date, as agencies put under pictures; "on May 3" alone announces as often as it shows.
_DATED = lazy(
    rf"\bon (?:{DATE}(?<=\d{{4}})|{MONTH} \d{{4}}, \d{{1,2}})\b|, {MONTH} [0-3]?\d, \d{{4}}\b"
)
# "The mayor opens the quay = Kita-ku, Bruma City", and what is said of the picture after it.
_PROVIDED = lazy(
    r"[(（](?:provided|courtesy|(?:photo )?(?:provided|courtesy|supplied) (?:by|of) [^()]{2,40}"
    r"|part of the photo (?:is|has been) processed)[)）]\.?$",
    re.IGNORECASE,
)
_EQUALS = lazy(
    r"^(?P<shown>.{8,400}?)\s?[=＝]\s?"
    r"(?P<place>(?=[^=]*(?:[A-Z][a-z]{2}|\d: ?\d\d [ap]\.?m))[^=＝.!?]{3,110}"
    r"(?:[ap]\.m\.[^=＝.!?]{0,60})?)(?:\s?[(（][^()]{3,40}[)）])?\.?$"
)
_PLACE_WORD = lazy(
    r"[A-Z0-9(][\w.'’:・-]*,?|of|in|the|on|at|and|near|around|for|[ap]\.?m\.?,?"
    r"|(?:afternoon|morning|evening|night|city|prefecture|town|station|airport|port|stadium|hall"
    r"|court|park|museum|shrine|temple),?"
)
_FEWEST_SHOWN, _NAMED = 2, 4
# With the name of a town or a prefecture there may be more about the place: "clan ruins", "on the
# night of July 24".
_MOST_OTHERS = 3
_REGION = lazy(r"\b(?:City|Prefecture|Ward|Town|Village|Province|County)\b")
# A paragraph of its own that says what a picture shows; figures of speech have no place in one.
_SHOWN = lazy(
    r"(?:(?:The|This) )?(?:above |following )?(?:photo|picture|image|figure)s?"
    r"(?: (?:above|below|here))? shows?\b|pictured(?: here)?(?: is| are|:) ",
    re.IGNORECASE,
)
_FIGURATIVE = lazy(
    r"\bshows? (?:no|that|how|why|what|where|when|signs?|little|few|clear|up|off|it|us)\b|%"
    r"|\b(?:per ?cent|growth|econom\w+|trends?|increas\w+|decreas\w+|declin\w+|rise|fall|gap"
    r"|progress|improv\w+|recover\w+|better|worse|difference)\b"
)
# Where a sentence begins that nothing parts from the caption: "... in Kessel From the evening".
_SEAM = lazy(
    r"(?<=[a-z)]) (?=(?:According to|After|At|During|From|In|It|More than|On|Since|The|They|This"
    r"|When) [a-z0-9])"
)
_SHORTEST = 30
# What somebody says of a picture, or concludes from it, is news.
_CLAIMS = lazy(
    r", (?:and|but|so|which|because|although)\b|\b(?:because|nobody|neither|no one|which|clears?"
    r"|proves?|evidence|accused)\b"
    r"|\b(?:said|says?|told|admits?|claims?|believes?)(?: [\w ]{2,30})?\.?$"
)
_FINITE = lazy(
    r"\b(?:is|are|was|were|has|had|have|will|would|could|can|does|did|that|it|they|he|she)\b"
)
_PLACED = lazy(
    r"\((?:(?:first|second|third) )?(?:from (?:the )?)?"
    r"(?:left|right|centre|center|front|back|[LRC])\)"
)
# Several people in a row, and where the row begins: no story says that.
_IN_A_ROW = lazy(r"\(from (?:the )?(?:left|right)\)|, from (?:the )?(?:left|right),")
_SPEAKS = lazy(r"\b(?:said|says?|told|asked|admits?|read|reads|write|writes|written)\b")
_LONGEST_ROW = 60


@rule(
    "furniture.caption",
    kinds="skip",
    english=True,
    persists=True,
    version=6,
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
    A sign of equality before a place is enough, and so is a paragraph of one sentence that
    begins with "The picture shows", unless it speaks in a figure; or a first paragraph of
    one sentence with "(left)" in it, or any of one sentence with "(from left)".
    """
    titles = {line.number for line in view.titles}
    for line in view.lines:
        text = line.text
        if line.number in titles or text.count(" ") >= _MOST_WORDS:
            continue
        if _located(text) or _provided(text) or _pointed(view, line) or _is_row(text):
            yield Finding(line.start, line.end, "skip", role="caption")
            continue
        opening = max(text.rfind("("), text.rfind("["))
        behind = view.lines[line.number + 1 : line.number + 2]
        # A credit without brackets stands after nothing but captions, of two sentences at most.
        glued = glued_credit(text)
        shown_alone = glued is not None and len(_GOES_ON.findall(text, 0, glued)) <= 1
        credited = (
            shown_alone
            or (opening > 0 and is_credit(text, opening))
            or (bool(behind) and is_bare_credit(behind[0].text))
        )
        label = _LABEL.match(text)
        labelled = (
            label is not None
            and _FEWEST_WORDS <= text.count(" ") < _MOST_LABELLED
            and not _tells(text[label.end() :])
        )
        shown = _is_shown(text)
        opened = labelled or shown or (label is None and bool(_OPENING.match(text)))
        if not (credited or opened):
            continue  # news speaks in the present tense, and dates it, too
        first = text[:240].partition(". ")[0]
        present = bool(_ACTING.match(first) or _AT_WORK.match(first))
        dated = bool(_DATED.search(text)) or (credited and bool(_DAY.search(text)))
        placed = opened and bool(_PLACED.search(first))
        signs = credited + opened + labelled + present + (present and dated) + placed + shown
        signs += shown_alone
        if signs < _FEWEST_SIGNS:
            continue
        if not view.titles and line.number == 0 and not credited:
            continue
        end = line.end if credited else _end(view, line)
        yield Finding(line.start, end, "skip", role="caption")


def _end(view: View, line: Line) -> int:
    """Return where a caption ends that opens a line: the story may go on after it."""
    end = min(max(view.sentence_at(line.start)[1], line.start + 1), line.end)
    seam = _SEAM.search(line.text, _SHORTEST, end - line.start)
    return line.start + seam.start() if seam else end


def _tells(text: str) -> bool:
    """Whether the first sentence after "Photo:" tells something: "there is none, he said"."""
    end = _GOES_ON.search(text)
    first = text[: end.start() + 2] if end else text
    seam = _SEAM.search(first)
    first = first[: seam.start()] if seam else first
    if first.count(" ") < _FEWEST_SHOWN:
        return True  # "Photo: none. Prints: none."
    return first[:1].islower() and bool(_CLAIMS.search(first) or _FINITE.search(first))


def _located(text: str) -> bool:
    """Whether a line ends in the place of a picture, as Japanese papers write it."""
    if "=" not in text and "＝" not in text:
        return False
    match = _EQUALS.match(text)
    if not match or match["shown"].count(" ") + 1 < _FEWEST_SHOWN:
        return False
    words: list[str] = match["place"].split()
    others = sum(not _PLACE_WORD.fullmatch(word) for word in words)
    # "Main Store of glasses in Bruma City": one common noun in a name does not unmake it.
    named = sum(word[:1].isupper() for word in words)
    if others == 0:
        return True
    most = _MOST_OTHERS if _REGION.search(match["place"]) else 1
    return others <= most and named >= _NAMED


def _provided(text: str) -> bool:
    """Whether a line ends with who has provided the picture."""
    return text.endswith((")", "）", ").", "）.")) and bool(_PROVIDED.search(text))


def _pointed(view: View, line: Line) -> bool:
    """Whether the first paragraph is one short sentence that says who stands where."""
    return (
        bool(view.titles)
        and line.number == view.titles[-1].number + 1
        and line.text.count(" ") < _MOST_SHOWN
        and bool(_PLACED.search(line.text))
        and not _GOES_ON.search(line.text)
    )


def _is_row(text: str) -> bool:
    """Whether a paragraph is one sentence that says who stands where in a row."""
    return (
        "from " in text
        and text.count(" ") < _LONGEST_ROW
        and bool(_IN_A_ROW.search(text))
        and not _GOES_ON.search(text)
        and not _SPEAKS.search(text)
    )


def _is_shown(text: str) -> bool:
    """Whether a paragraph is one short sentence that says what a picture shows."""
    return (
        text.count(" ") < _MOST_SHOWN
        and bool(_SHOWN.match(text))
        and not _FIGURATIVE.search(text)
        and not _CLAIMS.search(text)
        and not _GOES_ON.search(text)
    )
