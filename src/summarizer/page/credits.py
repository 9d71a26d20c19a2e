"""Patterns that several furniture rules share."""

import re

from summarizer.base.patterns import lazy
from summarizer.language.dates import MONTHS
from summarizer.tables import load

__all__ = [
    "AGENCIES", "AGENCY", "DATE", "MONTH", "MONTH_WORDS", "glued_credit",
    "is_bare_credit", "is_credit", "is_credit_line", "is_statement",
]  # fmt: skip

#: The names of news and picture agencies, as they are written and in capitals: "(ap)" is none.
AGENCIES = frozenset(form for name in load("agencies") for form in (name, name.upper()))
#: Any of them.
AGENCY = "|".join(sorted(map(re.escape, AGENCIES), key=len, reverse=True))

#: A month in full, or shortened, with a point or without.
MONTH = (
    r"(?:J(?:an(?:uary|\.?)|u(?:n(?:e|\.?)|l(?:y|\.?)|mada[ -](?:al-Awwal|al-Thani|I{1,2})))"
    r"|Feb(?:ruary|\.?)|Ma(?:r(?:ch|\.?)|y)|A(?:pr(?:il|\.?)|ug(?:ust|\.?))|Sep(?:tember|t?\.?)"
    r"|Oct(?:ober|\.?)|Nov(?:ember|\.?)|Dec(?:ember|\.?)"
    # Those of the Islamic year, as Arab agencies name the day.
    r"|Muharram|Safar|Ra(?:bi[ -](?:al-Awwal|al-Thani|I{1,2})|jab|madan)|Sha(?:['’]?ban|wwal)"
    r"|Dhu[ -]al-(?:Qi['’]?dah|Hijjah))"
)
#: The words that a month may begin with.
MONTH_WORDS = frozenset({
    *MONTHS, *(month[:3] for month in MONTHS), "Sept", "Muharram", "Safar", "Rabi", "Jumada",
    "Rajab", "Sha", "Shaban", "Ramadan", "Shawwal", "Dhu",
})  # fmt: skip
DATE = rf"(?:{MONTH} [0-3]?\d(?:st|nd|rd|th)?|[0-3]?\d {MONTH})(?:,? \d{{4}})?"

# Names and what joins them. A small word of any other kind makes a description of it.
_ROLE = r"(?:staff |our |special )?(?:reporter|correspondent|photographer)s?"
_NAMES = (
    rf"(?:the |{_ROLE} )?[A-ZÀ-Þ][\w.'’&-]{{0,30}}"
    r"(?:(?:[ /,]|, | [/|&] "
    rf"| (?:and|of|for|the|via|of the|{_ROLE}) )[A-ZÀ-Þ][\w.'’&-]{{0,30}}){{0,8}}"
)

_PICTURE = r"(?i:(?:file )?(?:photo|picture|image|photograph)s?)"
_BY = r"(?i: ?[:/] ?| (?:taken |provided |supplied )?by | from | courtesy of )"

# What credits a picture, in brackets; the whole of a line, or the end of one.
_CREDIT = lazy(
    rf"[(\[] ?(?:{_PICTURE}(?:{_BY}| ))?(?:{AGENCY})(?: ?(?:/|via) ?[\w .'’-]{{2,40}})? ?[)\]]"
    rf"|[(\[]{_PICTURE}{_BY}{_NAMES}[)\]]"
    r"|(?i:[(\[](?:file (?:photo|picture)|data (?:map|picture)|profile picture|archive photo)[)\]])"
)
# An agency with the photographer, and where a film came from: lines of their own only.
_OWN_LINE = lazy(
    rf"(?:(?:Published|Issued|Released) by )?(?:{AGENCY}) [(\[](?:{_PICTURE}{_BY})?{_NAMES}[)\]]"
    rf"|[(\[](?i:video|{_PICTURE}) (?i:source|credit)s? ?[:：] ?[^()\[\]]{{2,50}}[)\]]"
)
# The same on a line of its own, without brackets. "Photo from space shows flood" is a headline.
_BARE = lazy(
    rf"{_PICTURE}{_BY}{_NAMES}|(?i:file photo|data map|profile picture|archive photo)",
    signs=("photo", "picture", "image", "data map"),
)
# With these a full stop does not make a sentence of it.
_STOPPED = lazy(r"(?i:(?:photo|picture|image|photograph)s? (?:by|courtesy of) )")
# After a caption and without brackets: "... in Kessel. Photo by Ada Obi", "... Xinhua News Agency
# reporter Ada Obi". Where no mark is before it, only "Photo by": one may tell an agency something.
_GLUED = lazy(
    rf"(?:(?<=[.!?)\"”。])\s*|(?<=\w)\s(?=P))(?:Photo|Picture|Photograph|PHOTO)s?"
    rf"(?: (?:taken |provided |supplied )?by | courtesy of ){_NAMES}"
    rf"|(?<=[.!?)\"”。])\s*(?:{AGENCY})"
    rf"(?:,? {_ROLE} {_NAMES}|\s?[(（]{_PICTURE}{_BY}{_NAMES}[)）])"
    rf"|(?<=[.!?)\"”。])\s*(?:Issued|Published|Released) by (?:{AGENCY})"
    rf"(?:\s?[(（]{_PICTURE}{_BY}{_NAMES}[)）])?"
)
# What each of them has in it: few lines that speak of a picture do.
_GLUING = lazy(
    r"(?i:photo|picture|image)\w*(?i: ?[:/]| (?:\w+ )?by | from | courtesy of )|ed by "
    r"| (?:reporter|correspondent|photographer)"
)
# A line without any of these has no such credit.
_GLUED_SIGNS = (
    "hoto", "HOTO", "icture", "eporter", "orrespondent", "ssued by", "blished by", "eleased by",
)  # fmt: skip
_LONGEST = 110


