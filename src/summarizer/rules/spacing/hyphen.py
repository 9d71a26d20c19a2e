"""Spaces around the hyphen of a compound.

`high - speed` -> `high-speed`, `non - profit`, `64 - year - old`, `face - to - face`: left by
translators that work on split-up words. A hyphen between spaces is mostly a dash, so the
vocabulary is closed: prefixes that are no words by themselves, pairs in `tables/compounds.txt`,
a figure before a unit and a noun, one small word between two such hyphens. What must stay: dashes,
scores, ranges, the name of a site after a headline.

Both halves may be words on either side of a dash, too: `The price is high - tech firms can pay it`.
So two words are joined only where a dash cannot stand: after an article, a preposition or an
adjective that still waits for its noun, with the noun after them; before `for`, `as` and the like
where the second half is a participle; or where the text writes the compound with its hyphen, or
writes all its hyphens with spaces.

A text in which such compounds stand, and not one hyphen without spaces, writes all its hyphens
so; there any two small content words are one compound. That takes two signs, and is medium.
"""

from collections.abc import Iterator
from functools import cache

from summarizer.base.patterns import lazy
from summarizer.rules import Finding, View, rule
from summarizer.tables import load, load_set

__all__ = ["PREFIXES", "is_compound"]

_HYPHEN = lazy(r" - (?=(?P<right>[A-Za-z]+)(?P<dotted>\.[a-z])?)")
_LEFT = lazy(r"(?<![\w.,])(?:[A-Za-z]+|\d[\d.,]*)$")
_LONGEST_LEFT = 24
_BEHIND = lazy(r" (?:- )?(?P<next>[a-z]+)")
# One small word between two spaced hyphens: "state - of - the - art".
_CHAIN = lazy(
    r"(?P<first> - )(?<=[a-z] - )(?:to|in|of|at|by|on|for|and|up|the|a)(?P<second> - )"
    r"(?:(?:the|a)(?P<third> - ))?(?=[A-Za-z])"
)
#: Prefixes that are no words.
PREFIXES = frozenset({
    "anti", "co", "inter", "micro", "multi", "non", "pre", "pseudo", "quasi", "semi", "ultra",
})  # fmt: skip
_UNITS = frozenset({
    "day", "degree", "foot", "hour", "kilometer", "kilometre", "km", "member", "meter", "metre",
    "mile", "minute", "month", "page", "point", "seat", "star", "storey", "story", "ton", "week",
    "year",
})  # fmt: skip
_BEFORE = lazy(r"([A-Za-z'’]+),? $")
_JOINED = lazy(r"[A-Za-z]+-[a-z]+")
# After these a noun is still to come, so that what follows is no clause of its own.
_WAITS = frozenset({
    "a", "an", "the", "this", "that", "these", "those", "his", "her", "its", "our", "their", "my",
    "your", "of", "in", "for", "with", "by", "from", "to", "on", "into", "no", "some", "any",
    "each", "every", "several", "many", "more", "most", "other", "such", "two", "three", "four",
    "five", "six", "first", "second", "new", "old", "large", "small", "big", "major", "national",
    "local", "foreign", "public", "and", "or", "as", "under", "through", "between", "among",
})  # fmt: skip
_AFTER_PARTICIPLE = frozenset({"for", "as", "in", "by", "to", "among", "throughout", "and"})
_SUBJECTS = frozenset({"i", "he", "she", "it", "we", "they", "who", "which"})
# What may be a noun before a dash, "in the middle", and the verb of a second clause.
_ALONE = ("left ", "right ", "middle ", "high ", "low ", "well ", "top ", "first ", "last ")
_WHOLE = lazy(r"(?:sub|self) - [a-z]+|(?:follow|set|build|clean|check|break) - up\b")
_NOUN = lazy(r"\w+ - \w+ \w+")
_VERB_BEHIND = lazy(r" (?:is|are|was|were|has|had|have|will|would|sat|stood|came|went|left|said)\b")
_VERB = lazy(
    r"\b(?:is|are|was|were|has|had|have|will|would|stood|sat|came|went|left|said|chose|took|\w{3,}ed)\b"
)
_CLAUSE = 60
_TIGHT = lazy(r"[A-Za-z]-[a-z]")
_FEWEST = 3


