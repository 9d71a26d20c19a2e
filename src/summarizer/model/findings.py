"""What the clean-up reports: edits, flags, and stretches that are not body text."""

from dataclasses import dataclass
from typing import Literal

__all__ = [
    "GRAVE", "SEVERITIES", "Action", "Confidence", "Edit", "Flag", "Mark", "Role", "Severity",
]  # fmt: skip

Action = Literal["repair", "drop"]
Confidence = Literal["high", "medium", "low"]
Severity = Literal["critical", "high", "medium", "low"]
Role = Literal["body", "title", "caption", "dateline", "byline", "furniture", "related", "foreign"]

#: Worst first: the order in which doubts are reported.
SEVERITIES: tuple[Severity, ...] = ("critical", "high", "medium", "low")
#: From this severity on a doubt lowers the trust in its sentence.
GRAVE: tuple[Severity, ...] = ("critical", "high")


@dataclass(frozen=True, slots=True)
class Edit:
    """A change made to the text.

    Attributes:
        rule: Dotted name of the rule, family first: ``"spacing.before_mark"``.
        start, end: What it replaced, in the original.
        before, after: The characters there, and what stands in the cleaned text instead.
        confidence: How sure the rule is.
        action: ``repair``: a form was mended; ``drop``: furniture or a repeat was taken out.
        absorbed: Other rules whose changes at the same place are part of this one.
    """

    rule: str
    start: int
    end: int
    before: str
    after: str
    confidence: Confidence
    action: Action
    absorbed: tuple[str, ...] = ()

    @property
    def rules(self) -> str:
        """The rule, and those whose changes it has absorbed, to be read."""
        return " with ".join((self.rule, *self.absorbed))

    def __str__(self) -> str:
        return f"{self.rules}: {self.before!r} -> {self.after!r}"


@dataclass(frozen=True, slots=True)
class Flag:
    """A doubt that is reported: something that may be wrong, which the text cannot settle.

    Attributes:
        rule: Dotted name of the rule.
        start, end: What is doubtful, in the original.
        message: What, and why we think so, in one sentence.
        severity: How much a wrong reading would cost.
        suggestion: What may have to stand there instead, or None where a guess would be invention.
        needs: What would settle it: ``source text``, ``publication date``, ``glossary`` ...
    """

    rule: str
    start: int
    end: int
    message: str
    severity: Severity
    suggestion: str | None = None
    needs: tuple[str, ...] = ()

    def __str__(self) -> str:
        return f"{self.rule}: {self.message}"


@dataclass(frozen=True, slots=True)
class Mark:
    """A stretch of the original that is not body text, and what it is instead."""

    start: int
    end: int
    role: Role
    rule: str
