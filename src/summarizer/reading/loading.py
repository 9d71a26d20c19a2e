"""A source -> its article."""

import json
from pathlib import Path
from typing import Any, NamedTuple

from summarizer.base.errors import InputError
from summarizer.model.plain import is_record
from summarizer.reading.article import Article, MissingFieldError, MissingFileError, Source
from summarizer.reading.decoding import decode, doubt
from summarizer.reading.kinds import document_kind, is_book, is_feed
from summarizer.reading.pages import fetch, is_page, story
from summarizer.reading.sniffing import is_notebook, looks_like_table, sniff

__all__ = ["DEFAULT_FIELDS", "Fields", "has_text", "load", "named"]


class Fields(NamedTuple):
    """Which fields of a record hold its text, its id and its title."""

    text: str = "text"
    id: str = "id"
    title: str = "title"


DEFAULT_FIELDS = Fields()
# A longer name of a column is an article of a table without names, most likely: a choice.
_LONGEST_NAME = 30
_GZIPPED = b"\x1f\x8b"


def load(source: Source, fields: Fields = DEFAULT_FIELDS) -> Article:
    """Read one article.

    Raises:
        MissingFileError: There is no such file.
        InputError: It cannot be read, or what is read is no text.
    """
    if source.error is not None:
        raise source.error
    if source.kind in ("line", "entry"):
        return _record(source, fields)
    data = _data(source)
    if kind := document_kind(data):
        from summarizer.reading.documents import read_document

        found = read_document(data, kind)
        return Article(source.id, source.place, found.text, kind, found.title, found.doubt)
    if (source.kind == "url" and not is_feed(data)) or is_page(
        source.place.removesuffix(".gz"), data
    ):
        text, title = story(data)
        return Article(source.id, source.place, text, "html", title)
    _check_prose(data)
    text, encoding = decode(data)
    if looks_like_table(text):
        raise InputError("this is a table: name it .csv or .tsv, or pass --input csv or tsv")
    return Article(source.id, source.place, text, encoding, doubt=doubt(text, encoding))


def _check_prose(data: bytes) -> None:
    """Refuse what is no prose, whatever it is called.

    Raises:
        InputError: It holds records, or is a notebook.
    """
    if is_feed(data):
        raise InputError("this is a feed: name it .rss or .atom, or pass --input feed")
    if is_book(data):
        raise InputError("this is a book: name it .epub, or pass --input epub")
    if is_notebook(data):
        raise InputError("this is a notebook: pass the text of an article")
    if kind := sniff(data):
        raise InputError(f"this is JSON and no text: name it .{kind}, or pass --input {kind}")


def named(source: Source, fields: Fields) -> str | None:
    """Return the id that its result has or will have, looking into a line for it.

    None for a line that holds no text, whatever its id: nothing can have come of it. Another
    record may have the same id.
    """
    if source.kind not in ("line", "entry"):
        return source.id
    if source.error is not None:
        return None
    try:
        article = _record(source, fields)
    except InputError:
        return None
    return article.id if has_text(article) else None


def has_text(article: Article) -> bool:
    """Whether an article has any text but blanks, or is a result already."""
    if article.record is not None:
        return True
    parts = [article.text] if isinstance(article.text, str) else article.text
    return any(map(str.strip, parts))


def _data(source: Source) -> bytes:
    if isinstance(source.held, bytes):
        return source.held
    if source.kind == "url":
        return fetch(source.held)
    try:
        data = Path(source.held).read_bytes()
        return _unzipped(data) if data.startswith(_GZIPPED) else data
    except FileNotFoundError:
        raise MissingFileError("there is no such file") from None
    except InputError:
        raise
    except (OSError, ValueError) as error:
        raise InputError(f"cannot be read: {getattr(error, 'strerror', None) or error}") from None


def _unzipped(data: bytes) -> bytes:
    import gzip
    import zlib

    try:
        return gzip.decompress(data)
    except (OSError, EOFError, zlib.error) as error:
        raise InputError(f"cannot be unpacked: {error}") from None


def _record(source: Source, fields: Fields) -> Article:
    if source.kind == "entry":
        fields = DEFAULT_FIELDS  # the names are ours
    try:
        record = json.loads(source.held)
    except UnicodeDecodeError as error:
        raise InputError(f"not in UTF-8 (byte {error.start}): convert it first") from None
    except json.JSONDecodeError as error:
        # The place names the line; this is where in it.
        raise InputError(f"not a record of JSON: {error.msg} (character {error.pos + 1})") from None
    except (ValueError, RecursionError) as error:
        raise InputError(f"not a record of JSON: {error}") from None
    if not isinstance(record, dict):
        raise InputError("not a record: it must be a JSON object with a text")
    if fields.text not in record:
        if is_record(record):
            return Article(_id(record, source, Fields()), source.place, "", record=record)
        names = list(record)[:8]
        known = ", ".join(f"{name!r:.60}" for name in names) or "none"
        message = f"no field {fields.text!r} (there is: {known}): name it with --field"
        if any(len(name) > _LONGEST_NAME for name in names):
            message += "; if that is an article, put a row with the names of the columns above it"
        raise MissingFieldError(message)
    text = record[fields.text]
    if not isinstance(text, str) and not (
        isinstance(text, list) and all(isinstance(part, str) for part in text)
    ):
        raise InputError(f"field {fields.text!r} holds {_kind(text)}, not a text")
    title = record.get(fields.title)
    return Article(
        _id(record, source, fields),
        source.place,
        text,
        title=title if isinstance(title, str) else None,
    )


def _id(record: dict[str, Any], source: Source, fields: Fields) -> str | None:
    found = record.get(fields.id)
    if found is None:
        return source.id
    return found if isinstance(found, str) else json.dumps(found, ensure_ascii=False)


def _kind(value: object) -> str:
    kinds = {bool: "true or false", int: "a number", float: "a number", type(None): "null"}
    return kinds.get(type(value), "a structure")
