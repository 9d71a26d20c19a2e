"""How pages name the reporter: on a line of their own, or in front of the first sentence."""

import re

from summarizer.base.patterns import lazy
from summarizer.page.site_name import is_outlet

__all__ = ["is_byline", "read_byline", "read_opening", "read_sign_off"]

_LONGEST = 160
# "By Land And By Sea" is a headline.
_NAME = r"(?!(?:And|At|By|For|In|No|Of|On|Or|The|To|With)\b)[A-ZÀ-Þ][\w.'’-]*"
_PERSON = rf"{_NAME}(?:[ ]{_NAME}){{1,3}}"
_PERSONS = rf"{_PERSON}(?:(?:,[ ]?|[ ]and[ ]|[ ]&[ ]|,[ ]and[ ]){_PERSON}){{0,4}}"
_BEGINNINGS = (
    "By", "by", "Written", "written", "Reported", "(", "[", "【", "（", "Our", "Rep", "rep", "Corr",
    "corr",
)  # fmt: skip
_BYLINE = lazy(
    rf"""
      (?:[Bb]y|[Ww]ritten[ ]by|Reported[ ]by) [: ] [ ]? (?P<by>{_PERSONS})
    | [(\[【(（]? (?:Our[ ])? (?:[Rr]eporters?|[Cc]orrespondents?) (?:[ ]?[:：][ ]?|[ ])
      (?P<reporter>{_PERSONS}) [)\]】)）]?
    """,
    re.VERBOSE,
)

_ROLE = (
    r"(?:reporters?|correspondents?|journalists?|photographers?|photography|writers?|columnists?"
    r"|co-?ordinators?|stylists?|interns?)"
)
# A part of each of them, in small letters.
_ROLE_PARTS = (
    "reporter", "correspondent", "journalist", "photographer", "photography", "writer", "columnist",
    "ordinator", "stylist", "intern",
)  # fmt: skip
_ROLE_WORD = lazy(rf"\b(?:{_ROLE}|text)\b", re.IGNORECASE)
# Words that stand around names in such lines, small or not.
_JOINTS = frozenset({
    "a", "all", "and", "article", "by", "chief", "client", "co", "coordinated", "finance",
    "financial", "for", "from", "general", "headquarters", "in", "media", "new", "news",
    "newspaper", "of", "ordinated", "our", "senior", "special", "staff", "text", "the", "this",
    "trainee", "written",
})  # fmt: skip
_CREDITS = lazy(r"(?:Article|Text|Story|Words) by ")
_TOKEN = lazy(r"[^\W\d_][\w'’.-]*")
_MOST_TOKENS = 16

_OPEN, _CLOSE = r"[(（\[【]", r"[)）\]】]"
_IN = r"[^()（）\[\]【】\n]"
_BRACKETED = lazy(
    rf"{_OPEN}\s?(?P<all>{_IN}{{0,70}}?\b(?i:{_ROLE}){_IN}{{0,110}}){_CLOSE}[\s,.:]*"
    rf"|{_OPEN}\s?(?P<names>{_PERSON}): {_IN}{{4,90}}{_CLOSE}\s*"
)
# "Our reporter Ada Obi reports: ...", "By Ada Obi, reporter: ...", "Bay Daily reporter Ada Obi. "
_SPOKEN = lazy(
    rf"(?:(?:Our|This news(?:paper)?|From our) (?:special |chief |own )?{_ROLE} "
    rf"(?P<one>{_PERSON}|\w{{3,20}}(?= report))(?: report(?:s|ed))?: "
    rf"|By (?P<two>{_PERSONS}),? (?:special |chief |staff )?{_ROLE}: "
    rf"|(?:[A-Z][\w.'’]* ){{1,4}}{_ROLE} (?P<glued>{_NAME} {_NAME}) "
    r"(?=(?:According|After|Affected|At|Because|Due|In|On|Recently|Since|The|Today|With|Yesterday)"
    r" [a-z])"
    rf"|(?P<outlet>(?:[A-Z][\w.'’]* ){{1,4}})(?:special |chief )?{_ROLE} (?P<three>{_PERSON})[.:] "
    r"(?=[A-Z\"“]))"
)
_NAMES = lazy(rf"(?i:{_ROLE})[:\s]+(?P<names>{_PERSONS})|(?P<before>{_PERSON}),")
# After a byline a sentence begins; "(Reporter Gu Fei) told the court" is one already.
_SMALL = lazy(
    r"(?:the|an?|this|last|according|on|in|at|as|after|since|with|to|from|reporters?|recently"
    r"|yesterday|today)\b"
)


def read_byline(text: str) -> str | None:
    """Return who reports, where a line says nothing else.

    >>> read_byline("By Ada Obi and Bo Lind"), read_byline("By Monday the tram had stopped")
    ('Ada Obi and Bo Lind', None)
    """
    if len(text) > _LONGEST or text.endswith(".") or not text.startswith(_BEGINNINGS):
        return None
    match = _BYLINE.fullmatch(text)
    return (match["by"] or match["reporter"]) if match else None


def is_byline(text: str) -> bool:
    """Whether a line only names the reporter."""
    return read_byline(text) is not None


def read_sign_off(text: str) -> str | None:
    """Return who reports, where a line below the headline or the story says only that, freely.

    >>> read_sign_off("Bay Daily chief reporter Ada Obi Correspondent Bo Lind")
    'Ada Obi'
    >>> read_sign_off("The reporter of the Bay Daily left early") is None
    True
    """
    name = read_byline(text)
    if name is not None or len(text) > _LONGEST or not _names_role(text):
        return name
    if _CREDITS.match(text):
        text = text.rstrip(".")
    if text.rstrip(")]）】")[-1:] in ".!?:":
        return None
    tokens = _TOKEN.findall(text)
    named = 0
    for token in tokens:
        small = token.lower()
        if small in _JOINTS or _ROLE_WORD.fullmatch(small):
            continue
        if not (token[0].isupper() or token[0] in "'’"):
            return None
        named += 1
    if not named or len(tokens) > _MOST_TOKENS:
        return None
    return _who(text)


def _names_role(text: str) -> bool:
    small = text.lower()
    named = "text" in small or any(part in small for part in _ROLE_PARTS)
    return named and _ROLE_WORD.search(text) is not None


def read_opening(text: str) -> tuple[int, str] | None:
    """Return where the sentence begins after a byline in front of it, and who reports.

    >>> read_opening("(Chief reporter Ada Obi) The port reopened.")
    (25, 'Ada Obi')
    >>> read_opening("(Reporter Gu Fei) told the court that the tram was late.") is None
    True
    """
    if text[0] in "(（[【":
        match = _BRACKETED.match(text)
        if not match or match.end() == len(text):
            return None
        rest = text[match.end() :]
        if rest[0].islower() and not _SMALL.match(rest):
            return None
        return match.end(), _who(match["all"]) if match["all"] else match["names"]
    if not any(part in text for part in _ROLE_PARTS):
        return None
    match = _SPOKEN.match(text)
    if not match or (match["outlet"] and not is_outlet(match["outlet"].strip())):
        return None
    return match.end(), (match["one"] or match["two"] or match["three"] or match["glued"]).strip()


def _who(text: str) -> str:
    """Return the names in a byline, or the whole of it where they do not stand out."""
    text = text.replace("<", " ").replace(">", " ").strip()
    match = _NAMES.search(text)
    found = (match["names"] or match["before"]) if match else text
    return _ROLE_WORD.split(found)[0].strip("()（）[]【】,/ ") or text.strip("()（）[]【】 ")
