"""HTML of feeds and books -> their text, a paragraph a block; the one door to lxml.

Unlike a web page such HTML is the story and nothing else, so all of it is text.
"""

import re
from typing import Any

from summarizer.base.extras import from_extra

__all__ = ["plain_text"]

_BLOCKS = frozenset({
    "address", "article", "aside", "blockquote", "body", "caption", "dd", "div", "dl", "dt",
    "figcaption", "figure", "footer", "h1", "h2", "h3", "h4", "h5", "h6", "header", "hr", "li",
    "main", "ol", "p", "pre", "section", "table", "tr", "ul",
})  # fmt: skip
_NO_TEXT = frozenset({"head", "nav", "script", "style", "template"})


def plain_text(html: str) -> tuple[str, str]:
    """Return the text of some HTML, and its first heading; nothing where there is none."""
    lxml_html = from_extra("lxml.html", "lxml", "documents", "feeds and books")
    etree = from_extra("lxml.etree", "lxml", "documents", "feeds and books")
    try:
        # As bytes: a str must not say which encoding it is in.
        parser = lxml_html.HTMLParser(encoding="utf-8")
        tree = lxml_html.fromstring(
            html.replace("\0", " ").encode("utf-8", "replace"), parser=parser
        )
    except etree.ParserError:  # there is no element in it
        return "", ""
    pieces: list[str] = []
    _add(tree, pieces)
    # A line break inside a block is a line, two of them are as good as a block.
    blocks = re.split(r"\n|\r *\r", "".join(pieces))
    parts = ("\n".join(" ".join(line.split()) for line in block.split("\r")) for block in blocks)
    text = "\n\n".join(filter(None, map(str.strip, parts)))
    heading = next(tree.iter("h1", "h2", "h3"), None)
    return text, "" if heading is None else " ".join(heading.text_content().split())


def _add(tree: Any, pieces: list[str]) -> None:
    """Add the text of an element; without recursion, as its depth is in the hands of others."""
    waiting: list[Any] = [tree]
    while waiting:
        each = waiting.pop()
        if isinstance(each, str):
            pieces.append(each)
            continue
        # Comments and instructions have no name.
        named = isinstance(each.tag, str)
        block = named and each.tag in _BLOCKS
        parts: list[Any] = []
        if named and each.tag not in _NO_TEXT:
            # A line break in the source is a blank.
            parts = ["\n" if block else "\r" if each.tag == "br" else "", _flat(each.text)]
            for child in each:
                parts += child, _flat(child.tail)
            parts.append("\n" if block else "")
        waiting += reversed(parts)


def _flat(text: str | None) -> str:
    return (text or "").replace("\n", " ").replace("\r", " ")
