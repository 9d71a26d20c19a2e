"""One name read into Latin letters in two ways, by two customs.

`Hsu Wenbo` and `Xu Wenbo`, `Sergei Orlovskiy` and `Sergey Orlovsky`. Reported, never merged.
Never reported: names that differ in more than the romanisation, for `Li Shufei` and `Li Shulei` are
two people, as are a father and his daughter; names that a glossary keeps apart.
"""

from collections.abc import Iterator

from summarizer.rules import Finding, View, rule
from summarizer.rules.names._spellings import pairs, plain, respelled, romanised
from summarizer.rules.names.two_in_one_office import two_in_one_office


@rule(
    "names.romanisation",
    kinds="flag",
    english=True,
    example=(
        "Hsu Wenbo came late. The mayor saw Xu Wenbo leave.",
        "Hsu Wenbo came late. The mayor saw Xu Wenbo leave.",
    ),
)
def romanisation(view: View) -> Iterator[Finding]:
    """Two full names that may be one: a closed table of surnames, or of Cyrillic endings."""
    reported: set[tuple[str, str]] = set()
    in_office: set[int] | None = None
    for form in (romanised, respelled):
        for pair in pairs(view, form):
            names = pair.one.name, pair.other.name
            if names in reported or plain(names[0]) == plain(names[1]):
                continue
            reported.add(names)
            if in_office is None:
                in_office = {finding.start for finding in view.found(two_in_one_office)}
            if pair.other.first in in_office:
                continue  # reported with a better reason
            yield Finding(
                pair.other.first,
                pair.other.first + len(pair.other.name),
                "flag",
                f"{pair.other.name!r} may be {pair.one.name!r} in another romanisation; the text "
                "does not say whether they are one person",
                severity="medium",
                needs=("source text", "glossary"),
            )
