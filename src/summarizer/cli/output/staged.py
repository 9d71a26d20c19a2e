"""A file that is written beside its place, and moved there when it is whole."""

import os
from contextlib import suppress
from io import RawIOBase
from itertools import count
from pathlib import Path

import click

from summarizer.cli.output.locks import is_at, lock
from summarizer.cli.output.marks import unmark
from summarizer.cli.output.sink import encoded, failures_reported

__all__ = ["Staged"]


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
        with failures_reported(self._path):
            if self._file is None:
                self._file = self._opened()
            data = memoryview(encoded(block) if isinstance(block, str) else block)
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
            with failures_reported(self._path):
                os.fsync(self._file.fileno())  # what is full or lost is reported here
                _move(self._file, self._staged, self._target, _mode(self._target))
        except click.ClickException:
            self.drop()
            raise
        self._file.close()
        unmark(self._path)

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
                lock(file.fileno(), self._path)
                # Whoever held the lock may have moved this very file into place meanwhile.
                if is_at(file.fileno(), beside):
                    break
            except BaseException:
                file.close()
                raise
            file.close()
        file.truncate(0)
        self._staged = beside
        return file


def _move(file: RawIOBase, staged: Path, target: Path, mode: int) -> None:
    staged.chmod(mode)
    try:
        # Before it is closed: with it goes the lock.
        staged.replace(target)
    except PermissionError:
        # Windows moves no file that is open, and has no such lock.
        file.close()
        staged.replace(target)


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
