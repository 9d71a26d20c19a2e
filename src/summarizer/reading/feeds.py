"""RSS and Atom -> an article an entry; the one door to feedparser."""

import io
from collections.abc import Iterator
from typing import Any

from summarizer.base.errors import InputError
from summarizer.base.extras import from_extra
from summarizer.reading.markup_text import plain_text

__all__ = ["entries"]


def entries(data: bytes) -> Iterator[dict[str, Any]]:
    """Yield the entries of a feed as records: `id`, `title` and `text`, the title first.

    What a feed says of a story is all there is: often its beginning.

    Raises:
        InputError: It is no feed, or the extra is missing.
    """
    feedparser = from_extra("feedparser", "feedparser", "documents", "feeds")
    try:
        # In memory: given bytes alone, it would take them for the name of a file or an address.
        feed = feedparser.parse(io.BytesIO(data))
        if not feed.entries and not feed.version:
            raise InputError("not a feed: RSS or Atom is expected")
        yield from map(_record, feed.entries, range(1, len(feed.entries) + 1))
    except InputError:
        raise
    except Exception as error:  # it raises what its parts raise
        raise InputError(f"this feed cannot be read: {error!r:.120}") from None


def _record(entry: Any, number: int) -> dict[str, Any]:
    title = " ".join(_plain(entry.get("title"), entry.get("title_detail")).split())
    found = [content for content in entry.get("content", ()) if content.get("value")]
    story = max(found, key=lambda content: len(content["value"]), default=None)
    if story is not None:
        text = _plain(story["value"], story)
    else:
        text = _plain(entry.get("summary"), entry.get("summary_detail"))
    if title and text and not text.startswith(title):
        text = f"{title}\n\n{text}"
    name = entry.get("id") or entry.get("link") or str(number)
    return {"id": name, "title": title, "text": text}


def _plain(value: str | None, detail: Any) -> str:
    if not value:
        return ""
    return value if detail and detail.get("type") == "text/plain" else plain_text(value)[0]
