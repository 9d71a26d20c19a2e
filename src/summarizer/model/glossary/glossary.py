"""A glossary: entries that do not contradict one another."""

import json
import unicodedata
from collections.abc import Collection, Iterable, Mapping
from dataclasses import dataclass, field, fields
from functools import cached_property, lru_cache
from hashlib import sha256
from os import PathLike
from typing import Any

from summarizer.base.errors import InputError
from summarizer.base.patterns import lazy
from summarizer.model.glossary.entry import Entry
from summarizer.model.glossary.search import Index, TermMatch, plural
from summarizer.model.text_file import text_of

__all__ = ["EMPTY", "Glossary"]

_WORD = lazy(r"[^\W\d_]+")
# Names of entries in a message; a large glossary has thousands.
_MOST_NAMED = 5


@dataclass(frozen=True)
class Glossary:
    r"""What a user has settled: preferred, forbidden and protected terms, and people.

    Args:
        entries: The entries, in the order of the file.
        reported: Whether it is reported elsewhere, for several texts at once, which entries stand
            in none of them; else the result of each text has a warning.

    Raises:
        InputError: Two entries contradict each other; the message names both.

    >>> glossary = Glossary.parse("target,variants\nnominal post,fictitious post")
    >>> [term.after for term in glossary.find("Two fictitious posts are free.")]
    ['nominal posts']
    """

    entries: tuple[Entry, ...] = ()
    reported: bool = field(default=False, compare=False)

    def __post_init__(self) -> None:
        object.__setattr__(self, "entries", tuple(self.entries))
        for entry in self.entries:
            if not isinstance(entry, Entry):
                raise InputError(f"a glossary holds entries, not {entry!r:.60}: use Glossary.parse")
        _check(self.entries)

    @classmethod
    def read(cls, path: str | PathLike[str]) -> "Glossary":
        """Read a file: CSV, a JSON list of objects, or TBX.

        Fields are ``target, variants, action, case, scope, note``, and for people ``surname,
        given, aliases, not``; several variants in a cell of a CSV file are separated by ``|``. A
        CSV file without a header line has two columns: what is written, and what to write.

        Raises:
            InputError: The file cannot be read or used; the message names the line.
        """
        return cls.parse(text_of(path, "a glossary"), str(path))

    @classmethod
    def parse(cls, text: str, name: str = "glossary") -> "Glossary":
        """Read the text of such a file.

        Args:
            text: CSV, JSON or TBX.
            name: What to call it in messages.

        Raises:
            InputError: It cannot be used; the message names the line.
        """
        if not isinstance(text, str):
            raise InputError(f"a glossary is read from a str, not {text!r:.60}")
        from summarizer.model.glossary.read import entries  # who has no glossary reads no CSV

        return cls(tuple(entries(text, name)))

    def __len__(self) -> int:
        return len(self.entries)

    def __repr__(self) -> str:
        return f"Glossary({self.recipe})"

    def __reduce__(self) -> tuple[object, ...]:
        return _unpacked, (self._packed, self.reported)

    def find(self, text: str) -> tuple[TermMatch, ...]:
        """Return where entries stand in a text, sorted by position."""
        return self._index.find(text) if self.entries else ()

    def unmet(self, met: Collection[int]) -> str:
        """Say which entries met nothing; nothing where there are none.

        Args:
            met: The numbers of the entries that stand in a text, as whatever, from 0.

        >>> Glossary((Entry("quay", ("pier", "jetty")), Entry("port", ("haven",)))).unmet({1})
        "1 of 2 entries met nothing, neither as target nor as variant: 'quay'"
        """
        unmet = [entry for number, entry in enumerate(self.entries) if number not in met]
        if not unmet:
            return ""
        named = ", ".join(repr(entry.target or entry.variants[0]) for entry in unmet[:_MOST_NAMED])
        more = ", ..." if len(unmet) > _MOST_NAMED else ""
        return (
            f"{len(unmet)} of {len(self)} entries met nothing, neither as target nor as variant: "
            f"{named}{more}"
        )

    @cached_property
    def _index(self) -> Index:
        return Index(self.entries)

    @cached_property
    def _packed(self) -> str:
        return json.dumps([_values(entry) for entry in self.entries])

    @cached_property
    def recipe(self) -> str:
        """Number of entries and a digest of what they say, for the signature."""
        said = json.dumps([_values(entry)[:-1] for entry in self.entries])  # not where it says so
        digest = sha256(said.encode()).hexdigest()[:8]
        return f"{len(self.entries)}@{digest}"

    @cached_property
    def vocabulary(self) -> frozenset[str]:
        """The words that entries may write, in lower case."""
        words: set[str] = set()
        for entry in self.entries:
            for form in (entry.target, plural(entry.target) or ""):
                words.update(_WORD.findall(unicodedata.normalize("NFKC", form).lower()))
        return frozenset(words)

    @cached_property
    def people(self) -> tuple[Entry, ...]:
        """The entries that are people."""
        return tuple(entry for entry in self.entries if entry.surname)

    def apart(self, one: str, other: str) -> bool:
        """Whether the glossary says that two names are of different people."""
        kept = self._apart
        return bool(kept) and (other in kept.get(one, ()) or one in kept.get(other, ()))

    @cached_property
    def _apart(self) -> Mapping[str, Collection[str]]:
        """For each name of a person the names of others with whom that one must not be merged."""
        kept: dict[str, set[str]] = {}
        for entry in self.people:
            if entry.apart:
                for name in (entry.target, *entry.names, *entry.spellings):
                    kept.setdefault(name, set()).update(entry.apart)
        return kept


