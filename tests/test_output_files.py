"""Files that the command writes: no run harms what another one, or somebody else, has written."""

import io
import os
import signal
import subprocess
import sys
from pathlib import Path
from typing import Any

import click
import pytest

from shared import PATIENCE, STORY, run, wait_for
from summarizer.cli import main
from summarizer.cli.output.growing import Growing
from summarizer.cli.output.staged import Staged
from summarizer.cli.stopping.resuming import held_in

LINE = '{"schema": 1, "id": "a"}\n'


def names(folder: Path) -> list[str]:
    return sorted(file.name for file in folder.iterdir())


def write(path: Path, *blocks: str) -> None:
    sink = Staged(str(path))
    for block in blocks:
        sink.write(block)
    sink.close()


@pytest.mark.parametrize("sink", [Staged, Growing])
def test_a_second_run_does_not_write_to_the_file_of_the_first(
    tmp_path: Path, sink: type[Staged] | type[Growing]
) -> None:
    path = tmp_path / "out.jsonl"
    first = sink(str(path))
    first.write(LINE)
    with pytest.raises(click.UsageError, match="another run is writing to it"):
        sink(str(path)).write("theirs\n")
    first.write(LINE)
    first.close()
    assert path.read_text() == LINE * 2


def test_one_run_after_the_other_is_fine(tmp_path: Path) -> None:
    path = tmp_path / "out.txt"
    write(path, "one\n", "two\n")
    write(path, "three\n")
    assert path.read_text() == "three\n"
    assert names(tmp_path) == ["out.txt"]


def test_what_is_kept_has_a_name_of_its_own_and_the_old_file_stays(tmp_path: Path) -> None:
    path = tmp_path / "out.csv"
    path.write_text("old\n")
    for block in ("one\n", "two\n", "three\n"):
        sink = Staged(str(path))
        sink.write(block)
        kept = sink.keep()
        assert kept is not None
        assert Path(kept).read_text() == block
        assert sink.keep() is None  # once is enough
        sink.close()
    assert names(tmp_path) == ["out.csv", "out.csv.part", "out.csv.part2", "out.csv.part3"]
    assert path.read_text() == "old\n"


def test_half_an_article_is_not_kept(tmp_path: Path) -> None:
    class Stopped(io.FileIO):
        def write(self, data: Any) -> int:
            written = super().write(data[:4])
            if bytes(data).startswith(b"two"):
                raise KeyboardInterrupt
            return written

    sink = Staged(str(tmp_path / "out.txt"))
    sink.write("one\n")
    assert sink._file is not None
    sink._file.close()
    sink._file = Stopped(tmp_path / ".out.txt.part", "ab")
    with pytest.raises(KeyboardInterrupt):
        sink.write("two and more\n")
    kept = sink.keep()
    assert kept == str(tmp_path / "out.txt.part")
    assert Path(kept).read_text() == "one\n"
    assert names(tmp_path) == ["out.txt.part"]


def test_where_nothing_is_written_nothing_is_kept(tmp_path: Path) -> None:
    path = tmp_path / "out.txt"
    path.write_text("old\n")
    assert Staged(str(path)).keep() is None
    sink = Staged(str(path))
    sink.write("")
    assert sink.keep() is None
    assert names(tmp_path) == ["out.txt"]
    assert path.read_text() == "old\n"


@pytest.mark.skipif(os.name == "nt", reason="needs links")
def test_the_part_of_a_file_behind_a_link_stands_beside_the_file(tmp_path: Path) -> None:
    (tmp_path / "there").mkdir()
    link = tmp_path / "link.csv"
    link.symlink_to(tmp_path / "there" / "out.csv")
    sink = Staged(str(link))
    sink.write("one\n")
    assert sink.keep() == str(tmp_path / "there" / "out.csv.part")
    assert link.is_symlink()
    assert not link.exists()


def test_what_a_killed_run_left_is_used_up_by_the_next(tmp_path: Path) -> None:
    (tmp_path / ".out.txt.part").write_text("half of an artic")
    write(tmp_path / "out.txt", "whole\n")
    assert (tmp_path / "out.txt").read_text() == "whole\n"
    assert names(tmp_path) == ["out.txt"]


