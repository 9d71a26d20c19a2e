"""Parquet in the command: files through in pieces, whole files out, runs that are killed go on."""

import json
import os
import signal
import subprocess
import sys
import time
from collections import Counter
from collections.abc import Sequence
from datetime import date
from functools import partial
from pathlib import Path
from typing import Any
from unittest import mock

import pytest

from shared import STORY, run, wait_for
from summarizer import summarize
from summarizer.arrow import Recipe, recipe, summarize_batch
from summarizer.cli.parquet import running as command
from summarizer.cli.parquet.columns import is_made, opened, packed, stamp, unpacked
from summarizer.reading import Fields

pa = pytest.importorskip("pyarrow", reason="needs the extra arrow")
pq = pytest.importorskip("pyarrow.parquet", reason="needs the extra arrow")

COMMAND = [sys.executable, "-m", "summarizer"]


def table(count: int, first: int = 0) -> Any:
    numbers = range(first, first + count)
    return pa.table({
        "id": pa.array(numbers, pa.int64()),
        "text": [f"{STORY}Ship {n} left." for n in numbers],
        "day": pa.array([date(2031, 3, 1 + n % 28) for n in numbers], pa.date32()),
    })  # fmt: skip


def stored(path: Path, count: int = 5, first: int = 0, **options: Any) -> Path:
    pq.write_table(table(count, first), path, **options)
    return path


def names(folder: Path) -> list[str]:
    return sorted(path.name for path in folder.iterdir())


def read(path: Path) -> Any:
    return pq.ParquetFile(path).read()


# -- what is written --------------------------------------------------------------------------


def test_a_folder_has_a_file_for_each_that_says_what_summarize_batch_says(tmp_path: Path) -> None:
    one, two = stored(tmp_path / "a.parquet"), stored(tmp_path / "b.parquet", 0)
    out = tmp_path / "new" / "out"
    ran = run(one, two, "-o", f"{out}/")
    assert (ran.status, ran.out, ran.err) == (0, "", "")
    assert names(out) == ["a.parquet", "b.parquet"]
    assert read(out / "a.parquet").equals(summarize_batch(table(5)))
    assert read(out / "b.parquet").schema == summarize_batch(table(0)).schema


@pytest.mark.parametrize("jobs", [1, 2])
def test_rows_keep_their_order_with_any_number_of_jobs_and_size_of_groups(
    tmp_path: Path, jobs: int
) -> None:
    source = stored(tmp_path / "in.parquet", 70, row_group_size=9)
    target = tmp_path / "out.parquet"
    assert run(source, "-n", "headline,9w", "-o", target, "-j", str(jobs)).status == 0
    assert read(target).equals(summarize_batch(table(70), lengths=("headline", "9w")))


def test_columns_are_named_as_fields_are_and_others_are_carried_along(tmp_path: Path) -> None:
    given = table(3).rename_columns(["nr", "body", "day"])
    pq.write_table(given, tmp_path / "in.parquet")
    ran = run(
        tmp_path / "in.parquet", "-o", tmp_path / "out.parquet", "--field", "body", "--id", "nr",
        "--title", "body", "--columns", "day,body", "--no-details", "--mode", "report",
    )  # fmt: skip
    assert ran.status == 0
    made = read(tmp_path / "out.parquet")
    assert made.column_names == [
        "id", "title", "headline", "short", "medium", "long", "language", "warnings", "signature",
        "error", "day", "body",
    ]  # fmt: skip
    assert made.column("day").equals(given.column("day"))
    assert made.column("id").equals(given.column("nr"))
    assert "mode:report" in made.column("signature")[0].as_py()


def test_the_signature_stands_in_the_metadata(tmp_path: Path) -> None:
    run(stored(tmp_path / "in.parquet"), "-o", tmp_path / "out.parquet", "--ranker", "lead")
    told = pq.read_metadata(tmp_path / "out.parquet").metadata
    assert told[b"summarizer.signature"].startswith(b"ranker:lead@")
    assert json.loads(told[b"summarizer.recipe"])["lengths"] == [
        "headline",
        "short",
        "medium",
        "long",
    ]


