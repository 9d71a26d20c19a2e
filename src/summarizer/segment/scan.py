"""One scan over the marks of a paragraph: which of them end a sentence, and where exactly.

A compiled expression finds every run of marks together with the quotes and brackets that close
behind it, the space, the quotes and brackets that open, and the first letter that follows. Most
are settled by these alone: a full stop behind an ordinary word, then space, then a capital. The
rest ask the word before (an abbreviation? an initial? a number?) and the word after (does it
begin sentences, or is it a name?). Nothing looks further than a few dozen characters, so that
the scan is linear on any input.

A cut never falls between a closing quotation mark and its attribution, inside an address or a
number, or between a label ("1.") and its item. In text without any capitals every letter may
begin a sentence.
"""

import re
from collections.abc import Sequence
from dataclasses import dataclass
from typing import NamedTuple

from .lexicon import Lexicon

__all__ = ["Piece", "scan"]

Span = tuple[int, int]


class Piece(NamedTuple):
    """A sentence: characters `start` to `end` (half-open), and the index of its paragraph."""

    start: int
    end: int
    paragraph: int


_MARKS = ".!?…。！？｡．؟۔।॥"
_FULL_WIDTH = frozenset("。！？｡．؟۔।॥")
_CLOSE = r"\"'”’»›)\]}」』】》〉）］"
_OPEN = r"\"'“‘«‹„‚(\[{¿¡「『【《〈（"
_QUOTES = frozenset("\"'”’»›」』“‘")
_STRAIGHT = frozenset("\"'")
_DASHES = frozenset("-–—―")
# Behind these the sentence goes on, space or not.
_JOINING = frozenset(",;:，；：、%/&=+)]}）」』”’»")
_CANDIDATE = re.compile(
    rf"([{_MARKS}]+(?:[ ][.!?…]+(?=[\s{_CLOSE}]|\Z))*)"  # the run; `. . .` is one
    rf"((?:[{_CLOSE}]|\[\d{{1,3}}\])*)"  # closes, notes like [1] included
    rf"(\s*)([{_OPEN}]*)(\w?)"  # space, opens, first letter
)
_AFTER = re.compile(rf"(\s*)([{_OPEN}]*)(\w?)")
_BEHIND_DASH = re.compile(rf"[-–—―]+\s*[{_OPEN}]*")
_WORD = re.compile(r"[^\W\d_]{1,30}(?:['’][^\W\d_]{1,5})?")
_DOTTED = re.compile(r"(?:[^\W\d_]{1,3}\.)+[^\W\d_]{1,3}")
_INITIALS = re.compile(r"(?:[^\W\d_]\.)*[^\W\d_]")
_NUMERAL = re.compile(
    r"[A-Z]?\d|[IVXLC]+\b|[A-Z]\b(?!['’])|(?:One|Two|Three|Four|Five|Six|Ten)\b(?! of)"
)
_LABEL = re.compile(
    r"[(\[]?(?:(?:Step|Tip|Rule|Question) )?"
    r"(?:\d{1,3}|\d{1,2}(?:\.\d{1,2}){1,4}|[A-Za-z]|[IVX]{1,5}|[ivx]{1,5})"
)
_ITEM = re.compile(r"(\d{1,2})[.)]\s")
_NUMBER = re.compile(r"[$€£¥]?\d+(?:[.,]\d+)*(?:[%°KMBkmbs]|bn|st|nd|rd|th)?")
_SMALL_NOUN = re.compile(r"\d+(?:,\d+)* [a-z]")
_MEASURE = re.compile(r"\d{1,2}\s?(?:%|per|mi?lli?on|billion|trillion|km|kg|m\b|degrees|points)")
_CREDIT = re.compile(
    r"(?:\((?=[^\W\d_])(?![A-Za-z]\)|[ivx]+\))[^()!?\n]{1,60}(?<![.…])\)"
    r"|\[(?=[^\W\d_]{3})[^\[\]!?\n]{3,60}(?<![.…])\])(?=\s+[\"“A-Z\d]|\Z)"
)
_ROMAN = re.compile(r"[IVXLC]+")
_NOTES = re.compile(r"(?:\s*\[(?:\d{1,3}|[a-z ]{0,12}needed|sic)\])+(?=\s|\Z)")
_DAY_MONTH = re.compile(
    r"(?:January|February|March|April|May|June|July|August|September|October|November|December)\b"
)
_CONSONANTS = re.compile(r"[bcdfghjklmnpqrstvwxz]{2,5}")
_TIME = re.compile(r"(?:[A-Z]\w+ ){1,2}[Tt]ime\b")
_JOINED = re.compile(r"[-/–—]")
_LEAD = "\"'“‘«‹„([{-–—―/*•"


