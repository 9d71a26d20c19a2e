"""EPUB -> an article a chapter, in the order in which it is read."""

import io
from collections.abc import Iterator
from posixpath import dirname, join, normpath
from typing import Any
from urllib.parse import unquote
from zipfile import ZipFile

from summarizer.base.errors import InputError
from summarizer.base.extras import from_extra
from summarizer.reading.markup_text import plain_text

__all__ = ["chapters"]

_CONTAINER = "META-INF/container.xml"
_PAGES = frozenset({"application/xhtml+xml", "text/html"})
# Bytes of one file; an article of that size would be refused too. A small archive may hold a large
# file.
_LARGEST = 20_000_000


def chapters(data: bytes, name: str) -> Iterator[dict[str, Any]]:
    """Yield the chapters of a book that hold text as records: `id`, `title` and `text`.

    Raises:
        InputError: It is no EPUB, is protected, or the extra is missing.
    """
    etree = from_extra("lxml.etree", "lxml", "documents", "books")
    parser = etree.XMLParser(resolve_entities=False, no_network=True)
    try:
        with ZipFile(io.BytesIO(data)) as archive:
            container = etree.fromstring(_member(archive, _CONTAINER), parser)
            package = next(container.iter("{*}rootfile")).get("full-path")
            book = etree.fromstring(_member(archive, package), parser)
            for page in _spine(book):
                path = normpath(join(dirname(package), unquote(page)))
                text, heading = plain_text(_decoded(_member(archive, path)))
                # Covers, title pages and lists of contents hold no sentence.
                if any(mark in text for mark in ".!?。"):
                    yield {"id": f"{name}#{page}", "title": heading, "text": text}
    except InputError:
        raise
    except Exception as error:  # the archive and the XML in it raise what their parts raise
        raise InputError(f"this EPUB cannot be read: {error!r:.120}") from None


def _member(archive: ZipFile, path: str) -> bytes:
    info = archive.getinfo(path)
    if info.file_size > _LARGEST:
        raise InputError(f"{path} in this EPUB has more than {_LARGEST:,} bytes")
    with archive.open(info) as file:
        return file.read(_LARGEST + 1)[:_LARGEST]


def _decoded(page: bytes) -> str:
    """Return a page as text: a book is in UTF-8, or in UTF-16 with its mark."""
    wide = page.startswith((b"\xff\xfe", b"\xfe\xff"))
    return page.decode("utf-16" if wide else "utf-8-sig", "replace")


def _spine(book: Any) -> Iterator[str]:
    """Yield the pages of a book in reading order, its navigation left out."""
    items = {
        item.get("id"): item
        for item in book.iter("{*}item")
        if item.get("media-type") in _PAGES and "nav" not in (item.get("properties") or "").split()
    }
    for reference in book.iter("{*}itemref"):
        item = items.get(reference.get("idref"))
        if item is not None:
            yield item.get("href")