def test_json_lines_become_parquet_and_parquet_json_lines(tmp_path: Path) -> None:
    records: list[dict[str, Any]] = [
        {"id": "a", "text": STORY, "title": "Of the page", "n": {"x": [1]}},
        {"id": 7, "text": ["Ships came in.", "Nobody cheered."], "n": "seven"},
        {"text": "It rained in Kessel."},
    ]
    lines = tmp_path / "in.jsonl"
    lines.write_text("".join(json.dumps(each) + "\n" for each in records), encoding="utf-8")
    target = tmp_path / "out.parquet"
    assert run(lines, "-o", target, "--columns", "n", "--title", "title").status == 0
    made = read(target).to_pylist()
    assert [row["id"] for row in made] == ["a", "7", f"{lines}:3"]
    assert [row["n"] for row in made] == ['{"x": [1]}', "seven", None]
    assert made[0]["title"] == "Of the page"
    assert [each["text"] for each in made[1]["sentences"]] == records[1]["text"]

    stored(tmp_path / "back.parquet", 3)
    ran = run("--json", tmp_path / "back.parquet")
    assert ran.status == 0
    for number, line in enumerate(ran.out.splitlines()):
        assert json.loads(line) == summarize(f"{STORY}Ship {number} left.").to_dict(str(number))


def test_the_pattern_the_folder_and_the_input_may_name_parquet(tmp_path: Path) -> None:
    news = tmp_path / "news"
    news.mkdir()
    stored(news / "a.parquet"), stored(news / "b.parquet")
    (news / "_SUCCESS").touch()
    (news / ".a.parquet.crc").write_bytes(b"crc")
    for given in (f"{news}/*.parquet", str(news)):
        out = tmp_path / f"out{len(given)}"
        out.mkdir()
        assert run(given, "-o", out).status == 0
        assert names(out) == ["a.parquet", "b.parquet"]
    odd = stored(tmp_path / "part-0001")
    assert run("--input", "parquet", odd, "-o", tmp_path / "odd/", "-f", "parquet").status == 0
    assert names(tmp_path / "odd") == ["part-0001.parquet"]
    assert run("--input", "parquet", "-n1", stdin=odd.read_bytes()).status == 0


def test_a_group_of_rows_streams_through_and_little_of_it_is_in_memory(tmp_path: Path) -> None:
    rows = pa.table({"id": range(20_000), "text": ["x" * 4_000] * 20_000})
    source = tmp_path / "in.parquet"
    pq.write_table(rows, source, row_group_size=20_000, compression="none", use_dictionary=False)
    del rows
    with opened(str(source)) as file:
        before = pa.total_allocated_bytes()
        batches = file.iter_batches(batch_size=16, columns=["id", "text"])
        most = max(pa.total_allocated_bytes() - before for _ in batches)
    assert most < 20_000_000  # a fourth of what the group holds


# -- what is bad ------------------------------------------------------------------------------


def test_a_bad_row_costs_one_line_and_has_an_error(tmp_path: Path) -> None:
    source = pa.table({"id": ["a", "b", "c"], "text": [STORY, None, ""]})
    pq.write_table(source, tmp_path / "in.parquet")
    ran = run(tmp_path / "in.parquet", "-o", tmp_path / "out.parquet")
    assert (ran.status, ran.err) == (1, f"{tmp_path}/in.parquet:2: the text is null\n")
    made = read(tmp_path / "out.parquet").to_pylist()
    assert [row["error"] for row in made] == [None, "the text is null", None]
    pq.write_table(source.slice(1, 1), tmp_path / "in.parquet")
    assert run(tmp_path / "in.parquet", "-o", tmp_path / "out.parquet").status == 3


def test_a_file_that_is_cut_off_or_foreign_costs_one_line(tmp_path: Path) -> None:
    whole = stored(tmp_path / "a.parquet")
    (tmp_path / "cut.parquet").write_bytes(whole.read_bytes()[:-9])
    (tmp_path / "foreign.parquet").write_text("Ships came in. Nobody cheered.")
    (tmp_path / "empty.parquet").touch()
    out = tmp_path / "out"
    ran = run(*sorted(tmp_path.glob("*.parquet")), tmp_path / "gone.parquet", "-o", f"{out}/")
    assert ran.status == 1
    told = [line.removeprefix(f"{tmp_path}/").split(": ")[:2] for line in ran.err.splitlines()]
    assert told == [
        ["cut.parquet", "cannot be read as Parquet"],
        ["empty.parquet", "cannot be read as Parquet"],
        ["foreign.parquet", "cannot be read as Parquet"],
        ["gone.parquet", "there is no such file"],
    ]
    assert names(out) == ["a.parquet"]
    assert run(tmp_path / "cut.parquet", "-o", f"{out}/").status == 1
    assert run(tmp_path / "gone.parquet", "-o", f"{out}/").status == 2


