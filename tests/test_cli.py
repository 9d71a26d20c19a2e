"""The command: what it prints where, and how it exits."""

import json
import os
import re
import signal
import subprocess
import sys
from collections.abc import Callable
from contextlib import suppress
from pathlib import Path

import pytest

import shared
import summarizer
from shared import ARTICLE, PATIENCE, STORY, Ran, interruptible, wait_for
from summarizer import __version__, clean, summarize
from summarizer.cli.command import command
from summarizer.cli.stopping import interrupting
from summarizer.tables import load_json

TEXT = shared.article()
Command = Callable[..., Ran]


@pytest.fixture
def run() -> Command:
    return shared.run


@pytest.fixture
def story(tmp_path: Path) -> Path:
    path = tmp_path / "story.txt"
    path.write_text(STORY, encoding="utf-8")
    return path


# -- what is printed --------------------------------------------------------------------------


def test_a_file_gives_three_sentences_on_stdout_and_nothing_on_stderr(
    run: Command, story: Path
) -> None:
    ran = run(story)
    assert ran == Ran(0, str(summarize(STORY).short) + "\n", "")


@pytest.mark.parametrize("arguments", [[], ["-"]])
def test_standard_input_gives_the_same(run: Command, story: Path, arguments: list[str]) -> None:
    assert run(*arguments, stdin=STORY.encode()) == run(story)


def test_several_lengths_of_one_ranking(run: Command, story: Path) -> None:
    ran = run("-n", "headline,50%,6w", story)
    assert [line for line in ran.out.splitlines() if line.startswith("[")] == [
        "[headline]", "[50%]", "[6w]",
    ]  # fmt: skip


def test_a_name_with_a_line_break_stays_on_one_line(run: Command, tmp_path: Path) -> None:
    one, lost = tmp_path / "one\ntwo \x1b[31m.txt", tmp_path / "lost\n.txt"
    one.write_text(STORY, encoding="utf-8")
    ran = run(one, lost)
    assert ran.out.splitlines()[0] == f"==> {tmp_path}/one\\ntwo \\x1b[31m.txt <=="
    assert ran.err == f"{tmp_path}/lost\\n.txt: there is no such file\n"
    assert json.loads(run("--json", one).out)["id"] == str(one)
    record = json.dumps({"id": "a\nb", "text": STORY}).encode()
    assert run("--jsonl", stdin=record).out.startswith("==> a\\nb <==\n")


def test_a_longer_text_may_be_allowed(run: Command, story: Path) -> None:
    refused = run("--max-chars", "80", story)
    assert refused.status == 3
    assert "more than --max-chars 80" in refused.err
    assert run("--max-chars", "90", story) == run(story)


@pytest.mark.parametrize("arguments", [["-o"], ["-n", "2", "--report"]])
def test_output_goes_through_a_pipe_that_has_a_name(story: Path, arguments: list[str]) -> None:
    ran = process(*arguments, "/dev/stdout", str(story))
    assert (ran.status, ran.err) == (0, "")
    assert "The port of Kessel reopened, the mayor said." in ran.out


def test_the_best_can_come_first_one_a_line(run: Command, story: Path) -> None:
    ran = run("--order", "rank", "-n", "2", story)
    assert ran.out == f"{summarize(STORY).summary(2).by_rank()}\n"
    assert len(ran.out.splitlines()) == 2
    assert run("--order", "document", "-n", "2", story) == run("-n", "2", story)
    shown = run("--order", "rank", "-n", "2", "-f", "markdown", story).out
    assert [line[2:] for line in shown.splitlines() if "- " in line] == ran.out.splitlines()


def test_sentences_too_short_or_too_long_are_kept_out(run: Command, story: Path) -> None:
    ran = run("--json", "--min-words", "3", "--max-words", "5", story)
    record = json.loads(ran.out)
    assert record == summarize(STORY, min_words=3, max_words=5).to_dict(str(story))
    assert "|words:3-5|" in record["signature"]


