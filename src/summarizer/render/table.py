"""A result as a row of a table (CSV): its summaries, how many edits and flags, and the recipe."""

import csv
from collections.abc import Sequence
from io import StringIO

from summarizer.base import markup
from summarizer.base.lengths import Length
from summarizer.model import GRAVE, Result

__all__ = ["header", "to_row"]

_FIRST = ("id", "title", "language")
_LAST = ("edits", "flags", "grave_flags", "warnings", "signature")


def header(lengths: Sequence[Length]) -> str:
    r"""Return the first row: the names of the columns, a column a length.

    >>> from summarizer.base.lengths import parse
    >>> header([parse("short"), parse("60w")])
    'id,title,language,short,60w,edits,flags,grave_flags,warnings,signature\r\n'
    """
    return _row((*_FIRST, *map(str, lengths), *_LAST))


def to_row(result: Result, id: str | None = None, title: str | None = None) -> str:  # noqa: A002
    r"""Return a result as a row under `header`.

    Args:
        result: What `summarize` returned; its `lengths` are written.
        id: A name for the article, such as its file.
        title: The headline where the text has none of its own.

    >>> from summarizer.pipeline import summarize
    >>> row = to_row(summarize("Ships came in. Nobody cheered.", lengths="headline"), "a")
    >>> row.split(",")[:6]
    ['a', '', 'en', 'Ships came in.', '0', '0']
    """
    return _row((
        id or "",
        result.metadata.get("title") or title or "",
        result.language,
        *(str(result.summary(length)) for length in result.lengths),
        len(result.edits),
        len(result.flags),
        sum(flag.severity in GRAVE for flag in result.flags),
        " | ".join(result.warnings),
        result.signature,
    ))  # fmt: skip


def _row(cells: Sequence[object]) -> str:
    row = StringIO()
    csv.writer(row).writerow([markup.visible(str(cell)) for cell in cells])
    return row.getvalue()
