"""Pronouns of the other gender.

"Ms. Obi raised his hand": Chinese speech does not tell he from she, and many languages leave the
pronoun out, so that the translator guesses. Reported where the sentence has one person, whom a
title makes a man or a woman, and nobody else has been spoken of whom the pronoun could mean. It is
never put right: another person may be meant.
"""

import re
from collections.abc import Iterator
from functools import cache

from summarizer.base.patterns import lazy
from summarizer.rules import Finding, View, rule
from summarizer.tables import load, load_set

_NAME = r"[A-ZÀ-Þ][\w’'-]*"
_CAPITALISED = lazy(rf"(?<![\w’'-]){_NAME}")
_POSSESSIVE = lazy(r"['’]s?$")
# What shows that a text has such titles; the titles; whether they are a man's. Each has a pattern
# of its own: one that begins with fixed letters is found far faster than any of many.
_TITLED = tuple(
    (sign, lazy(rf"{title} (?P<name>{_NAME}(?: {_NAME})*)"), man)
    for sign, title, man in (
        ("Mr", r"Mr\.?", True),
        ("King ", "King", True),
        ("Prince ", "Prince", True),
        ("Sir ", "Sir", True),
        ("Mrs", r"Mrs\.?", False),
        ("Ms", r"Ms\.?", False),
        ("Miss ", "Miss", False),
        ("Madam", "Madame?", False),
        ("Queen ", "Queen", False),
        ("Princess ", "Princess", False),
        ("Lady ", "Lady", False),
        ("actress ", "actress", False),
        ("woman ", "woman", False),
    )
)
_HIS = lazy(r"\b[Hh](?:e|is|im|imself)\b")
_HER = lazy(r"\b(?:[Ss]he|[Hh]er(?:s|self)?)\b")
# Who else the pronoun could mean: words for men and for women, and for people of either gender.
_MALE = lazy(
    r"\b(?:he|his|him|himself|Mr|man|men|boy|boys|husband|father|dad|son|sons|brother|uncle|king"
    r"|prince|lord|sir|gentleman|boyfriend|nephew|grandson|grandfather|actor|guy|\w+(?<!wo)man)\b",
    re.I,
)
_FEMALE = lazy(
    r"\b(?:she|her|hers|herself|Mrs|Ms|Miss|Madame?|woman|women|girl|girls|wife|mother|mum|mom"
    r"|daughter|daughters|sister|aunt|queen|princess|lady|girlfriend|niece|granddaughter|widow"
    r"|grandmother|actress|\w+woman|ship|vessel|boat|yacht|ferry)\b",
    re.I,
)
_SOMEBODY = lazy(
    r"\b(?:person|child|baby|victim|officer|doctor|teacher|player|student|driver|suspect|patient"
    r"|parent|partner|friend|colleague|leader|minister|president|worker|singer|author|writer|judge"
    r"|lawyer|nurse|passenger|employee|employer|client|customer|candidate|successor|predecessor"
    r"|rival|opponent|counterpart|boss|neighbou?r|reporter|journalist|editor|director|pilot|owner"
    r"|resident|sibling|twin|fianc\w+|teenager|member|spokesperson|someone|somebody|anyone|each"
    r"|everyone|whoever|who|whose|another)\b",
    re.I,
)
# A sentence is rarely longer; and further up than that nobody is meant by a pronoun alone.
_NEAR, _BEFORE = 240, 1500


@rule(
    "names.pronoun",
    kinds="flag",
    english=True,
    version=2,
    triggers=tuple(sign for sign, _, _ in _TITLED),
    example=(
        "The board met on Friday. Ms. Obi raised his hand.",
        "The board met on Friday. Ms. Obi raised his hand.",
    ),
)
def pronoun(view: View) -> Iterator[Finding]:
    """A pronoun of the other gender in a sentence with one person, whose title says which."""
    held = view.signs.held
    for sign, titled, man in _TITLED:
        if sign in held:
            for match in titled.finditer(view.text):
                before = view.text[max(0, match.start() - 1) : match.start()]
                if sign == "woman " or not before.isalnum():  # "chairwoman" too
                    yield from _conflict(view, match, man)


def _conflict(view: View, match: re.Match[str], man: bool) -> Iterator[Finding]:
    """Yield the first pronoun after a name that is not of its gender, and can be of no other."""
    text = view.text
    wrong, others = (_HER, _FEMALE) if man else (_HIS, _MALE)
    found = wrong.search(text, match.end(), match.end() + _NEAR)
    if found is None or "\n" in text[match.end() : found.start()]:
        return
    before = max(0, match.start() - _BEFORE)
    if others.search(text, match.end(), found.start()) or others.search(
        text, before, match.start()
    ):
        return
    start, end = view.sentence_at(match.start())
    if found.end() > end or _has_others(
        view, match, min(view.sentence_at(max(0, start - 2))[0], start), end
    ):
        return
    yield Finding(
        *found.span(),
        "flag",
        f"{found[0]!r} does not go with {match[0]!r}, and nobody else is in the sentence: a "
        "pronoun guessed by the translator, or somebody else is meant",
        severity="medium",
        needs=("source text",),
    )


def _has_others(view: View, match: re.Match[str], first: int, end: int) -> bool:
    """Whether the sentence, or the one before, has somebody else whom the pronoun could mean."""
    name = set(match["name"].split())
    around = (view.text[first : match.start()], view.text[match.end() : end])
    if any(_SOMEBODY.search(piece) for piece in around):
        return True
    for mention in view.people.between(first, end):
        if not name & set(mention.name.split()):
            return True
    return any(_may_name(word, name) for piece in around for word in _CAPITALISED.findall(piece))


def _may_name(word: str, known: set[str]) -> bool:
    """Whether a word with a capital may be somebody's name: "thanked Li for her help"."""
    word = _POSSESSIVE.sub("", word)
    return not (
        word in known
        or word in load_set("not_names")
        or word.lower() in load_set("function_words")
        or word.lower() in _no_names()
    )


@cache
def _no_names() -> frozenset[str]:
    """Return days, months, countries and what comes from them, and titles, in small letters."""
    words = (word for line in load("capitalised") for word in line.split())
    return frozenset(words) | {"mr", "mrs", "ms", "then", "later", "i"}
