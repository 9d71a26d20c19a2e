"""One name written in two ways: with and without a hyphen, in one order and in the other.

`Kim Ha-jun` and `Kim Ha Jun`, `Lan Obi` and `Obi Lan`. Reported once a name; assertive mode writes
the usual one. What must stay: names that a glossary keeps apart; orders that
are both usual in the text.
"""

from collections.abc import Iterator
from dataclasses import replace

from summarizer.language.people import Person
from summarizer.rules import Finding, View, rule
from summarizer.rules.names._spellings import pairs, plain

# The rarer form is a slip where the other stands twice as often or more.
_OFTEN = 2


@rule(
    "names.variant",
    kinds=("repair", "flag"),
    proof="two signals",
    may_change=("names", "words"),
    english=True,
    silent_in_safe=True,
    example=(
        "Kim Ha-jun came late. The mayor saw Kim Ha Jun leave.",
        "Kim Ha-jun came late. The mayor saw Kim Ha-jun leave.",
    ),
)
def variant(view: View) -> Iterator[Finding]:
    """A full name that differs from one before by a hyphen, a space or a capital alone.

    Assertive mode writes the form that stands twice as often or more; else the one of fewer
    words, for a given name is one word; else the first. Only of people whose surname stands in
    front.
    """
    for pair in pairs(view, plain):
        one, other = pair.one, pair.other
        message = f"{other.name!r} and {one.name!r} are one name written in two ways"
        times = _times(view, one), _times(view, other)
        clear = max(times) >= _OFTEN * min(times)
        first = times[0] > times[1] if clear else one.name.count(" ") <= other.name.count(" ")
        rare, usual = (other, one) if first else (one, other)
        yield _doubt(other, message)
        if one.eastern and other.eastern:
            yield from _repairs(view, rare, usual)


@rule(
    "names.order",
    kinds=("repair", "flag"),
    proof="two signals",
    may_change=("names",),
    english=True,
    silent_in_safe=True,
    example=(
        "Lan Obi left. We saw Lan Obi in Kessel. Then Obi Lan came.",
        "Lan Obi left. We saw Lan Obi in Kessel. Then Lan Obi came.",
    ),
)
def order(view: View) -> Iterator[Finding]:
    """A name of two words that stands in both orders: surname first, and surname last."""
    by_name = {person.name: person for person in view.people.persons}
    for name, person in by_name.items():
        one, _, two = name.partition(" ")
        other = by_name.get(f"{two} {one}")
        if other is None or " " in two or one == two or person.first > other.first:
            continue
        if view.glossary.apart(name, other.name) or _is_words(view, one, two):
            continue
        times = _times(view, person), _times(view, other)
        rare, usual = (person, other) if times[0] < times[1] else (other, person)
        message = f"{rare.name!r} and {usual.name!r} are one name in two orders"
        yield replace(_doubt(rare, message), severity="medium")
        if min(times) == 1 and max(times) >= _OFTEN:
            yield from _repairs(view, rare, usual)


def _is_words(view: View, *words: str) -> bool:
    """Whether the text writes one of these words small: "Academic Annual" is nobody."""
    return not view.parts.isdisjoint(map(str.lower, words))


def _times(view: View, person: Person) -> int:
    return len(view.people.by_name.get(person.name, ()))


def _doubt(person: Person, message: str) -> Finding:
    end = person.first + len(person.name)
    return Finding(person.first, end, "flag", message, needs=("source text", "glossary"))


def _repairs(view: View, rare: Person, usual: Person) -> Iterator[Finding]:
    for mention in view.people.by_name.get(rare.name, ()):
        yield Finding(mention.start, mention.end, "repair", after=usual.name)
