"""What is named on the command line -> the sources of articles, in order."""

import os
import sys
from collections.abc import Iterator, Sequence
from glob import glob
from pathlib import Path

from summarizer.base.errors import InputError
from summarizer.reading.article import MissingFileError, Source, in_line, printable
from summarizer.reading.pages import ADDRESS

__all__ = ["count", "is_lines", "sources", "unfold"]

_LINES = (".jsonl", ".ndjson")
_STDIN = "standard input"


def unfold(paths: Sequence[str]) -> Iterator[str | Source]:
    """Replace folders by the files in them and patterns by what they match, both sorted.

    A folder stands for every file below it, hidden ones aside. What leads nowhere comes as a
    source that holds the error.
    """
    for path in paths:
        if path == "-" or ADDRESS.match(path):
            yield path
        elif not path:
            yield _lost(path, "an empty name is no file: name one, or leave it out for stdin")
        elif Path(path).is_dir():
            files = _files_below(path)
            if any(map(_may_be_text, files)):
                yield from files
            else:
                yield _lost(path, "there is no text file in this folder")
        elif not os.path.lexists(path) and any(mark in path for mark in "*?["):
            matched = sorted(glob(path, recursive=True))  # noqa: PTH207 - the pattern is a path
            if matched:
                yield from unfold(matched)
            else:
                yield _lost(path, "no file is matched by this pattern")
        else:
            yield path


def sources(paths: Sequence[str | Source], lines: bool = False) -> Iterator[Source]:
    """Return the articles of some paths, one by one; JSON Lines are read as they are needed.

    Args:
        paths: What `unfold` returned.
        lines: Read every file as JSON Lines, whatever its name.
    """
    for path in paths:
        if isinstance(path, Source):
            yield path
        elif ADDRESS.match(path):
            yield Source("url", in_line(path), printable(path), path)
        elif is_lines(path, lines):
            yield from _lines(path)
        elif path == "-":
            yield _standard_input()
        else:
            yield Source("path", in_line(printable(path)), printable(path), path)


def is_lines(path: str, lines: bool = False) -> bool:
    """Whether a path leads to JSON Lines, many articles in one file."""
    return lines or path.lower().endswith(_LINES)


def count(paths: Sequence[str | Source], lines: bool = False) -> int | None:
    """Return how many articles there will be, or None where that cannot be known in advance."""
    total = 0
    for path in paths:
        if isinstance(path, Source) or ADDRESS.match(path) or not is_lines(path, lines):
            total += 1
        elif path == "-" or not Path(path).is_file():
            return None
        else:
            with Path(path).open("rb") as file:
                total += sum(block.count(b"\n") for block in iter(lambda: file.read(1 << 20), b""))
    return total


def _lost(path: str, reason: str) -> Source:
    place = in_line(printable(path)) or "''"
    return Source("error", place, place, error=MissingFileError(reason))


def _files_below(folder: str) -> list[str]:
    found = []
    for parent, folders, names in os.walk(folder):
        folders[:] = sorted(name for name in folders if not name.startswith("."))
        found += [os.path.join(parent, n) for n in names if not n.startswith(".")]  # noqa: PTH118
    # Pipes and devices would never end; a link that leads nowhere is reported when it is read.
    return sorted(path for path in found if Path(path).is_file() or not Path(path).exists())


def _may_be_text(path: str) -> bool:
    """Whether the beginning of a file looks like text of any encoding."""
    try:
        with Path(path).open("rb") as file:
            start = file.read(1_000)
    except OSError:
        return False
    return bool(start.strip()) and (b"\0" not in start or start[:2] in (b"\xff\xfe", b"\xfe\xff"))


def _standard_input() -> Source:
    if sys.stdin is None:
        error = InputError("standard input is closed: name a file")
        return Source("error", _STDIN, None, error=error)
    return Source("bytes", _STDIN, None, sys.stdin.buffer.read())


def _lines(path: str) -> Iterator[Source]:
    name = _STDIN if path == "-" else printable(path)
    place = in_line(name)
    try:
        if path == "-":
            if sys.stdin is None:
                yield _standard_input()
                return
            file = sys.stdin.buffer
        else:
            file = Path(path).open("rb")  # noqa: SIM115 - closed below, but for standard input
        try:
            for number, line in enumerate(file, 1):
                if number == 1:
                    line = line.removeprefix(b"\xef\xbb\xbf")
                if line.strip():
                    yield Source("line", f"{place}:{number}", f"{name}:{number}", line)
        finally:
            if path != "-":
                file.close()
    except FileNotFoundError:
        yield Source("error", place, place, error=MissingFileError("there is no such file"))
    except OSError as error:
        reason = InputError(f"cannot be read: {error.strerror or error}")
        yield Source("error", place, place, error=reason)
