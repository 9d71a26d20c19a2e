"""Surnames that translation has turned into common words.

钱 is the surname Qian and the word for money: "Qian Bo arrived. Money declined to comment."
Reported where the word stands alone with a capital, and the words around want a person.
Never reported: longer names ("White House", "Kessel Forest"), somebody who is called so, words that
the text writes small, titles of kings.
"""

import re
from collections.abc import Iterator
from functools import cache

from summarizer.base.patterns import lazy
from summarizer.language.people import words_beside_names
from summarizer.rules import Finding, View, rule
from summarizer.tables import load

# "the King", "his Money": what has a determiner is a thing or an office.
_BEFORE = lazy(
    r"(?:\b(?i:the|a|an|of the|his|her|its|their|our|my|your|this|that|no|called"
    r"|named|titled|brand)) $|[“\"(‘'«-]$"
)
_NAME_BEFORE = lazy(r"([A-ZÀ-Þ][\w’'.-]*) $")
# What is done to a person, and what may stand after one.
_DONE = lazy(
    r"\b(?:with|told|met|meets|asked|invited|thanked|accused|quoted|interviewed|praised|said) $"
)
_STOPS = lazy(r"[.,;:?!]|['’]s |$| (?:in|at|on|and|as|to|that|about|for|before|after|by)\b")
_NEAR = 30


@cache
def _words() -> dict[str, tuple[str, ...]]:
    pairs = (entry.partition("=") for entry in load("surname_words"))
    return {name.strip(): tuple(words.strip().split("|")) for name, _, words in pairs}


@cache
def _acts() -> re.Pattern[str]:
    return re.compile(
        rf",? (?:(?:also|then|has|had|later) )?(?:{'|'.join(load('person_verbs'))})\b"
    )


@rule(
    "names.surname_as_word",
    kinds="repair",
    proof="two signals",
    may_change=("names", "words"),
    english=True,
    persists=True,
    example=(
        "Qian Bo arrived. The mayor waited. Money declined to comment.",
        "Qian Bo arrived. The mayor waited. Qian declined to comment.",
    ),
)
def surname_as_word(view: View) -> Iterator[Finding]:
    """A common word with a capital that may be the surname of somebody named before.

    Assertive mode writes the surname, before a verb of persons; never a full name.
    """
    seen: set[str] = set()
    for person in sorted(view.people.persons, key=lambda person: person.first):
        if not person.eastern or person.surname not in _words() or person.surname in seen:
            continue
        seen.add(person.surname)
        for word in _words()[person.surname]:
            if word in view.text and not _is_used(view, word):
                yield from _find(view, word, person.surname, person.name)


def _find(view: View, word: str, surname: str, who: str) -> Iterator[Finding]:
    """Yield where a word stands as the person would."""
    owner = view.text.index(who)
    for match in re.compile(rf"(?<![\w’'-]){word}(?![\w-]| [A-ZÀ-Þ])").finditer(view.text, owner):
        before = view.text[max(0, match.start() - _NEAR) : match.start()]
        acts = bool(_acts().match(view.text, match.end()))
        done = _DONE.search(before) and _STOPS.match(view.text, match.end())
        named = _NAME_BEFORE.search(before)  # "Kessel Forest"; but "on Friday Forest said"
        if (
            (named and named[1] not in words_beside_names())
            or _BEFORE.search(before)
            or not (acts or done)
        ):
            continue
        yield Finding(
            *match.span(),
            "repair",
            f"{word!r} may be {surname!r}, that is {who}: it has a capital, and the name is "
            "written with the same character",
            after=surname,
            confidence="medium" if acts else "low",
            severity="medium" if acts else "low",
            needs=("source text", "glossary"),
        )


def _is_used(view: View, word: str) -> bool:
    """Whether the text uses the word otherwise: small, or in a name of its own."""
    small = word.lower()
    if not view.vocabulary.isdisjoint((small, f"{small}s", f"{small}es")):
        return True
    return word in view.people.name_words
