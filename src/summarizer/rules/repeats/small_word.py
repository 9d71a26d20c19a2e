"""Small words that stand twice: `the port is is closed`, `to to Kessel`.

`repeats.word` takes the second out where nothing else can have been meant: the, a, of, and. With
these another word may be lost between the two, so the doubt is reported and nothing changes.
Never reported: `what it is is a lie`, `the years he waited for for years`, `the trade they engage
in in May`, and all that English doubles by itself (had had, that that, her her), which is not asked
for. In speech people stammer: quotations and what was taken down word for word are left out.
"""

import re
from collections.abc import Iterator

from summarizer.base.patterns import lazy
from summarizer.rules import Finding, View, rule

_VERBS = ("is", "are", "was", "were")
# What a verb may go on with: "they waited for for years".
_PARTICLES = ("in", "on", "for")
_OTHERS = (
    "at", "be", "been", "by", "could", "has", "his", "its", "should", "their", "to", "will",
    "with", "would",
)  # fmt: skip
_ALL = (*_VERBS, *_PARTICLES, *_OTHERS)
_PAIR = lazy(rf"(?<![\w'’-])(?P<word>{'|'.join(_ALL)}) (?P=word)(?![\w'’-])")
# "What it is is a lie", "all it was was an excuse", "the problem is is that".
_CLAUSE = lazy(
    r"\b(?:what|whatever|all|it|that|this|there|thing|things|problem|point|question|issue|truth"
    r"|fact|reason|answer|where|who|how)\b[^.!?\n]{0,40}$",
    re.IGNORECASE,
)
# In front of a particle: nothing, a comma, or a word that it cannot belong to.
_FREE = lazy(r"(?:^|[.,;:!?\n]|\b(?:and|but|or|the|a|an|that|which|while|when|also)) *$")


@rule(
    "repeats.small_word",
    kinds="flag",
    english=True,
    example=("The port is is closed.", "The port is is closed."),
)
def small_word(view: View) -> Iterator[Finding]:
    """A small word that stands twice, where English does not double it."""
    if view.doubled.isdisjoint(_ALL):
        return
    text = view.text
    for match in _PAIR.finditer(text):
        word, (start, end) = match["word"], match.span()
        before = text[max(0, start - 60) : start]
        if word in _VERBS and _CLAUSE.search(before):
            continue
        if word in _PARTICLES and not _FREE.search(before):
            continue
        if view.in_quotation(start, end) or view.is_protected(start, end):
            continue
        if view.spoken:
            return
        yield Finding(
            start,
            end,
            "flag",
            f"{match[0]!r}: the same word twice; another may be lost between the two",
            severity="low",
            focus=(end - len(word), end),
            needs=("source text",),
        )
