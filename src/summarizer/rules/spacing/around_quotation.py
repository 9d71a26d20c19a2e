"""Spaces beside quotation marks.

`into“beautiful county”construction` -> `into “beautiful county” construction`, `the " old " mill`
-> `the "old" mill`. Only spaces beside quotation marks are put in or taken out, and only where the
marks of a line come out even and each stands on its side; see `_quotes`. What must stay: feet and
inches, a plural s after the mark, marks of other customs, and lines that hold one half of a
quotation.
"""

from collections.abc import Iterator

from summarizer.base.patterns import lazy
from summarizer.language.quotations import quote_marks
from summarizer.rules import Finding, View, rule

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
    triggers=_SIGNS,
    example=("into“red hill”country", "into “red hill” country"),
)
def around_quotation(view: View) -> Iterator[Finding]:
    """A quotation that sticks to the words around it gets its spaces."""
    text = view.text
    for line in view.lines:
        for at, mark, opens in quote_marks(line):
            if opens and at > line.start:
                if not _TOUCHES_OPENING.match(text, at - 1) or not text[at + 1].isalnum():
                    continue
                if mark == '"' and text[at - 1].isdigit():
                    continue  # inches
                yield Finding(at, at, "repair", after=" ")
            elif not opens and at + 1 < line.end and _TOUCHES_CLOSING.match(text, at + 1):
                yield Finding(at + 1, at + 1, "repair", after=" ")
