"""`in the the harbour` becomes `in the harbour`."""

import re
from collections.abc import Iterator

from summarizer.base.patterns import lazy
from summarizer.rules import Finding, View, rule

# A closed list: of other doubled words two in five are right (had had, that that, Pago Pago).
# The second word is only looked at, so that it can be the first of the next pair: "of the the".
_DOUBLED = lazy(r"(?<![\w'’&/-])([Tt]he|[Aa]n?|[Oo]f|[Aa]nd)(?= (the|an?|of|and)(?![\w'’&/-]))")

_OF_COURSE = lazy(r" (?:course|all|late|necessity|old)\b")

# Verbs that leave their "of" behind them.
_STRANDED = lazy(
    r"\b(?:heard|thought|spoken|dreamt|dreamed|made|robbed|deprived|consists?|consisted|composed"
    r"|accused|convicted|aware|afraid|proud|tired|full|capable|fond|thinking|speaking|talking) $"
)
# Words are spoken of, and not used.
# "The and and the or", "Most a a teacher reads": what is named or counted stands after these.
_BEFORE = {
    "the": lazy(r"(?:^|\W)(?:the|a|an) $", re.IGNORECASE),
    "and": lazy(r"\b(?:the|an?|has|have|with|of) $", re.IGNORECASE),
    "of": lazy(r"\b(?:he|she|they|we|I|you|who|whom|it) \w+(?: \w+)? $"),
}
# "in a a small town"; but "the genotype a a", "most a a teacher reads"
_ARTICLE = lazy(
    r"(?:^|[.!?:,\n\r][\"'”’)]*\s*|\b(?:in|with|as|for|of|by|to|on|at|is|was|were|are|has|had|have"
    r"|and|or|but|into|from|such|that|not|than|through|under|after|before|made|took|got|found|held"
    r"|became|become|built|bought|gave|said|into|over|about) )$",
    re.IGNORECASE,
)
_NAMED = lazy(
    r"\b(?:words?|articles?|conjunctions?|prepositions?|particles?|letters?|strings?|titles?|signs?"
    r"|names?|typed|typing|wrote|scheme|between)\b[^.!?]{0,24}$"
)
_NEXT = lazy(r" ([a-z]+)\b")
_GRAMMAR = {
    "a": frozenset({"or", "and", "has", "is", "means", "of", "in"}),
    "an": frozenset({"or", "and", "has", "is", "means", "of", "in"}),
    "the": frozenset({"in", "of", "is", "was", "and", "or", "at", "on", "with", "the"}),
    "and": frozenset({"or", "is", "was", "of", "means"}),
}
_WORD_AFTER = lazy(r" [\"“'‘(]?(?:[^\W\d_]{2}|\d|I\b)")
_REACH = 40

_OPENS = lazy(r"""(?:^|[.!?:\n\r]["'”’)\]]*\s*)["'“‘(]*$""")


@rule(
    "repeats.word",
    kinds="repair",
    proof="closed vocabulary",
    english=True,
    version=3,
    triggers=(
        "the the", "The the", " a a ", "“a a ", '"a a ', "(a a ", "A a ", "an an ", "An an ",
        "of of ", "Of of ", "and and ", "And and ",
    ),
    example=("in the the harbour", "in the harbour"),
)  # fmt: skip
def word(view: View) -> Iterator[Finding]:
    """A doubled the, a, an, of or and is written once."""
    text = view.text
    for match in _DOUBLED.finditer(text):
        start, end = match.end(1), match.end(2)
        if match[1].lower() != match[2]:
            continue
        # "Vitamin A a day": a capital A is an article only where it opens a sentence.
        if match[1] == "A" and not _OPENS.search(text[max(0, match.start() - 8) : match.start()]):
            continue
        if match[2] == "of" and (
            _OF_COURSE.match(text, end) or _STRANDED.search(text, 0, match.start())
        ):
            continue  # "the man I was thinking of of course left", "never heard of of that name"
        if _NAMED.search(text, max(0, match.start() - _REACH), match.start()):
            continue  # "the conjunctions and and or"
        before = text[max(0, match.start() - _REACH) : match.start()]
        if match[2] in _BEFORE and _BEFORE[match[2]].search(before):
            continue
        if match[2] in ("a", "an") and not _ARTICLE.search(before):
            continue
        after = _NEXT.match(text, end)
        if after and match[2] in ("a", "an", "the", "and") and after[1] in _GRAMMAR[match[2]]:
            continue  # "The the in the title"
        if not _WORD_AFTER.match(text, end):
            continue  # "the rhyme scheme is a a b b a"
        stammers = match[2] in ("a", "an", "and") or view.in_quotation(start, end)
        if stammers and _thrice(text, match.start(), end, match[2]):
            continue  # somebody stammers
        yield Finding(start, end, "repair")


def _thrice(text: str, start: int, end: int, word: str) -> bool:
    """Whether the word stands once more before or after the two."""
    before = text[max(0, start - 8) : start].lower().split()
    return before[-1:] == [word] or text[end : end + 8].split()[:1] == [word]