def _check(given: Iterable[Entry]) -> None:
    """Refuse entries of which only one can hold."""
    spelled: dict[str, list[tuple[str, Entry]]] = {}
    for entry in given:
        for word in entry.spellings:
            for other_word, other in spelled.get(word.lower(), ()):
                if _meet(word, entry, other_word, other) and _outcome(entry) != _outcome(other):
                    raise InputError(
                        f"{entry.where}: {word!r} {_fate(entry)}, but {_fate(other)} "
                        f"in {other.where}: keep one of them"
                    )
            spelled.setdefault(word.lower(), []).append((word, entry))
    for entry in given:
        if entry.action == "forbid" or not entry.target:
            continue
        for word, other in spelled.get(entry.target.lower(), ()):
            same = entry is other or (entry.action == "protect" == other.action)
            if not same and _meet(entry.target, entry, word, other):
                raise InputError(
                    f"{other.where}: {word!r} {_fate(other)}, but is the target of "
                    f"{entry.where}: keep one of them"
                )


def _meet(one: str, entry: Entry, other: str, its: Entry) -> bool:
    """Whether two spellings that differ at most in case may stand for the same word of a text."""
    return one == other or "ignore" in (entry.case, its.case)


def _outcome(entry: Entry) -> tuple[str, ...]:
    return entry.target, entry.action, entry.case, entry.scope


def _fate(entry: Entry) -> str:
    if entry.action == "forbid":
        return "is forbidden"
    return "is protected" if entry.action == "protect" else f"is to become {entry.target!r}"


def _values(entry: Entry) -> list[str | list[str]]:
    """Return the fields of an entry; `where` is the last."""
    return [getattr(entry, field.name) for field in fields(entry)]


@lru_cache(maxsize=2)
def _unpacked(packed: str, reported: bool) -> Glossary:
    """Return a glossary that was pickled.

    A process is handed the options anew with every few texts; reading and indexing thousands of
    entries each time would take longer than the texts do.
    """
    entries = []
    for row in json.loads(packed):
        values: list[Any] = [tuple(value) if isinstance(value, list) else value for value in row]
        entries.append(Entry(*values))
    return Glossary(tuple(entries), reported)


EMPTY = Glossary()
