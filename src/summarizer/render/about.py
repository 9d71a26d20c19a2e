"""The rules and rankers explained, for the command."""

from collections.abc import Sequence
from textwrap import dedent
from typing import get_args

from summarizer import ranking
from summarizer.base.errors import UnknownNameError
from summarizer.model.config import Config, Mode
from summarizer.rankers import RANKERS, card
from summarizer.rules import RULES, Rule, families, licence

__all__ = ["explain", "names", "rankers", "rules", "stop_words"]

_MODES = get_args(Mode)


def names(*kinds: str) -> list[str]:
    """Return the names of some ``rules`` (and their families) or ``rankers``, sorted."""
    found = list(RANKERS) if "rankers" in kinds else []
    if "rules" in kinds:
        found += [*RULES, *families()]
    return sorted(found)


def rules(family: str | None = None) -> str:
    """Return a table of the rules, or of one family: name, what each mode does, what for."""
    width = max(map(len, RULES))
    lines = [f"{'rule':<{width}}  {'safe':<6}  {'assertive':<9}  what"]
    lines += [
        f"{rule.name:<{width}}  {rule.action('safe'):<6}  {rule.action('assertive'):<9}  "
        f"{rule.summary}"
        for rule in RULES.all.values()
        if family in (None, rule.stage)
    ]
    return "\n".join(lines) + "\n"


def rankers() -> str:
    """Return a table of the rankers: name, how time grows, what each prefers."""
    width = max(map(len, RANKERS))
    lines = [f"{'ranker':<{width}}  {'time':<12}  what"]
    lines += [f"{r.name:<{width}}  {r.growth:<12}  {r.summary}" for r in RANKERS.all.values()]
    return "\n".join(lines) + "\n"


def stop_words(language: str, own: Sequence[str] = ()) -> str:
    """Return the words without content in a language and those of a caller's, one a line.

    Args:
        language: ISO 639-1 code; ``"auto"`` stands for English, which most texts are in.
        own: Words that come on top.

    Raises:
        UnknownNameError: There is no such language.
    """
    code = Config(language=language).language
    words = ranking.stop_words("en" if code == "auto" else code, own)
    return "".join(f"{word}\n" for word in sorted(words))


def explain(name: str) -> str:
    """Return all that is known of one rule or ranker; for a family, the table of its rules.

    Raises:
        UnknownNameError: There is none of that name.
    """
    if name in families():
        return rules(name)
    if name in RULES.all:
        rule = RULES[name]
        before, after = rule.example
        actions = ", ".join(f"{rule.action(mode)} in {mode} mode" for mode in _MODES)
        scope = "English texts" if rule.english else "texts in any language"
        mode = " (in assertive mode)" if rule.confidence == "medium" else ""
        kept = "kept out of summaries" if rule.kinds[0] == "skip" else "flagged"
        outcome = f"{kept}, not changed" if before == after else f"becomes  {after!r}{mode}"
        return (
            f"{rule.name}\n\n{_doc(rule.find)}\n\n"
            f"does        {actions}\n{_proof(rule)}for         {scope}\n"
            f"example     {before!r}\n            {outcome}\n{_terms(rule)}{_package(rule.find)}"
        )
    if name in RANKERS.all:
        ranker = RANKERS[name]
        return (
            f"{ranker.name}\n\n{_doc(ranker.rate)}\n\n"
            f"from        {ranker.source}\n"
            f"time        {ranker.growth}, n being the number of sentences\n"
            f"{_learned(ranker.name)}{_package(ranker.rate)}"
        )
    names_in_short = (
        f"rankers: {', '.join(RANKERS)}; families of rules: {', '.join(families())}; "
        "every rule: summarize --list-rules"
    )
    raise UnknownNameError("rule or ranker", name, (*RULES, *families(), *RANKERS), names_in_short)


def _learned(name: str) -> str:
    """Return what a ranker was learned from and its scores; empty for one that was not learned."""
    about = card(name)
    if not about:
        return ""
    lines = [
        f"learned     {about['date']}, {about['method']}",
        f"scores      {about['scores_are']}:",
    ]
    lines.append(f"            {'':<20} {'at words':<14} at three sentences")
    for group, figures in about["scores"].items():
        cells = [_difference(figures.get(length)) for length in ("words", "three")]
        if any(cells):
            lines.append(f"            {group:<20} {cells[0]:<14} {cells[1]}".rstrip())
    return "\n".join(lines) + "\n"


def _difference(figure: Sequence[float] | None) -> str:
    """Write a difference with half of its interval, where that is known.

    >>> _difference([1.4, 0.46]), _difference([0.48, 0]), _difference(None)
    ('+1.40 ± 0.46', '+0.48', '')
    """
    if not figure:
        return ""
    apart, half = figure
    return f"{apart:+.2f}" + (f" ± {half:.2f}" if half else "")


def _proof(rule: Rule) -> str:
    """Return what the confidence of a rule rests on; empty where it changes nothing."""
    if rule.proof is None:
        return ""
    lines = f"confidence  {rule.confidence}\nproof       {rule.proof}\n"
    counted = licence(rule.name, rule.version)
    if counted:
        lines += (
            f"licence     {counted.edits} edits in translated news; the human references support "
            f"{counted.supported} and contradict {counted.contradicted}\n"
        )
    return lines


def _terms(rule: Rule) -> str:
    """Return the glossary of the example; empty where it needs none."""
    return "".join(
        f"glossary    {entry.target!r} for {', '.join(map(repr, entry.spellings))}\n"
        for entry in rule.glossary.entries
    )


def _package(function: object) -> str:
    """Return which module a rule or a ranker of another package is in; empty for our own."""
    module = str(getattr(function, "__module__", ""))
    return "" if module.startswith("summarizer.") else f"added by    {module}\n"


def _doc(function: object) -> str:
    first, _, rest = (function.__doc__ or "").strip().partition("\n")
    return f"{first}\n{dedent(rest)}".strip()
