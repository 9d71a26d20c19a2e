"""Datelines and bylines: who reports, from where and when.

`KESSEL, May 3 (Xinhua) -- The minister said` stays in the text, since its date is evidence; the
sentence starts behind it. What it says goes to the metadata. An agency named here is no proof of
origin: translators have put Xinhua and CNN for other agencies.
"""

import re
from collections.abc import Iterator

from summarizer.rules import Finding, View, rule
from summarizer.rules._furniture import AGENCY, DATE

_PLACE = (
    r"[A-Z][\w.'’-]*(?:[ ][A-Z][\w.'’-]*){0,3}(?:,[ ][A-Z][\w.'’-]*(?:[ ][A-Z][\w.'’-]*){0,2})?"
)
_DASH = r"(?:--+|—|–|-)"
_REPORTER = r"(?:\s?[(\[]\s?(?:[Rr]eporters?|[Cc]orrespondents?|[Bb]y)\b[:\s]+(?P<reporter>[^()\[\]\n]{2,80})[)\]])"
_DATELINES = tuple(
    re.compile(pattern)
    for pattern in (
        # KESSEL, Norland, May 3 (Xinhua) --
        rf"(?P<place>{_PLACE}),?\s?(?P<date>{DATE})?,?\s?\((?P<agency>{AGENCY})\)\s?{_DASH}+\s?",
        # Xinhua News Agency, Kessel, May 3 (Reporter Ada Obi) --
        rf"(?P<agency>{AGENCY}|[A-Z]\w+ News Agency|[a-z]+\.com),?\s(?:(?P<place>{_PLACE}),?\s)?"
        rf"(?P<date>{DATE})(?:,|\s?{_REPORTER}|\s?{_DASH})+[\s:]?\s?",
        # (CNN) --
        rf"\((?P<agency>{AGENCY})\)\s?(?:{_DASH}+)?\s?",
        # KESSEL, May 3 --
        rf"(?P<place>[A-Z]{{3,}}[A-Z .'’-]{{0,25}}(?:, [A-Z][\w.]+)?),?\s(?P<date>{DATE})\s?{_DASH}+\s",
        # KESSEL --
        r"(?P<place>[A-Z]{3,}(?:[ -][A-Z]{2,}){0,2}(?:, [A-Z][\w.]+(?: \w+)?)?)\s(?:--+|—|–)\s",
    )
)
_BYLINE = re.compile(
    r"(?:By|Written by|Reported by)[: ]\s?(?P<reporter>[A-Z][\w.'’-]+(?:,? (?:and |& )?[A-Z][\w.'’-]+){0,8})"
    r"|[(\[【]?(?:Our )?(?:[Rr]eporters?|[Cc]orrespondents?)[:\s]\s?(?P<reporter2>[A-Z][\w.'’-]+(?:,? [A-Z][\w.'’-]+){0,6})[)\]】]?"
)
_HEAD = 4


@rule(
    "furniture.dateline",
    does="skip",
    english=True,
    example=(
        "KESSEL, May 3 (Reuters) - The port reopened.",
        "KESSEL, May 3 (Reuters) - The port reopened.",
    ),
)
def dateline(view: View) -> Iterator[Finding]:
    """Agency, place and date in front of the first sentence are read, and left out of summaries."""
    for line in view.lines[:_HEAD]:
        for pattern in _DATELINES:
            match = pattern.match(line.text)
            if match and match.end() < len(line.text):
                end = line.start + len(match[0].rstrip())
                yield Finding(line.start, end, "skip", role="dateline", facts=_facts(match))
                return


@rule(
    "furniture.byline",
    does="skip",
    english=True,
    example=("By Ada Obi\nThe port reopened.", "By Ada Obi\nThe port reopened."),
)
def byline(view: View) -> Iterator[Finding]:
    """A line that only names the reporter is read, and left out of summaries."""
    lines = view.lines[:_HEAD] + view.lines[_HEAD:][-2:]
    for line in lines:
        match = _BYLINE.fullmatch(line.text)
        if match and not line.text.endswith("."):
            name = match["reporter"] or match["reporter2"]
            yield Finding(line.start, line.end, "skip", role="byline", facts=(("reporter", name),))


def _facts(match: re.Match[str]) -> tuple[tuple[str, str], ...]:
    return tuple((name, value.strip()) for name, value in match.groupdict().items() if value)
