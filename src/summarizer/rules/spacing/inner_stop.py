"""A stop in the middle of a sentence: what follows it begins small.

`of the Supreme Court of Bruma. that the courts cannot`, `rescue services. berthing and`: the stop
may be wrong, or what it ended may be lost. Reported; the splitter keeps the two together.
Never reported: abbreviations, names that begin small (`iPhone`, `e-commerce`), sites, dots in a
row, steps and texts that write all sentences small.
"""

from collections.abc import Iterator
from functools import cache

from summarizer.base.patterns import lazy
from summarizer.rules import Finding, View, rule
from summarizer.tables import load

_STOP = lazy(r"\. (?<=[a-z]{2}..)(?P<small>[a-z][a-z'’-]*[a-z])(?= [a-z0-9“\"])")
_WORD = lazy(r"(?<!\d)[A-Za-z][\w'’-]*$")
_REACH = 24
# Particles of names, and names that begin small.
_NAMES = frozenset(
    {
        "de",
        "da",
        "del",
        "der",
        "di",
        "dos",
        "du",
        "la",
        "le",
        "van",
        "von",
        "al",
        "el",
        "ter",
        "ten",
        "bin",
    }
)
_SENTENCE = lazy(r"[a-z]{2}\. [A-Z]")
# A text that writes its sentences small has more of these than a translator leaves.
_FEW = 3


@rule(
    "spacing.inner_stop",
    kinds="flag",
    english=True,
    triggers=(". ",),
    example=(
        "They read the ruling of the court. that nobody can be judged twice.",
        "They read the ruling of the court. that nobody can be judged twice.",
    ),
)
def inner_stop(view: View) -> Iterator[Finding]:
    """A full stop after a whole word, with a small letter after it."""
    text = view.text
    found = []
    for match in _STOP.finditer(text):
        word = _WORD.search(text, max(0, match.start() - _REACH), match.start())
        if word is None or word[0].lower() in _abbreviations() or match["small"] in _NAMES:
            continue
        if view.in_quotation(*match.span()) or view.is_protected(*match.span()):
            continue
        found.append((match, word[0]))
    if len(found) > _FEW and len(found) > len(_SENTENCE.findall(text)):
        return
    for match, last in found:
        words = f"{last}{match[0]}"
        yield Finding(
            match.start(), match.end(), "flag",
            f"{words!r}: what follows the stop begins small, so the stop may be wrong or words may "
            "be lost",
            severity="medium", needs=("source text",),
        )  # fmt: skip


@cache
def _abbreviations() -> frozenset[str]:
    """Return all words, of any language, that a stop may belong to."""
    entries = (*load("abbreviations"), *load("short_forms"))
    return frozenset(word.rstrip(".").lower() for entry in entries for word in entry.split()[2:])
