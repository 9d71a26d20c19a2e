"""What the rules of needs are shown: each sentence with its quotations blanked, and who is named.

Made in a few walks over the text; linear in its length.
"""

from bisect import bisect_right
from collections.abc import Mapping, Sequence, Set
from functools import cached_property
from itertools import accumulate
from re import Match

from summarizer.base.patterns import lazy
from summarizer.language.people import find_people
from summarizer.language.quotations import Quotation, quotations
from summarizer.model import NeedKind, Sentence
from summarizer.rankers import Index
from summarizer.ranking.needs._words import group

__all__ = [
    "BLANK",
    "CAPITAL",
    "ENDED",
    "FIRST_PERSON",
    "FRONT",
    "REACH",
    "WE",
    "WORD",
    "Opening",
    "View",
]

#: Stands in place of every character that is quoted: no letter, no space, no mark.
BLANK = "\ufffc"
# A quotation of so few words without a stop is a term, and part of the sentence around it: as in
# `ranking/soundness.py`.
_TERM_WORDS = 5
CAPITAL = lazy(r"[A-Z](?<![\w'’-].)[\w'’-]*")
WORD = lazy(r"[A-Za-z][\w'’-]*")
#: How many sentences back who or what is meant is looked for: a choice.
REACH = 10
#: "On Monday, it was launched": what stands in front of the subject.
FRONT = lazy(
    r"(?:(?:On|In|At|By|After|Since|During|From|For|Until|Before|Throughout|Within|With|As|Last"
    r"|This|Earlier|Later|Now|Today|Yesterday|Recently|Currently|Previously|Initially|Next|Soon"
    r"|Over|Upon)\b[^,.;:!?]{0,60}, |Today |Yesterday |Now |Recently |Earlier |On \w+day )"
)
# What stands before a capitalised run that is no person: "the Red Square", "in Lower Bruma".
_PLACE = lazy(r"\b(?:[Tt]he|[Ii]n|[Aa]t|[Ff]rom|[Nn]ear|to|into|via|across) $")


#: The words of the connectives within a sentence: ", however,", ", on the other hand,".
INNER = frozenset({"however", "though", "therefore", "nevertheless", "nonetheless", "hand"})
#: The mark at the end of a sentence, or what is quoted there.
ENDED = lazy(r"""[.!?…。！？:;,\ufffc][\s"'“”’»)\]）】」]*$""")
_STOPS = frozenset(".!?…。！？:;," + BLANK)
# A text sets its marks where so many of its sentences have them: a choice.
_SETS_MARKS = 0.5

#: "I": outside a quotation they are the words of somebody whom the text has named.
FIRST_PERSON = lazy(r"\b(?:I(?!\.|-|\s+[IVX]+\b)(?:['’](?:m|ve|ll|d))?|[Mm]y|me|[Mm]yself)\b")
#: "We": in a text whose other sentences do not speak so, they are somebody's too.
WE = lazy(r"\b(?:[Ww]e|[Oo]ur|us|[Oo]urs|[Oo]urselves)\b(?![\"”’])")
_UNOPENED = lazy(
    r"[,.!?][\"”] (?=[^.!?:\"“”]{0,60}\b(?:says?|said|adds?|added|explains?|explained|notes?|noted"
    r"|recalls?|recalled|concludes?|concluded|quotes?|quoted)\b)"
)
# Where this share of the sentences says "I", the text itself speaks so: a choice.
_OWN_VOICE = 0.3
# And one where at most this share says "we", of at least so many, does not: choices.
_OTHER_VOICE, _FEWEST_SENTENCES = 0.15, 6
# "The coach Jon Veller spoke about the match", and then only his words: in so many first sentences.
_OPENING = 2


