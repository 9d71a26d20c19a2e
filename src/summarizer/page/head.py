"""What stands above a story: its headline, in one line or several, and the text under a picture.

The first line is a headline if it reads like one. Two things prove it of every line down to them:
the name of a site at the end of a line, and a line below which the story must begin, as a dateline
or the time of the page. A translator who was given a headline of two sentences makes two lines of
it, and some put a full stop after: such a line is one if the first sentence of the story says it
again, word by word.
"""

import re
from collections.abc import Sequence
from functools import lru_cache
from typing import NamedTuple

from summarizer.base.patterns import KEPT, lazy
from summarizer.language.lines import Line
from summarizer.page.byline import is_byline, read_sign_off
from summarizer.page.credits import glued_credit, is_credit_line
from summarizer.page.dateline import read_dateline
from summarizer.page.headline_with_stop import is_deck, is_marked_headline, is_said, is_sentence
from summarizer.page.label import is_page_label
from summarizer.page.page_line import read_page_line
from summarizer.page.page_words import is_counter, is_page_phrase
from summarizer.page.site_name import is_site_line, read_tail
from summarizer.page.wrapper import acknowledges, is_opening

__all__ = ["Head", "read_head"]

_ENDED = lazy(r"""[.。．！!；;:：,，、…][\s"'”’)\]）】」』]*$""")
_CREDIT = lazy(r"[(\[][^()\[\]]{2,60}[)\]]$")
_LONGEST_CREDIT = 62
_STOPPED = lazy(r"""[.。．！!?？…][\s"'”’)\]）】」』]*$""")
# What a picture shows and where, as Japanese papers put it above the headline.
_PLACED = lazy(r"(?=[^=＝]{20,400}[=＝])[^=＝]+[=＝]\s?[A-Z][^=＝.!?]{3,110}")
_INNER_STOP = lazy(r"[a-z]{2}[.!?] [A-Z]")
_AGO = lazy(r"\d{1,2} ?(?:minutes?|hours?|days?) ?(?:\(s\) )?ago", re.IGNORECASE)
_MOST_WORDS = 30
_MOST_CHARACTERS = 300
# "If you had a million to spend, would you buy a tram?" opens a story, and "Is this contested?
# Who is that?" a talk.
_ASKS_READER = lazy(r"\byou\b.*\byou\b|^(?:Have|Do|Did|Are|Would) you\b", re.IGNORECASE)
_ASKED_INSIDE = lazy(r"[a-z]\? [A-Z]")
# A second line of a headline is rarely longer; a paragraph that lost its full stop mostly is.
_MOST_WORDS_SECOND = 20
# Above the headline a page may print its time, its source, the reporter or a picture.
_LINES_ABOVE = 2
# A headline, its second line, a heading of the series, and what stands under two pictures.
_REACH = 6
# What proves a line to be of the headline stands in the first three.
_MOST_TITLES, _PROVING = 4, 3
# So many lines of a headline may stand between one of them and the story.
_MOST_MORE = 2
# No question looks further down than this.
_ASKED = 16
# "Kyiv and Warsaw agreed on Monday to": a headline seldom says the day, a lead mostly does.
_LEAD = lazy(r"\bon (?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day\b")
# In a text whose paragraphs have no end marks, the first line is one of them.
_LINES_ASKED = 6
# Of a text most of whose lines have lost their stops, a long first line is one of them.
_LONG_TITLE, _SHARE_BEHIND = 10, 0.4
# Of a text of three lines, none can be spared.
_FEWEST_BEHIND = 3
_WORD = lazy(r"\w+")
_LONGEST_DATELINE = 80
_MOST_REPEATED, _FEWEST_REPEATED = 2, 3
# Of all the words in both, these are in each: "helps to crack" and "helps crack".
_SAME = 0.8
_FEWEST_AGAIN = 4
# Small words that end a broken line, but no headline.
_LEADING_ON = {
    "a", "after", "an", "and", "as", "at", "because", "before", "but", "by", "during", "for",
    "from", "his", "if", "in", "into", "its", "of", "on", "or", "our", "that", "the", "their",
    "to", "until", "when", "where", "which", "while", "who", "whose", "with", "without",
}  # fmt: skip


class Head(NamedTuple):
    """The lines above a story.

    Attributes:
        titles: The headline, line by line.
        captions: Sentences between it and the dateline: what was shown in pictures there.
    """

    titles: tuple[Line, ...] = ()
    captions: tuple[Line, ...] = ()


def read_head(lines: Sequence[Line]) -> Head:
    """Return what stands above the story."""
    titles, captions = _read(tuple(line.text for line in lines[:_ASKED]))
    return Head(tuple(lines[n] for n in titles), tuple(lines[n] for n in captions))


