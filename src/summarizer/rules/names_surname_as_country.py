"""Surnames that translation has turned into a country or a province.

韩 is the surname Han and short for South Korea: "nobody came to meet with South Korea in Kessel",
in a story about Han Zhou. Told where only the person fits. What must stay untold: a story in which
the country plays a part, a place that somebody goes to or comes from, a list of countries.
"""

import re
from collections.abc import Iterator
from functools import cache

from summarizer.rules import Finding, Line, View, rule
from summarizer.tables import load

# "meet with N in New York": what one does with a person, and the place where.
_MEETING = re.compile(
    r"\b(?:meet(?:s|ing)?|met|talk(?:s|ed|ing)?|speak(?:s|ing)?|spoke|dine[sd]?"
    r"|shake hands|shook hands)(?: \w+){0,2} with $"
)
_PLACE_BEHIND = re.compile(r" (?:in|at) [A-Z]")
_SPEECH = re.compile(r" (?:said|told|added|replied|noted|stressed|himself|herself)\b")
# "in South Korea", "to South Korea": a place, whoever has the name.
_WHERE = re.compile(r"\b(?:in|to|from|into|across|near|of|around|through|towards?|between|for) $")
# "Japan, South Korea and China": one country among others.
_LISTED = re.compile(r"(?:[A-Z]\w+,? (?:and|or)|[A-Z]\w+,) $")
_LISTING = re.compile(r",? (?:and|or) [A-Z]|, [A-Z]")
# Words that show that a text speaks of the place itself.
_PLACE_WORDS = {
    "Korea": ("Korean", "Seoul", "Yoon", "Pyongyang", "Korea"),
    "China": ("Chinese", "Beijing", "China"),
    "Germany": ("German", "Berlin", "Germany"),
    "France": ("French", "Paris", "France"),
    "Britain": ("British", "London", "Britain", "England"),
    "United States": ("American", "Washington", "United States", "U.S."),
    "Thailand": ("Thai", "Bangkok", "Thailand"),
    "India": ("Indian", "Delhi", "India"),
    "Vietnam": ("Vietnamese", "Hanoi", "Vietnam"),
}
_NEAR = 60
# A story about the country speaks of it again and again.
_MOST_ELSEWHERE = 2


@cache
def _homographs() -> dict[str, tuple[str, ...]]:
    """Return, for a surname, the names of places that a translator may write for it."""
    pairs = (entry.partition("=") for entry in load("homographs"))
    return {name.strip(): tuple(places.strip().split("|")) for name, _, places in pairs}


@rule(
    "names.surname_as_country",
    does="repair",
    proof="two signals",
    may=("names", "words"),
    english=True,
    lasting=True,
    example=(
        "Han Zhou left early. Nobody came to meet with South Korea in Kessel.",
        "Han Zhou left early. Nobody came to meet with Han in Kessel.",
    ),
)
def surname_as_country(view: View) -> Iterator[Finding]:
    """A country that may be a person: the surname of the one named most is written the same.

    Told where the country stands once, nothing else in the paragraph speaks of it, and the
    person is not in the sentence. Assertive mode writes the surname, where the verb wants a
    person as well; never a full name.
    """
    persons = view.people.persons
    lead = persons[0] if persons else None
    if lead is None or not lead.eastern:
        return
    namesakes = view.people.with_surname(lead.surname)
    who = lead.name if len(namesakes) == 1 else f"one of {len(namesakes)} people of that name"
    for place in _homographs().get(lead.surname, ()):
        pattern = rf"(?<!North )(?<!South )\b{re.escape(place)}\b(?!['’]s|-)"
        matches = list(re.finditer(pattern, view.text))
        line = view.line_at(matches[0].start()) if len(matches) == 1 else None
        if line is None or _is_the_place(place, view.text, line, matches[0]):
            continue
        match = matches[0]
        start, end = view.sentence_at(match.start())
        if re.search(rf"\b{lead.surname}\b", view.text[start:end]):
            continue  # nobody meets himself: who is named in the sentence is not the country too
        before = view.text[max(line.start, match.start() - _NEAR) : match.start()]
        met = _MEETING.search(before) and _PLACE_BEHIND.match(view.text, match.end())
        framed = met or _SPEECH.match(view.text, match.end())
        yield Finding(
            match.start(),
            match.end(),
            "repair",
            f"{match[0]!r} may be {lead.surname}, that is {who}: it stands once, nothing "
            "around it is about the country, and the name is written with the same character",
            after=lead.surname,
            confidence="medium" if framed else "low",
            severity="high",
            needs=("source text", "glossary"),
        )


def _is_the_place(place: str, text: str, line: Line, match: re.Match[str]) -> bool:
    """Whether the words around, or the text as a whole, speak of the place itself."""
    start, end = match.start() - line.start, match.end() - line.start
    before = line.text[max(0, start - _NEAR) : start]
    if _WHERE.search(before) or _LISTED.search(before) or _LISTING.match(line.text, end):
        return True
    words = next((w for key, w in _PLACE_WORDS.items() if key in place), (place,))
    rest = line.text[:start] + line.text[end:]
    return any(word in rest for word in words) or (
        len(re.findall("|".join(map(re.escape, words)), text)) - 1 > _MOST_ELSEWHERE
    )
