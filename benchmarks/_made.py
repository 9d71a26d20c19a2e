"""What a fuzzer makes of bytes: records, tables, glossaries, pages and books that nearly hold.

Bytes as they come are hardly ever JSON, XML or an archive, and would be refused at the door. Here
they choose instead among pieces that belong there, and how these are put together and damaged.
"""

import io
import json
from collections.abc import Callable, Sequence
from typing import Any, TypeVar
from zipfile import ZipFile

import atheris

__all__ = ["Given", "book", "damaged", "decisions", "feed", "glossary", "page", "record", "table",
           "value", "word_file"]  # fmt: skip

T = TypeVar("T")

WORDS = (
    "Obi", "Ada", "Ada Obi", "Han", "South Korea", "port", "ports", "quay", "Ph.D.", "doctorate",
    "the", "Kessel", "港口", "U.S.", "a", "-", "", " ", "|", ";", '"', "\n", "\t", "ß", "İ",
    "\u0301", "\u200b", "\0", "\ud800", "\u2028", "No.", "5", "x" * 201,
)  # fmt: skip
_ODD: tuple[Any, ...] = (
    None, True, False, 0, 1, -1, 3, 2**31, 2**63, 10**400, 0.5, 1e308, float("nan"), float("inf"),
    "", "a", "title", "body", "skip", "low", "drop", "furniture.label", "20%", "80w", "\ud800",
    "\x1b[31m", [], {}, [[]], [None], {"a": 1}, ["a"], [0, 1],
)  # fmt: skip
_FIELDS = ("text", "id", "title", "schema", "raw", "segments", "a", "")
_TAGS = ("p", "div", "br", "title", "h1", "article", "main", "table", "td", "ul", "li", "a", "b",
         "script", "style", "pre", "svg", "template", "head", "body", "html", "meta", "img", "sup",
         "item", "entry", "description", "content", "summary", "link", "guid", "id")  # fmt: skip
_ATTRIBUTES = ("", " class=a", " href=", " type='html'", " hidden")
_SCRAPS = (
    "&amp;", "&#0;", "&#xD800;", "&nbsp;", "&bogus;", "&#", "<!--", "-->", "<![CDATA[", "]]>",
    "<?x", "<!DOCTYPE html>", "<", ">", "/>", "\0", "\xa0", "\n", "\x85", "\ufffd", "\ud83d", "。",
)  # fmt: skip
_SENTENCES = (
    "The port of Kessel reopened on Monday, Mayor Ada Obi said.", "Ships came in .",
    "港口重新开放。",
    "“We lost 14 million euros,” said Jon Veller.", "By Ada Obi", "KESSEL (Reuters) - It rained.",
)  # fmt: skip


class Given:
    """Choices, made by bytes; when they are used up, each is the first."""

    def __init__(self, data: bytes) -> None:
        self._from = atheris.FuzzedDataProvider(data)

    def one(self, of: Sequence[T]) -> T:
        return of[self.number(len(of) - 1)]

    def number(self, most: int) -> int:
        return int(self._from.ConsumeIntInRange(0, most))

    def yes(self) -> bool:
        return bool(self._from.ConsumeBool())

    def some(self, make: Callable[[], T], most: int) -> list[T]:
        return [make() for _ in range(self.number(most))]

    def text(self) -> str:
        return str(self._from.ConsumeUnicode(self.number(9)))

    def rest(self) -> bytes:
        return bytes(self._from.ConsumeBytes(self._from.remaining_bytes()))

    def word(self) -> str:
        """Words that mean something somewhere, or anything."""
        return self.one(WORDS) if self.number(5) else self.text()

    def phrase(self) -> str:
        if self.yes():
            return self.one(_SENTENCES)
        return self.one(("", " ", ".", "\n")).join(self.some(self.word, 4))


