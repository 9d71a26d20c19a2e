"""Surnames that nobody has been introduced by.

"Wang meets with the mayor" in a text that has not named a Wang: a caption from elsewhere, or a
name that a translator gave in two forms. Who is meant is never guessed.
"""

import re
from collections import defaultdict
from collections.abc import Iterator
from functools import cache

from summarizer.base.patterns import lazy
from summarizer.language.people import Person, surnames
from summarizer.rules import Finding, View, rule
from summarizer.tables import load, load_set

_PREVIOUS = lazy(r"(\S+) $")


@cache
def _acting() -> re.Pattern[str]:
    """Return what matches a capitalised word and, ahead of it, a verb of persons."""
    verbs = "|".join(load("person_verbs"))
    return re.compile(
        r"(?<![\w-])(?P<name>[A-Z][a-zà-ÿ]+)"
        rf"(?=,? (?:(?:also|then|has|had|later) )?(?:{verbs})\b)"
    )


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

    Told once a surname, of names that the text gives in full later or that are surnames in Latin
    letters only (Han, Wang).
    """
    owners: dict[str, list[Person]] = defaultdict(list)
    for person in view.people.persons:
        owners[person.surname].append(person)
    told: set[str] = set()
    for match in _acting().finditer(view.text):
        name = match["name"]
        if name in told or (name not in owners and name not in surnames()):
            continue
        # "He said" names nobody, though He is a surname.
        if name.lower() in load_set("function_words") or _in_longer_name(view.text, match.start()):
            continue
        told.add(name)
        if _written_small(view.text, name) or any(p.first < match.start() for p in owners[name]):
            continue
        found = owners[name][:3]
        come = "comes" if len(found) == 1 else "come"
        several = f": {' and '.join(p.name for p in found)} {come} later" if found else ""
        yield Finding(
            *match.span("name"),
            "flag",
            f"{name!r}: nobody of that name has been named in full before{several}",
            severity="medium" if len(found) > 1 else "low",
            needs=("source text", "glossary"),
        )


def _written_small(text: str, name: str) -> bool:
    """Whether the text has the word in small letters too: "Surgery said" names nobody."""
    return bool(re.search(rf"(?<![\w-]){re.escape(name.lower())}(?![\w-])", text))


def _in_longer_name(text: str, start: int) -> bool:
    """Whether the word before belongs to the name: "Bo Wang", and "Great Wall" before "said"."""
    previous = _PREVIOUS.search(text[max(0, start - 30) : start])
    if previous is None:
        return False
    word = previous[1]
    return word[0].isupper() and not word.endswith((",", ";", ":", "."))
