"""One name written in two ways: with and without a hyphen, in one order and in the other.

`Kim Ha-jun` and `Kim Ha Jun`, `Lan Obi` and `Obi Lan`. Told once a name; assertive mode writes
the first way, or the usual order. What must stay: names that a glossary keeps apart; orders that
are both usual in the text.
"""

import re
from collections.abc import Iterator

from summarizer.rules import Finding, View, rule
from summarizer.rules._aliases import pairs, plain
from summarizer.rules._names import Person

# The rarer order is a slip only where it stands once, and the other twice as often or more.
_OFTEN = 2


@rule(
    "names.variant",
    does=("repair", "flag"),
    proof="two signals",
    may=("names", "words"),
    english=True,
    quiet=True,
    example=(
        "Kim Ha-jun came late. The mayor saw Kim Ha Jun leave.",
        "Kim Ha-jun came late. The mayor saw Kim Ha-jun leave.",
    ),
)
def variant(view: View) -> Iterator[Finding]:
    """A full name that differs from one before by a hyphen, a space or a capital alone."""
    for pair in pairs(view, plain):
        told = f"{pair.other.name!r} and {pair.one.name!r} are one name written in two ways"
        yield from _settle(view, pair.other, pair.one, told, repair=True)


@rule(
    "names.order",
    does=("repair", "flag"),
    proof="two signals",
    may=("names",),
    english=True,
    quiet=True,
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
        times = [sum(m.name == p.name for m in view.people.mentions) for p in (person, other)]
        rare, usual = (person, other) if times[0] < times[1] else (other, person)
        told = f"{rare.name!r} and {usual.name!r} are one name in two orders"
        yield from _settle(view, rare, usual, told, repair=min(times) == 1 and max(times) >= _OFTEN)


def _is_words(view: View, *words: str) -> bool:
    """Whether the text writes one of these words small: "Academic Annual" is nobody."""
    return any(re.search(rf"(?<!\w){re.escape(w.lower())}(?!\w)", view.text) for w in words)


def _settle(view: View, rare: Person, usual: Person, told: str, repair: bool) -> Iterator[Finding]:
    """Yield one doubt about a name, and a repair of each place where it stands."""
    places = [mention for mention in view.people.mentions if mention.name == rare.name]
    if not places:
        return
    yield Finding(
        places[0].start, places[0].end, "flag", told, needs=("source text", "glossary")
    )  # fmt: skip
    for place in places if repair else ():
        yield Finding(place.start, place.end, "repair", after=usual.name)