def test_own_stop_words_are_read_from_a_file_and_listed(
    run: Command, story: Path, tmp_path: Path
) -> None:
    own = tmp_path / "own.txt"
    own.write_text("Kessel # the town\n", encoding="utf-8")
    plain = run("--list-stop-words").out.splitlines()
    listed = run("--list-stop-words", "--stop-words", own).out.splitlines()
    assert sorted({*plain, "kessel"}) == listed
    assert "und" in run("--list-stop-words", "-l", "de").out.splitlines()
    signature = json.loads(run("--json", "--stop-words", own, story).out)["signature"]
    assert signature == summarize(STORY, stop_words="Kessel").signature


def test_a_language_without_stop_words_is_reported(run: Command) -> None:
    ran = run("--list-stop-words", "-l", "vi")
    assert (ran.status, ran.out) == (0, "")
    assert ran.err.startswith("no stop words are known for 'vi'")
    assert run("--list-stop-words", "-l", "de").err == ""


def test_several_files_get_headers(run: Command, story: Path) -> None:
    ran = run("-n1", story, story)
    first = str(summarize(STORY).headline)
    assert ran.out == f"==> {story} <==\n{first}\n\n==> {story} <==\n{first}\n"


@pytest.mark.parametrize("form", [["--json"], ["-f", "json"]])
def test_json_is_what_the_library_returns(run: Command, story: Path, form: list[str]) -> None:
    ran = run(*form, story)
    assert ran.out.count("\n") == 1
    assert json.loads(ran.out) == summarize(STORY).to_dict(str(story))


def test_json_of_standard_input_has_no_id(run: Command) -> None:
    assert json.loads(run("--json", stdin=STORY.encode()).out) == summarize(STORY).to_dict()


def test_json_lines_of_several_files(run: Command, story: Path) -> None:
    lines = run("--json", "-n", "2", story, story).out.splitlines()
    assert [list(json.loads(line)["summaries"]) for line in lines] == [["2"], ["2"]]


def test_markdown(run: Command, story: Path) -> None:
    assert run("-f", "markdown", "-n1", story).out.startswith("# ")


def test_changes_and_doubts_go_to_stderr(run: Command) -> None:
    ran = run("--show-edits", ARTICLE)
    assert ran.out == run(ARTICLE).out
    assert "furniture.credit" in ran.err
    assert "[high] dates.scramble" in ran.err
    assert "\x1b" not in ran.err


def test_scores_stand_before_sentences(run: Command, story: Path) -> None:
    assert run("--show-scores", "-n1", story).out.startswith("1.000  use   The port")


def test_the_cleaned_text_alone(run: Command, story: Path) -> None:
    assert run("--clean-only", story).out == STORY.replace(" ,", ",")
    record = json.loads(run("--clean-only", "--json", story).out)
    assert record == clean(STORY).to_dict(str(story))


def test_no_clean_ranks_the_text_as_it_is(run: Command, story: Path) -> None:
    assert run("--no-clean", "-n1", story).out == "The port of Kessel reopened , the mayor said.\n"


def test_modes_rules_rankers_and_language_are_passed_on(run: Command) -> None:
    ran = run("--json", "-m", "assertive", "-r", "lead", "-l", "en", "--skip", "dates", ARTICLE)
    assert json.loads(ran.out) == summarize(
        TEXT, mode="assertive", ranker="lead", language="en", skip="dates"
    ).to_dict(str(ARTICLE))
    ran = run("--clean-only", "--only", "spacing", "--only", "repeats", ARTICLE)
    assert ran.out == clean(TEXT, only=("spacing", "repeats")).text


def test_warnings_go_to_stderr(run: Command) -> None:
    ran = run(stdin="Der Hafen ist wieder offen, und niemand weiß warum.".encode())
    assert ran.status == 0
    assert "standard input: warning: the text is taken for language 'de'" in ran.err


