"""The README says what is true: its commands run, its outputs are real, CI runs its set-up.

`python tests/test_docs.py` writes the outputs into the README anew.
"""

import json
import os
import re
import shlex
import shutil
import subprocess
import sys
from pathlib import Path

import pytest

from summarizer.render.listing import PAGES
from summarizer.tables import load_json

ROOT = Path(__file__).parents[1]
README = ROOT / "README.md"
_CONSOLE = re.compile(r"(?<=```console\n)\$ ([^\n]*)\n(.*?)(?=```)", re.DOTALL)


def blocks(kind: str) -> list[str]:
    """The contents of the README's code blocks of one kind."""
    found: list[str] = re.findall(rf"```{kind}\n(.*?)```", README.read_text("utf-8"), re.DOTALL)
    return found


def output(command: str) -> str:
    """What a console command of the README prints, stdout and stderr as they come."""
    program, *arguments = shlex.split(command)
    assert program == "summarize"
    done = subprocess.run(
        [sys.executable, "-m", "summarizer", *arguments],
        cwd=ROOT, stdout=subprocess.PIPE, stderr=subprocess.STDOUT, check=True,
        env={"PYTHONPATH": str(ROOT / "src"), "PYTHONUNBUFFERED": "1"},
    )  # fmt: skip
    return done.stdout.decode("utf-8")


COMMANDS = _CONSOLE.findall(README.read_text("utf-8"))


def test_the_readme_shows_commands() -> None:
    assert len(COMMANDS) >= 3


@pytest.mark.parametrize(("command", "shown"), COMMANDS, ids=[c for c, _ in COMMANDS])
def test_a_command_prints_what_the_readme_shows(command: str, shown: str) -> None:
    assert output(command) == shown


def test_the_python_sample_runs_and_its_remarks_are_true(
    capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    (sample,) = blocks("python")
    monkeypatch.chdir(ROOT)
    exec(compile(sample, "README.md", "exec"), {})
    printed = capsys.readouterr().out
    for remark in re.findall(r"print\((?:edit|flag)\) +# (.*)", sample):
        assert remark.removesuffix("...") in printed


def test_the_scores_in_the_readme_are_those_of_the_cards_of_the_weights() -> None:
    known = {
        f"{n['articles']:,} {mean:+.2f} ± {spread:.2f}"
        for ranker in ("news", "general")
        for n in load_json(f"ranking_{ranker}")["card"]["scores"].values()
        for mean, spread in (each for each in (n["words"], n.get("three")) if each)
    }
    rows = re.findall(
        r"^\| [^|]*, ([\d,]+) \| [^|]* \| (\S+ ± \S+) \|$", README.read_text("utf-8"), re.M
    )
    assert len(rows) >= 10
    for articles, figure in rows:
        assert f"{articles} {figure}" in known


def test_the_scores_of_peers_in_the_readme_are_those_that_were_measured() -> None:
    results = json.loads((ROOT / "benchmarks/results/rouge.json").read_text("utf-8"))
    unseen = load_json("ranking_news")["card"]["scores"]["headline"]["words"][0]
    known = {f"{gap:+.2f}" for gap in (*results["headline"].values(), unseen)}
    rows = re.findall(r"^\| [^|]* \| ([+-]\d+\.\d\d) \|$", README.read_text("utf-8"), re.M)
    assert len(rows) >= 8
    assert set(rows) <= known


def test_ci_runs_the_two_set_up_commands_word_for_word() -> None:
    commands = blocks("sh")
    assert len(commands) == 2
    script = (ROOT / ".ci" / "run").read_text("utf-8").splitlines()
    for command in commands:
        assert command.strip() in script


def test_every_file_in_the_readme_exists() -> None:
    text = README.read_text("utf-8")
    for name in re.findall(r"`([\w/]+(?:\.\w+|/))`", text):
        places = (ROOT / name, ROOT / "src" / "summarizer" / name)
        if "/" in name or name.endswith((".py", ".md")):
            assert any(place.exists() for place in places), name


@pytest.mark.parametrize("page", list(PAGES), ids=lambda page: page.name)
def test_a_page_lists_what_the_code_has(page: Path) -> None:
    assert page.read_text("utf-8") == PAGES[page](), "renew it: python -m summarizer.render.listing"


def test_the_examples_of_the_help_work_as_typed(tmp_path: Path) -> None:
    help_ = output("summarize --help")
    examples = re.findall(r"^    (\S.*?)  +\S.*$", help_.partition("Options:")[0], re.MULTILINE)
    assert len(examples) == 5
    assert len(help_.partition("Options:")[0].splitlines()) <= 24  # one screen
    (tmp_path / "news").mkdir()
    for name in ("article.txt", "raw.txt", "news/may.txt", "news/june.txt"):
        shutil.copy(ROOT / "notebooks" / "article.txt", tmp_path / name)
    command = f'summarize() {{ "{sys.executable}" -m summarizer "$@"; }}; set -eo pipefail; '
    for example in examples:
        environment = {**os.environ, "PYTHONPATH": str(ROOT / "src")}
        done = subprocess.run(
            ["bash", "-c", command + example],
            cwd=tmp_path, env=environment, capture_output=True, check=False,
        )  # fmt: skip
        assert done.returncode == 0, example
        assert b"Traceback" not in done.stderr
    assert (tmp_path / "out.html").stat().st_size > 10_000
    assert (tmp_path / "out.jsonl").read_text("utf-8").count("\n") == 2


def test_the_changelog_has_the_heading_readers_look_for() -> None:
    text = (ROOT / "CHANGELOG.md").read_text("utf-8")
    assert "Summaries that change" in text
    assert "## [Unreleased]" in text


def write_outputs() -> None:
    """Put the real outputs into the README."""
    text = README.read_text("utf-8")
    renewed = _CONSOLE.sub(lambda m: f"$ {m[1]}\n{output(m[1])}", text)
    README.write_text(renewed, "utf-8")


if __name__ == "__main__":
    write_outputs()
