"""Rules and rankers of other packages: the example of the documentation, as it is installed."""

import json
import os
import subprocess
import sys
import tomllib
from pathlib import Path

import pytest

from summarizer.base import plugins
from summarizer.base.errors import RuleConflictError
from summarizer.rules import rule

ROOT = Path(__file__).parents[1]
EXAMPLE = ROOT / "docs" / "plugin"
STORY = "Evening edition, page 4\nThe port of Kessel reopened. Who paid for it? Nobody cheered.\n"


def installed(folder: Path, example: Path = EXAMPLE) -> Path:
    """Lay down what an installer makes of a package: its modules, and what it says of itself."""
    project = tomllib.loads((example / "pyproject.toml").read_text("utf-8"))["project"]
    about = folder / f"{project['name'].replace('-', '_')}-{project['version']}.dist-info"
    about.mkdir(parents=True)
    (about / "METADATA").write_text(
        f"Metadata-Version: 2.1\nName: {project['name']}\nVersion: {project['version']}\n"
    )
    (about / "entry_points.txt").write_text("".join(
        f"[{group}]\n" + "".join(f"{name} = {value}\n" for name, value in entries.items())
        for group, entries in project["entry-points"].items()
    ))  # fmt: skip
    package = folder / "kessel_news"
    package.mkdir()
    for file in (example / "kessel_news").glob("*.py"):
        (package / file.name).write_text(file.read_text("utf-8"), encoding="utf-8")
    return folder


def command(*arguments: str, beside: Path | None) -> subprocess.CompletedProcess[str]:
    paths = [str(ROOT / "src"), *([str(beside)] if beside else [])]
    return subprocess.run(
        [sys.executable, "-m", "summarizer", *arguments],
        env={**os.environ, "PYTHONPATH": os.pathsep.join(paths)},
        input=STORY, capture_output=True, encoding="utf-8", check=False,
    )  # fmt: skip


def test_what_is_installed_is_there_and_what_is_not_is_not(tmp_path: Path) -> None:
    beside = installed(tmp_path)
    ran = command("--json", "-r", "questions", "-n", "1", beside=beside)
    assert (ran.returncode, ran.stderr) == (0, "")
    record = json.loads(ran.stdout)
    assert [edit["rule"] for edit in record["edits"]] == ["furniture.kessel_edition"]
    assert record["summaries"]["1"]["text"] == "Who paid for it?"
    assert record["signature"].startswith("ranker:questions@1|")
    # The same run without the package.
    assert "unknown ranker 'questions'" in command("-r", "questions", beside=None).stderr
    plain = json.loads(command("--json", beside=None).stdout)
    assert plain["edits"] == []
    assert plain["signature"].split("|")[1] != record["signature"].split("|")[1]


def test_lists_and_explanations_name_it(tmp_path: Path) -> None:
    beside = installed(tmp_path)
    assert "furniture.kessel_edition" in command("--list-rules", beside=beside).stdout
    assert "questions" in command("--list-rankers", beside=beside).stdout
    told = command("--explain", "furniture.kessel_edition", beside=beside).stdout
    assert told.endswith("added by    kessel_news.edition\n")
    assert "added by" not in command("--explain", "furniture.credit", beside=beside).stdout
    assert "added by" in command("--explain", "questions", beside=beside).stdout


def test_it_works_in_every_process(tmp_path: Path) -> None:
    beside = installed(tmp_path / "packages")
    story = tmp_path / "story.txt"
    story.write_text(STORY, encoding="utf-8")
    ran = command("-r", "questions", "-n", "1", "-j", "2", str(story), str(story), beside=beside)
    assert (ran.returncode, ran.stderr) == (0, "")
    assert ran.stdout.count("Who paid for it?") == 2


def test_a_package_that_cannot_be_imported_is_reported_by_its_name(tmp_path: Path) -> None:
    beside = installed(tmp_path)
    (beside / "kessel_news" / "edition.py").write_text("import no_such_module_of_kessel\n")
    ran = command("--json", beside=beside)
    assert (ran.returncode, ran.stdout) == (2, "")
    assert ran.stderr.startswith(
        "summarize: kessel-news adds mt_summarizer.rules 'kessel', which cannot be loaded: "
    )
    assert "no_such_module_of_kessel" in ran.stderr
    assert ran.stderr.count("\n") == 1


def test_two_rules_of_one_name_are_refused(tmp_path: Path) -> None:
    beside = installed(tmp_path)
    module = beside / "kessel_news" / "edition.py"
    module.write_text(module.read_text().replace("furniture.kessel_edition", "furniture.credit"))
    ran = command(beside=beside)
    assert ran.returncode == 2
    assert "two rules are called 'furniture.credit'" in ran.stderr


@pytest.mark.parametrize(
    ("name", "triggers", "says"),
    [
        ("kessel.edition", (), "FAMILY.NAME"),
        ("furniture", (), "FAMILY.NAME"),
        ("furniture.x", ("a" * 99,), "at most 24 characters"),
    ],
)
def test_a_rule_that_would_never_run_is_refused(
    name: str, triggers: tuple[str, ...], says: str
) -> None:
    with pytest.raises(RuleConflictError, match=says):
        rule(name, kinds="flag", example=("a", "a"), triggers=triggers)


def test_the_quick_look_sees_what_names_our_groups_and_nothing_else(tmp_path: Path) -> None:
    other = tmp_path / "other" / "other-1.0.dist-info"
    other.mkdir(parents=True)
    (other / "entry_points.txt").write_text("[console_scripts]\nother = other:main\n")
    beside = installed(tmp_path / "ours")
    zipped = tmp_path / "all.zip"
    zipped.write_bytes(b"PK")
    assert not plugins._is_any((str(tmp_path), str(other.parent), str(tmp_path / "none")))
    assert plugins._is_any((str(other.parent), str(beside)))
    assert plugins._is_any((str(zipped),))


def test_the_page_shows_the_entry_points_of_the_example() -> None:
    page = (ROOT / "docs" / "extending.md").read_text("utf-8")
    points = (EXAMPLE / "pyproject.toml").read_text("utf-8").partition("# What stands")[2]
    assert points.strip() in page
