"""The names of sites and their sections after a headline: `... - Local News - Bay Times`."""

import re
from functools import lru_cache
from typing import NamedTuple

from summarizer.base.patterns import KEPT, lazy
from summarizer.language.scripts import latin_only
from summarizer.page.credits import AGENCIES

__all__ = ["Tail", "is_outlet", "is_site_line", "read_tail"]

_DOMAIN = r"(?:www\.)?[\w-]+\.(?:com|cn|net|org|info|ru|ua|jp|co|uk|is|tv)(?:\.\w{2})?|<url>"
_AGGREGATOR = (
    r"Yahoo! ?(?:Japan )?(?:[Nn]ews|ニュース)?|MSN|Google News|Naver(?: News)?|livedoor(?: News)?"
)
_SHORT = r"BBC(?: News)?|DW|NHK|CGTN|RT|NBC|ABC|CBS|CNET|Xinhuanet|Xinhua Net|ChinaNet"
_SITE = rf"{_DOMAIN}|{_AGGREGATOR}|{_SHORT}|Xinhua English\.news\.cn"
_WORDS = r"(?:[A-Z][\w'’.!&*]{0,30}[ *·,]{1,2}){0,5}"
_EDITION = r"(?:[A-Z]\w+ )?(?:[Ee]lectronic|[Dd]igital) ?(?:[Ee]dition|[Vv]ersion)"
# "Bay Shimbun at S", "Bay Times Electronic Edition", "Bay Daily" and the same in its own writing.
_BEHIND = (
    rf" ?(?:Online|Network|Agency|Service|Net|News|Web|[Ll][Ii][Vv][Ee]|Digital|{_EDITION}"
    r"|English|[A-Z]{2,4}|(?:at|At|@) ?\w{1,3}"
)
_LATIN_BEHIND = rf"(?:{_BEHIND})){{0,3}}"
_ANY_BEHIND = rf"(?:{_BEHIND}|[\u3400-\u9fff]{{1,6}})){{0,3}}"
_KEY = (
    r"News(?:papers?)?|NEWS|Times|Daily|[Oo]nline|Network|Net|Herald|Tribune|Gazette|Shimbun"
    r"|Weekly|Chronicle|Telegraph|Broadcasting|Headlines|Media Web"
)
# What only a paper or a site is called; one in its own writing after an English headline.
_LATIN_OUTLET, _ANY_OUTLET = (
    lazy(
        rf"(?:The )?{_WORDS}(?:{_KEY}){behind}(?:[, ]+{_WORDS}(?:{_KEY}|Web))?"
        rf"|{_SITE}{alone}"
    )
    for behind, alone in ((_LATIN_BEHIND, ""), (_ANY_BEHIND, r"|[\u3400-\u9fff]{2,8}"))
)
# A sentence may name its agency after a dash, "- Reuters.", too: with a full stop after it, only
# what is no source of news.
_STOPPED_OUTLET = lazy(
    rf"(?:The )?{_WORDS}(?:{_KEY}|News Agency|News Service){_ANY_BEHIND}|{_DOMAIN}|{_AGGREGATOR}"
)
_OF_PAPERS = lazy(r"\b(?:papers?|newspapers?|agency|magazines?|channels?|sites?|outlets?)\b")
_ANOTHER = lazy(rf"[-–—]\s?{_WORDS}(?:{_KEY})$")
_GLUED_OUTLET = lazy(_SITE)
# Words that other things are called by too: "the Kessel - Bruma Express".
_MAYBE_OUTLET = lazy(
    r"(?:The )?(?:[A-Z][\w'’.!&-]{0,30} (?:[A-Z&][\w'’.!&-]{0,30} ){0,4})?"
    r"(?:Post|Agency|Press|Journal|Media|TV|Television|Radio|Observer|Guardian|Service"
    r"|Channel|Portal|Today|Express|Mail|Monitor|Courier|Digital)"
    r"(?: (?:Online|Network|Agency|Service|Net|[A-Z]{2,4}))?"
)
# A part of the site: only in front of its name.
_SECTION = lazy(
    r"(?:[A-Z][\w'’]*(?: [A-Za-z][\w'’]*){0,2} )??"
    r"(?:News|Headlines?|Topics?|Focus|Rolling|Sports?|Politics|Business|Economy|Society|World"
    r"|Culture|Opinion|Finance|Local|Channel|Home|Column)",
    re.IGNORECASE,
)
_PAPER = lazy(r"[A-Z][\w'’]* (?:News|Times|Daily|Herald|Tribune|Gazette|Post|Telegraph)$")
_DATED = lazy(r"\d{1,2}[./-]\d{1,2}[./-]\d{2,4}")
# An aggregator names the paper in brackets before itself.
_SOURCE = lazy(r"\s*[(（][^()（）]{2,40}(?:\([^()]{1,12}\) ?)?[)）]$")
_AGGREGATES = ("yahoo!", "msn", "google news", "naver", "livedoor")
_SOURCE_AND_SITE = lazy(
    rf"[(（]?[A-Z][^()]{{1,30}}[)）]?\s?[-–—]+\s?(?:{_AGGREGATOR})", signs=_AGGREGATES
)
_AGGREGATED = lazy(rf"[\s\W]*(?:{_AGGREGATOR})", signs=_AGGREGATES)

