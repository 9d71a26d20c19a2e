"""PDF and Word files -> their text and title; the one door to pypdf and python-docx.

They are an extra. What is read is the running text: no tables, no notes, no text in pictures.
"""

import io
import logging
import re
from typing import Any, NamedTuple

from summarizer.base.errors import InputError
from summarizer.base.extras import from_extra
from summarizer.reading.kinds import DocumentKind

__all__ = ["Extract", "read_document"]

# Names of files and programs, which writing programs put where a title belongs.
_NO_TITLE = re.compile(r"(?i)microsoft word\b|untitled\b|.*\.(?:docx?|indd|odt|pdf|qxd|rtf|txt)$")
# Bytes in an archive, which may be far smaller itself: a choice, above any document with pictures.
_LARGEST = 500_000_000


class Extract(NamedTuple):
    """What was read: the text, its title if it has one, and what may be missing."""

    text: str
    title: str | None = None
    doubt: str = ""


def read_document(data: bytes, kind: DocumentKind) -> Extract:
    """Return the text of a document.

    Raises:
        InputError: It cannot be read, it holds pictures of pages only, or the extra is missing.
    """
    return _pdf(data) if kind == "pdf" else _docx(data)


def _pdf(data: bytes) -> Extract:
    pypdf = from_extra("pypdf", "pypdf", "documents", "PDF files")
    # It reports what it mends; where nobody has asked for that, it would go to stderr.
    logging.getLogger("pypdf").addHandler(logging.NullHandler())
    try:
        reader = pypdf.PdfReader(io.BytesIO(data))
        if reader.is_encrypted and not reader.decrypt(""):
            raise InputError("this PDF asks for a password: save it without one")
        pages = [page.extract_text().strip() for page in reader.pages]
        title = reader.metadata.title if reader.metadata else None
    except InputError:
        raise
    except Exception as error:  # pypdf raises what its parts raise
        raise InputError(f"this PDF cannot be read: {error!r:.120}") from None
    with_text = [page for page in pages if any(map(str.isalpha, page))]
    if not with_text:
        raise InputError(
            "there is no text in this PDF: its pages are pictures, it seems; make text of them "
            "first (OCR), as ocrmypdf does"
        )
    doubt = ""
    lacking = len(pages) - len(with_text)
    if lacking:
        doubt = f"{lacking} of {len(pages)} pages hold no text: pictures, it seems"
    return Extract("\n".join(with_text), _title(title), doubt)


def _docx(data: bytes) -> Extract:
    docx = from_extra("docx", "python-docx", "documents", "Word files")
    from zipfile import ZipFile

    try:
        with ZipFile(io.BytesIO(data)) as archive:
            if sum(info.file_size for info in archive.infolist()) > _LARGEST:
                raise InputError(f"what is in this Word file has more than {_LARGEST:,} bytes")
        document: Any = docx.Document(io.BytesIO(data))
        paragraphs = [paragraph.text.strip() for paragraph in document.paragraphs]
        title = document.core_properties.title
    except InputError:
        raise
    except Exception as error:  # the archive and the XML in it raise what their parts raise
        raise InputError(f"this Word file cannot be read: {error!r:.120}") from None
    text = "\n\n".join(filter(None, paragraphs))
    if not text:
        raise InputError("there is no running text in this Word file")
    return Extract(text, _title(title))


def _title(found: object) -> str | None:
    """Return what a file calls itself, unless it is the name of a file.

    >>> _title(" Port reopens "), _title("Microsoft Word - port.doc"), _title("port.indd")
    ('Port reopens', None, None)
    """
    title = " ".join(str(found or "").split())
    return None if not title or _NO_TITLE.match(title) else title
