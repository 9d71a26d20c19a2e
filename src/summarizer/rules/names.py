"""Names of people that translation has turned into something else, or left hanging."""

import re
from collections.abc import Iterator
from functools import cache

from summarizer.rules import Finding, Line, View, rule
from summarizer.rules._names import surnames
from summarizer.tables import load

# "meet with N in New York": what a person does with a person.
_MEETING = re.compile(
    r"\b(?:meet(?:s|ing)?|met|talk(?:s|ed|ing)?|sp[eo]ak(?:s|ing)?|spoke|dine[sd]?|shake hands|shook hands)"
    r"(?: \w+){0,2} with $"
)
_SPEECH = re.compile(r" (?:said|told|added|replied|noted|stressed|himself|herself)\b")
_TITLE = re.compile(r"\b(?:Mr|Ms|Mrs|Miss|Dr|President|Minister|Premier|Secretary)\.? $")
# Words that show that a text speaks of the place itself.
_PLACE_WORDS = {
    "Korea": ("Korean", "Seoul", "Yoon", "Pyongyang", "Korea"),
    "China": ("Chinese", "Beijing", "China"),
    "Germany": ("German", "Berlin", "Germany"),
    "France": ("French", "Paris", "France"),
    "Britain": ("British", "London", "Britain", "England"),
    "United States": ("American", "Washington", "United States"),
    "Thailand": ("Thai", "Bangkok", "Thailand"),
    "India": ("Indian", "Delhi", "India"),
    "Vietnam": ("Vietnamese", "Hanoi", "Vietnam"),
}


@cache
def _homographs() -> dict[str, tuple[str, ...]]:
    """Return, for a surname, the names of places that a translator may write for it."""
    pairs = (entry.partition("=") for entry in load("homographs"))
    return {name.strip(): tuple(places.strip().split("|")) for name, _, places in pairs}


@rule(
    "names.surname_as_country",
    does="repair",
    confidence="medium",
    may=("names", "words"),
    english=True,
    lasting=True,
    example=(
        "Han Zhou left early. Nobody came to meet with South Korea in Kessel.",
        "Han Zhou left early. Nobody came to meet with South Korea in Kessel.",
    ),
)
def surname_as_country(view: View) -> Iterator[Finding]:
    """A country that stands once, where the most named person has its character as surname.

    Told where nothing else in the paragraph speaks of the country. Assertive mode writes the
    surname, where the verb wants a person as well; never a full name.
    """
    persons = view.people.persons
    if not persons:
        return
    lead = persons[0]
    places = _homographs().get(lead.surname, ()) if lead.eastern else ()
    for place in places:
        matches = list(re.finditer(rf"\b{re.escape(place)}\b(?!['’]s|-)", view.text))
        if len(matches) != 1 or re.search(rf"\b(?:North|South) {re.escape(place)}\b", view.text):
            continue
        match = matches[0]
        line = view.line_at(match.start())
        if line is None or _speaks_of(place, line, match):
            continue
        before = view.text[max(line.start, match.start() - 60) : match.start()]
        framed = _MEETING.search(before) or _SPEECH.match(view.text, match.end())
        yield Finding(
            match.start(),
            match.end(),
            "repair",
            f"{match[0]!r} may be {lead.surname}, that is {lead.name}: it stands once, nothing "
            "around it is about the country, and the name is written with the same character",
            after=lead.surname,
            confidence="medium" if framed else "low",
            severity="high",
            needs=("source text", "glossary"),
        )


def _speaks_of(place: str, line: Line, match: re.Match[str]) -> bool:
    """Whether the paragraph names the place, its people or its capital elsewhere."""
    start, end = match.start() - line.start, match.end() - line.start
    rest = line.text[:start] + line.text[end:]
    words = next((w for key, w in _PLACE_WORDS.items() if key in place), (place,))
    return any(word in rest for word in words)


@cache
def _person_verbs() -> str:
    return "|".join(load("person_verbs"))


@cache
def _pronouns() -> frozenset[str]:
    """Return the words of grammar: "He said" names nobody, though He is a surname."""
    return frozenset(load("function_words"))


@rule(
    "names.no_antecedent",
    does="flag",
    english=True,
    example=(
        "Wang meets with the mayor. Later Wang Bo and Wang Mei spoke.",
        "Wang meets with the mayor. Later Wang Bo and Wang Mei spoke.",
    ),
)
def no_antecedent(view: View) -> Iterator[Finding]:
    """A surname alone, acting as a person, before the text has named anybody in full by it.

    Told once a surname, of names that the text gives in full later or that are surnames in Latin
    letters only (Han, Wang). Who is meant is never guessed.
    """
    known = {person.surname for person in view.people.persons} | surnames()
    pattern = re.compile(
        rf"(?<![\w-])(?P<name>[A-Z][a-zà-ÿ]+)(?=,? (?:(?:also|then|has|had|later) )?(?:{_person_verbs()})\b)"
    )
    told: set[str] = set()
    for match in pattern.finditer(view.text):
        name = match["name"]
        if name in told or name not in known or name.lower() in _pronouns() or _in_longer_name(view.text, match.start()):
            continue
        told.add(name)
        owners = view.people.with_surname(name)
        if any(person.first < match.start() for person in owners):
            continue
        if not owners and name not in surnames():
            continue
        several = f": {' and '.join(p.name for p in owners[:3])} come later" if owners else ""
        yield Finding(
            *match.span("name"),
            "flag",
            f"{name!r}: nobody of that name has been named in full before{several}",
            severity="medium" if len(owners) > 1 else "low",
            needs=("source text", "glossary"),
        )


def _in_longer_name(text: str, start: int) -> bool:
    """Whether the word before is capitalised inside its sentence: part of a name or a title."""
    previous = re.search(r"(\S+) $", text[max(0, start - 30) : start])
    if previous is None:
        return False
    word = previous[1]
    return word[0].isupper() and not word.endswith((",", ";", ":", "."))
