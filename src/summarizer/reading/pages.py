"""Web pages: the story out of the HTML, and the HTML from an address; the one door to trafilatura.

It is an extra, as it brings an HTML parser and ten more packages along.
"""

import re
from typing import Any

from summarizer.base.errors import InputError
from summarizer.base.extras import from_extra

__all__ = ["ADDRESS", "fetch", "is_page", "story"]

ADDRESS = re.compile(r"https?://", re.IGNORECASE)
_SUFFIXES = (".html", ".htm", ".xhtml")
_START = re.compile(rb"\s*(?:<\?xml[^>]*>\s*)?(?:<!--.*?-->\s*)?<(?:!doctype html|html)\b", re.I)


def is_page(name: str, data: bytes) -> bool:
    """Whether this is HTML, by its name or its first tag.

    >>> is_page("may.txt", b"<!DOCTYPE html><p>Ships came in."), is_page("may.txt", b"< 3 ships")
    (True, False)
    """
    return name.lower().endswith(_SUFFIXES) or bool(_START.match(data[:2_000]))


def fetch(address: str) -> bytes:
    """Return what stands at an address.

    Raises:
        InputError: It cannot be fetched, or the extra is not installed.
    """
    _trafilatura()  # before the network is asked for what nobody here could read
    from summarizer.reading.fetching import get

    return get(address)


def story(data: bytes) -> tuple[str, str | None]:
    """Return the text of the story, its title in the first line, and the title.

    Raises:
        InputError: No story is found, or the extra is not installed.
    """
    trafilatura = _trafilatura()
    tree = trafilatura.load_html(data)
    found = None
    if tree is not None:
        found = trafilatura.bare_extraction(
            tree, with_metadata=True, include_comments=False, include_tables=False
        )
    if found is None or not (found.text or "").strip():
        raise InputError("no story is found on this page: pass the text of the article")
    title, text = (found.title or "").strip() or None, found.text
    if title and not text.lstrip().startswith(title):
        text = f"{title}\n\n{text}"
    return text, title


def _trafilatura() -> Any:
    return from_extra("trafilatura", "trafilatura", "html", "web pages")
