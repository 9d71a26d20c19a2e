"""Results as rows of a table (CSV): summaries, how many edits and flags, the recipe, the error."""

import csv
from collections.abc import Sequence
from io import StringIO

from summarizer.base import markup
from summarizer.base.columns import check_carried
from summarizer.base.lengths import Length
from summarizer.model import GRAVE, Result

__all__ = ["header", "to_failed_row", "to_row"]

_FIRST = ("id", "title", "language")
_COUNTS = ("edits", "flags", "grave_flags", "warnings", "signature")
_LAST = (*_COUNTS, "error")


def header(lengths: Sequence[Length], carried: Sequence[str] = ()) -> str:
    r"""Return the first row: the names of the columns, a column a length.

    Args:
        lengths: The summaries.
        carried: Columns that are carried along; they stand last.

    Raises:
        InputError: A column would be there twice.

    >>> from summarizer.base.lengths import parse
    >>> header([parse("short"), parse("60w")], ["day"])
    'id,title,language,short,60w,edits,flags,grave_flags,warnings,signature,error,day\r\n'
    """
    made = (*_FIRST, *map(str, lengths), *_LAST)
    check_carried(carried, made)
    return _row((*made, *carried))


def to_row(
    result: Result,
    id: str | None = None,  # noqa: A002
    title: str | None = None,
    carried: Sequence[str] = (),
) -> str:
    r"""Return a result as a row under `header`.

    Args:
        result: What `summarize` returned; its `lengths` are written.
        id: A name for the article, such as its file.
        title: The headline where the text has none of its own.
        carried: The cells of the columns that are carried along.

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
        "",
        *carried,
    ))  # fmt: skip


def to_failed_row(
    error: str,
    lengths: Sequence[Length],
    id: str | None = None,  # noqa: A002
    title: str | None = None,
    carried: Sequence[str] = (),
) -> str:
    r"""Return the row of a text that could not be summarised: what is known of it, and why.

    Args:
        error: Why there is no result.
        lengths: The summaries that there would be.
        id: A name for the article, such as its file.
        title: The headline that its record gives it.
        carried: The cells of the columns that are carried along.

    >>> from summarizer.base.lengths import parse
    >>> to_failed_row("the text is empty", [parse("short")], "a", carried=["Friday"])
    'a,,,,,,,,,the text is empty,Friday\r\n'
    """
    nothing = [""] * (len(lengths) + len(_COUNTS))
    return _row((id or "", title or "", "", *nothing, error, *carried))


def _row(cells: Sequence[object]) -> str:
    row = StringIO()
    csv.writer(row).writerow([markup.visible(str(cell)) for cell in cells])
    return row.getvalue()
