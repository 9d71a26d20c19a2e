"""Rules that are run together: by stage, and in each stage only those that may find anything.

A rule that declares `triggers` is filed by each of them. What a text holds of all signs is known
from one reading; so a stage looks up a few signs and need not ask a hundred rules.
"""

from collections.abc import Iterable, Iterator, Mapping
from functools import cached_property, lru_cache

from summarizer.base.errors import UnknownNameError
from summarizer.model.config import Config
from summarizer.rules.contract import RULES, STAGES, Rule
from summarizer.rules.signs import declare
from summarizer.rules.view import View

__all__ = ["Selection", "Stage", "families", "select"]


class Stage:
    """The rules of one stage, filed by the signs that they declare."""

    def __init__(self, rules: Iterable[Rule]) -> None:
        self.rules = tuple(rules)
        self._always = [place for place, rule in enumerate(self.rules) if not rule.triggers]
        self._filed: dict[str, list[int]] = {}
        for place, rule in enumerate(self.rules):
            for sign in rule.triggers:
                self._filed.setdefault(sign, []).append(place)
        declare(self._filed)

    def awake(self, view: View) -> Iterator[Rule]:
        """Yield the rules without triggers and those with one that the text holds, in order."""
        held = self._filed.keys() & view.signs.held
        places = set(self._always).union(*map(self._filed.__getitem__, held))
        return map(self.rules.__getitem__, sorted(places))


class Selection:
    """The rules of a run."""

    def __init__(self, rules: Iterable[Rule]) -> None:
        self.rules = tuple(rules)

    def of(self, language: str) -> "Selection":
        """Return those that hold for texts of a language."""
        return self if language == "en" else self._everywhere

    @cached_property
    def _everywhere(self) -> "Selection":
        return Selection(rule for rule in self.rules if not rule.english)

    @cached_property
    def stages(self) -> Mapping[str, Stage]:
        """The stages that have rules, in their order."""
        of_stage = {stage: [r for r in self.rules if r.stage == stage] for stage in STAGES}
        return {stage: Stage(rules) for stage, rules in of_stage.items() if rules}


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
                told = f"families: {', '.join(families())}; every rule: summarize --list-rules"
                raise UnknownNameError("rule", name, sorted(names), told)
    return Selection(
        rule
        for rule in RULES.all.values()
        if (glossary or not rule.example_glossary)
        and (not only or {rule.name, rule.stage}.intersection(only))
        and not {rule.name, rule.stage}.intersection(skip)
    )
