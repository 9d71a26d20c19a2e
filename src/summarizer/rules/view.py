"""What a rule is shown: an unchanging view of the text, with its lines, quotations and more.

Everything is computed when a rule first asks for it, and once.
"""

from bisect import bisect_left, bisect_right
from collections.abc import Callable, Collection, Iterable, Mapping, Sequence
from functools import cached_property
from itertools import compress, islice
from operator import eq

from summarizer.base.patterns import lazy
from summarizer.language import quantities
from summarizer.language.dates import Date, read_dates
from summarizer.language.lines import Line, Span, split_lines
from summarizer.language.mentions import is_named, speaks_of_writing, writing_spans
from summarizer.language.people import People, find_people
from summarizer.language.phrases import is_spoken, recur, words_of
from summarizer.language.quantities import Quantity
from summarizer.language.quotations import QuoteMark, quotation_spans, quote_marks
from summarizer.language.segment import Known
from summarizer.language.spans import merged, overlaps, protected_spans
from summarizer.model.glossary import EMPTY, Glossary, TermMatch
from summarizer.page.head import Head, read_head
from summarizer.rules._inside import Inside, inside
from summarizer.rules.findings import Finding
from summarizer.rules.signs import Signs

__all__ = ["View"]

_CAPITALISED = lazy(r"[A-Z](?<![\w-].)[a-zà-ÿ]+")


# A sentence in each direction. Sentences themselves end at the very marks that are spoken of.
_PASSAGE = 90


# Most texts ask for a place or two; in a short one so many are looked at each by itself. A choice.
_FEW = 16


