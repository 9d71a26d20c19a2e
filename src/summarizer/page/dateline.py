"""How agencies open a story: from where, when, through whom: `KESSEL, May 3 (Xinhua) --`.

Read from left to right as a row of parts, since systems keep them and lose the marks between
them: `Xinhua News Agency Kessel, May 3 (Ada Obi) (Ada Obi) The port`, `Bay Daily, May 3 (all
media reporter Ada Obi) this morning`, `Chinanews, May 3 Question: ...`.
"""

import re
from functools import cache, lru_cache
from typing import NamedTuple

from summarizer.base.patterns import lazy
from summarizer.page.credits import AGENCIES, AGENCY, DATE, MONTH, MONTH_WORDS
from summarizer.page.opening_label import opens_sentence, read_label
from summarizer.page.wire import read_wire, read_wire_line

__all__ = ["Dateline", "read_dateline"]

_REACH = 260
_MOST_PARTS = 9
_NAME = r"[A-ZÀ-Þ][\w.'’-]*"
# "On February 7, according to ..." begins a sentence.
_PLACE = (
    rf"(?!(?:A|An|As|At|By|For|From|In|On|Since|The|Until)\b)"
    rf"(?!{MONTH}\b){_NAME}(?: (?!{MONTH}\b){_NAME}){{0,3}}"
)
_ROLE = r"(?i:reporters?|correspondents?|journalists?|photographers?|by|text)"
_PAPER = (
    rf"(?:{_NAME}(?:'s|’s)?[ ·*-]{{1,3}}){{1,4}}(?:[Dd]aily|Times|Post|Herald|News|Client|Network)"
    rf"(?:(?:, | ?[·*-] ?| )(?:{_NAME} ){{0,3}}(?:Client|App|News|Network))?"
)
_PAPER_SIGNS = ("daily", "times", "post", "herald", "news", "client", "network")
_OPEN, _CLOSE, _IN = r"[(（\[【]\s?", r"\s?[)）\]】]", r"[^()（）\[\]【】\n]"

# [Seoul = Newsis] Reporter Kim Do-yun =
_KOREAN = lazy(
    r"[\[【(](?P<place>[A-Z][\w'’-]{1,25}(?: [A-Z][\w'’-]{1,25})?)\s?=\s?"
    r"(?P<agency>[A-Z][\w'’-]{1,25}(?: [A-Z][\w'’-]{1,25}){0,3})[\]】)]"
    r"(?:\s?Reporters? (?P<reporter>[A-Z][\w'’-]+(?:,? [A-Z][\w'’-]+){0,5})\s?=)?\s?"
)
_BRACKETS = "([（【"
_FIRST = lazy(r"(?:The (?:new )?)?(\w*)")


def _first_word(text: str, at: int = 0) -> str:
    match = _FIRST.match(text, at)
    return match[1] if match else ""


