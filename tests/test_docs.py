"""The pages say what is true: examples run, outputs and figures are real, recipes work."""

import os
import re
import shutil
import subprocess
import sys
from collections.abc import Sequence
from dataclasses import fields
from pathlib import Path

import pytest

import examples
import lists
import refresh
import rule_pages
import summarizer
from examples import PAGES, ROOT, Block, blocks
from summarizer import Config, summarize
from summarizer.rules import RULES

DOCS = ROOT / "docs"
# The command as it is typed, run from the checkout.
PREAMBLE = f"""
set -eo pipefail
summarize() {{ "{sys.executable}" -m summarizer "$@"; }}
python() {{ "{sys.executable}" "$@"; }}
"""
_LINK = re.compile(r"\]\(([^)#\s]+)(?:#[^)]*)?\)")
_NAMED = re.compile(r"`([\w./]+(?:\.\w+|/))`")


def read(name: str) -> str:
    return (ROOT / name).read_text("utf-8")


def shell(command: str, folder: Path, source: Path = ROOT / "src") -> str:
    """What a command line prints, stdout and stderr."""
    done = subprocess.run(
        ["bash", "-c", PREAMBLE + command],
        cwd=folder, env={**os.environ, "PYTHONPATH": str(source)}, check=False,
        stdout=subprocess.PIPE, stderr=subprocess.STDOUT, encoding="utf-8",
    )  # fmt: skip
    assert done.returncode == 0, f"{command}\n{done.stdout}"
    return done.stdout


@pytest.mark.parametrize("page", PAGES, ids=lambda page: page.stem)
def test_a_page_shows_what_the_code_prints(page: Path) -> None:
    text = page.read_text("utf-8")
    assert refresh.renewed(text) == text, "renew it: python docs/tools/refresh.py"


@pytest.mark.parametrize("page", PAGES, ids=lambda page: page.stem)
def test_a_page_leads_only_to_what_is_there(page: Path) -> None:
    text = page.read_text("utf-8")
    for target in _LINK.findall(text):
        assert "://" in target or (page.parent / target).exists(), target
    for name in _NAMED.findall(text):
        if name.startswith(("src/", "tests/", "docs/", "notebooks/", "benchmarks/")):
            recipe = any(block.title == name for block in blocks(text))
            assert recipe or "NAME" in name or (ROOT / name).exists(), name


def test_the_readme_is_two_screens_and_has_the_name_that_one_installs() -> None:
    text = read("README.md")
    assert text.startswith("# mt-summarizer\n")
    assert len(text.splitlines()) <= 120
    assert all(len(line) <= 105 for line in text.splitlines() if not line.startswith("|"))
    assert 'name = "mt-summarizer"' in read("pyproject.toml")


def test_the_readme_has_an_example_whose_output_is_shown() -> None:
    shown = list(examples.printed(read("README.md")))
    assert len(shown) == 1
    ((block, output),) = shown
    assert block.body == output
    assert str(summarize(read("notebooks/article.txt")).headline) in " ".join(output.split())


def test_ci_runs_the_two_set_up_commands_word_for_word() -> None:
    commands = [block.body.strip() for block in blocks(read("README.md")) if block.kind == "sh"]
    assert len(commands) == 2
    script = read(".ci/run").splitlines()
    for command in commands:
        assert command in script
    assert any("mkdocs build --strict" in line for line in script)


def test_an_example_that_prints_needs_a_place_for_it() -> None:
    silent = "```python\nx = 1\n```\n"
    assert list(examples.printed(silent)) == []
    shown = silent + "\n```python\nprint(x + 1)\n```\n\n```text\n3\n```\n"
    assert examples.renewed(shown) == shown.replace("\n3\n", "\n2\n")
    apart = silent + "\n```python\nprint(x)\n```\n\nand then\n\n```text\n1\n```\n"
    with pytest.raises(ValueError, match="no block of text"):
        list(examples.printed(apart))


def test_a_list_is_written_between_its_comments_and_nowhere_else() -> None:
    text = "a\n\n<!-- rankers -->\nold\n<!-- /rankers -->\n\nb <!-- rankers -->\n"
    new = lists.renewed(text)
    assert new.startswith("a\n\n<!-- rankers -->\n\n| ranker |")
    assert new.endswith("|\n\n<!-- /rankers -->\n\nb <!-- rankers -->\n")
    assert "old" not in new
    assert lists.renewed(new) == new
    pages = "".join(page.read_text("utf-8") for page in PAGES)
    assert all(f"<!-- /{name} -->" in pages for name in lists.LISTS)


