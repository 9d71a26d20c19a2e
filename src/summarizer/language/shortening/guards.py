"""What is never cut, whatever the shape of the stretch."""

from collections.abc import Container, Iterable
from functools import cache

from summarizer.base.patterns import lazy
from summarizer.language.dates import MONTHS, WEEKDAYS
from summarizer.language.shortening.parts import Part, Parts, Word
from summarizer.language.shortening.words import group

__all__ = ["finite", "has_verb", "is_attribution", "may_go", "past", "verbal"]

_KEPT = (
    "negation", "attribution", "modality", "condition", "comparison", "contrast", "quantity",
    "news",
)  # fmt: skip
_MARKS = lazy(r"[%$€£¥₽₴°@#\"“”„«»…?!;:]")
_YEAR = lazy(r"(?:1[5-9]|20)\d\d(?:s|'s)?")
# What follows these is a verb, or an adverb before it.
_SUBJECTS = frozenset({"they", "we", "he", "she"})
_ORDINAL = lazy(r"\d+(?:st|nd|rd|th)")
_CALENDAR = frozenset(name.lower() for name in (*WEEKDAYS, *MONTHS))
# Words of names, where they have a capital.
_NAMES = frozenset({"states", "state", "report", "point", "post", "share", "lower", "rules"})
_AFTER_A_NAME = frozenset({"and", "to", "in", "from", "at", "on", "for"})
# Past forms without "-ed", and what is said in the present as well.
_SAYS = frozenset({"said", "says", "told", "wrote"})
# An attribution at the end of a sentence has no more words than this: a choice.
_MOST_OF_AN_ATTRIBUTION = 14


def may_go(
    parts: Parts,
    start: int,
    end: int,
    *,
    dates: bool = True,
    free: Container[str] = frozenset(),
) -> bool:
    """Whether a stretch holds nothing that must stay.

    What must stay: negation, attribution, modality, conditions, comparison, contrast, quantities,
    casualties, and anything quoted.

    Args:
        parts: The sentence.
        start: Where the stretch begins.
        end: Where it ends.
        dates: Whether years and days of the calendar may go.
        free: Words that may go although they are of such a kind.
    """
    if not parts.is_open(start, end) or _MARKS.search(parts.text, start, end):
        return False
    words = parts.words_in(start, end)
    return not any(
        word.lower not in free and _stays(word, words, at, dates) for at, word in enumerate(words)
    )


@cache
def _kept() -> frozenset[str]:
    return frozenset().union(*map(group, _KEPT))


def _stays(word: Word, words: tuple[Word, ...], at: int, dates: bool) -> bool:
    lower = word.lower
    if word.text == "May" and at:  # the month
        return False
    # "the United States", "the Kessel Report": a name.
    if word.text[0].isupper() and at and lower in _NAMES:
        return False
    if lower == "other":
        return at + 1 < len(words) and words[at + 1].lower == "than"
    if lower.endswith("n't") or any(piece in _kept() for piece in (lower, *lower.split("-"))):
        return True
    if lower == "one":
        return at + 1 == len(words) or words[at + 1].lower != "of"
    if not lower[0].isdigit():
        return False
    if at and words[at - 1].is_name and words[at - 1].lower not in _CALENDAR:
        # "Nord Stream 2 and": part of a name. "In Kessel 30 boats" is a count.
        after = words[at + 1].lower if at + 1 < len(words) else "and"
        if lower.isdigit() and len(lower) < 3 and after in _AFTER_A_NAME:
            return False
    if not dates:
        return True
    beside = [w.lower for w in (*words[max(0, at - 1) : at], *words[at + 1 : at + 2])]
    day = lower.isdigit() and len(lower) < 3 and any(w in _CALENDAR for w in beside)
    return not (day or _YEAR.fullmatch(lower) or _ORDINAL.fullmatch(lower))


def finite(word: Word) -> bool:
    """Whether a word is a finite verb wherever it stands, without its subject."""
    if word.text in ("May", "States"):  # the month, and a country
        return False
    return word.lower in group("finite") or word.lower in group("speech")


def past(word: Word) -> bool:
    """Whether a word looks like a past form in "-ed"."""
    lower = word.lower
    return (
        lower.endswith("ed") and len(lower) > 4 and lower not in group("adjective")
        and word.text[0].islower()
    )  # fmt: skip


def verbal(word: Word) -> bool:
    """Whether a word is a finite verb, or looks like a past form."""
    return finite(word) or past(word)


def has_verb(words: Iterable[Word]) -> bool:
    """Whether some words hold a finite verb."""
    held = list(words)
    for at, word in enumerate(held):
        if (
            finite(word)
            or word.lower in group("contraction")
            or (at and held[at - 1].lower in _SUBJECTS)
        ):
            return True
        if past(word) and (
            held[at - 1].lower not in group("determiner")
            if at
            else len(held) > 1 and held[1].lower in group("object")
        ):
            return True
    return False


def is_attribution(part: Part) -> bool:
    """Whether a part says whose words a sentence is: "the mayor said", "according to Ada Obi".

    It has no object of its own, so that the rest of the sentence is what was said.
    """
    words = part.words
    if not words or len(words) > _MOST_OF_AN_ATTRIBUTION:
        return False
    if part.first(2) == "according to":
        return True
    last = words[-1]
    speaks = last.lower in group("speech") and (past(last) or last.lower in _SAYS)
    if speaks and (words[0].lower in group("determiner") or words[0].is_name):
        # "the World Port Body and the Board of Bruma said": all that is before is the subject.
        return not has_verb(words[:-1])
    # The subject has up to five words: "the mayor of Kessel said". Not "they should be declared".
    verb = next((word for word in words[1:6] if finite(word) or word.lower == "be"), None)
    says = verb is not None and verb.lower in group("speech")
    return says and not words[0].lower.endswith("ing")
