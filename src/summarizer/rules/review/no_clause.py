"""A sentence that names its source and says nothing: `According to Obi, a man who sells boats`.

What the source said was made a sentence of its own, or lost. Never reported: a main clause
(`According to Obi, a man who sells boats left`), also one with a verb that no table has; rows of
sources with a colon.
"""

from collections.abc import Iterator

from summarizer.base import markup
from summarizer.base.patterns import lazy
from summarizer.rules import Finding, View, rule
from summarizer.tables import load_words

_SOURCE = lazy(r"According to (?P<who>[A-Z][^,:;\"“”\n]{2,60}), (?=an? )")
_LONGEST = 200
_OTHER = frozenset(':;"“”\n')
_RELATIVE = lazy(r"(?:^| )(?:who|which|that|and)(?: now| still| also| once)? (?P<verb>[a-z]+)\b")
_WORD = lazy(r"(?<![\w'’.-])[a-z]+(?![\w'’-]| tanks?\b)")  # "a think tank"
# What may be a verb though no table has it: "a man from Kessel sells boats", "left", "died".
_MAY_BE_VERB = lazy(r"[a-z]{2,}(?:ed|[^su]s)|left|went|came|made|lost|took|got|put|cut|set|won|saw")
# Nouns of those who are named so.
_NOUNS = frozenset({"affairs", "politics", "economics", "sciences", "studies", "news", "relations"})


@rule(
    "review.no_clause",
    kinds="flag",
    english=True,
    triggers=("According to ",),
    example=(
        "According to Ada Obi, a former captain who works at the port of Kessel. Nobody came.",
        "According to Ada Obi, a former captain who works at the port of Kessel. Nobody came.",
    ),
)
def no_clause(view: View) -> Iterator[Finding]:
    """'According to' somebody and who that is, and no word of what he said."""
    for match in _SOURCE.finditer(view.text):
        start, end = view.sentence_at(match.start())
        office = view.text[match.end() : end].rstrip()
        if start != match.start() or not office.endswith(".") or len(office) > _LONGEST:
            continue
        if not _OTHER.isdisjoint(office) or _has_clause(office):
            continue
        seen = markup.shortened(view.text[start:end])
        yield Finding(
            start, end, "flag",
            f"{seen!r}: the sentence says who spoke, and not what",
            severity="medium", focus=(start, match.end("who")), needs=("source text",),
        )  # fmt: skip


def _has_clause(office: str) -> bool:
    """Whether an apposition has a verb besides the one of its relative clause."""
    verbs = load_words("finite_verbs") | load_words("person_verbs")
    relative = _RELATIVE.search(office)
    inner = relative.start("verb") if relative else -1
    return any(
        match.start() != inner
        and (match[0] in verbs or _MAY_BE_VERB.fullmatch(match[0]))
        and match[0] not in _NOUNS
        for match in _WORD.finditer(office)
    )
