"""Many articles: folders, JSON Lines, processes, runs that are killed and go on."""

import gc
import json
import multiprocessing
import os
import signal
import subprocess
import sys
import time
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from multiprocessing import connection
from pathlib import Path
from typing import Any

import pytest

import summarizer
from shared import PATIENCE, STORY, interruptible, run, wait_for
from summarizer import cli
from summarizer.base.processes import in_order
from summarizer.cli.output.growing import Growing

COMMAND = [sys.executable, "-m", "summarizer"]


def records(path: Path, count: int, text: Callable[[int], str] = lambda n: STORY) -> Path:
    with path.open("w", encoding="utf-8") as file:
        for number in range(count):
            line = {"id": f"n{number}", "text": text(number) + f"Ship {number} left."}
            file.write(json.dumps(line) + "\n")
    return path


def ids(path: Path) -> list[str | None]:
    return ids_of(path.read_bytes())


def ids_of(lines: bytes) -> list[str | None]:
    return [json.loads(line)["id"] for line in lines.splitlines()]


def test_a_folder_with_three_bad_files_costs_three_lines(tmp_path: Path) -> None:
    for number in range(97):
        (tmp_path / f"story{number:02}.txt").write_text(STORY, encoding="utf-8")
    (tmp_path / "binary.txt").write_bytes(bytes(range(256)) * 9)
    (tmp_path / "empty.txt").touch()
    (tmp_path / "lost.txt").symlink_to(tmp_path / "nowhere")
    ran = run("-n1", tmp_path)
    assert ran.status == 1
    assert ran.out.count("==>") == 97
    told = ran.err.splitlines()
    assert [Path(line.partition(":")[0]).name for line in told] == [
        "binary.txt", "empty.txt", "lost.txt",
    ]  # fmt: skip


def test_json_lines_in_and_out_keep_their_order_with_any_number_of_jobs(tmp_path: Path) -> None:
    source = records(tmp_path / "in.jsonl", 60)
    outs = []
    for jobs in ("1", "2"):
        out = tmp_path / f"out{jobs}.jsonl"
        assert run(source, "-o", out, "-j", jobs).status == 0
        outs.append(out)
    assert ids(outs[0]) == [f"n{number}" for number in range(60)]
    assert outs[0].read_bytes() == outs[1].read_bytes()


def test_a_broken_line_costs_one_line_that_says_where(tmp_path: Path) -> None:
    source = records(tmp_path / "in.jsonl", 2)
    with source.open("a", encoding="utf-8") as file:
        file.write('{broken\n{"id": "e", "text": ""}\n')
    ran = run("--json", source)
    assert ran.status == 1
    assert ran.out.count("\n") == 2
    told = ran.err.splitlines()
    assert told[0].startswith(f"{source}:3: not a record of JSON")
    assert told[1] == f"{source}:4: the text is empty: nothing to summarise"


def test_json_lines_come_through_a_pipe_under_any_field(tmp_path: Path) -> None:
    line = json.dumps({"nr": 5, "body": STORY}).encode()
    ran = run("--jsonl", "--field", "body", "--id", "nr", "--json", stdin=line)
    assert json.loads(ran.out)["id"] == "5"


# -- going on ---------------------------------------------------------------------------------


