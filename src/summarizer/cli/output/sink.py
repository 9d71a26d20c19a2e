"""What the places for data have in common: articles are written to them, one after the other."""

import errno
from typing import Protocol

import click

__all__ = ["Sink", "encoded", "failures_reported"]

# The disk is full, a limit is reached, or it is broken.
_FULL = frozenset({errno.ENOSPC, errno.EFBIG, errno.EIO, getattr(errno, "EDQUOT", errno.ENOSPC)})


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


class failures_reported:  # noqa: N801 - reads as a statement
    """Turn a failure to write into one line."""

    def __init__(self, path: str) -> None:
        self._path = path

    def __enter__(self) -> None:
        pass

    def __exit__(self, kind: object, error: BaseException | None, traceback: object) -> None:
        if isinstance(error, OSError):
            message = f"{self._path}: cannot be written: {error.strerror or error}"
            if error.errno in _FULL:  # no slip of the caller's
                raise click.ClickException(message) from None
            raise click.UsageError(message) from None


def encoded(block: str) -> bytes:
    """Return text in UTF-8; what UTF-8 cannot hold is replaced."""
    return block.encode("utf-8", "replace")
