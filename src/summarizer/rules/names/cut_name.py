"""A name that a line break has cut: `Veller` on one line, `Jon, a shareholder` on the next.

Known where the text names Jon Veller elsewhere. The pieces are not put together, since which of
them stands in front is a custom. Never reported: a column of names, somebody called by his
first name after a line that ends with the surname and a mark.
"""

from collections.abc import Iterator
from itertools import pairwise

from summarizer.base.patterns import lazy
from summarizer.rules import Finding, View, rule

_LAST = lazy(r"(?:^|[>\]:] ?|[a-z] )(?P<word>[A-Z][\w'’-]+)$")
_FIRST = lazy(
    r"(?P<word>[A-Z][\w'’-]+)(?=, [a-z]| (?:is|was|has|had|said|says|told|added|came|will)\b)"
)


@rule(
    "names.cut_name",
    kinds="flag",
    english=True,
    triggers=("\n", "\r"),
    example=(
        "Jon Veller came.\nThen Veller\nJon, a lawyer, left.",
        "Jon Veller came.\nThen Veller\nJon, a lawyer, left.",
    ),
)
def cut_name(view: View) -> Iterator[Finding]:
    """A surname that ends a line and a first name that begins the next, of somebody in the text."""
    names: set[frozenset[str]] | None = None
    for line, after in pairwise(view.lines):
        first = _FIRST.match(after.text)
        last = _LAST.search(line.text) if first else None
        if last is None or first is None:
            continue
        if names is None:
            names = {frozenset(person.name.split()) for person in view.people.persons}
        if frozenset((last["word"], first["word"])) in names:
            yield Finding(
                after.start, after.start + first.end(), "flag",
                f"{first['word']!r} and {last['word']!r} on the line before are one name, cut by a "
                "line break",
                severity="medium", needs=("the page",),
            )  # fmt: skip
