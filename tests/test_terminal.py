"""The face of the command on a terminal, and its plainness everywhere else."""

import os
import re
import subprocess
import sys
from dataclasses import replace
from pathlib import Path

import pytest

from shared import ARTICLE
from summarizer import Flag, clean, summarize
from summarizer.render import Face, to_diff, to_reasons, to_report, to_terminal

pty = pytest.importorskip("pty", reason="no terminals on this system")

STORY = "Talks began on June 2031, 6 , Mayor Ada Obi said. Nobody came. The port closed."
_CODE = re.compile(r"\x1b\[[0-9;]*m")


def on_a_terminal(
    *arguments: str, columns: int = 60, environment: dict[str, str] | None = None
) -> str:
    """What the command shows on a terminal of this width, stdout and stderr."""
    ours, theirs = pty.openpty()
    settings = {**os.environ, "COLUMNS": str(columns), "TERM": "xterm-256color"}
    settings.pop("NO_COLOR", None)
    settings |= environment or {}
    process = subprocess.Popen(
        [sys.executable, "-m", "summarizer", *arguments],
        stdin=subprocess.DEVNULL, stdout=theirs, stderr=theirs, env=settings,
    )  # fmt: skip
    os.close(theirs)
    shown = b""
    while True:
        try:
            block = os.read(ours, 65536)
        except OSError:  # Linux tells the end of a terminal so
            break
        if not block:
            break
        shown += block
    os.close(ours)
    process.wait(timeout=60)
    return shown.decode("utf-8").replace("\r\n", "\n")


def test_a_terminal_shows_a_header_and_wraps_to_its_width() -> None:
    shown = on_a_terminal(str(ARTICLE))
    plain = _CODE.sub("", shown)
    assert re.match(r"\d+ sentences · en · \d+ edits · \d+ flags\n\n", plain)
    assert max(map(len, plain.splitlines())) <= 60
    summary = " ".join(plain.split("\n\n", 1)[1].split())
    assert summary == " ".join(str(summarize(ARTICLE.read_text("utf-8")).short).split())


def test_doubtful_words_are_underlined() -> None:
    assert "\x1b[4mon June 2031, 6\x1b[0m" in to_terminal(
        summarize(STORY, lengths="100%"), Face(80)
    )


def test_changes_are_shown_inline_and_doubts_worst_first() -> None:
    shown = to_diff(clean(STORY), Face(80))
    assert "\x1b[31;9m·\x1b[0m, Mayor" in shown
    plain = to_diff(clean(STORY), Face(80, colour=False))
    assert "[- -], Mayor" in plain
    assert "high  dates.scramble: 'June 2031, 6'" in plain
    assert "Would settle it: source text" in plain


def test_scores_come_with_bars() -> None:
    shown = to_terminal(summarize(STORY, lengths=3, ranker="lead"), Face(80), scores=True)
    assert "████████▌" in shown
    assert "care: dates.scramble [high]" in _CODE.sub("", shown)


@pytest.mark.parametrize(
    ("arguments", "no_color", "coloured"),
    [
        ([], None, True),
        ([], "", True),
        ([], "1", False),
        (["--color", "never"], None, False),
        (["--color", "always"], "1", True),
    ],
)
def test_colour_is_for_terminals_that_want_it(
    arguments: list[str], no_color: str | None, coloured: bool
) -> None:
    environment = {} if no_color is None else {"NO_COLOR": no_color}
    shown = on_a_terminal("--show-edits", str(ARTICLE), *arguments, environment=environment)
    assert ("\x1b[" in shown) is coloured


@pytest.mark.parametrize("color", ["auto", "never", "always"])
def test_a_pipe_gets_plain_text_unless_colour_is_asked_for(color: str) -> None:
    done = subprocess.run(
        [sys.executable, "-m", "summarizer", "--color", color, str(ARTICLE)],
        capture_output=True, check=True,
    )  # fmt: skip
    assert (b"\x1b[" in done.stdout) is (color == "always")
    if color != "always":
        text = str(summarize(ARTICLE.read_text("utf-8")).short)
        assert done.stdout.decode("utf-8") == text + "\n"


def test_what_an_article_says_to_a_terminal_is_shown_and_not_obeyed() -> None:
    hostile = "The port \x1b[2J\x1b]0;owned\x07 reopened, the mayor said. Ships came in."
    shown = to_terminal(summarize(hostile, clean=False), Face(80, colour=False))
    assert "\x1b" not in shown
    assert "\x07" not in to_diff(clean(hostile, mode="report"), Face(80))
    assert "\x1b" not in to_reasons(summarize(f"He, \x1b[2J, came. {hostile}", clean=False))


