"""The pages that list the rules and the rankers, written from what these say of themselves.

`python -m summarizer.render.listing` renews them; a test tells when that is needed.
"""

from pathlib import Path

from summarizer.rankers import RANKERS
from summarizer.rules import RULES, Rule, families, licence

__all__ = ["PAGES", "rankers_page", "rules_page"]

_RENEW = "Written by `python -m summarizer.render.listing` from the code; do not edit.\n"


def rules_page() -> str:
    """Return a page on every rule: what it does, an example, its action in each mode, its proof."""
    lines = [
        "# The rules of the clean-up\n",
        f"{len(RULES)} rules, in the order in which their families run. {_RENEW}",
        "`repair` mends a form, `drop` takes out what is not the story, `skip` keeps it out of "
        "summaries, `flag` tells a doubt. Counts are edits in real translations that human "
        "references of the same segment speak for and against.\n",
    ]
    for family in families():
        lines += [
            f"## {family}\n",
            "| rule | what | example | safe | assertive | proof |",
            "|---|---|---|---|---|---|",
        ]
        lines += [_row(rule) for rule in RULES.all.values() if rule.stage == family]
        lines.append("")
    return "\n".join(lines)


def rankers_page() -> str:
    """Return a page on every ranker: what it prefers, where it is from, how its time grows."""
    lines = [
        "# The rankers\n",
        f"{len(RANKERS)} ways to give every sentence a number. {_RENEW}",
        "| ranker | what it prefers | from | time |",
        "|---|---|---|---|",
    ]
    lines += [
        f"| `{each.name}` | {_cell(each.summary)} | {_cell(each.source)} | {_cell(each.growth)} |"
        for each in RANKERS.all.values()
    ]
    return "\n".join(lines) + "\n"


_FOLDER = Path(__file__).parents[1]
PAGES = {
    _FOLDER / "rules" / "RULES.md": rules_page,
    _FOLDER / "rankers" / "RANKERS.md": rankers_page,
}


def _row(rule: Rule) -> str:
    before, after = map(_sample, rule.example)
    example = f"{before} is told" if before == after else f"{before} → {after}"
    counted = licence(rule.name, rule.version) if rule.proof else None
    proof: str = rule.proof or "changes nothing"
    if counted and counted.decided:
        proof += f"; {counted.supported} for, {counted.contradicted} against"
    cells = (
        f"`{rule.name}`", _cell(rule.summary), example, rule.action("safe"),
        rule.action("assertive"), proof,
    )  # fmt: skip
    return f"| {' | '.join(cells)} |"


def _sample(text: str) -> str:
    shown = repr(text)[1:-1].replace("\\'", "'")
    return f"`` {_cell(shown)} ``" if "`" in shown else f"`{_cell(shown)}`"


def _cell(text: str) -> str:
    return text.replace("|", "\\|").replace("\n", " ")


if __name__ == "__main__":
    for path, make in PAGES.items():
        path.write_text(make(), encoding="utf-8")
