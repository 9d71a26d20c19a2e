"""The headline above the story, and the name of the site at its end."""

import re
from collections.abc import Iterator

from summarizer.rules import Finding, View, rule

_TAIL = re.compile(
    r"(?:\s+[-–—|_]+\s*|\s*[|_]+\s*|(?<=\w)-(?=[A-Za-z<][\w<>]*\.?(?:com|cn|net|org|ru|ua|jp|url>)))"
)
_OUTLET = re.compile(
    r"(?:(?:The |Daily |Evening |Morning |Global |China |Bay )?[A-Z][\w'’.!&-]*(?: [A-Z&][\w'’.!&-]*){0,4} )?"
    r"(?:News|Times|Daily|Post|Agency|Online|Network|Net|Herald|Tribune|Gazette|Press|Journal|Media"
    r"|TV|Television|Radio|Newspaper|Shimbun|Weekly|Observer|Chronicle|Telegraph|Guardian|Service"
    r"|Broadcasting|Channel|Portal|Today|Express|Mail|Monitor|Courier)(?: (?:Online|Network|Agency|Service|Net|[A-Z]{2,4}))?"
    r"|(?:www\.)?[\w-]+\.(?:com|cn|net|org|info|ru|ua|jp|co|uk|is|tv)(?:\.\w{2})?"
    r"|<url>|CNN|BBC|AP|AFP|TASS|DW|NHK|CCTV|CGTN|RT|NBC|ABC|CBS|Reuters|Xinhua|Xinhuanet|Chinanews|Kyodo|Yonhap"
)
_DATED = re.compile(r"\d{1,2}[./-]\d{1,2}[./-]\d{2,4}")


@rule(
    "furniture.title",
    does="skip",
    example=("New tram opens\nThe tram ...", "New tram opens\nThe tram ..."),
)
def title(view: View) -> Iterator[Finding]:
    """A short first line without an end mark is the headline: metadata, and no body text."""
    line = view.title
    if line is not None:
        yield Finding(line.start, line.end, "skip", role="title", facts=(("title", line.text),))


@rule(
    "furniture.site_name",
    does="drop",
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
    joints = list(_TAIL.finditer(line.text))
    cut = None
    for joint in reversed(joints):
        end = joints[joints.index(joint) + 1].start() if joint is not joints[-1] else len(line.text)
        tail = line.text[joint.end() : end].strip()
        # Parts behind the name of the site (a date, a section) go only together with it.
        if _OUTLET.fullmatch(tail):
            cut = joint.start()
        elif not _DATED.fullmatch(tail):
            break
    if cut is not None and len(line.text[:cut].split()) >= 3:
        yield Finding(
            line.start + cut, line.end, "drop", facts=(("site", line.text[cut:].strip(" -–—|_")),)
        )
