"""A cleaned text in sentences, and a choice of them."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field
from itertools import pairwise
from typing import Literal, NamedTuple, overload

from summarizer.base import markup
from summarizer.base.lengths import Length
from summarizer.base.patterns import lazy
from summarizer.language.quotations import open_quotation_after
from summarizer.model import cuts as shortening
from summarizer.model.cuts import Cut, Slice
from summarizer.model.findings import GRAVE, SEVERITIES, Flag, Role
from summarizer.model.needs import Need
from summarizer.model.plain import count

__all__ = ["Document", "Sentence", "Source", "Summary", "Trust", "joint"]

Trust = Literal["use", "care", "skip"]

_ENDED = lazy(r"""[.!?…:;。！？؟।]["'”’»)\]」』]*$""")
_ITEM = lazy(r"(?:[-–•*·]|\(?\w{1,2}[.)])\s")


@dataclass(frozen=True, slots=True)
class Sentence:
    """A sentence of the cleaned text.

    Attributes:
        index: Its place in the document, from 0.
        start, end: Where it stands in the cleaned text.
        raw_start, raw_end: Where it stands in the original.
        text: The characters of the cleaned text from `start` to `end`.
        paragraph: Number of its paragraph, from 0.
        role: ``body`` may enter summaries; all others are kept out.
        score: 0 to 1, higher is better; 0 for what is not ranked.
        trust: ``use``, ``care`` (a doubt lies on it) or ``skip`` (it stays out of summaries,
            unless a text is nothing but its title).
        flags: The doubts that lie on it.
        why: What its score was made from: names and numbers. `others`, where several articles
            were summarised together: from 0 to 1, how far the others say it too. `query`, where
            there is one: from 0 to 1, how far it is about those words, which decides more of the
            score than all that follows. Then the groups of features that moved it most away from
            the average sentence, where the ranker says so. `open quotation`, where one begins in it
            and does not end, is the factor that this costs; so are `short`, where it has few words,
            and `soundness`: 1 where its English reads like the rest of the text, less where it
            looks badly translated.
        rank: Its place in the order of preference, from 1; None where it may not enter a summary.
        excluded: Why it may not, although it is body text: it has fewer or more words than wanted.
        source: The name of its article, where several were summarised together.
        needs: What it cannot be read without: other sentences by their index, and the words of it
            that show the need.
        cuts: What the summary that holds it leaves out of it, so that it fits; see `shown`.
    """

    index: int
    start: int
    end: int
    raw_start: int
    raw_end: int
    text: str
    paragraph: int
    role: Role = "body"
    score: float = 0.0
    trust: Trust = "use"
    flags: tuple[Flag, ...] = ()
    why: tuple[tuple[str, float], ...] = ()
    rank: int | None = None
    excluded: str = ""
    source: str = ""
    needs: tuple[Need, ...] = ()
    cuts: tuple[Cut, ...] = ()

    @property
    def shown(self) -> str:
        """The sentence as its summary shows it: `text` without `cuts`, a mark in place of each."""
        return shortening.shown(self.text, self.start, self.cuts)

    @property
    def slices(self) -> tuple[Slice, ...]:
        """The stretches that are shown: where they stand in the cleaned text and in `shown`."""
        return tuple(shortening.slices(self.text, self.start, self.cuts))

    @property
    def reasons(self) -> tuple[str, ...]:
        """Why its trust is not ``use``, in short: its role, its length, or its grave doubts.

        The worst doubt comes first; what each of them says is in `flags`.
        """
        if self.role != "body":
            return (self.role,)
        if self.excluded:
            return (self.excluded,)
        grave = (flag for flag in self.flags if flag.severity in GRAVE)
        worst_first = sorted(grave, key=lambda flag: SEVERITIES.index(flag.severity))
        return tuple(dict.fromkeys(f"{flag.rule} [{flag.severity}]" for flag in worst_first))

    @property
    def verdict(self) -> str:
        """Trust and reasons, to be read: ``care: dates.scramble [high]``."""
        return f"{self.trust}: {', '.join(self.reasons)}" if self.reasons else self.trust

    def __str__(self) -> str:
        return self.shown