def test_a_hyphen_after_o_is_stdout(run: Command, story: Path, tmp_path: Path) -> None:
    assert run("-o", "-", story) == run(story)
    assert run("-o", "-", "--json", story) == run("--json", story)
    assert not Path("-").exists()


def test_an_output_file_is_written_whole(run: Command, story: Path, tmp_path: Path) -> None:
    target = tmp_path / "out.txt"
    ran = run("-o", target, story)
    assert ran.out == ""
    assert target.read_text(encoding="utf-8") == run(story).out
    assert sorted(p.name for p in tmp_path.iterdir()) == ["out.txt", "story.txt"]


# -- about ------------------------------------------------------------------------------------


def test_version(run: Command) -> None:
    assert run("--version").out == f"summarize, version {__version__}\n"


def test_help_shows_examples_and_every_option(run: Command) -> None:
    out = run("--help").out
    assert "cat raw.txt | summarize --show-edits" in out
    assert out == run("-h").out


def test_lists_and_explanations(run: Command) -> None:
    rules, rankers = run("--list-rules").out, run("--list-rankers").out
    assert ["names.surname_as_country", "flag", "repair"] in [
        line.split()[:3] for line in rules.splitlines()
    ]
    assert "lexrank" in rankers
    explained = run("--explain", "furniture.credit").out
    assert explained.startswith("furniture.credit\n")
    assert "drop in safe mode" in explained
    assert "Erkan and Radev" in run("--explain", "lexrank").out
    for ranker in ("news", "general"):
        learned = run("--explain", ranker).out.splitlines()
        for group, figures in load_json(f"ranking_{ranker}")["card"]["scores"].items():
            for mean, spread in (figures[key] for key in ("words", "three") if key in figures):
                figure = f"{mean:+.2f} ± {spread:.2f}" if spread else f"{mean:+.2f}"
                assert any(line.strip().startswith(group) and figure in line for line in learned)
    family = run("--explain", "dates").out
    assert "dates.scramble" in family
    assert "spacing" not in family


def test_the_help_shows_options_in_groups_each_once(run: Command) -> None:
    out = run("--help").out
    headings = re.findall(r"^([A-Z][\w-]+):$", out, re.M)
    assert headings == ["Summaries", "Clean-up", "Input", "Output", "Runs", "About"]
    named = re.findall(r"^  (?:-\w, )?(--[\w-]+)", out, re.M)
    assert len(named) == len(set(named))
    options = {option for p in command.params for option in p.opts if option.startswith("--")}
    assert set(named) == {*options, "--help"}


# -- what goes wrong --------------------------------------------------------------------------


