"""Doubts about the text as a whole that no edit can settle."""

from collections.abc import Iterator

from summarizer.base import markup
from summarizer.base.patterns import lazy
from summarizer.rules import Finding, View, rule

# What stands before the full name of somebody who holds an English-speaking office.
_ENGLISH_OFFICE = lazy(
    r"\b(?:U\.S\.|US|American|British|U\.K\.|UK|Australian|Canadian|New Zealand|Irish)"
    r"(?: [A-Za-z]+){1,6} $"
)
_ENGLISH_BODY = lazy(
    r"\b(?:White House|State Department|Pentagon|Downing Street|Federal Reserve|Foreign Office)\b"
)
_SAID = r"(?:said|says|told|tells|added|asked|wrote|stressed|warned|stated|noted|replied)"
_WHO = r"(?P<who>[A-Z][\w'’-]*(?:\.[A-Z]\.)?(?: [A-Z][\w'’-]*)*)"
# "Marsh told Han that:" before the quotation; the last verb of speech there is its own.
_BEFORE = lazy(rf"{_WHO}(?:,[^,.]{{1,60}},)?(?: (?:has|had|also|then|later)){{0,2}} {_SAID}\b")
# ", Marsh said" or ", said the envoy Marsh" after it.
_BEHIND = lazy(
    rf"\W{{0,3}}(?:the )?(?:{_WHO} (?:also |later )?{_SAID}\b"
    rf"|{_SAID} (?:(?:the|US|U\.S\.|British|[a-z-]+) ){{0,5}}"
    r"(?P<who2>[A-Z][\w'’-]*(?: [A-Z][\w'’-]*)*))"
)
_FOREIGN = lazy(
    r"(?:Xinhua|Yonhap|Kyodo|Jiji|TASS|Interfax|Ukrinform|UNIAN|RIA Novosti|Sputnik|Anadolu|KCNA)\b"
)
_FOREIGN_LETTER = lazy(r"[\u0400-\u04ff\u3040-\u30ff\u4e00-\u9fff\uac00-\ud7af]")
_MARKS = '"“”„«»'
_FEWEST_WORDS = 5
_NEAR = 90
# Somebody of the east in passing does not make a text a translation.
_MOST_NAMED = 3


@rule(
    "review.quotation",
    kinds="flag",
    english=True,
    triggers=('"', "“"),
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
    if not any(p.eastern for p in persons[:_MOST_NAMED]) and not _is_foreign(view.text):
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
            message = (
                f"{markup.shortened(quoted.strip(_MARKS))!r}: {speaker} speaks English, so in a "
                "translated text this is a translation back into English, not what was said word "
                "for word"
            )
            needs = ("the original quotation",)
            yield Finding(start, end, "flag", message, severity="medium", needs=needs)


def _is_foreign(text: str) -> bool:
    """Whether a text names an agency of the east, or holds letters of its scripts."""
    if not text.isascii() and _FOREIGN_LETTER.search(text):
        return True
    found = _FOREIGN.finditer(text)
    return any(not (m.start() and _is_word(text[m.start() - 1])) for m in found)


def _is_word(character: str) -> bool:
    return character.isalnum() or character == "_"


def _speaker(view: View, start: int, end: int, speakers: set[str]) -> str | None:
    """Return who says a quotation, if it is one of the speakers or a body of their countries."""
    line = view.line_at(start)
    if line is None:
        return None
    before = view.text[max(line.start, start - _NEAR) : start]
    before = before[max(before.rfind(". "), before.rfind('"'), before.rfind("”")) + 1 :]
    said = list(_BEFORE.finditer(before))
    if said:
        return _known(said[-1]["who"], speakers)
    # A quotation that ends its sentence has nothing after it: the next one is of others.
    if view.text[end - 2 : end - 1] in ".":
        return None
    match = _BEHIND.match(view.text, end, min(line.end, end + _NEAR))
    return _known(match["who"] or match["who2"], speakers) if match else None


def _known(who: str, speakers: set[str]) -> str | None:
    body = _ENGLISH_BODY.search(who)
    if body:
        return f"the {body[0]}"
    surname = who.rpartition(" ")[2]
    return surname if surname in speakers else None
