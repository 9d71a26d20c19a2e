"""Sentence boundary detection in one scan over the marks of a paragraph: which end a sentence?

A compiled expression finds every run of marks together with the quotes and brackets that close
after it, the space, the quotes and brackets that open, and the first letter that follows. Most
are settled by these alone: a full stop after an ordinary word, then space, then a capital. The
rest ask the word before (an abbreviation? an initial? a number?) and the word after (does it
begin sentences, or is it a name?): `stops` where there is a space after the stop, `glue` where
there is none.

A cut never falls between a closing quotation mark and its attribution, inside an address or a
number, or between a label ("1.") and its item. In text without any capitals every letter may
begin a sentence.
"""

import re
from collections.abc import Sequence

from summarizer.base.patterns import lazy
from summarizer.language.segment.candidate import (
    CLOSING,
    OPENING,
    BoundaryCandidate,
    begins_small_by_habit,
)
from summarizer.language.segment.glue import ends_glued
from summarizer.language.segment.items import item_starts
from summarizer.language.segment.known import LABEL_FIRST, Known, Rest, SentenceSpan
from summarizer.language.segment.lexicon import Lexicon
from summarizer.language.segment.reply import is_reply
from summarizer.language.segment.stops import end_at_stop

__all__ = ["scan"]

_MARKS = ".!?…。！？｡．؟۔।॥"
_FULL_WIDTH = frozenset("。！？｡．؟۔।॥")
_QUOTES = frozenset("\"'”’»›」』“‘")
_STRAIGHT = frozenset("\"'")
_DASHES = frozenset("-–—―")
# After these the sentence goes on, space or not.
_JOINING = frozenset(",;:，；：、%/&=+)]}）」』”’»")
_CANDIDATE = lazy(
    rf"([{_MARKS}]+(?:[ ][.!?…]+(?=[\s{CLOSING}]|\Z))*)"  # the run; `. . .` is one
    rf"((?:[{CLOSING}]|\[\d{{1,3}}\])*)"  # closes, notes like [1] included
    rf"(\s*)([{OPENING}]*)(\w?)"  # space, opens, first letter
)
_AFTER = lazy(rf"(\s*)([{OPENING}]*)(\w?)")
_AFTER_DASH = lazy(rf"[-–—―]+\s*[{OPENING}]*")
# `Madrid, 12 June (Agencia Prisma). – The Senate`: a stop and a dash after a dateline.
_DATELINE = lazy(r"(?=[^.!?]{0,60}[\d(])[^\W\d_][^.!?\n]{3,80}\.")
_THREE_DOTS = frozenset({"...", "…", ". . ."})
# Their capital says nothing about where a sentence begins: `the lock . . . I cannot lift it`.
_ALWAYS_CAPITAL = frozenset({"i", "i'm", "i've", "i'd", "i'll"})
_ROMAN = lazy(r"[IVXLC]+")
_NOTES = lazy(r"(?:\s*\[(?:\d{1,3}|[a-z ]{0,12}needed|sic)\])+(?=\s|\Z)")
# `(Tarn Press)` or `[Photo: J. Lind]` between sentences; not `(a)`, not `(It rained.)`.
_CREDIT = lazy(
    r"(?:\((?=[^\W\d_])(?![A-Za-z]\)|[ivx]+\))[^()!?\n]{1,60}(?<![.…])\)"
    r"|\[(?=[^\W\d_]{3})[^\[\]!?\n]{3,60}(?<![.…])\])(?=\s*[\"“A-Z\d]|\Z)"
)


def scan(
    text: str, spans: Sequence[tuple[int, int]], words: Lexicon, known: Known | None = None
) -> list[SentenceSpan]:
    """Cut every paragraph into its sentences.

    Args:
        text: The text.
        spans: Its paragraphs.
        words: The word lists of its language.
        known: What the text was before it was edited.
    """
    splitter = Splitter(text, words)
    rest = Rest(text, known) if known and splitter.cuts_as(known.text) else None
    pieces: list[SentenceSpan] = []
    for number, (begin, end) in enumerate(spans):
        found = rest.of_paragraph(begin, begin, end, number) if rest else []
        pieces += found or _paragraph(splitter, begin, end, number, rest)
    return pieces


