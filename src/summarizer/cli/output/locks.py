"""One run at a time writes to a file: whoever comes second is refused."""

import os
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

import click

from summarizer.cli.output.sink import failures_reported

__all__ = ["is_at", "lock", "locked", "not_in_use"]


def lock(file: int, path: str) -> None:
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
    with failures_reported(str(path)):
        file = os.open(path, os.O_RDWR | os.O_CREAT, 0o666)
    try:
        lock(file, str(path.parent))
        try:
            yield
        finally:
            path.unlink(missing_ok=True)
    finally:
        os.close(file)


def not_in_use(path: str) -> None:
    """Refuse a file that another run is writing to.

    Raises:
        UsageError: There is one.
    """
    with Path(path).open("rb") as file:
        lock(file.fileno(), path)


def is_at(file: int, path: Path) -> bool:
    """Whether a path still leads to an open file."""
    try:
        return os.path.samestat(os.fstat(file), path.stat())
    except FileNotFoundError:
        return False