# What may stand after the name of an agency.
_SENDS = r"(?i: news agency)?(?:'s|’s| [Cc]lient)?(?!\w)"
_CAPITALS = "ABCDEFGHIJKLMNOPQRSTUVWXYZ"
# One letter a kind of part; what may follow what is said below. After it what a part begins with,
# if that is in ASCII, or the words that it has one of in small letters, or the words one of which
# it begins with, figures left aside: elsewhere its pattern is not asked, nor compiled.
_Part = tuple[str, str | tuple[str, ...] | frozenset[str], re.Pattern[str]]
_PARTS: tuple[_Part, ...] = tuple(
    (kind, opens, lazy(pattern))
    for kind, opens, pattern in (
        ("s", "/", r"/\s?(?i:PR ?Newswire)[^/\n]{0,20}/"),
        ("-", "-", r"[-–—]+"),
        # What translators make of the word for a dispatch and of that for a title.
        (
            "t",
            "EeTtCcDdQqIiSsHh",
            r"(?i:(?:electric(?:ity)?|telegra(?:m|ph)|tele-?report|cable|dispatch),?"
            r"(?: (?:title|question|topic))?|title|theme|topic|question|issue|subject"
            r"|headline)\s?[:：]"
            r"|(?i:telegram|telegraph)\b",
        ),
        (
            "t",
            ("commentator",),
            rf"(?:{_NAME}['’]s [Dd]aily(?:['’]s)?,? (?:{DATE},? )?)?(?i:commentator(?:['’]s)?"
            rf"(?: article)?)(?: of {_NAME}['’]s [Dd]aily(?: on {DATE})?|"
            rf" of [a-z]+['’]s daily on {DATE})?:",
        ),
        ("f", "r", rf"report of (?P<date>{DATE}) from (?P<place>{_NAME}(?: {_NAME}){{0,2}})"),
        ("D", MONTH_WORDS, rf"(?P<date>{DATE})(?!\w|:\d)(?: (?:issue|news|report))?"),
        (
            "a",
            _BRACKETS,
            rf"{_OPEN}(?P<agency>{AGENCY}|(?:{_NAME} ?){{1,4}} ?(?:web ?site|network|\.com|"
            rf"Online)){_CLOSE}",
        ),
        ("r", _BRACKETS, rf"{_OPEN}(?:{AGENCY}) (?P<reporter>{_NAME}{_IN}{{0,80}}){_CLOSE}"),
        (
            "r",
            _BRACKETS,
            rf"{_OPEN}(?:{_IN}{{0,60}}?[ ·-])?(?:{_ROLE}\b[:\s]*(?P<reporter>{_IN}{{0,140}})"
            rf"|(?:our|this) (?:news)?paper){_CLOSE}",
        ),
        (
            "n",
            _BRACKETS,
            rf"{_OPEN}(?P<reporter>{_NAME}(?:(?:, ?|、| | and ){_NAME}){{1,9}}){_CLOSE}",
        ),
        (
            "A",
            (".com", ".cn", ".net", "<url>"),
            rf"(?:The (?:new )?)?(?P<agency>[\w-]{{2,30}}\.(?:com|cn|net)|<url>){_SENDS}",
        ),
        (
            "A",
            frozenset(map(_first_word, AGENCIES)),
            rf"(?:The (?:new )?)?(?P<agency>{AGENCY}){_SENDS}",
        ),
        (
            "A",
            ("news agency",),
            rf"(?:The (?:new )?)?(?P<agency>(?:{_NAME} ){{1,3}}(?i:news agency)){_SENDS}",
        ),
        ("O", _PAPER_SIGNS, rf"(?P<agency>{_PAPER})(?![\w'’]| [Aa]gency)"),
        (
            "N",
            "NnOoTtAa",
            r"(?i:(?:news from )?(?:our|this) newspaper(?: (?:news|report))?"
            r"|(?:according to )?(?:this|our) (?:report|news)|newspaper news)\b",
        ),
        ("P", _CAPITALS, rf"(?P<place>{_PLACE})(?=[,\s(/（]|-)"),
    )
)
# What may stand in front of a part: its letters in any number.
_BEFORE = {
    kind: frozenset(kinds)
    for kind, kinds in {
        "A": "P", "O": "A", "N": "", "P": "AOP", "D": "AOPa", "f": "A", "a": "AOPD", "s": "AOPDa",
        "r": "AOPDNfanr", "n": "AOPDarfn", "-": "AOPDNfarnst", "t": "AOPDarnfs-t",
    }.items()
}  # fmt: skip
_GAP = lazy(r"[\s,.:：;·*]{0,3}")
# Rows of parts that are a dateline. Names alone in brackets count only after a date.
_WHOLE = lazy(
    r"[AO]P*D.*"  # Xinhua News Agency, Kessel, May 3
    r"|P{0,3}D[-]?[asr].*|P{1,3}D-?n.*"  # Kessel, May 3 (Xinhua) --
    r"|Af.*|[AON]P*r.*"  # Bay Daily (Reporter Ada Obi)
    r"|aD-|AP+t.*|P{1,3}Ds.*|P{1,3}Dt|AP{1,2}-.*|PA-.*"  # Kessel, VNA --
)
_CLOSING = "asrnt-"
# A sentence may begin small after an open comma; "Reuters, May 3, reported" is one.
_SMALL = lazy(
    r"(?:the|an?|this|according|on|in|at|as|after|since|with|to|from|reporters?|newly|early)\b"
)
_REPORTED = lazy(r"(?:according to|(?:the )?reporters?) ")
_AGENCY_ALONE = lazy(r"a-?")
_AGENCY_BEHIND = lazy(r"P{1,3}a")
_AGENCY_PLACED = lazy(r"P{1,3}a-")
_PLACE_ALONE = lazy(r"P{1,3}D?-")
_BRACKETED_AGENCY = lazy(rf"[(\[](?:{AGENCY})[)\]]\s*$")
# "Kessel, May 3 (AP) was written under it" tells of a dateline; so does "- so began the report".
_TELLS_OF_IT = lazy(
    r"(?:is|are|was|were|has|had|have|will|would|said|says|stood|so began|These words|That was all"
    r"|That is all|(?:[A-Z]\w+, )[A-Z]\w+ \d{1,2} \()(?!\w)|(?:[A-Z]\w+, )[A-Z]\w+ \d{1,2} \("
)
# A word before a dash that the sentence takes up, the next stop of a line, the end of a span.
_NAMES_IT = lazy(
    rf"(?:That|It|Its|This|These|Those|So|Not|Or|And|AND|The (?:word|name|film|book|band|song|tour"
    rf"|line|wall|agency|agencies|two|three|four))\b|{DATE}|[^.]{{2,30}} [-–—] |[A-Z]{{2,}}:"
)
_DASH_AGAIN = lazy(r"^[^.!?]{3,80} [-–—] ")
_OPENS_STORY = lazy(r"(?:The|An?|On|In|At|During|According|After|Since) \w")
# In capitals before a dash, but no places.
_NO_PLACE = {
    "ANALYSIS", "ASEAN", "BREAKING", "CORRECTION", "EDITORIAL", "EXCLUSIVE", "EXPLAINER", "FILE",
    "INTERVIEW", "LIVE", "NASA", "NATO", "OPEC", "OPINION", "REVIEW", "UNESCO", "UNICEF",
    "UPDATE", "VIDEO", "WATCH", "WHO", "WTO", "PHOTO", "PHOTOS", "NEWS", "REPORT", "SPORT",
}  # fmt: skip


