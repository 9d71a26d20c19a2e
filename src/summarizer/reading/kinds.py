"""What a file is, by what it begins with: PDF, Word, EPUB, a feed."""

import re
from typing import Literal

__all__ = ["DocumentKind", "document_kind", "is_book", "is_feed"]

DocumentKind = Literal["pdf", "docx"]

_PDF, _ZIP, _BOM = b"%PDF-", b"PK\x03\x04", b"\xef\xbb\xbf"
# Other readers allow as much before the beginning of a PDF; its end says what it is, too.
_BEFORE_PDF, _END_OF_PDF = 1_024, b"startxref"
# The first file in a book says what it is, and lies in the archive as it is.
_BOOK = b"mimetypeapplication/epub+zip"
# The first element, after what may stand before one.
_ROOT = re.compile(
    rb"\s*(?:<\?xml[^>]{0,200}\?>\s*)?(?:<\?xml-stylesheet[^>]{0,400}\?>\s*)?"
    rb"(?:<!--(?:[^-]|-(?!->)){0,2000}-->\s*)?<(?:rss|feed|rdf:RDF)[\s>]"
)


def document_kind(data: bytes) -> DocumentKind | None:
    """Return which document some bytes are; None for what is none.

    >>> document_kind(b"%PDF-1.7 ..."), document_kind(b"A file that begins with %PDF-1.7")
    ('pdf', None)
    """
    if data.startswith(_PDF) or (_PDF in data[:_BEFORE_PDF] and _END_OF_PDF in data[-_BEFORE_PDF:]):
        return "pdf"
    return "docx" if data.startswith(_ZIP) and b"word/document.xml" in data else None


def is_book(data: bytes) -> bool:
    """Whether some bytes are an EPUB."""
    return data.startswith(_ZIP) and _BOOK in data[:200]


def is_feed(data: bytes) -> bool:
    """Whether some bytes are a feed, by their first element.

    >>> is_feed(b'<?xml version="1.0"?><rss version="2.0">'), is_feed(b"<html><body>")
    (True, False)
    """
    return bool(_ROOT.match(data[:4_000].removeprefix(_BOM)))
