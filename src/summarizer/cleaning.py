"""The clean-up engine: runs the rules stage by stage to a fixed point and guards the text.

Each stage is run until it changes nothing, and all stages until none does. What a rule sees
depends on nothing but the text at that point; so a cleaned text, cleaned again, is at the fixed
point from the start, and no edit is made.
"""

from bisect import bisect_right
from collections.abc import Iterable, Sequence
from dataclasses import dataclass, field, replace

from summarizer import invariants, language, segment
from summarizer.config import Config, Mode
from summarizer.edits import Change, Edits
from summarizer.model import Cleaned, Edit, Flag, Mark, Severity
from summarizer.rules import STAGES, Finding, Kind, Rule, View, allowed, overlaps, select

__all__ = ["Cleaning", "clean", "run"]

# Real texts settle in two rounds, damaged ones in three or four. The cap is for rules that undo
# one another for ever; it is told as a warning when it is reached.
_MOST_ROUNDS = 16
# Direct quotations are closed to every other family.
_OPEN_IN_QUOTATIONS = frozenset({"characters", "spacing", "repeats"})
_CONFIDENCE = ("high", "medium", "low")
_FOREVER = 1 << 30


@dataclass(frozen=True, slots=True)
class Cleaning:
    """A finished clean-up and the sentences of the cleaned text, found on the way.

    Attributes:
        cleaned: What callers get.
        pieces: The sentences of `cleaned.text`.
        rules: The rules that were run.
    """

    cleaned: Cleaned
    pieces: tuple[segment.Piece, ...]
    rules: tuple[Rule, ...]


@dataclass(frozen=True, slots=True)
class _Proposal:
    """A finding, the rule it is of, and what the mode makes of it."""

    finding: Finding
    rule: Rule
    kind: Kind

    @property
    def preference(self) -> tuple[int, int, int, str]:
        """Sure before unsure, long before short, left before right; then by name."""
        f = self.finding
        return _CONFIDENCE.index(f.confidence), f.start - f.end, f.start, self.rule.name


@dataclass(slots=True)
class _Ledger:
    """What has been found so far, in positions of the original.

    `epoch` counts the states that the text has been through; a doubt holds at the end if it was
    told of the last one, or if its rule says that it lasts.
    """

    edits: Edits[_Proposal] = field(default_factory=Edits)
    epoch: int = 0
    flags: dict[Flag, int] = field(default_factory=dict)
    marks: dict[Mark, None] = field(default_factory=dict)
    facts: dict[str, str] = field(default_factory=dict)
    warnings: dict[str, None] = field(default_factory=dict)

    def record(self, proposal: _Proposal, text: str) -> None:
        """Note what a finding tells besides its edit: facts, a role, a doubt."""
        f = proposal.finding
        for name, value in f.facts:
            self.facts.setdefault(name, value)
        if f.kind in ("skip", "drop"):
            self.marks.setdefault(
                Mark(*self.edits.to_old(f.start, f.end), f.role, proposal.rule.name)
            )
        message = f.message
        if proposal.kind == f.kind and f.kind in ("repair", "drop"):
            if not proposal.rule.lasting:
                return
        elif f.kind == "repair":
            message = message or f"{text[f.start : f.end]!r} would become {f.after!r}"
        elif f.kind == "drop":
            message = message or f"{_shortened(text[f.start : f.end])!r} is not part of the story"
        if message:
            self.flag(f, message, proposal.rule)

    def flag(self, f: Finding, message: str, rule: Rule, severity: Severity | None = None) -> None:
        """Note a doubt."""
        start, end = self.edits.to_old(*(f.focus or (f.start, f.end)))
        suggestion = f.suggestion or (f.after or None if f.kind == "repair" else None)
        flag = Flag(rule.name, start, end, message, severity or f.severity, suggestion, f.needs)
        self.flags[flag] = _FOREVER if rule.lasting else self.epoch

    def told(self) -> tuple[Flag, ...]:
        """Return the doubts that hold at the end, in order of position."""
        kept = [flag for flag, epoch in self.flags.items() if epoch >= self.epoch]
        return tuple(sorted(kept, key=lambda f: (f.start, f.end, f.rule)))


def clean(text: str, config: Config) -> Cleaned:
    """Clean a text: repair what is certain, tell what is not, change nothing else.

    Raises:
        UnknownNameError: The configuration names a rule that does not exist.

    >>> clean("The port reopened , he said .", Config()).text
    'The port reopened, he said.'
    """
    return run(text, config).cleaned


def run(text: str, config: Config) -> Cleaning:
    """Clean a text and split it into sentences."""
    ledger = _Ledger()
    code = _language(text, config, ledger)
    rules = select(config) if config.clean else ()
    if code != "en":
        rules = tuple(rule for rule in rules if not rule.english)

    def split(current: str) -> Sequence[segment.Piece]:
        return segment.sentences(current, code)

    view = View(text, code, split)
    seen = {text}
    for _ in range(_MOST_ROUNDS):
        before = view.text
        for stage in STAGES:
            of_stage = [rule for rule in rules if rule.stage == stage]
            view = _settle(view, of_stage, config.mode, ledger)
        if view.text == before:
            break
        if view.text in seen:
            ledger.warnings["rules undo one another in this text; their last state was kept"] = None
            break
        seen.add(view.text)
    edits = ledger.edits.without_idle(text)
    cleaned = Cleaned(
        raw=text,
        text=view.text,
        edits=tuple(_edit(change, text) for change in edits),
        flags=ledger.told(),
        marks=_merged(ledger.marks),
        metadata=tuple(sorted(ledger.facts.items())),
        language=code,
        warnings=tuple(ledger.warnings),
    )
    return Cleaning(cleaned, tuple(view.sentences), rules)  # type: ignore[arg-type]


