"""Reading from Python what the command reads: files, records, pages, addresses, bytes."""

from collections.abc import Iterator
from os import PathLike, fspath

from summarizer.base.errors import InputError
from summarizer.reading.article import Article, Source
from summarizer.reading.loading import Fields, load
from summarizer.reading.records import Kind
from summarizer.reading.sources import sources, unfold

__all__ = ["read"]


def read(
    place: str | PathLike[str] | bytes,
    *,
    kind: Kind | None = None,
    field: str = "text",
    id: str = "id",  # noqa: A002 - as the option of the command
) -> Iterator[Article]:
    """Read articles as the command `summarize` does.

    Args:
        place: A file, a folder, a pattern, or an address; or the bytes of one article.
        kind: ``jsonl``, ``json``, ``csv``, ``tsv``, ``feed`` or ``epub``, where the name does not
            say it.
        field: The field of a record that holds the text.
        id: The field of a record that names it.

    Yields:
        An `Article` each: `id`, `place`, `text`, `encoding`, `title`.

    Raises:
        InputError: There is nothing there, or it cannot be read as articles; the message names the
            place.

    >>> [article.text for article in read("Der Häfen ist zu.".encode("cp1252"))]
    ['Der Häfen ist zu.']
    """
    if not isinstance(place, str | bytes | PathLike):
        raise InputError(f"place must be a path, an address or bytes, not {place!r:.60}")
    fields = Fields(field, id)
    if isinstance(place, bytes):
        yield load(Source("bytes", "bytes", None, place), fields)
        return
    for source in sources(list(unfold([fspath(place)], kind)), kind):
        try:
            article = load(source, fields)
        except InputError as error:
            raise type(error)(f"{source.place}: {error}") from None
        if article.record is not None:
            raise InputError(
                f"{article.place}: a result and no article: pass the line, read as JSON, to "
                "Result.from_dict"
            )
        yield article