def test_what_a_flag_says_to_a_terminal_is_shown_and_not_obeyed() -> None:
    flag = Flag("a.b", 0, 3, "which\x1b[2J", "high", needs=("the source\x07", "a map"))
    cleaned = replace(clean("The port reopened."), flags=(flag,))
    for shown in (to_report(cleaned), to_diff(cleaned, Face(80, colour=False))):
        assert "which␛[2J. " in shown
        assert "Would settle it: the source␇ or a map." in " ".join(shown.split())


def test_wide_characters_take_two_columns() -> None:
    result = summarize("港口重新开放。" * 12, lengths="100%")
    lines = to_terminal(result, Face(40, colour=False)).splitlines()
    assert all(sum(1 + (c > "\u1100") for c in line) <= 40 for line in lines[2:])


@pytest.mark.parametrize(
    ("word", "columns"),
    [
        pytest.param("Kesselhafen", 11, id="letters"),
        pytest.param("Ke\u0301sse\u0301l", 6, id="accents of their own"),
        pytest.param("👩\u200d👩\u200d👧", 2, id="a family in one picture"),
        pytest.param("👍🏽👍", 4, id="a tone of skin"),
        pytest.param("\u2764\ufe0f", 2, id="a sign as a picture"),
        pytest.param("港口", 4, id="wide"),
        pytest.param("a\u200bb", 2, id="no width"),
    ],
)
def test_a_line_is_as_full_as_it_looks(word: str, columns: int) -> None:
    words = [word] * 30
    result = summarize(f"The port {' '.join(words)} is open.", lengths="100%", clean=False)
    face = Face(40, colour=False)
    lines = to_terminal(result, face).splitlines()[2:]
    assert " ".join(lines) == str(result.summary("100%"))
    fitting = [line.split().count(word) for line in lines[1:-1]]
    # As many as have room, each with the space after it, but for the last one.
    assert set(fitting) == {(40 + 1) // (columns + 1)}


@pytest.mark.parametrize("term", ["dumb", "unknown"])
def test_a_terminal_that_can_only_print_gets_plain_text(term: str, tmp_path: Path) -> None:
    shown = on_a_terminal(str(ARTICLE), environment={"TERM": term})
    assert shown == f"{summarize(ARTICLE.read_text('utf-8')).short}\n"
    for number in range(3):
        (tmp_path / f"{number}.txt").write_text(STORY, encoding="utf-8")
    many = on_a_terminal(str(tmp_path), "-o", str(tmp_path / "o.txt"), environment={"TERM": term})
    assert many == ""
    asked = on_a_terminal(str(ARTICLE), "--color", "always", environment={"TERM": term})
    assert "\x1b[" in asked


def test_a_quiet_run_shows_no_progress_and_no_warnings(tmp_path: Path) -> None:
    for number in range(3):
        (tmp_path / f"{number}.txt").write_text("Der Hafen ist offen, und niemand weiß warum.")
    (tmp_path / "bad.txt").touch()
    out = str(tmp_path / "out.txt")
    assert "warning" in on_a_terminal(str(tmp_path), "-o", out)
    Path(out).unlink()
    shown = on_a_terminal(str(tmp_path), "-o", out, "--quiet")
    assert shown == f"{tmp_path / 'bad.txt'}: the text is empty: nothing to summarise\n"


def test_a_run_that_goes_on_shows_what_is_done_of_all(tmp_path: Path) -> None:
    source, out = tmp_path / "in.jsonl", tmp_path / "out.jsonl"
    lines = [f'{{"id": "{n}", "text": "Ships came in. Nobody cheered."}}\n' for n in range(20)]
    source.write_text("".join(lines[:15]))
    on_a_terminal(str(source), "-o", str(out))
    source.write_text("".join(lines))
    shown = _CODE.sub("", on_a_terminal(str(source), "-o", str(out), "--resume", columns=100))
    assert re.search(r"\b15/20\b", shown)
    assert "20/20" in shown
    assert "left" in shown


def test_a_long_run_shows_how_far_it_is(tmp_path: Path) -> None:
    for number in range(30):
        (tmp_path / f"{number}.txt").write_text(STORY * 3, encoding="utf-8")
    (tmp_path / "bad.txt").touch()
    shown = on_a_terminal(str(tmp_path), "-o", str(tmp_path / "out.txt"), columns=100)
    assert "31/31" in shown
    assert "a second" in shown
    assert "1 failed" in shown
    assert "bad.txt: the text is empty" in shown
