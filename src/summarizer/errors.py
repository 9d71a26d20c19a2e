"""Everything this library raises, as a tree.

SummarizerError                 catch this to catch them all
├── InputError                  the text, a file or an option cannot be used as it is
├── UnknownNameError            no rule, ranker or option of that name; lists the known ones
└── RuleConflictError           two rules, or two choices of rules, that cannot both hold

Each message says what was wrong, where, and what to do about it.
"""

from collections.abc import Iterable

__all__ = ["InputError", "RuleConflictError", "SummarizerError", "UnknownNameError"]


class SummarizerError(Exception):
    """Base of all errors that this library raises on purpose."""


class InputError(SummarizerError, ValueError):
    """The text, a file or an option cannot be used as it is; the message says what to pass."""


class RuleConflictError(SummarizerError, ValueError):
    """Two rules, or two choices of rules, that cannot both hold."""


class UnknownNameError(SummarizerError, LookupError):
    """No thing of that kind has that name.

    Args:
        kind: What was looked for, as a noun: ``"ranker"``.
        name: The name as it was given.
        known: The names that exist.

    >>> str(UnknownNameError("ranker", "lexrnk", ["lead", "lexrank", "news"]))
    "unknown ranker 'lexrnk'; did you mean 'lexrank'? (known: lead, lexrank, news)"
    """

    def __init__(self, kind: str, name: str, known: Iterable[str]) -> None:
        self.kind, self.name, self.known = kind, name, tuple(known)
        super().__init__(kind, name, self.known)  # what pickle hands back to __init__

    def __str__(self) -> str:
        from difflib import get_close_matches

        near = get_close_matches(self.name, self.known, n=1)
        hint = f"; did you mean {near[0]!r}?" if near else ""
        return f"unknown {self.kind} {self.name!r}{hint} (known: {', '.join(self.known)})"