def value(given: Given, depth: int = 3) -> Any:
    """Return anything that JSON can hold, most of it a record that one would read."""
    kind = given.number(7 if depth else 3)
    if kind < 2:
        return given.phrase()
    if kind < 4:
        return given.one(_ODD)
    if kind < 6:
        return {given.one(_FIELDS): value(given, depth - 1) for _ in range(given.number(4))}
    return [value(given, depth - 1) for _ in range(given.number(4))]


def damaged(data: bytes, given: Given) -> bytes:
    """Return bytes with up to three stretches taken out, doubled or written over."""
    for _ in range(given.number(3)):
        start = given.number(len(data))
        end = min(len(data), start + given.number(20))
        data = data[:start] + given.one((b"", data[start:end] * 2, b"\0", b'"', b"\xff", b"\n")) + (
            data[end:]
        )  # fmt: skip
    return data


def record(of: Any, given: Given) -> Any:
    """Return a record, parsed, with up to three of its values changed, moved, doubled or gone."""
    for _ in range(given.number(2) + 1):
        _change(of, given)
    return of


def _change(node: Any, given: Given) -> None:
    key: Any
    for _ in range(8):
        keys = list(node) if isinstance(node, dict) else range(len(node))
        if not keys:
            return
        key = given.one(keys)
        inner = node[key]
        if not isinstance(inner, dict | list) or not inner or not given.number(3):
            break
        node = inner
    how = given.number(6)
    if how == 0:
        del node[key]
    elif how == 1 and isinstance(node[key], int | float):
        node[key] += given.one((1, -1, 2, -2, 100))
    elif how == 2 and isinstance(node[key], str):
        node[key] = node[key][: given.number(len(node[key]))] + given.word()
    elif how == 3:
        node[key] = node[given.one(list(node) if isinstance(node, dict) else range(len(node)))]
    elif how == 4 and isinstance(node, list):
        node.insert(key, json.loads(json.dumps(node[key])))
    else:
        node[key] = value(given, 1)


def table(given: Given) -> bytes:
    """Return a table of cells, quoted or not, in one of several encodings."""
    mark = given.one((",", "\t", ";"))

    def cell() -> str:
        inner = given.phrase()
        return '"' + inner.replace('"', '""') + '"' if given.yes() else inner

    head = given.one((["id", "text"], ["text"], ["title", "text", "id"], ["a", "b"], []))
    rows = [mark.join(head), *(mark.join(given.some(cell, 4)) for _ in range(given.number(5)))]
    text = given.one(("\n", "\r\n", "\r")).join(rows)
    data = text.encode(given.one(("utf-8", "utf-8-sig", "utf-16", "utf-16-le")), "surrogatepass")
    return damaged(data, given)


def glossary(given: Given) -> str:
    """Return a glossary as CSV, JSON or TBX."""
    fields = ("target", "variants", "surname", "given", "aliases", "not", "action", "case", "scope",
              "note")  # fmt: skip
    known = {"action": ("prefer", "forbid", "protect", ""), "case": ("exact", "ignore", ""),
             "scope": ("unquoted", "all", "")}  # fmt: skip

    def cell(name: str) -> str:
        if name in known and given.number(9):
            return given.one(known[name])
        return given.one(("|", ";", "", " ")).join(given.some(given.word, 3))

    form = given.number(5)
    if form < 3:
        mark = given.one((",", ";", "\t"))
        names = [given.one(fields) for _ in range(given.number(5))] or ["target", "variants"]
        lines = [mark.join(names)]
        for _ in range(given.number(4)):
            cells = [cell(name) for name in names]
            lines.append(mark.join(
                '"' + each.replace('"', '""') + '"' if given.yes() else each for each in cells
            ))  # fmt: skip
        return "\n".join(lines)
    if form < 5:
        entries: list[Any] = []
        for _ in range(given.number(4)):
            names = ["target", *(given.one(fields) for _ in range(given.number(4)))]
            entries.append({
                name: given.some(given.word, 3) if given.yes() else cell(name) for name in names
            })  # fmt: skip
        if not given.number(5):
            entries.append(given.one(_ODD))
        return json.dumps(entries)
    kinds = ("preferredTerm-admn-sts", "deprecatedTerm-admn-sts", "x")
    concepts = "".join(
        "<termEntry id='c'>" + "".join(
            f"<langSet xml:lang='en'><tig><term>{given.word()}</term><termNote type="
            f"'administrativeStatus'>{given.one(kinds)}"
            "</termNote></tig></langSet>"
            for _ in range(given.number(3))
        ) + "</termEntry>" for _ in range(given.number(3))
    )  # fmt: skip
    return f"<tbx><text><body>{concepts}</body></text></tbx>"


