"""What a run has found, counted: for `--statistics` and `--fail-on`."""

import json
from collections import Counter
from collections.abc import Iterable
from typing import Any, NamedTuple

from summarizer.cli.status import ALL_DONE, ALL_FAILED, SOME_FAILED, WRONG_USAGE
from summarizer.model import SEVERITIES, Cleaned, Severity

__all__ = ["RowTotal", "Tally", "Total", "tally_of"]

# Names of a long list that stand under their total: a choice, one screen.
_MOST_NAMED = 12


class Tally(NamedTuple):
    """What was counted in one article.

    Attributes:
        edits: How many each rule made.
        flags: How many each rule raised.
        severities: How many flags are of each severity.
        roles: How many sentences have each role.
        warnings: How many there are.
    """

    edits: Counter[str]
    flags: Counter[str]
    severities: Counter[Severity]
    roles: Counter[str]
    warnings: int


def tally_of(cleaned: Cleaned, roles: Iterable[str], warnings: int) -> Tally:
    """Count what is in an article."""
    return Tally(
        Counter(edit.rule for edit in cleaned.edits),
        Counter(flag.rule for flag in cleaned.flags),
        Counter(flag.severity for flag in cleaned.flags),
        Counter(roles),
        warnings,
    )


class Total:
    """What was counted in all articles of a run."""

    def __init__(self) -> None:
        self.done = self.failed = self._warnings = 0
        self._edits: Counter[str] = Counter()
        self._flags: Counter[str] = Counter()
        self._severities: Counter[Severity] = Counter()
        self._roles: Counter[str] = Counter()

    def add(self, tally: Tally | None) -> None:
        """Add an article that is done; of one in which nothing was counted, that it is."""
        self.done += 1
        if tally is None:
            return
        self._edits += tally.edits
        self._flags += tally.flags
        self._severities += tally.severities
        self._roles += tally.roles
        self._warnings += tally.warnings

    def as_severe(self, severity: Severity) -> int:
        """Return how many flags are of a severity or of a worse one."""
        return sum(self._severities[each] for each in SEVERITIES[: SEVERITIES.index(severity) + 1])

    def to_text(self) -> str:
        """Return the counts as lines to be read."""
        lines = [
            _line("articles", self.done + self.failed, {"done": self.done, "failed": self.failed}),
            _line("sentences", self._roles.total(), dict(self._roles.most_common())),
            _line("edits", self._edits.total()),
            *_named(self._edits),
            _line("flags", self._flags.total(), _by_severity(self._severities)),
            *_named(self._flags),
            _line("warnings", self._warnings),
        ]
        return "".join(f"{line}\n" for line in lines)

    def to_json(self) -> str:
        """Return the counts as a JSON object."""
        counts: dict[str, Any] = {
            "articles": {"done": self.done, "failed": self.failed},
            "sentences": dict(self._roles.most_common()),
            "edits": dict(self._edits.most_common()),
            "flags": dict(self._flags.most_common()),
            "severities": _by_severity(self._severities),
            "warnings": self._warnings,
        }
        return json.dumps(counts, indent=2) + "\n"


class RowTotal:
    """What was counted in a run that writes tables of rows.

    Attributes:
        done: Rows with a summary.
        failed: Rows with an error.
        unread: Files that could not be read.
        missing: Files that are not there.
        kept: Files that an earlier run has made.
    """

    def __init__(self) -> None:
        self.done = self.failed = self.unread = self.missing = self.kept = 0

    @property
    def status(self) -> int:
        """The exit status."""
        if not (self.failed or self.unread or self.missing):
            return ALL_DONE
        if self.done or self.kept or self.unread:
            return SOME_FAILED
        return ALL_FAILED if self.failed else WRONG_USAGE


def _by_severity(severities: Counter[Severity]) -> dict[str, int]:
    return {severity: severities[severity] for severity in SEVERITIES}


def _line(name: str, total: int, parts: dict[str, int] | None = None) -> str:
    named = ", ".join(f"{number:,} {part}" for part, number in (parts or {}).items() if number)
    return f"{name:<10} {total:>6,}" + (f"  {named}" if named else "")


def _named(counts: Counter[str]) -> list[str]:
    first = counts.most_common(_MOST_NAMED)
    lines = [f"  {number:>15,}  {name}" for name, number in first]
    if len(counts) > len(first):
        rest = counts.total() - sum(number for _, number in first)
        lines.append(f"  {rest:>15,}  by {len(counts) - len(first)} other rules")
    return lines
