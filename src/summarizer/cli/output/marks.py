"""The mark beside a file that is not finished: a part of what a run was to write."""

import os
from contextlib import suppress
from pathlib import Path

__all__ = ["is_unfinished", "mark", "unmark"]

# What the mark beside an unfinished file says to whoever finds it.
_UNFINISHED = (
    "The run that writes the file beside this one has not ended, or was stopped: it may be a part. "
    "The same command with --resume goes on with it.\n"
)


def mark(path: str) -> None:
    """Set the mark beside a file; in a folder where nothing can be made it goes without."""
    with suppress(OSError):
        _place_of(path).write_text(_UNFINISHED, encoding="utf-8")


def unmark(path: str) -> None:
    """Take the mark away, where there is one."""
    with suppress(OSError):
        _place_of(path).unlink(missing_ok=True)


def is_unfinished(path: str) -> bool:
    """Whether a file of lines is a part: of a run that was stopped, or that goes on."""
    with suppress(OSError):  # a name that is too long
        if _place_of(path).exists():
            return True
    with suppress(OSError), Path(path).open("rb") as file:
        if file.seek(0, os.SEEK_END):
            file.seek(-1, os.SEEK_END)
            return file.read(1) != b"\n"
    return False


def _place_of(path: str) -> Path:
    target = Path(path).resolve()
    return target.with_name(f".{target.name}.unfinished")
