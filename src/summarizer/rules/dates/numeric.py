"""Days in figures that say too little: `03/04/2027`, `(Reporter Ada Obi) 26, the flood formed`.

The first is April 3 or March 4; nothing is reported where another date of the text, above 12 in one
of its places, shows the order. The second is a day whose month has been lost: `on the 26th`. What
must stay: `14/02/2027`, `4/4/2027`, `3/4`, lists numbered with a comma.
"""

from collections.abc import Iterator

from summarizer.base.patterns import lazy
from summarizer.rules import Finding, View, rule

_SLASHED = lazy(r"(?<![\d/.-])(?P<a>\d\d?)/(?P<b>\d\d?)/(?P<year>(?:19|20)\d\d)(?![\d/-])")
_NAKED = lazy(r", (?:[a-z]{2,} |\d)")
_REPORTER = lazy(r"eporter (?:[A-Z][\w'’-]* ?){1,4}\) ?$")
_WORDS_BEHIND = lazy(r"(?:\S+ ){4}")
_LAST_DAY, _LAST_MONTH = 31, 12


@rule(
    "dates.ambiguous",
    kinds="flag",
    english=True,
    triggers=("/19", "/20"),
    example=("The auction is on 03/04/2027.", "The auction is on 03/04/2027."),
)
def ambiguous(view: View) -> Iterator[Finding]:
    """A date in figures whose day and month could change places."""
    found = list(_SLASHED.finditer(view.text))
    if any(int(m["a"]) > _LAST_MONTH or int(m["b"]) > _LAST_MONTH for m in found):
        return
    for match in found:
        a, b = int(match["a"]), int(match["b"])
        if a != b and a and b:
            message = f"{match[0]!r}: which is the day, and which the month?"
            yield Finding(*match.span(), "flag", message, severity="medium",
                          needs=("source text", "publication date"))  # fmt: skip


@rule(
    "dates.naked_day",
    kinds="flag",
    english=True,
    triggers=tuple(f"{digit}, " for digit in range(10)),
    example=(
        "KESSEL (Reporter Ada Obi) 26, the flood in the port came down.",
        "KESSEL (Reporter Ada Obi) 26, the flood in the port came down.",
    ),
)
def naked_day(view: View) -> Iterator[Finding]:
    """A day that has lost its month: at the head of a paragraph, or after a reporter."""
    text = view.text
    for q in view.quantities:
        if len(q.figure) > 2 or text[q.end : q.end + 2] != ", " or q.end != q.figure_end:
            continue
        head = q.start == 0 or text[q.start - 1] == "\n"
        if not head and not _REPORTER.search(text, max(0, q.start - 60), q.start):
            continue
        if not 1 <= int(q.figure) <= _LAST_DAY or not _NAKED.match(text, q.end):
            continue
        if _WORDS_BEHIND.match(text, q.end + 2):
            message = f"{q.figure!r}: a day without its month, it seems"
            yield Finding(q.start, q.end, "flag", message, severity="medium",
                          needs=("source text",))  # fmt: skip