_BOLD = lazy(r"\*\*(?P<head>[^*\n]{3,120})\*\*")
_MARKS = "****"
# "MOSCOW, May 3 - RIA Vesti. The port ...": the agency after the dash, as Russian wires have it.
_WIRE_BEHIND = lazy(rf"(?P<agency>{AGENCY}|[A-Z]{{2,}}(?: [A-Z][\w'’-]+)?)\. (?=[A-Z“\"])")


class Dateline(NamedTuple):
    """What opens a story.

    Attributes:
        end: Where the first sentence begins.
        facts: Agency, place, date and reporter, as far as they are named.
        sure: Whether a story begins here beyond doubt: an agency or a reporter with a date.
        titled: Whether it ends with "title:", so that the headline stands after it.
    """

    end: int
    facts: tuple[tuple[str, str], ...]
    sure: bool
    titled: bool = False


# Several rules ask for the same few lines at the head of a text.
@lru_cache(maxsize=64)
def read_dateline(text: str) -> Dateline | None:
    """Read the dateline at the beginning of a line; None where there is none.

    >>> read_dateline("Kessel, May 3 (Xinhua) -- The port reopened.").facts
    (('place', 'Kessel'), ('date', 'May 3'), ('agency', 'Xinhua'))
    >>> read_dateline("Reuters, May 3, reported that the port was closed.") is None
    True
    """
    korean = _KOREAN.match(text) if text[:1] in _BRACKETS else None
    if korean:
        return Dateline(korean.end(), _named(korean), sure=True)
    bold = _BOLD.match(text) if text.startswith("**") else None
    if bold:  # "**KESSEL, May 3 (Reuters)** - The port": as chatbots set it
        found = read_dateline(bold["head"] + text[bold.end() :])
        inside = found is not None and found.end >= len(bold["head"])
        return found._replace(end=found.end + len(_MARKS)) if found and inside else None
    whole = read_wire_line(text)
    if whole:
        return Dateline(*whole)
    labelled = read_label(text)
    if labelled:
        return Dateline(labelled, (), sure=False)
    row = _read_row(text)
    # "Kessel (Norland), May 3 (Bayagency) -": the row ends where it does not know a part.
    wire = read_wire(text) if row is None or not row.sure else None
    if wire and (row is None or wire.end > row.end):
        return Dateline(*wire)
    return row


