"""The rules and rankers explained, for the command."""

from textwrap import dedent
from typing import get_args

from summarizer.config import Mode
from summarizer.errors import UnknownNameError
from summarizer.rankers import RANKERS
from summarizer.rules import RULES

__all__ = ["explain", "rankers", "rules"]

_MODES = get_args(Mode)


def rules() -> str:
    """Return a table of the rules: name, what each mode does, what it is for."""
    width = max(map(len, RULES))
    lines = [f"{'rule':<{width}}  {'safe':<6}  {'assertive':<9}  what"]
    lines += [
        f"{rule.name:<{width}}  {rule.action('safe'):<6}  {rule.action('assertive'):<9}  "
        f"{rule.summary}"
        for rule in RULES.all.values()
    ]
    return "\n".join(lines) + "\n"


def rankers() -> str:
    """Return a table of the rankers: name, how time grows, what each prefers."""
    width = max(map(len, RANKERS))
    lines = [f"{'ranker':<{width}}  {'time':<12}  what"]
    lines += [f"{r.name:<{width}}  {r.growth:<12}  {r.summary}" for r in RANKERS.all.values()]
    return "\n".join(lines) + "\n"


def explain(name: str) -> str:
    """Return all there is to say about one rule or ranker.

    Raises:
        UnknownNameError: There is neither of that name.
    """
    if name in RULES.all:
        rule = RULES[name]
        before, after = rule.example
        actions = ", ".join(f"{rule.action(mode)} in {mode} mode" for mode in _MODES)
        scope = "English texts" if rule.english else "texts in any language"
        outcome = "told, not changed" if before == after else f"becomes  {after!r}"
        return (
            f"{rule.name}\n\n{_doc(rule.find)}\n\n"
            f"does        {actions}\nconfidence  {rule.confidence}\nfor         {scope}\n"
            f"example     {before!r}\n            {outcome}\n"
        )
    if name in RANKERS.all:
        ranker = RANKERS[name]
        return (
            f"{ranker.name}\n\n{_doc(ranker.rate)}\n\n"
            f"from        {ranker.source}\ntime        {ranker.growth} in the number of sentences\n"
        )
    raise UnknownNameError("rule or ranker", name, (*RULES, *RANKERS))


def _doc(function: object) -> str:
    first, _, rest = (function.__doc__ or "").strip().partition("\n")
    return f"{first}\n{dedent(rest)}".strip()
