"""A firm or place in two spellings beside the same word: `CENEX Energy` and `Senex Energy`.

The word beside them says that both are of one kind, so that a shorter name tells enough, and one
all in capitals too, or one with two letters of another custom: `Hancock Energy`, `Hankook Energy`.
Reported once. Never reported: two of a kind whose names are words (`East Bank`, `West Bank`),
numbers, people of one surname, an English ending (`Bruma Airlines`, `Bruman Airlines`), what
`names.spelling` reports.
"""

from collections import defaultdict
from collections.abc import Iterator
from itertools import combinations

from summarizer.base.patterns import lazy
from summarizer.rules import Finding, View, rule
from summarizer.rules.names._look_alikes import are_two_places, is_derived, no_names, plain_letters
from summarizer.rules.names.spelling import spelling

_KINDS = (
    "Agency", "Airlines", "Airport", "Army", "Avenue", "Award", "Bank", "Battalion", "Bay",
    "Bridge", "Brigade", "Canal", "Center", "Centre", "City", "Club", "College", "Company",
    "Corporation", "County", "Cup", "District", "Drive", "Electronics", "Energy", "Federation",
    "Festival", "Foundation", "Group", "Hospital", "Hotel", "Island", "Islands", "Lake", "Market",
    "Mountain", "Mountains", "Museum", "Oblast", "Party", "Peninsula", "Pharmaceuticals", "Plant",
    "Plaza", "Port", "Prefecture", "Prison", "Prize", "Province", "Region", "Reservoir", "River",
    "School", "Shipyard", "Shrine", "Square", "Stadium", "Station", "Steel", "Street", "Temple",
    "Theater", "Theatre", "Tower", "Town", "University", "Village",
)  # fmt: skip
_NAMED = lazy(r"(?P<name>[A-Z](?<![\w'’.@/-].)[A-Za-z]{3,20}) (?P<kind>[A-Z][a-z]{2,15})(?![\w-])")
_OF_KIND = frozenset(_KINDS)
_NO_CONSONANT = lazy(r"[aeiouyhw]")
_SAME = lazy(r"([a-z])\1+")
# Letters that two customs write for one sound.
_CUSTOMS = str.maketrans({"c": "k", "q": "k", "z": "s", "v": "b", "l": "r", "g": "k"})
_FEWEST_FOR_SOUND, _MOST = 6, 8


@rule(
    "names.beside",
    kinds="flag",
    english=True,
    example=(
        "The offer for Senex Energy stands. The board of CENEX Energy waits.",
        "The offer for Senex Energy stands. The board of CENEX Energy waits.",
    ),
)
def beside(view: View) -> Iterator[Finding]:
    """Two spellings that differ by a letter, each before the same word for a firm or place."""
    found: dict[str, dict[str, tuple[int, int]]] = defaultdict(dict)
    for match in _NAMED.finditer(view.text):
        if match["kind"] in _OF_KIND:
            found[match["kind"]].setdefault(match["name"], match.span())
    reported: set[int] | None = None
    for kind, names in found.items():
        if not 1 < len(names) <= _MOST:
            continue
        for one, other in combinations(names, 2):
            if not _may_be_one(view, one, other):
                continue
            if reported is None:
                reported = {finding.start for finding in view.found(spelling)}
            if reported.isdisjoint((names[one][0], names[other][0])):
                yield Finding(
                    *names[other], "flag",
                    f"'{one} {kind}' and '{other} {kind}': one name spelled in two ways, or two "
                    "names",
                    severity="medium", needs=("source text",),
                )  # fmt: skip


def _may_be_one(view: View, one: str, other: str) -> bool:
    a, b = plain_letters(one), plain_letters(other)
    if a == b or not {one, other}.isdisjoint(no_names()):
        return False
    if are_two_places(one, other) or not {a, b}.isdisjoint(view.vocabulary) or is_derived(a, b):
        return False
    capitals = one.isupper() + other.isupper()
    if capitals == 2:
        return False  # "ABC Bank", "ABD Bank": letters that stand for words
    if a[0].translate(_CUSTOMS) != b[0].translate(_CUSTOMS) and not (capitals and a[1:] == b[1:]):
        return False
    if _is_slip(a, b):
        return True
    return min(len(a), len(b)) >= _FEWEST_FOR_SOUND and _sound(a) == _sound(b)


def _is_slip(one: str, other: str) -> bool:
    """Whether one letter is another one, or one more."""
    short, long = sorted((one, other), key=len)
    if len(long) - len(short) > 1:
        return False
    pairs = enumerate(zip(short, long, strict=False))
    head = next((i for i, (a, b) in pairs if a != b), len(short))
    return short[head + (len(short) == len(long)) :] == long[head + 1 :]


def _sound(word: str) -> str:
    return _SAME.sub(r"\1", _NO_CONSONANT.sub("", word.translate(_CUSTOMS)))
