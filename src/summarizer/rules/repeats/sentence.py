"""Sentences that stand twice.

A sentence that a translator gives twice in a row goes once. Its return further on is reported: a
page may say it again, or a block was pasted twice. Never reported: a refrain, a chant, the
question of an interview, the headline said again in the story.
"""

import re
from collections import Counter
from collections.abc import Iterator

from summarizer.base import markup
from summarizer.base.patterns import lazy
from summarizer.rules import Finding, View, rule

# Spaces and marks, in which two copies may differ: those of ASCII, of typesetters, of the east.
_MARKS = dict.fromkeys(
    i
    for block in (range(0x80), range(0xA0, 0xC0), range(0x2000, 0x2070), range(0x3000, 0x3040))
    for i in block
    if not chr(i).isalnum()
)
# Shorter ones a speaker repeats on purpose: "We wait. We wait."
_FEWEST_WORDS = 6
_HEAD = 10
# Two votes, two penalties, two men in turn; and what somebody says of himself, which he may say
# again. Then the copy is only reported.
_TWO_EVENTS = lazy(
    r"\b(?:two|both|thus|repeat|clauses?|lines?|each|every|twice|again|second|another|turn|times|pair|I|we|us|our|my|you)\b",
    re.IGNORECASE,
)
# What happened, or is so. Without it the sentence orders, or is an entry: "Add a spoon of flour."
_TELLS = lazy(
    r"\b(?:is|are|was|were|has|had|have|will|would|could|did|does|said|says|\w{3,}ed|came|went|took"
    r"|gave|made|became|began|fell|rose|won|lost|met|told|found|held|kept|broke|sank|sold)\b"
)
_NEAR = 160
_CALLED = lazy(r"""[!?！？]["'”’)\]]*$""")
_BREAK = lazy(r"[\n\r\v\f\x85\u2028\u2029]")


@rule(
    "repeats.sentence",
    kinds=("drop", "flag"),
    proof="exact",
    version=3,
    example=(
        "The mayor has left the town. The mayor has left the town. Nobody knows why.",
        "The mayor has left the town. Nobody knows why.",
    ),
)
def sentence(view: View) -> Iterator[Finding]:
    """A sentence that repeats the one before it is taken out; one that comes later is reported.

    In quotations repeats are left: they may be a chant.
    """
    text = view.text
    # Copies begin alike, and few others do: only those are compared in full.
    begun = [text[piece[0] : piece[0] + _HEAD].casefold() for piece in view.sentences]
    heads = Counter(begun)
    if len(heads) == len(begun):
        return
    title_ends = view.title.end if view.title else -1
    first: dict[str, tuple[int, ...]] = {}
    previous: tuple[int, ...] = (0, 0, -1)
    reach = 0  # where the last copy of `previous` ends
    for piece, head in zip(view.sentences, begun, strict=True):
        start, end = piece[0], piece[1]
        words = text.count(" ", start, end) + 1
        alike = heads[head] > 1 and words >= _FEWEST_WORDS
        key = text[start:end].translate(_MARKS).casefold() if alike else ""
        called = bool(_CALLED.search(text, max(start, end - 4), end))
        if key and not called and not view.in_quotation(start, end):
            seen = first.setdefault(key, piece)
            if seen is not piece:
                between = text[reach:start] if seen == previous else ""
                same_line = between.isspace() and not _BREAK.search(between)
                alike = text[seen[0] : seen[1]] == text[start:end]
                # Between the first copy and this one stand nothing but more of them.
                opening = text[max(0, seen[0] - _NEAR) : seen[1]]
                tells = _TELLS.search(text, start, end) and not _TWO_EVENTS.search(opening)
                if same_line and alike and tells:
                    yield Finding(reach, end, "drop")
                    reach = end
                    continue  # the next is compared with the copy that stays
                if (seen != previous or same_line) and seen[1] > title_ends:
                    message = (
                        f"{markup.shortened(text[start:end])!r} stands earlier in the text too"
                    )
                    yield Finding(start, end, "flag", message)
        previous, reach = piece, end
