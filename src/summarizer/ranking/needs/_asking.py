"""Which rules of needs are asked about a sentence: those one of whose words, or marks, it has.

A rule declares with `asked` what a sentence must have so that it can find anything there. Most
sentences have none of it, and looking up words once is cheaper than asking fifteen rules about
each. A rule that declares nothing is asked about every sentence.
"""

from collections.abc import Callable, Collection, Iterator, Mapping, Sequence
from functools import cache
from itertools import filterfalse
from typing import NamedTuple

from summarizer.base.patterns import lazy
from summarizer.model.needs import Need
from summarizer.ranking.needs._view import View

__all__ = ["Rule", "asked", "rules_at", "words_of"]

_PART = lazy(r"\w+")

Rule = Callable[[View, int], Iterator[Need]]


class _Asked(NamedTuple):
    """Words any of which, and places at any of which, a rule may find something."""

    words: Callable[[], Collection[str]]
    at: Callable[[View, int], bool] | None


_DECLARED: dict[Rule, _Asked] = {}


def asked(
    words: Callable[[], Collection[str]] = tuple, at: Callable[[View, int], bool] | None = None
) -> Callable[[Rule], Rule]:
    """Declare where the decorated rule may find something; it is asked nowhere else.

    Args:
        words: Returns words in small letters: it is asked about sentences that have one of them, as
            a word or as part of one ("it" of "it's").
        at: Says whether it is asked about a sentence that has none of them.
    """

    def declare(rule: Rule) -> Rule:
        _DECLARED[rule] = _Asked(words, at)
        return rule

    return declare


def rules_at(rules: Sequence[Rule], view: View, place: int) -> Iterator[Rule]:
    """Yield the rules, in order, that are asked about a sentence."""
    by_word, by_place = _declared(tuple(rules))
    words = view.words[place]
    asked_by_word: set[Rule] = set()
    for word in by_word.keys() & words:
        asked_by_word |= by_word[word]
    for word in filterfalse(str.isalnum, words):
        for part in by_word.keys() & _PART.findall(word):
            asked_by_word |= by_word[part]
    for rule, at in by_place:
        if rule in asked_by_word or (at is not None and at(view, place)):
            yield rule


def words_of(rules: Sequence[Rule]) -> Collection[str]:
    """Return all words that some rules declare."""
    return _declared(tuple(rules))[0].keys()


_ByPlace = Sequence[tuple[Rule, Callable[[View, int], bool] | None]]


@cache
def _declared(rules: Sequence[Rule]) -> tuple[Mapping[str, frozenset[Rule]], _ByPlace]:
    """Return the rules that are asked about each declared word, and where else each is asked."""
    always = _Asked(tuple, lambda _view, _place: True)
    declared = [(rule, _DECLARED.get(rule, always)) for rule in rules]
    found: dict[str, set[Rule]] = {}
    for rule, each in declared:
        for word in each.words():
            found.setdefault(word, set()).add(rule)
    by_word = {word: frozenset(asked) for word, asked in found.items()}
    return by_word, [(rule, each.at) for rule, each in declared]