def _read_row(text: str) -> Dateline | None:
    """Read a row of known parts."""
    head = text[:_REACH]
    kinds, ends, found = _parts(head)
    while kinds and kinds[-1] in "PAO" and len(kinds) > 1:
        kinds, ends, found = kinds[:-1], ends[:-1], found[:-1]
    if not kinds.strip("P"):
        return None  # names alone, or nothing: most lines are done with here
    end = ends[-1]
    gap = _gap(head, end)
    start = end + len(gap)
    rest = text[start:]
    facts: dict[str, str] = {}
    for match in found:
        for name, value in match.groupdict().items():
            bare = value.strip(" ,.-") if value else ""
            if bare and name == "place" and name in facts:
                facts[name] += f", {bare}"
            elif bare:
                facts.setdefault(name, bare)
    if not _is_dateline(kinds, gap, rest, text, facts) or _TELLS_OF_IT.match(rest):
        return None
    if _PLACE_ALONE.fullmatch(kinds) and _NAMES_IT.match(rest):
        return None
    if rest[:1].islower() and _DASH_AGAIN.search(rest):
        return None
    behind = _WIRE_BEHIND.match(rest)
    if behind and "date" in facts and "agency" not in facts:
        facts["agency"], start, rest = behind["agency"], start + behind.end(), rest[behind.end() :]
    sure = bool(_WHOLE.fullmatch(kinds))
    titled = kinds[-1] == "t" and ":" in head[ends[-1] - 2 : start].replace("：", ":")
    return Dateline(start if rest else len(text), tuple(facts.items()), sure, titled)


def _named(match: re.Match[str]) -> tuple[tuple[str, str], ...]:
    return tuple((name, value) for name, value in match.groupdict().items() if value)


def _parts(head: str) -> tuple[str, list[int], list[re.Match[str]]]:
    """Return the kinds of the parts that a line opens with, where each ends, and their matches."""
    kinds, ends, found, at = "", [], [], 0
    small = head.lower()
    while len(kinds) < _MOST_PARTS:
        start = at + (len(_gap(head, at)) if kinds else 0)
        word, held = "", frozenset(kinds)
        for kind, opens, pattern in _beginning(head[start : start + 1]):
            if not held <= _BEFORE[kind] or (kind == "D" and "D" in held):
                continue
            if isinstance(opens, tuple):
                if not any(sign in small for sign in opens):
                    continue
            elif isinstance(opens, frozenset):
                word = word or _first_word(head, start)
                if word not in opens and not (kind == "D" and word.isdecimal()):
                    continue
            match = pattern.match(head, start)
            if match:
                break
        else:
            break
        kinds += kind
        ends.append(match.end())
        found.append(match)
        at = match.end()
    return kinds, ends, found


@cache
def _beginning(first: str) -> tuple[_Part, ...]:
    """Return the parts that may begin with a character."""
    return tuple(
        (kind, opens, pattern)
        for kind, opens, pattern in _PARTS
        if not isinstance(opens, str) or not first.isascii() or first in opens
    )


def _gap(head: str, at: int) -> str:
    match = _GAP.match(head, at)
    return match[0] if match else ""


def _is_dateline(kinds: str, gap: str, rest: str, text: str, facts: dict[str, str]) -> bool:
    if facts.get("place", "").upper() in _NO_PLACE:
        return False
    closed = kinds[-1] in _CLOSING or any(mark in gap for mark in ":：.")
    if not rest:  # a line that is a dateline and nothing else
        return bool(_WHOLE.fullmatch(kinds)) or bool(_AGENCY_BEHIND.fullmatch(kinds))
    if re.fullmatch(r"P{1,3}D", kinds):  # "Kessel, May 3, according to ..."
        return "," in gap and bool(_REPORTED.match(rest))
    opens = not rest[0].islower() or bool(_SMALL.match(rest))
    if _WHOLE.fullmatch(kinds):
        return closed or opens
    if _AGENCY_ALONE.fullmatch(kinds) or _AGENCY_PLACED.fullmatch(kinds):
        return opens
    if _AGENCY_BEHIND.fullmatch(kinds):  # "Kessel (Reuters) The port reopened.", no row of names
        before = text[: len(text) - len(rest)]
        return bool(opens_sentence(rest) and _BRACKETED_AGENCY.search(before))
    if not _PLACE_ALONE.fullmatch(kinds):
        return False
    before = text[: len(text) - len(rest)]
    # "Kessel - The port reopened.", but "Trams - why they return".
    if not re.search(r"\s[-–—]+\s$", before) or not (rest[0].isupper() or rest[0] in "\"“‘'"):
        return False
    place = facts.get("place", "")
    if re.match(r"[A-Z]{3}", place) and place.partition(",")[0].isupper():
        return True
    dated = "D" in kinds  # "Kessel, May 3 - Ferries sail again."
    return (dated or bool(_OPENS_STORY.match(rest))) and text.rstrip().endswith(
        (".", "。", '"', "”")
    )