def test_resume_skips_what_is_there_and_mends_a_line_that_was_cut(tmp_path: Path) -> None:
    source, out = records(tmp_path / "in.jsonl", 9), tmp_path / "out.jsonl"
    run(source, "-o", out)
    whole = out.read_bytes()
    out.write_bytes(whole[: len(whole) // 2])
    assert not out.read_bytes().endswith(b"\n")
    ran = run(source, "-o", out, "--resume", "-v")
    assert ran.status == 0
    assert out.read_bytes() == whole
    assert ran.err.count("read as") < 9


def test_resume_of_a_finished_run_changes_nothing(tmp_path: Path) -> None:
    source, out = records(tmp_path / "in.jsonl", 3), tmp_path / "out.jsonl"
    run(source, "-o", out)
    before = out.read_bytes()
    assert run(source, "-o", out, "--resume").status == 0
    assert out.read_bytes() == before


def test_resume_counts_what_an_earlier_run_has_written_as_done(tmp_path: Path) -> None:
    source, out = records(tmp_path / "in.jsonl", 2), tmp_path / "out.jsonl"
    with source.open("a", encoding="utf-8") as file:
        file.write('{"id": "bad"}\n')
    assert run(source, "-o", out).status == 1
    assert run(source, "-o", out, "--resume").status == 1
    assert ids(out) == ["n0", "n1"]


def test_resume_of_files_goes_by_their_names(tmp_path: Path) -> None:
    for name in ("a.txt", "b.txt"):
        (tmp_path / name).write_text(STORY, encoding="utf-8")
    out = tmp_path / "out.jsonl"
    run("--json", tmp_path / "a.txt", "-o", out)
    run("--resume", tmp_path / "a.txt", tmp_path / "b.txt", "-o", out)
    assert [Path(str(name)).name for name in ids(out)] == ["a.txt", "b.txt"]


def lined(path: Path, *records: object) -> Path:
    path.write_text("".join(json.dumps(each) + "\n" for each in records), encoding="utf-8")
    return path


def cut(path: Path, lines: int) -> bytes:
    """Leave some lines and the beginning of the next, as a run that was killed does."""
    whole = path.read_bytes()
    kept = whole.splitlines(keepends=True)
    path.write_bytes(b"".join(kept[:lines]) + kept[lines][:40])
    return whole


@pytest.mark.parametrize("left", range(5))
def test_records_of_one_id_are_each_done_once_wherever_the_run_was_killed(
    tmp_path: Path, left: int
) -> None:
    out = tmp_path / "out.jsonl"
    source = lined(
        tmp_path / "in.jsonl",
        *({"id": id_, "text": f"{STORY}Ship {n} left."} for n, id_ in enumerate("abaca")),
    )
    run(source, "-o", out)
    whole = cut(out, left)
    assert run(source, "-o", out, "--resume").status == 0
    assert out.read_bytes() == whole
    assert ids(out) == list("abaca")


@pytest.mark.parametrize("bad", [{}, {"text": 5}, {"text": " \n"}, {"text": []}, {"text": [" "]}])
def test_a_bad_record_does_not_stand_for_the_good_one_of_its_id(
    tmp_path: Path, bad: dict[str, object]
) -> None:
    source, out = tmp_path / "in.jsonl", tmp_path / "out.jsonl"
    lined(source, {"id": "a"} | bad, {"id": "a", "text": STORY}, {"id": "b", "text": STORY})
    run(source, "-o", out)
    whole = cut(out, 1)
    ran = run(source, "-o", out, "--resume")
    assert (ran.status, ran.err.count("in.jsonl:1: ")) == (1, 1)
    assert out.read_bytes() == whole


def test_a_record_without_an_id_goes_by_its_line(tmp_path: Path) -> None:
    source, out = tmp_path / "in.jsonl", tmp_path / "out.jsonl"
    lined(source, {"text": STORY}, {"text": STORY, "id": None}, {"text": STORY})
    run(source, "-o", out)
    whole = cut(out, 1)
    assert ids_of(whole) == [f"{source}:{number}" for number in (1, 2, 3)]
    assert run(source, "-o", out, "--resume").status == 0
    assert out.read_bytes() == whole


@pytest.mark.parametrize("id_", [7, 2.5, True, "", "half \ud800", 'a "quoted" \\ one', ["x", 1]])
def test_an_id_of_any_kind_is_known_again(tmp_path: Path, id_: object) -> None:
    source, out = tmp_path / "in.jsonl", tmp_path / "out.jsonl"
    lined(source, {"id": id_, "text": STORY})
    run(source, "-o", out)
    assert run(source, "-o", out, "--resume").status == 0
    assert len(ids(out)) == 1


def test_a_text_without_a_name_is_done_each_time(tmp_path: Path) -> None:
    out = tmp_path / "out.jsonl"
    for _ in range(2):
        assert run("-o", out, "--resume", stdin=STORY.encode()).status == 0
    assert ids(out) == [None, None]


def failing(*numbers: int) -> list[dict[str, object]]:
    """Nine records, some of which cannot be summarised."""
    return [{"id": f"n{n}", "text": "" if n in numbers else STORY} for n in range(9)]


@pytest.mark.parametrize("jobs", ["1", "2"])
def test_what_failed_before_is_counted_and_what_fails_now_is_listed(
    tmp_path: Path, jobs: str
) -> None:
    source, out = lined(tmp_path / "in.jsonl", *failing(0, 2, 3, 6)), tmp_path / "out.jsonl"
    run(source, "-o", out)
    cut(out, 3)  # n1, n4, n5: the earlier run came as far as that, and no further
    empty = "the text is empty: nothing to summarise"
    ran = run(source, "-o", out, "--resume", "-j", jobs)
    assert ran.status == 1
    assert ran.err == (
        f"{source}:7: {empty}\n"
        f"{out}: 3 articles were there; 3 that failed before failed again, the first: "
        f"{source}:1: {empty} (--verbose lists them)\n"
    )
    assert ids(out) == ["n1", "n4", "n5", "n7", "n8"]
    told = run(source, "-o", out, "--resume", "-j", jobs, "--verbose").err.splitlines()
    failures = [line for line in told if line.endswith(empty)]
    assert failures == [f"{source}:{number}: {empty}" for number in (1, 3, 4, 7)]
    assert told[-1] == f"{out}: 5 articles were there; 4 that failed before failed again"


def test_one_old_failure_is_named_and_where_none_is_nothing_is_said(tmp_path: Path) -> None:
    source, out = lined(tmp_path / "in.jsonl", *failing(4)), tmp_path / "out.jsonl"
    run(source, "-o", out)
    again = f"{out}: 8 articles were there; 1 that failed before failed again: {source}:5: the text"
    assert run(source, "-o", out, "--resume").err.startswith(again)
    assert run(source, "-o", out, "--resume", "--quiet").err.startswith(again)
    lined(source, *failing())
    assert run(source, "-o", out, "--resume").err == ""
    assert ids(out).count("n4") == 1
    told = run(source, "-o", out, "--resume", "--verbose").err.splitlines()
    assert told == [f"{out}: 9 articles were there"]


def test_a_failure_before_records_of_others_is_reported_at_the_end(tmp_path: Path) -> None:
    source, out = lined(tmp_path / "in.jsonl", *failing(0)), tmp_path / "out.jsonl"
    run(lined(tmp_path / "other.jsonl", {"id": "other", "text": STORY}), "-o", out)
    ran = run(source, "-o", out, "--resume")
    assert ran.err == f"{source}:1: the text is empty: nothing to summarise\n"


def test_failures_that_wait_are_reported_after_some_time(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("summarizer.cli.stopping.passing._MOST", 2)
    source, out = lined(tmp_path / "in.jsonl", *failing(*range(8))), tmp_path / "out.jsonl"
    run(source, "-o", out)
    ran = run(source, "-o", out, "--resume")
    # Nobody knew of the first ones in time.
    assert [line.partition(": ")[0] for line in ran.err.splitlines()] == [
        *(f"{source}:{number}" for number in range(1, 7)), str(out),
    ]  # fmt: skip
    assert "2 that failed before failed again" in ran.err


def test_records_of_articles_that_are_not_named_stay(tmp_path: Path) -> None:
    out = tmp_path / "out.jsonl"
    run(lined(tmp_path / "one.jsonl", {"id": "a", "text": STORY}), "-o", out)
    other = lined(tmp_path / "two.jsonl", {"id": "b", "text": STORY})
    ran = run(other, "-o", out, "--resume", "-v")
    assert ids(out) == ["a", "b"]
    assert "out.jsonl: of articles not named here, 1 stay in it" in ran.err


# -- ended from outside -----------------------------------------------------------------------


@contextmanager
def begun(out: Path, *options: str) -> Iterator[subprocess.Popen[bytes]]:
    """Run the command over forty records of an input that never ends, so that it cannot finish."""
    with subprocess.Popen(
        [*COMMAND, "--jsonl", "-o", str(out), *options],
        stdin=subprocess.PIPE, stderr=subprocess.PIPE, start_new_session=True,
        preexec_fn=interruptible,
    ) as running:  # fmt: skip
        assert running.stdin is not None
        try:
            running.stdin.write(b"".join(lines_of(40)))
            running.stdin.flush()
            yield running
        finally:
            running.kill()


def lines_of(count: int) -> list[bytes]:
    texts = (f"{STORY}Ship {number} left." for number in range(count))
    return [
        json.dumps({"id": f"n{n}", "text": text}).encode() + b"\n" for n, text in enumerate(texts)
    ]


def begins(out: Path, running: subprocess.Popen[bytes]) -> None:
    """Wait for the first lines."""
    wait_for(lambda: (out.exists() and out.stat().st_size) or running.poll() is not None)


@pytest.mark.parametrize("jobs", ["1", "2"])
def test_a_run_that_is_killed_leaves_lines_and_goes_on(tmp_path: Path, jobs: str) -> None:
    source, out = tmp_path / "in.jsonl", tmp_path / "out.jsonl"
    source.write_bytes(b"".join(lines_of(60)))
    with begun(out, "-j", jobs) as running:
        begins(out, running)
        running.kill()
        running.wait(PATIENCE)
    assert 0 < out.read_bytes().count(b"\n") <= 40
    # Nothing of the killed run goes on in the background.
    wait_for(lambda: not _alive(running.pid))
    assert run(source, "-o", out, "--resume", "-j", jobs).status == 0
    assert ids(out) == [f"n{number}" for number in range(60)]


def _alive(session: int) -> bool:
    try:
        os.killpg(session, 0)
    except (ProcessLookupError, PermissionError):
        return False
    return True


@pytest.mark.parametrize("jobs", ["1", "2"])
def test_an_interrupted_run_says_how_to_go_on_and_exits_130(tmp_path: Path, jobs: str) -> None:
    out = tmp_path / "out.jsonl"
    with begun(out, "-j", jobs) as running:
        begins(out, running)
        os.killpg(running.pid, signal.SIGINT)  # as a terminal does it: to every process of the run
        _, told = running.communicate(timeout=PATIENCE)
    lines = out.read_bytes()
    done = lines.count(b"\n")
    assert running.returncode == 130
    noun = "article is" if done == 1 else "articles are"
    assert told.decode().strip() == (
        f"interrupted: {done} {noun} in {out}; the same command with --resume goes on"
    )
    assert lines.endswith(b"\n")


@pytest.mark.parametrize("how", [signal.SIGINT, signal.SIGTERM, signal.SIGKILL])
def test_what_a_stopped_run_has_done_is_not_begun_anew_unasked(tmp_path: Path, how: int) -> None:
    out, source = tmp_path / "out.jsonl", tmp_path / "in.jsonl"
    source.write_bytes(b"".join(lines_of(45)))
    with begun(out) as running:
        begins(out, running)
        # A run that goes on is not in anybody's way either.
        other = run(source, "-o", out)
        assert (other.status, other.out) == (2, "")
        assert "another run is writing to it: wait for its end" in other.err
        running.send_signal(how)
        running.communicate(timeout=PATIENCE)
    left = out.read_bytes()
    number = left.count(b"\n")
    for _ in range(2):
        ran = run(source, "-o", out)
        assert (ran.status, ran.out) == (2, "")
        assert ran.err == (
            f"summarize: {out} holds {number} record{'' if number == 1 else 's'} of a run that was "
            "stopped: --resume goes on with them, --overwrite begins anew\n"
        )
        assert out.read_bytes() == left
    assert run(source, "-o", out, "--resume").status == 0
    assert ids(out) == [f"n{number}" for number in range(45)]
    # From here on it is a file like any other.
    assert run(records(source, 2), "-o", out).status == 0
    assert ids(out) == ["n0", "n1"]
    assert sorted(path.name for path in tmp_path.iterdir()) == ["in.jsonl", "out.jsonl"]


def unfinished(out: Path, source: Path) -> bytes:
    """Leave the records of a run that was stopped."""
    sink = Growing(str(out))
    whole = run("--json", source).out.encode()
    sink.write(whole.decode())
    sink.keep()
    return whole


def test_whoever_asks_for_it_begins_anew(tmp_path: Path) -> None:
    source, out = records(tmp_path / "in.jsonl", 2), tmp_path / "out.jsonl"
    unfinished(out, source)
    assert run(source, "-o", out, "--overwrite", "--no-sentences").status == 0
    assert ids(out) == ["n0", "n1"]
    assert run(source, "-o", out).status == 0
    assert sorted(path.name for path in tmp_path.iterdir()) == ["in.jsonl", "out.jsonl"]


def test_a_part_that_was_kept_beside_a_whole_file_can_be_gone_on_with(tmp_path: Path) -> None:
    source, out = records(tmp_path / "in.jsonl", 50), tmp_path / "out.jsonl"
    run(records(tmp_path / "other.jsonl", 1), "-o", out)
    before = out.read_bytes()
    with begun(out) as running:
        begins(tmp_path / ".out.jsonl.part", running)
        running.send_signal(signal.SIGINT)
        _, told = running.communicate(timeout=PATIENCE)
    assert out.read_bytes() == before
    part = f"{out}.part"
    assert f"{out} was not touched; the same command with --resume and -o {part} goes on" in (
        told.decode()
    )
    assert run(source, "--resume", "-o", part).status == 0
    assert ids(Path(part)) == [f"n{number}" for number in range(50)]


def test_a_run_that_has_ended_may_be_made_again_whatever_failed(tmp_path: Path) -> None:
    source, out = tmp_path / "in.jsonl", tmp_path / "out.jsonl"
    lined(source, {"id": "bad"}, {"id": "a", "text": STORY}, {"id": "b"})
    for _ in range(2):
        assert run(source, "-o", out).status == 1
        assert ids(out) == ["a"]


@pytest.mark.parametrize("there", [b"", b"old\n", b"old", b'{"schema": 1, "id": "a"'])
def test_a_file_without_records_is_replaced_also_beside_a_mark(
    tmp_path: Path, there: bytes
) -> None:
    source, out = records(tmp_path / "in.jsonl", 1), tmp_path / "out.jsonl"
    unfinished(out, source)
    out.write_bytes(there)
    assert run(source, "-o", out).status == 0
    assert ids(out) == ["n0"]


def test_records_that_end_in_the_middle_of_a_line_are_a_part(tmp_path: Path) -> None:
    source, out = records(tmp_path / "in.jsonl", 3), tmp_path / "out.jsonl"
    run(source, "-o", out)
    cut(out, 2)  # and copied to where no mark stands beside it
    assert "out.jsonl holds 2 records of a run that was stopped" in run(source, "-o", out).err


def test_other_forms_are_whole_and_are_replaced(tmp_path: Path) -> None:
    source, out = records(tmp_path / "in.jsonl", 1), tmp_path / "out.csv"
    for options in ([], [], ["--overwrite"]):
        assert run(source, "-o", out, *options).status == 0


@pytest.mark.parametrize("after", [0.15, 0.25, 0.35, 0.5])
def test_two_interrupts_at_any_time_end_a_run_in_several_processes(
    after: float, tmp_path: Path
) -> None:
    source = records(tmp_path / "in.jsonl", 2000, lambda n: STORY * 9)
    running = subprocess.Popen(
        [*COMMAND, str(source), "-o", str(tmp_path / "out.jsonl"), "-j", "2"],
        stderr=subprocess.DEVNULL, start_new_session=True, preexec_fn=interruptible,
    )  # fmt: skip
    time.sleep(after)
    for _ in range(2):
        os.killpg(running.pid, signal.SIGINT)
    assert running.wait(timeout=PATIENCE) != 0
    assert not _alive(running.pid)


def test_the_old_file_stays_until_a_new_one_is_whole(tmp_path: Path) -> None:
    out = tmp_path / "out.jsonl"
    out.write_text("old\n", encoding="utf-8")
    with begun(out) as running:
        begins(tmp_path / ".out.jsonl.part", running)
        running.kill()
        running.wait(PATIENCE)
    assert out.read_text(encoding="utf-8") == "old\n"


# -- processes --------------------------------------------------------------------------------


_SCRIPT = """
import multiprocessing
from summarizer import summarize_many
if __name__ == "__main__":
    multiprocessing.set_start_method({method!r})
{guard}
    try:
        for result in summarize_many(["Ships came in. Nobody cheered."] * 3, jobs=2):
            print(result if isinstance(result, Exception) else result.headline)
    except Exception as error:
        print(type(error).__name__, error)
"""


@pytest.mark.parametrize("method", ["spawn", "forkserver"])
@pytest.mark.parametrize("guard", ['if __name__ == "__main__":', "if True:"])
def test_a_script_without_a_main_guard_is_reported_once(
    tmp_path: Path, method: str, guard: str
) -> None:
    if method not in multiprocessing.get_all_start_methods():
        pytest.skip(f"no {method} on this system")
    script = tmp_path / "script.py"
    script.write_text(_SCRIPT.format(method=method, guard=guard))
    done = subprocess.run(
        [sys.executable, str(script)], capture_output=True, encoding="utf-8", timeout=PATIENCE,
        env={**os.environ, "PYTHONPATH": str(Path(summarizer.__file__).parents[1])}, check=False,
    )  # fmt: skip
    assert (done.returncode, done.stderr) == (0, "")
    if "main" in guard:
        assert done.stdout.splitlines() == ["Ships came in."] * 3
    else:
        (line,) = done.stdout.splitlines()
        assert line.startswith("SummarizerError no process can be started.")
        assert 'if __name__ == "__main__":' in line


def fragile(item: int) -> str:
    if item == 7:
        os.kill(os.getpid(), signal.SIGKILL)
    return f"done {item}"


def gone(item: int) -> str:
    return f"died {item}"


def test_a_crash_costs_one_item() -> None:
    told = list(in_order(fragile, range(20), gone, jobs=2, chunk=3))
    assert told == [f"{'died' if n == 7 else 'done'} {n}" for n in range(20)]


def killed_while_it_writes(item: int) -> str:
    """Leave half an outcome in the pipe that all processes write to."""
    if item == 7:

        def half(self: Any, data: Any, write: Any = os.write) -> None:
            write(self._handle, bytes(data[: len(data) // 2]))
            os.kill(os.getpid(), signal.SIGKILL)

        connection.Connection._send = half  # type: ignore[attr-defined]
        return "x" * 1_000_000
    return f"done {item}" * 20_000  # more than fits into a pipe, so that the others have to wait


@pytest.mark.skipif(sys.platform == "win32", reason="no pipes of this kind")
def test_a_crash_in_the_middle_of_an_outcome_costs_one_item() -> None:
    told = list(in_order(killed_while_it_writes, range(20), gone, jobs=2, chunk=1))
    assert [each[:7].rstrip("d") for each in told] == [
        f"{'died' if n == 7 else 'done'} {n}"[:7] for n in range(20)
    ]


def test_items_are_taken_as_they_are_needed() -> None:
    taken = []

    def items() -> object:
        for number in range(1_000):
            taken.append(number)
            yield number

    outcomes = in_order(str, items(), str, jobs=2, chunk=2)  # type: ignore[arg-type]
    assert next(outcomes) == "0"
    assert len(taken) < 20
    outcomes.close()  # type: ignore[attr-defined]


# -- memory -----------------------------------------------------------------------------------


class Endless:
    """A standard input that counts what is in memory after a few articles, and after many."""

    def __init__(self, few: int, many: int, text: Callable[[int], str]) -> None:
        self.counts: list[int] = []
        self.buffer = self._lines(few, many, text)

    def _lines(self, few: int, many: int, text: Callable[[int], str]) -> Iterator[bytes]:
        for number in range(many):
            if number in (few, many - 1):
                gc.collect()
                self.counts.append(sys.getallocatedblocks())
            yield json.dumps({"id": f"n{number}", "text": text(number)}).encode()

    def isatty(self) -> bool:
        return False


def crews(number: int) -> str:
    """Each article another text, of words that are known by then."""
    names = ("gulls", "terns", "herons", "plovers", "swans", "rooks", "ravens", "larks")
    return f"{STORY}They saw {', '.join(names[int(digit)] for digit in f'{number:o}')} and ducks."


@pytest.mark.parametrize("options", [[], ["--json"]])
def test_memory_does_not_grow_with_the_number_of_articles(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, options: list[str]
) -> None:
    # After so many articles what is kept of the last few hundred sentences is full.
    given = Endless(700, 1001, crews)
    monkeypatch.setattr(sys, "stdin", given)
    with pytest.raises(SystemExit):
        cli.main(["--jsonl", "-o", str(tmp_path / "out"), "-n1", *options])
    few, many = given.counts
    # Whatever is kept of each article is one object at least.
    assert many - few < 300


def strangers(number: int) -> str:
    """Each article with names, words and figures that no other has."""
    letters = "".join(chr(ord("a") + int(digit)) for digit in f"{number:03}")
    given, surname, thing = f"Ad{letters}", f"Vel{letters}", f"gra{letters}dels"
    return (
        f"{surname}berg port reopens after {number} {thing}\n"
        f"{surname}berg, May 4 (Reuters) - {given} {surname}, the mayor, said on March 2031, 3 "
        f"that {thing} cost {number}.5 million.\n"
        f'"We have waited for the {thing}," {surname} said . {given} {surname}ov will ( Reuters ) '
        f"come with {thing} ，and 1,{number:03} people.\n"
        f"Photo: {given} {surname}\nRead more: {thing} of {number}\n"
    )


def kept() -> dict[str, int]:
    """Count what is in each container of a module, and in each cache without a bound."""
    found = {}
    for name, module in list(sys.modules.items()):
        if name.partition(".")[0] != "summarizer":
            continue
        for attribute, value in vars(module).items():
            if attribute != "__builtins__" and isinstance(value, dict | list | set):
                found[f"{name}.{attribute}"] = len(value)
            elif hasattr(value, "cache_info") and value.cache_info().maxsize is None:
                found[f"{value.__module__}.{value.__name__}"] = value.cache_info().currsize
    return found


def test_nothing_that_is_kept_between_articles_grows_without_a_bound() -> None:
    for number in range(60):
        summarizer.summarize(strangers(number))
    before = kept()
    for number in range(60, 120):
        summarizer.summarize(strangers(number))
    after = kept()
    grown = {name: size for name, size in after.items() if size - before.get(name, 0) > 5}
    assert not grown
