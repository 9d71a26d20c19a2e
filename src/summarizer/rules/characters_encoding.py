"""Text decoded with the wrong table, and character references of web pages.

`SeÃ±or` -> `Señor`, `R&amp;D` -> `R&D`: the damage of pages that were saved and read again. The
repair is ftfy's (Robyn Speer, 2019), line by line, with its own test of whether a line is worse
before than after; quotation marks are left as they are. What must stay: `Ã` in a Portuguese word
in capitals, `&amp;` in a line of HTML.
"""

import html
import re
from collections.abc import Iterator

from rapidfuzz.distance import Levenshtein

from summarizer.rules import Finding, View, rule

# Two characters beyond ASCII in a row, the shape of nearly all mojibake; cheap to look for.
_SUSPICIOUS = re.compile(r"[\x80-\u2fff]{2}|[ÂÃâÐÑ][\x80-\xff ]|\x9d")
_C1 = re.compile(r"[\x80-\x84\x86-\x9f]")
_ENTITY = re.compile(
    r"&(?:#[0-9]{1,7}|#[xX][0-9A-Fa-f]{1,6}|[A-Za-z][A-Za-z0-9]{1,31});"
    # A reference that a tokeniser has split: only names that cannot be words in a row.
    r"|& ?(?:amp|quot|apos|nbsp) ?;"
)


@rule(
    "characters.encoding",
    does="repair",
    # The bytes stay the same, so whatever they turn out to say was there.
    may=("names", "negators", "numbers", "words"),
    example=("the SeÃ±or estate", "the Señor estate"),
)
def encoding(view: View) -> Iterator[Finding]:
    """Text that was decoded with the wrong table is decoded again."""
    if view.text.isascii():
        return
    for line in view.lines:
        if not _SUSPICIOUS.search(line.text) and not _C1.search(line.text):
            continue
        import ftfy

        fixed = ftfy.fix_encoding(line.text)
        fixed = ftfy.fixes.fix_c1_controls(fixed)
        if fixed == line.text:
            continue
        for start, end, after in _changes(line.text, fixed):
            yield Finding(line.start + start, line.start + end, "repair", after=after)


def _changes(before: str, after: str) -> Iterator[tuple[int, int, str]]:
    """Return what differs, neighbouring differences as one."""
    held: tuple[int, int, int, int] | None = None
    for op in Levenshtein.opcodes(before, after):
        if op.tag == "equal":
            continue
        if held and held[1] == op.src_start and held[3] == op.dest_start:
            held = held[0], op.src_end, held[2], op.dest_end
            continue
        if held:
            yield held[0], held[1], after[held[2] : held[3]]
        held = op.src_start, op.src_end, op.dest_start, op.dest_end
    if held:
        yield held[0], held[1], after[held[2] : held[3]]


@rule(
    "characters.entity",
    does="repair",
    may=("names", "numbers", "words"),
    signs=("&",),
    example=("R&amp;D spending", "R&D spending"),
)
def entity(view: View) -> Iterator[Finding]:
    """A character reference of HTML becomes its character, unless the line holds HTML."""
    for match in _ENTITY.finditer(view.text):
        line = view.line_at(match.start())
        if line is None or "<" in line.text:
            continue
        after = html.unescape(match[0].replace(" ", ""))
        # What names no character, or an invisible one, stays for a reader to see.
        if after != match[0] and (after.isprintable() or after == "\xa0"):
            yield Finding(match.start(), match.end(), "repair", after=after)
