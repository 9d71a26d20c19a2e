"""A title at the end of a paragraph, with its name lost: `were sent to Mr.` and no more.

Never reported: streets (`at 5 Elm Dr.`), degrees and ranks after a name, abbreviations that
may end a sentence.
"""

from collections.abc import Iterator

from summarizer.base.patterns import lazy
from summarizer.rules import Finding, View, rule

# A small word, a title, the end of the line. "Jr.", "Sr." and "Esq." follow a name.
_ALONE = lazy(
    r"\b[a-z]{2,} (?P<title>(?:Mr|Mrs|Ms|Messrs|Dr|Prof|Gen|Lt|Col|Capt|Sgt|Maj|Sen|Rep|Gov|Rev"
    r"|Hon|Lt\. Gen|Maj\. Gen|Brig\. Gen)\.)$"
)


@rule(
    "review.title_alone",
    kinds="flag",
    english=True,
    triggers=(
        "r.", "s.", "f.", "n.", "t.", "l.", "v.", "j.",
    ),
    example=("Four cheques were sent to Mr.", "Four cheques were sent to Mr."),
)  # fmt: skip
def title_alone(view: View) -> Iterator[Finding]:
    """A line that ends with a title after a small word."""
    for line in view.lines:
        match = _ALONE.search(line.text, max(0, len(line.text) - 40))
        if match:
            start, end = match.span("title")
            yield Finding(
                line.start + start, line.start + end, "flag",
                f"{match[0]!r}: a title without its name ends the paragraph",
                severity="medium", needs=("source text",),
            )  # fmt: skip