_LETTER = lazy(r"[^\W_]")
# So few names are looked for one by one, more in all words of the text together: a choice.
_FEW_NAMES = 12
_SMALL_WORD = lazy(r"[a-zà-ÿ](?<!\w.)[a-zà-ÿ]*\b")
_A = lazy(
    r"[AaOoTt](?<!\w.)(?:(?<=[Aa])n?|(?<=[Oo])ne|(?<=[Tt])(?:wo|hree))"
    r" ([\w-]+)(?: ([\w-]+))?(?: ([\w-]+))?"
)
_EXPANSION = lazy(r"\((?<=\w .)([A-Z][A-Z&]{1,6})\)")
_COLON = lazy(r":[\"”’')\]]*$")
_ITEM = lazy(r"(?:[–•*·—-]|\(?(?:\d{1,2}|[a-z])[.)])\s")
# Where this share of the sentences begins small, small letters say nothing: a choice.
_ALL_SMALL = 0.3


_TOKEN = lazy(r"\w+")
# The word before a capitalised run, and those that show that it is a person.
_AHEAD = lazy(r"\b(?P<word>\w+)(?P<stop>\.?),? $")
_TITLES = frozenset({
    "Mr", "Mrs", "Ms", "Dr", "Prof", "Sir", "President", "Minister", "Mayor", "Governor", "Senator",
    "Director", "Secretary", "Chairman", "Captain", "General", "Judge", "Professor",
})  # fmt: skip
# What stands after one and shows the same: an age, a verb of speech, a role.
_SHOWS = lazy(
    r"(?:['’]s (?:wife|husband|mother|father|son|daughter|lawyer|death|family|career)\b"
    r"|,? \(?\d\d\b|,? who\b|,? (?:also |has |had |later )?(?:was born|died|resigned)\b)"
)
_SAYS = lazy(r",? (?:also |has |had |later )?(?P<word>\w+)")
_ROW = r", (?P<row>(?:(?:an?|the|former|deputy|vice) )*+)"
_ROLE, _ROLE_OF_TWO = lazy(rf"{_ROW}(?P<word>\w*)"), lazy(rf"{_ROW}[a-z-]+ (?P<word>\w+)")


def _has_role(text: str, start: int) -> bool:
    """Whether the word before a capitalised run shows that it is a person: a role."""
    ahead = _AHEAD.search(text, max(0, start - 40), start)
    if ahead is None:
        return False
    return ahead["word"] in _TITLES or (not ahead["stop"] and ahead["word"] in group("person"))


def _acts(text: str, end: int) -> bool:
    """Whether what stands after a capitalised run shows that it is a person."""
    if _SHOWS.match(text, end):
        return True
    says = _SAYS.match(text, end)
    if says and says["word"] in group("speech"):
        return True
    role, person = _ROLE.match(text, end), group("person")
    if role is None:
        return False
    if role["word"] in person or not person.isdisjoint(role["row"].split()):
        return True
    role = _ROLE_OF_TWO.match(text, end)
    return role is not None and role["word"] in person


def _stands(text: str, word: str) -> bool:
    """Whether a word stands in a text, and not only as a part of another.

    >>> _stands("We hope, they hope.", "hope"), _stands("It was hopeless.", "hope")
    (True, False)
    """
    at = text.find(word)
    while at >= 0:
        end = at + len(word)
        if not _goes_on(text[at - 1 : at]) and not _goes_on(text[end : end + 1]):
            return True
        at = text.find(word, at + 1)
    return False


def _goes_on(character: str) -> bool:
    return character.isalnum() or character == "_"


#: A connective: the kind of need, whether it is firm, where it stands; None where there is none.
Opening = tuple[NeedKind, bool, Match[str]] | None


