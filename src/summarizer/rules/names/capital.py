"""`a large market, To form one.` becomes `a large market, to form one.`."""

from collections.abc import Iterator

from summarizer.base.patterns import lazy
from summarizer.rules import Finding, Line, View, rule

_FUNCTION = (
    "After|Also|Although|And|As|At|Because|Before|But|By|For|From|If|Into|Of|On|Or|Since|So|Than"
    "|That|Then|Through|To|Until|When|Where|Which|While|Who|With"
)

_BEHIND_COMMA = lazy(
    rf",(?<=[A-Za-z’'”\"]{{3}},) (?P<small>{_FUNCTION})(?= (?:[a-z]{{2,}}|a) ?[a-z]*)"
)

_REACH = 30

_SPEAKS = lazy(
    r"(?:said|says|asked|asks|added|adds|wrote|writes|told|tells|thought|thinks|shouted|answered"
    r"|replied|title[ds]?|called|named|entitled|song|book|film|novel|album|play|poem|me|us|them"
    r"|him|her|[”\"’'])$"
)

_LINE_ENDED = lazy(r"""[.!?…]["'”’)\]]*$""")

_TITLE_CASE = 0.5


@rule(
    "names.capital",
    kinds="repair",
    proof="closed vocabulary",
    may_change=("names",),
    english=True,
    example=("a large market, To form one.", "a large market, to form one."),
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
        word = before.rpartition(" ")[2].rpartition("\n")[2]
        if not ordinary or _SPEAKS.search(word) or view.in_quotation(*match.span()):
            continue
        yield Finding(*match.span("small"), "repair", after=match["small"].lower())


def _is_title(text: str) -> bool:
    words = [word for word in text[:2000].split() if word[0].isalpha()]
    return sum(word[0].isupper() for word in words) > _TITLE_CASE * len(words)
