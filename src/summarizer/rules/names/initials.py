"""One acronym in two forms: `ZNPP` and, a line below, `ZANP`.

A translator that meets an acronym of another language writes its letters anew. Reported once. Never
reported: acronyms of three letters, of which a language has too many; those with another first
or last letter (`ISIS`, `ISIL`); those whose letters the text spells out for both.
"""

from collections.abc import Iterator
from itertools import combinations

from summarizer.base.patterns import lazy
from summarizer.rules import Finding, View, rule

_CAPITALS = lazy(r"(?P<word>[A-Z](?<![\w'’.@/#$-].)[A-Z]{3,5})(?![\w@-]|\.\w)")
_OPENS = frozenset("([")
# A text with more is a list of them: a choice.
_MOST = 12


@rule(
    "names.initials",
    kinds="flag",
    english=True,
    example=(
        "The plant of Kessel (KNPP) stands still. Three shells fell near the KANP.",
        "The plant of Kessel (KNPP) stands still. Three shells fell near the KANP.",
    ),
)
def initials(view: View) -> Iterator[Finding]:
    """Two acronyms of one length or nearly, with the same ends, that differ by a letter."""
    text = view.text
    found: dict[str, list[int]] = {}
    for line in view.lines:
        if line.text.isupper():
            continue  # a heading
        for match in _CAPITALS.finditer(text, line.start, line.end):
            found.setdefault(match["word"], []).append(match.start())
    if not 1 < len(found) <= _MOST:
        return
    for one, other in combinations(found, 2):
        if not _is_one(one, other):
            continue
        spelled = [any(text[at - 1 : at] in _OPENS for at in found[word]) for word in (one, other)]
        if all(spelled) or view.is_protected(found[other][0], found[other][0] + len(other)):
            continue
        rare = min((other, one), key=lambda word: len(found[word]))
        at = found[rare][0]
        yield Finding(
            at, at + len(rare), "flag",
            f"{one!r} ({len(found[one])}) and {other!r} ({len(found[other])}): one acronym in two "
            "forms, or two acronyms",
            severity="medium", needs=("source text",),
        )  # fmt: skip


def _is_one(one: str, other: str) -> bool:
    if one[0] != other[0] or one[-1] != other[-1] or abs(len(one) - len(other)) > 1:
        return False
    a, b = _shorter(one), _shorter(other)
    return not a.isdisjoint(b) if len(one) == len(other) else one in b or other in a


def _shorter(word: str) -> set[str]:
    return {word[:i] + word[i + 1 :] for i in range(len(word))}
