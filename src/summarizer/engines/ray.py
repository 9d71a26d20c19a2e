"""The adapter for Ray: `summarize_batch` over a dataset, or over files of Parquet.

Scheduling, placement, retries and spilling are Ray's.
"""

import logging
import os
from collections.abc import Callable, Iterator, Sequence
from contextlib import contextmanager
from pathlib import Path
from typing import Any, TypeVar, Unpack

from summarizer.arrow import NO_OPTION, BatchOptions, Recipe, recipe
from summarizer.base.columns import pyarrow
from summarizer.base.errors import InputError, SummarizerError
from summarizer.base.extras import from_extra
from summarizer.model.keywords import keywords_of

__all__ = ["each", "failures", "parts", "running", "summarize"]

Item = TypeVar("Item")
Outcome = TypeVar("Outcome")
# Rows in a task: a second or two of work, so that what Ray does around it hardly counts, and the
# last tasks of a run do not keep the others waiting: benchmarks/skew.py compares sizes.
_ROWS = 128


@keywords_of(recipe, hint=NO_OPTION)
def summarize(dataset: Any, **options: Unpack[BatchOptions]) -> Any:
    """Summarise the rows of a `ray.data.Dataset`.

    Args:
        dataset: Articles, a row each.
        **options: As for `summarizer.arrow.summarize_batch`.

    Returns:
        A dataset of the columns that `summarizer.arrow.summary_schema` returns.

    Raises:
        InputError: A column is missing, or an option cannot be used.
    """
    made = recipe(**options)
    made.check(dataset.schema().names)
    return _summarised(dataset, made)


@contextmanager
def running(address: str | None, processes: int) -> Iterator[None]:
    """Connect to a running Ray, or start one and end it afterwards.

    Args:
        address: The address of the running one; None starts one.
        processes: How many the one that is started has.

    Raises:
        InputError: The extra is not installed, or there is no Ray at the address.
        SummarizerError: Our own does not start, as where a machine has too much to do.
    """
    # Ray would report its use over the network; this program makes no such connection.
    os.environ.setdefault("RAY_USAGE_STATS_ENABLED", "0")
    ray = _ray()
    own = {} if address else {"num_cpus": processes, "include_dashboard": False}
    try:
        ray.init(
            address=address, log_to_driver=False, logging_level=logging.ERROR, namespace=None, **own
        )
    except Exception as error:  # where it does not start it raises whatever it likes
        if address is None:
            raise SummarizerError(f"Ray does not start: {_line(error)}") from None
        raise InputError(f"no Ray can be reached at {address}: {_line(error)}") from None
    try:
        yield
    finally:
        ray.shutdown()


def parts(made: Recipe, paths: Sequence[str], folder: str) -> list[tuple[str, int]]:
    """Summarise files of Parquet of one schema into files in a folder.

    Returns:
        The files and their rows, in the order of the rows.
    """
    ray = _ray()
    # It logs errors that it also raises.
    logging.getLogger("ray.data").setLevel(logging.CRITICAL)
    context = ray.data.DataContext.get_current()
    context.enable_progress_bars = False
    context.execution_options.preserve_order = True
    read = ray.data.read_parquet(list(paths)).select_columns(made.read)
    sink = _parts(ray, folder)
    _summarised(read.repartition(target_num_rows_per_block=_ROWS), made).write_datasink(sink)
    return sorted(sink.written)


def each(work: Callable[[Item], Outcome], items: Sequence[Item]) -> list[Outcome]:
    """Return the outcome of `work` for each item, computed as tasks of Ray."""
    ray = _ray()
    task = ray.remote(num_cpus=1)(lambda item: work(item))
    found: list[Outcome] = ray.get([task.remote(item) for item in items])
    return found


def failures() -> type[Exception]:
    """Return the error that Ray raises when it gives up; it may have the first error as `cause`."""
    found: type[Exception] = _ray().exceptions.RayError
    return found


def _summarised(dataset: Any, made: Recipe) -> Any:
    return dataset.map_batches(made.table, batch_format="pyarrow", batch_size=_ROWS)


def _parts(ray: Any, folder: str) -> Any:
    """Return a sink that writes the rows of each task into a file named by the task's number."""

    class Parts(ray.data.Datasink):  # type: ignore[misc]
        written: list[tuple[str, int]]

        def write(self, blocks: Any, ctx: Any) -> list[tuple[str, int]]:
            tables = [ray.data.block.BlockAccessor.for_block(block).to_arrow() for block in blocks]
            tables = [table for table in tables if len(table)]
            if not tables:
                return []
            table = pyarrow().concat_tables(tables)
            path = Path(folder, f"{ctx.task_idx:09}.parquet")
            # A task that is repeated writes the same file again.
            pyarrow("parquet").write_table(table, path)
            return [(str(path), len(table))]

        def on_write_complete(self, write_result: Any) -> None:
            self.written = [part for made in write_result.write_returns for part in made]

    return Parts()


def _ray() -> Any:
    from_extra("ray.data", "Ray", "ray", "runs on Ray")
    return from_extra("ray", "Ray", "ray", "runs on Ray")


def _line(error: BaseException) -> str:
    return str(error).strip().partition("\n")[0]