# Spaced dashes and bars; a colon before what calls itself a paper; a hyphen without spaces.
_JOINT = lazy(
    r"(?:\s+[-–—_ー]+)+\s*|\s*[|｜⁇・]+\s*"
    r"|\s?[:：]\s?(?=[A-Z][\w ]{0,30}(?:Shimbun|Newspaper))"
    r"|(?<=[\w\"”’)?!.℃%])[-–—]{1,2}\s?(?=[<\w])"
)
# No joint is without one of these, and most lines are without all.
_MARK = lazy(r"[-–—_ー|｜⁇・:：]")
_HANGING = lazy(r"(?<=\w)\s?[-–—]+$")
_MOST_WORDS = 60
_FEWEST_WORDS = 2
_LONGEST_TAIL = 110
# A system that is caught in a loop repeats the name many times.
_LONGEST, _LONGEST_CHAIN = 1_500, 1_000


class Tail(NamedTuple):
    """Where the name of a site begins in a line, and the name."""

    start: int
    site: str


@lru_cache(maxsize=KEPT)
def read_tail(text: str) -> Tail | None:
    """Return where the name of the site begins after a headline, or None.

    >>> read_tail("New tram opens - Local News - Bay Times Online")
    Tail(start=14, site='Local News - Bay Times Online')
    >>> read_tail("Night train Barcelona - Madrid") is None
    True
    """
    if len(text) > _LONGEST:
        return None
    bare = text.rstrip('"”.。 ')
    stopped = len(bare) < len(text)
    if text.endswith(("..", "…")):
        return None
    if not stopped:
        bare = _HANGING.sub("", bare) if bare[-1:] in "-–—" else bare
    cut, end = (len(bare) if len(bare) < len(text) and not stopped else None), len(bare)
    further = False
    first = max(0, end - _LONGEST_CHAIN)
    joints = _JOINT.finditer(bare, first) if _MARK.search(bare, first) else ()
    for joint in reversed(list(joints)):
        tail, head = bare[joint.end() : end].strip(), bare[: joint.start()]
        if _names_site(tail, head, joint[0], stopped=stopped, further=further):
            cut, further = joint.start(), True
            end = cut
        elif _DATED.fullmatch(tail):
            end = joint.start()  # goes only together with a name before it
        elif joint[0].strip() == joint[0] and joint[0][0] in "-–—":
            continue  # a hyphen inside a name
        else:
            break
    if cut is None:
        return None
    source = _SOURCE.search(bare, max(0, cut - 60), cut) if _AGGREGATED.match(bare[cut:]) else None
    cut = source.start() if source else cut
    head = bare[:cut].rstrip()
    if not _FEWEST_WORDS <= len(head.split()) <= _MOST_WORDS or _PAPER.search(head):
        return None
    return Tail(len(head), bare[cut:].strip(" -–—|｜_:：⁇"))


def is_outlet(text: str) -> bool:
    """Whether a text is the name of a paper, an agency or a site and nothing else."""
    name = text.rpartition(" ")[2] if "." in text else text  # "Bay Observer.com"
    return _outlet(name) or bool(_MAYBE_OUTLET.fullmatch(text))


def _outlet(text: str) -> bool:
    outlet = _LATIN_OUTLET if latin_only(text) else _ANY_OUTLET
    return text in AGENCIES or bool(outlet.fullmatch(text))


def _is_site(text: str) -> bool:
    return text in AGENCIES or bool(_GLUED_OUTLET.fullmatch(text))


def is_site_line(text: str) -> bool:
    """Whether a line is nothing but the tail of a headline: "- Bay Times Online".

    >>> is_site_line("- Bay Times Online"), is_site_line("- nobody came")
    (True, False)
    """
    bare = text.rstrip(".。").lstrip("-–—|｜ ")
    if len(bare) > _LONGEST_TAIL:
        return False
    if text[0] in "-–—|｜" and _outlet(bare):
        return True
    return bool(_SOURCE_AND_SITE.fullmatch(bare))


def _names_site(tail: str, head: str, joint: str, *, stopped: bool, further: bool) -> bool:
    """Whether what stands after a joint is the name of a site, or of a part of it."""
    glued = joint.strip() == joint and joint[0] in "-–—"
    if further and _SECTION.fullmatch(tail):
        return True
    if stopped:
        if _OF_PAPERS.search(head):
            return False  # "He reads one paper a day - Bay Times."
        named = bool(_STOPPED_OUTLET.fullmatch(tail))
    elif glued and not further:
        # "Anglo-American News" is one name; "... in practice-Bay Daily" are two.
        apart = (
            head.rpartition(" ")[2][:1].islower()
            or head[-1:] in '"”’)?!'
            or bool(_ANOTHER.search(head, max(0, len(head) - _LONGEST_TAIL)))
        )
        named = _outlet(tail) if apart else _is_site(tail)
    else:
        named = _outlet(tail)
    if named or stopped or glued:
        return named
    words = head.split()
    # After a bar stands the site; after a dash, the other end of a line, or of a match, too.
    apart = bool(words) and (
        words[-1][0].islower() or (joint.strip(" ") in "|｜" and len(words) > 3)
    )
    return apart and " " in tail and bool(_MAYBE_OUTLET.fullmatch(tail))
