"""What many tests start from: modes, cases kept as data, documents made by hand, the command."""

import io
import os
import signal
import sys
import time
import tomllib
from collections.abc import Callable, Sequence
from pathlib import Path
from typing import Any, NamedTuple, get_args
from unittest import mock

import pytest

from summarizer import Document, Sentence, cli, ranking
from summarizer.model.config import Mode
from summarizer.rankers import Candidates

TESTS = Path(__file__).parent
# The settings of whoever runs the tests are not those of the tests.
os.environ["XDG_CONFIG_HOME"] = str(TESTS / "no-settings")
MODES: tuple[Mode, ...] = get_args(Mode)
ARTICLE = TESTS.parent / "notebooks" / "article.txt"
#: Four sentences with one thing to repair, as the command reads them from a file.
STORY = "The port of Kessel reopened , the mayor said. Ships came in. Nobody cheered. It rained.\n"


def tables(folder: str) -> dict[str, dict[str, Any]]:
    """Read the cases of a folder, by the names of their files."""
    return {file.stem: table(file) for file in sorted((TESTS / folder).glob("*.toml"))}


def table(file: Path) -> dict[str, Any]:
    """Read one file of cases."""
    return tomllib.loads(file.read_text(encoding="utf-8"))


def article() -> str:
    """Read the article of the notebooks: one that has much to clean, and all kinds of it."""
    return ARTICLE.read_text(encoding="utf-8")


def document(
    texts: Sequence[str], language: str = "en", paragraphs: Sequence[int] | None = None
) -> Document:
    """Make a document of sentences, all in one paragraph where none are named."""
    sentences: list[Sentence] = []
    text = ""
    for index, piece in enumerate(texts):
        paragraph = paragraphs[index] if paragraphs is not None else 0
        if sentences:
            text += " " if sentences[-1].paragraph == paragraph else "\n"
        start = len(text)
        text += piece
        sentences.append(Sentence(index, start, len(text), start, len(text), piece, paragraph))
    return Document(text, language, tuple(sentences))


def candidates(texts: Sequence[str], title: str = "", language: str = "en") -> Candidates:
    """Make of sentences what a ranker is shown."""
    return ranking.candidates(document(texts, language), title)


class Ran(NamedTuple):
    """What the command did."""

    status: int
    out: str
    err: str


def run(*arguments: str | Path, stdin: bytes = b"") -> Ran:
    """Run the command in this process, as a shell would."""
    printed, err = io.BytesIO(), io.StringIO()
    out = io.TextIOWrapper(printed, "utf-8")
    given = io.TextIOWrapper(io.BytesIO(stdin), "utf-8")
    with (
        mock.patch.multiple(sys, stdin=given, stdout=out, stderr=err),
        pytest.raises(SystemExit) as exit_,
    ):
        cli.main([str(argument) for argument in arguments])
    out.flush()
    assert isinstance(exit_.value.code, int)
    return Ran(exit_.value.code, printed.getvalue().decode("utf-8"), err.getvalue())


def interruptible() -> None:
    """Let a new process take Ctrl-C, also where the tests run in the background and do not."""
    signal.signal(signal.SIGINT, signal.SIG_DFL)


# Far above what any of the waits takes, on a busy machine too.
PATIENCE = 60.0


def wait_for(condition: Callable[[], object]) -> None:
    """Wait until something has come about in another process."""
    until = time.monotonic() + PATIENCE
    while not condition():
        assert time.monotonic() < until, "it has not come about"
        time.sleep(0.01)


#: Four times the text take a linear piece of work four times as long, a quadratic one sixteen.
STEEPEST = 8.0


def seconds(work: Callable[[], object]) -> float:
    """Return the CPU time of this thread that something takes, whatever else the machine does."""
    start = time.thread_time()
    work()
    return time.thread_time() - start


def growth(work: Callable[[int], object], size: int) -> float:
    """Return how many times as long four times the size takes; measured anew where it is steep."""
    work(size)  # patterns are compiled at their first use
    found = []
    for _ in range(3):
        short = seconds(lambda: work(size))
        found.append(seconds(lambda: work(4 * size)) / short)
        if found[-1] < STEEPEST:
            break
    return min(found)
