"""Words and sentences that stand twice where once was meant."""

import re
from collections.abc import Iterator

from summarizer.rules import Finding, View, rule

# A closed list: of other doubled words two in five are right (had had, that that, Pago Pago).
_DOUBLED = re.compile(
    r"(?<![\w'’-])([Tt]he|[Aa]n?|[Oo]f|[Aa]nd)([ \t]+)(the|an?|of|and)(?![\w'’-])"
)
_FEWEST_WORDS = 4
_MARKS = re.compile(r"[\W_]+")


@rule(
    "repeats.word",
    does="repair",
    english=True,
    example=("in the the harbour", "in the harbour"),
)
def word(view: View) -> Iterator[Finding]:
    """A doubled the, a, an, of or and is written once."""
    for match in _DOUBLED.finditer(view.text):
        if match[1].lower() == match[3]:
            yield Finding(match.end(1), match.end(), "repair")


@rule(
    "repeats.line",
    does="drop",
    example=(
        "The port of Kessel reopened.\nThe port of Kessel reopened.",
        "The port of Kessel reopened.",
    ),
)
def line(view: View) -> Iterator[Finding]:
    """A paragraph that repeats the one before it, word for word, is taken out."""
    for previous, current in zip(view.lines, view.lines[1:], strict=False):
        if current.text == previous.text and _words(current.text) >= _FEWEST_WORDS:
            start = previous.end
            yield Finding(start, current.end, "drop")


@rule(
    "repeats.sentence",
    does=("drop", "flag"),
    example=(
        "The mayor has left the town. The mayor has left the town. Nobody knows why.",
        "The mayor has left the town. Nobody knows why.",
    ),
)
def sentence(view: View) -> Iterator[Finding]:
    """A sentence that repeats the one before it is taken out; one that comes again later is told.

    In quotations repeats are left: they may be a chant.
    """
    first: dict[str, tuple[int, ...]] = {}
    previous: tuple[int, ...] = (0, 0, -1)
    for piece in view.sentences:
        start, end = piece[0], piece[1]
        key = _MARKS.sub(" ", view.text[start:end]).strip().casefold()
        if key.count(" ") + 1 >= _FEWEST_WORDS and not view.in_quotation(start, end):
            seen = first.setdefault(key, piece)
            if seen is not piece:
                same = view.text[seen[0] : seen[1]] == view.text[start:end]
                if same and seen == previous and view.text[seen[1] : start].isspace():
                    yield Finding(previous[1], end, "drop")
                    continue  # the next is compared with the copy that stays
                yield Finding(
                    start,
                    end,
                    "flag",
                    f"{view.text[start:end][:60]!r} stands earlier in the text too",
                )
        previous = piece


def _words(text: str) -> int:
    return len(text.split())