@pytest.mark.parametrize(
    ("arguments", "says"),
    [
        (["-n", "0"], "ask for at least 1"),
        (["-n", "3x"], "give a number of sentences"),
        (["-n", ""], "give a number of sentences"),
        (["-r", "lexrnk"], "did you mean 'lexrank'"),
        (["--only", "furniture.credits"], "did you mean 'furniture.credit'"),
        (["--skip", "nothing"], "unknown rule"),
        (["--only", "dates", "--skip", "dates"], "leave it out of one"),
        (["--explain", "nothing"], "unknown rule or ranker"),
        (["-m", "sure"], "'report', 'safe', 'assertive'"),
        (["-f", "pdf"], "'markdown'"),
        (["--no-clean", "--clean-only"], "choose one"),
        (["--clean-only", "-n", "3"], "leave out -n"),
        (["--clean-only", "--order", "rank"], "leave out -n, --order"),
        (["--order", "rank", "--json"], "not for json"),
        (["--order", "best"], "'document', 'rank'"),
        (["--together", "--clean-only"], "leave out --resume and --clean-only"),
        (["--together", "--resume", "-o", "x"], "leave out --resume and --clean-only"),
        (["--min-words", "-1"], "is not in the range"),
        (["--min-words", "9", "--max-words", "8"], "raise --max-words"),
        (["--stop-words", "no-such-file.txt"], "no-such-file.txt: there is no such file"),
        (["--stop-words", "."], ".: cannot be read"),
        (["--stop-words", "/dev/null"], "/dev/null: no words in it"),
        (["--list-stop-words", "-l", "xx"], "unknown language 'xx'"),
        (["--shout"], "No such option"),
        (["no-such-file.txt"], "there is no such file"),
        ([""], "an empty name"),
        (["-l", "english"], "pass 'en'"),
        (["-o", ""], "cannot be written"),
        (["--report", "."], "cannot be written"),
        (["--resume"], "--resume goes on with a file"),
        (["--resume", "--overwrite", "-o", "x.jsonl"], "choose one"),
        (["--overwrite"], "--overwrite is about a file"),
        (["--resume", "-o", "x", "-f", "text"], "only JSON Lines and Parquet can be resumed"),
        (["--resume", "-o", "x.csv"], "only JSON Lines and Parquet can be resumed"),
        (["--resume", "-o", "x.txt"], "only JSON Lines and Parquet can be resumed"),
        (["--resume", "-o", "x.html"], "only JSON Lines and Parquet can be resumed"),
        (["-r", "ranker.py:money"], "for a function of your own see docs/extending.md"),
        (["-r", "lexrnk"], "did you mean 'lexrank'?"),
        (["--clean-only", "--report", "x.html"], "leave out the page"),
        (["--clean-only", "-o", "x.csv"], "--clean-only prints the cleaned text as text or JSON"),
        (["--max-words", "x"], "'x' is not a valid whole number"),
        (["--timeout", "x"], "'x' is not a valid number"),
        (["-j", "0"], "0 is not in the range"),
        (["--timeout", "99999"], "--timeout must be more than 0 seconds"),
        (["--cut-mark", "cut"], "--cut-mark must have no letters"),
        (["--only", "dates", "--skip", "dates"], "'dates' is in --only and in --skip"),
        (["--no-sentences"], "--no-sentences is for the JSON of summaries"),
        (["--no-sentences", "--json", "--clean-only"], "--no-sentences is for the JSON"),
        (["--quiet", "--verbose"], "choose one"),
        (["--fail-on", "grave"], "'critical', 'high', 'medium', 'low'"),
        (["--statistics-json", "."], "cannot be written"),
        (["--statistics-json", "-"], "name a file in a folder"),
        (["--report", "-"], "name a file in a folder"),
        (["--statistics-json", "x.json", "-o", "x.json"], "name the same file"),
        (["--color", "blue"], "'always'"),
    ],
)
def test_wrong_usage_is_one_message_and_status_2(
    run: Command, story: Path, arguments: list[str], says: str
) -> None:
    last = [] if arguments in (["no-such-file.txt"], [""]) else [str(story)]
    ran = run(*arguments, *last)
    assert (ran.status, ran.out) == (2, "")
    assert says in ran.err
    assert ran.err.count("\n") == 1


def test_a_page_whose_name_was_forgotten_is_not_written_over_an_article(
    run: Command, story: Path, tmp_path: Path
) -> None:
    first = write(tmp_path, "first.txt", b"The port of Kessel reopened.")
    ran = run("--report", first, story)
    assert (ran.status, ran.out) == (2, "")
    assert "is there and is no page: name the page first" in ran.err
    assert first.read_bytes() == b"The port of Kessel reopened."
    # An older page is renewed, and an empty file is filled.
    for old in (b"", b"\n<!DOCTYPE html><title>old</title>"):
        page = write(tmp_path, "page.html", old)
        assert run("--report", page, story).status == 0
        assert page.stat().st_size > 1000


def write(folder: Path, name: str, data: bytes) -> Path:
    path = folder / name
    path.write_bytes(data)
    return path


