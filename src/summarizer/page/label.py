"""Labels with a colon: of the page, before the first sentence, of a script, over a list."""

from typing import NamedTuple

from summarizer.base.patterns import lazy
from summarizer.page.clause import may_tell, words
from summarizer.page.credits import AGENCY
from summarizer.tables import load_set

__all__ = ["ScriptLabel", "is_announcement", "is_page_label", "read_opening_label", "read_script"]

_PAGE = lazy(r"\W{0,3}(?P<label>[A-Za-z][A-Za-z -]{2,24}?)\s?[:：]\s?(?P<value>\S.{0,100})")
_MOST_WORDS_VALUE = 7
_STOPPED = lazy(r"[.!?…。;]$")
_ITEMS = lazy(r"[,;/|·、]")
_MOST_WORDS_ITEM = 4

_OPENING = lazy(
    r"(?P<stars>[*_]{0,3})(?P<label>[A-Za-z][A-Za-z ]{2,30}?)\s?[:：](?P=stars)\s*"
    r"(?=[\"“‘«]?[A-ZÀ-Þ])"
)
# "CCTV news:", "Bay News Agency report:": who sends it.
_SENDER = lazy(
    rf"(?:{AGENCY}|[A-Z]{{3,6}}|(?:[A-Z][\w'’]+ ){{1,3}}(?:News Agency|News Network|News Client"
    r"|Network|Client|Newspaper|Net|News))(?:'s|’s)?"
    r"(?: ?(?:[Nn]ews|[Rr]eports?|[Cc]lient|[Cc]omprehensive|[Rr]oundup|[Nn]ews report))?"
    r"\s?[:：]\s*(?=[\"“]?[A-ZÀ-Þ])",
    signs=(":", "："),
)
_SENT = ("ews", "eport", "lient", "gency", "etwork", "ewspaper", "oundup", "omprehensive", "Net")
_NO_SENDER = lazy(r"(?:Good|Bad|Fake|Big|Great|Other|More|Local|Sad|Happy|Old|New|Some|The)\b")

_SCRIPT = lazy(
    r"[<\[(【〈]\s?(?P<label>(?i:reporters?|anchors?|host|presenter|interview(?:er)?|narrat(?:or|ion)"
    r"|voice-?over|report|studio|sound ?bites?|commentary|correspondent|video|vcr|cg|caption"
    r"|subtitles?|music|applause|laughter))\s?[>\])】〉][\s:,.]*"
)
_NAMES_ONLY = lazy(r"[A-ZÀ-Þ][\w.'’-]*(?: [A-ZÀ-Þ][\w.'’-]*){0,2}")

_MOST_WORDS_ANNOUNCED = 8
# Above each entry of a forum.
_POSTED = lazy(r"\S{2,30}(?: \S{2,30})? (?:wrote|posted|commented|replied|writes):")


class ScriptLabel(NamedTuple):
    """A label of a script: where it ends, and whether the line is no more than a name besides."""

    end: int
    whole: bool


def is_page_label(text: str) -> bool:
    """Whether a line is a label of the page with its value.

    >>> is_page_label("Region:Kessel"), is_page_label("Region: the coast was flooded")
    (True, False)
    """
    match = _PAGE.fullmatch(text)
    if not match or match["label"].strip().casefold() not in load_set("page_labels"):
        return False
    value = match["value"]
    if _STOPPED.search(value) or may_tell(value) or any(mark in value for mark in '"“”'):
        return False
    items = [item.split() for item in _ITEMS.split(value)]
    listed = len(items) > 1 and all(len(item) <= _MOST_WORDS_ITEM for item in items)
    return listed or value.count(" ") < _MOST_WORDS_VALUE


def read_opening_label(text: str) -> int | None:
    """Return where the first sentence begins after a label of the translator or the sender.

    >>> read_opening_label("Translation: The port reopened."), read_opening_label("Good news: It")
    (13, None)
    """
    match = _OPENING.match(text)
    if match and match["label"].strip().casefold() in load_set("opening_labels"):
        return match.end()
    sender = _SENDER.match(text) if any(sign in text for sign in _SENT) else None
    if sender and any(sign in sender[0] for sign in _SENT) and not _NO_SENDER.match(text):
        return sender.end()
    return None


def read_script(text: str) -> ScriptLabel | None:
    """Return the label of a script at the head of a line.

    >>> read_script("<Reporter> Ada Obi")
    ScriptLabel(end=11, whole=True)
    """
    match = _SCRIPT.match(text) if text[0] in "<[(【〈" else None
    if match is None:
        return None
    rest = text[match.end() :]
    if rest[:1].islower():
        return None  # "[Video] of the attack shows"
    return ScriptLabel(match.end(), not rest or bool(_NAMES_ONLY.fullmatch(rest)))


def is_announcement(text: str) -> bool:
    """Whether a stretch ends in a colon and tells nothing by itself: "In the harbour:".

    >>> is_announcement("Comment: Jon Veller:"), is_announcement("She named three reasons:")
    (True, False)
    """
    if text[-1] not in ":：" or len(words(text)) > _MOST_WORDS_ANNOUNCED:
        return False
    return bool(_POSTED.fullmatch(text)) or not may_tell(text)
