"""A file of columns (Parquet): written beside its place, moved there when it is whole.

What it was made from and how stands in its metadata, so that a later run knows whether to make it
again.
"""

import json
from collections.abc import Mapping, Sequence
from contextlib import suppress
from io import RawIOBase
from pathlib import Path
from typing import TYPE_CHECKING, Any, NamedTuple

from summarizer.arrow import Recipe
from summarizer.base.columns import pyarrow
from summarizer.base.errors import InputError
from summarizer.cli.output.staged import Staged

if TYPE_CHECKING:
    import pyarrow as pa

__all__ = [
    "Columns", "Seen", "is_made", "looked_at", "opened", "packed", "stamp", "unpacked",
    "unread",
]  # fmt: skip

# Bytes of columns that become a group of rows: some thousand articles. A choice: a reader takes one
# group at a time, and so does this writer's memory.
_GROUP = 32 << 20
# Bytes of a file that are read at a time, so that a group of rows of any size streams through.
_BUFFER = 1 << 20
#: The keys of the metadata.
_SIGNATURE, _RECIPE = "summarizer.signature", "summarizer.recipe"


class Columns:
    """A table that grows group by group.

    Args:
        path: Where it will be.
        schema: Its columns.
    """

    def __init__(self, path: str, schema: "pa.Schema") -> None:
        self._staged = Staged(path)
        self._file = _File(self._staged)
        self._schema = schema
        self._rows: list[pa.Table] = []
        self._bytes = 0
        try:
            # Twice as small as Snappy here, and every reader knows it.
            self._writer = pyarrow("parquet").ParquetWriter(
                pyarrow().PythonFile(self._file, "w"), schema, compression="zstd"
            )
        except BaseException:
            self.drop()
            raise

    def add(self, rows: "pa.Table") -> None:
        """Add rows; written when there are enough of them."""
        self._rows.append(rows)
        self._bytes += rows.nbytes
        if self._bytes >= _GROUP:
            self._flush()

    def finish(self, metadata: Mapping[str, str]) -> None:
        """Write what is left and move the file into place.

        Args:
            metadata: What a later run compares: see `stamp`.
        """
        self._flush()
        self._writer.add_key_value_metadata(dict(metadata))
        self._writer.close()
        self._staged.close()

    def drop(self) -> None:
        """Leave nothing; what was there before stays."""
        self._file.dropped = True
        self._staged.drop()
        with suppress(Exception):  # the writer would still like to end its file
            self._writer.close()

    def _flush(self) -> None:
        if self._rows:
            rows = pyarrow().concat_tables(self._rows)
            self._rows, self._bytes = [], 0
            self._writer.write_table(rows, row_group_size=max(1, len(rows)))


class _File(RawIOBase):
    """What pyarrow takes for a file."""

    def __init__(self, staged: Staged) -> None:
        self._staged, self._at, self.dropped = staged, 0, False

    def writable(self) -> bool:
        return True

    def tell(self) -> int:
        return self._at

    def write(self, data: Any) -> int:
        if not self.dropped:
            self._staged.write(data)
        self._at += len(data)
        return len(data)


def opened(path: str) -> Any:
    """Return a file of columns that is read piece by piece.

    Raises:
        OSError: It cannot be read.
        pyarrow.ArrowException: It is no Parquet, or not whole.
    """
    return pyarrow("parquet").ParquetFile(path, pre_buffer=False, buffer_size=_BUFFER)


class Seen(NamedTuple):
    """What is known of a file before its rows are read.

    Attributes:
        schema: The columns that it becomes.
        given: Its own columns that are read.
        rows: How many it has.
        error: Why it cannot be read.
        missing: There is no such file.
    """

    schema: Any = None
    given: Any = None
    rows: int = 0
    error: str = ""
    missing: bool = False


def looked_at(path: str, recipe: Recipe) -> Seen:
    """Look at the end of a file, where its columns and rows are listed; raises nothing."""
    try:
        with opened(path) as file:
            given = file.schema_arrow
            schema = recipe.schema(given)
            read = pyarrow().schema([given.field(name) for name in recipe.read])
            return Seen(schema, read, file.metadata.num_rows)
    except (OSError, InputError, pyarrow().ArrowException) as error:
        return unread(error)


def unread(error: BaseException) -> Seen:
    """Say why a file cannot be read."""
    if isinstance(error, FileNotFoundError):
        return Seen(error="there is no such file", missing=True)
    reason = str(getattr(error, "strerror", None) or error).partition("\n")[0]
    return Seen(
        error=reason if isinstance(error, InputError) else f"cannot be read as Parquet: {reason}"
    )


def stamp(recipe: Recipe, inputs: Sequence[str]) -> dict[str, str]:
    """Return what the metadata of a file says: how it was made, and from what.

    Of pages and pipes nobody knows whether they still say the same: then it is the signature alone.

    Args:
        recipe: How to summarise.
        inputs: The files that it is made from.
    """
    sizes = [(Path(path).name, _size(path)) for path in inputs]
    if any(size is None for _, size in sizes):
        return {_SIGNATURE: recipe.signature}
    made = {
        "lengths": list(map(str, recipe.config.lengths)),
        "text": recipe.text,
        "id": recipe.id,
        "title": recipe.title,
        "columns": list(recipe.columns),
        "details": recipe.details,
        "inputs": sizes,
    }
    return {_SIGNATURE: recipe.signature, _RECIPE: json.dumps(made)}


def is_made(path: str, stamped: Mapping[str, str]) -> bool:
    """Whether a whole file is there that was made in the same way from the same files."""
    if _RECIPE not in stamped:
        return False
    try:
        held = pyarrow("parquet").read_metadata(path).metadata or {}
    except (OSError, pyarrow().ArrowException):
        return False
    return all(held.get(key.encode()) == value.encode() for key, value in stamped.items())


def packed(table: Any) -> bytes:
    """Return a table or a batch as bytes, its slice alone, for another process."""
    pa = pyarrow()
    sink = pa.BufferOutputStream()
    with pyarrow("ipc").new_stream(sink, table.schema) as stream:
        stream.write(table)
    held: bytes = sink.getvalue().to_pybytes()
    return held


def unpacked(data: bytes) -> "pa.Table":
    """Return the table that was packed."""
    return pyarrow("ipc").open_stream(data).read_all()


def _size(path: str) -> int | None:
    try:
        return Path(path).stat().st_size if Path(path).is_file() else None
    except (OSError, ValueError):
        return None
