"""Doubts about the text as a whole that no edit can settle."""

import re
from collections.abc import Iterator

from summarizer.rules import Finding, View, rule
from summarizer.rules._names import titles

# What stands before the full name of somebody who holds an English-speaking office.
_ENGLISH_OFFICE = re.compile(
    r"\b(?:U\.S\.|US|American|British|U\.K\.|UK|Australian|Canadian|New Zealand|Irish)"
    r"(?: [A-Za-z]+){1,6} $"
)
_ENGLISH_BODY = re.compile(
    r"\b(?:White House|State Department|Pentagon|Downing Street|Federal Reserve|Foreign Office)\b"
)
# Who speaks: a verb of speech before the quotation, or behind it.
_SAYING = re.compile(r"\b(?:said|says|told|tells|added|asked|wrote|stressed|warned|stated)\b")
# What shows that a text came through another language.
_FOREIGN = re.compile(
    r"\b(?:Xinhua|Yonhap|Kyodo|Jiji|TASS|Interfax|Ukrinform|UNIAN|RIA Novosti|Sputnik|Anadolu"
    r"|KCNA)\b|[\u0400-\u04ff\u3040-\u30ff\u4e00-\u9fff\uac00-\ud7af]"
)
_NAME = re.compile(r"[A-Z][\w'’-]+")
_END = re.compile(r"[.!?]\s")
_FEWEST_WORDS = 5
_NEAR = 90
# Somebody of the east in passing does not make a text a translation.
_MOST_NAMED = 3


@rule(
    "review.quotation",
    does="flag",
    english=True,
    signs=('"', "“"),
    example=(
        'Han Zhou met U.S. envoy Ann Lee. Lee told Han: "We have a chance to build on this."',
        'Han Zhou met U.S. envoy Ann Lee. Lee told Han: "We have a chance to build on this."',
    ),
)
def quotation(view: View) -> Iterator[Finding]:
    """A direct quotation of a speaker of English, in a text that came through another language.

    What was said in English went into another language and back, so these are not the words that
    were spoken.
    """
    persons = view.people.persons
    if not _FOREIGN.search(view.text) and not any(p.eastern for p in persons[:_MOST_NAMED]):
        return
    speakers = {
        person.surname
        for person in persons
        if not person.eastern
        and _ENGLISH_OFFICE.search(view.text, max(0, person.first - 70), person.first)
    }
    for start, end in view.quotations:
        quoted = view.text[start:end]
        if quoted.count(" ") + 1 < _FEWEST_WORDS:
            continue
        speaker = _speaker(view, start, end, speakers)
        if speaker:
            yield Finding(
                start,
                end,
                "flag",
                f"{_opening(quoted)}: {speaker} speaks English, so in a translated text this is a "
                "translation back into English, not what was said word for word",
                severity="medium",
                needs=("the original quotation",),
            )


def _opening(quoted: str, most: int = 60) -> str:
    return quoted if len(quoted) <= most else f"{quoted[:most]}…"


def _speaker(view: View, start: int, end: int, speakers: set[str]) -> str | None:
    """Return who of the speakers says the quotation, by a verb of speech in the same paragraph."""
    line = view.line_at(start)
    if line is None:
        return None
    before = view.text[max(line.start, start - _NEAR) : start]
    before = before[max(before.rfind(". "), before.rfind('"'), before.rfind("”")) + 1 :]
    behind = _END.split(view.text[end : min(line.end, end + _NEAR)])[0]
    for place in (before, behind):
        if not _SAYING.search(place):
            continue
        body = _ENGLISH_BODY.search(place)
        if body:
            return "the " + body[0]
        # The first name is the one who speaks: "Blinken told Han", "said Blinken".
        words: list[str] = [word for word in _NAME.findall(place) if word not in titles()]
        if words and words[0] in speakers:
            return words[0]
        if len(words) > 1 and words[1] in speakers and place is behind:
            return words[1]
    return None
