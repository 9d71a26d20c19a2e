"""The adapter for Spark and Spark Connect: `summarize_batch` over a frame.

Users install pyspark themselves, in the version of their cluster. Scheduling, placement, retries
and spilling are Spark's.
"""

from collections.abc import Callable, Iterable, Iterator
from typing import TYPE_CHECKING, Any, Unpack

from summarizer.arrow import NO_OPTION, BatchOptions, Recipe, recipe
from summarizer.base.errors import InputError
from summarizer.model.keywords import keywords_of

if TYPE_CHECKING:
    import pyarrow as pa

__all__ = ["summarize"]


@keywords_of(recipe, hint=NO_OPTION)
def summarize(df: Any, **options: Unpack[BatchOptions]) -> Any:
    """Summarise the rows of a `pyspark.sql.DataFrame`.

    Args:
        df: Articles, a row each.
        **options: As for `summarizer.arrow.summarize_batch`.

    Returns:
        A frame of the columns that `summarizer.arrow.summary_schema` returns; it is lazy, as
        frames are.

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
            raise InputError(
                f"Spark cannot select a column with a dot or backtick in its name: rename {name!r}"
            )
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
