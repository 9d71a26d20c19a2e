"""Which places for output are refused before anything is read: none is written over by a slip."""

import os
from collections.abc import Sequence
from itertools import combinations
from pathlib import Path
from typing import Any

import click

from summarizer.reading import is_below

__all__ = ["SUFFIX", "check_apart", "check_folder", "check_places", "holds_columns", "is_folder"]

#: The ending of files of columns.
SUFFIX = ".parquet"


def is_folder(output: str) -> bool:
    """Whether a place is a folder: it is there, or its name ends as those of folders do."""
    return output.endswith(("/", "\\")) or Path(output).is_dir()


def holds_columns(path: str) -> bool:
    """Whether a path, a pattern or a folder names files of Parquet."""
    if path.lower().endswith(SUFFIX):
        return True
    folder = os.path.isdir(path)  # noqa: PTH112 - Path.is_dir raises on names that are too long
    return folder and next(Path(path).rglob(f"*{SUFFIX}"), None) is not None


def check_places(options: dict[str, Any], paths: Sequence[str]) -> None:
    """Refuse places that cannot be written, or that hold what nobody wants to lose.

    Args:
        options: What the command was given, by the names of its parameters.
        paths: What the articles are read from.

    Raises:
        UsageError: There is such a place.
    """
    report, counts = options["report"], options["statistics_json"]
    places = {"-o": options["output"], "--report": report, "--statistics-json": counts}
    settled = [path for path in (options["glossary"], *options["decisions"]) if path]
    for option, path in places.items():
        if path is None:
            continue
        target = Path(path)
        if path in ("", "-") or target.is_dir():
            raise click.UsageError(f"{option} {path!r} cannot be written: name a file in a folder")
        check_folder(option, path)
        if any(_same(target, Path(each)) for each in settled):
            raise click.UsageError(f"{option} {path} holds what you settled: choose another name")
        check_apart(option, path, paths)
    if report and _holds_something_else(Path(report), (b"<!doctype html", b"<html")):
        raise click.UsageError(
            f"--report {report} is there and is no page: name the page first, then the articles"
        )
    if counts and _holds_something_else(Path(counts), (b'{\n  "articles": {',)):
        raise click.UsageError(
            f"--statistics-json {counts} is there and holds no statistics: name their file first, "
            "then the articles"
        )
    named = [(option, Path(path).resolve()) for option, path in places.items() if path is not None]
    for (one, place), (other, same) in combinations(named, 2):
        if place == same:
            raise click.UsageError(f"{one} and {other} name the same file: choose two")


def check_folder(option: str, path: str) -> None:
    """Refuse a place in a folder that is not there.

    Raises:
        UsageError: It is one.
    """
    folder = Path(path).parent
    if not folder.is_dir():
        raise click.UsageError(
            f"{option} {path!r} cannot be written: there is no folder {str(folder)!r}"
        )


def check_apart(option: str, path: str, paths: Sequence[str]) -> None:
    """Refuse to write over an article.

    Args:
        option: What the place was named after.
        path: The place.
        paths: What the articles are read from: files, folders and patterns.

    Raises:
        UsageError: It is one of them.
    """
    if not Path(path).exists():
        return
    for named in (each for each in paths if each != "-"):
        if _same(Path(path), Path(named)):
            raise click.UsageError(f"{option} {path} is one of the articles: choose another name")
        if is_below(path, named):
            raise click.UsageError(
                f"{option} {path} is one of the articles that {named} stands for: choose a place "
                "outside of it"
            )


def _holds_something_else(target: Path, beginnings: tuple[bytes, ...]) -> bool:
    """Whether a file would be written over one of another kind: an article, say."""
    if not target.is_file():
        return False
    with target.open("rb") as file:
        begun = file.read(200).lstrip().lower()
    return bool(begun) and not begun.startswith(beginnings)


def _same(one: Path, other: Path) -> bool:
    return one.is_file() and other.exists() and one.samefile(other)
