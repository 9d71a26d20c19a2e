"""Where articles come from: files, folders, patterns, JSON, CSV, web pages, standard input.

What is named on the command line becomes a row of `Source`s, one an article, without anything
being read but the lines of JSON Lines; `load` reads one, wherever that is convenient: in another
process, say. Import from here.
"""

from summarizer.reading.article import (
    Article,
    MissingFieldError,
    MissingFileError,
    Source,
    in_line,
    printable,
)
from summarizer.reading.carrying import as_text, carried, record_of
from summarizer.reading.loading import DEFAULT_FIELDS, Fields, has_text, load, named
from summarizer.reading.public import read
from summarizer.reading.records import KINDS, Kind, kind_of
from summarizer.reading.sources import count, is_below, sources, unfold
from summarizer.reading.words import words_in

__all__ = [
    "DEFAULT_FIELDS", "KINDS", "Article", "Fields", "Kind", "MissingFieldError", "MissingFileError",
    "Source", "as_text", "carried", "count", "has_text", "in_line", "is_below", "kind_of", "load",
    "named", "printable", "read", "record_of", "sources", "unfold", "words_in",
]  # fmt: skip
