"""One line of a glossary, and what it must not say."""

from dataclasses import dataclass, field
from typing import Literal, get_args

from summarizer.base.errors import InputError
from summarizer.base.patterns import lazy

__all__ = ["Action", "Case", "Entry", "Scope"]

Action = Literal["prefer", "forbid", "protect"]
Case = Literal["exact", "ignore"]
Scope = Literal["unquoted", "all"]

# Longer terms are texts; what searches for them looks that far ahead from every word.
_LONGEST = 200
# The clean-up takes these out of a text, and would undo what the entry wrote. Joiners are left:
# some scripts need them.
_UNSEEN = lazy(
    r"[\x00-\x1f\x7f-\x9f\xad\u180e\u200b\u200e\u200f\u2028-\u202e\u2060-\u2069"
    r"\ud800-\udfff\ufeff]"
)


@dataclass(frozen=True, slots=True)
class Entry:
    """A term or a person, as the user has settled it.

    Attributes:
        target: What to write. Of a person, the surname where it is left out; a forbidden term
            needs none.
        variants: What is written instead.
        action: ``prefer`` writes the target for its variants, ``forbid`` flags them,
            ``protect`` closes the target and its variants to every rule.
        case: ``exact``: letter for letter; ``ignore``: in any case, which the target takes over.
        scope: ``unquoted``: outside direct quotations; ``all``: inside them too.
        note: Why; shown with what is forbidden.
        surname, given: The names of a person.
        aliases: Other forms of the person's name.
        apart: Names of others, with whom the person must not be merged: ``not`` in a file.
        where: File and line, for messages.

    Raises:
        InputError: The entry cannot be used; the message says where and what to do.
    """

    target: str
    variants: tuple[str, ...] = ()
    action: Action = "prefer"
    case: Case = "exact"
    scope: Scope = "unquoted"
    note: str = ""
    surname: str = ""
    given: str = ""
    aliases: tuple[str, ...] = ()
    apart: tuple[str, ...] = ()
    where: str = field(default="glossary", compare=False)

    def __post_init__(self) -> None:
        for name, kinds in (("action", Action), ("case", Case), ("scope", Scope)):
            if getattr(self, name) not in get_args(kinds):
                self._refuse(
                    f"unknown {name} {getattr(self, name)!r}: "
                    f"write one of {', '.join(get_args(kinds))}"
                )
        if not self.target and self.surname:
            object.__setattr__(self, "target", self.surname)
        self._check_person()
        if not self.target and (self.action != "forbid" or not self.variants):
            self._refuse("no target: say what to write")
        if not self.spellings and not self.surname and self.action != "protect":
            self._refuse(
                f"no variants for {self.target!r}: list what is written instead, "
                "or leave the entry out"
            )
        names = filter(None, (self.surname, self.given))
        for word in (self.target, *self.spellings, *self.apart, *names):
            if len(word) > _LONGEST:
                self._refuse(f"{word[:30]!r}... is longer than {_LONGEST} characters: shorten it")
            if _UNSEEN.search(word):
                self._refuse(f"{word!r} holds a character that nobody sees: take it out")
            if word != self.target and not any(map(str.isalnum, word)):
                self._refuse(f"{word!r} holds no letter and no figure: leave it out")
        if self.target in self.spellings:
            self._refuse(f"{self.target!r} is a variant of itself: leave it out of one")

    def _check_person(self) -> None:
        if self.surname:
            both = sorted({self.target, *self.spellings} & set(self.apart))
            if both:
                self._refuse(f"{both[0]!r} is a name of the person and in not: choose one")
            if self.action != "prefer":
                self._refuse(f"a person cannot be action {self.action}: leave the action out")
        elif self.given or self.aliases or self.apart:
            self._refuse("given, aliases and not are for people: add the surname")

    def _refuse(self, why: str) -> None:
        raise InputError(f"{self.where}: {why}")

    @property
    def spellings(self) -> tuple[str, ...]:
        """Everything that stands for the target: variants and aliases."""
        return self.variants + self.aliases

    @property
    def names(self) -> tuple[str, ...]:
        """The person in full, with the surname in front and after; () if it is no person."""
        if not self.given:
            return ()
        return f"{self.surname} {self.given}", f"{self.given} {self.surname}"
