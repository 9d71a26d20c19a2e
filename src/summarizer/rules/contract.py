"""What a rule declares about itself, and the list of all rules."""

from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass

from summarizer.base.errors import RuleConflictError
from summarizer.base.registry import Registry
from summarizer.model import Confidence
from summarizer.model.config import Mode
from summarizer.model.glossary import EMPTY, Glossary
from summarizer.rules.findings import Effect, Finding, Kind, allowed
from summarizer.rules.licences import Proof, confidence, licence
from summarizer.rules.signs import LONGEST, declare
from summarizer.rules.view import View

__all__ = ["RULES", "STAGES", "Rule", "rule"]

#: The order of the families. Inside a stage every rule sees the same text.
STAGES = (
    "characters", "furniture", "spacing", "repeats", "numbers", "dates", "names", "wording",
    "review",
)  # fmt: skip


@dataclass(frozen=True, slots=True)
class Rule:
    """A rule and what it declares about itself.

    Attributes:
        name: Family and name, dotted: ``"furniture.credit"``. The family is the stage.
        find: The generator.
        kinds: The kinds of finding that it may yield, the strongest first.
        proof: What stands after it; None where it only marks or flags.
        confidence: The highest confidence that its findings can have: what its proof and its
            licence have earned.
        example: A short text and what the rule makes of it, for `--explain`: in assertive mode
            where its confidence is medium. The same twice: the rule only marks or flags.
        may_change: What its repairs may change besides spaces and marks.
        triggers: The rule is run only on texts that hold one of these; empty: on all.
        english: Whether it holds for English only.
        persists: Whether its doubts outlive edits, its own included. Most are reported of the text
            as it is at the end; a rule whose evidence may be repaired away says True.
        silent_in_safe: Whether safe mode, which may not make the repair, does not flag it either:
            where a form is house style as often as a slip, a flag would only waste time.
        version: Raised when its findings change.
        example_glossary: The text of the glossary of the example, for a rule that works from a
            glossary alone; without a glossary that rule is not run.
    """

    name: str
    find: Callable[[View], Iterable[Finding]]
    kinds: tuple[Kind, ...]
    proof: Proof | None
    confidence: Confidence
    example: tuple[str, str]
    may_change: frozenset[Effect] = frozenset()
    triggers: tuple[str, ...] = ()
    english: bool = False
    persists: bool = False
    silent_in_safe: bool = False
    version: int = 1
    example_glossary: str = ""

    @property
    def stage(self) -> str:
        """The family, which is also the stage in which the rule runs."""
        return self.name.partition(".")[0]

    @property
    def glossary(self) -> Glossary:
        """The glossary of the example; an empty one where it needs none."""
        return Glossary.parse(self.example_glossary) if self.example_glossary else EMPTY

    @property
    def summary(self) -> str:
        """The first line of the rule's docstring."""
        return (self.find.__doc__ or "").strip().partition("\n")[0]

    def action(self, mode: Mode) -> Kind:
        """Return the strongest thing that the rule does in a mode."""
        return allowed(self.kinds[0], self.confidence, mode)


RULES: Registry[Rule] = Registry("rule", "summarizer.rules", group="mt_summarizer.rules")

Finder = Callable[[View], Iterator[Finding]]


def rule(
    name: str,
    *,
    kinds: Kind | tuple[Kind, ...],
    example: tuple[str, str],
    proof: Proof | None = None,
    may_change: Iterable[Effect] = (),
    triggers: Iterable[str] = (),
    english: bool = False,
    persists: bool = False,
    silent_in_safe: bool = False,
    version: int = 1,
    glossary: str = "",
) -> Callable[[Finder], Finder]:
    """Register the decorated generator as a rule; the arguments are those of `Rule`.

    The glossary is given as the text of its file.

    Raises:
        RuleConflictError: It repairs or drops, and gives no proof; or it does neither, and does.
            Or its family is none of `STAGES`, or one of its triggers is too long.
    """
    if name.partition(".")[0] not in STAGES or not name.partition(".")[2]:
        raise RuleConflictError(f"{name}: a rule is called FAMILY.NAME, of {', '.join(STAGES)}")
    triggers = tuple(triggers)
    if too_long := next((each for each in triggers if len(each) > LONGEST), None):
        raise RuleConflictError(f"{name}: a trigger has at most {LONGEST} characters: {too_long!r}")

    def register(find: Finder) -> Finder:
        found: tuple[Kind, ...] = (kinds,) if isinstance(kinds, str) else kinds
        if (proof is None) == bool({"repair", "drop"} & set(found)):
            raise RuleConflictError(f"{name}: a rule states a proof if it repairs or drops")
        earned = confidence(proof, licence(name, version)) if proof else "high"
        declared = Rule(
            name, find, found, proof, earned, example, frozenset(may_change), triggers,
            english, persists, silent_in_safe, version, glossary,
        )  # fmt: skip
        declare(declared.triggers)
        RULES.add(name, declared)
        return find

    return register
