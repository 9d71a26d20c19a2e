"""Where data goes: standard output, a file that is moved into place, or a file that grows by lines.

A run that is stopped leaves the old file, and beside it what is done; or lines that are whole.
"""

import errno
import os
import sys
from collections.abc import Iterator
from contextlib import contextmanager, suppress
from io import RawIOBase
from itertools import count
from pathlib import Path
from typing import Protocol

import click

from summarizer.base import markup
from summarizer.cli.status import ALL_DONE

__all__ = [
    "Growing", "Sink", "Staged", "Stdout", "is_unfinished", "lines_in", "locked", "not_in_use",
    "write",
]  # fmt: skip

# Windows would write line breaks of its own.
_BINARY = getattr(os, "O_BINARY", 0)
# The disk is full, a limit is reached, or it is broken.
_FULL = frozenset({errno.ENOSPC, errno.EFBIG, errno.EIO, getattr(errno, "EDQUOT", errno.ENOSPC)})
# What the mark beside an unfinished file says to whoever finds it.
_UNFINISHED = (
    "The run that writes the file beside this one has not ended, or was stopped: it may be a part. "
    "The same command with --resume goes on with it.\n"
)


class Sink(Protocol):
    """Something that articles are written to, one after the other."""

    def write(self, block: str) -> None:
        """Write one article."""

    def close(self) -> None:
        """Put what is written in its place: it is whole."""

    def keep(self) -> str | None:
        """Leave what is written beside its place, after a run that was stopped.

        Returns:
            Where; None where nothing is written, or it is in its place already.
        """


class Stdout:
    """Standard output."""

    def __init__(self, steered: bool = False) -> None:
        """Take what is written as it is if it is made for a terminal, colours and all."""
        self._raw = steered or sys.stdout is None or not sys.stdout.isatty()

    def write(self, block: str) -> None:
        """Write in UTF-8, whatever the terminal's habits; what would steer a terminal is shown."""
        write(block if self._raw else markup.visible(block))

    def close(self) -> None:
        """Do nothing: all is written."""

    def keep(self) -> str | None:
        """Do nothing: all is written."""
        return None


class Staged:
    """A file written beside its place, and moved there at the end if anything was written."""

    def __init__(self, path: str) -> None:
        self._path, self._target = path, Path(path).resolve()
        self._file: RawIOBase | None = None
        self._staged: Path | None = None
        self._broken = False
        self._whole = 0

    def write(self, block: str | bytes) -> None:
        """Write beside the place."""
        with _telling(self._path):
            if self._file is None:
                self._file = self._opened()
            data = memoryview(_bytes(block) if isinstance(block, str) else block)
            size = len(data)
            try:
                while data:
                    data = data[self._file.write(data) :]
            except OSError:
                self._broken = True
                raise
            self._whole += size

    def close(self) -> None:
        """Move the file into place; on a failure the old one stays."""
        if self._file is None or self._file.closed:
            return
        if self._staged is None or self._broken:
            self.drop()
            return
        try:
            with _telling(self._path):
                os.fsync(self._file.fileno())  # what is full or lost is reported here
                _move(self._file, self._staged, self._target, _mode(self._target))
        except click.ClickException:
            self.drop()
            raise
        self._file.close()
        _unmark(self._path)

    def keep(self) -> str | None:
        """Leave the place as it is, and what is written beside it, under a name of its own.

        Of an article whose writing was interrupted nothing is kept.

        Returns:
            That name; None where nothing is written.
        """
        if self._file is None or self._file.closed:
            return None
        if self._staged is None or self._broken or not self._whole:
            self.drop()
            return None
        part = _free(self._target)
        try:
            self._file.truncate(self._whole)
            _move(self._file, self._staged, part, _mode(self._target))
        except OSError:
            return str(self._staged)
        finally:
            self._file.close()
        asked = Path(self._path)
        is_link = asked.parent.resolve() / asked.name != self._target
        return str(part if is_link else asked.with_name(part.name))

    def drop(self) -> None:
        """Leave the place as it is, and nothing beside it."""
        self._broken = True
        if self._file is None or self._file.closed:
            return
        gone = self._staged is None
        if self._staged is not None:
            # Before it is closed, for the lock; Windows removes no file that is open.
            with suppress(PermissionError):
                self._staged.unlink(missing_ok=True)
                gone = True
        self._file.close()
        if self._staged is not None and not gone:
            self._staged.unlink(missing_ok=True)

    def _opened(self) -> RawIOBase:
        asked = Path(self._path)
        if asked.exists() and not asked.is_file():
            return asked.open(
                "wb", buffering=0
            )  # a pipe or a device, /dev/stdout say, cannot be moved onto
        # One name, so that a second run meets the first, and what a killed run left is used up by
        # the next.
        beside = self._target.with_name(f".{self._target.name}.part")
        while True:
            file = beside.open("ab", buffering=0)
            try:
                _lock(file.fileno(), self._path)
                # Whoever held the lock may have moved this very file into place meanwhile.
                if _is_at(file.fileno(), beside):
                    break
            except BaseException:
                file.close()
                raise
            file.close()
        file.truncate(0)
        self._staged = beside
        return file


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
        with _telling(path):
            self._file = os.open(path, os.O_RDWR | os.O_CREAT | os.O_APPEND | _BINARY, 0o666)
            _lock(self._file, path)
            os.ftruncate(self._file, _end_of_lines(self._file))

    def write(self, block: str) -> None:
        """Write a line in one go."""
        if not self._marked:
            self._marked = True
            with suppress(OSError):  # a folder where nothing can be made: it goes without
                _mark_of(self._path).write_text(_UNFINISHED, encoding="utf-8")
        data = _bytes(block)
        with _telling(self._path):
            while data:
                data = data[os.write(self._file, data) :]

    def keep(self) -> str | None:
        """Close the file: its lines are in their place, and so is the mark."""
        self._close()
        return None

    def close(self) -> None:
        """Close the file, which is whole; leave none after where there is nothing in it."""
        if not self._closed:
            _unmark(self._path)
        self._close()

    def _close(self) -> None:
        if self._closed:
            return
        self._closed = True
        there, empty = _is_at(self._file, Path(self._path)), os.fstat(self._file).st_size == 0
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


