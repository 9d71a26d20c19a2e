"""Where columns go: a file for all articles, or a folder with a file for each."""

from collections.abc import Sequence
from pathlib import Path
from typing import NamedTuple

import click

from summarizer.cli.output.places import SUFFIX, check_apart, check_folder, is_folder
from summarizer.reading import Kind, Source, kind_of, unfold

__all__ = ["Target", "targets"]


class Target(NamedTuple):
    """A file to be written.

    Attributes:
        path: Where it will be.
        inputs: What it is made from.
        alone: Whether it stands for one input, in a folder of such files.
    """

    path: str
    inputs: tuple[str | Source, ...]
    alone: bool

    @property
    def names(self) -> list[str]:
        """The inputs by name."""
        return [each.place if isinstance(each, Source) else each for each in self.inputs]


def targets(paths: Sequence[str], output: str | None, asked: Kind | None) -> list[Target]:
    """Return the files to be written.

    Args:
        paths: What was named on the command line.
        output: What was named after -o.
        asked: Read every file as this, whatever its name.

    Raises:
        UsageError: There is no place, or it cannot be written.
    """
    if output is None:
        raise click.UsageError(
            "Parquet goes into a file or a folder, not to stdout: name one with -o"
        )
    found = [each for each in unfold(paths, asked) if not _is_note(each, paths)]
    if output.lower().endswith(SUFFIX) and not is_folder(output):
        check_folder("-o", output)
        check_apart("-o", output, [each for each in found if isinstance(each, str)])
        return [Target(output, tuple(found), alone=False)]
    folder = Path(output)
    if folder.exists() and not folder.is_dir():
        raise click.UsageError(f"-o {output} is a file: name a folder, or a file {SUFFIX}")
    made: dict[str, Target] = {}
    for each in found:
        name = each.place if isinstance(each, Source) else each
        path = str(folder / _renamed(name, asked))
        if path in made:
            other = made[path].names[0]
            raise click.UsageError(
                f"{other} and {name} would both become {path}: write them into two folders"
            )
        made[path] = Target(path, (each,), alone=True)
        check_apart("-o", path, [each] if isinstance(each, str) else [])
    try:
        folder.mkdir(parents=True, exist_ok=True)
    except OSError as error:
        raise click.UsageError(f"-o {output} cannot be made: {error.strerror}") from None
    return list(made.values())


def _is_note(found: str | Source, paths: Sequence[str]) -> bool:
    """Whether an engine left it in a folder beside its data, such as `_SUCCESS`."""
    return isinstance(found, str) and found not in paths and Path(found).name.startswith("_")


def _renamed(name: str, asked: Kind | None) -> str:
    """Return the name of the output: that of the input, with the ending of Parquet."""
    path = Path(Path(name).name)
    if path.suffix == ".gz":
        path = path.with_suffix("")
    return (path.stem if path.suffix or kind_of(name, asked) else path.name) + SUFFIX
