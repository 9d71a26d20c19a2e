"""Rows of Parquet as records: each becomes the dictionary that it would be in JSON Lines."""

from collections.abc import Iterator
from typing import Any, BinaryIO

from summarizer.base.columns import pyarrow
from summarizer.base.errors import InputError

__all__ = ["rows"]

# Rows in memory at a time; a choice.
_ROWS = 64
# Bytes that are read at a time, so that a group of rows of any size streams through.
_BUFFER = 1 << 20


def rows(file: BinaryIO) -> Iterator[dict[str, Any]]:
    """Yield the rows of a file.

    Raises:
        InputError: It is no Parquet, or not whole; or the extra is not installed.
    """
    columns = pyarrow("parquet")
    try:
        with columns.ParquetFile(file, pre_buffer=False, buffer_size=_BUFFER) as opened:
            for batch in opened.iter_batches(batch_size=_ROWS):
                for place in range(len(batch)):
                    yield _row(batch, place)
    except pyarrow().ArrowException as error:
        reason = str(error).partition("\n")[0]
        raise InputError(f"cannot be read as Parquet: {reason}") from None


def _row(batch: Any, place: int) -> dict[str, Any]:
    found: dict[str, Any] = {}
    for name, column in zip(batch.schema.names, batch.columns, strict=True):
        try:
            found[name] = column[place].as_py()
        except UnicodeDecodeError:
            found[name] = None  # text that is not in UTF-8 has no form in JSON
    return found
