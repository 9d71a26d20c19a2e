"""The only door to sumy (Belica, 2013): its methods, fed with our own sentences.

sumy's methods want a document of sentences with words, and return sentences. Handed a callable
as length, they pass it every sentence with its rating; so one call gives all scores. Our sentence
objects are compared by identity: sumy compares by text, and gives a repeated sentence the wrong
rating. Words are split and stemmed once, by us, so no NLTK data is needed.
"""

import warnings
from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass
from importlib import import_module
from threading import Lock
from typing import Any

from summarizer.rankers import Candidates

__all__ = ["rate", "stop_words"]


# The filters of warnings are the whole program's: threads change them one at a time.
_QUIET = Lock()


class _Sentence:
    """What sumy needs of a sentence; compared by identity."""

    is_heading = False

    def __init__(self, words: Sequence[str]) -> None:
        self.words = tuple(words)


@dataclass(frozen=True)
class _Paragraph:
    sentences: Sequence[_Sentence]


class _Document:
    """What sumy needs of a document; the headline is no sentence of it."""

    def __init__(self, candidates: Candidates) -> None:
        self.sentences = tuple(map(_Sentence, candidates.words))
        self.headings = (_Sentence(candidates.title),)
        held: dict[int, list[_Sentence]] = {}
        for ours, theirs in zip(candidates, self.sentences, strict=True):
            held.setdefault(ours.paragraph, []).append(theirs)
        self.paragraphs = tuple(map(_Paragraph, held.values()))

    @property
    def words(self) -> tuple[str, ...]:
        return tuple(word for sentence in self.sentences for word in sentence.words)


def rate(
    candidates: Candidates, module: str, name: str, configure: Callable[[Any], None] | None = None
) -> list[float]:
    """Return sumy's rating of every sentence.

    Args:
        candidates: The sentences.
        module: Module of `sumy.summarizers`.
        name: Class in it.
        configure: Sets what is to be set on the method before it runs.
    """
    cls = getattr(import_module(f"sumy.summarizers.{module}"), name)
    summarizer = cls(lambda word: candidates.stem_of.get(word, word))
    summarizer.stop_words = candidates.stop_words
    if configure:
        configure(summarizer)
    ratings = [0.0] * len(candidates)

    def keep(infos: Iterable[Any]) -> list[Any]:
        for info in infos:
            ratings[info.order] = float(info.rating)
        return []

    with _QUIET, warnings.catch_warnings():
        # LSA warns of texts with fewer words than sentences; it ranks them all the same.
        warnings.simplefilter("ignore")
        summarizer(_Document(candidates), keep)
    return ratings


def stop_words(language: str) -> frozenset[str]:
    """Return sumy's stop words for an ISO 639-1 code, or none where it has no list."""
    from sumy.utils import get_stop_words

    try:
        words: frozenset[str] = get_stop_words(language)
    except LookupError:
        return frozenset()
    return frozenset(word.lower() for word in words)
