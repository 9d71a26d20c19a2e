"""Surnames that translation has turned into a country or a province.

韩 is the surname Han and short for South Korea: "nobody came to meet with South Korea in Kessel",
in a story about Han Zhou. Reported where only the person fits. Never reported: a story in which
the country plays a part, a place that somebody goes to or comes from, a list of countries.
"""

from collections.abc import Iterator

from summarizer.rules import Finding, View, rule
from summarizer.rules.names._place_for_person import mistaken


@rule(
    "names.surname_as_country",
    kinds="repair",
    proof="two signals",
    may_change=("names", "words"),
    english=True,
    persists=True,
    example=(
        "Han Zhou left early. Nobody came to meet with South Korea in Kessel.",
        "Han Zhou left early. Nobody came to meet with Han in Kessel.",
    ),
)
def surname_as_country(view: View) -> Iterator[Finding]:
    """A country that may be a person: the surname of the one named most is written the same.

    Reported where the country stands once, nothing else in the paragraph speaks of it, and the
    person is not in the sentence. Assertive mode writes the surname, where the verb wants a
    person as well; never a full name. Where a glossary lists the country among the person's
    aliases, `names.glossary` repairs it.
    """
    for place in mistaken(view):
        if place.settled:
            continue
        yield Finding(
            place.start,
            place.end,
            "repair",
            f"{view.text[place.start : place.end]!r} may be {place.surname}, that is {place.who}: "
            "it stands once, nothing around it is about the country, and the name is written with "
            "the same character",
            after=place.surname,
            confidence="medium" if place.framed else "low",
            severity="high",
            needs=("source text", "glossary"),
        )
