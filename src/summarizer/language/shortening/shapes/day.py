"""The day of the news, within a sentence: ``The port was closed on Friday after the storm``.

Readers of a short form know roughly when it is news. A day goes only where it is the only time that
the sentence names, where nothing is planned or due, and where no verb needs it.
"""

import re
from collections.abc import Iterator

from summarizer.base.patterns import lazy
from summarizer.language.dates import MONTHS, WEEKDAYS
from summarizer.language.shortening.guards import finite, past
from summarizer.language.shortening.parts import Parts, Word
from summarizer.language.shortening.stretch import Stretch
from summarizer.language.shortening.words import group

__all__ = ["find"]

_DAY = "|".join(WEEKDAYS)
_MONTH = "|".join((*MONTHS, "Jan\\.", "Feb\\.", "Aug\\.", "Sept\\.", "Oct\\.", "Nov\\.", "Dec\\."))
_DATE = rf"(?:(?:{_MONTH})\ \d\d?(?:st|nd|rd|th)?|(?:the\ )?\d\d?(?:st|nd|rd|th)?\ (?:{_MONTH}))"
_HALF = "(?:morning|afternoon|evening|night)"
_FOUND = lazy(
    rf"""
    \ (?:
        (?:(?:late|early)\ )?on\ (?:{_DAY})(?:\ {_HALF})?(?:\ \({_DATE}\)|,\ {_DATE},|\ {_DATE})?
      | on\ {_DATE}
      | on\ the\ (?:(?:{_HALF})\ of\ (?:the\ )?)?\d\d?(?:st|nd|rd|th)
      | on\ (?:{_DAY})(?:\ {_HALF})
      | (?P<bare>(?:(?:late|early|last)\ )?(?:{_DAY})(?:\ {_HALF})?)
      | (?:this|last)\ week
    )(?P<after>(?=[ ,.])(?!,?\ \d))""",
    re.VERBOSE,
)
# Any other time: then the day may be what tells two events apart.
_TIME = lazy(
    rf"(?:{_DAY}|{_MONTH})\b|\b(?:1[5-9]|20)\d\d\b|\b\d\d?(?:st|nd|rd|th)\b|\b\d\d?[:.]\d\d\b"
    r"|\b(?:yesterday|today|tonight|tomorrow|week|weekend|month|year|day|days|weeks|months|years"
    r"|hours|noon|midnight|earlier|later|before|deadline|anniversary|calendar|annual|annually)\b"
)
# Where one of these stands in the sentence, or shortly before the day, something may be due.
_DUE = frozenset({
    "will", "would", "shall", "scheduled", "due", "planned", "plans", "plan", "expected", "effect",
    "postponed", "delayed", "opens", "begins", "starts", "deadline", "upcoming", "'ll", "till",
    "until", "election", "elections",
    "invited", "invites", "invite", "percent", "percentage", "cent", "cases",
    "par", "hole", "birdie", "bogey", "eagle", "putt", "tee", "floor", "lap",
})  # fmt: skip
_DUE_NEAR = _DUE | {
    "set", "moved", "forward", "should", "must", "may", "might", "could", "can", "open", "begin",
    "start", "ahead", "agreed", "ordered", "asked", "decided", "hopes", "expects", "begun",
    "listed", "only", "when", "ready", "preparing",
}  # fmt: skip
_NEAR = 12
# The day on which something was said says nothing of what was said.
_SAYS = frozenset({"said", "told", "announced", "reported", "confirmed"})
_RELATIVE = frozenset({"who", "which", "that", "whose", "where"})
# After these the day is what the sentence says: "The feast was on Friday".
_NEEDS = frozenset({
    "is", "was", "are", "were", "be", "been", "held", "place", "happened", "happens", "occurred",
    "born", "began", "begun", "started", "opened", "ended", "falls", "fell", "only", "not", "even",
    "just", "both", "and", "or", "to", "early", "late", "again", "the", "this", "last", "that",
    "a", "each", "than", "dated", "date", "of", "in", "between", "through", "for", "as", "closed",
    "after", "before", "since", "until", "till", "by", "from", "next", "every", "any", "one",
    "released", "published", "launched", "airs", "aired", "airing", "starting", "beginning",
    "ending", "running", "takes", "took", "night", "time", "play", "election", "elections",
    "works", "work",
})  # fmt: skip
_ALSO = frozenset({"there", "off", "who", "while", "following", "because", "amid", "alongside"})
_PERCENT = lazy("%")
# After the day these speak of it: "on Friday, when the port opened", "on Friday and Saturday".
_SPEAKS = frozenset({
    "when", "which", "and", "or", "to", "through", "until", "but", "not", "the", "a", "an", "as",
    "rather", "instead", "at", "s", "night", "morning", "afternoon", "evening",
})  # fmt: skip
# After a bare day these show that it belongs to no noun: "a complaint Friday over the toll".
_FOLLOWS = frozenset({
    "that", "in", "over", "with", "for", "against", "by", "it", "he", "she", "they", "on",
    "between", "from", "about", "after", "during", "near", "outside", "at", "as",
})  # fmt: skip


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
            word.lower in _DUE for word in parts.words
        )
        if said or (alone and not due and _is_past(parts, start)):
            yield from _cut(parts, start, end, bare=bool(match["bare"]))


def _cut(parts: Parts, start: int, end: int, *, bare: bool) -> Iterator[Stretch]:
    aside = parts.text[end - 1] == ","
    before, after = parts.before(start, 1), parts.words_in(end, parts.stop)
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
    if _PERCENT.search(parts.text):
        return False
    part = next(p for p in reversed(parts.parts) if p.start <= start)
    words = [word for word in part.words if word.start < start]
    for at, word in enumerate(words):
        said = at and words[at - 1].lower in _SAYS | {"it", "day"}
        if word.lower in _RELATIVE and not said and (at or not part.after_comma):
            return False
    verbs = [word.lower for word in words if finite(word) or past(word)]
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
    if text[left.end : start].strip() or left.lower in _NEEDS:
        return False
    if after and (after[0].lower in _SPEAKS - {"the", "a", "an", "at"} or aside):
        return False
    if after and text[end] == "," and after[0].lower in _SPEAKS:
        return False
    # "The picture, found and taken on Friday, shows": a participle that needs an end.
    if text[end : end + 1] == "," and (past(left) or left.lower.endswith("en")):
        return False
    if not bare:
        # "On the 22nd session": a noun goes with it.
        open_ = not after or text[end] != " " or after[0].is_name
        known = _FOLLOWS | _ALSO | group("determiner") | group("preposition")
        return open_ or after[0].lower in known or finite(after[0]) or past(after[0])
    # "Good Friday", "Kessel Wednesday".
    if left.is_name:
        return False
    if not after:
        return left.lower in group("speech") or finite(left) or past(left)
    return text[end] == " " and after[0].lower in _FOLLOWS
