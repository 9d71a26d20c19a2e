"""The people that a text names in full, and which of their words is the surname."""

import re
from bisect import bisect_left
from collections import Counter
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from functools import cache, cached_property, lru_cache

from summarizer.base.patterns import lazy
from summarizer.tables import load, load_set

__all__ = [
    "Mention", "People", "Person", "find_people", "homographs", "places", "surnames",
    "words_beside_names",
]  # fmt: skip

# Capitalised words in a row, initials among them: "Ada Obi", "Jorge L. Ruiz". A run begins at
# the beginning of a word, never after its hyphen: "Ada-Ada-Ada" is looked at once.
# A word may hold a second capital: "McObi", "O'Obi".
# Here and elsewhere a pattern begins with the letter that it is about and then looks back: what
# begins by looking back is tried at every place of a text.
_CAPITAL = r"[A-ZÀ-ÖØ-Þ]"
_REST = (
    r"(?:['’][A-Z])?[a-zß-öø-ÿ]+(?:[A-Z][a-zß-öø-ÿ]+)?"
    r"(?:[-'’][A-Za-zÀ-ÿ][a-zß-öø-ÿ]*)*"
)
_WORD = _CAPITAL + _REST
_FULL_NAME = lazy(rf"{_CAPITAL}(?<![\w'’-].){_REST}(?: (?:[A-Z]\.|{_WORD}))+")
_MOST_WORDS = 5
# A given name as it is written after an East Asian surname: one word, often with a hyphen.
_GIVEN = lazy(r"[A-Z][a-z]+(?:-[A-Za-z][a-z]*)?")


@dataclass(frozen=True, slots=True)
class Person:
    """Somebody whom the text names in full.

    Attributes:
        name: The full name as first written.
        surname: The word of it that stands for the person alone.
        first: Where the full name first stands.
        count: How often the full name or the surname alone is written.
        eastern: Whether the surname stands in front.
    """

    name: str
    surname: str
    first: int
    count: int
    eastern: bool


@dataclass(frozen=True, slots=True)
class Mention:
    """One place where somebody is named in full, or by a title and one word.

    Attributes:
        name: The words of the name.
        start: Where the name stands, after the title.
        title: The title in front of it: "Prime Minister"; empty if there is none.
    """

    name: str
    start: int
    title: str

    @property
    def end(self) -> int:
        """Where the name ends."""
        return self.start + len(self.name)


@dataclass(frozen=True)
class People:
    """Everybody whom a text names in full, and where it does so.

    Attributes:
        text: The text.
        named: Of each person the name, the surname, where the name first stands, and whether the
            surname stands in front.
        mentions: Every place where somebody is named.
    """

    text: str
    named: tuple[tuple[str, str, int, bool], ...] = ()
    mentions: tuple[Mention, ...] = ()

    @cached_property
    def persons(self) -> tuple[Person, ...]:
        """Everybody, most often named first."""
        if not self.named:
            return ()
        seen = Counter(re.findall(_WORD, self.text))
        found = [Person(name, own, at, seen[own], east) for name, own, at, east in self.named]
        return tuple(sorted(found, key=lambda p: (-p.count, p.first)))

    @cached_property
    def surnames(self) -> Mapping[str, str]:
        """The surname of each full name."""
        return {name: surname for name, surname, _, _ in self.named}

    @cached_property
    def name_words(self) -> frozenset[str]:
        """The words of names of two words and more."""
        return frozenset(w for m in self.mentions if " " in m.name for w in m.name.split())

    @cached_property
    def by_name(self) -> Mapping[str, Sequence[Mention]]:
        """The mentions of each name."""
        found: dict[str, list[Mention]] = {}
        for mention in self.mentions:
            found.setdefault(mention.name, []).append(mention)
        return found

    def between(self, start: int, end: int) -> Sequence[Mention]:
        """Return the mentions that begin in a stretch of the text."""
        starts = self._starts
        return self.mentions[bisect_left(starts, start) : bisect_left(starts, end)]

    @cached_property
    def _starts(self) -> Sequence[int]:
        return [mention.start for mention in self.mentions]

    @cached_property
    def _by_surname(self) -> Mapping[str, Sequence[Person]]:
        found: dict[str, list[Person]] = {}
        for person in self.persons:
            found.setdefault(person.surname, []).append(person)
        return found

    @property
    def namesakes(self) -> tuple[Person, ...]:
        """Those whose names end in a word that begins like the last word of another one."""
        ends = [person.name.rpartition(" ")[2][:3] for person in self.persons]
        times = Counter(ends)
        return tuple(p for p, end in zip(self.persons, ends, strict=True) if times[end] > 1)

    def with_surname(self, surname: str) -> tuple[Person, ...]:
        """Return everybody of that surname."""
        return tuple(self._by_surname.get(surname, ()))


