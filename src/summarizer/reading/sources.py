"""What is named on the command line -> the sources of articles, in order."""

import os
import sys
from collections.abc import Iterator, Sequence
from glob import glob
from pathlib import Path

from summarizer.base.errors import InputError
from summarizer.reading.article import MissingFileError, Source, in_line, printable
from summarizer.reading.pages import ADDRESS
from summarizer.reading.records import STDIN, Kind, kind_of, records, records_in
from summarizer.reading.sniffing import sniff

__all__ = ["count", "is_below", "sources", "unfold"]


def unfold(paths: Sequence[str], asked: Kind | None = None) -> Iterator[str | Source]:
    """Replace folders by the files in them and patterns by what they match, both sorted.

    A folder stands for every file below it, hidden ones aside. What leads nowhere comes as a
    source that holds the error. Standard input is read here, unless it is said to hold records.
    """
    for path in paths:
        if path == "-" and asked is None:
            yield from _standard_input()
        elif path == "-" or ADDRESS.match(path):
            yield path
        elif not path:
            yield _lost(path, "an empty name is no file: name one, or leave it out for stdin")
        elif os.path.isdir(path):  # noqa: PTH112 - Path.is_dir raises on names that are too long
            files = _files_below(path)
            if any(map(_may_be_text, files)):
                yield from files
            else:
                yield _lost(path, "there is no text file in this folder")
        elif not os.path.lexists(path) and any(mark in path for mark in "*?["):
            matched = sorted(glob(path, recursive=True))  # noqa: PTH207 - the pattern is a path
            if matched:
                yield from unfold(matched, asked)
            else:
                yield _lost(path, "no file is matched by this pattern")
        elif "://" in path and not os.path.lexists(path):
            yield _lost(path, "only addresses that begin with http:// or https:// are read")
        else:
            yield path


def is_below(path: str, named: str) -> bool:
    """Whether a file is one of those that a folder or a pattern stands for.

    Args:
        path: A file that is there.
        named: What was named on the command line.
    """
    if ADDRESS.match(named):
        return False
    if os.path.isdir(named):  # noqa: PTH112 - Path.is_dir raises on names that are too long
        folder, file = Path(named).resolve(), Path(path).resolve()
        return file.is_relative_to(folder) and not any(
            part.startswith(".") for part in file.relative_to(folder).parts
        )
    if os.path.lexists(named) or not any(mark in named for mark in "*?["):
        return False
    matched = glob(named, recursive=True)  # noqa: PTH207 - the pattern is a path
    return any(Path(each).samefile(path) or is_below(path, each) for each in matched)


def sources(paths: Sequence[str | Source], asked: Kind | None = None) -> Iterator[Source]:
    """Return the articles of some paths, one by one; JSON Lines are read as they are needed.

    Args:
        paths: What `unfold` returned.
        asked: Read every file as this, whatever its name.
    """
    for path in paths:
        if isinstance(path, Source):
            yield path
        elif ADDRESS.match(path) and asked == "feed":
            yield from _feed_at(path)
        elif ADDRESS.match(path):
            yield Source("url", in_line(path), printable(path), path)
        elif kind := kind_of(path, asked):
            yield from records(path, kind)
        else:
            yield Source("path", in_line(printable(path)), printable(path), path)


def _feed_at(address: str) -> Iterator[Source]:
    """Return the entries of a feed on the web."""
    from summarizer.reading.fetching import get

    name = printable(address)
    try:
        yield from records_in(get(address), "feed", name)
    except InputError as error:
        yield Source("error", in_line(name), name, error=error)


def count(paths: Sequence[str | Source], asked: Kind | None = None) -> int | None:
    """Return how many articles there will be, or None where that cannot be known in advance."""
    total = 0
    for path in paths:
        kind = None if isinstance(path, Source) or ADDRESS.match(path) else kind_of(path, asked)
        if kind is None or isinstance(path, Source):
            total += 1
        elif not Path(path).is_file():
            return None
        elif kind != "jsonl" or path.lower().endswith(".gz"):
            # Read twice; to summarise what is in it takes a hundred times as long.
            total += sum(1 for _ in records(path, kind))
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
    """Whether the beginning of a file looks like text of any encoding, or it is a table."""
    if kind_of(path) == "parquet":
        return True
    try:
        with Path(path).open("rb") as file:
            start = file.read(1_000)
    except OSError:
        return False
    wide, zipped, document = (b"\xff\xfe", b"\xfe\xff"), b"\x1f\x8b", (b"PK", b"%P")
    return b"\0" not in start or start[:2] in (*wide, zipped, *document)


def _standard_input() -> Iterator[Source]:
    if sys.stdin is None:
        error = InputError("standard input is closed: name a file")
        yield Source("error", STDIN, None, error=error)
        return
    data = sys.stdin.buffer.read()
    kind = sniff(data)
    if kind is None:
        yield Source("bytes", STDIN, None, data)
    else:
        yield from records_in(data, kind, STDIN)
