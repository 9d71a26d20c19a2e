"""Which sentences a rule of needs is asked about: those that have one of its words, or its marks.

A rule declares with `asked` what a sentence must have so that it can find anything there. Most
sentences have none of it, and looking up words once is cheaper than asking fifteen rules about
each. A rule that declares nothing is asked about every sentence.
"""

from collections.abc import Callable, Collection, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from functools import cache

from summarizer.base.patterns import lazy
from summarizer.model.needs import Need
from summarizer.ranking.needs._view import View

__all__ = ["Rule", "asked", "places", "words_of"]

_PART = lazy(r"\w+")

Rule = Callable[[View, int], Iterator[Need]]


@dataclass(frozen=True, slots=True)
class _Asked:
    """Words any of which, and places at any of which, a rule may find something."""

    words: Callable[[], Collection[str]]
    at: Callable[[View], Iterable[int]]


_DECLARED: dict[Rule, _Asked] = {}


def asked(
    words: Callable[[], Collection[str]] = tuple, at: Callable[[View], Iterable[int]] = lambda _: ()
) -> Callable[[Rule], Rule]:
    """Declare where the decorated rule may find something; it is asked nowhere else.

    Args:
        words: Returns words in small letters: it is asked about sentences that have one of them, as
            a word or as part of one ("it" of "it's").
        at: Returns the places of further sentences.
    """

    def declare(rule: Rule) -> Rule:
        _DECLARED[rule] = _Asked(words, at)
        return rule

    return declare


def places(rules: Sequence[Rule], view: View) -> Iterator[tuple[Rule, Iterable[int]]]:
    """Yield each rule, in order, with the places of the sentences that it is asked about."""
    rules_of = _rules_here(_by_word(tuple(rules)), view)
    here = frozenset(rules_of)
    found: dict[Rule, set[int]] = {rule: set() for rule in rules}
    for place, words in enumerate(view.words):
        for word in here.intersection(words):
            for rule in rules_of[word]:
                found[rule].add(place)
    for rule in rules:
        declared = _DECLARED.get(rule)
        yield rule, range(len(view)) if declared is None else found[rule].union(declared.at(view))


def words_of(rules: Sequence[Rule]) -> Collection[str]:
    """Return all words that some rules declare."""
    return _by_word(tuple(rules)).keys()


@cache
def _by_word(rules: Sequence[Rule]) -> dict[str, list[Rule]]:
    """Return for every declared word the rules that are asked about it."""
    found: dict[str, list[Rule]] = {}
    for rule in rules:
        for word in _DECLARED[rule].words() if rule in _DECLARED else ():
            found.setdefault(word, []).append(rule)
    return found


def _rules_here(rules_of: Mapping[str, list[Rule]], view: View) -> dict[str, list[Rule]]:
    """Return for the words of a text the rules that are asked about them or a part of them."""
    found = {word: rules_of[word] for word in rules_of.keys() & view.stem_of.keys()}
    for word in view.stem_of:
        if not word.isalnum():
            parts = rules_of.keys() & _PART.findall(word)
            if parts:
                found[word] = [rule for part in (word, *parts) for rule in rules_of.get(part, ())]
    return found
