r"""Breaks and marks that were escaped once more on the way: `Friday.&lt;br&gt;The port`, `\"Go\"`.

A break becomes a space: what it parted are sentences or paragraphs; two in a row, `\n\n`, become a
break, and a tag of bold or italic letters goes. What must stay: a line that
holds HTML, code, a path such as `C:\new`, and a sentence about the tag `&lt;br&gt;`, which has
spaces on both sides.
"""

import re
from collections.abc import Iterator

from summarizer.base.patterns import lazy
from summarizer.rules import Finding, View, rule

_TAG = r"(?:br|p|/p) ?/?"
_BREAK = (
    rf"(?:&(?:amp;)*lt;{_TAG}&(?:amp;)*gt;|\\?u003c{_TAG}\\?u003e"
    r"|(?-i:(?:(?<=[.!?:;\"”])|(?<=\\n)|(?<=\\r))(?:\\r)?\\n(?=\\|[\"“A-Z\s]|$)))+"
)
# Marks by their number, as in `\u2019`; the closed list of those that prose has.
_MARKS = {
    "2013": "–", "2014": "—", "2018": "‘", "2019": "’", "201c": "“", "201d": "”", "2026": "…",
    "00a0": " ", "00ab": "«", "00bb": "»",
}  # fmt: skip
# Two breaks in a row part paragraphs, whatever stands before them.
_PARAGRAPH = r"(?-i:(?:\\r)?\\n(?:(?:\\r)?\\n)+)"
_INLINE = r"(?:strong|b|em|i|u|span|h[1-6]|blockquote)"
_STYLE = rf"&(?:amp;)*lt;/?{_INLINE}&(?:amp;)*gt;|\\?u003c/?{_INLINE}\\?u003e"
_SEQUENCE = lazy(
    rf"(?P<paragraph>{_PARAGRAPH})|(?P<style>{_STYLE})|(?P<broken>{_BREAK})|\\+(?P<quote>[\"'])|\\u(?P<mark>{'|'.join(_MARKS)})",
    re.IGNORECASE,
)
_FEWEST_QUOTES = 2


@rule(
    "characters.escaped_break",
    kinds="repair",
    proof="closed vocabulary",
    may_change=("names", "numbers", "words"),
    triggers=("lt;", "u003c", "U003C", "\\"),
    example=("It rained.&lt;br&gt;The port closed.", "It rained. The port closed."),
)
def escaped_break(view: View) -> Iterator[Finding]:
    """A break, a quotation mark or a dash that was escaped twice becomes what it stands for."""
    text = view.text
    found = [m for m in _SEQUENCE.finditer(text) if not view.is_protected(*m.span())]
    quotes = sum(m["quote"] is not None for m in found)
    for match in found:
        start, end = match.span()
        line = view.line_at(start)
        if line is None or "<" in line.text:
            continue
        if match["paragraph"]:
            yield Finding(start, end, "repair", after="\n")
        elif match["style"]:
            if not _is_named(text, start, end):
                yield Finding(start, end, "repair")
        elif match["broken"]:
            before, after = text[max(0, start - 1) : start], text[end : end + 1]
            if before == " " and after == " ":
                continue
            edge = not before.strip() or not after.strip()
            yield Finding(start, end, "repair", after="" if edge else " ")
        elif match["mark"]:
            yield Finding(start, end, "repair", after=_MARKS[match["mark"].lower()])
        elif quotes >= _FEWEST_QUOTES:
            yield Finding(start, end, "repair", after=match["quote"])


def _is_named(text: str, start: int, end: int) -> bool:
    """Whether a tag stands between spaces: it is spoken of."""
    return not text[max(0, start - 1) : start].strip() and not text[end : end + 1].strip()