@pytest.mark.parametrize(
    ("data", "says"),
    [
        pytest.param(b"", "the text is empty", id="empty"),
        pytest.param(b" \n\n", "the text is empty", id="blank"),
        pytest.param(b"\x7fELF\x02\x01\0\0\xff\xfe", "not a text file", id="binary"),
        pytest.param(bytes(range(256)) * 4, "not a text file", id="any bytes"),
        pytest.param("Порт закрыт после шторма.".encode("cp1251"), "iconv", id="cyrillic"),
        pytest.param("Häfen zu, Straße zu".encode() + b" \xff", "not in UTF-8 (byte", id="broken"),
        pytest.param(b"--- ... ---", "may enter a summary", id="marks only"),
    ],
)
def test_what_cannot_be_summarised_is_one_line_and_status_3(
    run: Command, tmp_path: Path, data: bytes, says: str
) -> None:
    path = write(tmp_path, "bad.txt", data)
    ran = run(path)
    assert (ran.status, ran.out) == (3, "")
    assert ran.err.startswith(f"{path}: ")
    assert ran.err.count("\n") == 1
    assert says in ran.err


def test_one_bad_file_costs_one_line_and_the_rest_is_written(
    run: Command, story: Path, tmp_path: Path
) -> None:
    bad = write(tmp_path, "bad.bin", b"\0\xff\0")
    ran = run("--json", story, bad, tmp_path / "none.txt", story)
    assert ran.status == 1
    assert ran.out.count("\n") == 2
    assert ran.err.count("\n") == 2


@pytest.mark.parametrize(
    ("data", "encoding"),
    [(STORY.encode("utf-8-sig"), "utf-8-sig"), (STORY.encode("utf-16"), "utf-16")],
)
def test_byte_order_marks_are_understood(
    run: Command, tmp_path: Path, story: Path, data: bytes, encoding: str
) -> None:
    assert run(write(tmp_path, "marked.txt", data)).out == run(story).out


def test_a_guessed_encoding_is_reported_beside_the_summary(run: Command, tmp_path: Path) -> None:
    path = write(tmp_path, "story.txt", "The mayor of 港口 left.".encode("gb18030"))
    ran = run(path)
    assert (ran.status, ran.out) == (0, "The mayor of 港口 left.\n")
    assert ran.err.startswith(f"{path}: warning: not UTF-8; read as GB18030 on the evidence of 2")


def test_a_file_with_a_nul_is_still_text(run: Command, tmp_path: Path) -> None:
    path = write(tmp_path, "nul.txt", STORY.encode() * 3 + b"\0 The end came early.")
    assert run(path).status == 0


