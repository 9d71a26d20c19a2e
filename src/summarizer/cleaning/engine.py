"""The clean-up engine: runs the rules stage by stage to a fixed point and guards the text.

Each stage is run until it changes nothing, and all stages until none does. What a rule sees
depends on nothing but the text at that point; so a cleaned text, cleaned again, is at the fixed
point from the start, and no edit is made.
"""

from bisect import bisect_right
from collections.abc import Collection, Mapping, Sequence
from dataclasses import dataclass
from functools import partial
from typing import NamedTuple

from summarizer import language
from summarizer.base.deadline import Deadline
from summarizer.base.errors import PluginError, SummarizerError, TimeLimitError
from summarizer.cleaning import invariants
from summarizer.cleaning.decisions import DECIDED, Settled, fitting, written
from summarizer.cleaning.ledger import CONFIDENCES, Ledger, Proposal
from summarizer.language import segment
from summarizer.model import Cleaned
from summarizer.model.config import Config, Mode
from summarizer.model.glossary import Glossary
from summarizer.rules import (
    Finding,
    Rule,
    Selection,
    View,
    allowed,
    inside,
    overlaps,
    select,
)

__all__ = ["Cleaning", "clean", "run"]

# Real texts settle in two rounds, damaged ones in three or four. The cap is for rules that undo
# one another for ever; it is reported as a warning when it is reached.
_MOST_ROUNDS = 16
_MOST_LANGUAGES = 4
# Shorter texts often have no language to be found: headlines, lists, a name and a number. A choice.
_FEWEST_WORDS_OF_A_LANGUAGE = 40
# Direct quotations are closed to every other family.
_OPEN_IN_QUOTATIONS = frozenset({"characters", "spacing", "repeats"})
# A sentence about signs and forms holds them on purpose: "Type 21th", "the letter Ã".
_NEIGHBOURHOOD = 120  # of a sentence or two; a choice
_OF_FORMS = frozenset({"characters", "spacing", "repeats", "numbers", "dates", "names"})


@dataclass(frozen=True, slots=True)
class Cleaning:
    """A finished clean-up and the sentences of the cleaned text, found on the way.

    Attributes:
        cleaned: What callers get.
        pieces: The sentences of `cleaned.text`.
        rules: The rules that were run.
    """

    cleaned: Cleaned
    pieces: tuple[segment.SentenceSpan, ...]
    rules: tuple[Rule, ...]


def clean(text: str, config: Config) -> Cleaned:
    """Clean a text: repair what is certain, flag what is not, change nothing else.

    Raises:
        UnknownNameError: The configuration names a rule that does not exist.

    >>> clean("The port reopened , he said .", Config()).text
    'The port reopened, he said.'
    """
    return run(text, config).cleaned


def run(
    text: str,
    config: Config,
    rules: Sequence[Rule] | None = None,
    deadline: Deadline | None = None,
) -> Cleaning:
    """Clean a text and split it into sentences.

    Args:
        text: The text.
        config: The options of the run.
        rules: Run these instead of the rules that `config` chooses, as a benchmark does.
        deadline: When to give up; as long from now on as `config` says where left out.

    Raises:
        TimeLimitError: The time is up.
    """
    deadline = deadline or Deadline(config.timeout)
    if rules is None:
        chosen = select(config) if config.clean else Selection(())
    else:
        chosen = Selection(rules)
    try:
        return _run(text, config, chosen, Ledger(), deadline)
    except SummarizerError:
        raise
    except Exception as error:
        # A fault of ours costs the clean-up, and never the text.
        if not chosen.rules:
            raise
        ledger = Ledger()
        ledger.warn(f"the clean-up failed and was left out: {error!r:.200}")
        return _run(text, config, Selection(()), ledger, deadline)


def _run(
    text: str, config: Config, chosen: Selection, ledger: Ledger, deadline: Deadline
) -> Cleaning:
    current, code, seen = _decided(text, config, ledger), "", None
    # What is repaired may show another language than the damaged text did; then the rules that
    # hold for it have their turn. Texts are in one language, so this settles at once.
    for _ in range(_MOST_LANGUAGES):
        if current == seen:
            break
        before, code, seen = code, _language(current, config, ledger), current
        if code == before:
            break
        running = chosen.of(code)
        view = _converge(
            View(current, code, partial(segment.sentences, language=code), config.terms),
            running,
            _Terms(config.mode, ledger, deadline, config.on_error == "raise"),
        )
        current = view.text
    if chosen.rules and code != "en":
        ledger.warn(
            f"the text is taken for language {code!r}: only rules that hold for every language ran"
        )
    if any(rule.example_glossary for rule in chosen.rules):
        _note_met(config.terms, ledger)
    deadline.check()
    pieces = tuple(view.sentences)  # the pieces that segment made; a view knows them as tuples
    return Cleaning(ledger.close(text, current, code), pieces, running.rules)  # type: ignore[arg-type]


