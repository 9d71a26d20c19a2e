"""Datelines: from where, when and through whom a story came.

`KESSEL, May 3 (Xinhua) -- The minister said` stays in the text, since its date is evidence; the
sentence starts behind it. What it says goes to the metadata. An agency named here is no proof of
origin: translators have put Xinhua and CNN for other agencies. What must stay a sentence: `NATO —
the alliance — said`, `Reuters, May 3, reported`.
"""

import re
from collections.abc import Iterator

from summarizer.rules import Finding, View, rule
from summarizer.rules._furniture import AGENCY, DATE

_PLACE = (
    r"(?P<place>[A-Z][\w.'’-]*(?: [A-Z][\w.'’-]*){0,3}"
    r"(?:, [A-Z][\w.'’-]*(?: [A-Z][\w.'’-]*){0,2})?)"
)
_DASH = r"[-–—]+"
_REPORTER = (
    r"(?:\s?[(\[]\s?(?:[Rr]eporters?|[Cc]orrespondents?|[Bb]y)\b[:\s]+"
    r"(?P<reporter>[^()\[\]\n]{2,80})[)\]])"
)
_DATELINES = tuple(
    re.compile(pattern)
    for pattern in (
        # KESSEL, Norland, May 3 (Xinhua) --
        rf"{_PLACE},?\s?(?P<date>{DATE})?,?\s?\((?P<agency>{AGENCY})\)\.?\s?{_DASH}\s?",
        # [Seoul = Newsis] Reporter Kim Do-yun =
        r"[\[【(](?P<place>[A-Z][\w'’-]{1,25}(?: [A-Z][\w'’-]{1,25})?)\s?=\s?"
        r"(?P<agency>[A-Z][\w'’-]{1,25}(?: [A-Z][\w'’-]{1,25}){0,3})[\]】)]"
        r"(?:\s?Reporters? (?P<reporter>[A-Z][\w'’-]+(?:,? [A-Z][\w'’-]+){0,5})\s?=)?\s?",
        # Xinhua News Agency, Kessel, May 3 (Reporter Ada Obi) --
        rf"(?P<agency>{AGENCY}|[A-Z]\w+ News Agency|\w+\.com),?\s(?:{_PLACE},?\s)?"
        rf"(?P<date>{DATE})(?:,|\s?{_REPORTER}|\s?{_DASH})+[\s:]?\s?",
        # (CNN) --
        rf"\((?P<agency>{AGENCY})\)\s?(?:{_DASH})?\s?",
        # KESSEL, May 3 --
        rf"(?P<place>[A-Z]{{3,25}}[A-Z .'’-]{{0,25}}(?:, [A-Z][\w.]+)?),?\s"
        rf"(?P<date>{DATE})\s?{_DASH}\s",
        # KESSEL --
        r"(?P<place>[A-Z]{3,25}(?:[ -][A-Z]{2,25}){0,2}(?:, [A-Z][\w.]+(?: \w+)?)?)"
        r"\s(?:--+|—|–)\s(?=[\"“‘A-Z])",
    )
)
# In capitals before a dash, but no places.
_NO_PLACE = {
    "ANALYSIS", "ASEAN", "BREAKING", "CORRECTION", "EDITORIAL", "EXCLUSIVE", "EXPLAINER",
    "INTERVIEW", "LIVE", "NASA", "NATO", "OPEC", "OPINION", "REVIEW", "UNESCO", "UNICEF",
    "UPDATE", "VIDEO", "WATCH", "WHO", "WTO",
}  # fmt: skip
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
            if match and match.end() < len(line.text) and _opens(match):
                end = line.start + len(match[0].rstrip())
                yield Finding(line.start, end, "skip", role="dateline", facts=_facts(match))
                return


def _opens(match: re.Match[str]) -> bool:
    """Whether a sentence can begin behind the match, and its place be one."""
    if match.groupdict().get("place") in _NO_PLACE:
        return False
    # "Reuters, May 3, reported": the agency is who does it.
    return not (match[0].rstrip().endswith(",") and match.string[match.end()].islower())


def _facts(match: re.Match[str]) -> tuple[tuple[str, str], ...]:
    return tuple((name, value.strip()) for name, value in match.groupdict().items() if value)