def test_a_failed_write_leaves_the_old_file_and_nothing_else(
    run: Command, story: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    def fails(self: Path, target: object) -> Path:
        raise OSError(28, "No space left on device")

    target = tmp_path / "out.txt"
    target.write_text("old", encoding="utf-8")
    monkeypatch.setattr(Path, "replace", fails)
    ran = run("-o", target, story)
    assert ran.status == 1
    assert "No space left on device" in ran.err
    assert target.read_text(encoding="utf-8") == "old"
    assert sorted(p.name for p in tmp_path.iterdir()) == ["out.txt", "story.txt"]


def test_an_article_is_not_written_over(run: Command, story: Path) -> None:
    ran = run("-o", story, story)
    assert ran.status == 2
    assert "is one of the articles" in ran.err
    assert story.read_text(encoding="utf-8") == STORY


def test_a_link_stays_a_link(run: Command, story: Path, tmp_path: Path) -> None:
    target, link = tmp_path / "target.txt", tmp_path / "link.txt"
    target.write_text("old", encoding="utf-8")
    link.symlink_to(target)
    assert run("-o", link, story).status == 0
    assert link.is_symlink()
    assert "Kessel" in target.read_text(encoding="utf-8")


def test_a_name_in_no_encoding_is_written_as_it_can_be(run: Command, tmp_path: Path) -> None:
    path = tmp_path / os.fsdecode(b"bad\xff.txt")
    path.write_text(STORY, encoding="utf-8")
    record = json.loads(run("--json", path).out)
    assert record["id"].endswith("bad?.txt")


def test_a_place_that_cannot_be_written_is_reported(
    run: Command, story: Path, tmp_path: Path
) -> None:
    ran = run("-o", tmp_path / "none" / "out.txt", story)
    assert ran.status == 2
    assert "cannot be written" in ran.err


# -- the process ------------------------------------------------------------------------------


def process(*arguments: str | Path, stdin: bytes = b"", **options: object) -> Ran:
    done = subprocess.run(
        [sys.executable, "-m", "summarizer", *map(str, arguments)],
        input=stdin, capture_output=True, check=False, **options,  # type: ignore[call-overload]
    )  # fmt: skip
    return Ran(done.returncode, done.stdout.decode(), done.stderr.decode())


def test_same_bytes_from_the_library_the_command_and_the_module(run: Command) -> None:
    command = run("--json", stdin=TEXT.encode())
    line = json.dumps(summarize(TEXT).to_dict(), ensure_ascii=False) + "\n"
    assert command.out == line
    for seed in ("0", "1"):
        environment = {**os.environ, "PYTHONHASHSEED": seed}
        assert process("--json", stdin=TEXT.encode(), env=environment).out == line


def test_output_is_utf_8_whatever_the_locale(tmp_path: Path) -> None:
    path = write(tmp_path, "u.txt", "Der Bürgermeister sprach – “endlich”.".encode())
    environment = {**os.environ, "LC_ALL": "C", "PYTHONIOENCODING": "ascii", "PYTHONUTF8": "0"}
    assert "Bürgermeister" in process(path, env=environment).out


def shell(command: str) -> Ran:
    run = f'set -o pipefail; "{sys.executable}" -m summarizer {command}'
    done = subprocess.run(["bash", "-c", run], capture_output=True, check=False)
    return Ran(done.returncode, done.stdout.decode(), done.stderr.decode())


@pytest.mark.parametrize("command", ['"{0}" "{0}" "{0}" "{0}" | head -c 1', "--list-rules | true"])
def test_a_closed_pipe_ends_quietly(command: str) -> None:
    ran = shell(command.format(ARTICLE))
    assert (ran.status, ran.err) == (0, "")


@pytest.mark.parametrize("command", ['"{0}" > /dev/full', '"{0}" >&-', "--help > /dev/full"])
@pytest.mark.skipif(not Path("/dev/full").exists(), reason="no /dev/full on this system")
def test_a_full_or_closed_output_is_one_line(command: str) -> None:
    ran = shell(command.format(ARTICLE))
    assert ran.status != 0
    assert "Traceback" not in ran.err
    assert ran.err.count("\n") <= 1


def test_a_closed_input_is_one_line() -> None:
    ran = shell("<&-")
    assert ran == Ran(3, "", "standard input: standard input is closed: name a file\n")


@pytest.mark.parametrize("old", [None, "old\n"])
@pytest.mark.parametrize("name", ["out.txt", "out.csv", "out.html", "out.md", "out.jsonl"])
def test_an_interrupted_run_keeps_what_is_done_beside_the_old_file(
    tmp_path: Path, name: str, old: str | None
) -> None:
    if name == "out.jsonl" and old is None:
        pytest.skip("grows in its place: see test_many.py")
    endless, target = tmp_path / "endless.txt", tmp_path / name
    os.mkfifo(endless)
    if old is not None:
        target.write_text(old, encoding="utf-8")
    ends: list[int] = []

    def reached() -> bool:
        """Whether it has opened the second file for reading: then the first is done."""
        with suppress(OSError):  # nobody reads from the pipe yet
            ends.append(os.open(endless, os.O_WRONLY | os.O_NONBLOCK))
        return bool(ends) or running.poll() is not None

    report = tmp_path / "report.html"
    command: list[str | Path] = [
        sys.executable, "-m", "summarizer", "-o", target, "--report", report,
        "--statistics-json", tmp_path / "counts.json", ARTICLE, endless,
    ]  # fmt: skip
    with subprocess.Popen(
        command, preexec_fn=interruptible, stderr=subprocess.PIPE, encoding="utf-8"
    ) as running:
        try:
            wait_for(reached)
            running.send_signal(signal.SIGINT)
            with suppress(subprocess.TimeoutExpired):
                running.wait(PATIENCE / 6)
            # Python drops an interrupt that comes in a destructor; whoever waits presses again.
            running.send_signal(signal.SIGINT)
            assert running.wait(PATIENCE) == 130
        finally:
            running.kill()
            for end in ends:
                os.close(end)
        assert running.stderr is not None
        told = [line for line in running.stderr if line.startswith("interrupted")]
    assert (target.read_text(encoding="utf-8") if target.exists() else None) == old
    assert "Linqiao" in Path(f"{target}.part").read_text(encoding="utf-8")
    assert sorted(path.name for path in tmp_path.iterdir() if path != target) == [
        "counts.json.part", "endless.txt", f"{name}.part", "report.html.part",
    ]  # fmt: skip
    how = "run it again for the whole, or write JSON Lines, which --resume goes on with"
    if name == "out.jsonl":
        how = f"the same command with --resume and -o {target}.part goes on"
    assert told == [
        f"interrupted: 1 article is in {target}.part and {report}.part; "
        f"{target} and {report} were not touched; {how}\n"
    ]


def test_an_interrupt_that_is_dropped_ends_the_run_at_the_next_article(
    request: pytest.FixtureRequest,
) -> None:
    before = signal.signal(signal.SIGINT, signal.default_int_handler)
    request.addfinalizer(lambda: signal.signal(signal.SIGINT, before))  # as a job it is ignored
    with interrupting.noted():
        interrupting.check()
        with suppress(KeyboardInterrupt):  # as the import of a module does
            os.kill(os.getpid(), signal.SIGINT)
        with pytest.raises(KeyboardInterrupt):
            interrupting.check()
    assert signal.getsignal(signal.SIGINT) is signal.default_int_handler
    with interrupting.noted():
        interrupting.check()


def test_an_english_article_needs_none_of_the_heavy_libraries() -> None:
    heavy = {
        "sumy", "nltk", "numpy", "langdetect", "rich", "ftfy", "trafilatura", "charset_normalizer",
        "rapidfuzz", "concurrent", "multiprocessing", "urllib.request",
        "pypdf", "docx", "feedparser", "lxml", "tomllib", "importlib.metadata",
        # Small ones: together a tenth of the time.
        "csv", "difflib", "html", "importlib.resources", "random", "shutil", "statistics",
        "tempfile", "zipfile",
        # Of the rankers, the one that is asked for.
        "summarizer.rankers.lexrank", "summarizer.rankers.edmundson",
    }  # fmt: skip
    code = (
        "import sys; from summarizer import cli\n"
        "try: cli.main([sys.argv[1]])\n"
        "except SystemExit as end: assert not end.code\n"
        "print(*sys.modules, file=sys.stderr)"
    )
    done = subprocess.run([sys.executable, "-c", code, str(ARTICLE)], capture_output=True)
    assert done.returncode == 0
    assert heavy.intersection(done.stderr.decode().split()) == set()


@pytest.mark.parametrize("flag", ["--version", "-V"])
def test_the_version_needs_nothing_else(flag: str) -> None:
    code = (
        "import sys; sys.path.insert(0, sys.argv[2]); known = set(sys.modules)\n"
        "from summarizer import cli\n"
        "try: cli.main([sys.argv[1]])\n"
        "except SystemExit as end: assert not end.code\n"
        "print(*set(sys.modules) - known, file=sys.stderr)"
    )
    source = str(Path(summarizer.__file__).parents[1])
    # Without site-packages nobody else has imported what is looked for.
    done = subprocess.run([sys.executable, "-S", "-c", code, flag, source], capture_output=True)
    assert done.stdout.decode().split() == ["summarize,", "version", __version__]
    assert set(done.stderr.decode().split()) == {
        "summarizer", "summarizer.base", "summarizer.base._version", "summarizer.cli",
    }  # fmt: skip


def test_a_shell_can_complete_names() -> None:
    environment = {
        **os.environ, "_SUMMARIZE_COMPLETE": "bash_complete", "COMP_WORDS": "summarize -r lex",
        "COMP_CWORD": "2",
    }  # fmt: skip
    assert "plain,lexrank" in process(env=environment).out


def test_a_page_goes_where_it_is_asked_to(run: Command, story: Path, tmp_path: Path) -> None:
    report, out = tmp_path / "report.html", tmp_path / "out.html"
    assert run("--report", report, story).out == str(summarize(STORY).short) + "\n"
    assert run("-o", out, story).out == ""
    assert run("-f", "html", story).out == out.read_text("utf-8") == report.read_text("utf-8")
    assert run("-f", "html", story, story).out.startswith("<!DOCTYPE html>")


@pytest.mark.skipif(not Path("/dev/full").exists(), reason="no /dev/full on this system")
def test_a_page_that_cannot_be_written_costs_no_other_file(
    run: Command, story: Path, tmp_path: Path
) -> None:
    out = tmp_path / "out.csv"
    ran = run("-o", out, "--report", "/dev/full", story)
    assert ran.status == 1
    assert "/dev/full: cannot be written: No space left" in ran.err
    assert sorted(path.name for path in tmp_path.iterdir()) == ["out.csv", "story.txt"]
    assert out.read_text("utf-8").count("\n") == 2


def test_verbose_tells_how_an_article_was_read(run: Command, tmp_path: Path) -> None:
    path = tmp_path / "old.txt"
    path.write_bytes("Der Häfen ist zu, und niemand weiß warum.".encode("cp1252"))
    ran = run("-v", "-l", "de", path)
    assert f"{path}: read as windows-1252, " in ran.err
    assert "ranker:news@" in ran.err


FLAGGED = "Talks with Ada Obi began on June 2031, 6, she said. Nobody came to the quay.\n"


def test_footnotes_are_written_below_what_is_piped(run: Command) -> None:
    ran = run("--footnotes", "-n", "100%", stdin=FLAGGED.encode())
    summary, note = ran.out.rstrip("\n").split("\n\n")
    assert summary.startswith("Talks with Ada Obi began on June 2031, 6[1], she said.")
    assert note.startswith("[1] high, dates.scramble: 'June 2031, 6': day or month?")


def test_footnotes_of_several_articles_in_one_markdown_file_do_not_meet(
    run: Command, tmp_path: Path
) -> None:
    for name, month in (("a", "June"), ("b", "May")):
        (tmp_path / f"{name}.txt").write_text(FLAGGED.replace("June", month), encoding="utf-8")
    ran = run("--footnotes", "-f", "markdown", tmp_path / "a.txt", tmp_path / "b.txt")
    labels = [line.partition("]")[0] for line in ran.out.splitlines() if line.startswith("[^")]
    assert len(set(labels)) == 2
    assert all(ran.out.count(f"{label}]") == 2 for label in labels)


@pytest.mark.parametrize("form", ["--json", "-fhtml", "-fcsv", "--clean-only"])
def test_footnotes_are_for_text_and_markdown(run: Command, form: str) -> None:
    ran = run("--footnotes", form, ARTICLE)
    assert ran.status == 2
    assert "--footnotes is for summaries in text and Markdown" in ran.err
