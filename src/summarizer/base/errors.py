"""Everything this library raises, as a tree.

SummarizerError                 catch this to catch them all
├── InputError                  the text, a file or an option cannot be used as it is
├── UnknownNameError            no rule, ranker or option of that name; lists the known ones
├── TimeLimitError              a text took longer than `timeout`
├── PluginError                 a rule or a ranker fails, or a package of them cannot be used
└── RuleConflictError           two rules, or two choices of rules, that cannot both hold

Each message says what was wrong, where, and what to do about it.
"""

from collections.abc import Iterable

__all__ = [
    "InputError",
    "PluginError",
    "RuleConflictError",
    "SummarizerError",
    "TimeLimitError",
    "UnknownNameError",
]


class SummarizerError(Exception):
    """Base of all errors that this library raises on purpose."""


class InputError(SummarizerError, ValueError):
    """The text, a file or an option cannot be used as it is; the message says what to pass."""


class RuleConflictError(SummarizerError, ValueError):
    """Two rules, or two choices of rules, that cannot both hold."""


class PluginError(SummarizerError, RuntimeError):
    """A rule or a ranker fails, or a package that adds some cannot be used.

    The error that it met is its `__cause__`.
    """


class TimeLimitError(SummarizerError, TimeoutError):
    """A text took longer than `timeout` allows.

    Args:
        seconds: The limit.

    >>> str(TimeLimitError(2.5))
    'the text took longer than timeout=2.5 seconds: pass a higher timeout, or none'
    """

    def __init__(self, seconds: float) -> None:
        self.seconds = seconds
        super().__init__(seconds)  # what pickle hands back to __init__

    def __str__(self) -> str:
        return (
            f"the text took longer than timeout={self.seconds:g} seconds: "
            "pass a higher timeout, or none"
        )


class UnknownNameError(SummarizerError, LookupError):
    """No thing of that kind has that name.

    Args:
        kind: What was looked for, as a noun: ``"ranker"``.
        name: The name as it was given.
        known: The names that exist.
        listing: What the message says of them, where they are too many to be read in a message;
            else it lists them all.

    >>> str(UnknownNameError("ranker", "lexrnk", ["lead", "lexrank", "news"]))
    "unknown ranker 'lexrnk'; did you mean 'lexrank'? (known: lead, lexrank, news)"
    """

    def __init__(self, kind: str, name: str, known: Iterable[str], listing: str = "") -> None:
        self.kind, self.name, self.known, self._listing = kind, name, tuple(known), listing
        super().__init__(kind, name, self.known, listing)  # what pickle hands back to __init__

    def __str__(self) -> str:
        near = self._nearest()
        hint = f"; did you mean {near!r}?" if near else ""
        listing = self._listing or f"known: {', '.join(self.known)}"
        return f"unknown {self.kind} {self.name!r}{hint} ({listing})"

    def _nearest(self) -> str | None:
        """Return the known name that is most like it, or whose last part is: "credit"."""
        from difflib import get_close_matches

        ends = {known.rpartition(".")[2]: known for known in self.known}
        near = get_close_matches(self.name, self.known, n=1)
        if near:
            return near[0]
        ends_near = get_close_matches(self.name.rpartition(".")[2], ends, n=1)
        return ends[ends_near[0]] if ends_near else None
