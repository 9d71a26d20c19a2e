"""The name of the site at the end of the headline.

`New tram opens - Bay Times Online` -> `New tram opens`, with what stands behind it: a date, a
second site. What must stay: `Kessel - Bruma`, a paper that the story is about (`Merger talks: Bay
Herald - Kessel Times`), a hyphen inside a name.
"""

import re
from collections.abc import Iterator

from summarizer.rules import Finding, View, rule
from summarizer.rules._furniture import AGENCY

_SITE = (
    r"(?:www\.)?[\w-]+\.(?:com|cn|net|org|info|ru|ua|jp|co|uk|is|tv)(?:\.\w{2})?|<url>"
    r"|BBC|DW|NHK|CGTN|RT|NBC|ABC|CBS|Xinhuanet|Xinhua Net"
)
# Spaced dashes and bars; without spaces only a bar, or a hyphen before the name of an agency.
_JOINT = re.compile(
    rf"""\s+[-–—|_]+\s*|\s*[|_]+\s*|(?<=[\w"”’)?!])[-–—]\s?(?=(?:{_SITE}|{AGENCY})\b|<url>)"""
)
_WORDS = r"(?:The )?(?:[A-Z][\w'’.!&-]{0,30} (?:[A-Z&][\w'’.!&-]{0,30} ){0,4})?"
_BEHIND = r"(?: (?:Online|Network|Agency|Service|Net|[A-Z]{2,4}))?"
_OUTLET = re.compile(
    rf"{_WORDS}(?:News|Times|Daily|Online|Network|Net|Herald|Tribune|Gazette|Newspaper|Shimbun"
    rf"|Weekly|Chronicle|Telegraph|Broadcasting){_BEHIND}|{_SITE}|{AGENCY}"
)
# Words that other things are called by too: "the Kessel - Bruma Express".
_MAYBE_OUTLET = re.compile(
    rf"{_WORDS}(?:Post|Agency|Press|Journal|Media|TV|Television|Radio|Observer|Guardian|Service"
    rf"|Channel|Portal|Today|Express|Mail|Monitor|Courier){_BEHIND}"
)
_PAPER = re.compile(r"[A-Z][\w'’]* (?:News|Times|Daily|Herald|Tribune|Gazette|Post|Telegraph)$")
_DATED = re.compile(r"\d{1,2}[./-]\d{1,2}[./-]\d{2,4}")
_FEWEST_WORDS = 3


@rule(
    "furniture.site_name",
    does="drop",
    proof="closed vocabulary",
    english=True,
    example=(
        "New tram opens - Bay Times Online\nThe tram will run daily.",
        "New tram opens\nThe tram will run daily.",
    ),
)
def site_name(view: View) -> Iterator[Finding]:
    """The name of the site is cut off the end of the headline; "Kessel - Bruma" stays."""
    line = view.title
    if line is None:
        return
    cut = None
    end = len(line.text)
    for joint in reversed(list(_JOINT.finditer(line.text))):
        tail = line.text[joint.end() : end].strip()
        if _names_site(tail, line.text[: joint.start()]):
            cut = end = joint.start()
        elif _DATED.fullmatch(tail):
            end = joint.start()  # goes only together with a name before it
        else:
            break
    if cut is None:
        return
    head = line.text[:cut].rstrip()
    if len(head.split()) >= _FEWEST_WORDS and not _PAPER.search(head):
        site = line.text[cut:].strip(" -–—|_")
        yield Finding(line.start + cut, line.end, "drop", facts=(("site", site),))


def _names_site(tail: str, head: str) -> bool:
    """Whether what stands behind a joint is the name of a site."""
    if _OUTLET.fullmatch(tail):
        return True
    last = head.split()[-1:]
    spoken = bool(last) and last[0][0].islower()
    return spoken and " " in tail and bool(_MAYBE_OUTLET.fullmatch(tail))
