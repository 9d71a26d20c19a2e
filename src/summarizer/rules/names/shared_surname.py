"""Surnames alone where two people of the text have them.

Who is meant is never guessed.
"""

import re
from bisect import bisect_right
from collections import defaultdict
from collections.abc import Iterator

from summarizer.base.patterns import lazy
from summarizer.language.people import Person
from summarizer.rules import Finding, View, rule

# A capitalised word in front makes it part of a longer name, or a title that says who is meant.
_NAME_BEFORE = lazy(r"(?:^|\W)(?!Mrs?\b|Ms\b)[A-ZÀ-Þ][\w’'-]* $")
# The surname alone is neither a part of a word nor the beginning of a name.
_GOES_ON = lazy(r"[\w-]| [A-ZÀ-Þ]")
_NEAR = 40


@rule(
    "names.shared_surname",
    kinds="flag",
    english=True,
    example=(
        "Wang Bo and Wang Mei came. Wang said that the port was open.",
        "Wang Bo and Wang Mei came. Wang said that the port was open.",
    ),
)
def shared_surname(view: View) -> Iterator[Finding]:
    """A surname alone after two people who have it, flagged once a surname."""
    owners: dict[str, list[Person]] = defaultdict(list)
    for person in view.people.persons:
        if person.eastern:
            owners[person.surname].append(person)
    for surname, people in owners.items():
        people.sort(key=lambda person: person.first)
        others = [p for p in people if not _is_longer(p, people[0])]
        if not others:
            continue
        places = view.capitalised.get(surname, ())
        for start in places[bisect_right(places, others[0].first) :]:
            end = start + len(surname)
            if view.text[start - 1] in "’'" or _GOES_ON.match(view.text, end):
                continue
            if _NAME_BEFORE.search(view.text[max(0, start - _NEAR) : start]):
                continue
            names = " and ".join(person.name for person in (people[0], *others[:2]))
            yield Finding(
                start,
                end,
                "flag",
                f"{surname!r} stands alone, and the text names more than one: {names}",
                needs=("source text",),
            )
            break


def _is_longer(person: Person, other: Person) -> bool:
    """Whether one name is the beginning of the other, hyphens and spaces aside."""
    one, two = (re.sub(r"[ '’-]", "", p.name).lower() for p in (person, other))
    return one.startswith(two) or two.startswith(one)
