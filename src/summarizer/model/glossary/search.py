"""Where the words of a glossary stand in a text: one walk, however many entries there are.

Terms are stored by their tokens in a tree of dictionaries, so the time grows with the text and
not with the glossary. Only whole tokens count: words, and marks one by one. What stands where a
target already stands is left, unless a longer variant holds it, and words of the target that stand
beside a variant are not put there again (`around.py`); so nothing is written twice.
"""

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from typing import Any, Literal, NamedTuple

from summarizer.base.patterns import lazy
from summarizer.model.glossary.around import around
from summarizer.model.glossary.entry import Action, Entry
from summarizer.model.glossary.tokens import Token, keys_of, tokens_of, words_of

__all__ = ["Index", "TermMatch", "plural"]

#: variant: to be written otherwise, or flagged; kept: the target itself; seen: the same, where its
#: variants are forbidden; protect: closed to rules; apart: another person.
Kind = Literal["variant", "kept", "seen", "protect", "apart"]

# An s makes a plural of a word in small letters; not of these, and never of a name ("Han", "Hans").
_NO_PLURAL = lazy(r"(?:[sxz]|[cs]h|[^aeiou]y|[^a-z])$", re.IGNORECASE)
_SMALL = lazy(r"(?:^|\W)[a-z]{3,}$")
_TERMINAL = ""  # no token is empty
_TARGETS: dict[Action, Kind] = {"prefer": "kept", "forbid": "seen", "protect": "protect"}


@dataclass(frozen=True, slots=True)
class TermMatch:
    """A place where an entry stands in a text.

    Attributes:
        start, end: Where.
        entry: The entry.
        kind: As what it stands there.
        spelling: What of the entry it is, as the glossary has it.
        after: What the entry puts there.
    """

    start: int
    end: int
    entry: Entry
    kind: Kind
    spelling: str
    after: str


# What ends at a node of the tree: the entry, as what, and the spelling.
_Ending = tuple[Entry, Kind, str]


class _Words(NamedTuple):
    """A text, its tokens, and what the tree calls them; `keys` as they are, `folded` or not."""

    text: str
    tokens: Sequence[Token]
    keys: Sequence[str]
    looked_up: Sequence[str]


class Index:
    """All spellings of a glossary, to be looked for at once."""

    def __init__(self, entries: Sequence[Entry]) -> None:
        self._exact: dict[str, Any] = {}
        self._folded: dict[str, Any] = {}
        for entry in entries:
            for kind, spelling in _spellings(entry):
                self._insert(entry, kind, spelling)

    def _insert(self, entry: Entry, kind: Kind, spelling: str) -> None:
        fold = entry.case == "ignore"
        node = self._folded if fold else self._exact
        for token in keys_of(spelling, tokens_of(spelling)):
            node = node.setdefault(token.lower() if fold else token, {})
        node.setdefault(_TERMINAL, []).append((entry, kind, spelling))

    def find(self, text: str) -> tuple[TermMatch, ...]:
        """Return where terms stand, sorted by position; variants are disjoint."""
        words = words_of(text)
        exact = not words.isdisjoint(self._exact)
        folded = bool(self._folded) and not {w.lower() for w in words}.isdisjoint(self._folded)
        if not exact and not folded:
            return ()
        tokens = tokens_of(text)
        keys = list(keys_of(text, tokens))
        found = list(_walk(self._exact, _Words(text, tokens, keys, keys))) if exact else []
        if folded:
            lower = [key.lower() for key in keys]
            found += _walk(self._folded, _Words(text, tokens, keys, lower))
        return _chosen(found, text)


def plural(word: str) -> str | None:
    """Return a term with an s, or None where an s makes no plural of it.

    >>> plural("nominal post"), plural("country"), plural("press")
    ('nominal posts', None, None)
    """
    return None if _NO_PLURAL.search(word) else word + "s"


def _spellings(entry: Entry) -> Iterator[tuple[Kind, str]]:
    kind: Kind = "protect" if entry.action == "protect" else "variant"
    for spelling in entry.spellings:
        yield kind, spelling
    if entry.target:
        yield _TARGETS[entry.action], entry.target
    # A full name holds the surname, which may be a spelling too.
    for name in entry.names:
        if name != entry.target and name not in entry.spellings:
            yield "kept", name
    for name in entry.apart:
        yield "apart", name


def _walk(root: dict[str, Any], words: _Words) -> Iterator[TermMatch]:
    """Yield every term that begins at some token."""
    keys = words.looked_up
    for place in range(len(keys)):
        node = root
        # A term begins with a token, whatever the gap before it.
        key = keys[place].lstrip(" \n")
        for later in range(place, len(keys)):
            if later > place:
                key = keys[later]
            # An s alone is no plural of nothing: "Ph.D.s" is four words and marks, and an s.
            if len(key) > 1 and key[-1] in "sS" and (singular := node.get(key[:-1])):
                yield from _ended(singular, words, place, later, several=True)
            if key not in node:
                break
            node = node[key]
            yield from _ended(node, words, place, later, several=False)