@pytest.mark.parametrize("text", ["Notes of mine, without a line break", '{"mine": 1}', "x"])
def test_resume_refuses_a_file_that_is_not_ours_and_leaves_it(tmp_path: Path, text: str) -> None:
    path = tmp_path / "notes.txt"
    path.write_text(text)
    with pytest.raises(click.UsageError, match="does not hold records"):
        held_in(str(path))
    assert path.read_text() == text


def test_resume_goes_on_after_a_line_that_was_cut_off(tmp_path: Path) -> None:
    path = tmp_path / "out.jsonl"
    path.write_text(LINE + LINE[:17])
    assert held_in(str(path)).ids == {"a": 1}


def test_an_output_that_is_removed_during_the_run_is_reported(tmp_path: Path) -> None:
    path = tmp_path / "out.jsonl"
    sink = Growing(str(path))
    sink.write(LINE)
    path.unlink()
    with pytest.raises(click.ClickException, match="removed or replaced during the run"):
        sink.close()


@pytest.mark.skipif(not hasattr(signal, "SIGTERM") or os.name == "nt", reason="needs signals")
def test_a_run_that_is_asked_to_end_leaves_a_part_and_no_other_file(tmp_path: Path) -> None:
    out = tmp_path / "out.txt"
    record = '{"text": "The port of Kessel was closed on Friday. Nobody was hurt."}\n'
    command = [sys.executable, "-m", "summarizer", "--jsonl", "-o", str(out)]
    with subprocess.Popen(command, stdin=subprocess.PIPE, stderr=subprocess.DEVNULL) as run:
        assert run.stdin is not None
        run.stdin.write(record.encode() * 9)
        run.stdin.flush()  # and it stays open: the run cannot end by itself
        part = tmp_path / ".out.txt.part"
        wait_for(lambda: run.poll() is not None or (part.exists() and part.stat().st_size))
        run.terminate()
        run.wait(PATIENCE)
    assert run.returncode == 128 + signal.SIGTERM
    assert names(tmp_path) == ["out.txt.part"]
    assert (tmp_path / "out.txt.part").read_text().endswith("hurt.\n")


def test_the_command_in_a_program_leaves_its_signals_alone(tmp_path: Path) -> None:
    before = signal.getsignal(signal.SIGTERM)
    with pytest.raises(SystemExit):
        main(["--version"])
    assert signal.getsignal(signal.SIGTERM) is before


@pytest.mark.parametrize("named", ["news", "news/*.txt"])
@pytest.mark.parametrize("option", ["-o", "--statistics-json"])
def test_no_article_of_a_folder_is_written_over(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, named: str, option: str
) -> None:
    folder = tmp_path / "news"
    folder.mkdir()
    for name in ("one.txt", "two.txt"):
        (folder / name).write_text(STORY, encoding="utf-8")
    monkeypatch.chdir(tmp_path)
    found = run(named, "-n", "headline", option, "news/one.txt")
    assert found.status == 2
    assert f"news/one.txt is one of the articles that {named} stands for" in found.err
    assert (folder / "one.txt").read_text(encoding="utf-8") == STORY


def test_the_output_of_an_earlier_run_is_no_article(tmp_path: Path) -> None:
    (tmp_path / "one.txt").write_text(STORY, encoding="utf-8")
    assert run(tmp_path, "-o", tmp_path / "out.md").status == 0
    before = (tmp_path / "out.md").read_bytes()
    assert "choose a place outside of it" in run(tmp_path, "-o", tmp_path / "out.md").err
    assert (tmp_path / "out.md").read_bytes() == before
    assert run(tmp_path / "one.txt", "-o", tmp_path / "out.md").status == 0


def test_what_was_settled_is_not_written_over(tmp_path: Path) -> None:
    text, terms = tmp_path / "one.txt", tmp_path / "terms.csv"
    text.write_text(STORY, encoding="utf-8")
    terms.write_text("target,variants\nBruma,Brumo\n", encoding="utf-8")
    found = run(text, "--glossary", terms, "-o", terms)
    assert found.status == 2
    assert "holds what you settled" in found.err
    assert terms.read_text(encoding="utf-8").startswith("target")


def test_a_folder_of_empty_files_says_which_they_are(tmp_path: Path) -> None:
    (tmp_path / "empty.txt").write_bytes(b"")
    found = run(tmp_path)
    assert found.status == 3
    assert "empty.txt: the text is empty" in found.err
