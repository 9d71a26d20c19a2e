"""What the user's glossary settles: people under one name, terms in the preferred form.

A glossary is a closed vocabulary: only what it lists is written or flagged, and only as it says. A
variant counts as a whole token, with 's after it or the s of a plural; where the target stands
already, nothing is put in front of it. Inside direct quotations an entry holds only if its scope
is `all`. What must stay: names that an entry keeps apart from its person; longer names that begin
or end with an alias ("Wang Mei" where Wang is somebody else); and places that are aliases of a
person where the place may be meant.
"""

from collections.abc import Iterator

from summarizer.base.patterns import lazy
from summarizer.language.people import places, words_beside_names
from summarizer.model.glossary import TermMatch
from summarizer.rules import Finding, View, rule
from summarizer.rules.names._place_for_person import mistaken
from summarizer.tables import load_set

_NAME_BEFORE = lazy(r"([A-ZÀ-Þ][\w’'-]*) $")
_NAME_BEHIND = lazy(r" ([A-ZÀ-Þ][a-zß-ÿ][\w’'-]*)")
_NEAR = 40


@rule(
    "names.glossary",
    kinds="repair",
    proof="closed vocabulary",
    may_change=("names",),
    glossary="surname,given,target,aliases\nHan,Weiguo,Han Weiguo,Han Wei Kuo",
    example=(
        "Deputy Mayor Han Wei Kuo came late.",
        "Deputy Mayor Han Weiguo came late.",
    ),
)
def people(view: View) -> Iterator[Finding]:
    """A person of the glossary under another name: written as the glossary has it.

    The aliases are a closed list. One that is a single word is left in a longer name; one that is
    also the name of a place ("South Korea" for Han) is taken for the person only where it stands
    once, the words around want a person, and nothing is said of the place.
    """
    if view.language == "en" and view.glossary.people:
        for place in mistaken(view):
            if place.entry and place.settled:
                found = view.text[place.start : place.end]
                yield Finding(
                    place.start,
                    place.end,
                    "repair",
                    f"{found!r} is {place.who}, by the glossary: the words around want a person",
                    after=place.entry.target,
                    severity="high",
                )
    for term in _variants(view):
        if not term.entry.surname:
            continue
        if term.spelling in places() and term.spelling in term.entry.aliases:
            continue
        if " " in term.spelling or not _in_longer_name(view.text, term):
            yield _repair(term)


@rule(
    "wording.glossary",
    kinds=("repair", "flag"),
    proof="closed vocabulary",
    may_change=("names",),
    glossary="target,variants\nnominal post,fictitious post",
    example=("He held two fictitious posts.", "He held two nominal posts."),
)
def wording(view: View) -> Iterator[Finding]:
    """A term of the glossary in another form: the preferred one is written, another flagged.

    The variants are a closed list.
    """
    for term in _variants(view):
        entry = term.entry
        if entry.surname:
            continue
        if entry.action == "prefer":
            yield _repair(term)
            continue
        note = f": {entry.note}" if entry.note else ""
        yield Finding(
            term.start,
            term.end,
            "flag",
            f"{view.text[term.start : term.end]!r} is forbidden by the glossary{note}",
            severity="medium",
            suggestion=term.after or None,
        )


def _variants(view: View) -> Iterator[TermMatch]:
    """Yield the terms that are to be written otherwise or flagged."""
    for term in view.glossary_matches:
        if term.kind != "variant" or view.is_protected(term.start, term.end):
            continue
        if term.entry.scope == "all" or not view.in_quotation(term.start, term.end):
            yield term


def _repair(term: TermMatch) -> Finding:
    return Finding(
        term.start, term.end, "repair", after=term.after, quoted=term.entry.scope == "all"
    )


def _in_longer_name(text: str, term: TermMatch) -> bool:
    """Whether a capitalised word beside an alias makes it part of another name."""
    given = term.entry.given if term.after == term.entry.surname else ""
    behind = _NAME_BEHIND.match(text, term.end)
    if behind and behind[1] != given:
        return True
    before = _NAME_BEFORE.search(text[max(0, term.start - _NEAR) : term.start])
    if before is None or before[1] == given:
        return False
    return before[1] not in words_beside_names() and before[1].lower() not in load_set(
        "function_words"
    )