def test_pages_that_are_damaged_leave_no_file(tmp_path: Path) -> None:
    source = stored(tmp_path / "in.parquet", 400, compression="none", use_dictionary=False)
    data = bytearray(source.read_bytes())
    data[len(data) // 4 : len(data) // 2] = os.urandom(1) * (len(data) // 2 - len(data) // 4)
    source.write_bytes(data)
    ran = run(source, "-o", f"{tmp_path}/out/")
    assert ran.status in (1, 3)
    assert len(ran.err.splitlines()) >= 1
    assert "Traceback" not in ran.err
    for made in (tmp_path / "out").iterdir():
        assert len(read(made)) == 400


def test_a_missing_column_costs_the_file_and_names_those_there_are(tmp_path: Path) -> None:
    source = stored(tmp_path / "in.parquet")
    ran = run(source, "--field", "body", "-o", f"{tmp_path}/out/")
    assert ran.status == 1
    assert ran.err == f"{source}: no column 'body' (there is: 'id', 'text', 'day')\n"
    assert names(tmp_path / "out") == []


def test_one_file_of_all_takes_columns_of_one_kind_alone(tmp_path: Path) -> None:
    one = stored(tmp_path / "a.parquet", 3)
    pq.write_table(pa.table({"id": ["x"], "text": [STORY]}), tmp_path / "b.parquet")
    three = stored(tmp_path / "c.parquet", 2, 3)
    target = tmp_path / "all.parquet"
    ran = run(one, tmp_path / "b.parquet", three, "-o", target)
    assert ran.status == 1
    assert ran.err.startswith(f"{tmp_path}/b.parquet: its columns are of other types")
    assert read(target).column("id").to_pylist() == [0, 1, 2, 3, 4]
    # It is not made of all that was named, so it is made again.
    assert b"summarizer.recipe" not in pq.read_metadata(target).metadata


@pytest.mark.parametrize(
    ("options", "told"),
    [
        (["-f", "parquet"], "not to stdout: name one with -o"),
        (["-o", "x.parquet", "--report", "r.html"], "--report is not for Parquet"),
        (["-o", "x.parquet", "--show-edits"], "--show-edits is not for Parquet"),
        (["-o", "x.parquet", "--together"], "--together is not for Parquet"),
        (["-o", "x.parquet", "--clean-only"], "--clean-only"),
        (["-o", "x.md", "--columns", "day"], "--columns is for Parquet, CSV and JSON Lines"),
        (["-o", "x.jsonl", "--engine", "ray"], "--engine is for Parquet"),
        (["-o", "x.parquet", "--address", "auto"], "--address is that of Ray"),
        (["-o", "nowhere/x.parquet"], "there is no folder 'nowhere'"),
        (["-o", "in.parquet"], "is one of the articles"),
        (["-o", "."], "is one of the articles"),
        (["in.jsonl", "-o", "out/"], "would both become out/in.parquet"),
        (["-o", "in.jsonl/"], "is a file: name a folder"),
    ],
)
def test_what_cannot_be_meant_is_refused(
    tmp_path: Path, options: Sequence[str], told: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.chdir(tmp_path)
    before = stored(tmp_path / "in.parquet").read_bytes()
    (tmp_path / "in.jsonl").write_text('{"id": 1, "text": "Ships came in."}\n')
    ran = run("in.parquet", *options)
    assert (ran.status, ran.out) == (2, "")
    assert told in ran.err
    assert len(ran.err.splitlines()) == 1
    assert (tmp_path / "in.parquet").read_bytes() == before


def test_without_pyarrow_one_sentence_names_the_extra(tmp_path: Path) -> None:
    source = stored(tmp_path / "in.parquet")
    with mock.patch.dict(sys.modules, {"pyarrow": None}):
        ran = run(source, "-o", f"{tmp_path}/out/")
        assert (ran.status, len(ran.err.splitlines())) == (2, 1)
        assert "install the extra arrow" in ran.err
        assert "install the extra arrow" in run("--json", source).err
        assert run("-n1", stdin=STORY.encode()).status == 0


# -- runs that are stopped --------------------------------------------------------------------


def test_resume_makes_what_is_missing_or_was_made_otherwise(tmp_path: Path) -> None:
    for name in "abc":
        stored(tmp_path / f"{name}.parquet")
    out = tmp_path / "out"
    given: list[str | Path] = [*sorted(tmp_path.glob("*.parquet")), "-o", f"{out}/"]

    def changed(*options: str) -> list[str]:
        before = {path.name: path.stat().st_ino for path in out.glob("*.parquet")}
        assert run(*given, "--resume", *options).status == 0
        after = {path.name: path.stat().st_ino for path in out.glob("*.parquet")}
        return [name[0] for name in sorted(after) if after[name] != before.get(name)]

    assert changed() == ["a", "b", "c"]
    assert changed() == []
    (out / "b.parquet").unlink()
    (out / "c.parquet").write_bytes((out / "c.parquet").read_bytes()[:-5])
    assert changed() == ["b", "c"]
    stored(tmp_path / "a.parquet", 6)
    assert changed() == ["a"]
    for options in (["-n", "short"], ["-n", "short", "-m", "report"], ["--columns", "day"]):
        assert changed(*options) == ["a", "b", "c"]
        assert changed(*options) == []


def test_what_is_not_a_file_is_never_taken_for_the_same(tmp_path: Path) -> None:
    target = tmp_path / "out.parquet"
    for _ in range(2):
        assert run("-o", target, "--resume", stdin=STORY.encode()).status == 0
    known = stamp(recipe(), ["-"])
    assert set(known) == {"summarizer.signature"}
    assert not is_made(str(target), known)


def started(*arguments: str | Path) -> subprocess.Popen[bytes]:
    return subprocess.Popen([*COMMAND, *map(str, arguments)], stderr=subprocess.PIPE)


def part(target: Path) -> Path:
    return target.with_name(f".{target.name}.part")


def children(pid: int) -> list[int]:
    found = Path(f"/proc/{pid}/task").glob("*/children")
    return [int(child) for path in found for child in path.read_text().split()]


@pytest.mark.parametrize("jobs", ["1", "2"])
def test_a_run_that_is_killed_leaves_no_broken_file_and_goes_on(tmp_path: Path, jobs: str) -> None:
    sources = [stored(tmp_path / f"{n}.parquet", 150, 1_000 * n) for n in range(4)]
    out = tmp_path / "out"
    running = started(*sources, "-o", f"{out}/", "-j", jobs)
    wait_for(lambda: len(list(out.glob("*.parquet"))) == 1 and part(out / "1.parquet").exists())
    running.kill()
    running.communicate()
    for path in out.glob("*.parquet"):
        assert len(read(path)) == 150  # whatever has its name is whole
    kept = (out / "0.parquet").stat().st_ino
    assert run(*sources, "-o", f"{out}/", "--resume").status == 0
    assert names(out) == [f"{n}.parquet" for n in range(4)]
    assert (out / "0.parquet").stat().st_ino == kept
    ids = Counter(i for n in range(4) for i in read(out / f"{n}.parquet").column("id").to_pylist())
    assert ids == Counter(1_000 * n + i for n in range(4) for i in range(150))


@pytest.mark.parametrize("how", [signal.SIGINT, signal.SIGTERM])
def test_a_run_that_is_interrupted_leaves_what_is_whole(tmp_path: Path, how: int) -> None:
    sources = [stored(tmp_path / f"{n}.parquet", (20, 3_000)[n]) for n in range(2)]
    out = tmp_path / "out"
    running = subprocess.Popen(
        [*COMMAND, *map(str, sources), "-o", f"{out}/"],
        stderr=subprocess.PIPE,
        preexec_fn=lambda: signal.signal(signal.SIGINT, signal.SIG_DFL),
    )
    wait_for(part(out / "1.parquet").exists)
    running.send_signal(how)
    _, err = running.communicate()
    assert running.returncode == (130 if how == signal.SIGINT else 128 + how)
    assert err.decode().strip() == (
        "interrupted: 1 of 2 files are made; the same command with --resume makes the others"
    )
    assert names(out) == ["0.parquet"]


@pytest.mark.skipif(not Path("/proc/self/task").exists(), reason="needs /proc")
def test_a_process_that_is_killed_costs_nothing(tmp_path: Path) -> None:
    source, target = stored(tmp_path / "in.parquet", 400), tmp_path / "out.parquet"
    running = started(source, "-o", target, "-j", "2")
    wait_for(lambda: part(target).exists() and len(children(running.pid)) >= 2)
    time.sleep(0.3)
    os.kill(children(running.pid)[0], signal.SIGKILL)
    _, err = running.communicate()
    assert (running.returncode, err) == (0, b"")
    assert read(target).equals(summarize_batch(table(400)))


def deadly(recipe: Recipe, fields: Any, piece: command.Piece) -> command.Made:
    """Die of one row, as a process that is out of memory does."""
    if piece.batch and 3 in unpacked(piece.batch).column("id").to_pylist():
        os._exit(1)
    return command._work(recipe, fields, piece)


def test_a_row_that_kills_its_process_has_an_error_and_its_neighbours_do_not() -> None:
    made = recipe(columns="day")
    task = partial(deadly, made, Fields())
    lost = command._died(task, made, command.Piece(0, "in.parquet", 11, packed(table(6))))
    rows = unpacked(lost.table)
    died = "the process died on this text, out of memory perhaps"
    assert rows.column("error").to_pylist() == [None, None, None, died, None, None]
    assert rows.column("day").equals(table(6).column("day"))
    assert lost.failures == (f"in.parquet:14: {died}",)
    assert lost.rows == 6


def test_a_full_disk_is_one_line_and_leaves_no_broken_file(tmp_path: Path) -> None:
    resource = pytest.importorskip("resource", reason="limits of files are those of Unix")
    sources = [stored(tmp_path / "a.parquet", 5), stored(tmp_path / "b.parquet", 600)]
    out = tmp_path / "out"
    running = subprocess.run(
        [*COMMAND, *map(str, sources), "-o", f"{out}/", "-j", "2"],
        capture_output=True, check=False, encoding="utf-8",
        preexec_fn=lambda: resource.setrlimit(resource.RLIMIT_FSIZE, (20_000, 20_000)),
    )  # fmt: skip
    assert running.returncode == 1
    assert running.stderr == f"summarize: {out}/b.parquet: cannot be written: File too large\n"
    assert names(out) == ["a.parquet"]
    assert run(*sources, "-o", f"{out}/", "--resume").status == 0
    assert len(read(out / "b.parquet")) == 600


def test_two_runs_do_not_write_one_file(tmp_path: Path) -> None:
    source, target = stored(tmp_path / "in.parquet", 3_000), tmp_path / "out.parquet"
    running = started(source, "-o", target)
    try:
        wait_for(part(target).exists)
        ran = run(stored(tmp_path / "other.parquet"), "-o", target)
        assert ran.status == 2
        assert "another run is writing to it" in ran.err
    finally:
        running.kill()
        running.communicate()


@pytest.mark.parametrize("jobs", ["1", "2"])
def test_what_of_a_glossary_no_row_has_met_is_reported_once(tmp_path: Path, jobs: str) -> None:
    source, terms = stored(tmp_path / "in.parquet", 40), tmp_path / "terms.csv"
    terms.write_text("target,variants\nvessel 39,Ship 39\nvessel 40,Ship 40\n", encoding="utf-8")
    articles = tmp_path / "more.jsonl"
    articles.write_text('{"id": "a", "text": "Ship 40 left. It rained."}\n', encoding="utf-8")
    once = "entries met nothing, neither as target nor as variant: 'vessel 40'\n"
    ran = run(source, "--glossary", terms, "-o", tmp_path / "out.parquet", "-j", jobs)
    assert ran.err == f"{terms}: warning: 1 of 2 {once}"
    assert read(tmp_path / "out.parquet").column("warnings").to_pylist() == [[]] * 40
    ran = run(articles, "--glossary", terms, "-o", tmp_path / "more.parquet", "-j", jobs)
    assert ran.err == f"{terms}: warning: 1 of 2 {once.replace('40', '39')}"
    out = tmp_path / "both"
    assert run(source, "--quiet", "--glossary", terms, "-o", f"{out}/", "-j", jobs).err == ""
