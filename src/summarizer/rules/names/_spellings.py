"""Which of the names in a text may be one person's: their spellings brought to one form.

Names are put into bins by that form, so that a text with thousands of names costs no more than
one look at each.
"""

from collections import defaultdict
from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass
from functools import cache, lru_cache
from itertools import combinations

from summarizer.base.patterns import lazy
from summarizer.language.people import Person
from summarizer.rules.view import View
from summarizer.tables import load

__all__ = ["Pair", "pairs", "plain", "respelled", "romanised"]

# More names in one bin than that are no person's: a list, or noise.
_MOST = 8
_JOINTS = lazy(r"[ '’-]")
# What one Cyrillic, Greek or Arabic name has instead of another, by the customs of those who
# write it in Latin letters: "Zelensky", "Zelenskyy", "Zelenskiy".
_CUSTOMS = (
    (lazy(r"shch|sch"), "sh"),
    (lazy(r"(?<=[a-z])(?:iy|yi|yy|ij|ii|iï|ї|y)\b"), "i"),
    (lazy(r"kh"), "h"),
    (lazy(r"(?<=[aeou])(?:j|i)(?=[aeou])"), "y"),
    (lazy(r"(?:ye|je|ie|yo|io|jo)"), "e"),
    (lazy(r"ff\b"), "v"),
    (lazy(r"([a-z])\1"), r"\1"),
)


@dataclass(frozen=True, slots=True)
class Pair:
    """Two names that may be one person's, the one that stands first in front."""

    one: Person
    other: Person


def pairs(view: View, form: Callable[[str], Iterable[str]]) -> Iterator[Pair]:
    """Yield the pairs of people whose names have a form in common.

    Those whom the glossary keeps apart are no pair.
    """
    bins: dict[str, list[Person]] = defaultdict(list)
    for person in view.people.namesakes if form is respelled else view.people.persons:
        for key in form(person.name):
            bins[key].append(person)
    for found in bins.values():
        if len(found) < 2:
            continue
        for pair in combinations(sorted(found[:_MOST], key=lambda person: person.first), 2):
            if not view.glossary.apart(pair[0].name, pair[1].name):
                yield Pair(*pair)


def plain(name: str) -> tuple[str]:
    """Return a name without joints and case.

    >>> plain("Kim Ha-jun") == plain("Kim Ha Jun")
    True
    """
    return (_JOINTS.sub("", name).lower(),)


def romanised(name: str) -> Iterator[str]:
    """Yield a name with its surname as any custom may write it, where a table knows it.

    >>> set(romanised("Hsu Wenbo")) & set(romanised("Xu Wen-bo"))
    {'xu wenbo'}
    """
    words = name.split(" ")
    for surname, given in ((words[0], words[1:]), (words[-1], words[:-1])):
        for group in _groups().get(surname.lower(), ()):
            side = "" if surname is words[0] else "-"
            yield f"{group} {side}{plain(' '.join(given))[0]}"


# A text gives the same names again and again.
@lru_cache(maxsize=1024)
def respelled(name: str) -> tuple[str]:
    """Return a name as if one custom of writing Cyrillic in Latin letters were everybody's.

    >>> respelled("Sergei Orlovskiy") == respelled("Sergey Orlovsky")
    True
    """
    name = name.lower()
    for custom, letters in _CUSTOMS:
        name = custom.sub(letters, name)
    return (name,)


@cache
def _groups() -> dict[str, tuple[str, ...]]:
    """Return, for a surname in small letters, the first spellings of those it may be one of."""
    found: dict[str, list[str]] = defaultdict(list)
    for entry in load("romanisations"):
        spellings = entry.lower().split()
        for spelling in spellings:
            found[spelling].append(spellings[0])
    return {spelling: tuple(first) for spelling, first in found.items()}