def _paragraph(
    splitter: "Splitter", begin: int, end: int, number: int, rest: Rest | None
) -> list[SentenceSpan]:
    """Cut a paragraph into its sentences, up to those that are known."""
    text, first = splitter.text, begin
    pieces: list[SentenceSpan] = []
    splitter.quotes_from(begin)
    for match in _CANDIDATE.finditer(text, begin, end):
        if match.start() <= begin:
            continue  # nothing before it, or inside a credit that was cut already
        cut = splitter.cut(match, begin, end)
        if cut <= begin or (begin == first and is_reply(text, begin, cut)):
            continue
        following = _skip_space(text, cut)
        if text[following] == "[" and (notes := _NOTES.match(text, cut, end)):
            cut = notes.end()  # ` [1]` belongs to what it is a note on
            if cut == end:
                break
            following = _skip_space(text, cut)
        if text[begin] in LABEL_FIRST:
            begin = _cut_items(pieces, text, begin, cut, number)
        pieces.append(SentenceSpan(begin, cut, number))
        begin = following
        if text[begin] in "([" and (credit := _CREDIT.match(text, begin, end)):
            if credit.end() == end:
                break
            pieces.append(SentenceSpan(begin, credit.end(), number))
            begin = _skip_space(text, credit.end())
        if rest and (known := rest.of_paragraph(first, begin, end, number)):
            return pieces + known
    if text[begin] in LABEL_FIRST:
        begin = _cut_items(pieces, text, begin, end, number)
    pieces.append(SentenceSpan(begin, end, number))
    return pieces


def _cut_items(pieces: list[SentenceSpan], text: str, begin: int, end: int, number: int) -> int:
    """Add the items of a list that has no stops but the last; return where that begins."""
    for start in item_starts(text, begin, end):
        pieces.append(SentenceSpan(begin, begin + len(text[begin:start].rstrip()), number))
        begin = start
    return begin


def _skip_space(text: str, place: int) -> int:
    while text[place].isspace():
        place += 1
    return place


class Splitter:
    """Decides about one candidate at a time; remembers only how many quotes it has passed."""

    __slots__ = ("_short", "_small_begins", "lowered", "odd", "seen", "text", "words")

    def __init__(self, text: str, words: Lexicon) -> None:
        self.text = text
        self.words = words
        self._short = words.short
        self.lowered = text.islower()
        self._small_begins: bool | None = None
        self.quotes_from(0)

    def cuts_as(self, other: str) -> bool:
        """Whether another text has the habits of this one, which decide where sentences begin."""
        if other.islower() != self.lowered:
            return False
        self._small_begins = begins_small_by_habit(self.text)
        return begins_small_by_habit(other) == self._small_begins

    def quotes_from(self, start: int) -> None:
        """Begin to count straight quotes: a paragraph closes none that it did not open."""
        self.seen = start
        self.odd = False

    def _inside_quotes(self, place: int) -> bool:
        """Whether a straight quotation is open at a place; places must be asked in order."""
        self.odd ^= self.text.count('"', self.seen, place) % 2 == 1
        self.seen = place
        return self.odd

    def cut(self, match: re.Match[str], begin: int, end: int) -> int:
        """Return where the sentence from `begin` ends if it ends at this candidate, else -1."""
        run, close, gap, opening, head = match.groups()
        start = match.start()
        if run == "." and gap == " " and not close and not opening and "A" <= head <= "Z":
            # By far the most frequent case, and the cheapest to settle.
            low = max(begin, start - 24)
            word = self.text[max(low, self.text.rfind(" ", low, start) + 1) : start]
            if self._is_ordinary(word):
                return start + 1
        after = match.end(4)
        mark = BoundaryCandidate(
            self.text, self.words, self.lowered, begin, start,
            run, close, match.end(2), gap, opening, head, after, end,
        )  # fmt: skip
        self._settle_sides(mark)
        if mark.after >= mark.end:
            return -1
        if not mark.follows:
            mark.follows = self.text[mark.after]
            if mark.follows in _JOINING:
                return -1
        mark.quoted = not _QUOTES.isdisjoint(mark.close)
        mark.small = not self.lowered and mark.follows.islower()
        place = _end(mark)
        if place >= 0 and mark.small and run == "." and not self._may_begin_small(mark):
            return -1
        return place

    def _may_begin_small(self, mark: BoundaryCandidate) -> bool:
        """Whether the small letter after a stop may begin a sentence: if not, it is a slip."""
        if mark.stays_small():
            return True
        if self._small_begins is None:
            self._small_begins = begins_small_by_habit(self.text)
        return self._small_begins

    def _is_ordinary(self, word: str) -> bool:
        if len(word) < 2 or not word.isalpha() or (word.isupper() and _ROMAN.fullmatch(word)):
            return False
        return word.lower() not in self._short

    def _settle_sides(self, mark: BoundaryCandidate) -> None:
        """Give quotes that could close or open to their side."""
        text = self.text
        if mark.gap and not mark.follows and mark.after < mark.end:
            if mark.opening and text[mark.after].isspace():
                # Tokenised text, `he said . " The port`: a quote between spaces.
                if mark.opening[-1] in _STRAIGHT and self._inside_quotes(mark.after - 1):
                    mark.stop = mark.after
                    mark.close += mark.opening
                    mark.opening = ""
                mark.after = _skip_space(text, mark.after)
            elif text[mark.after] in "”’»)]}" and not mark.opening:
                mark.close += text[mark.after]
                mark.after += 1
                mark.stop = mark.after
            if again := _AFTER.match(text, mark.after, mark.end):
                mark.gap += again[1]
                mark.opening += again[2]
                mark.follows = again[3]
                mark.after = again.end(2)
        elif (
            not mark.gap
            and mark.follows
            and mark.close.endswith('"')
            and not self._inside_quotes(mark.stop - 1)
        ):
            # `said."We must go`: it opens, since none is open.
            mark.stop -= 1
            mark.close = mark.close[:-1]
            mark.opening = '"'


