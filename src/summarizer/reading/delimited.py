"""Tables of delimited text: which mark parts the columns, by the first rows; and their rows."""

from collections.abc import Iterable, Iterator
from itertools import islice
from typing import NamedTuple

from summarizer.base.errors import InputError

__all__ = ["MARKS", "TEXT_COLUMNS", "Row", "rows"]

#: What may part columns. Where Excel takes the comma for decimals it writes the semicolon.
MARKS = (",", ";", "\t", "|")
#: What a column with the text of an article is called; a choice.
TEXT_COLUMNS = frozenset({"text", "body", "content", "article"})
_KNOWN = TEXT_COLUMNS | {"id", "title", "headline", "date", "url"}
# Characters that are looked at: the names of the columns and an article; a choice.
_SAMPLE = 200_000
# The line that declares the mark to Excel.
_DECLARATION = "sep="


class Row(NamedTuple):
    """A row below the names of the columns.

    Attributes:
        line: The number of its last line.
        cells: What it holds, by the names of the columns.
        error: Why it is not known which cell is in which column.
    """

    line: int
    cells: dict[str, str]
    error: InputError | None = None


def rows(lines: Iterable[str], usual: str) -> Iterator[Row]:
    r"""Yield the rows of a table; its first row names the columns.

    Args:
        lines: With their ends.
        usual: What parts the columns of such files.

    Raises:
        InputError: It is no table, or what parts its columns is not certain.

    >>> [row.cells for row in rows(["id;price;text\n", "a;3,5;Ships came in.\n"], ",")]
    [{'id': 'a', 'price': '3,5', 'text': 'Ships came in.'}]
    """
    import csv

    lines = iter(lines)
    head: list[str] = []
    try:
        mark = _declared(lines, head) or _found(lines, head, usual)
    except csv.Error:
        mark = usual  # which says where it is no table
    given = _Lines(_again(lines, head))
    table = csv.reader(given, delimiter=mark)
    columns: list[str] = []
    begun = 1
    try:
        for row in table:
            first, begun = begun, table.line_num + 1
            if given.ended:  # in the middle of a row
                if not columns:
                    raise _never_closed(first, table.line_num)
                yield Row(first, {}, _never_closed(first, table.line_num))
            elif not columns:
                columns = row
            elif any(map(str.strip, row[len(columns) :])):
                yield Row(table.line_num, {}, _too_many(row, columns, mark))
            elif row:
                yield Row(table.line_num, dict(zip(columns, row, strict=False)))
    except csv.Error as error:
        raise InputError(f"line {table.line_num}: not a table: {error}") from None
    if not columns:
        raise InputError("the table is empty: its first row names the columns")


class _Lines:
    """Lines for a reader of tables, which asks for no more of them than a row has."""

    def __init__(self, lines: Iterator[str]) -> None:
        self._lines = lines
        self.ended = False

    def __iter__(self) -> Iterator[str]:
        yield from self._lines
        self.ended = True


def _never_closed(first: int, last: int) -> InputError:
    lost = f", so that lines {first} to {last} are not read" if last > first else ""
    return InputError(
        f"a quotation mark that opens in the row of line {first} is not closed before the end of "
        f"the table{lost}: close it, or write it twice where it is meant"
    )


def _too_many(row: list[str], columns: list[str], mark: str) -> InputError:
    noun = "column" if len(columns) == 1 else "columns"
    return InputError(
        f"{len(row)} cells below {len(columns)} {noun}: put quotation marks around a cell that "
        f"holds {mark!r}"
    )


def _declared(lines: Iterator[str], head: list[str]) -> str | None:
    """Return the mark that the first line declares; the line stays, empty, as lines are counted."""
    first = next(lines, None)
    if first is None:
        return None
    head.append(first)
    mark = first[len(_DECLARATION) :].rstrip("\r\n")
    if not first.lower().startswith(_DECLARATION) or mark not in MARKS:
        return None
    head[0] = "\n"
    return mark


def _found(lines: Iterator[str], head: list[str], usual: str) -> str:
    """Return the mark that parts the names of the columns, and the first row in as many cells."""
    marks = (usual, *(mark for mark in MARKS if mark != usual))
    first = {mark: _first(lines, head, mark, 1) for mark in marks}
    named = {mark: row[0] for mark, row in first.items() if row and len(row[0]) > 1}
    # A mark inside quotation marks leaves one of them on each side.
    unbroken = {mark: names for mark, names in named.items() if '"' not in "".join(names)}
    named = unbroken or named
    known = {mark: names for mark, names in named.items() if any(map(_is_known, names))}
    named = known or named
    if len(named) < 2:
        return next(iter(named), usual)
    fitting = {
        mark: len(names)
        for mark, names in named.items()
        if all(len(row) == len(names) for row in _first(lines, head, mark, 2))
    }
    best = [mark for mark, size in fitting.items() if size == max(fitting.values())]
    if usual in best or len(best) == 1:
        return usual if usual in best else best[0]
    if usual in named and not fitting:
        return usual
    raise InputError(
        f"its columns may be parted by {' or by '.join(map(repr, best or named))}: save it with "
        "commas, or as TSV"
    )


def _is_known(name: str) -> bool:
    return name.strip().lower() in _KNOWN


def _first(lines: Iterator[str], head: list[str], mark: str, number: int) -> list[list[str]]:
    """Return the first rows as a mark would part them; what is read for that stays in `head`."""
    import csv

    table = csv.reader(_again(lines, head, _SAMPLE), delimiter=mark)
    return list(islice((row for row in table if row), number))


def _again(lines: Iterator[str], head: list[str], most: int | None = None) -> Iterator[str]:
    """Yield what was read, and what comes after it; up to so many characters, it is kept, too."""
    size = 0
    for place in range(len(head)):
        size += len(head[place])
        yield head[place]
    if most is None:
        yield from lines
        return
    while size < most:
        line = next(lines, None)
        if line is None:
            return
        head.append(line)
        size += len(line)
        yield line
