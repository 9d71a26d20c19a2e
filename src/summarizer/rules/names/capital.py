"""`a large market, To form one.` becomes `a large market, to form one.`.

What must stay: surnames (`Kim, So and Park`), mottos and firms (`the toast, To the king, was`).
"""

from collections.abc import Iterator

from summarizer.base.patterns import lazy
from summarizer.rules import Finding, Line, View, rule
from summarizer.tables import load_set

_FUNCTION = (
    "After|Also|Although|And|As|At|Because|Before|But|By|For|From|If|Into|Of|On|Or|Since|So|Than"
    "|That|Then|Through|To|Until|When|Where|Which|While|Who|With"
)

_BEHIND_COMMA = lazy(
    rf",(?<=[A-Za-z’'”\"]{{3}},) (?P<small>{_FUNCTION})(?= (?!and\b|or\b)(?:[a-z]{{2,}}|a) ?[a-z]*)"
)

_REACH = 60
# What is named after a few words is a motto, a toast or a firm: "The party, For the people, won".
_FEWEST_WORDS = 5
_CLAUSE = lazy(r"[.!?;:\n]")
# So is a short phrase that the next comma closes, before a verb.
_NAMED = lazy(
    r" (?:[a-z]+ ){0,3}[a-z]+, (?:is|was|are|were|has|had|have|will|would|won|lost|said|sells|sold"
    r"|came|played|closed|went|reads|hangs)\b"
)

_SPEAKS = lazy(
    r"(?:said|says|asked|asks|added|adds|wrote|writes|told|tells|thought|thinks|shouted|answered"
    r"|replied|title[ds]?|called|named|entitled|song|book|film|novel|album|play|poem|me|us|them"
    r"|him|her|reads?|motto|slogan|toast|verb|word|phrase|[”\"’'])$"
)

_SURNAMES = frozenset({"At", "But", "On", "So", "Than"})
_NEXT = lazy(r" ([a-z]+)")
_PRONOUNS = frozenset({"everybody", "everyone", "nobody", "somebody", "someone"})
_VERBS = frozenset({
    "also", "and", "as", "at", "by", "can", "could", "did", "do", "does", "for", "from", "had",
    "has", "have", "in", "is", "may", "might", "must", "of", "or", "should", "then", "to", "was",
    "were", "who", "will", "with", "would",
})  # fmt: skip

_LINE_ENDED = lazy(r"""[.!?…]["'”’)\]]*$""")

_TITLE_CASE = 0.5


@rule(
    "names.capital",
    kinds="repair",
    proof="closed vocabulary",
    may_change=("names",),
    english=True,
    version=2,
    example=("They form a large market, To sell.", "They form a large market, to sell."),
)
def capital(view: View) -> Iterator[Finding]:
    """A small word after a comma, before a small word, loses its capital."""
    line: Line | None = None
    ordinary = False
    for match in _BEHIND_COMMA.finditer(view.text):
        if line is None or match.start() >= line.end:
            line = view.line_at(match.start())
            ordinary = (
                line is not None
                and bool(_LINE_ENDED.search(line.text, max(0, len(line.text) - 4)))
                and not _is_title(line.text)
            )
        before = view.text[max(0, match.start() - _REACH) : match.start()]
        clause = _CLAUSE.split(before)[-1].split()
        word = clause[-1] if clause else ""
        if match["small"] in _SURNAMES and not _is_small(view.text, match.end()):
            continue  # "The bill was paid, So said."
        if len(clause) < _FEWEST_WORDS or _NAMED.match(view.text, match.end()):
            continue
        if not ordinary or _SPEAKS.search(word) or view.in_quotation(*match.span()):
            continue
        yield Finding(*match.span("small"), "repair", after=match["small"].lower())


def _is_small(text: str, end: int) -> bool:
    """Whether what follows makes a small word of one that may be a surname: "But the port"."""
    behind = _NEXT.match(text, end)
    small = load_set("function_words") | _PRONOUNS
    return behind is not None and behind[1] in small - _VERBS


def _is_title(text: str) -> bool:
    words = [word for word in text[:2000].split() if word[0].isalpha()]
    return sum(word[0].isupper() for word in words) > _TITLE_CASE * len(words)
