"""Capitals that were lost, and capitals where none belong.

`on friday` -> `on Friday`, `russian` -> `Russian`: a closed list, `tables/capitalised.txt`, of
words that are nothing but names of days, months and countries. `market, And form` -> `market, and
form`: a small word with a capital after a comma, before a small word. `that i was` -> `that I
was`, where a verb follows: that takes two signs, and assertive mode. What must stay: `china` and
`polish`, which are words too; addresses and tags; lines without any capital, which are somebody's
manner; speech that begins after a comma; titles of works, headlines.
"""

import re
from collections.abc import Iterator
from functools import cache

from summarizer.base.patterns import lazy
from summarizer.rules import Finding, Line, View, rule
from summarizer.tables import load

_SMALL = lazy(r"(?<![\w@#./_&='’-])[a-z]{4,12}(?![\w@/_=]|\.\w|-\w*\.\w)")
_CAPITAL = lazy(r"(?<![A-Z])[A-Z][a-z]")
# "german measles", "indian ink", "swiss roll": there many write them small.
_THINGS = lazy(
    r" (?:measles|shepherds?|ink|summers?|muffins?|leather|chests?|rolls?|stew|coffee|salad|yoga"
    r"|yoghurt|yogurt|wolfhounds?|setters?|bulldogs?|breakfasts?|apps?|roulette|salute|cheese|dressing"
    r"|libre)\b"
)
# After these it is what something is called, in its own small letters; and "a white russian".
_CALLED = lazy(
    r"(?:\b(?:called|named|nicknamed|name is|nickname is|word|name|apps?|bands?|films?|songs?|album"
    r"|games?|brand|label|function|variable|server|user|users|handle|hashtag|password|file|folder"
    r"|branch|command|field|column|type|typed|enter|entered|spelled|spelt|cocktail),?"
    r"|\b(?:white|black|cuba)|\bcalled \w{1,20} and the \w{1,20}) $",
    re.IGNORECASE,
)
_CALLED_REACH = 48
# A verb after it and a word or a comma before it: no item of a list, no unknown of a sum.
_LONE_I = lazy(
    r"(?<=[a-z,“\"] )i(?=['’](?:m|ve|ll|d)\b| (?:am|was|have|had|will|would|could|can|did|do|don't"
    r"|didn't|know|think|thought|believe|hope|want|wanted|said|saw|went)\b)"
)
_TOUCHING = (
    "{}", "{},", "{}.", "{};", "{}:", "{}?", "{})", "({}", "({})", "[{}]", "{}'s", "{}’s", "{}-led",
    "{}-backed", "{}-based", "{}-born", "{}-built", "{}-made", "{}-owned", "{}-speaking",
)  # fmt: skip


@rule(
    "names.lower_case",
    kinds="repair",
    proof="closed vocabulary",
    may_change=("names",),
    english=True,
    version=2,
    example=("a russian ship sailed on friday. Nobody", "a Russian ship sailed on Friday. Nobody"),
)
def lower_case(view: View) -> Iterator[Finding]:
    """A day, month, country or people written small gets its capital."""
    if _as_written().isdisjoint(view.chunks):
        return
    line: Line | None = None
    ordinary = False
    for match in _SMALL.finditer(view.text):
        if match[0] not in _names():
            continue
        if line is None or match.start() >= line.end:
            line = view.line_at(match.start())
            ordinary = line is not None and bool(_CAPITAL.search(line.text))
        if not ordinary or _THINGS.match(view.text, match.end()):
            continue
        start = match.start()
        if not _CALLED.search(view.text, max(0, start - _CALLED_REACH), start):
            yield Finding(*match.span(), "repair", after=match[0].capitalize())


@rule(
    "names.lone_i",
    kinds="repair",
    proof="two signals",
    may_change=("names",),
    english=True,
    silent_in_safe=True,
    triggers=(" i ", "\ni ", " i'", " i’"),
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
