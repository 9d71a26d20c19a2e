"""What a ranker is given, what it returns, and the list of all rankers."""

from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from functools import cached_property
from itertools import chain
from math import fsum, isfinite
from typing import overload

from summarizer.base.registry import Registry
from summarizer.model import Need, Sentence
from summarizer.rankers._index import Index, index

__all__ = ["RANKERS", "Candidates", "Explained", "Ranker", "ranker"]


class Candidates(Sequence[Sentence]):
    """The sentences that may enter a summary, in document order, with their words and stems.

    A callable that is passed as ranker is given this too, and may treat it as a plain sequence
    of sentences.

    Args:
        sentences: Body sentences only.
        words: Lower-case words of each sentence.
        stem: Turns words into stems.
        stop_words: Called when a ranker first asks for them; words that say nothing.
        language: ISO 639-1 code.
        title: The words of the headline; none where there is no headline.
        needs: Called when they are first asked for; returns what each sentence cannot be read
            without, by places.
    """

    def __init__(
        self,
        sentences: Sequence[Sentence],
        words: Sequence[Sequence[str]],
        stem: Callable[[Sequence[str]], Sequence[str]],
        stop_words: Callable[[], frozenset[str]],
        language: str = "en",
        title: Sequence[str] = (),
        needs: Callable[["Candidates"], Sequence[tuple[Need, ...]]] | None = None,
    ) -> None:
        self._sentences = tuple(sentences)
        self.words = tuple(tuple(each) for each in words)
        self._stem = stem
        self._stop_words = stop_words
        self.language = language
        self.title = tuple(title)
        self._find_needs = needs

    @overload
    def __getitem__(self, index: int) -> Sentence: ...
    @overload
    def __getitem__(self, index: slice) -> Sequence[Sentence]: ...
    def __getitem__(self, index: int | slice) -> Sentence | Sequence[Sentence]:
        return self._sentences[index]

    def __len__(self) -> int:
        return len(self._sentences)

    def __iter__(self) -> Iterator[Sentence]:
        return iter(self._sentences)

    def stem(self, words: Sequence[str]) -> Sequence[str]:
        """Return the stems of any words, also of words that do not occur."""
        return self._stem(words)

    @cached_property
    def needs(self) -> Sequence[tuple[Need, ...]]:
        """What each sentence cannot be read without: "he" needs who he is.

        `on` of each is a place here; None where no sentence here has it.
        """
        return self._find_needs(self) if self._find_needs else ((),) * len(self)

    @cached_property
    def stop_words(self) -> frozenset[str]:
        """Words that say nothing in this language."""
        return self._stop_words()

    @cached_property
    def stem_of(self) -> dict[str, str]:
        """The stem of every word that occurs; each is stemmed once."""
        vocabulary = list(dict.fromkeys(chain.from_iterable(self.words)))
        return dict(zip(vocabulary, self._stem(vocabulary), strict=True))

    @cached_property
    def terms(self) -> tuple[tuple[str, ...], ...]:
        """Stems of the words that say something, of each sentence."""
        stop = self.stop_words
        told = {word: stem for word, stem in self.stem_of.items() if word not in stop}
        return tuple(tuple(filter(None, map(told.get, words))) for words in self.words)

    @cached_property
    def term_index(self) -> Index:
        """The terms by number: which sentences hold each."""
        return index(self.terms)

    @cached_property
    def title_terms(self) -> frozenset[str]:
        """Stems of the words of the headline that say something."""
        told = [word for word in self.title if word not in self.stop_words]
        return frozenset(self._stem(told))


class Explained(list[float]):
    """Scores that say what they are the sum of; a ranker may return this instead of a plain list.

    Args:
        scores: One number a sentence.
        parts: For each named part its share in each score.

    Raises:
        ValueError: A part is not one finite number a sentence.
    """

    def __init__(self, scores: Iterable[float], parts: Mapping[str, Sequence[float]]) -> None:
        super().__init__(scores)
        # Reasons may be read much later: what a caller does with its lists then must not matter.
        own = {name: tuple(parts[name]) for name in sorted(parts)}
        self._parts = [(name, part, _mean(part, len(self))) for name, part in own.items()]

    def why(self, most: int = 4) -> list[tuple[tuple[str, float], ...]]:
        """Return the largest parts of each score, measured from the average sentence."""
        return [self.why_of(place, most) for place in range(len(self))]

    def why_of(self, place: int, most: int = 4) -> tuple[tuple[str, float], ...]:
        """Return the largest parts of one score, measured from the average sentence."""
        apart = ((name, round(part[place] - mean, 2)) for name, part, mean in self._parts)
        # The sort is stable: of equals the first in the alphabet.
        return tuple(sorted([part for part in apart if part[1]], key=_size)[:most])


def _mean(part: Sequence[float], count: int) -> float:
    if len(part) != count or not all(map(isfinite, part)):
        raise ValueError(f"a part is not one finite number for each of {count} sentences")
    return fsum(part) / count if count else 0.0


def _size(part: tuple[str, float]) -> float:
    return -abs(part[1])


@dataclass(frozen=True, slots=True)
class Ranker:
    """A ranking method and what it declares about itself.

    Attributes:
        name: What callers pass.
        rate: One number a sentence, higher is better; any scale.
        source: Where the method is from: paper and year.
        growth: How time grows with the number of sentences.
        version: Raised when its scores change.
        soundness: Whether the soundness of a sentence weighs in its score; a baseline is to be
            what its name says.
    """

    name: str
    rate: Callable[[Candidates], Sequence[float]]
    source: str
    growth: str
    version: int = 1
    soundness: bool = True

    @property
    def summary(self) -> str:
        """The first line of its docstring."""
        return (self.rate.__doc__ or "").strip().partition("\n")[0]


RANKERS: Registry[Ranker] = Registry("ranker", "summarizer.rankers", group="mt_summarizer.rankers")

Rate = Callable[[Candidates], Sequence[float]]


def ranker(
    name: str, *, source: str, growth: str, version: int = 1, soundness: bool = True
) -> Callable[[Rate], Rate]:
    """Register the decorated function as a ranker; the arguments are those of `Ranker`."""

    def register(rate: Rate) -> Rate:
        RANKERS.add(name, Ranker(name, rate, source, growth, version, soundness))
        return rate

    return register
