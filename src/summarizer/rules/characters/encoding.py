"""Text that was decoded with the wrong table.

`SeÃ±or` -> `Señor`: the damage of pages that were saved and read again. The repair is ftfy's
(Robyn Speer, 2019), line by line, with its own test of whether a line is worse before than after;
quotation marks are left as they are. What must stay: `Ã` in a Portuguese word in capitals.
"""

from collections.abc import Iterator

from summarizer.base.patterns import lazy
from summarizer.language.mentions import speaks_of_signs, stands_alone
from summarizer.rules import Finding, View, rule

# Two characters beyond ASCII in a row, the shape of nearly all mojibake; cheap to look for. The
# first byte of a letter never becomes a dash or a quotation mark, so two of those are typesetting.
_SUSPICIOUS = lazy(r"(?![\u2010-\u203e]{2})[\x80-\u2fff]{2}|[ÂÃâÐÑ][\x80-\xff ]|\x9d")
_C1 = lazy(r"[\x80-\x84\x86-\x9f]")
# Where a long line may be cut: a space with plain text on both sides. What differs is found in
# time and memory that grow with the square of a piece.
_CUT = lazy(r"(?<=[!-~]) (?=[!-~])")
_LONGEST_PIECE = 2000


@rule(
    "characters.encoding",
    kinds=("repair", "flag"),
    version=2,
    proof="exact",
    # The bytes stay the same, so whatever they turn out to say was there.
    may_change=("names", "negators", "numbers", "words"),
    example=("the SeÃ±or estate", "the Señor estate"),
)
def encoding(view: View) -> Iterator[Finding]:
    """Text that was decoded with the wrong table is decoded again."""
    if view.text.isascii():
        return
    for line in view.lines:
        if line.text.isascii():
            continue
        for offset, piece in _pieces(line.text):
            if not _SUSPICIOUS.search(piece) and not _C1.search(piece):
                continue
            import ftfy

            fixed = ftfy.fixes.fix_c1_controls(ftfy.fix_encoding(piece))
            for start, end, after in _changes(piece, fixed):
                if _is_mentioned(piece, start, end, after):
                    continue
                span = line.start + offset + start, line.start + offset + end
                if " " in piece[start:end]:
                    # "fine,â€ he": the last byte of a quotation mark has become a space, which
                    # might as well have been the last byte of a dagger.
                    message = f"{piece[start:end]!r}: a mark was lost in decoding"
                    yield Finding(*span, "flag", message, needs=("source text",))
                else:
                    yield Finding(*span, "repair", after=after)


def _is_mentioned(piece: str, start: int, end: int, after: str) -> bool:
    """Whether the damage is spoken of, or is a name in capitals and its mark: `MAÇÃ®`."""
    ahead = piece[max(0, start - 2) : start]
    if after.islower() and ahead.isalpha() and ahead.isupper() and len(ahead) > 1:
        return True
    if ahead.endswith(("“", '"', "‘")) and stands_alone(piece, start, end):
        return True
    return speaks_of_signs(piece, start, end)


def _pieces(line: str) -> Iterator[tuple[int, str]]:
    """Cut a very long line into pieces of a few pages, each with where it begins."""
    start = 0
    while len(line) - start > _LONGEST_PIECE:
        cut = _CUT.search(line, start + _LONGEST_PIECE // 2, start + _LONGEST_PIECE)
        end = cut.end() if cut else start + _LONGEST_PIECE
        yield start, line[start:end]
        start = end
    yield start, line[start:]


def _changes(before: str, after: str) -> Iterator[tuple[int, int, str]]:
    """Return what differs, neighbouring differences as one."""
    from rapidfuzz.distance import Levenshtein

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