class View:
    """A text as the rules see it.

    Args:
        text: The text as it is at this point of the clean-up.
        language: ISO 639-1 code.
        split: Splits a text into sentences: tuples that begin with start and end. It is called
            with the text, and for an edited one also with `known`.
        glossary: What the user has settled.
    """

    def __init__(
        self,
        text: str,
        language: str = "en",
        split: Callable[..., Sequence[tuple[int, ...]]] = lambda text, known=None: [(0, len(text))],
        glossary: Glossary = EMPTY,
    ) -> None:
        self.text = text
        self.language = language
        self.split = split
        self.glossary = glossary
        self.signs = Signs(text)
        self._asked = 0
        self._known: Known | None = None
        self._found: dict[Callable[[View], Iterable[Finding]], tuple[Finding, ...]] = {}

    def has_any(self, signs: Collection[str]) -> bool:
        """Whether the text holds one of some signs; what is declared is looked for only once."""
        return self.signs.holds_any(signs)

    def of(
        self, text: str, replaced: Sequence[tuple[int, int]], touched: Sequence[tuple[int, int]]
    ) -> "View":
        """Return the view of the text that edits have made of this one.

        Args:
            text: The text after the edits.
            replaced: The stretches of this text that the edits have taken the place of.
            touched: The stretches of the new text that are new.
        """
        view = View(text, self.language, self.split, self.glossary)
        if "sentences" in self.__dict__:
            view._known = Known(self.text, self.sentences, touched[-1][1])  # type: ignore[arg-type]
        view.signs = self.signs.after(text, replaced, touched)
        return view

    @cached_property
    def chunks(self) -> frozenset[str]:
        """What stands between white space, each once."""
        return self.signs.chunks

    @cached_property
    def lines(self) -> tuple[Line, ...]:
        """The lines that are not blank."""
        return split_lines(self.text)

    @cached_property
    def head(self) -> Head:
        """What stands above the story."""
        return read_head(self.lines)

    def found(self, find: Callable[["View"], Iterable[Finding]]) -> tuple[Finding, ...]:
        """What a rule finds here; it is asked once, whoever wants to know."""
        known = self._found.get(find)
        if known is None:
            known = self._found[find] = tuple(find(self))
        return known

    @property
    def titles(self) -> tuple[Line, ...]:
        """The headline above the story, line by line."""
        return self.head.titles

    @property
    def title(self) -> Line | None:
        """The first line of the headline above the story, if there is one."""
        return self.titles[0] if self.titles else None

    @cached_property
    def sentences(self) -> Sequence[tuple[int, ...]]:
        """Sentences: tuples that begin with start and end."""
        return self.split(self.text, known=self._known) if self._known else self.split(self.text)

    @cached_property
    def inside(self) -> tuple[Inside, ...]:
        """The sentences with their places in their lines."""
        return tuple(inside(self.text, self.sentences, self.lines))

    def sentence_at(self, position: int) -> tuple[int, int]:
        """Return the sentence that holds a position; the position alone between sentences."""
        index = bisect_right(self._sentence_starts, position) - 1
        if index >= 0 and position < self.sentences[index][1]:
            return self.sentences[index][0], self.sentences[index][1]
        return position, position

    @cached_property
    def last_sentences(self) -> Sequence[tuple[Line, int]]:
        """The lines of several sentences, each with the place where its last one begins."""
        lasts = ((line, self.sentence_at(line.end - 1)[0]) for line in self.lines)
        return [(line, start) for line, start in lasts if start > line.start]

    @cached_property
    def _sentence_starts(self) -> tuple[int, ...]:
        return tuple(piece[0] for piece in self.sentences)

    @cached_property
    def words(self) -> list[str]:
        """The words in order, as they are written."""
        return words_of(self.text)

    @cached_property
    def forms(self) -> frozenset[str]:
        """The words, each form once."""
        return frozenset(self.words)

    @cached_property
    def small_words(self) -> list[str]:
        """The words in order, in small letters."""
        return list(map(str.lower, self.words))

    @cached_property
    def vocabulary(self) -> frozenset[str]:
        """What stands between spaces and marks, hyphens kept: "well-known", "O" and "Obi"."""
        words = set(self.forms)
        parted = [word for word in words if "'" in word or "’" in word]
        words.difference_update(parted)
        for word in parted:
            words.update(word.replace("’", "'").split("'"))
        return frozenset(words)

    @cached_property
    def parts(self) -> frozenset[str]:
        """The same, and the parts of what has a hyphen: "well" and "known"."""
        hyphened = (word for word in self.vocabulary if "-" in word)
        return self.vocabulary.union(*(word.split("-") for word in hyphened))

    @cached_property
    def capitalised(self) -> Mapping[str, Sequence[int]]:
        """Words that begin with a capital and go on small, and where each of them stands."""
        places: dict[str, list[int]] = {}
        for match in _CAPITALISED.finditer(self.text):
            places.setdefault(match[0], []).append(match.start())
        return places

    @cached_property
    def phrases_recur(self) -> bool:
        """Whether some words in a row stand again a little further on."""
        return recur(self.words)

    @cached_property
    def doubled(self) -> frozenset[str]:
        """The words that stand beside themselves."""
        return frozenset(compress(self.words, map(eq, self.words, islice(self.words, 1, None))))

    @cached_property
    def spoken(self) -> bool:
        """Whether the text takes down speech word for word: speakers repeat themselves."""
        return is_spoken(self.words)

    @cached_property
    def quote_marks(self) -> Sequence[tuple[Line, Sequence[QuoteMark]]]:
        """The quotation marks of the lines whose marks open and close as they should."""
        return [(line, marks) for line in self.lines if (marks := quote_marks(line))]

    @cached_property
    def quotations(self) -> tuple[tuple[int, int], ...]:
        """Direct quotations with their marks."""
        return quotation_spans(self.text)

    @cached_property
    def protected(self) -> tuple[tuple[int, int], ...]:
        """URLs, addresses, handles, code, terms that the user protects: what no rule may touch."""
        spans = protected_spans(self.text)
        return merged((*spans, *self.kept)) if self.kept else spans

    @cached_property
    def glossary_matches(self) -> tuple[TermMatch, ...]:
        """Where the words of the glossary stand."""
        return self.glossary.find(self.text)

    @cached_property
    def kept(self) -> tuple[tuple[int, int], ...]:
        """Terms that the user protects: they stay even where what holds them would be dropped."""
        return merged((t.start, t.end) for t in self.glossary_matches if t.kind == "protect")

    @cached_property
    def quantities(self) -> tuple[Quantity, ...]:
        """The numbers that begin with a digit."""
        return tuple(quantities.read(self.text))

    @cached_property
    def dates(self) -> tuple[Date, ...]:
        """The dates that name a month and a day."""
        return tuple(read_dates(self.text))

    @cached_property
    def people(self) -> People:
        """The people that the text names."""
        return find_people(self.text)

    def line_at(self, position: int) -> Line | None:
        """Return the line that holds a position."""
        index = bisect_right(self._line_starts, position) - 1
        if index >= 0 and position < self.lines[index].end:
            return self.lines[index]
        return None

    @cached_property
    def _line_starts(self) -> tuple[int, ...]:
        return tuple(line.start for line in self.lines)

    def in_quotation(self, start: int, end: int) -> bool:
        """Whether any part of a span stands in a direct quotation."""
        return overlaps(self.quotations, start, end)

    def is_protected(self, start: int, end: int) -> bool:
        """Whether any part of a span stands in an address or in code."""
        return overlaps(self.protected, start, end)

    def is_mention(self, position: int) -> bool:
        """Whether a place stands in a passage about signs and forms, or after the name of one."""
        before = self.text[max(0, position - _PASSAGE) : position]
        behind = self.text[position : position + _PASSAGE]
        near = before.rpartition("\n")[2], behind.partition("\n")[0]
        if is_named(near[0]):
            return True
        self._asked += 1
        if self._asked * 2 * _PASSAGE <= len(self.text) or self._asked <= _FEW:
            return speaks_of_writing("".join(near))
        # Damage of thousands of places: to read the whole text once costs less.
        at = bisect_left(self._writing, (position - len(near[0]),))
        return at < len(self._writing) and self._writing[at][1] <= position + len(near[1])

    @cached_property
    def _writing(self) -> list[tuple[int, int]]:
        return writing_spans(self.text)

    def whole_line(self, line: Line) -> Span:
        """Return the span to take out so that a line leaves no blank line after."""
        if line.number + 1 < len(self.lines):
            return Span(line.start, self.lines[line.number + 1].start)
        if line.number > 0:
            return Span(self.lines[line.number - 1].end, line.end)
        return Span(line.start, line.end)

    def from_line(self, line: Line) -> Span:
        """Return the span from a line to the end of the text, the break before it included."""
        start = self.lines[line.number - 1].end if line.number else line.start
        return Span(start, self.lines[-1].end)
