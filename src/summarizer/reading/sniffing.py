"""Whether bytes without a telling name hold records and not prose: JSON, JSON Lines, a table."""

import json
from io import StringIO
from itertools import islice

from summarizer.reading.delimited import MARKS, TEXT_COLUMNS
from summarizer.reading.kinds import is_book, is_feed
from summarizer.reading.records import Kind

__all__ = ["is_notebook", "looks_like_table", "sniff"]

_BOM = b"\xef\xbb\xbf"
# The head and a row are enough; a cell with an article may be long.
_ROWS, _SAMPLE = 2, 200_000


def sniff(data: bytes) -> Kind | None:
    r"""Return what some bytes certainly hold: JSON of records, say, or a feed; None for all else.

    >>> sniff(b'[{"text": "Ships came in."}]'), sniff(b'{"text": "One."}\n{"text": "Two."}\n')
    ('json', 'jsonl')
    >>> sniff(b"[Kessel, May 3] Ships came in.") is None
    True
    """
    if is_feed(data):
        return "feed"
    if is_book(data):
        return "epub"
    start = data.removeprefix(_BOM).lstrip()
    if not start.startswith((b"[", b"{")):
        return None
    first = start.partition(b"\n")[0]
    try:
        line = json.loads(first)
    except (ValueError, RecursionError):
        line = None
    if isinstance(line, dict) and start.partition(b"\n")[2].strip():
        return "jsonl"
    try:
        whole = json.loads(start)
    except (ValueError, RecursionError):
        return None
    return "json" if isinstance(whole, list | dict) else None


def looks_like_table(text: str) -> bool:
    r"""Whether a text is CSV or TSV with a column for the text of articles.

    >>> looks_like_table("id,text\n1,Ships came in."), looks_like_table("Ships, boats\nand rope")
    (True, False)
    """
    head = text.partition("\n")[0]
    names = next((names for mark in MARKS if len(names := head.split(mark)) > 1), [])
    if TEXT_COLUMNS.isdisjoint(name.strip(' "\r').lower() for name in names):
        return False
    import csv  # most articles need none

    mark = next(mark for mark in MARKS if mark in head)
    rows = list(islice(csv.reader(StringIO(text[:_SAMPLE], newline=""), delimiter=mark), _ROWS))
    return len(rows) > 1 and {len(row) for row in rows[:2]} == {len(names)}


def is_notebook(data: bytes) -> bool:
    """Whether bytes are a Jupyter notebook."""
    return data.lstrip()[:1] == b"{" and b'"cells"' in data and b'"nbformat"' in data