def is_unfinished(path: str) -> bool:
    """Whether a file of lines is a part: of a run that was stopped, or that goes on."""
    with suppress(OSError):  # a name that is too long
        if _mark_of(path).exists():
            return True
    with suppress(OSError), Path(path).open("rb") as file:
        if file.seek(0, os.SEEK_END):
            file.seek(-1, os.SEEK_END)
            return file.read(1) != b"\n"
    return False


def not_in_use(path: str) -> None:
    """Refuse a file that another run is writing to.

    Raises:
        UsageError: There is one.
    """
    with Path(path).open("rb") as file:
        _lock(file.fileno(), path)


def lines_in(path: str) -> int:
    """Return how many lines a file holds."""
    with suppress(OSError), Path(path).open("rb") as file:
        return sum(block.count(b"\n") for block in iter(lambda: file.read(1 << 20), b""))
    return 0


def write(block: str) -> None:
    """Write data to stdout; whoever reads it may have had enough."""
    try:
        stream = sys.stdout.buffer
        stream.write(_bytes(block))
        stream.flush()
    except BrokenPipeError:
        # Python would complain once more when it flushes at exit.
        os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno())
        raise click.exceptions.Exit(ALL_DONE) from None
    except (AttributeError, OSError, ValueError) as error:
        # Full, or closed before we began: then there is nothing to flush at exit either.
        sys.stdout = open(os.devnull, "w", encoding="utf-8")  # noqa: PTH123, SIM115
        reason = getattr(error, "strerror", None) or "it is closed"
        raise click.ClickException(f"standard output cannot be written: {reason}") from None


class _telling:  # noqa: N801 - reads as a statement
    """Turn a failure to write into one line."""

    def __init__(self, path: str) -> None:
        self._path = path

    def __enter__(self) -> None:
        pass

    def __exit__(self, kind: object, error: BaseException | None, traceback: object) -> None:
        if isinstance(error, OSError):
            told = f"{self._path}: cannot be written: {error.strerror or error}"
            if error.errno in _FULL:  # no slip of the caller's
                raise click.ClickException(told) from None
            raise click.UsageError(told) from None


def _bytes(block: str) -> bytes:
    return block.encode("utf-8", "replace")


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


def _lock(file: int, path: str) -> None:
    """Keep other runs of the command from a file until it is closed.

    Raises:
        UsageError: Another run writes to it.
    """
    try:
        import fcntl
    except ImportError:  # Windows: whoever opens it second fails when he moves it
        return
    try:
        fcntl.flock(file, fcntl.LOCK_EX | fcntl.LOCK_NB)
    except BlockingIOError:
        raise click.UsageError(f"{path}: another run is writing to it: wait for its end") from None
    except OSError:
        return  # a file system or a device without locks


@contextmanager
def locked(path: Path) -> Iterator[None]:
    """Keep other runs of the command from what a file stands for; it is there meanwhile.

    Raises:
        UsageError: Another run has it.
    """
    with _telling(str(path)):
        file = os.open(path, os.O_RDWR | os.O_CREAT, 0o666)
    try:
        _lock(file, str(path.parent))
        try:
            yield
        finally:
            path.unlink(missing_ok=True)
    finally:
        os.close(file)


def _is_at(file: int, path: Path) -> bool:
    """Whether a path still leads to an open file."""
    try:
        return os.path.samestat(os.fstat(file), path.stat())
    except FileNotFoundError:
        return False


def _move(file: RawIOBase, staged: Path, target: Path, mode: int) -> None:
    staged.chmod(mode)
    try:
        # Before it is closed: with it goes the lock.
        staged.replace(target)
    except PermissionError:
        # Windows moves no file that is open, and has no such lock.
        file.close()
        staged.replace(target)


def _mark_of(path: str) -> Path:
    target = Path(path).resolve()
    return target.with_name(f".{target.name}.unfinished")


def _unmark(path: str) -> None:
    with suppress(OSError):
        _mark_of(path).unlink(missing_ok=True)


def _free(target: Path) -> Path:
    """Return a name for a part of a file that nothing has yet: an older part may be needed."""
    part = target.with_name(f"{target.name}.part")
    numbers = count(2)
    while os.path.lexists(part):
        part = target.with_name(f"{target.name}.part{next(numbers)}")
    return part


def _mode(target: Path) -> int:
    if target.exists():
        return target.stat().st_mode
    mask = os.umask(0)
    os.umask(mask)
    return 0o666 & ~mask
