"""Parquet to Parquet on an engine: the same files as without it, each moved into place when whole.

The engine writes its parts into a hidden folder beside the outputs. Once those of some inputs are
there they are put together, so that a run that is killed loses no more than those.
"""

import shutil
import sys
from collections.abc import Iterator, Sequence
from contextlib import contextmanager, redirect_stdout
from functools import partial
from pathlib import Path
from typing import Any, NamedTuple

import click

from summarizer.arrow import Recipe
from summarizer.base.columns import pyarrow
from summarizer.base.errors import InputError
from summarizer.cli.output.locks import locked
from summarizer.cli.parquet.columns import Columns, looked_at, opened, stamp, unread
from summarizer.cli.parquet.targets import Target
from summarizer.cli.progress import Progress
from summarizer.cli.tally import RowTotal
from summarizer.reading import Source, in_line, kind_of

__all__ = ["run_on"]

# Rows for each process before they are put together: some minutes of work, and the engine takes
# seconds to begin. A choice.
_WAVE = 20_000
_ROWS = 1_024
_PARTS, _LOCK = ".summarize.parts", ".summarize.lock"


class Ready(NamedTuple):
    """A target whose inputs can be read: what it will hold, and of how many rows."""

    target: Target
    schema: Any
    given: Any
    rows: int


class Whole(NamedTuple):
    """A target that is put together: rows with an error, or why it could not be written."""

    failed: int = 0
    error: str = ""


#: A file of rows, and which of them.
Stretch = tuple[str, int, int]


def run_on(
    options: dict[str, Any],
    recipe: Recipe,
    wanted: Sequence[Target],
    total: RowTotal,
    progress: Progress,
) -> None:
    """Make all targets on the engine that was asked for."""
    from summarizer.engines import ray as door

    # What an engine has to say of itself is no data.
    with redirect_stdout(sys.stderr), door.running(options["address"], options["jobs"]):
        ready = list(_ready(recipe, wanted, options["input_kind"], total, progress))
        for wave in _waves(ready, _WAVE * options["jobs"]):
            folder = Path(wave[0].target.path).resolve().parent
            with locked(folder / _LOCK), _emptied(folder / _PARTS) as parts:
                paths = [path for each in wave for path in each.target.names]
                try:
                    rows = sum(each.rows for each in wave)
                    written = door.parts(recipe, paths, str(parts)) if rows else []
                    made = door.each(
                        partial(_put_together, recipe),
                        list(zip(wave, _stretches(written, wave), strict=True)),
                    )
                except door.failures() as error:
                    cause = getattr(error, "cause", None) or error
                    reason = str(cause).strip().partition("\n")[0]
                    raise click.ClickException(f"the engine gave up: {reason}") from None
            for each, whole in zip(wave, made, strict=True):
                _note(each, whole, total, progress)


def _note(each: Ready, whole: Whole, total: RowTotal, progress: Progress) -> None:
    if whole.error:
        total.unread += 1
        progress.write(f"{whole.error}\n")
        return
    total.done += each.rows - whole.failed
    total.failed += whole.failed
    if whole.failed:
        progress.write(f"{each.target.path}: {whole.failed} of {each.rows} rows have an error\n")


def _ready(
    recipe: Recipe, wanted: Sequence[Target], asked: Any, total: RowTotal, progress: Progress
) -> Iterator[Ready]:
    """Look at the inputs; what cannot be read is reported."""
    for target in wanted:
        schemas, given, rows, bad = [], [], 0, False
        for path in target.inputs:
            if isinstance(path, Source) or kind_of(path, asked) != "parquet":
                raise click.UsageError("--engine reads Parquet: make it first with -f parquet")
            seen = looked_at(path, recipe)
            if seen.error:
                progress.write(f"{in_line(path)}: {seen.error}\n")
                total.missing += seen.missing
                total.unread += not seen.missing
                bad = True
                continue
            schemas.append(seen.schema)
            given.append(seen.given)
            rows += seen.rows
        if bad:
            continue
        if any(schema != schemas[0] for schema in schemas):
            raise InputError("the columns of these files are of several types: write into a folder")
        # Whoever does the work may stand in another folder.
        inputs = tuple(str(Path(path).absolute()) for path in target.names)
        whole = Target(str(Path(target.path).absolute()), inputs, target.alone)
        yield Ready(whole, schemas[0], given[0], rows)


def _waves(ready: Sequence[Ready], rows: int) -> Iterator[list[Ready]]:
    """Yield targets of one schema that are enough work together."""
    wave: list[Ready] = []
    for each in ready:
        if wave and (each.given != wave[0].given or sum(w.rows for w in wave) >= rows):
            yield wave
            wave = []
        wave.append(each)
    if wave:
        yield wave


def _stretches(written: Sequence[tuple[str, int]], wave: Sequence[Ready]) -> list[list[Stretch]]:
    """Return which rows of which parts each target is made of: all stand in the order of inputs."""
    if sum(rows for _, rows in written) != sum(each.rows for each in wave):
        raise click.ClickException("the engine lost rows or wrote them twice: nothing is kept")
    found: list[list[Stretch]] = []
    left = iter(written)
    path, start, stop = "", 0, 0
    for each in wave:
        stretches: list[Stretch] = []
        needed = each.rows
        while needed:
            if start == stop:
                path, stop = next(left)
                start = 0
            taken = min(needed, stop - start)
            stretches.append((path, start, start + taken))
            start, needed = start + taken, needed - taken
        found.append(stretches)
    return found


def _put_together(recipe: Recipe, item: tuple[Ready, list[Stretch]]) -> Whole:
    """Write a target from its parts, if the ids in them are those of its inputs in their order."""
    (target, schema, _, _), stretches = item
    failed = 0
    try:
        writer = Columns(target.path, schema)
        try:
            ids, at = _ids(recipe, target), 0
            for stretch in stretches:
                for batch in _rows(stretch):
                    table = pyarrow().Table.from_batches([batch]).cast(schema)
                    if not table.column("id").equals(ids.slice(at, len(table))):
                        raise click.ClickException(
                            f"{target.path}: the engine mixed up its rows: nothing is kept"
                        )
                    at += len(table)
                    failed += len(table) - table.column("error").null_count
                    writer.add(table)
        except BaseException:
            writer.drop()
            raise
        writer.finish(stamp(recipe, target.names))
    except click.ClickException as error:
        return Whole(error=error.format_message())
    except (OSError, pyarrow().ArrowException) as error:
        return Whole(error=f"{target.path}: cannot be put together: {unread(error).error}")
    return Whole(failed)


def _ids(recipe: Recipe, target: Target) -> Any:
    """Return the names of the articles of a target, in their order."""
    columns = pyarrow("parquet")
    read = [columns.ParquetFile(path).read([recipe.id]).column(0) for path in target.names]
    chunks = [chunk for column in read for chunk in column.chunks]
    return pyarrow().chunked_array(chunks, type=read[0].type)


def _rows(stretch: Stretch) -> Iterator[Any]:
    """Yield some rows of a part, in batches."""
    path, start, stop = stretch
    at = 0
    with opened(path) as file:
        for batch in file.iter_batches(batch_size=_ROWS):
            first, last = max(start - at, 0), min(stop - at, len(batch))
            if first < last:
                yield batch.slice(first, last - first)
            at += len(batch)


@contextmanager
def _emptied(folder: Path) -> Iterator[Path]:
    """Have a folder with nothing in it; what a killed run left in it goes, and so does it."""
    shutil.rmtree(folder, ignore_errors=True)
    folder.mkdir()
    try:
        yield folder
    finally:
        shutil.rmtree(folder, ignore_errors=True)