class Source(NamedTuple):
    """An article of several that were summarised together.

    Attributes:
        name: What it is called.
        start, end: Where it stands in the original, in which all follow each other.
    """

    name: str
    start: int
    end: int


@dataclass(frozen=True, slots=True)
class Document:
    """A cleaned text in sentences.

    Attributes:
        text: The cleaned text.
        language: ISO 639-1 code.
        sentences: All of them in order, those that may not enter a summary included.
    """

    text: str
    language: str
    sentences: tuple[Sentence, ...]


def joint(before: str, after: str, gap: str = " ") -> str:
    r"""Return what stands between two sentences of a summary.

    >>> joint("Ships came in.", "It rained."), joint("Port reopens", "It rained.")
    (' ', '\n')
    """
    # A list item or a line without an end mark would run into what follows.
    return "\n" if not _ENDED.search(before) or _ITEM.match(after) else gap


@dataclass(frozen=True, slots=True)
class Summary(Sequence[Sentence]):
    """Some sentences of a document, in document order; `str()` of it is its text.

    Sentences follow each other with a space; items of lists, lines without an end mark, and what
    stands after a quotation that is cut off, with a line break. A sentence may be shortened so that
    it fits: its `text` is still the whole sentence, `shown` is what the summary has of it.

    Attributes:
        sentences: What was chosen.
        length: The length that was asked for.
        warning: Why it is empty, where it is; else None.
        gap: What stands between two sentences: a space, nothing in languages that use none, a
            line break where they do not follow each other.
    """

    sentences: tuple[Sentence, ...]
    length: Length
    warning: str | None = None
    gap: str = field(default=" ", repr=False)

    @overload
    def __getitem__(self, index: int) -> Sentence: ...
    @overload
    def __getitem__(self, index: slice) -> Sequence[Sentence]: ...
    def __getitem__(self, index: int | slice) -> Sentence | Sequence[Sentence]:
        return self.sentences[index]

    def __len__(self) -> int:
        return len(self.sentences)

    def __iter__(self) -> Iterator[Sentence]:
        return iter(self.sentences)

    def __str__(self) -> str:
        pieces, opened = [], ""
        for sentence, after in pairwise(self.sentences):
            opened = open_quotation_after(sentence.shown, opened)
            between = joint(sentence.shown, after.shown, self.gap)
            if opened and after.index != sentence.index + 1:
                # What follows is not what was said.
                between, opened = "\n", ""
            pieces += [sentence.shown, between]
        return "".join([*pieces, *(sentence.shown for sentence in self.sentences[-1:])])

    @property
    def text(self) -> str:
        """The text of the summary, the same as `str()` of it."""
        return str(self)

    def by_rank(self) -> "Summary":
        r"""Return the same sentences best first; its text has each on a line of its own.

        >>> from summarizer.base.lengths import parse
        >>> first, second = (Sentence(i, 0, 0, 0, 0, f"Ship {i}.", 0, rank=2 - i) for i in (0, 1))
        >>> str(Summary((first, second), parse(2)).by_rank())
        'Ship 1.\nShip 0.'
        """
        ranked = sorted(self.sentences, key=lambda s: s.rank or 0)
        return Summary(tuple(ranked), self.length, self.warning, "\n")

    def __repr__(self) -> str:
        return f"Summary({self.length}: {count(self.sentences, 'sentence')})"

    def _repr_html_(self) -> str:
        items = (
            f'<li value="{s.index + 1}" title="score {s.score:.3f}, {markup.escape(s.verdict)}">'
            f"{markup.bar(s.score)}{markup.escape(s.shown)}</li>"
            for s in self.sentences
        )
        return f'<ol style="max-width: 52em">{"".join(items)}</ol>'
