"""Spaces before and after commas, stops and other closing marks.

`ended , he said .` -> `ended, he said.`, `coal,gas` -> `coal, gas`, `closed.Staff left` -> two
sentences. Translators that work on split-up words leave these. What must stay: `. . .`, `.NET`,
`Node.js`, `1,250`, `3 : 2`, names of sites, rows of a table of commas, smileys, French in « ».
"""

import re
from bisect import bisect_right
from collections.abc import Iterator
from functools import cache

from summarizer.base.patterns import lazy
from summarizer.rules import Finding, View, rule
from summarizer.tables import load, load_set, load_words

_AFTER_COMMA = lazy(r",(?<=[a-z]{2}.|['’]s.)(?=[a-z]{2,}(?![\w(=)]))")
# "f(xij,xik)", "size=ab,cd": what touches a bracket or a sign before the comma is no prose.
_FORMULA = lazy(r"[(=/{][\w'’-]*$")
_OPTION = lazy(r" --?[a-z]+ [\w,-]*$|[/@=][\w,@-]*$")
_LAST_WORD = lazy(r"[A-Za-z'’-]+$")
# "coal,gas and oil"
_LIST_GOES_ON = lazy(r" (?:and|or) [a-z]|, [a-z]")
# Names, tags and terms of chemistry seldom end so: "a ring,showing", "day and night,carefully"
_RUNNING = ("ing", "ly", "ed")
_IN_NAME = lazy(r"[=(/{}]|\.\w")
_AFTER_STOP = lazy(r"([.!?])(?<=[a-z]{2}.)(?=[A-Z][a-z]+[ ,])")
_WORD = lazy(r"[A-Za-z][A-Za-z'’-]*")
_ENDINGS = {
    "By", "Cn", "Co", "Com", "De", "Edu", "Eu", "Fr", "Gov", "Info", "Io", "Jp", "Js", "Kz",
    "Net", "Org", "Py", "Ru", "Tv", "Ua", "Uk",
}  # fmt: skip
# "the file config.Json", "the site ria.Novosti"
_NAMED = lazy(r"\b(?:file|site|website|page|portal|domain|app|module|package|channel) [\w-]+$")
_FEWEST_WORDS = 3
# A sentence of fewer words has its verb, or is none: "The call file.Open".
_FEWEST_BEFORE = 7
_VERB = lazy(
    r"\b(?:is|are|was|were|has|have|had|will|would|can|could|did|does|do|said|says|\w{3,}ed"
    r"|came|went|left|fell|rose|began|took|made|gave|won|lost|met|told|found|held|kept)\b"
)
# What has members that begin with a capital.
_OF_CODE = frozenset({
    "button", "class", "file", "key", "list", "node", "object", "string", "system", "time", "user",
})  # fmt: skip
_NEAR = 60
_DOTTED = lazy(r"[a-z]\.[A-Z][a-z]")


@rule(
    "spacing.after_comma",
    kinds="repair",
    proof="closed vocabulary",
    english=True,
    version=2,
    triggers=(",",),
    example=("coal,gas and oil", "coal, gas and oil"),
)
def after_comma(view: View) -> Iterator[Finding]:
    """A comma between two lower-case words gets its space."""
    for match in _AFTER_COMMA.finditer(view.text):
        line = view.line_at(match.start())
        if line is None or " " not in line.text:
            continue  # a row of a table, or a list of tags
        near = max(0, match.start() - _NEAR), match.start()
        if _FORMULA.search(view.text, *near) or view.is_protected(*match.span()):
            continue
        if _OPTION.search(view.text, *near):
            continue  # "mount -o nosuid,noexec"
        # Of two nouns it may be a name, a tag, a term of chemistry: "cis,trans isomers".
        left = _LAST_WORD.search(view.text, *near)
        right = _WORD.match(view.text, match.end())
        pair = {left[0].lower() if left else "", right[0].lower() if right else ""}
        end = right.end() if right else match.end()
        sure = (
            _LIST_GOES_ON.match(view.text, end) is not None
            or not load_set("function_words").isdisjoint(pair)
            or view.text[match.end() - 2] in "sd"
            or any(word.endswith(_RUNNING) and "-" not in word for word in pair)
        )
        if sure and not _IN_NAME.match(view.text, end):
            yield Finding(match.end(), match.end(), "repair", after=" ")


@rule(
    "spacing.after_stop",
    kinds="repair",
    proof="closed vocabulary",
    english=True,
    version=2,
    triggers=(".", "!", "?"),
    example=(
        "The old mill was closed.Staff were sent home.",
        "The old mill was closed. Staff were sent home.",
    ),
)
def after_stop(view: View) -> Iterator[Finding]:
    """Two sentences run together get their space, where ordinary words stand on both sides.

    Where a stop between letters parts no sentences close by, names are written so: they all stay.
    """
    places = [m.end() for m in _AFTER_STOP.finditer(view.text) if _parts(view, m)]
    if not places:
        return
    sentences = set(places)
    names = [m.start() + 2 for m in _DOTTED.finditer(view.text) if m.start() + 2 not in sentences]
    for at in places:
        index = bisect_right(names, at)
        if all(abs(name - at) > _NEAR for name in names[max(0, index - 1) : index + 1]):
            yield Finding(at, at, "repair", after=" ")


def _parts(view: View, match: re.Match[str]) -> bool:
    """Whether a stop parts two sentences."""
    line = view.line_at(match.start())
    if line is None:
        return False
    at = match.start() - line.start
    before = _WORD.findall(line.text[max(0, at - _NEAR) : at])
    behind = _WORD.findall(line.text[at + 1 : at + 1 + _NEAR])
    if min(len(before), len(behind)) < _FEWEST_WORDS or behind[0] in _ENDINGS:
        return False
    if len(before) < _FEWEST_BEFORE and not _VERB.search(" ".join(before)):
        return False  # "The call file.Open returns an error"
    if len(behind) < _FEWEST_BEFORE and not (
        _VERB.search(" ".join(behind)) or load_words("finite_verbs").intersection(behind)
    ):
        return False  # "hosted by think.All in May."
    if before[-1].lower() in _OF_CODE or "." in line.text[at + 1 + len(behind[0]) :][:1]:
        return False
    if _NAMED.search(line.text, max(0, at - _NEAR), at):
        return False
    # Gazeta.Ru, Kontur.Fokus; but "Arlington County.We must" opens with a small word.
    return before[-1].islower() or behind[0] in _openers()


@cache
def _openers() -> frozenset[str]:
    """Return small words that open a sentence and end no address: "It" and "In" may do both."""
    words = (word for word in load("function_words") if len(word) > 2)
    return frozenset(word.capitalize() for word in (*words, "he", "we"))
