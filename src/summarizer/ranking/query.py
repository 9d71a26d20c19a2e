"""Says how far each sentence is about the words that a caller asked for.

Words are compared by their stems. A word is worth more the fewer sentences have it; two words
that stand side by side in the query and in a sentence are a find of their own; and a sentence
beside one that matches gets a little of its worth, for it is likely to go on with the same matter.
Linear in the number of words.
"""

from collections.abc import Sequence
from itertools import pairwise
from math import log
from unicodedata import normalize

from summarizer.base.patterns import lazy
from summarizer.language import segment
from summarizer.model import Need
from summarizer.rankers import Candidates

__all__ = ["matches"]

# What a sentence inherits from its neighbour in the same paragraph.
_BESIDE = 0.2
_CAPITALS = lazy(r"(?<![\w.])[A-Z](?:\.?[A-Z])+\b")

_Find = str | tuple[str, str]


def matches(candidates: Candidates, query: str) -> list[float]:
    """Return from 0 to 1 how far each sentence is about the query; all 0 where none is.

    Function words of the query count only where it has no others.

    Args:
        candidates: The sentences.
        query: Words in any order and form.
    """
    query = normalize("NFC", query)
    stop, stem_of = candidates.stop_words, candidates.stem_of
    words = segment.words(query)
    content = [word for word in words if word not in stop]
    if content or _capitals(query, stop):
        asked = _finds(candidates.stem(content), query, stop)
        told = candidates.terms
    else:
        asked = _finds(candidates.stem(words), "", stop)
        told = tuple(tuple(stem_of[word] for word in each) for each in candidates.words)
    found = [
        asked & _finds(terms, sentence.text, stop)
        for terms, sentence in zip(told, candidates, strict=True)
    ]
    return _with_neighbours(candidates, _weighed(found, candidates.needs))


def _finds(terms: Sequence[str], text: str, stop: frozenset[str]) -> set[_Find]:
    """Return what can be found: stems, stems side by side, and names that look like small words."""
    return {*terms, *pairwise(terms), *_capitals(text, stop)}


def _capitals(text: str, stop: frozenset[str]) -> set[str]:
    """Return US and WHO, which in small letters are words that say nothing."""
    names = {name.replace(".", "") for name in _CAPITALS.findall(text)}
    return {name for name in names if name.lower() in stop}


def _weighed(found: Sequence[set[_Find]], needs: Sequence[Sequence[Need]]) -> list[float]:
    """Return what was found in each sentence, as a share of the most."""
    holders: dict[_Find, int] = {}
    for finds in found:
        for find in finds:
            holders[find] = holders.get(find, 0) + 1
    worth = {find: log(1 + len(found) / held) for find, held in holders.items()}
    # Sorted, so that the order of a set decides no rounding.
    weights = [sum(sorted(worth[find] for find in finds)) for finds in found]
    for place in reversed(range(len(weights))):
        for need in needs[place]:
            if need.kind == "quotation" and need.on is not None and need.on < place:
                # The opening of a quotation comes with the rest of it.
                weights[need.on] = max(weights[need.on], weights[place])
    most = max(weights, default=0.0)
    return [weight / most if most else 0.0 for weight in weights]


def _with_neighbours(candidates: Candidates, weights: Sequence[float]) -> list[float]:
    spread = list(weights)
    for place in range(1, len(weights)):
        if candidates[place].paragraph == candidates[place - 1].paragraph:
            spread[place] = max(spread[place], _BESIDE * weights[place - 1])
            spread[place - 1] = max(spread[place - 1], _BESIDE * weights[place])
    return spread