def _ended(
    node: dict[str, Any], words: _Words, place: int, later: int, several: bool
) -> Iterator[TermMatch]:
    endings: list[_Ending] = node.get(_TERMINAL, [])
    text, start, end = words.text, words.tokens[place][1], words.tokens[later][2]
    for entry, kind, spelling in endings:
        if several and entry.surname:
            continue
        if kind != "variant":
            after = _cased(entry.target, text[start:end], entry)
            yield TermMatch(start, end, entry, kind, spelling, after)
            continue
        target: str | None = entry.target
        if several and not (_SMALL.search(spelling) and plural(spelling)):
            continue
        if several and target:
            target = plural(target)
            if target is None:
                continue
        if _whole(text, start, end, entry):
            yield _variant(words, place, later, entry, spelling, target or "")


def _variant(
    words: _Words, place: int, later: int, entry: Entry, spelling: str, target: str
) -> TermMatch:
    """Return a variant with the words of its target that stand around it already."""
    text, tokens = words.text, words.tokens
    found = around(entry.target, spelling, words.keys, place, later)
    start, end = tokens[place][1], tokens[later][2]
    wider = tokens[place - found.before][1], tokens[later + found.behind][2]
    if found.whole:
        return TermMatch(*wider, entry, "kept", entry.target, text[slice(*wider)])
    # Of "harbours of Kessel" nobody says what the plural is.
    other = found.other or (found.behind > 0 and target != entry.target)
    if entry.action == "prefer":
        if other:
            return TermMatch(start, end, entry, "kept", spelling, text[start:end])
        # What stands there already is written with the rest: else another entry could change it.
        start, end = wider
    elif other:
        target = ""
    else:
        target = target[found.start : found.end if found.behind else None]
    after = _cased(target, text[start:end], entry)
    return TermMatch(start, end, entry, "variant", spelling, after)


def _whole(text: str, start: int, end: int, entry: Entry) -> bool:
    """Whether a stretch is no part of a longer word, figure or compound."""
    before, behind = text[max(0, start - 2) : start], text[end : end + 3]
    if before[-1:].isalnum() or before[-1:] == "_" or behind[:1].isalnum() or behind[:1] == "_":
        return False
    # "Kiev-based" is Kiev; "post-war" is no post, and who is called Wei-guo is not Wei.
    named = not entry.surname and text[start].isupper()
    if before[-1:] in {"-", "‑"} and before[:1].isalnum() and not named:
        return False
    if behind[:1] in {"-", "‑"} and behind[1:2].isalnum() and not (named and behind[1].islower()):
        return False
    # "3" is not in "3.5", nor "Han" in "O'Han" or "Han'er".
    if before[-1:] in {"'", "’"} and before[:1].isalpha():
        return False
    if behind[:1] in {"'", "’"} and behind[1:2].isalpha():
        return behind[1] in "sS" and not behind[2:].isalnum()
    figures = text[start].isdigit() and before[:1].isdigit() and before[1:] in {".", ","}
    return not figures and not (
        text[end - 1].isdigit() and behind[:1] in {".", ","} and behind[1:2].isdigit()
    )


def _cased(target: str, found: str, entry: Entry) -> str:
    """Return the target in the case of what it stands for, where case is ignored."""
    if entry.case == "exact" or not target:
        return target
    letters = [character for character in found if character.isalpha()]
    if len(letters) > 1 and all(map(str.isupper, letters)) and not entry.target.isupper():
        spelled = any(len(s) == len(found) and s.isupper() for s in entry.spellings)
        return target if spelled else target.upper()
    if target.islower() and found[:1].isupper():
        return target[0].upper() + target[1:]
    return target


def _chosen(found: list[TermMatch], text: str) -> tuple[TermMatch, ...]:
    """Leave out variants where a target stands or something is closed, and those that overlap.

    Of two variants that overlap, the one that begins first is taken, then the longer.
    """
    closed = sorted(
        (term for term in found if term.kind != "variant"), key=lambda t: (t.start, t.end)
    )
    chosen: list[TermMatch] = []
    near: list[TermMatch] = []
    upcoming = done = 0
    for term in sorted(
        (term for term in found if term.kind == "variant"), key=lambda t: (t.start, -t.end)
    ):
        if term.start < done:
            continue
        while upcoming < len(closed) and closed[upcoming].start < term.end:
            near.append(closed[upcoming])
            upcoming += 1
        near = [other for other in near if other.end > term.start]
        if any(_bars(other, term) for other in near if other.start < term.end):
            continue
        if term.entry.action == "prefer" and text[term.start : term.end] == term.after:
            continue
        chosen.append(term)
        done = term.end
    return tuple(sorted((*chosen, *closed), key=lambda t: (t.start, t.end)))


def _bars(other: TermMatch, term: TermMatch) -> bool:
    """Whether what stands there keeps a variant, with which it shares a character, from being."""
    if other.kind == "seen":
        return False
    if other.kind != "kept":
        return True
    if (other.start, other.end) == (term.start, term.end):
        return other.entry is not term.entry
    return not (term.start <= other.start and other.end <= term.end)