def _end(mark: BoundaryCandidate) -> int:
    """Return where the sentence ends, -1 if it goes on."""
    text = mark.text
    if not _FULL_WIDTH.isdisjoint(mark.run):
        return mark.stop if _ends_full_width(mark) else -1
    if not mark.gap:
        return mark.stop if ends_glued(mark) else -1
    if mark.follows in _DASHES:
        dash = _AFTER_DASH.match(text, mark.after, mark.end)
        letter = dash.end() if dash else mark.after
        if mark.run == "." and _DATELINE.fullmatch(text, mark.begin, mark.stop):
            return -1
        if letter >= mark.end or (text[letter].islower() and not mark.lowered):
            return -1
        if mark.quoted and mark.is_attributed(letter):
            return -1
    elif mark.follows in _MARKS:
        return mark.stop if text.startswith(("..", "…"), mark.after) else -1
    if mark.run == ".":
        return end_at_stop(mark)
    if "!" in mark.run or "?" in mark.run:
        return mark.stop if _ends_exclaimed(mark) else -1
    if mark.run == ". . . ." and not mark.close and text[mark.start - 1].isalnum():
        # `at dusk. . . . The custom`: a sentence ended, and the dots are what was left out.
        return mark.start + 1 if mark.follows.isupper() else -1
    return mark.stop if _ends_in_dots(mark) else -1


def _ends_full_width(mark: BoundaryCandidate) -> bool:
    if mark.quoted and (mark.small or mark.follows in "とっ"):
        return False
    return not (mark.run == "．" and mark.follows.isdigit())


def _ends_exclaimed(mark: BoundaryCandidate) -> bool:
    """`!` or `?`, then a space."""
    word, _ = mark.words_before()
    if mark.run == "!" and not mark.close and word.lower() in mark.words.shouts:
        return not mark.small and mark.word_after() in mark.words.openers
    if mark.small:
        # ` ? ` is often what is left of a dash.
        if mark.close or mark.text[mark.start - 1].isspace() or mark.in_brackets():
            return False
        return not mark.words.aside.match(mark.text, mark.after, mark.end)
    if not mark.close and not mark.opening and mark.in_title():
        return False
    if mark.quoted:
        if mark.opening == "(" and mark.follows.isdigit():
            return False  # a title with its year
        return not mark.is_attributed(mark.after)
    return not (mark.close and mark.in_brackets())


def _ends_in_dots(mark: BoundaryCandidate) -> bool:
    """Several stops, then a space."""
    if mark.small or mark.follows.isdigit() or (mark.lowered and mark.follows.islower()):
        # `. .` is two stops that a tokeniser left, not three dots.
        return mark.run in (". .", "..") and not mark.close
    if mark.text[mark.start - 1] in "[(" and mark.close:
        return False
    if mark.quoted and mark.is_attributed(mark.after):
        return False
    word, _ = mark.words_before()
    following = mark.word_after()
    if following in _ALWAYS_CAPITAL and mark.run in _THREE_DOTS:
        # A pause has a space before it: `we just ... I don't know`, but `it works... I bought it`.
        return not mark.text[mark.start - 1].isspace()
    return not word or following != word.lower()  # `we ... We`