def scan(text: str, spans: Sequence[Span], words: Lexicon) -> list[Piece]:
    """Cut every paragraph into its sentences."""
    judge = _Judge(text, words)
    pieces: list[Piece] = []
    for number, (begin, end) in enumerate(spans):
        judge.quotes_from(begin)
        for match in _CANDIDATE.finditer(text, begin, end):
            if match.start() <= begin:
                continue  # nothing before it, or inside a credit that was cut already
            cut = judge.cut(match, begin, end)
            if cut <= begin:
                continue
            if text[_skip_space(text, cut)] == "[" and (notes := _NOTES.match(text, cut, end)):
                cut = notes.end()  # ` [1]` belongs to what it is a note on
                if cut == end:
                    break
            pieces.append(Piece(begin, cut, number))
            begin = _skip_space(text, cut)
            if text[begin] in "([" and (credit := _CREDIT.match(text, begin, end)):
                if credit.end() == end:
                    break
                pieces.append(Piece(begin, credit.end(), number))
                begin = _skip_space(text, credit.end())
        pieces.append(Piece(begin, end, number))
    return pieces


def _skip_space(text: str, place: int) -> int:
    while text[place].isspace():
        place += 1
    return place


@dataclass(slots=True)
class _Mark:
    """A candidate with its surroundings."""

    begin: int  # where the sentence begins
    start: int  # where the run begins
    run: str
    close: str
    stop: int  # behind what closes: where the sentence would end
    gap: str
    opening: str
    follows: str  # the first letter, or the first other character
    after: int  # where that stands
    end: int  # of the paragraph
    quoted: bool = False
    small: bool = False


