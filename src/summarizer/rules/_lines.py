"""The lines of a text, and which of them is the headline."""

import re
from collections.abc import Sequence
from typing import NamedTuple

from summarizer.rules._furniture import is_credit_line
from summarizer.rules._page_line import is_byline, read_page_line

__all__ = ["Line", "Span", "headline", "split_lines"]

# \v and \f count as breaks: translated pages use them between blocks.
_LINE = re.compile(r"[^\n\r\v\f\x85\u2028\u2029]+")
_ENDED = re.compile(r"""[.。．！!；;:：,，、…][\s"'”’)\]）】」』]*$""")
_CREDITED = re.compile(r"\s*[(\[][^()\[\]]{2,60}[)\]]$")
_STOPPED = re.compile(r"""[.。．！!?？…][\s"'”’)\]）】」』]*$""")
_MOST_WORDS = 30
_MOST_CHARACTERS = 300
# Above the headline a page may print its time, its source, the reporter or a picture.
_LINES_ABOVE = 2
# "Kyiv and Warsaw agreed on Monday to": a headline seldom says the day, a lead mostly does.
_LEAD = re.compile(r"\bon (?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day\b")
# In a text whose paragraphs have no end marks, the first line is one of them.
_LINES_ASKED = 6
# Small words that end a broken line, but no headline.
_LEADING_ON = {
    "a", "after", "an", "and", "as", "at", "because", "before", "but", "by", "during", "for",
    "from", "his", "if", "in", "into", "its", "of", "on", "or", "our", "that", "the", "their",
    "to", "until", "when", "where", "which", "while", "who", "whose", "with", "without",
}  # fmt: skip


class Span(NamedTuple):
    """A half-open range of characters."""

    start: int
    end: int


class Line(NamedTuple):
    """A line that is not blank, outer white space left off."""

    start: int
    end: int
    text: str
    number: int


def split_lines(text: str) -> tuple[Line, ...]:
    r"""Return the lines that are not blank.

    >>> split_lines("One \n\n two")
    (Line(start=0, end=3, text='One', number=0), Line(start=7, end=10, text='two', number=1))
    """
    found: list[Line] = []
    for match in _LINE.finditer(text):
        stripped = match[0].strip()
        if stripped:
            start = match.start() + match[0].index(stripped[0])
            found.append(Line(start, start + len(stripped), stripped, len(found)))
    return tuple(found)


def headline(lines: Sequence[Line]) -> Line | None:
    """Return the first line, page lines left aside, where it reads like a headline.

    That is: short, no mark at its end, lines with marks behind it, no day of the week, and not
    the beginning of a sentence that the next line goes on with.
    """
    for line in lines[: _LINES_ABOVE + 1]:
        if read_page_line(line.text) is not None or is_byline(line.text):
            continue
        if is_credit_line(line.text, first=line.number == 0):
            continue
        # Behind a credit the mark that ends a sentence is the last but one thing in the line.
        text = _CREDITED.sub("", line.text)
        if line.number + 1 == len(lines) or not _short(text) or _ENDED.search(text):
            return None
        behind = lines[line.number + 1 : line.number + 1 + _LINES_ASKED]
        if behind[0].text[0].islower() or line.text.rpartition(" ")[2] in _LEADING_ON:
            return None
        if _LEAD.search(line.text) or not any(_STOPPED.search(each.text) for each in behind):
            return None
        return line
    return None


def _short(text: str) -> bool:
    return len(text) <= _MOST_CHARACTERS and text.count(" ") < _MOST_WORDS
