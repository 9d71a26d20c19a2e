"""The door to Spark, Spark Connect too: `summarize_batch` over a frame.

pyspark is the user's own, in the version of the cluster. Scheduling, placement, retries and
spilling are Spark's.
"""

from collections.abc import Callable, Iterable, Iterator
from typing import TYPE_CHECKING, Any, Unpack

from summarizer.arrow import BatchOptions, Recipe, recipe
from summarizer.base.errors import InputError

if TYPE_CHECKING:
    import pyarrow as pa

__all__ = ["summarize"]


def summarize(df: Any, **options: Unpack[BatchOptions]) -> Any:
    """Summarise the rows of a `pyspark.sql.DataFrame`.

    Args:
        df: Articles, a row each.
        **options: As for `summarizer.arrow.summarize_batch`.

    Returns:
        A frame of the columns that `summarizer.arrow.summary_schema` returns; nothing is worked
        out before an action asks for it.

    Raises:
        InputError: A column is missing, an option cannot be used, or pyspark is not installed.
    """
    try:
        from pyspark.sql.pandas.types import from_arrow_schema, to_arrow_schema
    except ImportError:
        raise InputError(
            "frames of Spark need pyspark: install it, in the version of your cluster"
        ) from None
    made = recipe(**options)
    made.check(df.columns)
    for name in made.read:
        if "." in name or "`" in name:
            raise InputError(f"Spark hands over no column of such a name, rename it: {name!r}")
    given = df.select(*made.read)
    schema = made.schema(to_arrow_schema(given.schema))
    return given.mapInArrow(_work(made, schema), from_arrow_schema(schema))


def _work(
    made: Recipe, schema: "pa.Schema"
) -> "Callable[[Iterable[pa.RecordBatch]], Iterator[pa.RecordBatch]]":
    def work(batches: "Iterable[pa.RecordBatch]") -> "Iterator[pa.RecordBatch]":
        for batch in batches:
            table = made.table(batch)
            # Spark may hand over wider types than its schema says.
            yield from (table if table.schema == schema else table.cast(schema)).to_batches()

    return work
