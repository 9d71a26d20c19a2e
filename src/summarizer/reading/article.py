"""An article before and after it is read."""

from collections.abc import Mapping, Sequence
from typing import Any, Literal, NamedTuple

from summarizer.base.errors import InputError

__all__ = [
    "Article", "MissingFieldError", "MissingFileError", "Source", "in_line", "printable",
]  # fmt: skip


class MissingFileError(InputError):
    """A path was given that leads to no file: a slip of the caller, not of the article."""


class MissingFieldError(InputError):
    """A record has no field of the name that its text is looked for under."""


class Source(NamedTuple):
    """One article that has not been read yet; small, and fit for another process.

    Attributes:
        kind: A ``path``, a ``url``, the ``bytes`` of a file, a ``line`` of JSON Lines, an
            ``entry`` of a feed or a book as such a line, or an ``error`` where there is nothing
            to read.
        place: Where it is, for messages: ``"news/may.txt"``, ``"news.jsonl:12"``.
        id: What to call it; None for standard input. A line may name itself otherwise.
        held: The path, the address, or the bytes.
        error: What is wrong, where the kind is ``error``, or the row of a table is none.
    """

    kind: Literal["path", "url", "bytes", "line", "entry", "error"]
    place: str
    id: str | None
    held: str | bytes = b""
    error: InputError | None = None


class Article(NamedTuple):
    """A text to summarise.

    Attributes:
        id: The path or the address as it was given, or the id in a line; None for standard input.
        place: Where it is, for messages.
        text: The decoded text, or its segments.
        encoding: What its bytes were read as.
        title: The title that the page or the record gives it, if any.
        doubt: Why its encoding may be another one, if it may.
        record: What a line holds that this library has written: a result, in place of a text.
    """

    id: str | None
    place: str
    text: str | Sequence[str]
    encoding: str = "utf-8"
    title: str | None = None
    doubt: str = ""
    record: Mapping[str, Any] | None = None


def printable(path: str) -> str:
    """Return a path as it can be written in UTF-8; names of files may hold any bytes."""
    return path.encode("utf-8", "replace").decode("utf-8")


def in_line(name: str) -> str:
    r"""Return a name as it can stand in a line: line breaks and what steers a terminal as escapes.

    >>> print(in_line("one\ntwo \x1b[31m.txt"))
    one\ntwo \x1b[31m.txt
    """
    if name.isprintable():
        return name
    return "".join(c if c.isprintable() else c.encode("unicode_escape").decode() for c in name)
