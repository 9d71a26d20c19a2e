"""Completion in real shells, as somebody types it on a terminal."""

import os
import re
import select
import shutil
import subprocess
import sys
import time
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

import pytest

import summarizer
from shared import PATIENCE

pty = pytest.importorskip("pty", reason="no terminals on this system")

_CODE = re.compile(r"\x1b(?:\[[0-9;?]*[A-Za-z]|[=>])")
# How each shell begins without anybody's settings, and how it learns to complete.
SHELLS = {
    "bash": (
        ["bash", "--norc", "--noprofile", "-i"],
        'PS1="$ "; bind "set enable-bracketed-paste off"; bind "set bell-style none"',
        'eval "$(_SUMMARIZE_COMPLETE=bash_source summarize)"',
    ),
    "zsh": (
        ["zsh", "-f", "-i"],
        'PS1="$ "; unsetopt PROMPT_SP PROMPT_CR BEEP; autoload -Uz compinit; compinit -D -u',
        'eval "$(_SUMMARIZE_COMPLETE=zsh_source summarize)"',
    ),
}
FILES = ("my article.txt", "terms (old).csv", "news/may.txt", "it's.txt")


@contextmanager
def shell(name: str, folder: Path) -> Iterator[int]:
    """Begin a shell in a folder, with completion; yield the terminal that it is on."""
    command, plain, learn = SHELLS[name]
    tools = folder.parent / "bin"
    tools.mkdir()
    own = tools / "summarize"
    own.write_text(f'#!/bin/sh\nexec "{sys.executable}" -m summarizer "$@"\n')
    own.chmod(0o755)
    ours, theirs = pty.openpty()
    environment = {
        **os.environ, "PATH": f"{tools}{os.pathsep}{os.environ['PATH']}", "TERM": "dumb",
        "PYTHONPATH": str(Path(summarizer.__file__).parents[1]), "COLUMNS": "200",
        "HOME": str(folder.parent), "HISTFILE": "/dev/null",
    }  # fmt: skip
    process = subprocess.Popen(
        command, stdin=theirs, stdout=theirs, stderr=theirs, cwd=folder, env=environment,
        start_new_session=True,
    )  # fmt: skip
    os.close(theirs)
    try:
        typed(ours, f"{plain}\n{learn}\necho rea''dy\n", "ready\r")
        yield ours
    finally:
        process.kill()
        process.wait(PATIENCE)
        os.close(ours)


def typed(terminal: int, keys: str, awaited: str) -> str:
    """Type some keys; return what the terminal shows until it shows what is awaited."""
    os.write(terminal, keys.encode())
    shown, until = "", time.monotonic() + PATIENCE
    while awaited not in _CODE.sub("", shown):
        assert time.monotonic() < until, shown
        if select.select([terminal], [], [], 0.2)[0]:
            shown += os.read(terminal, 65536).decode("utf-8", "replace")
    return _CODE.sub("", shown)


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    folder = tmp_path / "work"
    for name in FILES:
        (folder / name).parent.mkdir(parents=True, exist_ok=True)
        (folder / name).write_text("Ships came in. Nobody cheered.\n")
    return folder


@pytest.mark.skipif(os.name == "nt", reason="no such shells")
@pytest.mark.parametrize("name", list(SHELLS))
def test_a_shell_completes_files_and_names(name: str, folder: Path) -> None:
    if shutil.which(name) is None:
        pytest.skip(f"{name} is not installed")
    with shell(name, folder) as terminal:
        # What is completed is run: the command gets the very file.
        for line, said in (
            ("summarize -r lexr\t -n 1 my\t", "Ships came in."),
            ("summarize -m asser\t -n 1 it\t", "Ships came in."),
            ("summarize -n 1 --stop-words ter\t ne\tm\t", "Ships came in."),
            ("summarize --explain names.surname_as_c\t", "names.surname_as_country\r"),
        ):
            for part in line.split("\t")[:-1]:
                typed(terminal, f"{part}\t", part[-1])
            shown = typed(terminal, "\necho do''ne\n", "done\r")
            assert said in shown, (line, shown)
            assert "no such file" not in shown


@pytest.mark.skipif(shutil.which("fish") is None, reason="fish is not installed")
def test_fish_completes_files_and_names(folder: Path) -> None:
    tools = folder.parent / "bin"
    tools.mkdir()
    (tools / "summarize").write_text(f'#!/bin/sh\nexec "{sys.executable}" -m summarizer "$@"\n')
    (tools / "summarize").chmod(0o755)
    script = (
        "_SUMMARIZE_COMPLETE=fish_source summarize | source\n"
        "complete -C 'summarize -r lexr'; complete -C 'summarize my'\n"
    )
    done = subprocess.run(
        ["fish", "--no-config", "-c", script], cwd=folder, capture_output=True, encoding="utf-8",
        env={
            **os.environ, "PATH": f"{tools}{os.pathsep}{os.environ['PATH']}",
            "PYTHONPATH": str(Path(summarizer.__file__).parents[1]), "HOME": str(folder.parent),
        }, check=True, timeout=PATIENCE,
    )  # fmt: skip
    assert done.stdout.split("\n")[:2] == ["lexrank", "my article.txt"]
