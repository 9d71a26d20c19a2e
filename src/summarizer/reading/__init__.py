"""Where articles come from: files, folders, patterns, JSON Lines, web pages, standard input.

What is named on the command line becomes a row of `Source`s, one an article, without anything
being read but the lines of JSON Lines; `load` reads one, wherever that is convenient: in another
process, say. Import from here.
"""

from summarizer.reading.article import Article, MissingFileError, Source, in_line, printable
from summarizer.reading.loading import DEFAULT_FIELDS, Fields, is_told, load, named
from summarizer.reading.sources import count, is_lines, sources, unfold
from summarizer.reading.words import words_in

__all__ = [
    "DEFAULT_FIELDS", "Article", "Fields", "MissingFileError", "Source", "count", "in_line",
    "is_lines", "is_told",     "load", "named", "printable", "sources", "unfold", "words_in",
]  # fmt: skip
