"""The day of the news, within a sentence: ``The port was closed on Friday after the storm``.

Readers of a short form know roughly when it is news. A day goes only where it is the only time that
the sentence names, where nothing is planned or due, and where no verb needs it.
"""

import re
from collections.abc import Iterator

from summarizer.base.patterns import lazy
from summarizer.language.shortening.guards import past, verbal
from summarizer.language.shortening.parts import Parts, Word
from summarizer.language.shortening.stretch import Stretch
from summarizer.language.shortening.times import HALF, MONTH, WEEKDAY
from summarizer.language.shortening.words import group

__all__ = ["find"]

_DATE = rf"(?:(?:{MONTH})\ \d\d?(?:st|nd|rd|th)?|(?:the\ )?\d\d?(?:st|nd|rd|th)?\ (?:{MONTH}))"
_FOUND = lazy(
    rf"""
    \ (?:
        (?:(?:late|early)\ )?on\ (?:{WEEKDAY})(?:\ {HALF})?(?:\ \({_DATE}\)|,\ {_DATE},|\ {_DATE})?
      | on\ {_DATE}
      | on\ the\ (?:(?:{HALF})\ of\ (?:the\ )?)?\d\d?(?:st|nd|rd|th)
      | on\ (?:{WEEKDAY})(?:\ {HALF})
      | (?P<bare>(?:(?:late|early|last)\ )?(?:{WEEKDAY})(?:\ {HALF})?)
      | (?:this|last)\ week
    )(?P<after>(?=[ ,.])(?!,?\ \d))""",
    re.VERBOSE,
)
# Any other time: then the day may be what tells two events apart.
_TIME = lazy(
    rf"(?:{WEEKDAY}|{MONTH})\b|\b(?:1[5-9]|20)\d\d\b|\b\d\d?(?:st|nd|rd|th)\b|\b\d\d?[:.]\d\d\b"
    r"|\b(?:yesterday|today|tonight|tomorrow|week|weekend|month|year|day|days|weeks|months|years"
    r"|hours|noon|midnight|earlier|later|before|deadline|anniversary|calendar|annual|annually)\b"
)
_DUE = group("due")
_DUE_NEAR = _DUE | group("due-near")
# So many words before the day: a choice.
_NEAR = 12
# The day on which something was said says nothing of what was said.
_SAYS = frozenset({"said", "told", "announced", "reported", "confirmed"})
# More that may follow a day with "on".
_ALSO = frozenset({"there", "off", "who", "while", "following", "because", "amid", "alongside"})


def find(parts: Parts) -> Iterator[Stretch]:
    """Yield the only day that a sentence names, where it may go."""
    found = list(_FOUND.finditer(parts.text, 1, parts.stop + 1))
    for match in found:
        start, end = match.span()
        left = parts.before(start)
        said = bool(left) and left[0].lower in _SAYS
        alone = len(found) == 1 and not (
            _TIME.search(parts.text, 0, start + 1) or _TIME.search(parts.text, end)
        )
        near = (word for word in parts.before(start, _NEAR) if word.text != "May")
        due = any(word.lower in _DUE_NEAR for word in near) or any(
            word.lower in _DUE or word.lower.endswith("'ll") for word in parts.words
        )
        if said or (alone and not due and _is_past(parts, start)):
            yield from _cut(parts, start, end, bare=bool(match["bare"]))


def _cut(parts: Parts, start: int, end: int, *, bare: bool) -> Iterator[Stretch]:
    aside = parts.text[end - 1] == ","
    before, after = parts.before(start), parts.words_in(end, parts.stop)
    if not before or len(parts.words_in(0, start)) < 2 or not parts.is_open(start, end):
        return
    if any(begin < start < stop or begin < end < stop for begin, stop in parts.brackets):
        return
    if _may_lose(before[0], after, parts, start, end, bare=bare, aside=aside):
        yield Stretch(start, end, "day")


def _is_past(parts: Parts, start: int) -> bool:
    """Whether it is the day of what happened, not of what comes: "the band plays on Friday".

    Nor that of a clause that tells which one is meant: "a patient who returned on Friday".
    """
    if "%" in parts.text:
        return False
    part = next(p for p in reversed(parts.parts) if p.start <= start)
    words = [word for word in part.words if word.start < start]
    for at, word in enumerate(words):
        said = at and words[at - 1].lower in _SAYS | {"it", "day"}
        if word.lower in group("relative") and not said and (at or not part.after_comma):
            return False
    verbs = [word.lower for word in words if verbal(word)]
    return (
        not verbs
        or verbs[-1] in ("was", "has")
        or (not verbs[-1].endswith("s") and verbs[-1] not in ("are", "do", "am"))
    )


def _may_lose(
    left: Word,
    after: tuple[Word, ...],
    parts: Parts,
    start: int,
    end: int,
    *,
    bare: bool,
    aside: bool,
) -> bool:
    text = parts.text
    if text[left.end : start].strip() or left.lower in group("takes-day"):
        return False
    if after and (after[0].lower in group("speaks-of-day") - {"the", "a", "an", "at"} or aside):
        return False
    if after and text[end] == "," and after[0].lower in group("speaks-of-day"):
        return False
    # "The picture, found and taken on Friday, shows": a participle that needs an end.
    if text[end : end + 1] == "," and (past(left) or left.lower.endswith("en")):
        return False
    if not bare:
        # "On the 22nd session": a noun goes with it.
        open_ = not after or text[end] != " " or after[0].is_name
        known = group("after-day") | _ALSO | group("determiner") | group("preposition")
        return open_ or after[0].lower in known or verbal(after[0])
    # "Good Friday", "Kessel Wednesday".
    if left.is_name:
        return False
    if not after:
        return left.lower in group("speech") or verbal(left)
    return text[end] == " " and after[0].lower in group("after-day")
