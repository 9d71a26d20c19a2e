"""Places that may be people: where a surname and a country are written with one character."""

import re
from collections.abc import Iterator
from dataclasses import dataclass

from summarizer.base.patterns import lazy
from summarizer.language.lines import Line
from summarizer.language.people import homographs, places
from summarizer.model.glossary import Entry
from summarizer.rules.view import View

__all__ = ["Mistaken", "mistaken"]

# "meet with N in New York": what one does with a person, and the place where.
_MEETING = lazy(
    r"\b(?:meet(?:s|ing)?|met|talk(?:s|ed|ing)?|speak(?:s|ing)?|spoke|dine[sd]?"
    r"|shake hands|shook hands)(?: \w+){0,2} with $"
)
_PLACE_BEHIND = lazy(r" (?:in|at) [A-Z]")
_SPEECH = lazy(r" (?:said|told|added|replied|noted|stressed|himself|herself)\b")
# "in South Korea", "to South Korea": a place, whoever has the name.
_WHERE = lazy(r"\b(?:in|to|from|into|across|near|of|around|through|towards?|between|for) $")
# "Japan, South Korea and China": one country among others.
_LISTED = lazy(r"(?:[A-Z]\w+,? (?:and|or)|[A-Z]\w+,) $")
_LISTING = lazy(r",? (?:and|or) [A-Z]|, [A-Z]")
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


@dataclass(frozen=True, slots=True)
class Mistaken:
    """A place in the text that may be a person.

    Attributes:
        start, end: Where.
        surname: The surname.
        who: Who that is, to be read.
        framed: Whether the words around want a person.
        entry: The entry of the glossary that lists the place among the person's aliases, if any.
    """

    start: int
    end: int
    surname: str
    who: str
    framed: bool
    entry: Entry | None

    @property
    def settled(self) -> bool:
        """Whether it is certain: the glossary says it and the words around do."""
        return self.entry is not None and self.framed


def mistaken(view: View) -> Iterator[Mistaken]:
    """Yield places that may be people.

    A place counts where it stands once, nothing else in the paragraph speaks of it, and the person
    is not in the sentence.
    """
    for surname, who, place, entry in _candidates(view):
        pattern = rf"(?<!North )(?<!South )\b{re.escape(place)}\b(?!['’]s|-)"
        matches = list(re.finditer(pattern, view.text))
        line = view.line_at(matches[0].start()) if len(matches) == 1 else None
        if line is None or _is_the_place(place, view.text, line, matches[0]):
            continue
        match = matches[0]
        start, end = view.sentence_at(match.start())
        if re.search(rf"\b{re.escape(surname)}\b", view.text[start:end]):
            continue  # nobody meets himself: who is named in the sentence is not the country too
        before = view.text[max(line.start, match.start() - _NEAR) : match.start()]
        # Countries meet countries too; a glossary stands in for the place after.
        met = _MEETING.search(before) and (entry or _PLACE_BEHIND.match(view.text, match.end()))
        framed = bool(met or _SPEECH.match(view.text, match.end()))
        yield Mistaken(*match.span(), surname, who, framed, entry)


def _candidates(view: View) -> Iterator[tuple[str, str, str, Entry | None]]:
    """Yield surname, who that is, a place that may stand for it, and the entry that says so."""
    settled: set[str] = set()
    for entry in view.glossary.people:
        if places().isdisjoint(entry.aliases):
            continue
        full = next((name for name in (entry.target, *entry.names) if name in view.text), None)
        # Where somebody is named from whom the glossary keeps this person apart, it is open who
        # the place stands for.
        if full and not any(name in view.text for name in entry.apart):
            for place in entry.aliases:
                if place in places():
                    settled.add(place)
                    yield entry.surname, full, place, entry
    persons = view.people.persons
    lead = persons[0] if persons else None
    if lead is None or not lead.eastern:
        return
    namesakes = view.people.with_surname(lead.surname)
    who = lead.name if len(namesakes) == 1 else f"one of {len(namesakes)} people of that name"
    for place in homographs().get(lead.surname, ()):
        if place not in settled:
            yield lead.surname, who, place, None


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