def _language(text: str, config: Config, ledger: _Ledger) -> str:
    if config.language != "auto":
        code = config.language.lower()
    else:
        verdict = language.detect(text)
        code = verdict.code if verdict else "en"
    if code != "en":
        ledger.warnings[
            f"the text is taken for language {code!r}: only rules that hold for every language ran"
        ] = None
    return code


def _settle(view: View, rules: Sequence[Rule], mode: Mode, ledger: _Ledger) -> View:
    """Run one stage until it changes nothing."""
    for _ in range(_MOST_ROUNDS):
        proposals = _proposals(view, rules, mode, ledger)
        wanted = [p for p in proposals if p.kind in ("repair", "drop")]
        batch = _sound(view, _disjoint(wanted), ledger)
        for proposal in (*batch, *(p for p in proposals if p.kind in ("skip", "flag"))):
            ledger.record(proposal, view.text)
        if not batch:
            return view
        step = Edits(
            tuple(Change(p.finding.start, p.finding.end, p.finding.after, (p,)) for p in batch)
        )
        ledger.edits = ledger.edits.then(step)
        ledger.epoch += 1
        view = View(step.apply(view.text), view.language, view.split)
    ledger.warnings["a stage of rules did not settle; its last state was kept"] = None
    return view


def _proposals(view: View, rules: Iterable[Rule], mode: Mode, ledger: _Ledger) -> list[_Proposal]:
    """Ask the rules, and weigh what they find against the mode and what is protected."""
    proposals = []
    for rule in rules:
        if rule.signs and not any(sign in view.text for sign in rule.signs):
            continue
        try:
            findings = tuple(rule.find(view))
        except Exception as error:
            ledger.warnings[f"rule {rule.name} failed and was left out: {error!r}"] = None
            continue
        for finding in findings:
            worst = max(finding.confidence, rule.confidence, key=_CONFIDENCE.index)
            kind = allowed(finding.kind, worst, mode)
            if kind in ("repair", "drop") and _closed(view, finding, rule):
                kind = "flag" if kind == "repair" else "skip"
            proposals.append(_Proposal(finding, rule, kind))
    return proposals


def _closed(view: View, finding: Finding, rule: Rule) -> bool:
    """Whether a finding would reach into what it must not touch.

    What is taken out whole, quotation or address included, is not touched but removed.
    """
    start, end = finding.start, max(finding.end, finding.start + 1)
    guarded = [view.protected]
    if rule.stage not in _OPEN_IN_QUOTATIONS:
        guarded.append(view.quotations)
    for spans in guarded:
        if not overlaps(spans, start, end):
            continue
        if finding.kind != "drop" or any(
            s < end and start < e and not start <= s <= e <= end for s, e in spans
        ):
            return True
    return False


def _disjoint(proposals: Sequence[_Proposal]) -> list[_Proposal]:
    """Choose among overlapping edits, the preferred first; return them in order of position.

    Those that lose are found again, if they still hold, when the stage is run again.
    """
    taken: list[tuple[int, int]] = []
    chosen: list[_Proposal] = []
    for proposal in sorted(proposals, key=lambda p: p.preference):
        span = proposal.finding.start, proposal.finding.end
        index = bisect_right(taken, span)
        neighbours = taken[max(0, index - 1) : index + 1]
        if not any(_collide(span, other) for other in neighbours):
            taken.insert(index, span)
            chosen.append(proposal)
    return sorted(chosen, key=lambda p: p.finding.start)


def _collide(one: tuple[int, int], other: tuple[int, int]) -> bool:
    """Whether two edits share a character, or one inserts at the edge of the other."""
    if one[0] == one[1] or other[0] == other[1]:
        return one[0] <= other[1] and other[0] <= one[1]
    return one[0] < other[1] and other[0] < one[1]


def _sound(view: View, proposals: Sequence[_Proposal], ledger: _Ledger) -> list[_Proposal]:
    """Keep the edits that break no invariant; tell of the others."""
    words: set[str] = set()

    def known(word: str) -> bool:
        if not words:
            words.update(invariants.words(view.text))
        return word in words

    kept = []
    for proposal in proposals:
        f = proposal.finding
        broken = None
        if proposal.kind == "repair":
            left, right = invariants.window(view.text, f.start, f.end)
            before = view.text[left:right]
            after = view.text[left : f.start] + f.after + view.text[f.end : right]
            broken = invariants.breach(before, after, proposal.rule.may, known)
        if broken is None:
            kept.append(proposal)
        else:
            message = f"{view.text[f.start : f.end]!r} was left: a repair would change {broken}"
            ledger.flag(f, message, proposal.rule, "medium")
    return kept


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


def _edit(change: Change[_Proposal], raw: str) -> Edit:
    """Tell of a change in the terms of callers; where several met, the last one names it."""
    labels = change.labels
    drops = [p for p in labels if p.kind == "drop"]
    lead = drops[-1] if drops and not change.after else labels[-1]
    worst = max((p.finding.confidence for p in labels), key=_CONFIDENCE.index)
    others = dict.fromkeys(p.rule.name for p in labels if p.rule.name != lead.rule.name)
    return Edit(
        rule=lead.rule.name,
        start=change.start,
        end=change.end,
        before=raw[change.start : change.end],
        after=change.after,
        confidence=worst,
        action="drop" if lead.kind == "drop" else "repair",
        absorbed=tuple(others),
    )


def _shortened(text: str, most: int = 60) -> str:
    text = " ".join(text.split())
    return text if len(text) <= most else text[: most - 1] + "…"
