"""Words and paragraphs that stand twice where once was meant.

`in the the harbour` -> `in the harbour`. What must stay: `had had`, `vitamin A a day`, `the The
Hague office`; a refrain, a chant, equal rows of a table.
"""

from bisect import bisect_right
from collections.abc import Iterator

from summarizer.patterns import lazy
from summarizer.rules import Finding, View, rule

# A closed list: of other doubled words two in five are right (had had, that that, Pago Pago).
# The second word is only looked at, so that it can be the first of the next pair: "of the the".
_DOUBLED = lazy(r"(?<![\w'’&/-])([Tt]he|[Aa]n?|[Oo]f|[Aa]nd)(?= (the|an?|of|and)(?![\w'’&/-]))")
_OF_COURSE = lazy(r" (?:course|all|late|necessity|old)\b")
_OPENS = lazy(r"""(?:^|[.!?:\n\r]["'”’)\]]*\s*)["'“‘(]*$""")
_LETTERS = lazy(r"[^\W\d_]{2,}")
_FEWEST_WORDS = 4
# Lines of verse are shorter than paragraphs, and few end in a full stop.
_FEWEST_WORDS_INSIDE = 8
_FEWEST_WORDS_STOPPED = 5


@rule(
    "repeats.word",
    does="repair",
    proof="closed vocabulary",
    english=True,
    signs=(
        "the the", "The the", " a a ", "“a a ", '"a a ', "(a a ", "A a ", "an an ", "An an ",
        "of of ", "Of of ", "and and ", "And and ",
    ),
    example=("in the the harbour", "in the harbour"),
)  # fmt: skip
def word(view: View) -> Iterator[Finding]:
    """A doubled the, a, an, of or and is written once."""
    text = view.text
    for match in _DOUBLED.finditer(text):
        start, end = match.end(1), match.end(2)
        if match[1].lower() != match[2]:
            continue
        # "Vitamin A a day": a capital A is an article only where it opens a sentence.
        if match[1] == "A" and not _OPENS.search(text[max(0, match.start() - 8) : match.start()]):
            continue
        if match[2] == "of" and _OF_COURSE.match(text, end):
            continue  # "the man I was thinking of of course left"
        if view.in_quotation(start, end) and _thrice(text, match.start(), end, match[2]):
            continue  # somebody stammers
        yield Finding(start, end, "repair")


def _thrice(text: str, start: int, end: int, word: str) -> bool:
    """Whether the word stands once more before or behind the two."""
    before = text[max(0, start - 8) : start].lower().split()
    return before[-1:] == [word] or text[end : end + 8].split()[:1] == [word]


@rule(
    "repeats.line",
    does="drop",
    proof="exact",
    example=(
        "The port of Kessel reopened.\nThe port of Kessel reopened.",
        "The port of Kessel reopened.",
    ),
)
def line(view: View) -> Iterator[Finding]:
    """A paragraph that repeats the one before it, word for word, is taken out.

    Short ones only at the head of the text, where the headline is given twice: further down they
    are verse, or what a crowd calls.
    """
    for previous, current in zip(view.lines, view.lines[1:], strict=False):
        if current.text != previous.text or current.text.endswith(("!", "！")):
            continue
        stopped = current.text.endswith((".", "。"))
        fewest = _FEWEST_WORDS_STOPPED if stopped else _FEWEST_WORDS_INSIDE
        fewest = _FEWEST_WORDS if previous.number == 0 else fewest
        if len(_LETTERS.findall(current.text)) < fewest:
            continue
        if not _all_quoted(view, current.start, current.end):
            yield Finding(previous.end, current.end, "drop")


def _all_quoted(view: View, start: int, end: int) -> bool:
    """Whether a line is one quotation from its first character to its last."""
    index = bisect_right(view.quotations, (start, end))
    return any(s <= start and end <= e for s, e in view.quotations[max(0, index - 1) : index + 1])
