"""Short last lines that are no sentence: a name, an agency, a note in brackets.

`(Bay Finance)`, `Ada Obi`, `Bay News Agency` below the last sentence say who wrote or sent it, as
far as the translation lets one see; so does `The article uses materials of Bay News.` They stay in
the text and out of every summary. Short verses stay too: the line before must have ended, and the
text must be one whose paragraphs end.
"""

import re
from collections.abc import Iterator

from summarizer.base.patterns import lazy
from summarizer.rules import BREAKS, Finding, View, rule

# What an article was made from names its source.
_BASED = lazy(
    r"\W*(?:The|This) (?:article|text|story) (?:uses|used|is based on|was prepared with)"
    r" (?:the )?(?:(?:materials?|reports?) (?:of|from|by) .{2,60}|[\w ,&-]{2,40} materials?)\W*",
    re.IGNORECASE,
    signs=("material", "report"),
)
_TAIL = 3
_FEWEST_LINES = 4
_MOST_WORDS, _MOST_IN_BRACKETS = 5, 14
_ENDED = lazy(r"""[.!?…。！？:;：；][\s"'”’)\]）】]*$""")
_BRACKETED = lazy(
    r"[\"“”]?(?:\s?[(（\[【][^()（）\[\]【】]{1,100}[)）\]】]){1,2}(?: ?[\"“][^\"“”]{2,50}[\"”])?"
    r"|[(（\[【][^()（）\[\]【】]{1,60}[)）\]】]"
    r" The (?:article|text) was written by [\w .'’-]{2,40}\."
)
_STOP_INSIDE = lazy(r"[.!?。][\"”’]?\s?[)）\]】]")
_STOPPED = lazy(r"""[.!?…。！？][\s"'”’)\]）】]*$""")
_TELLS = lazy(
    r"\b(?:is|are|was|were|has|had|have|will|would|did|does|denies|said|says|left|lives|took|won|died"
    r"|came|went|nobody|he|she|they|it)\b|\bto be \w+ed\b",
    re.IGNORECASE,
)
# Most lines of the story end with a mark; verses, tables and lists do not.
_SHARE_ENDED = 0.7


@rule(
    "furniture.sign_off",
    kinds="skip",
    english=True,
    triggers=BREAKS,
    example=(
        "The port reopened.\nShips came in.\nNobody cheered.\n(Bay Finance)",
        "The port reopened.\nShips came in.\nNobody cheered.\n(Bay Finance)",
    ),
)
def sign_off(view: View) -> Iterator[Finding]:
    """Names, sources and notes in brackets below the last sentence are kept out of summaries."""
    for line in view.lines[-_TAIL:]:
        if line.number and _BASED.fullmatch(line.text):
            yield Finding(line.start, line.end, "skip", role="byline")
    if len(view.lines) < _FEWEST_LINES:
        return
    story = list(view.lines)
    while story and len(view.lines) - len(story) < _TAIL and _is_note(story[-1].text):
        story.pop()
    notes = view.lines[len(story) :]
    if not notes or not _STOPPED.search(story[-1].text):
        return
    body = [line for line in story if line not in view.titles]
    if sum(bool(_ENDED.search(line.text)) for line in body) < _SHARE_ENDED * len(body):
        return
    for line in notes:
        yield Finding(line.start, line.end, "skip", role="byline")


def _is_note(text: str) -> bool:
    if _TELLS.search(text):
        return False  # "(The bank denies it)"
    words = text.count(" ") + 1
    if any(mark in text for mark in "(（[【") and _BRACKETED.fullmatch(text):
        return words <= _MOST_IN_BRACKETS and not _STOP_INSIDE.search(text)
    return words <= _MOST_WORDS and not _ENDED.search(text) and text[0].isupper()