@rule(
    "spacing.hyphen",
    kinds="repair",
    proof="closed vocabulary",
    english=True,
    silent_in_safe=True,
    version=3,
    triggers=(" - ",),
    example=("a high - speed train", "a high-speed train"),
)
def hyphen(view: View) -> Iterator[Finding]:
    """A compound from a closed list gets its hyphen without spaces."""
    text = view.text
    sure: set[int] = set()
    for chain in _CHAIN.finditer(text):
        sure |= {chain.start(name) for name in ("first", "second", "third") if chain[name]}
    unsure: set[int] = set()
    open_to_doubt: set[int] = set()
    joined = cache(lambda: frozenset(word.lower() for word in _JOINED.findall(text)))
    for match in _HYPHEN.finditer(text):
        at = match.start()
        found = _LEFT.search(text, max(0, at - _LONGEST_LEFT), at)
        if found is None or at in sure:
            continue
        left, right = found[0], match["right"]
        behind = _BEHIND.match(text, match.end("right"))
        following = behind["next"] if behind else ""
        if is_compound(left, right, following):
            waits = left[0].isdigit() or left.lower() in PREFIXES
            waits = waits or _joins(text, at - len(left), right, following)
            (sure if waits or f"{left}-{right}".lower() in joined() else open_to_doubt).add(at)
        elif _are_small(left, right) and behind and not match["dotted"]:
            unsure.add(at)
    if sure and len(sure) + len(open_to_doubt) >= _FEWEST and not _TIGHT.search(text):
        sure |= open_to_doubt  # a text that writes all its hyphens so
    for at in sorted(sure):
        yield Finding(at, at + 3, "repair", after="-")
    if unsure and len(sure) >= _FEWEST and not _TIGHT.search(text):
        for at in sorted(unsure - sure):
            yield Finding(at, at + 3, "repair", after="-", confidence="medium")


def is_compound(left: str, right: str, behind: str) -> bool:
    """Whether two halves make one word: by their own, or as a measure before a noun."""
    if left[0].isdigit():
        return right in _UNITS and behind not in load_set("function_words") | {""}
    if not (left.islower() or left.istitle()):
        return False  # "CO - a gas"
    one, other = left.lower(), right.lower()
    if (one, other) in _compounds():
        return True
    return one in PREFIXES and other not in load_set("function_words")


def _joins(text: str, start: int, right: str, following: str) -> bool:
    """Whether no dash can stand between two halves, by the words around them."""
    before = _BEFORE.search(text, max(0, start - _LONGEST_LEFT), start)
    word = before[1].lower() if before else ""
    if word in _WAITS and text[start:].lower().startswith(_ALONE):
        noun = _NOUN.match(text, start)
        if noun and _is_dash(text, start, noun.end()):
            return False
    if word in _WAITS and following and following not in load_set("function_words"):
        return True
    if word in _WAITS - {"to"} and _WHOLE.match(text, start):
        return True  # a noun by itself: "for follow - up, as follows", "the sub - center of"
    participle = right.endswith(("ed", "en", "ing", "known", "built", "held", "sought"))
    return participle and following in _AFTER_PARTICIPLE and word not in _SUBJECTS


def _is_dash(text: str, start: int, end: int) -> bool:
    """Whether a clause ends before a hyphen: "She stood in the middle - aged men sat there"."""
    opening = text[max(0, start - _CLAUSE) : start]
    return bool(_VERB_BEHIND.match(text, end) and _VERB.search(opening))


def _are_small(left: str, right: str) -> bool:
    small = left.islower() and right.islower()
    return small and load_set("function_words").isdisjoint((left, right))


@cache
def _compounds() -> frozenset[tuple[str, str]]:
    pairs = set()
    for entry in load("compounds"):
        lefts, _, rights = entry.partition(":")
        pairs |= {(one, other) for one in lefts.split() for other in rights.split()}
    return frozenset(pairs)
