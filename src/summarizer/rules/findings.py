"""What a rule may say about one place in a text, and what becomes of it in each mode."""

from dataclasses import dataclass
from typing import Literal

from summarizer.model import Confidence, Role, Severity
from summarizer.model.config import Mode

__all__ = ["Effect", "Finding", "Kind", "allowed"]

#: repair: mend a form; drop: take out of the text; skip: keep in the text, out of summaries;
#: flag: leave it, and say why it is doubtful.
Kind = Literal["repair", "drop", "skip", "flag"]

#: What a repair may change besides spaces and marks; everything else is rolled back.
Effect = Literal["names", "negators", "numbers", "words"]


@dataclass(frozen=True, slots=True)
class Finding:
    """What a rule saw at one place, and what it proposes.

    Attributes:
        start, end: Where, in the text of the view.
        kind: What to do. A repair or a drop that the mode does not allow becomes a flag; a drop
            also keeps its role, so that it stays out of summaries.
        message: What, and why we think so. Starts with the words in question, quoted. Without
            one a `skip` reports no doubt.
        after: What to put there instead, for a repair.
        confidence: Where it is lower than the rule's own.
        severity: How much a wrong reading would cost, where it becomes a flag.
        focus: The doubtful words, where a flag should point at fewer than a repair replaces.
        role: What the stretch is, for `drop` and `skip`.
        suggestion: For a flag, what may have to stand from `start` to `end` instead. A reader may
            accept it, so it leaves out nothing that is sound.
        needs: What would settle it.
        quoted: Whether it may reach into a direct quotation, since the user has asked for it.
        facts: What was read off it, for the metadata: ``(("place", "Kessel"),)``.
    """

    start: int
    end: int
    kind: Kind
    message: str = ""
    after: str = ""
    confidence: Confidence = "high"
    severity: Severity = "low"
    focus: tuple[int, int] | None = None
    role: Role = "furniture"
    suggestion: str | None = None
    needs: tuple[str, ...] = ()
    quoted: bool = False
    facts: tuple[tuple[str, str], ...] = ()


def allowed(kind: Kind, confidence: Confidence, mode: Mode) -> Kind:
    """Return what becomes of a finding in a mode.

    >>> allowed("repair", "medium", "safe"), allowed("drop", "medium", "safe")
    ('flag', 'skip')
    """
    if kind in ("skip", "flag"):
        return kind
    enough = {"report": (), "safe": ("high",), "assertive": ("high", "medium")}[mode]
    if confidence in enough:
        return kind
    return "flag" if kind == "repair" else "skip"
