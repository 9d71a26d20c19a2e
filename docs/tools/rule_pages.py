"""One page a rule, made when the site is built from what the rule says of itself and its cases."""

import inspect
import re
import tomllib
from collections.abc import Iterator, Mapping
from pathlib import Path
from textwrap import dedent, indent
from typing import Any, get_args

from examples import ROOT
from summarizer.model.config import Mode
from summarizer.rules import RULES, Rule, licence

__all__ = ["cases_of", "file_of", "page", "pages", "sample"]

# A fence that no case and no source holds.
_FENCE = "~~~~~~~~"
_CODE = re.compile(r"(`[^`\n]+`)")


def pages() -> dict[str, str]:
    """Return the page of every rule by its file in the site."""
    return {f"rules/{name}.md": page(rule) for name, rule in RULES.all.items()}


def page(rule: Rule) -> str:
    """Return the page of one rule: what, when, why, on what proof, its cases and its source."""
    cases = tomllib.loads(cases_of(rule).read_text(encoding="utf-8"))
    module = inspect.getmodule(rule.find)
    return "\n".join((
        f"# {rule.name}\n",
        _prose(_doc(rule.find)),
        "## Example\n",
        *_example(rule),
        "## What it does\n",
        *_facts(rule),
        "## Why\n",
        _prose(_doc(module)),
        "## Cases\n",
        "These are its tests: a text, and what the rule makes of it when it runs alone.\n",
        *_folded("Must find", cases["must"]),
        *_folded("Must leave alone", cases["must_not"]),
        "## Source\n",
        f"{_FENCE}python",
        Path(inspect.getsourcefile(rule.find) or "").read_text(encoding="utf-8").rstrip(),
        f"{_FENCE}\n",
    ))  # fmt: skip


def file_of(rule: Rule) -> str:
    """Return the file of a rule, seen from the root of the project."""
    return Path(inspect.getsourcefile(rule.find) or "").relative_to(ROOT).as_posix()


def cases_of(rule: Rule) -> Path:
    """Return the file of a rule's cases."""
    return ROOT / "tests" / "rules" / f"{rule.name}.toml"


def sample(text: str) -> str:
    """Return a short text as code for a cell of a table, its breaks and odd characters escaped."""
    shown = repr(text)[1:-1].replace("\\'", "'").replace("|", "\\|")
    return f"`` {shown} ``" if "`" in shown else f"`{shown}`"


def _doc(thing: object) -> str:
    """Return the docstring of a function or module without its indentation."""
    first, _, rest = (getattr(thing, "__doc__", None) or "").strip().partition("\n")
    return f"{first}\n{dedent(rest)}".strip() + "\n"


def _prose(text: str) -> str:
    """Escape what would be taken for HTML outside of code."""
    parts = _CODE.split(text)
    parts[::2] = [part.replace("<", "&lt;") for part in parts[::2]]
    return "".join(parts)


def _example(rule: Rule) -> Iterator[str]:
    before, after = rule.example
    yield _block(before)
    if before == after:
        yield "stays as it is: the rule flags it, or keeps it out of summaries.\n"
    else:
        yield "becomes, in assertive mode:\n" if rule.confidence == "medium" else "becomes\n"
        yield _block(after)


def _facts(rule: Rule) -> Iterator[str]:
    counted = licence(rule.name, rule.version)
    yield "| property | value |\n|---|---|"
    for mode in get_args(Mode):
        yield f"| in {mode} mode | {rule.action(mode)} |"
    if rule.proof:
        yield f"| confidence | {rule.confidence} |\n| proof | {rule.proof} |"
    if counted and counted.decided:
        yield (
            f"| licence | {counted.edits} edits in translated news; human references support "
            f"{counted.supported} and contradict {counted.contradicted} |"
        )
    yield f"| runs on | {'English texts' if rule.english else 'texts in any language'} |"
    yield f"| version | {rule.version} |"
    yield f"| file | `{file_of(rule)}` |"
    yield f"| cases | `{cases_of(rule).relative_to(ROOT).as_posix()}` |\n"


def _folded(title: str, cases: list[Mapping[str, Any]]) -> Iterator[str]:
    """Yield cases as a part of the page that a reader unfolds."""
    yield f'??? note "{title} ({len(cases)})"\n'
    for case in cases:
        parts = [f"**{_prose(case['why'])}**\n", _block(case["text"])]
        if case.get("after", case["text"]) != case["text"]:
            parts += ["becomes\n", _block(case["after"])]
        if case.get("flags"):
            parts += ["flags\n", _block("\n".join(case["flags"]))]
        yield indent("\n".join(parts), "    ")


def _block(text: str) -> str:
    """Return a text as a block; what does not show is written as an escape."""
    shown = "".join(c if c.isprintable() or c == "\n" else repr(c)[1:-1] for c in text)
    return f"{_FENCE}text\n{shown.strip(chr(10))}\n{_FENCE}\n"
