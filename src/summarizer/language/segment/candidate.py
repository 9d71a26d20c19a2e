"""A candidate of sentence boundary detection: a mark, and what can be asked about it.

Every question looks at a few dozen characters at most, so that asking them for every mark of a
text costs no more than the text is long.
"""

from dataclasses import dataclass

from summarizer.base.patterns import lazy
from summarizer.language.segment.lexicon import Lexicon

__all__ = ["BULLETS", "CLOSING", "OPENING", "BoundaryCandidate", "begins_small_by_habit"]

# Inside a character class.
CLOSING = r"\"'”’»›)\]}」』”】》〉）］"
OPENING = r"\"'“‘«‹„‚(\[{¿¡「『【《〈（"
BULLETS = r"•·‣▪●○■□◦⁃*–—-"

_LEAD = "\"'“‘«‹„([{-–—―/*•·‣▪●○■□◦⁃"
_WORD = lazy(r"[^\W\d_]{1,30}(?:['’][^\W\d_]{1,5})?")
_DOTTED = lazy(r"(?:[^\W\d_]{1,3}\.)+[^\W\d_]{1,3}")
_JOINED = lazy(r"[-/–—]")
_QUOTE_PAIRS = {'"': '"', "“": "”"}
_LONGEST_TITLE = 50
_TITLE_GOES_ON = lazy(r"""[^"“”.!?\n]{1,50}[.!?]?(?P<close>["”])(?:,? \(?[a-z]|,(?= ))""")
_OPENING = frozenset("\"'“‘«‹„‚([{¿¡「『【《〈（")
_OPENS_QUOTATION = frozenset('"“‘«„')
_SMALL_WORD = lazy(r"[^\W\d_A-Z]{2}")
# `iPhone`, `wikiHow`; `https://`, `pic.example.com/4`
_STAYS_SMALL = lazy(r"[a-z]{1,12}[A-Z]|https?://|www\.|[a-z]{2,12}\.[a-z]{2,12}[./]\S")
_FEWEST_SMALL = 2
_STOP_THEN = lazy(r"\.\s+([^\W\d_])")
_STOP_THEN_SMALL = lazy(r"\.\s+[^\W\d_A-Z]")


def begins_small_by_habit(text: str) -> bool:
    """Whether the writer begins sentences with small letters.

    Elsewhere a stop before a small letter is a slip or belongs to a short form: of 31 such stops
    in the 31,390 sentences of data/mt, 30 cut a sentence in two. A habit it is from the second on,
    if there are more than twice as many as before capitals (a choice).

    >>> begins_small_by_habit("we sat down. nobody came. it rained. we slept. Then they went.")
    True
    >>> begins_small_by_habit("He went to Bruma. that was late. He slept. It rained.")
    False
    """
    if len(_STOP_THEN_SMALL.findall(text, 2)) < _FEWEST_SMALL:
        return False  # as in most texts
    small = capital = 0
    for match in _STOP_THEN.finditer(text, 2):
        if match[1].isupper():
            capital += 1
        elif match[1].islower() and _SMALL_WORD.fullmatch(text, match.start() - 2, match.start()):
            small += 1
    return small >= _FEWEST_SMALL and small > 2 * capital


