"""The first letter of a sentence that begins after a dateline, a byline, a label or a bullet.

`KESSEL, May 3 (Reuters) - the port reopened.` -> `... - The port reopened.`: in the summary the
sentence stands without its dateline. Only the first letter is touched, and only of a small word
that no name begins with: `de Bruma` and `eBay` stay.
"""

from collections.abc import Iterator
from itertools import chain

from summarizer.base.patterns import lazy
from summarizer.rules import Finding, View, rule
from summarizer.rules.furniture.bullet import bullet
from summarizer.rules.furniture.byline import byline
from summarizer.rules.furniture.credit_inside import credit_inside
from summarizer.rules.furniture.dateline import dateline
from summarizer.rules.furniture.label import label
from summarizer.tables import load_set

# Words that open a sentence of news, beside those of grammar.
_OPENERS = frozenset({
    "according", "correspondents", "early", "experts", "last", "late", "local", "newly",
    "officials", "police", "recently", "reporter", "reporters", "residents", "scientists", "today",
    "tomorrow", "tonight", "yesterday",
})  # fmt: skip
_NEXT = lazy(r"[^\S\n\r]*(?P<first>[a-z])(?P<rest>[a-z]*)(?![\w'’.-])")


@rule(
    "furniture.opening_capital",
    kinds="repair",
    proof="closed vocabulary",
    may_change=("names",),
    english=True,
    example=(
        "KESSEL, May 3 (Reuters) - the port reopened.",
        "KESSEL, May 3 (Reuters) - The port reopened.",
    ),
)
def opening_capital(view: View) -> Iterator[Finding]:
    """A sentence that begins small after what is left out in front of it gets its capital."""
    starts = {line.start for line in view.lines}
    small = load_set("function_words")
    done: set[int] = set()
    for found in chain(*map(view.found, (dateline, byline, label, bullet, credit_inside))):
        match = _NEXT.match(view.text, found.end)
        if match is None or found.start not in starts or match.start("first") in done:
            continue
        word = match["first"] + match["rest"]
        if word in small or word in _OPENERS:
            at = match.start("first")
            done.add(at)
            yield Finding(at, at + 1, "repair", after=match["first"].upper())
