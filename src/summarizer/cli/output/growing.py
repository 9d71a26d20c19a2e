"""A file of lines that grows, and is whole after each of them."""

import os
from contextlib import suppress
from pathlib import Path

import click

from summarizer.cli.output.locks import is_at, lock
from summarizer.cli.output.marks import mark, unmark
from summarizer.cli.output.sink import encoded, failures_reported

__all__ = ["Growing", "lines_in"]

# Windows would write line breaks of its own.
_BINARY = getattr(os, "O_BINARY", 0)


class Growing:
    """A file of lines that is there from the first line on; each is on disk when it is done.

    As long as more may come, a mark stands beside it: whatever becomes of the run, a later one can
    tell that the file is a part.

    Args:
        path: A file that does not exist, is empty, or, to go on with it, holds lines. A last
            line that was cut off is taken away.
    """

    def __init__(self, path: str) -> None:
        self._path, self._new = path, not Path(path).exists()
        self._marked = self._closed = False
        with failures_reported(path):
            self._file = os.open(path, os.O_RDWR | os.O_CREAT | os.O_APPEND | _BINARY, 0o666)
            lock(self._file, path)
            os.ftruncate(self._file, _end_of_lines(self._file))

    def write(self, block: str) -> None:
        """Write a line in one go."""
        if not self._marked:
            self._marked = True
            mark(self._path)
        data = encoded(block)
        with failures_reported(self._path):
            while data:
                data = data[os.write(self._file, data) :]

    def keep(self) -> str | None:
        """Close the file: its lines are in their place, and so is the mark."""
        self._close()
        return None

    def close(self) -> None:
        """Close the file, which is whole; leave none after where there is nothing in it."""
        if not self._closed:
            unmark(self._path)
        self._close()

    def _close(self) -> None:
        if self._closed:
            return
        self._closed = True
        there, empty = is_at(self._file, Path(self._path)), os.fstat(self._file).st_size == 0
        gone = not (self._new and empty and there)
        if not gone:
            # Before it is closed, for the lock; Windows removes no file that is open.
            with suppress(PermissionError):
                Path(self._path).unlink(missing_ok=True)
                gone = True
        os.close(self._file)
        if not gone:
            Path(self._path).unlink(missing_ok=True)
        if not there:
            raise click.ClickException(
                f"{self._path}: was removed or replaced during the run: what was written is lost"
            )


def lines_in(path: str) -> int:
    """Return how many lines a file holds."""
    with suppress(OSError), Path(path).open("rb") as file:
        return sum(block.count(b"\n") for block in iter(lambda: file.read(1 << 20), b""))
    return 0


def _end_of_lines(file: int) -> int:
    """Return where the last whole line of an open file ends."""
    end = os.fstat(file).st_size
    while end:
        start = max(0, end - (1 << 16))
        os.lseek(file, start, os.SEEK_SET)
        place = os.read(file, end - start).rfind(b"\n")
        if place >= 0:
            return start + place + 1
        end = start
    return 0