# Most changes to a text are made below its head: the head of the changed text is known then.
@lru_cache(maxsize=16)
def _read(texts: tuple[str, ...]) -> tuple[tuple[int, ...], tuple[int, ...]]:
    """Return the numbers of the lines; where they stand says nothing."""
    head = _read_lines([Line(0, len(text), text, number) for number, text in enumerate(texts)])
    return tuple(line.number for line in head.titles), tuple(line.number for line in head.captions)


def _read_lines(lines: Sequence[Line]) -> Head:
    own = [line for line in lines[: _REACH + 1] if not _is_page(line, lines)]
    proven = _proven(lines, own)
    if proven:
        return proven
    first = _first(lines, own)
    if first is None:
        return Head()
    if is_sentence(first.text):
        return Head(_with_decks([first], lines, own))
    return Head(_with_more([first], lines, own))


def _with_more(titles: list[Line], lines: Sequence[Line], own: Sequence[Line]) -> tuple[Line, ...]:
    """Return a headline with the lines below it that belong to it."""
    for line in own[own.index(titles[-1]) + 1 :]:
        if len(titles) == _MOST_TITLES or not _goes_on(lines, line, titles[0]):
            break
        titles.append(line)
    return _with_decks(titles, lines, own)


def _with_decks(titles: list[Line], lines: Sequence[Line], own: Sequence[Line]) -> tuple[Line, ...]:
    """Return a headline with the sentences below it that the story says again, longer."""
    for line in own[own.index(titles[-1]) + 1 :]:
        behind = lines[line.number + 1 : line.number + 1 + _LINES_ASKED]
        if len(titles) == _MOST_TITLES or len(behind) < _FEWEST_BEHIND:
            break
        if not (_short(line.text) and is_deck(line.text, behind[0].text)):
            break
        titles.append(line)
    return tuple(titles)


def _is_page(line: Line, lines: Sequence[Line]) -> bool:
    """Whether a line belongs to the page and not to the article."""
    return (
        _is_of_page(line.text, first=line.number == 0)
        or _stands_for_empty(line.text, lines)
        or _is_cue(line, lines)
        or _opens_answer(line, lines)
    )


@lru_cache(maxsize=KEPT)
def _is_of_page(text: str, *, first: bool) -> bool:
    """Whether a line belongs to the page by what it says."""
    return (
        is_site_line(text)
        or bool(_AGO.fullmatch(text))
        or is_byline(text)
        or bool(not first and read_sign_off(text))
        or is_credit_line(text, first=first)
        or read_page_line(text) is not None
        or (not first and is_page_label(text))
        or ((not first or text.count(" ") > 1) and is_page_phrase(text))
        or is_counter(text, line=True)
        or is_opening(text)
        or bool(any(mark in text for mark in "=＝") and _PLACED.fullmatch(text))
        or _is_whole_dateline(text)
    )


def _stands_for_empty(text: str, lines: Sequence[Line]) -> bool:
    """Whether a line is what a translator made of each empty paragraph: "To"."""
    return (
        text.count(" ") < _MOST_REPEATED
        and sum(each.text == text for each in lines) >= _FEWEST_REPEATED
    )


def _is_cue(line: Line, lines: Sequence[Line]) -> bool:
    """Whether a line is the number or the time of a subtitle."""
    below = lines[line.number + 1 : line.number + 2]
    return "-->" in line.text or (line.text.isdigit() and bool(below) and "-->" in below[0].text)


def _opens_answer(line: Line, lines: Sequence[Line]) -> bool:
    """Whether a line is the "Sure!" of a chatbot: its announcement follows."""
    below = lines[line.number + 1 : line.number + 2]
    return acknowledges(line.text) and bool(below) and is_opening(below[0].text)


def _is_whole_dateline(text: str) -> bool:
    """Whether a line is a dateline and nothing else."""
    found = read_dateline(text) if len(text) <= _LONGEST_DATELINE else None
    return found is not None and found.sure and found.end == len(text)


def _proven(lines: Sequence[Line], own: Sequence[Line]) -> Head | None:
    """Return the lines that something below them proves to be no story."""
    last = -1
    for line in own[:_PROVING]:
        tail = read_tail(line.text)
        if tail and (tail.site or line.number == 0):
            last = line.number
        elif not _short(line.text) or _INNER_STOP.search(line.text):
            break
    begins = _story_begins(lines)
    upper = [line for line in own if line.number <= last]
    above = [line for line in own if last < line.number < begins]
    behind = len(lines) - max(last + 1, begins)
    if not (upper or above) or behind < (1 if upper else _FEWEST_BEHIND):
        return None
    if not all(_short(line.text) for line in above):
        above = []
    titles = [*upper, *(line for line in above if not _is_sentence(line, upper))]
    if not titles or len(titles) > _MOST_TITLES:
        return None
    captions = tuple(line for line in above if line not in titles)
    return Head(tuple(titles) if above else _with_more(titles, lines, own), captions)