def _decided(text: str, config: Config, ledger: Ledger) -> str:
    """Return a text as a reader has settled it, and note what is settled."""
    if not config.clean or not config.settled:
        return text
    decisions = config.settled.of(text)
    if not config.settled.reported:
        others = config.settled.unmet({each.fingerprint for each in decisions})
        if others:
            ledger.warn(f"decisions: {others}")
    able, refused = fitting(text, decisions, config.mode)
    for why in refused:
        ledger.warn(why)
    ledger.settled = Settled(able)
    batch = [Proposal(f, DECIDED, f.kind, "high") for f in written(able)]
    return ledger.apply(batch, text)[0] if batch else text


def _note_met(glossary: Glossary, ledger: Ledger) -> None:
    """Note which entries of a glossary stood in the text."""
    entries = enumerate(glossary.entries)
    ledger.met = frozenset(number for number, entry in entries if id(entry) in ledger.used)
    if not glossary.reported and (unmet := glossary.unmet(ledger.met)):
        ledger.warn(f"glossary: {unmet}")


def _language(text: str, config: Config, ledger: Ledger) -> str:
    """Return the language that is set or found; English, with a warning, where none is found."""
    if config.language != "auto":
        return config.language
    if verdict := language.detect(text):
        return verdict.code
    if segment.count_words(text) >= _FEWEST_WORDS_OF_A_LANGUAGE:
        ledger.warn("the language could not be found and is taken for English: pass `language`")
    return "en"


class _Terms(NamedTuple):
    """On what terms the rules run: what they may do, where it is noted, when it must end."""

    mode: Mode
    ledger: Ledger
    deadline: Deadline
    strict: bool = False


class _State(NamedTuple):
    """The text at one point of the clean-up, and by stage the rules that may find anything."""

    view: View
    awake: Mapping[str, Sequence[Rule]]


def _converge(view: View, rules: Selection, terms: _Terms) -> View:
    """Run all stages until none changes anything."""
    ledger = terms.ledger
    state = _State(view, rules.awake(view))
    seen = {view.text}
    # The state that each stage has seen last, and changed nothing in: it need not see it again.
    settled: dict[str, _State] = {}
    for _ in range(_MOST_ROUNDS):
        revision = ledger.revision
        for stage in rules.stages:
            if settled.get(stage) is not state:
                settled[stage] = state = _settle(state, stage, rules, terms)
        if ledger.revision == revision:
            return state.view
        if state.view.text in seen:
            ledger.warn("rules undo one another in this text; their last state was kept")
            return state.view
        seen.add(state.view.text)
    ledger.warn("the rules did not settle on this text; their last state was kept")
    return state.view


def _settle(state: _State, stage: str, rules: Selection, terms: _Terms) -> _State:
    """Run one stage until it changes nothing."""
    ledger = terms.ledger
    for _ in range(_MOST_ROUNDS):
        view = state.view
        proposals = _proposals(view, state.awake[stage], terms)
        if view.glossary:
            ledger.used.update(id(term.entry) for term in view.glossary_matches)
        wanted = [p for p in proposals if p.kind in ("repair", "drop")]
        batch = _sound(view, _disjoint(wanted), ledger)
        for proposal in (*batch, *(p for p in proposals if p.kind in ("skip", "flag"))):
            ledger.record(proposal, view.text)
        if not batch:
            return state
        replaced = [(p.finding.start, p.finding.end) for p in batch]
        text, touched = ledger.apply(batch, view.text)
        view = view.of(text, replaced, touched)
        state = _State(view, rules.awake(view))
    ledger.warn("a stage of rules did not settle; its last state was kept")
    return state


def _proposals(view: View, rules: Sequence[Rule], terms: _Terms) -> list[Proposal]:
    """Ask the rules, and weigh what they find against the mode and what is protected."""
    mode, ledger, deadline, strict = terms
    proposals = []
    for rule in rules:
        deadline.check()
        try:
            findings = view.found(rule.find)
        except TimeLimitError:
            raise
        except Exception as error:
            if strict:
                raise PluginError(f"rule {rule.name} failed: {error!r}") from error
            ledger.warn(f"rule {rule.name} failed and was left out: {error!r}")
            continue
        if not findings:
            continue
        spoken_of = _spoken_of(view, findings, rule)
        closed = ledger.settled.closed(ledger.edits, rule.name) if ledger.settled else ()
        for finding in findings:
            worst = max(finding.confidence, rule.confidence, key=CONFIDENCES.index)
            kind = allowed(finding.kind, worst, mode)
            if (
                rule.silent_in_safe
                and mode == "safe"
                and (finding.kind, kind) == ("repair", "flag")
            ):
                continue
            if kind == "repair" and overlaps(closed, finding.start, finding.end):
                continue
            if finding.kind in ("repair", "drop") and (
                finding in spoken_of or _closed(view, finding, rule)
            ):
                if finding.kind == "repair" and not finding.message:
                    continue  # a mark in an address is no doubt worth telling
                kind = "flag" if finding.kind == "repair" else "skip"
            proposals.append(Proposal(finding, rule, kind, worst))
    return proposals