@dataclass(slots=True)
class BoundaryCandidate:
    """A candidate: `run` and `close` end at `stop`, then come `gap`, `opening` and `follows`."""

    text: str  # the whole text; all places are places in it
    words: Lexicon  # of its language
    lowered: bool  # the whole text is: every letter counts as a capital
    begin: int  # where the sentence begins
    start: int  # where the run of marks begins
    run: str
    close: str
    stop: int  # where the sentence would end
    gap: str
    opening: str
    follows: str  # the first letter, or the first other character
    after: int  # where that is
    end: int  # of the paragraph
    quoted: bool = False  # a closing quotation mark is among `close`
    small: bool = False  # `follows` is a small letter

    def words_before(self) -> tuple[str, str]:
        """Return the word that the mark follows, without what opens it, and the one before."""
        parts = self.text[max(self.begin, self.start - 48) : self.start].rsplit(None, 2)
        word = parts[-1] if parts else ""
        before = parts[-2] if len(parts) > 1 else ""
        return word.lstrip(_LEAD), before

    def word_after(self) -> str:
        """Return the word that follows, in lower case."""
        match = _WORD.match(self.text, self.after, self.end)
        return match[0].lower().replace("’", "'") if match else ""

    def kind(self, word: str, before: str) -> str | None:
        """Return the group of the table an abbreviation is in, None for an ordinary word."""
        words = self.words
        if len(word) == 1 and word.isupper():
            return "initial"  # `J. P. Lund`, whatever `p. 5` is
        kind = words.kinds.get(word.lower())
        if kind is None and ("-" in word or "/" in word):
            word = _JOINED.split(word)[-1]  # `U.S.-U.K.`
            kind = words.kinds.get(word.lower())
        if kind == "state" and (self.lowered or word.islower()) and before[-1:] != ",":
            kind = None  # `the sick and the ill`
        elif kind in ("title", "place", "month", "day") and word.islower() and not self.lowered:
            kind = None  # `one more rep`
        elif kind == "company" and not self.lowered and not before[:1].isupper():
            kind = None  # `the hens in the coop`, but `Halas Bt.`
        if kind == "word" and before.lower() == "et":
            return "either"  # `Sections 4 et seq.`
        if kind is not None:
            return kind
        if word.lower() in words.units and before[-1:].isdigit():
            return "unit"
        if len(word) == 1 and word.isalpha():
            return "clock" if word == "m" and before in ("a.", "p.") else "initial"
        return "either" if "." in word and _DOTTED.fullmatch(word) else None

    def stays_small(self) -> bool:
        """Whether what follows has a small letter that no writer would make a capital.

        A brand, an address, or what a bracket holds between sentences: `(credit: A. Obi)`.
        """
        if self.opening[:1] in ("(", "["):
            return True
        return _STAYS_SMALL.match(self.text, self.after, self.end) is not None

    def in_brackets(self) -> bool:
        """Whether a bracket that the sentence opened in its middle holds the mark."""
        low = max(self.begin, self.start - 400)
        opened = self.text.rfind("(", low, self.start)
        return opened > self.begin + 1 and self.text.rfind(")", low, self.start) < opened

    def in_title(self) -> bool:
        """Whether a short quotation holds the mark, and the sentence goes on small after it.

        `the show "Online! Hello Teacher" will be seen` is one sentence: the mark is a part of a
        name, or of what somebody calls out.
        """
        low = max(self.begin, self.start - _LONGEST_TITLE)
        opened = max(self.text.rfind(quote, low, self.start) for quote in _QUOTE_PAIRS)
        if opened <= self.begin:
            return False
        match = _TITLE_GOES_ON.match(self.text, self.after, self.end)
        if match is None or _QUOTE_PAIRS[self.text[opened]] != match["close"]:
            return False
        # A straight mark opens where a space is before it and none after.
        before, after = self.text[opened - 1], self.text[opened + 1]
        return before in " (" and not after.isspace()

    def is_attributed(self, place: int, *, strictly: bool = False) -> bool:
        """Whether what follows a quotation at `place` says whose it is.

        Strictly, it must say nothing else: after a full stop, where good style has a comma,
        `Novak said.` is an attribution and `Novak said the port was shut.` is not.
        """
        text, words = self.text, self.words
        if text[self.begin] not in _OPENING and not _OPENS_QUOTATION.isdisjoint(
            text[max(self.begin, self.start - 300) : self.start]
        ):
            return False  # `He asked: "Why?" Novak said nothing.`
        if self.lowered:
            return words.loose.match(text, place, self.end) is not None
        following = _WORD.match(text, place, self.end)
        if following is None or following[0].lower() in words.openers:
            return False
        aside = words.aside.match(text, place, self.end)
        if aside and aside[1] != ",":
            return True
        return not strictly and words.attribution.match(text, place, self.end) is not None
