"""The option `--decisions`: what the page saves, read on the next run."""

import json
from pathlib import Path

import pytest

from shared import run
from summarizer import Result, clean, read, summarize
from summarizer.model.fingerprint import fingerprint

TEXT = "Talks with Ada Obi began on June 2031, 6, she said. Nobody came to the quay.\n"


def saved(path: Path, article: str = "may.txt", text: str = TEXT) -> Path:
    (flag,) = clean(text).flags
    decision = {
        "schema": 1, "article": article, "fingerprint": fingerprint(text), "rule": flag.rule,
        "start": flag.start, "end": flag.end, "text": text[flag.start : flag.end],
        "decision": "accept", "after": "in June 2031",
    }  # fmt: skip
    with path.open("a", encoding="utf-8") as file:
        file.write(json.dumps(decision) + "\n")
    return path


def test_what_was_decided_stands_in_the_summary_and_is_shown_as_an_edit(tmp_path: Path) -> None:
    article = tmp_path / "may.txt"
    article.write_text(TEXT, encoding="utf-8")
    decisions = saved(tmp_path / "decisions.jsonl")
    ran = run("--decisions", decisions, "--show-edits", "-n", "1", article)
    assert ran.out == "Talks with Ada Obi began in June 2031, she said.\n"
    assert "review.decision  at 25: 'on June 2031, 6' -> 'in June 2031'" in ran.err
    assert "no flags" in ran.err
    assert "warning" not in ran.err
    assert ran.status == 0


def test_decisions_for_other_texts_are_reported_once_for_the_whole_run(tmp_path: Path) -> None:
    for name, text in {"a": "It rained.\n", "b": TEXT, "c": "Ships came in.\n"}.items():
        (tmp_path / f"{name}.txt").write_text(text, encoding="utf-8")
    decisions = saved(saved(tmp_path / "decisions.jsonl"), "june.txt", TEXT.replace("6", "7"))
    articles = [tmp_path / f"{name}.txt" for name in "abc"]
    for jobs in ("1", "2"):
        ran = run("--decisions", decisions, "-j", jobs, *articles)
        assert "began in June 2031, she said." in ran.out
        assert ran.err == (
            f"{decisions}: warning: 1 of 2 decisions was made for another text, and was not "
            "applied: june.txt\n"
        )
        assert ran.status == 0


def test_decisions_reach_a_summary_of_several_articles(tmp_path: Path) -> None:
    for name, text in {"a": "It rained in Kessel.\n", "b": TEXT}.items():
        (tmp_path / f"{name}.txt").write_text(text, encoding="utf-8")
    decisions = saved(tmp_path / "decisions.jsonl")
    ran = run("--decisions", decisions, "--together", tmp_path / "a.txt", tmp_path / "b.txt")
    assert "began in June 2031, she said." in ran.out
    assert ran.err == ""


def test_decisions_and_no_clean_up_contradict_each_other(tmp_path: Path) -> None:
    ran = run("--decisions", saved(tmp_path / "d.jsonl"), "--no-clean", "x.txt")
    assert ran.status == 2
    assert "--no-clean leaves nothing for --decisions to do" in ran.err


def test_a_file_that_holds_no_decisions_is_refused(tmp_path: Path) -> None:
    (tmp_path / "d.jsonl").write_text("port,harbour\n", encoding="utf-8")
    ran = run("--decisions", tmp_path / "d.jsonl", "x.txt")
    assert ran.status == 2
    assert "d.jsonl:1: not JSON" in ran.err


@pytest.mark.parametrize("end", ["\n", "\r\n"], ids=["unix", "windows"])
@pytest.mark.parametrize("form", [["--no-sentences"], ["--clean-only"]], ids=["summary", "clean"])
def test_what_json_prints_is_enough_to_write_a_decision(
    tmp_path: Path, end: str, form: list[str]
) -> None:
    text = TEXT.replace(". ", f".{end}").replace("\n", end) + f"It was May 2031, 5.{end}"
    article, decisions = tmp_path / "may.txt", tmp_path / "decisions.jsonl"
    article.write_bytes(text.encode())
    record = json.loads(run("--json", *form, article).out)
    assert record["fingerprint"] == fingerprint(text)
    flag = record["flags"][-1]
    decision = {
        "schema": 1, "fingerprint": record["fingerprint"], "start": flag["start"],
        "end": flag["end"], "text": "May 2031, 5", "decision": "write", "after": "a day in May",
    }  # fmt: skip
    decisions.write_text(json.dumps(decision) + "\n", encoding="utf-8")
    ran = run("--decisions", decisions, "--clean-only", article)
    assert "It was a day in May." in ran.out
    assert "not applied" not in ran.err


def test_a_file_with_windows_line_ends_is_another_text_once_python_has_read_it(
    tmp_path: Path,
) -> None:
    article = tmp_path / "may.txt"
    article.write_bytes(TEXT.replace(". ", ".\r\n").encode())
    (read_as_the_command_does,) = read(article)
    for text, told in (
        (article.read_text("utf-8"), "made for another text, and was not applied"),
        (str(read_as_the_command_does.text), ""),
    ):
        decisions = tmp_path / f"{len(text)}.jsonl"
        ran = run("--decisions", saved(decisions, text=text), "--clean-only", article)
        assert ("began in June 2031" in ran.out) == (not told)
        assert told in ran.err


def test_a_record_that_was_saved_before_there_were_fingerprints_is_read() -> None:
    record = summarize(TEXT).to_dict()
    assert Result.from_dict(record) == Result.from_dict(
        {name: value for name, value in record.items() if name != "fingerprint"}
    )