def _closed(view: View, finding: Finding, rule: Rule) -> bool:
    """Whether a finding would reach into what it must not touch.

    What is taken out whole, with the address or quotation in it, is not touched but removed;
    what the user protects is not removed either.
    """
    start, end = finding.start, max(finding.end, finding.start + 1)
    quoted = rule.stage not in _OPEN_IN_QUOTATIONS and not finding.quoted
    if finding.kind == "drop":
        return overlaps(view.kept, start, end) or (
            quoted and any(inside(view.quotations, edge) for edge in (start, end))
        )
    return (quoted and view.in_quotation(start, end)) or overlaps(view.protected, start, end)


def _spoken_of(view: View, findings: Sequence[Finding], rule: Rule) -> Collection[Finding]:
    """Return the repairs that would mend the very sign or form that is spoken of.

    With one go its neighbours by the same rule: both marks of a pair, all items of a list.
    """
    if rule.stage not in _OF_FORMS:
        return ()
    repairs = [f for f in findings if f.kind == "repair" and not f.quoted]
    spoken = [f.start for f in repairs if view.is_mention(f.start)]
    if not spoken:
        return ()
    spoken.sort()
    return [f for f in repairs if _near(spoken, f.start)]


def _near(places: Sequence[int], position: int) -> bool:
    """Whether one of some places, in order, lies close by."""
    index = bisect_right(places, position)
    around = places[max(0, index - 1) : index + 1]
    return any(abs(place - position) <= _NEIGHBOURHOOD for place in around)


def _disjoint(proposals: Sequence[Proposal]) -> list[Proposal]:
    """Choose among overlapping edits, the preferred first; return them in order of position.

    Those that lose are found again, if they still hold, when the stage is run again.
    """
    if len(proposals) < 2:
        return list(proposals)
    chosen: list[Proposal] = []
    together: list[Proposal] = []
    reach = -1
    for proposal in sorted(proposals, key=lambda p: p.finding.start):
        if proposal.finding.start > reach:
            chosen += _preferred(together)
            together = []
        together.append(proposal)
        reach = max(reach, proposal.finding.end)
    return [*chosen, *_preferred(together)]


def _preferred(proposals: Sequence[Proposal]) -> list[Proposal]:
    """Choose among edits that touch each other."""
    if len(proposals) < 2:
        return list(proposals)
    taken: list[tuple[int, int]] = []
    chosen: list[Proposal] = []
    for proposal in sorted(proposals, key=_preference):
        span = proposal.finding.start, proposal.finding.end
        index = bisect_right(taken, span)
        neighbours = taken[max(0, index - 1) : index + 1]
        if not any(_collide(span, other) for other in neighbours):
            taken.insert(index, span)
            chosen.append(proposal)
    return sorted(chosen, key=lambda p: p.finding.start)


def _preference(proposal: Proposal) -> tuple[int, int, int, str]:
    """Sure before unsure, long before short, left before right; then by name."""
    f = proposal.finding
    return CONFIDENCES.index(proposal.confidence), f.start - f.end, f.start, proposal.rule.name


def _collide(one: tuple[int, int], other: tuple[int, int]) -> bool:
    """Whether two edits share a character, or one inserts at the edge of the other."""
    if one[0] == one[1] or other[0] == other[1]:
        return one[0] <= other[1] and other[0] <= one[1]
    return one[0] < other[1] and other[0] < one[1]


def _sound(view: View, proposals: Sequence[Proposal], ledger: Ledger) -> list[Proposal]:
    """Keep the edits that break no invariant; flag the others."""
    words: set[str] = set()

    def known(word: str) -> bool:
        if not words:
            words.update(invariants.words(view.text), view.glossary.vocabulary)
        return word in words

    kept = []
    for proposal in proposals:
        f = proposal.finding
        broken = None
        if proposal.kind == "repair":
            left, right = invariants.window(view.text, f.start, f.end)
            before = view.text[left:right]
            after = view.text[left : f.start] + f.after + view.text[f.end : right]
            broken = invariants.breach(before, after, proposal.rule.may_change, known)
        if broken is None:
            kept.append(proposal)
        else:
            untouched = f"{view.text[f.start : f.end]!r} was left: a repair would change {broken}"
            ledger.flag(f, f.message or untouched, proposal.rule)
    return kept
