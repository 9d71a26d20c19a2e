"""The record of a clean-up: what was changed, doubted and marked, in positions of the original."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass, field, replace

from summarizer.base import markup
from summarizer.cleaning.decisions import Settled
from summarizer.model import Cleaned, Confidence, Edit, Flag, Mark
from summarizer.model.edits import Change, Edits
from summarizer.rules import Finding, Kind, Rule

__all__ = ["CONFIDENCES", "Ledger", "Proposal"]

#: Surest first.
CONFIDENCES: tuple[Confidence, ...] = ("high", "medium", "low")
_LASTING = 1 << 30


@dataclass(frozen=True, slots=True)
class Proposal:
    """A finding, the rule it is of, and what the mode makes of it."""

    finding: Finding
    rule: Rule
    kind: Kind
    confidence: Confidence


@dataclass(slots=True)
class Ledger:
    """What has been found so far.

    `revision` counts the states that the text has been through; a doubt holds at the end if it was
    found in the last one, or if its rule says that it lasts. `used` holds the `id` of
    each entry of the glossary that stood in any of these states, `met` their numbers once all
    rules have run; `settled`, what a reader has settled.
    """

    edits: Edits[Proposal] = field(default_factory=Edits)
    revision: int = 0
    flags: dict[Flag, int] = field(default_factory=dict)
    marks: dict[Mark, int] = field(default_factory=dict)
    facts: dict[str, tuple[int, str]] = field(default_factory=dict)
    warnings: dict[str, None] = field(default_factory=dict)
    used: set[int] = field(default_factory=set)
    met: frozenset[int] | None = None
    settled: Settled = field(default_factory=Settled)

    def warn(self, message: str) -> None:
        """Note something that callers should know about the run, once."""
        self.warnings[message] = None

    def apply(self, batch: Sequence[Proposal], text: str) -> tuple[str, Sequence[tuple[int, int]]]:
        """Compose the edits of one pass into the record; return the changed text, and where it is.

        Args:
            batch: Disjoint edits in order of position.
            text: The text that they were stated against.
        """
        changes = (Change(p.finding.start, p.finding.end, p.finding.after, (p,)) for p in batch)
        step = Edits(tuple(changes))
        self.edits = self.edits.then(step)
        self.revision += 1
        return step.apply(text), step.touched

    def record(self, proposal: Proposal, text: str) -> None:
        """Note what a finding tells besides its edit: facts, a role, a doubt."""
        f = proposal.finding
        for name, value in f.facts:
            # The first of a kind counts, as the text has come to be: a title without its tail.
            if self.facts.get(name, (-1,))[0] < self.revision:
                self.facts[name] = self.revision, value
        if f.kind in ("skip", "drop"):
            span = self.edits.to_old(f.start, f.end)
            # What was taken out is reported for good. A caption without its credit is still one.
            lasts = proposal.kind == "drop" or proposal.rule.persists
            mark = Mark(*span, f.role, proposal.rule.name)
            self.marks[mark] = _LASTING if lasts else self.revision
        message = f.message
        if proposal.kind == f.kind and f.kind in ("repair", "drop"):
            if not proposal.rule.persists:
                return
        elif f.kind == "repair":
            message = message or f"{text[f.start : f.end]!r} would become {f.after!r}"
        elif f.kind == "drop":
            left_out = markup.shortened(text[f.start : f.end])
            message = message or f"{left_out!r} is not part of the story"
        if message:
            self.flag(f, message, proposal.rule)

    def flag(self, f: Finding, message: str, rule: Rule) -> None:
        """Note a doubt."""
        repair = f.after or None if f.kind == "repair" else None
        suggestion = f.suggestion or repair
        # What is suggested takes the place of what the doubt points at, and of nothing else.
        span = (f.start, f.end) if suggestion or not f.focus else f.focus
        start, end = self.edits.to_old(*span)
        if self.settled and self.settled.settles(start, end, rule.name):
            return
        flag = Flag(rule.name, start, end, message, f.severity, suggestion, f.needs)
        self.flags[flag] = _LASTING if rule.persists else self.revision

    def close(self, raw: str, text: str, language: str) -> Cleaned:
        """Close the record: return what callers get."""
        left = [flag for flag, revision in self.flags.items() if revision >= self.revision]
        return Cleaned(
            raw=raw,
            text=text,
            edits=tuple(_edit(change, raw) for change in self.edits.without_idle(raw)),
            flags=tuple(sorted(left, key=lambda f: (f.start, f.end, f.rule))),
            marks=_merged(
                mark for mark, revision in self.marks.items() if revision >= self.revision
            ),
            metadata=tuple(sorted((name, value) for name, (_, value) in self.facts.items())),
            language=language,
            warnings=tuple(self.warnings),
            _met=self.met,
        )


def _merged(marks: Iterable[Mark]) -> tuple[Mark, ...]:
    """Join what one rule marked at one place in several states of the text."""
    merged: list[Mark] = []
    for mark in sorted(marks, key=lambda m: (m.rule, m.role, m.start, m.end)):
        last = merged[-1] if merged else None
        if last and (last.rule, last.role) == (mark.rule, mark.role) and mark.start < last.end:
            merged[-1] = replace(last, end=max(last.end, mark.end))
        else:
            merged.append(mark)
    return tuple(sorted(merged, key=lambda m: (m.start, m.end, m.rule)))


def _edit(change: Change[Proposal], raw: str) -> Edit:
    """Tell of a change in the terms of callers; where several met, the last one names it."""
    labels = change.labels
    drops = [p for p in labels if p.kind == "drop"]
    lead = drops[-1] if drops and not change.after else labels[-1]
    others = dict.fromkeys(p.rule.name for p in labels if p.rule.name != lead.rule.name)
    return Edit(
        rule=lead.rule.name,
        start=change.start,
        end=change.end,
        before=raw[change.start : change.end],
        after=change.after,
        confidence=max((p.confidence for p in labels), key=CONFIDENCES.index),
        action="drop" if lead.kind == "drop" else "repair",
        absorbed=tuple(others),
    )
