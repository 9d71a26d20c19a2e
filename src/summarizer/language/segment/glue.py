"""Sentence boundary detection where no space follows: a slip, an address, a name, a number?"""

import re

from summarizer.base.patterns import lazy
from summarizer.language.segment.candidate import BoundaryCandidate

__all__ = ["ends_glued"]

_WORD = lazy(r"[^\W\d_]{1,30}(?:['’][^\W\d_]{1,5})?")
_NUMBER = lazy(r"[$€£¥]?\d+(?:[.,]\d+)*(?:[%°KMBkmbs]|bn|st|nd|rd|th)?")
_SMALL_NOUN = lazy(r"\d+(?:,\d+)* [a-z]")
_ADDRESS = lazy(r"[@/\\_]|www\.", re.IGNORECASE)
_GOES_ON = lazy(r"[@_/\\]|[.(:](?=[^\W\d_])(?=[^A-Z])")


def ends_glued(mark: BoundaryCandidate) -> bool:
    """Whether the sentence ends at a mark that the next letter touches."""
    follows = mark.follows
    if mark.opening and not follows.isalnum():
        return False
    if mark.quoted and mark.lowered and follows.isalpha():
        return not mark.is_attributed(mark.after)
    word, before = mark.words_before()
    if mark.run == "!" and word.lower() in mark.words.shouts:
        return mark.word_after() in mark.words.openers  # `Yahoo!News`
    if "!" in mark.run or "?" in mark.run:
        return follows.isupper() and not (mark.quoted and mark.is_attributed(mark.after))
    if mark.run != ".":
        return follows.isupper() and bool(word)
    if follows.isdigit():
        return _before_digit(mark, word)
    if not follows.isupper():
        return False
    if mark.close or mark.opening:
        if mark.quoted and mark.is_attributed(mark.after, strictly=True):
            return False
        return mark.kind(word, before) in (None, "final", "clock")
    return _before_capital(mark, word, before)


def _before_digit(mark: BoundaryCandidate, word: str) -> bool:
    """`died.45 people`, but not `costs .5 euros` or `fig.3`."""
    if mark.close or mark.text[mark.start - 1].isspace():
        return False
    if not (word.isalpha() and word.islower() and len(word) > 2):
        return False
    if mark.kind(word, "") is not None or word in mark.words.lower:
        return False
    return _SMALL_NOUN.match(mark.text, mark.after, mark.end) is not None


def _before_capital(mark: BoundaryCandidate, word: str, before: str) -> bool:
    following = _WORD.match(mark.text, mark.after, mark.end)
    if following is None:
        return False
    right = following[0]
    opens = right.lower() in mark.words.openers
    if right in ("I", "A"):
        opens = mark.text[following.end() : following.end() + 1] == " "
    if not word.strip("'’\"”"):
        return opens  # `.The port`, but `.NET`
    if _ADDRESS.search(word) or _GOES_ON.match(mark.text, following.end(), mark.end):
        return False
    if not opens and right.lower() in mark.words.domains:
        return False
    kind = mark.kind(word, before)
    if kind is not None and not (kind == "word" and word.islower() and len(right) > 1):
        return _after_abbreviation(mark, kind, right, opens)
    if _NUMBER.fullmatch(word):
        is_label = mark.start - mark.begin < 4
        return not is_label and (opens or right[1:].islower())
    if any(char.isdigit() for char in word) and not opens:
        return False  # `v2.0.Beta`
    if opens or right.lower() in mark.words.witnesses:
        return True
    return len(right) > 1 and not _is_name(mark, word, before, following.end())


def _after_abbreviation(mark: BoundaryCandidate, kind: str, right: str, opens: bool) -> bool:
    if kind == "clock":
        return len(right) > 1 and right.lower() not in mark.words.zones
    if kind == "final":
        return len(right) > 1
    may_end = kind in ("either", "place", "company", "word")
    return opens and may_end and right != "A"  # `U.S.A`


def _is_name(mark: BoundaryCandidate, word: str, before: str, after: int) -> bool:
    """Two capitalised words: `on Tuesday.Novak said` or `the Kontur.Fokus service`."""
    if not word[0].isupper() or word.isupper() or word.lower() in mark.words.zones:
        return False
    if word.lower() in mark.words.dotted or before.lower() in ("", "the", "a", "an"):
        return True
    # A sentence has more than one word.
    return after >= mark.end or mark.text[after] != " "