def surnames() -> frozenset[str]:
    """Return the surnames that stand in front of the given name."""
    return load_set("surnames")


def words_beside_names() -> frozenset[str]:
    """Return capitalised words that stand beside names but are not part of them."""
    return load_set("not_names")


@cache
def homographs() -> dict[str, tuple[str, ...]]:
    """Return, for a surname, the names of places that a translator may write for it."""
    pairs = (entry.partition("=") for entry in load("homographs"))
    return {name.strip(): tuple(places.strip().split("|")) for name, _, places in pairs}


@cache
def places() -> frozenset[str]:
    """Return the names of places that may stand for a surname."""
    return frozenset(place for places in homographs().values() for place in places)


# The clean-up and the ranking ask for those of one text.
@lru_cache(maxsize=2)
def find_people(text: str) -> People:
    """Return the people named in full.

    Names are capitalised runs from which titles, offices and calendar words are cut; a run whose
    first word is an East Asian surname has its surname there, any other at its end. What is not
    a person may slip in (a ship, a street): callers ask for a frame that wants a person.

    >>> people = find_people("President Ada Obi met Han Zhou. Mr. Han and Obi spoke.").persons
    >>> [(p.name, p.surname, p.count) for p in people]
    [('Ada Obi', 'Obi', 2), ('Han Zhou', 'Han', 2)]
    """
    found: dict[str, tuple[str, str, int, bool]] = {}
    mentions: list[Mention] = []
    for match in _FULL_NAME.finditer(text):
        for start, words, title in _without_titles(match[0], match.start()):
            if len(words) == 1:
                mentions.append(Mention(words[0], start, title))
                continue
            eastern = (
                words[0] in surnames()
                and len(words) <= 3
                and all(_GIVEN.fullmatch(word) for word in words[1:])
            )
            if not eastern and _opens_sentence(text, start) and _is_opener(words[0]):
                continue  # "Finally George", "That's Ida"
            name = " ".join(words)
            mentions.append(Mention(name, start, title))
            found.setdefault(name, (name, words[0] if eastern else words[-1], start, eastern))
    return People(text, tuple(found.values()), tuple(mentions))


def _opens_sentence(text: str, start: int) -> bool:
    """Whether a sentence begins here, so that a capital letter tells nothing."""
    before = text[max(0, start - 3) : start].rstrip(" \"'“‘(")
    return not before or before[-1] in '.!?:\n\r”"—–-'


def _is_opener(word: str) -> bool:
    """Whether a capitalised word more likely opens a sentence than a name."""
    return (
        "'" in word
        or "’" in word
        or word.endswith("ly")
        or word.lower() in load_set("function_words")
    )


def _without_titles(run: str, start: int) -> list[tuple[int, list[str], str]]:
    """Cut a run of capitalised words where titles and the like stand; keep names in full.

    A single word is kept where a title stands in front of it.
    """
    kept: list[tuple[int, list[str], str]] = []
    current: list[str] = []
    title: list[str] = []
    begin = position = start
    for word in [*run.split(" "), ""]:
        # "Ada Obi's Kessel": what follows is not the name.
        bare = word.removesuffix("'s").removesuffix("’s")
        parts = not bare or _parts_names(bare, first=not current)
        if not parts:
            begin = begin if current else position
            current.append(bare)
        if parts or bare != word:
            fewest = 1 if title else 2
            if fewest <= len(current) <= _MOST_WORDS and not current[-1].endswith("."):
                kept.append((begin, current, " ".join(title)))
            if current or bare != word:
                title = []
            if parts and bare == word:
                title.append(word)
            current = []
        position += len(word) + 1
    return kept


def _parts_names(word: str, first: bool) -> bool:
    """Whether a capitalised word stands beside names, not in them: "President", "Bruma-based"."""
    if word.endswith(("-based", "-born", "-led", "-backed", "-style", "-date")):
        return True
    return word in words_beside_names() and not (first and word in surnames())