class _Judge:
    """Decides about one candidate at a time; remembers only how many quotes it has passed."""

    __slots__ = ("lowered", "odd", "seen", "text", "words")

    def __init__(self, text: str, words: Lexicon) -> None:
        self.text = text
        self.words = words
        self.lowered = text.islower()
        self.seen = 0
        self.odd = False

    def quotes_from(self, start: int) -> None:
        """Begin to count straight quotes: a paragraph opens none that it did not open itself."""
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
        if run == "." and gap == " " and not close and "A" <= head <= "Z" and not opening:
            # By far the most frequent case, and the cheapest to settle.
            start = match.start()
            low = max(begin, start - 24)
            word = self.text[max(low, self.text.rfind(" ", low, start) + 1) : start]
            if len(word) > 1 and word.isalpha():
                known = word.lower()
                if known not in self.words.kinds and known not in self.words.units:
                    if not _ROMAN.fullmatch(word):
                        return start + 1
        after = match.end(4)
        mark = _Mark(begin, match.start(), run, close, match.end(2), gap, opening, head, after, end)
        if not self._settle_sides(mark):
            return -1
        if not mark.follows:
            mark.follows = self.text[mark.after]
            if mark.follows in _JOINING:
                return -1
        mark.quoted = not _QUOTES.isdisjoint(mark.close)
        mark.small = not self.lowered and mark.follows.islower()
        return self._decide(mark)

    def _settle_sides(self, mark: _Mark) -> bool:
        """Give a quote that could close or open to its side; False if nothing follows."""
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
            again = _AFTER.match(text, mark.after, mark.end)
            if again:
                mark.gap += again[1]
                mark.opening += again[2]
                mark.follows = again[3]
                mark.after = again.end(2)
        elif not mark.gap and mark.follows and mark.close.endswith('"'):
            # `said."We must go`: it opens, unless one is open.
            if not self._inside_quotes(mark.stop - 1):
                mark.stop -= 1
                mark.close = mark.close[:-1]
                mark.opening = '"'
        return mark.after < mark.end

    def _decide(self, mark: _Mark) -> int:
        text = self.text
        if not _FULL_WIDTH.isdisjoint(mark.run):
            return mark.stop if self._full_width(mark) else -1
        if not mark.gap:
            return mark.stop if self._glued(mark) else -1
        if mark.follows in _DASHES:
            dash = _BEHIND_DASH.match(text, mark.after, mark.end)
            letter = dash.end() if dash else mark.after
            if letter >= mark.end or (text[letter].islower() and not self.lowered):
                return -1
            if mark.quoted and self._speaks(mark, letter):
                return -1
        elif mark.follows in _MARKS:
            return mark.stop if text.startswith(("..", "…"), mark.after) else -1
        if mark.run == ".":
            return self._stop(mark)
        if "!" in mark.run or "?" in mark.run:
            return mark.stop if self._exclaimed(mark) else -1
        return mark.stop if self._ellipsis(mark) else -1

    def _full_width(self, mark: _Mark) -> bool:
        if mark.quoted and (mark.small or mark.follows in "とっ"):
            return False
        return not (mark.run == "．" and mark.follows.isdigit())

    def _stop(self, mark: _Mark) -> int:
        """A single full stop and a space."""
        text = self.text
        word, before = self._word_before(mark)
        if mark.small:
            if mark.close or text[mark.start - 1] in ",;:":
                return -1
            return mark.stop if self._ends_before_small(word, before, mark) else -1
        if mark.close:
            return mark.stop if self._ends_closed(word, mark) else -1
        if mark.start - mark.begin < 16 and _LABEL.fullmatch(text, mark.begin, mark.start):
            return -1
        if mark.follows.isdigit():
            return mark.stop if self._ends_before_digit(word, before, mark) else -1
        if word.isdigit() and len(word) <= 2 and mark.start - mark.begin > 4:
            item = _ITEM.match(text, mark.begin)
            if item and int(item[1]) + 1 == int(word):
                # `1. Open the box 2. Release the cat`
                return mark.begin + len(text[mark.begin : mark.start - len(word)].rstrip())
        return mark.stop if self._ends_before_capital(word, before, mark) else -1

    def _word_before(self, mark: _Mark) -> tuple[str, str]:
        """Return the word that the mark follows and the one before that."""
        start = mark.start
        parts = self.text[max(mark.begin, start - 48) : start].rsplit(None, 2)
        word = parts[-1] if parts else ""
        before = parts[-2] if len(parts) > 1 else ""
        return word.lstrip(_LEAD), before

    def _kind(self, word: str, before: str) -> str | None:
        """Return the group of an abbreviation, None for an ordinary word."""
        known = word.lower()
        kind = self.words.kinds.get(known)
        if kind is None and ("-" in word or "/" in word):
            word = _JOINED.split(word)[-1]
            kind = self.words.kinds.get(word.lower())
        if kind == "state" and (self.lowered or word.islower()) and before[-1:] != ",":
            kind = None  # `the sick and the ill`
        elif kind in ("title", "place", "month", "day") and word.islower() and not self.lowered:
            kind = None  # `one more rep`
        if kind is not None:
            return kind
        if known in self.words.units and before[-1:].isdigit():
            return "unit"
        if len(word) == 1 and word.isalpha():
            return "initial"
        if "." in word and _DOTTED.fullmatch(word):
            return "either"
        return None

    def _ends_before_small(self, word: str, before: str, mark: _Mark) -> bool:
        kind = self._kind(word, before)
        if kind == "word":
            return word.islower() and before.islower()
        if kind is not None or word.lower() in self.words.lower or word in self.words.dangling:
            return False
        if _CONSONANTS.fullmatch(word):
            return False
        # `www. example. com`
        following = _WORD.match(self.text, mark.after, mark.end)
        return not (
            following
            and following[0] in self.words.domains
            and following[0] not in self.words.openers
        )

    def _ends_before_digit(self, word: str, before: str, mark: _Mark) -> bool:
        kind = self._kind(word, before)
        if kind == "final" and not mark.opening:
            return True
        if kind is None and _NUMBER.fullmatch(word) and len(word) < 3:
            return not _MEASURE.match(self.text, mark.after, mark.end)  # `3. 5 percent`
        return kind is None

    def _ends_before_capital(self, word: str, before: str, mark: _Mark) -> bool:
        text = self.text
        kind = self._kind(word, before)
        if kind is None or kind in ("final", "unit", "month"):
            if word.isdigit() and len(word) < 3 and _DAY_MONTH.match(text, mark.after, mark.end):
                return False  # `on 15. July`, as German and Icelandic have it
            return not (self.lowered and word in self.words.lower)
        if kind == "never" or (kind != "clock" and mark.follows in _DASHES):
            return False
        if kind in ("number", "word"):
            if word.lower() == "no" and text[mark.after : mark.after + 2] in ("I ", "A "):
                return True  # `No. I do not.`
            return not _NUMERAL.match(text, mark.after, mark.end)
        if "(" in mark.opening:
            return kind == "clock"
        following = _WORD.match(text, mark.after, mark.end)
        following_word = following[0].lower() if following else ""
        if kind == "clock":
            return following_word not in self.words.zones and not _TIME.match(text, mark.after)
        if kind == "day":
            return following_word not in self.words.months
        if word.lower() == "st" and following_word in self.words.witnesses:
            return True  # a street
        if kind == "title" or self.lowered:
            return following_word in self.words.strict
        if kind == "state" and before[-1:] == "," and not self.lowered:
            # `He lives in Tarn, Pa. Novak ...`: a sentence that went on would have a comma.
            return self.words.kinds.get(following_word) != "title"
        if kind in ("place", "state"):
            return following_word in self.words.witnesses
        if kind == "initial" and before.lower() in self.words.classes:
            return True
        if kind == "initial" and word == "I" and before.islower() and before != "by":
            return True
        return following_word in self.words.openers

    def _ends_closed(self, word: str, mark: _Mark) -> bool:
        """A stop with quotes or brackets behind it, and no small letter."""
        if mark.quoted:
            if self._kind(word, "") == "title":
                return False
            return not self._speaks(mark, mark.after, strictly=True)
        if self._kind(word, "") in (None, "final") or not self._in_brackets(mark):
            return True
        following = _WORD.match(self.text, mark.after, mark.end)
        return following is not None and following[0].lower() in self.words.openers

    def _exclaimed(self, mark: _Mark) -> bool:
        """`!` or `?`, then a space."""
        text = self.text
        word, _ = self._word_before(mark)
        if mark.run == "!" and not mark.close and word.lower() in self.words.shouts:
            if mark.small:
                return False
            following = _WORD.match(text, mark.after, mark.end)
            return following is not None and following[0].lower() in self.words.openers
        if mark.small:
            # ` ? ` is often what is left of a dash.
            if mark.close or text[mark.start - 1].isspace() or self._in_brackets(mark):
                return False
            return not self.words.aside.match(text, mark.after, mark.end)
        if mark.quoted:
            if mark.opening == "(" and mark.follows.isdigit():
                return False  # a title with its year
            return not self._speaks(mark, mark.after)
        if mark.close and self._in_brackets(mark):
            return False
        return True

    def _ellipsis(self, mark: _Mark) -> bool:
        text = self.text
        if mark.small or mark.follows.isdigit() or (self.lowered and mark.follows.islower()):
            # `. .` is two stops that a tokeniser left, not three dots.
            return mark.run in (". .", "..") and not mark.close
        if text[mark.start - 1] in "[(" and mark.close:
            return False
        if mark.quoted and self._speaks(mark, mark.after):
            return False
        word, _ = self._word_before(mark)
        following = _WORD.match(text, mark.after, mark.end)
        return not (following and following[0].lower() == word.lower())  # `I ... I`

    def _speaks(self, mark: _Mark, place: int, *, strictly: bool = False) -> bool:
        """Whether what follows a quotation says whose it is."""
        text = self.text
        opened = text[mark.begin] in _OPEN or not any(
            quote in text[max(mark.begin, mark.start - 300) : mark.start] for quote in '"“‘«„'
        )
        if not opened:
            return False  # `He asked: "Why?" Novak said nothing.`
        if self.lowered:
            return self.words.loose.match(text, place, mark.end) is not None
        following = _WORD.match(text, place, mark.end)
        if following is None or following[0].lower() in self.words.openers:
            return False
        aside = self.words.aside.match(text, place, mark.end)
        if aside and aside[1] != ",":
            return True
        return not strictly and self.words.attribution.match(text, place, mark.end) is not None

    def _in_brackets(self, mark: _Mark) -> bool:
        """Whether a bracket that the sentence opened in its middle holds the mark."""
        low = max(mark.begin, mark.start - 400)
        opened = self.text.rfind("(", low, mark.start)
        return opened > mark.begin + 1 and self.text.rfind(")", low, mark.start) < opened

    def _glued(self, mark: _Mark) -> bool:
        """No space behind the mark."""
        text = self.text
        follows = mark.follows
        if mark.opening and not follows.isalnum():
            return False
        if mark.quoted and self.lowered and follows.isalpha():
            return not self._speaks(mark, mark.after)
        if "!" in mark.run or "?" in mark.run:
            return follows.isupper() and not (mark.quoted and self._speaks(mark, mark.after))
        word, before = self._word_before(mark)
        if mark.run != ".":
            return follows.isupper() and mark.start > mark.begin and bool(word)
        if follows.isdigit():
            return self._glued_digit(word, mark)
        if not follows.isupper():
            return False
        return self._glued_capital(word, before, mark)

    def _glued_digit(self, word: str, mark: _Mark) -> bool:
        if not (word.isalpha() and word.islower() and len(word) > 2):
            return False
        if self.text[mark.start - 1].isspace():
            return False  # `It costs .5 euros`
        if self._kind(word, "") is not None or word in self.words.lower or mark.close:
            return False
        return _SMALL_NOUN.match(self.text, mark.after, mark.end) is not None

    def _glued_capital(self, word: str, before: str, mark: _Mark) -> bool:
        text = self.text
        if mark.close or mark.opening:
            if mark.quoted and self._speaks(mark, mark.after, strictly=True):
                return False
            return self._kind(word, before) in (None, "final", "clock")
        following = _WORD.match(text, mark.after, mark.end)
        if following is None:
            return False
        right = following[0]
        known = right.lower()
        tail = text[following.end() : min(following.end() + 2, mark.end)]
        opens = (known in self.words.openers and known not in ("i", "a")) or (
            known in ("i", "a") and tail[:1] == " "
        )
        if not text[mark.start - 1].isalnum() and word and text[mark.start - 1] not in "%°)]}€":
            word = word.rstrip("'’\"”")
        if not word:  # `he left .The port`, but `.NET`
            return opens and mark.gap == ""
        if (
            any(sign in word for sign in "@/\\_")
            or "://" in word
            or word.lower().startswith("www.")
        ):
            return False
        if tail and (tail[0] in "@_/\\" or (tail[0] in ".(:" and tail[1:].islower())):
            return False
        if known in self.words.domains and not opens:
            return False
        kind = self._kind(word, before)
        if kind is not None:
            opens = opens and known != "a"  # U.S.A
            return opens and kind in ("either", "clock", "final", "place", "word")
        if _NUMBER.fullmatch(word):
            if mark.start - mark.begin < 4:
                return False
            return opens or (len(right) > 1 and right[1:].islower() and not tail[:1].isdigit())
        if "." in word and not word.rpartition(".")[2].isalpha():
            return False  # `v2.0.Beta`
        if any(char.isdigit() for char in word) and not opens:
            return False
        if opens or known in self.words.witnesses:
            return True
        if len(right) == 1:
            return False
        if not word[0].isupper() or word.isupper():
            return True
        return self._not_a_name(word, before, following.end(), mark)

    def _not_a_name(self, word: str, before: str, behind: int, mark: _Mark) -> bool:
        """Two capitalised words glued by a stop: `on Tuesday.Novak said` or `Kontur.Fokus`."""
        text = self.text
        if word.lower() in self.words.zones:
            return True
        if word.lower() in self.words.dotted or not before or before.lower() in ("the", "a", "an"):
            return False
        return behind < mark.end and text[behind] == " "
