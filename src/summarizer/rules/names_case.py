"""Capitals that were lost, and capitals where none belong.

`on friday` -> `on Friday`, `russian` -> `Russian`: a closed list, `tables/capitalised.txt`, of
words that are nothing but names of days, months and countries. `market, And form` -> `market, and
form`: a small word with a capital behind a comma, before a small word. `that i was` -> `that I
was`, where a verb follows: that takes two signs, and assertive mode. What must stay: `china` and
`polish`, which are words too; addresses and tags; lines without any capital, which are somebody's
manner; speech that begins behind a comma; titles of works, headlines.
"""

from collections.abc import Iterator
from functools import cache

from summarizer.patterns import lazy
from summarizer.rules import Finding, Line, View, rule
from summarizer.tables import load

_SMALL = lazy(r"(?<![\w@#./_&='’-])[a-z]{4,12}(?![\w@/_=]|\.\w|-\w*\.\w)")
_CAPITAL = lazy(r"(?<![A-Z])[A-Z][a-z]")
# "german measles", "indian ink", "swiss roll": there many write them small.
_THINGS = lazy(
    r" (?:measles|shepherds?|ink|summers?|muffins?|leather|chests?|rolls?|stew|coffee|salad|yoga"
    r"|yoghurt|yogurt|wolfhounds?|setters?|bulldogs?|breakfasts?|roulette|salute|cheese)\b"
)
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
# A verb behind it and a word or a comma before it: no item of a list, no unknown of a sum.
_LONE_I = lazy(
    r"(?<=[a-z,“\"] )i(?=['’](?:m|ve|ll|d)\b| (?:am|was|have|had|will|would|could|can|did|do|don't"
    r"|didn't|know|think|thought|believe|hope|want|wanted|said|saw|went)\b)"
)
_LINE_ENDED = lazy(r"""[.!?…]["'”’)\]]*$""")
_TITLE_CASE = 0.5
_TOUCHING = (
    "{}", "{},", "{}.", "{};", "{}:", "{}?", "{})", "({}", "({})", "[{}]", "{}'s", "{}’s", "{}-led",
    "{}-backed", "{}-based", "{}-born", "{}-built", "{}-made", "{}-owned", "{}-speaking",
)  # fmt: skip


@rule(
    "names.lower_case",
    does="repair",
    proof="closed vocabulary",
    may=("names",),
    english=True,
    example=("a russian ship sailed on friday. Nobody", "a Russian ship sailed on Friday. Nobody"),
)
def lower_case(view: View) -> Iterator[Finding]:
    """A day, month, country or people written small gets its capital."""
    if _as_written().isdisjoint(view.text.split()):
        return
    line: Line | None = None
    ordinary = False
    for match in _SMALL.finditer(view.text):
        if match[0] not in _names():
            continue
        if line is None or match.start() >= line.end:
            line = view.line_at(match.start())
            ordinary = line is not None and bool(_CAPITAL.search(line.text))
        if ordinary and not _THINGS.match(view.text, match.end()):
            yield Finding(*match.span(), "repair", after=match[0].capitalize())


@rule(
    "names.capital",
    does="repair",
    proof="closed vocabulary",
    may=("names",),
    english=True,
    example=("a large market, To form one.", "a large market, to form one."),
)
def capital(view: View) -> Iterator[Finding]:
    """A small word behind a comma, before a small word, loses its capital."""
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


@rule(
    "names.lone_i",
    does="repair",
    proof="two signals",
    may=("names",),
    english=True,
    quiet=True,
    signs=(" i ", "\ni ", " i'", " i’"),
    example=("She said that i was late.", "She said that I was late."),
)
def lone_i(view: View) -> Iterator[Finding]:
    """The pronoun i gets its capital, between a word and a verb that goes with it."""
    line: Line | None = None
    ordinary = False
    for match in _LONE_I.finditer(view.text):
        if line is None or match.start() >= line.end:
            line = view.line_at(match.start())
            ordinary = line is not None and bool(_CAPITAL.search(line.text))
        if ordinary:
            yield Finding(*match.span(), "repair", after="I")


def _is_title(text: str) -> bool:
    words = [word for word in text[:2000].split() if word[0].isalpha()]
    return sum(word[0].isupper() for word in words) > _TITLE_CASE * len(words)


@cache
def _names() -> frozenset[str]:
    return frozenset(word for entry in load("capitalised") for word in entry.split())


@cache
def _as_written() -> frozenset[str]:
    """Return the names with what may touch them.

    To ask whether one of these is among the pieces of a text is much cheaper than to look at
    each of its words.
    """
    return frozenset(form.format(name) for name in _names() for form in _TOUCHING)
