"""Spaces beside quotation marks.

`into“beautiful county”construction` -> `into “beautiful county” construction`, `the " old " mill`
-> `the "old" mill`. Only spaces beside quotation marks are put in or taken out, and only where the
marks of a line come out even and each stands on its side; see `_quotes`. What must stay: feet and
inches, a plural s after the mark, marks of other customs, and lines that hold one half of a
quotation.
"""

from collections.abc import Iterator, Sequence

from summarizer.base.patterns import lazy
from summarizer.language.quotations import QuoteMark
from summarizer.rules import Finding, View, rule

# A quotation as short as that, with letters at its mark, is a part of a word.
_SHORTEST = 3
_PREFIXES = frozenset({
    "anti", "bio", "co", "de", "dis", "ex", "il", "im", "in", "ir", "mis",
    "non", "over", "pre", "pro", "re", "sub", "un", "under",
})  # fmt: skip
_WORD_BEFORE = lazy(r"(?<![^\W_])[^\W\d_]{1,4}$")
_SIGNS = ('"', "“", "”")
# After a word or a closing mark a quotation that opens wants a space; before a word, one that
# closes. "“Ada”s" is a slip of another kind, and "pro-“Ada”" is none.
_TOUCHES_OPENING = lazy(r"[\w,;:.!?%)\]”]")
_TOUCHES_CLOSING = lazy(r"(?!s\b)[\w(\[]")


@rule(
    "spacing.around_quotation",
    kinds="repair",
    proof="closed vocabulary",
    english=True,
    version=3,
    triggers=_SIGNS,
    example=("into“red hill”country", "into “red hill” country"),
)
def around_quotation(view: View) -> Iterator[Finding]:
    """A quotation that sticks to the words around it gets its spaces."""
    text = view.text
    for line, marks in view.quote_marks:
        parts = _parts_of_words(text, marks)
        for at, mark, opens in marks:
            if at in parts:
                continue
            if opens and at > line.start:
                if not _TOUCHES_OPENING.match(text, at - 1) or not text[at + 1].isalnum():
                    continue
                if mark == '"' and text[at - 1].isdigit():
                    continue  # inches
                yield Finding(at, at, "repair", after=" ")
            elif not opens and at + 1 < line.end and _TOUCHES_CLOSING.match(text, at + 1):
                yield Finding(at + 1, at + 1, "repair", after=" ")


def _parts_of_words(text: str, marks: Sequence[QuoteMark]) -> frozenset[int]:
    """Return the marks around a part of a word: "un“known”", "“non”event", "“X”ed"."""
    found: set[int] = set()
    for opening, closing in zip(marks[::2], marks[1::2], strict=True):
        inner = text[opening.at + 1 : closing.at]
        left = opening.at > 0 and text[opening.at - 1].isalpha()
        right = text[closing.at + 1 : closing.at + 2].isalpha()
        short = len(inner) <= _SHORTEST or inner.lower() in _PREFIXES
        before = _WORD_BEFORE.search(text, max(0, opening.at - 4), opening.at) if left else None
        tiny = len(inner) < _SHORTEST
        if left and tiny and inner.isalpha():
            found |= {opening.at, closing.at}
        if (right and short and not left) or (before and before[0].lower() in _PREFIXES):
            found |= {opening.at, closing.at}
    return frozenset(found)
