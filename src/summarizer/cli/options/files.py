"""Which files of settings there are: looked for at every start, read only where there are any."""

import os
from pathlib import Path
from typing import NamedTuple

__all__ = ["TABLE", "Place", "found", "user_file"]

#: The table of a pyproject.toml that holds settings of this command.
TABLE = "mt-summarizer"
_MARK = b"[tool.mt-summarizer"


class Place(NamedTuple):
    """A file that holds settings: a ``project``'s (a pyproject.toml) or a ``user``'s own."""

    path: Path
    project: bool


def user_file() -> Path:
    """Return where a user's own settings stand, whether or not they do."""
    base = os.environ.get("XDG_CONFIG_HOME") or os.path.expanduser("~/.config")  # noqa: PTH111
    return Path(base, "mt-summarizer", "config.toml")


def found() -> list[Place]:
    """Return the files that hold settings; what stands in the first one counts.

    The project's file is the pyproject.toml with our table that is nearest: in this folder, or
    above it.
    """
    places = []
    try:
        folder = Path.cwd()
    except OSError:  # it was removed
        return []
    for above in (folder, *folder.parents):
        path = above / "pyproject.toml"
        if path.is_file() and _has_table(path):
            places.append(Place(path, project=True))
            break
    own = user_file()
    if own.is_file():
        places.append(Place(own, project=False))
    return places


def _has_table(path: Path) -> bool:
    try:
        return _MARK in path.read_bytes()
    except OSError:
        return False
