"""Files of many articles: records, tables, feeds, books -> one source a record.

A record becomes the line of JSON that it would be in JSON Lines, so that all that follows knows
one kind. JSON Lines, Parquet and long tables in UTF-8 are read as they are needed; all else is read
whole. All but Parquet may be gzipped.
"""

import codecs
import io
import json
import sys
from collections.abc import Iterable, Iterator
from pathlib import Path
from typing import Any, BinaryIO, Literal, cast, get_args

from summarizer.base.errors import InputError
from summarizer.reading.article import MissingFileError, Source, in_line, printable
from summarizer.reading.decoding import decode

__all__ = ["KINDS", "STDIN", "Kind", "kind_of", "records", "records_in"]

Kind = Literal["jsonl", "json", "csv", "tsv", "feed", "epub", "parquet"]
KINDS: tuple[Kind, ...] = get_args(Kind)
STDIN = "standard input"

_SUFFIXES: dict[str, Kind] = {
    ".jsonl": "jsonl", ".ndjson": "jsonl", ".json": "json", ".csv": "csv", ".tsv": "tsv",
    ".rss": "feed", ".atom": "feed", ".epub": "epub", ".parquet": "parquet",
}  # fmt: skip
_ZIPPED = ".gz"
_BOM = b"\xef\xbb\xbf"
# A text of one field may be long: an article of the size that is refused anyway.
_LONGEST_FIELD = min(sys.maxsize, 2**31 - 1)
# Bytes of a table that are read whole, whatever its encoding; a choice.
_WHOLE, _BLOCK = 32 << 20, 1 << 20


def kind_of(path: str, asked: Kind | None = None) -> Kind | None:
    """Return what a file of many articles is, by what was asked or by its name; None for others.

    >>> kind_of("news.csv.gz"), kind_of("may.txt"), kind_of("may.txt", "jsonl")
    ('csv', None, 'jsonl')
    """
    if asked is not None:
        return asked
    name = Path(path.lower().removesuffix(_ZIPPED))
    return _SUFFIXES.get(name.suffix)


def records(path: str, kind: Kind) -> Iterator[Source]:
    """Return the articles of a file, or of standard input, as lines of JSON.

    Args:
        path: The file; ``"-"`` for standard input.
        kind: What it holds.
    """
    name = STDIN if path == "-" else printable(path)
    place = in_line(name)
    try:
        if path == "-":
            if sys.stdin is None:
                error = InputError("standard input is closed: name a file")
                yield Source("error", STDIN, None, error=error)
                return
            yield from _read(sys.stdin.buffer, kind, name)
            return
        with _opened(path) as file:
            yield from _read(file, kind, name)
    except FileNotFoundError:
        yield Source("error", place, place, error=MissingFileError("there is no such file"))
    except (OSError, EOFError) as error:
        reason = InputError(f"cannot be read: {getattr(error, 'strerror', None) or error}")
        yield Source("error", place, place, error=reason)
    except InputError as error:
        yield Source("error", place, place, error=error)


def records_in(data: bytes, kind: Kind, name: str) -> Iterator[Source]:
    """Return the articles that some bytes hold.

    Args:
        data: What was read.
        kind: What it is.
        name: Where it is from, for ids and messages.

    Raises:
        InputError: It is not what it is said to be.
    """
    return _read(io.BytesIO(data), kind, name)


def _opened(path: str) -> BinaryIO:
    if path.lower().endswith(_ZIPPED):
        import gzip

        return cast("BinaryIO", gzip.open(path, "rb"))
    return Path(path).open("rb")


def _read(file: BinaryIO, kind: Kind, name: str) -> Iterator[Source]:
    if kind == "jsonl":
        return _lines(file, name)
    if kind == "json":
        return _elements(file.read(), name)
    if kind in ("feed", "epub"):
        return _parts(file.read(), kind, name)
    if kind == "parquet":
        return _columns(file, name)
    return _rows(_text(file), "," if kind == "csv" else "\t", name)


def _lines(file: Iterable[bytes], name: str) -> Iterator[Source]:
    place = in_line(name)
    for number, line in enumerate(file, 1):
        if number == 1:
            line = line.removeprefix(_BOM)
        if line.strip():
            yield Source("line", f"{place}:{number}", f"{name}:{number}", line)


def _elements(data: bytes, name: str) -> Iterator[Source]:
    """Return the elements of an array, or of an object of objects whose keys are their ids."""
    try:
        found = json.loads(data.removeprefix(_BOM))
    except UnicodeDecodeError as error:
        raise InputError(f"not in UTF-8 (byte {error.start}): convert it first") from None
    except (ValueError, RecursionError) as error:
        raise InputError(f"not JSON: {error}") from None
    named: Iterable[tuple[str | None, Any]]
    if isinstance(found, dict) and found and all(isinstance(v, dict) for v in found.values()):
        named = found.items()
    else:
        named = ((None, each) for each in (found if isinstance(found, list) else [found]))
    for number, (key, each) in enumerate(named, 1):
        record = {"text": each} if isinstance(each, str) else each
        if key is not None:
            record = {"id": key, **record}
        yield _source(record, name, number)


def _parts(data: bytes, kind: Kind, name: str) -> Iterator[Source]:
    """Return the entries of a feed, or the chapters of a book."""
    if kind == "feed":
        from summarizer.reading.feeds import entries

        found = entries(data)
    else:
        from summarizer.reading.books import chapters

        found = chapters(data, name)
    for number, record in enumerate(found, 1):
        yield _source(record, name, number)._replace(kind="entry")


def _columns(file: BinaryIO, name: str) -> Iterator[Source]:
    from summarizer.reading.parquet import rows

    seekable = file if file.seekable() else io.BytesIO(file.read())
    for number, row in enumerate(rows(seekable), 1):
        yield _source(row, name, number)


def _text(file: BinaryIO) -> Iterator[str]:
    """Yield the lines of a table; a long one that is in UTF-8 is not read whole."""
    data = file.read(_WHOLE)
    if len(data) == _WHOLE and file.seekable() and _is_utf8(file, data):
        file.seek(0)
        lines = io.TextIOWrapper(file, "utf-8-sig", newline="")
        try:
            yield from lines
        finally:
            lines.detach()  # whoever opened the file closes it
        return
    text, _ = decode(data + file.read() if len(data) == _WHOLE else data)
    yield from io.StringIO(text, newline="")


def _is_utf8(file: BinaryIO, begun: bytes) -> bool:
    """Whether a file is in UTF-8 to its end; if not, it stands where its beginning ends."""
    if b"\0" in begun:
        return False  # UTF-16 of Latin letters alone would pass
    place, decoder = file.tell(), codecs.getincrementaldecoder("utf-8")()
    try:
        decoder.decode(begun)
        while block := file.read(_BLOCK):
            decoder.decode(block)
        decoder.decode(b"", final=True)
    except UnicodeDecodeError:
        file.seek(place)
        return False
    return True


def _rows(lines: Iterable[str], mark: str, name: str) -> Iterator[Source]:
    """Return the rows of a table; its first row names the columns."""
    import csv

    from summarizer.reading.delimited import rows

    csv.field_size_limit(_LONGEST_FIELD)
    for row in rows(lines, mark):
        yield _source(row.cells, name, row.line)._replace(error=row.error)


def _source(record: Any, name: str, number: int) -> Source:
    # What has no form in JSON (a date, say) becomes what it reads like.
    line = json.dumps(record, ensure_ascii=False, default=str).encode("utf-8", "surrogatepass")
    return Source("line", f"{in_line(name)}:{number}", f"{name}:{number}", line)
