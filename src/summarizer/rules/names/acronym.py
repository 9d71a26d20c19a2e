"""An acronym that lost its capitals: `the World Health Organization (who)`, `the who warned`.

The full name in front of the brackets spells it, so it is known; where it stands alone later, it
reads as another word. Reported. Never reported: words in brackets whose letters are not
those of the name before (`the World Bank (who else)`), names that some write with one capital
(Nato, Unesco).
"""

from collections.abc import Iterator

from summarizer.base.patterns import lazy
from summarizer.rules import Finding, View, rule

_BRACKETS = lazy(r"\((?P<short>[A-Z]?[a-z]{1,7})\)")
_WORD = lazy(r"[A-Za-z][\w'’]*")
_SMALL = frozenset({"of", "the", "and", "for", "in", "on", "to", "de", "la"})
_REACH = 120
# As words in small letters they are English; after "the" and before a verb they are not.
_VERBS = "said|says|has|had|is|was|will|warned|told|added|also|chief|head"
_ALONE = rf"(?<=\b[Tt]he ){{short}}(?= (?:{_VERBS})\b)"


@rule(
    "names.acronym",
    kinds="flag",
    english=True,
    triggers=(")",),
    example=(
        "The World Health Organization (who) said so.",
        "The World Health Organization (who) said so.",
    ),
)
def acronym(view: View) -> Iterator[Finding]:
    """The letters of a full name in brackets after it, in small letters."""
    text = view.text
    lost: set[str] = set()
    for match in _BRACKETS.finditer(text):
        short = match["short"]
        line = view.line_at(match.start())
        if line is None or (not short.islower() and short.lower() not in ("who", "us", "it")):
            continue
        near = text[max(line.start, match.start() - _REACH) : match.start()]
        if not near.endswith(" ") or not _spells(near, short.lower()):
            continue
        lost.add(short.lower())
        yield _finding(match.start("short"), short)
    for short in lost:
        for match in lazy(_ALONE.format(short=short)).finditer(text):
            yield _finding(match.start(), short)


def _spells(before: str, short: str) -> bool:
    """Whether the capitalised words that end a text begin with these letters."""
    words = _WORD.findall(before)
    for skipped in (True, False):
        row = [w for w in words if not (skipped and w in _SMALL)][-len(short) :]
        capitals = sum(word[0].isupper() for word in row)
        spelled = "".join(word[0].lower() for word in row)
        if spelled == short and len(row) >= 2 and capitals >= max(2, len(row) - 1):
            return True
    return False


def _finding(start: int, short: str) -> Finding:
    return Finding(
        start, start + len(short), "flag", f"{short!r} is {short.upper()}, without its capitals",
        severity="medium", suggestion=short.upper(), needs=("source text",),
    )  # fmt: skip