def test_the_design_names_every_part_of_the_house_and_every_promise_its_tests() -> None:
    text = read("docs/design.md")
    house = Path(summarizer.__file__).parent
    entries = {
        f"{entry.name}{'/' if entry.is_dir() else ''}"
        for entry in house.iterdir()
        if entry.name != "__pycache__"
    }
    parts, _, rest = text.partition("## The life of a text")
    assert set(re.findall(r"^\| `(\w+/)` \|", parts, re.M)) == {e for e in entries if "/" in e}
    assert all(f"`{entry}`" in parts for entry in entries)
    promises = re.findall(r"^\| ([A-Z].*) \| (.*) \|$", rest, re.M)
    assert len(promises) >= 15
    for promise, where in promises:
        assert "tests/" in where or "changelog" in promise


def test_the_pages_name_every_option_and_every_field() -> None:
    options = re.findall(r"^\| (`.*?`) \|", read("docs/python.md").partition("## Options")[2], re.M)
    named = {name for cell in options for name in re.findall(r"`(\w+)`", cell)}
    assert {field.name for field in fields(Config)} <= named
    form = read("docs/command.md").partition("## JSON")[2]
    record = summarize(read("notebooks/article.txt")).to_dict()
    for key in (*record, *record["sentences"][0], *record["edits"][0], *record["flags"][0]):
        assert re.search(rf"[`, ]{key}[`, ]", form), key


def test_there_is_a_page_for_each_rule_with_what_it_declares_and_all_its_cases() -> None:
    pages = rule_pages.pages()
    assert set(pages) == {f"rules/{name}.md" for name in RULES}
    text = pages["rules/dates.scramble.md"]
    rule = RULES["dates.scramble"]
    cases = rule_pages.cases_of(rule).read_text("utf-8")
    for part in (rule.summary, *rule.example, "in assertive mode", "rules/dates/scramble.py"):
        assert part in text
    for why in re.findall(r'^why = "(.*)"$', cases, re.M):
        assert f"**{why}**" in text


def test_the_examples_of_the_help_work_as_typed(tmp_path: Path) -> None:
    help_ = shell("summarize --help", tmp_path)
    head = help_.partition("Summaries:")[0]
    commands = re.findall(r"^    (\S.*?)  +\S.*$", head, re.MULTILINE)
    assert len(commands) == 5
    assert len(head.splitlines()) <= 24  # one screen
    (tmp_path / "news").mkdir()
    for name in ("article.txt", "raw.txt", "news/may.txt", "news/june.txt"):
        shutil.copy(ROOT / "notebooks" / "article.txt", tmp_path / name)
    for command in commands:
        assert "Traceback" not in shell(command, tmp_path)
    assert (tmp_path / "out.html").stat().st_size > 10_000
    assert (tmp_path / "out.jsonl").read_text("utf-8").count("\n") == 2


def recipes() -> list[tuple[str, Sequence[Block]]]:
    """The recipes of `extending.md`: a title, files to write, commands to run."""
    parts = re.split(r"^## ", read("docs/extending.md"), flags=re.MULTILINE)[1:]
    found = [(part.partition("\n")[0], blocks(part)) for part in parts]
    return [(title, steps) for title, steps in found if any(step.title for step in steps)]


@pytest.mark.parametrize(("title", "steps"), recipes(), ids=[title for title, _ in recipes()])
def test_a_recipe_works_as_it_is_written(
    title: str, steps: Sequence[Block], tmp_path: Path
) -> None:
    for name in ("src", "tests", "docs", "notebooks", "pyproject.toml", "README.md"):
        copy = shutil.copytree if (ROOT / name).is_dir() else shutil.copy
        copy(ROOT / name, tmp_path / name)
    assert [step.kind for step in steps].count("sh") == 1
    assert len([step for step in steps if step.title]) == 2  # two files, and nothing else
    for step in steps:
        if step.title:
            assert not (tmp_path / step.title).exists()
            (tmp_path / step.title).write_text(step.body, encoding="utf-8")
        elif step.kind == "sh":
            output = shell(step.body, tmp_path, tmp_path / "src")
            assert re.search(r"^[1-9]\d* passed", output, re.MULTILINE), output
            assert "failed" not in output


def test_the_recipes_are_two() -> None:
    assert [title for title, _ in recipes()] == ["Add a rule", "Add a ranker"]


def test_every_script_of_the_benchmarks_is_named_in_a_page() -> None:
    pages = "".join(page.read_text("utf-8") for page in PAGES)
    for script in (ROOT / "benchmarks").glob("[!_]*.py"):
        assert f"python benchmarks/{script.name}" in pages


def test_the_changelog_has_the_headings_readers_look_for() -> None:
    text = read("CHANGELOG.md")
    assert "## [Unreleased]" in text
    assert "### Summaries that change" in text


def test_whoever_cites_it_cites_the_version_that_there_is() -> None:
    version = re.search(r"^version: (\S+)$", read("CITATION.cff"), re.M)
    assert version is not None
    assert version[1] == summarizer.__version__
