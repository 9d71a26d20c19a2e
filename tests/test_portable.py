"""Nothing leans on what only Unix has."""

import os
import subprocess
import sys
from pathlib import Path

import pytest

from shared import ARTICLE, STORY, run

SCRIPT = Path(__file__).with_name("portable.py")


def elsewhere(*arguments: str | Path, stdin: str = "") -> subprocess.CompletedProcess[str]:
    """Run the command where only Unix names are missing."""
    return subprocess.run(
        [sys.executable, str(SCRIPT), *map(str, arguments)],
        input=stdin, capture_output=True, encoding="utf-8", check=False,
        env={**os.environ, "PYTHONPATH": str(SCRIPT.parents[1] / "src")},
    )  # fmt: skip


def test_every_module_can_be_imported() -> None:
    ran = elsewhere("import")
    assert (ran.returncode, ran.stderr) == (0, "")


def test_what_is_missing_is_really_missing() -> None:
    code = f"import sys; sys.path.insert(0, {str(SCRIPT.parent)!r}); import portable, os, signal\n"
    code += "portable.take_away()\nprint(hasattr(os, 'fork'), hasattr(signal, 'setitimer'))\n"
    code += "try: import fcntl\nexcept ImportError: print('none')\n"
    code += "with open(sys.argv[1], 'w') as file:\n"
    code += "  try: portable.Path(sys.argv[1]).unlink()\n  except PermissionError: print('open')\n"
    done = subprocess.run(
        [sys.executable, "-c", code, "x.txt"], capture_output=True, check=True, cwd="/tmp"
    )
    told = done.stdout.decode().split()
    assert told[:3] == ["False", "False", "none"]
    if Path("/proc/self/fd").exists():
        assert told[3:] == ["open"]


@pytest.mark.parametrize(
    "arguments",
    [
        ["-n", "headline,12w"],
        ["--json", "--timeout", "60"],
        ["--show-edits", "--statistics"],
        ["--list-rules"],
        ["-f", "markdown", "--color", "never"],
    ],
)
def test_the_command_prints_the_same(arguments: list[str]) -> None:
    there, here = elsewhere(*arguments, ARTICLE), run(*arguments, ARTICLE)
    assert (there.returncode, there.stdout, there.stderr) == here


@pytest.mark.parametrize("name", ["out.txt", "out.jsonl", "out.html", "out.csv"])
def test_files_are_written_the_same_and_renewed(name: str, tmp_path: Path) -> None:
    out, same = tmp_path / name, tmp_path / f"same-{name}"
    for _ in range(2):
        ran = elsewhere("-o", out, ARTICLE)
        assert (ran.returncode, ran.stdout, ran.stderr) == (0, "", "")
    run("-o", same, ARTICLE)
    assert out.read_bytes() == same.read_bytes()
    assert sorted(file.name for file in tmp_path.iterdir()) == sorted([name, same.name])


def test_a_run_goes_on_and_an_empty_one_leaves_no_file(tmp_path: Path) -> None:
    out = tmp_path / "out.jsonl"
    bad = elsewhere("-o", out, "-", stdin=" ")
    assert (bad.returncode, bad.stderr.count("\n")) == (3, 1)
    assert not out.exists()
    elsewhere("-o", out, "--json", ARTICLE)
    story = tmp_path / "story.txt"
    story.write_text(STORY, encoding="utf-8")
    ran = elsewhere("-o", out, "--resume", ARTICLE, story)
    assert (ran.returncode, ran.stderr) == (0, "")
    assert out.read_text("utf-8").count("\n") == 2