def glued_credit(text: str) -> int | None:
    """Return where a credit without brackets begins at the end of a paragraph, or None.

    >>> glued_credit("Dockers load grain. Photo by Bay Agency reporter Ada Obi")
    19
    >>> glued_credit("He sent it to Bay Agency reporter Ada Obi") is None
    True
    """
    end = len(text) - (text[-1] == ".")
    tail = text[-_LONGEST:]
    last = tail.rstrip(".").rpartition(" ")[2]
    if not (last[:1].isupper() or last[-1:] in ")）"):
        return None  # no name ends the line: most lines are done with here
    if not any(sign in tail for sign in _GLUED_SIGNS):
        return None
    if not _GLUING.search(text, max(1, end - _LONGEST)):
        return None
    match = _GLUED.search(text, max(1, end - _LONGEST), end)
    while match and match.end() < end:
        match = _GLUED.search(text, match.end(), end)
    return match.start() if match else None


def is_credit(text: str, start: int = 0) -> bool:
    """Whether what stands from a place on is the credit of a picture in brackets.

    >>> is_credit("They met. (Photo by Ada Obi)", 10), is_credit("They met. (Ada Obi)", 10)
    (True, False)
    """
    if text[start : start + 1] not in ("(", "[") or text[-1] not in ")]":
        return False
    # Most name an agency and nothing else.
    return text[start + 1 : -1] in AGENCIES or bool(_CREDIT.fullmatch(text, start))


def is_bare_credit(text: str) -> bool:
    """Whether a line is the credit of a picture without brackets.

    >>> is_bare_credit("Photo by Ada Obi"), is_bare_credit("Photo by a neighbour")
    (True, False)
    """
    if len(text) > _LONGEST:
        return False
    if text[-1] == "." and _STOPPED.match(text):
        text = text[:-1]
    return bool(_BARE.fullmatch(text)) and text[-1] not in ".!?"


def is_credit_line(text: str, first: bool) -> bool:
    """Whether a line is the credit of a picture and nothing else.

    Args:
        text: The line.
        first: Whether it is the first of its text; there "Photo from Mars" is a headline.
    """
    # Both end with a bracket; most lines do not, and neither pattern is compiled for them.
    if text.endswith((")", "]")) and (
        is_credit(text) or (len(text) <= _LONGEST and _OWN_LINE.fullmatch(text))
    ):
        return True
    return is_bare_credit(text) and not (first and " from " in text)


# Verbs that are finite wherever they stand, in small letters: "May" is a month.
_FINITE = lazy(
    r"\b(?:is|are|was|were|has|had|have|will|would|could|did|does|said|says|told|came|went|took"
    r"|gave|made|became|began)\b"
)
_FEWEST_STATED, _LONGEST_OF_LIST = 6, 3
_PART = lazy(r"[,;、，#|/]")


def is_statement(text: str) -> bool:
    """Whether what stands after a label states something: it may be a sentence of the story.

    It begins small or ends with a full stop, and has a finite verb, or six words and more that
    are no list.

    >>> is_statement("three men were arrested over the fire"), is_statement("Why the ferry stopped")
    (True, False)
    >>> is_statement("port, ferry, old quay, mayor, Kessel, Bruma.")
    False
    """
    text = text.strip().lstrip("\"“”«'‘ ")
    stopped = text.rstrip("\"“”»'’)] ").endswith((".", "。"))
    if not (stopped or text[:1].islower()):
        return False
    if _FINITE.search(text):
        return True
    parts = [part.split() for part in _PART.split(text) if part.strip()]
    if len(parts) > 1 and all(len(part) <= _LONGEST_OF_LIST for part in parts):
        return False
    return sum(map(len, parts)) >= _FEWEST_STATED