class View:
    """A text as the rules of needs see it.

    Args:
        text: The whole text.
        sentences: The sentences that may enter a summary, in order.
        words: The words of each in lower case; every sentence has one.
        terms: The stems of their words that say something: which sentences hold each.
        stem_of: The stem of every word.
    """

    def __init__(
        self,
        text: str,
        sentences: Sequence[Sentence],
        words: Sequence[Sequence[str]],
        terms: Index,
        stem_of: Mapping[str, str],
    ) -> None:
        self.text = text
        self.sentences = sentences
        self.words = words
        self.terms = terms
        self.stem_of = stem_of
        self._persons: dict[int, list[int]] = {}
        #: The connectives that open sentences, as far as a rule has asked for them.
        self.opened: dict[int, Opening] = {}

    def __len__(self) -> int:
        return len(self.sentences)

    @cached_property
    def quotations(self) -> list[Quotation]:
        """The quotations of the text."""
        return quotations(self.text)

    @cached_property
    def plain(self) -> list[str]:
        """The text of each sentence, every character of its quotations blanked but for terms."""
        spans = [q for q in self.quotations if not (q.closed and self._is_term(q))]
        if not spans:
            return [sentence.text for sentence in self.sentences]
        found, first = [], 0
        for sentence in self.sentences:
            text = sentence.text
            while first < len(spans) and spans[first].end <= sentence.start:
                first += 1
            at = first
            while at < len(spans) and spans[at].start < sentence.end:
                start = max(0, spans[at].start - sentence.start)
                end = min(len(text), spans[at].end - sentence.start)
                text = text[:start] + BLANK * (end - start) + text[end:]
                at += 1
            found.append(text)
        return found

    def is_quoted(self, place: int) -> bool:
        """Whether a sentence is quoted from end to end."""
        plain = self.plain[place]
        return BLANK in plain and not _LETTER.search(plain)

    @cached_property
    def _goes_on(self) -> frozenset[int]:
        """The sentences whose last characters are of one quotation with the next sentence."""
        found: set[int] = set()
        place, last = 0, len(self) - 1
        for start, end, closed in self.quotations:
            while place < last and self.sentences[place].end - 1 <= start:
                place += 1
            while closed and place < last and self.sentences[place + 1].start < end:
                found.add(place)
                place += 1
        return frozenset(found)

    @cached_property
    def first_quoted_with(self) -> list[int]:
        """For each sentence the first of those that are quoted with it, through whole ones."""
        found: list[int] = []
        for place in range(len(self)):
            goes_on = place - 1 in self._goes_on and self.is_quoted(place)
            found.append(found[-1] if goes_on else place)
        return found

    @cached_property
    def last_quoted_with(self) -> list[int]:
        """For each sentence the last of those that are quoted with it."""
        found = list(range(len(self)))
        for place in sorted(self._goes_on, reverse=True):
            found[place] = found[place + 1]
        return found

    @cached_property
    def says_before(self) -> list[int]:
        """How many sentences before each one say whose words something is; of all at the end."""
        return list(accumulate(self.speaks, initial=0))

    def _is_term(self, quotation: Quotation) -> bool:
        quoted = self.text[quotation.start + 1 : quotation.end - 1]
        return quoted.count(" ") < _TERM_WORDS and not quoted.rstrip().endswith(
            (".", ",", "!", "?")
        )

    @cached_property
    def ended(self) -> list[bool]:
        """Whether each sentence ends with a mark."""
        return [plain[-1] in _STOPS or ENDED.search(plain) is not None for plain in self.plain]

    def may_be_joined(self, place: int) -> bool:
        """Whether a connective may join a sentence to the one before."""
        words = self.words[place]
        first = words[0].partition("'")[0]
        return first in group("opener") or first.isdigit() or not INNER.isdisjoint(words)

    @cached_property
    def speaks(self) -> list[bool]:
        """Whether each sentence says, outside its quotations, whose words something is."""
        return [
            self.has(place, "speech") and (BLANK not in plain or self.says_speech(plain))
            for place, plain in enumerate(self.plain)
        ]

    @staticmethod
    def says_speech(text: str) -> bool:
        """Whether a text has a verb of speech, or a word like "according"."""
        return not group("speech").isdisjoint(_TOKEN.findall(text))

    def has(self, place: int, *groups: str) -> bool:
        """Whether a sentence has a word of some groups, quoted or not: a quick look."""
        words = self.words[place]
        for name in groups:  # noqa: SIM110 (a generator takes half as long again)
            if not group(name).isdisjoint(words):
                return True
        return False

    @cached_property
    def own_voice(self) -> bool:
        """Whether the writer says "I", and does not begin with somebody whom he has asked."""
        told = sum(
            self.has(place, "first") and FIRST_PERSON.search(plain) is not None
            for place, plain in enumerate(self.plain)
        )
        if told <= _OWN_VOICE * len(self):
            return False
        opening = range(min(_OPENING, len(self)))
        return not any(
            self.speaks[place] and self.names[place] and not FIRST_PERSON.search(self.plain[place])
            for place in opening
        )

    @cached_property
    def says_we(self) -> bool:
        """Whether the writer may say "we": a text of opinion, an interview, a few sentences."""
        told = sum(
            self.has(place, "we") and WE.search(plain) is not None
            for place, plain in enumerate(self.plain)
        )
        return len(self) < _FEWEST_SENTENCES or told > _OTHER_VOICE * len(self)

    @cached_property
    def unopened(self) -> frozenset[int]:
        """The sentences in which a quotation ends that nobody has opened: `well," says Obi`."""
        return frozenset(
            place
            for place, plain in enumerate(self.plain)
            if ('"' in plain or "”" in plain) and _UNOPENED.search(plain)
        )

    def _holders(self, word: str) -> Sequence[int]:
        """Return the places of the sentences that hold a word in any form, in order."""
        number = self.terms.number.get(self.stem_of.get(word, ""))
        return self.terms.holders[number] if number is not None else ()

    def first_with(self, word: str, before: int) -> int | None:
        """Return the place of the first sentence before a place that holds a word in any form."""
        held = self._holders(word)
        return held[0] if held and held[0] < before else None

    def last_with(self, word: str, before: int) -> int | None:
        """Return the place of the last sentence before a place that holds a word in any form."""
        held = self._holders(word)
        at = bisect_right(held, before - 1) - 1
        return held[at] if held and at >= 0 else None

    def stands_before(self, plain: str, at: int, word: str) -> bool:
        """Whether a word in any form stands in a sentence before a position of it."""
        stem = self.stem_of.get(word)
        return any(self.stem_of.get(w[0].lower()) == stem for w in WORD.finditer(plain, 0, at))

    @cached_property
    def _starts(self) -> list[int]:
        return [sentence.start for sentence in self.sentences]

    def place_at(self, position: int) -> int | None:
        """Return the place of the sentence that holds a position of the text."""
        place = bisect_right(self._starts, position) - 1
        return place if place >= 0 and position < self.sentences[place].end else None

    @cached_property
    def full_names(self) -> Mapping[str, tuple[str, list[int]]]:
        """For the names that one certain person has: the full name, and the places that have it."""
        found: dict[str, tuple[str, list[int]]] = {}
        several: set[str] = set()
        certain: set[str] = set()
        for start, name in self._mentions:
            surname = self._surnames.get(name)
            if surname is None:
                continue
            place = self.place_at(start)
            for word in {surname, name.partition(" ")[0]}:
                full, places = found.setdefault(word, (name, []))
                if full != name:
                    several.add(word)
                if place is not None:
                    places.append(place)
            if _has_role(self.text, start):
                certain |= {surname, name.partition(" ")[0]}
            elif _acts(self.text, start + len(name)):
                # Bodies speak, too; but nobody calls one by its first word.
                certain.add(surname)
        # "Hope" is no given name where "hope" stands in small letters somewhere.
        small = self._standing_small({word.lower() for word in certain - several})
        return {
            word: told
            for word, told in found.items()
            if word in certain and word not in several and word.lower() not in small
        }

    def _standing_small(self, words: Set[str]) -> Set[str]:
        """Return those of some words that stand in small letters somewhere."""
        if len(words) > _FEW_NAMES:
            return words & frozenset(_SMALL_WORD.findall(self.text))
        return {w for w in words if _SMALL_WORD.fullmatch(w) and _stands(self.text, w)}

    @cached_property
    def introduced(self) -> Mapping[str, int]:
        """For each stem the place of the first sentence that has it, as a noun, after "a"."""
        found: dict[str, int] = {}
        ends = group("verb") | group("which")
        for place, plain in enumerate(self.plain):
            for match in _A.finditer(plain):
                noun = ""
                for word in match.groups():
                    if not word or word in ends or word.endswith(("ly", "ed")):
                        break
                    noun = word
                stem = self.stem_of.get(noun.lower())
                if stem is not None:
                    found.setdefault(stem, place)
        return found

    @cached_property
    def _people(self) -> tuple[list[tuple[int, str]], Mapping[str, str]]:
        people = find_people(self.text)
        mentions = [
            (m.start, m.name)
            for m in people.mentions
            if not _PLACE.search(self.text, max(0, m.start - 8), m.start)
        ]
        return sorted(mentions), people.surnames

    @property
    def _mentions(self) -> list[tuple[int, str]]:
        return self._people[0]

    @property
    def _surnames(self) -> Mapping[str, str]:
        return self._people[1]

    @cached_property
    def names(self) -> list[list[tuple[int, str]]]:
        """Where each sentence names a person, in full or by the surname, and with which words."""
        found: list[list[tuple[int, str]]] = [[] for _ in self.sentences]
        for start, name in self._mentions:
            place = self.place_at(start)
            if place is not None:
                found[place].append((start - self._starts[place], name))
        known = frozenset(self._surnames.values()) | self.full_names.keys()
        small = frozenset(name.lower().replace("’", "'") for name in known)
        small |= {f"{name}'s" for name in small}
        for sentence, words, held in zip(self.sentences, self.words, found, strict=True):
            for match in () if small.isdisjoint(words) else CAPITAL.finditer(sentence.text):
                word = match[0].removesuffix("'s").removesuffix("’s")
                if word in known and not any(a <= match.start() < a + len(n) for a, n in held):
                    held.append((match.start(), word))
            if len(held) > 1:
                held.sort()
        return found

    @cached_property
    def named(self) -> list[frozenset[str]]:
        """Whom each sentence names: surnames, or what stands in their place."""
        return [
            frozenset(self._surnames.get(name, name.rpartition(" ")[2]) for _, name in held)
            for held in self.names
        ]

    def persons(self, place: int) -> list[int]:
        """Where a sentence has a noun for one human being, quotations left out."""
        found = self._persons.get(place)
        if found is None:
            found = []
            if self.has(place, "person"):
                words, person = _TOKEN.finditer(self.plain[place]), group("person")
                found = [match.start() for match in words if match[0] in person]
            self._persons[place] = found
        return found

    @cached_property
    def expansions(self) -> Mapping[str, int]:
        """The place of the sentence that says in brackets what an abbreviation stands for."""
        found: dict[str, int] = {}
        for match in _EXPANSION.finditer(self.text) if "(" in self.text else ():
            place = self.place_at(match.start())
            if place is not None and match[1] not in group("known"):
                found.setdefault(match[1], place)
        return found

    @cached_property
    def list_tops(self) -> list[int | None]:
        """For each sentence the place of the one above the list whose item it may be."""
        found: list[int | None] = []
        top: int | None = None
        for place, plain in enumerate(self.plain):
            found.append(top)
            if ":" in plain[-4:] and _COLON.search(plain):
                top = place
            elif top is not None and not _ITEM.match(plain):
                top = None
        return found

    @cached_property
    def sets_marks(self) -> bool:
        """Whether the sentences of the text end with marks."""
        return sum(self.ended) >= _SETS_MARKS * len(self)

    @cached_property
    def small(self) -> bool:
        """Whether sentences of the text begin with small letters."""
        told = sum(sentence.text[:1].islower() for sentence in self.sentences)
        return told > _ALL_SMALL * len(self)
