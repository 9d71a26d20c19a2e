"""Files of settings: what they may hold, which of them counts, and how that is shown."""

import json
import tomllib
from pathlib import Path

import pytest

import shared
from shared import STORY, Ran, run
from summarizer import summarize
from summarizer.cli.command import command
from summarizer.cli.options.groups import Option


@pytest.fixture
def project(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """A project with an article in a folder of it, where the command is run."""
    folder = tmp_path / "project" / "news"
    folder.mkdir(parents=True)
    (folder / "story.txt").write_text(STORY, encoding="utf-8")
    monkeypatch.chdir(folder)
    monkeypatch.setenv("XDG_CONFIG_HOME", str(tmp_path / "home"))
    return folder.parent


def settings(project: Path, toml: str) -> None:
    (project / "pyproject.toml").write_text(f"[tool.mt-summarizer]\n{toml}\n", encoding="utf-8")


def users(project: Path, toml: str) -> Path:
    file = project.parent / "home" / "mt-summarizer" / "config.toml"
    file.parent.mkdir(parents=True, exist_ok=True)
    file.write_text(toml, encoding="utf-8")
    return file


def shown(*arguments: str) -> dict[str, object]:
    """What `--show-config` prints, read as what it is: a file of settings."""
    return tomllib.loads(run("--show-config", *arguments).out)


def test_a_project_sets_defaults_and_arguments_win(project: Path) -> None:
    settings(project, 'length = ["headline", 2]\nmode = "report"\nskip = "dates"\nmin_words = 3')
    record = json.loads(run("--json", "story.txt").out)
    options = {"mode": "report", "skip": "dates", "min_words": 3}
    assert record == summarize(STORY, lengths=("headline", "2"), **options).to_dict("story.txt")  # type: ignore[arg-type]
    record = json.loads(run("--json", "-m", "safe", "-n", "1", "story.txt").out)
    options["mode"] = "safe"
    assert record == summarize(STORY, lengths="1", **options).to_dict("story.txt")  # type: ignore[arg-type]


def test_an_option_with_a_short_form_wins_over_a_default_too(project: Path) -> None:
    settings(project, 'format = "markdown"\ninput = "jsonl"')
    record = json.dumps({"text": STORY}).encode()
    assert run(stdin=record).out.startswith("# ")
    assert run("-f", "csv", stdin=record).out.startswith("id,")
    assert run("--json", stdin=record).out.startswith("{")
    assert run("--input", "json", stdin=record).out.startswith("# ")
    assert shown("--json")["format"] == "json"


def test_the_project_comes_before_the_user(project: Path) -> None:
    users(project, 'mode = "report"\nranker = "lead"\n')
    settings(project, 'mode = "assertive"')
    values = shown()
    assert (values["mode"], values["ranker"]) == ("assertive", "lead")


def test_the_nearest_project_that_has_settings_counts(project: Path) -> None:
    settings(project, 'mode = "report"')
    (project / "news" / "pyproject.toml").write_text("[tool.other]\nmode = 'x'\n")
    assert shown()["mode"] == "report"
    (project / "news" / "pyproject.toml").write_text("[tool.mt-summarizer]\nmode = 'assertive'\n")
    assert shown()["mode"] == "assertive"


def test_nothing_is_read_where_that_is_wanted(project: Path) -> None:
    settings(project, 'length = "headline"')
    assert run("--isolated", "story.txt").out == f"{summarize(STORY).short}\n"
    assert run("story.txt").out == f"{summarize(STORY).headline}\n"
    assert "length" not in shown("--isolated")


def test_what_is_shown_is_every_setting_and_where_it_is_from(project: Path) -> None:
    own = users(project, 'ranker = "lead"')
    settings(project, 'only = ["dates", "names"]\nshow-edits = true')
    told = run("--show-config", "-j", "2").out
    lines = {line.split(" = ")[0].strip("# "): line for line in told.splitlines()}
    assert lines["ranker"].endswith(f"# {own}")
    assert lines["only"].endswith(f"# {project / 'pyproject.toml'}")
    assert lines["jobs"].endswith("# arguments")
    assert lines["mode"].endswith("# default")
    values = tomllib.loads(told)
    assert values["only"] == ["dates", "names"]
    assert values["show-edits"] is True
    named = {
        max(o.opts, key=len)[2:] for o in command.params if isinstance(o, Option) if o.settable
    }
    for name in named:
        assert name in values or f"# {name} is not set" in told


def test_what_is_shown_can_be_written_into_a_file(project: Path) -> None:
    users(project, run("--show-config", "--isolated", "-q", 'the "old" port\\', "-m", "report").out)
    values = shown()
    assert (values["query"], values["mode"]) == ('the "old" port\\', "report")


def test_a_path_is_one_from_the_folder_of_its_file(project: Path) -> None:
    (project / "own.txt").write_text("Kessel\n")
    settings(project, 'stop-words = "own.txt"')
    signature = json.loads(run("--json", "story.txt").out)["signature"]
    assert signature == summarize(STORY, stop_words="Kessel").signature


@pytest.mark.parametrize(
    ("toml", "says"),
    [
        ("lenght = 3", "unknown setting 'lenght'; did you mean 'length'?"),
        ('output = "x"', "unknown setting 'output'"),
        ("resume = true", "unknown setting 'resume'"),
        ('min-words = "3"', "min-words takes a whole number, not '3'"),
        ("min-words = true", "min-words takes a whole number, not True"),
        ("min-words = -1", "min-words: -1 is not in the range x>=0"),
        ('timeout = "1"', "timeout takes a number, not '1'"),
        ('mode = "sure"', "mode: 'sure' is not one of 'report', 'safe', 'assertive'"),
        ("mode = 1", "mode takes a text, not 1"),
        ('quiet = "yes"', "quiet takes true or false, not 'yes'"),
        ("only = [1]", "only takes a text or a list of them, not [1]"),
        ("length = 1.5", "length takes a text or a list of them, not 1.5"),
        ("length =", "not TOML"),
    ],
)
def test_what_a_file_cannot_set_is_refused_with_its_name(
    project: Path, toml: str, says: str
) -> None:
    settings(project, toml)
    ran = run("story.txt")
    assert (ran.status, ran.out) == (2, "")
    assert ran.err.startswith(f"summarize: {project / 'pyproject.toml'}: ")
    assert says in ran.err
    assert ran.err.count("\n") == 1
    # Nobody is kept from asking for help, or from going on without the file.
    assert run("--help").status == run("--version").status == 0
    assert run("--isolated", "story.txt").status == 0


@pytest.mark.parametrize(
    "data", [b"[tool]\nmt-summarizer = 3\n[tool.mt-summarizer-x]\n", b"\xff[tool.mt-summarizer]"]
)
def test_a_file_that_is_none_is_refused(project: Path, data: bytes) -> None:
    (project / "pyproject.toml").write_bytes(data)
    ran = run("story.txt")
    assert ran.status == 2
    assert ran.err.startswith(f"summarize: {project / 'pyproject.toml'}: ")


@pytest.mark.parametrize(
    ("toml", "arguments"),
    [
        ('length = "headline"\norder = "rank"\nshow-scores = true', ["--clean-only"]),
        ('glossary = "none.csv"', ["--no-clean"]),
        ('order = "rank"', ["--json"]),
        ("no-sentences = true", ["-n", "1"]),
        ("no-sentences = true", ["--clean-only", "--json"]),
        ("quiet = true", ["--verbose"]),
        ("verbose = true", ["--quiet"]),
        ('format = "markdown"', ["--resume", "-o", "out.jsonl"]),
        ('format = "markdown"', ["-o", "out.jsonl"]),
    ],
)
def test_a_default_gives_way_to_an_argument_that_it_means_nothing_with(
    project: Path, toml: str, arguments: list[str]
) -> None:
    settings(project, toml)

    def outcome(*more: str) -> tuple[Ran, str]:
        out = Path("out.jsonl")
        out.unlink(missing_ok=True)
        ran = run(*arguments, *more, "story.txt")
        return ran._replace(err=""), out.read_text() if out.exists() else ""

    assert outcome() == outcome("--isolated")
    assert outcome()[0].status == 0


def test_a_table_that_is_only_spoken_of_sets_nothing(project: Path) -> None:
    (project / "pyproject.toml").write_text('tool = "none"  # [tool.mt-summarizer] is not here\n')
    assert run("story.txt").out == f"{summarize(STORY).short}\n"


def test_a_folder_that_was_removed_has_no_settings(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    gone = tmp_path / "gone"
    gone.mkdir()
    monkeypatch.chdir(gone)
    gone.rmdir()
    assert run(shared.ARTICLE, "-n", "1").status == 0


def test_settings_are_not_read_to_complete_a_word(
    project: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    settings(project, "lenght = 3")
    monkeypatch.setenv("_SUMMARIZE_COMPLETE", "bash_complete")
    monkeypatch.setenv("COMP_WORDS", "summarize -r lex")
    monkeypatch.setenv("COMP_CWORD", "2")
    assert "lexrank" in run().out