def _story_begins(lines: Sequence[Line]) -> int:
    """Return the number of the line with which the story is sure to begin; 0 if none is."""
    for line in lines[1:_REACH]:
        found = read_dateline(line.text)
        if found and (found.sure or {name for name, _ in found.facts} >= {"place", "agency"}):
            return line.number
    for line in lines[1:_PROVING]:
        facts = read_page_line(line.text) or ()
        if _AGO.fullmatch(line.text) or any(name == "time" for name, _ in facts):
            return line.number
    return 0


def _is_sentence(line: Line, titles: Sequence[Line]) -> bool:
    """Whether a line above the dateline is no headline but tells what a picture shows."""
    return bool(titles or line.number) and bool(re.search(r"[.。][\"”]?$", line.text))


def _first(lines: Sequence[Line], own: Sequence[Line]) -> Line | None:
    """Return the first line, page lines left aside, where it reads like a headline.

    That is: short, no mark at its end, lines with marks after it, no day of the week, and not
    the beginning of a sentence that the next line goes on with.
    """
    for line in lines[: _LINES_ABOVE + 1]:
        if line not in own:
            continue
        # After a credit the mark that ends a sentence is the last but one thing in the line.
        text = _without_credit(line.text) or line.text
        if line.number + 1 == len(lines) or not _short(text):
            return None
        behind = lines[line.number + 1 : line.number + 1 + _LINES_ASKED]
        if _ENDED.search(text) and not is_marked_headline(text, behind):
            return None
        if line.text.rpartition(" ")[2] in _LEADING_ON or _leads_into(behind):
            return None
        if text.endswith("?") and (_ASKS_READER.search(text) or _ASKED_INSIDE.search(text)):
            return None
        stopped = sum(bool(_STOPPED.search(each.text)) for each in behind)
        if not stopped or (
            text.count(" ") >= _LONG_TITLE and stopped < _SHARE_BEHIND * len(behind)
        ):
            return None
        if _LEAD.search(line.text) and not (len(behind) > 1 and is_said(text, behind)):
            return None
        return line
    return None


def _without_credit(text: str) -> str:
    """Return a line without what stands in brackets at its end."""
    credit = _CREDIT.search(text, max(0, len(text) - _LONGEST_CREDIT))
    return text[: credit.start()].rstrip() if credit else text


def _leads_into(behind: Sequence[Line]) -> bool:
    """Whether the line below goes on small, and is no heading of a word or two."""
    text = behind[0].text
    heading = len(behind) > 1 and text.count(" ") < _FEWEST_BEHIND and text[-1].isalnum()
    return text[0].islower() and not (heading and behind[1].text[0].isupper())


def _goes_on(lines: Sequence[Line], line: Line, first: Line) -> bool:
    """Whether a line below a headline is its second line: short, without a mark, or the same again.

    All that follows must have its marks: else this is a paragraph like the others.
    """
    if _again(line.text, first.text):
        return True
    behind = lines[line.number + 1 : line.number + 1 + _LINES_ASKED]
    if len(behind) < _FEWEST_BEHIND or _STOPPED.search(line.text):
        return False
    if is_deck(f"{line.text}.", behind[0].text):
        return True
    return (
        line.text.count(" ") < _MOST_WORDS_SECOND
        and "=" not in line.text
        and not _ENDED.search(line.text)
        and line.text.rpartition(" ")[2] not in _LEADING_ON
        and not _LEAD.search(line.text)
        and not behind[0].text[0].islower()
        and _all_stopped(behind)
        and read_dateline(line.text) is None
        and glued_credit(line.text) is None
    )


def _all_stopped(behind: Sequence[Line]) -> bool:
    """Whether lines have their marks, further lines of the headline left aside."""
    first = 0
    while first < _MOST_MORE and not _STOPPED.search(behind[first].text):
        if behind[first].text.count(" ") >= _MOST_WORDS_SECOND:
            return False
        first += 1
    below = behind[first:]
    return len(below) >= _FEWEST_BEHIND and all(_STOPPED.search(each.text) for each in below)


def _again(text: str, title: str) -> bool:
    """Whether a line says the headline once more, give or take a word."""
    tail = read_tail(title)
    one = set(_WORD.findall(text.casefold()))
    other = set(_WORD.findall((title[: tail.start] if tail else title).casefold()))
    return len(one) >= _FEWEST_AGAIN and len(one & other) >= _SAME * len(one | other)


def _short(text: str) -> bool:
    return len(text) <= _MOST_CHARACTERS and text.count(" ") < _MOST_WORDS
