"""A sentence that begins in the middle of a word: `boats etcThe port was closed`.

Two paragraphs were glued, and the mark between them is lost or was never there. Which mark it was
cannot be seen, so none is put in. Never reported: names with a capital inside (`LinkedIn`,
`iPhone`, `MasterCard`), addresses, code.
"""

from collections.abc import Iterator

from summarizer.base.patterns import lazy
from summarizer.rules import Finding, View, rule

# Small words that open a sentence; "In" and "On" end the names of firms and stand after whole
# words in small letters only.
_OPENS = (
    "The|This|That|These|Those|There|They|It|He|She|We|But|However|Meanwhile|According|After|Before"
    "|When|While|Although|Since|More|Many|Most|Some|Also|Then|Earlier|Later|Another|His|Her|Their"
    "|And|As|At|For|From|If|No|Not|With"
)
_SMALL = lazy(rf"(?<![\w@/.'’-])(?P<left>[a-z]{{2,}})(?P<opens>{_OPENS}|In|On)(?= [a-z]{{2,}})")
_NAMED = lazy(
    r"(?<![\w@/.'’-])(?P<left>[A-Z][a-z]{3,})(?P<opens>The|This|These|However|Meanwhile|According"
    r"|After|When|While|They|There|But)(?= [a-z]{2,})"
)
# Without a capital after a small letter, before a small word, there is nothing to look for: to
# look for a capital costs a fiftieth.
_INNER_CAPITAL = lazy(r"[A-Z](?<=[a-z].)[a-z]+ [a-z]{2}")
_FIRMS = frozenset(
    {"mac", "open", "web", "micro", "master", "i", "e", "my", "no", "go", "de", "un"}
)


@rule(
    "spacing.glued_sentence",
    kinds="flag",
    english=True,
    example=(
        "The storm took boats etcThe port was closed.",
        "The storm took boats etcThe port was closed.",
    ),
)
def glued_sentence(view: View) -> Iterator[Finding]:
    """A sentence that begins inside a word, without a mark or a space ahead of it."""
    text = view.text
    for capital in _INNER_CAPITAL.finditer(text):
        start = capital.start()
        while start and "a" <= text[start - 1] <= "z":
            start -= 1
        for match in (_SMALL.match(text, start), _NAMED.match(text, max(0, start - 1))):
            if match is None or match.start("opens") != capital.start():
                continue
            if match["left"] in _FIRMS or view.is_protected(*match.span()):
                continue
            yield Finding(
                *match.span(), "flag",
                f"{match[0]!r}: a sentence begins inside a word; a mark, or a break between two "
                "paragraphs, is lost there",
                severity="medium", needs=("the page",),
            )  # fmt: skip
