"""Surnames that nobody has been introduced by.

"Wang meets with the mayor" in a text that has not named a Wang: a caption from elsewhere, or a
name that a translator gave in two forms. Who is meant is never guessed.
"""

import re
from collections import defaultdict
from collections.abc import Collection, Iterator
from functools import cache

from summarizer.base.patterns import lazy
from summarizer.language.people import Person, surnames
from summarizer.rules import Finding, View, rule
from summarizer.tables import load, load_set

_PREVIOUS = lazy(r"(\S+) $")


@cache
def _acting() -> re.Pattern[str]:
    """Return what matches a verb of persons after a name."""
    verbs = "|".join(load("person_verbs"))
    return re.compile(rf",? (?:(?:also|then|has|had|later) )?(?:{verbs})\b")


@rule(
    "names.no_antecedent",
    kinds="flag",
    english=True,
    example=(
        "Wang meets with the mayor. Later Wang Bo and Wang Mei spoke.",
        "Wang meets with the mayor. Later Wang Bo and Wang Mei spoke.",
    ),
)
def no_antecedent(view: View) -> Iterator[Finding]:
    """A surname alone, acting as a person, before the text has named anybody in full by it.

    Reported once a surname, of names that the text gives in full later or that are surnames in
    Latin letters only (Han, Wang).
    """
    owners: dict[str, list[Person]] = defaultdict(list)
    for person in view.people.persons:
        owners[person.surname].append(person)
    for start, name in sorted(_first_acts(view, owners)):
        # "Surgery said" names nobody in a text that has the word in small letters too.
        if name.lower() in view.vocabulary or any(p.first < start for p in owners[name]):
            continue
        found = owners[name][:3]
        come = "comes" if len(found) == 1 else "come"
        several = f": {' and '.join(p.name for p in found)} {come} later" if found else ""
        yield Finding(
            start,
            start + len(name),
            "flag",
            f"{name!r}: nobody of that name has been named in full before{several}",
            severity="medium" if len(found) > 1 else "low",
            needs=("source text", "glossary"),
        )


def _first_acts(view: View, owned: Collection[str]) -> Iterator[tuple[int, str]]:
    """Yield for each name the place where it first acts as a person, in no longer name."""
    acts, known = _acting(), surnames()
    for name, places in view.capitalised.items():
        # "He said" names nobody, though He is a surname.
        if (name not in owned and name not in known) or name.lower() in load_set("function_words"):
            continue
        for start in places:
            if acts.match(view.text, start + len(name)) and not _in_longer_name(view.text, start):
                yield start, name
                break


def _in_longer_name(text: str, start: int) -> bool:
    """Whether the word before belongs to the name: "Bo Wang", and "Great Wall" before "said"."""
    previous = _PREVIOUS.search(text[max(0, start - 30) : start])
    if previous is None:
        return False
    word = previous[1]
    return word[0].isupper() and not word.endswith((",", ";", ":", "."))
