"""What a page says to its visitors: calls, forms for comments, counters, slots of advertising.

`AD`, `Read more.`, `Photo 3 of 12`, `Your email address will not be published.` on a line of its
own or between the sentences of a paragraph stay in the text and out of summaries. A sentence of the
story that speaks of comments or advertising has other words too, and what somebody says stands in
quotation marks.
"""

from collections.abc import Iterator
from functools import lru_cache

from summarizer.base.patterns import KEPT, lazy
from summarizer.page.page_words import is_call, is_counter, is_page_phrase, is_page_row, may_open
from summarizer.rules import Finding, View, rule

_LONGEST = 160
_FEWEST_LINES = 2
_FEWEST_SPACES_FIRST = 2
# "ADVERTISEMENT The port was closed": the slot stood between two paragraphs.
_SLOT = lazy(r"(?:ADVERTISEMENT|ADVERTISING|Advertisement)\s+(?=[\"“A-Z][^\s]* [a-z])")
# A word with a mark after it may be what somebody says: "Listen!", "Next."
_MARKED = lazy(r"(?!(?:Subscribe|Advertis|Sponsored|ADVERTIS))\W*\w+[.!?…]\W*")


@rule(
    "furniture.page_words",
    kinds="skip",
    english=True,
    example=(
        "The port reopened.\nRead more.\nShips came in.",
        "The port reopened.\nRead more.\nShips came in.",
    ),
)
def page_words(view: View) -> Iterator[Finding]:
    """Lines and sentences of nothing but a page's own words are kept out of summaries."""
    if len(view.lines) >= _FEWEST_LINES:
        for line in view.lines:
            if len(line.text) <= _LONGEST and _is_line(line.text, first=line.number == 0):
                yield Finding(line.start, line.end, "skip")
    for sentence in view.inside:
        if sentence.place + sentence.behind == 0 or len(sentence.text) > _LONGEST:
            continue
        if _is_sentence(sentence.text) and not view.in_quotation(sentence.start, sentence.end):
            yield Finding(sentence.start, sentence.end, "skip")
        elif slot := _SLOT.match(sentence.text):
            end = sentence.start + len(slot[0].rstrip())
            yield Finding(sentence.start, end, "skip")


def _is_line(text: str, *, first: bool) -> bool:
    if first:  # "Comments" may be a headline, and "Latest news" too
        return text.count(" ") >= _FEWEST_SPACES_FIRST and _is_phrase(text)
    return is_counter(text, line=True) or is_page_row(text) or _calls(text)


@lru_cache(maxsize=KEPT)
def _is_sentence(text: str) -> bool:
    return _calls(text) or is_counter(text, line=False)


def _calls(text: str) -> bool:
    """Whether a stretch is a call of the page, or a phrase of it."""
    return may_open(text) and (is_call(text) or _is_phrase(text))


def _is_phrase(text: str) -> bool:
    """Whether a stretch is a phrase of the page, and nobody's speech."""
    return text[0] not in '"“-—–' and not _MARKED.fullmatch(text) and is_page_phrase(text)
