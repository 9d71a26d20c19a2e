"""Rules that are run together: by stage, and in each stage only those that may find anything.

A rule that declares `triggers` is filed by each of them. What a text holds of all signs is known
from one reading; so a few signs are looked up, and a hundred rules need not be asked.
"""

from collections.abc import Iterable, Mapping, Sequence
from functools import cached_property, lru_cache

from summarizer.base.errors import UnknownNameError
from summarizer.model.config import Config
from summarizer.rules.contract import RULES, STAGES, Rule
from summarizer.rules.signs import declare
from summarizer.rules.view import View

__all__ = ["Selection", "families", "select"]


class Selection:
    """The rules of a run, filed by the signs that they declare."""

    def __init__(self, rules: Iterable[Rule]) -> None:
        self.rules = tuple(rules)
        #: The stages that have rules, in their order.
        self.stages = tuple(name for name in STAGES if any(r.stage == name for r in self.rules))
        self._staged = [(rule.stage, rule) for rule in self.rules]
        self._always = [place for place, rule in enumerate(self.rules) if not rule.triggers]
        self._filed: dict[str, list[int]] = {}
        for place, rule in enumerate(self.rules):
            for sign in rule.triggers:
                self._filed.setdefault(sign, []).append(place)
        declare(self._filed)

    def of(self, language: str) -> "Selection":
        """Return those that hold for texts of a language."""
        return self if language == "en" else self._everywhere

    @cached_property
    def _everywhere(self) -> "Selection":
        return Selection(rule for rule in self.rules if not rule.english)

    def awake(self, view: View) -> Mapping[str, Sequence[Rule]]:
        """Return, by stage, the rules without triggers and those with one that the text holds."""
        # Without a rule to look them up for, nobody asks for the signs.
        held = self._filed.keys() & view.signs.held if self._filed else ()
        places = set(self._always).union(*map(self._filed.__getitem__, held))
        awake: dict[str, list[Rule]] = {stage: [] for stage in self.stages}
        for stage, rule in map(self._staged.__getitem__, sorted(places)):
            awake[stage].append(rule)
        return awake


def families() -> tuple[str, ...]:
    """Return the families that have rules, in the order of their stages."""
    found = {rule.stage for rule in RULES.all.values()}
    return tuple(stage for stage in STAGES if stage in found)


def select(config: Config) -> Selection:
    """Return the rules that a configuration runs, sorted by name.

    Raises:
        UnknownNameError: `only` or `skip` names neither a rule nor a family.
    """
    return _selected(config.only, config.skip, bool(config.terms))


@lru_cache(maxsize=64)
def _selected(only: tuple[str, ...], skip: tuple[str, ...], glossary: bool) -> Selection:
    if only or skip:
        names = {*RULES, *families()}
        for name in (*only, *skip):
            if name not in names:
                listing = f"families: {', '.join(families())}; every rule: summarize --list-rules"
                raise UnknownNameError("rule", name, sorted(names), listing)
    return Selection(
        rule
        for rule in RULES.all.values()
        if (glossary or not rule.example_glossary)
        and (not only or {rule.name, rule.stage}.intersection(only))
        and not {rule.name, rule.stage}.intersection(skip)
    )