def decisions(of: Sequence[dict[str, Any]], given: Given) -> str:
    """Return decisions, a line each, some with a value changed."""
    lines = []
    for entry in of:
        if given.yes():
            _change(entry, given)
        lines.append(json.dumps(entry))
    return given.one(("\n", "\r\n", "\n\n")).join(lines)


def page(given: Given, most: int = 30) -> str:
    """Return markup: tags that open and close or do not, sentences, scraps."""
    pieces, opened = [], list[str]()
    for _ in range(given.number(most)):
        how = given.number(5)
        if how < 2:
            tag = given.one(_TAGS)
            opened.append(tag)
            pieces.append(f"<{tag}{given.one(_ATTRIBUTES)}>")
        elif how == 2:
            pieces.append(f"</{opened.pop() if opened else given.one(_TAGS)}>")
        elif how == 3:
            pieces.append(given.one(_SCRAPS))
        else:
            pieces.append(given.phrase())
    return "".join(pieces)


def feed(given: Given) -> bytes:
    """Return a feed whose items hold markup, escaped or not."""
    inner = page(given)
    if given.yes():
        inner = inner.replace("&", "&amp;").replace("<", "&lt;")
    start, end = given.one((
        ("<rss version='2.0'><channel><item><title>A</title><description>",
         "</description></item></channel></rss>"),
        ("<feed xmlns='http://www.w3.org/2005/Atom'><entry><content type='html'>",
         "</content></entry></feed>"),
        ("<feed xmlns='http://www.w3.org/2005/Atom'><entry><content type='xhtml'>",
         "</content></entry></feed>"),
        ("<rss><channel>", "</channel></rss>"),
    ))  # fmt: skip
    return damaged((start + inner + end).encode("utf-8", "surrogatepass"), given)


def book(given: Given) -> bytes:
    """Return an EPUB of two chapters."""
    container = "<container><rootfiles><rootfile full-path='a/b.opf'/></rootfiles></container>"
    package = (
        "<package><manifest><item id='i' href='c.xhtml' media-type='application/xhtml+xml'/>"
        "<item id='j' href='../d%20e.html' media-type='text/html'/></manifest><spine>"
        "<itemref idref='i'/><itemref idref='j'/></spine></package>"
    )
    chapters = [page(given).encode(given.one(("utf-8", "utf-16")), "surrogatepass") for _ in "ij"]
    files = [
        ("mimetype", b"application/epub+zip"),
        ("META-INF/container.xml", damaged(container.encode(), given)),
        ("a/b.opf", damaged(package.encode(), given)),
        ("a/c.xhtml", chapters[0]),
        ("d e.html", chapters[1]),
    ]
    return _zipped(files)


def word_file(of: bytes, given: Given) -> bytes:
    """Return a Word file whose running text was damaged."""
    files = []
    with ZipFile(io.BytesIO(of)) as archive:
        for name in archive.namelist():
            held = archive.read(name)
            if name == "word/document.xml":
                held = damaged(held.replace(b"TEXT", page(given).encode("utf-8", "replace")), given)
            files.append((name, held))
    return _zipped(files)


def _zipped(files: Sequence[tuple[str, bytes]]) -> bytes:
    out = io.BytesIO()
    with ZipFile(out, "w") as archive:
        for name, held in files:
            archive.writestr(name, held)
    return out.getvalue()
