"""`on the 21th floor` becomes `on the 21st floor`."""

from collections.abc import Iterator

from summarizer.base.patterns import lazy
from summarizer.language.dates import MONTHS
from summarizer.language.quantities import Quantity
from summarizer.rules import Finding, View, rule

_STARTS_CODE = lazy(r"[\w.,/#$€£¥^&+\u2212\u2010-\u2015\"“‘'(\[-]$|[+*=\u2212-] $")
# Where an ordinal stands in a sentence. After other words it may be a code or a form that is
# spoken of: "the pupil wrote 2th", "the programme prints 21th".
_IN_PLACE = lazy(
    r"\b(?:[Tt]he|THE|[Oo]n|ON|[Hh]is|[Hh]er|[Ii]ts|[Tt]heir|[Oo]ur|[Mm]y|[Yy]our|[Tt]his|[Tt]hat"
    rf"|[Ee]very|[Uu]ntil|[Ss]ince|{'|'.join(MONTHS)}) $"
)
_NEXT = lazy(r"(?:,? and|,? or|,| to) $")
_REACH = 12


@rule(
    "numbers.ordinal",
    kinds="repair",
    proof="exact",
    english=True,
    version=2,
    example=("on the 21th floor", "on the 21st floor"),
)
def ordinal(view: View) -> Iterator[Finding]:
    """An ordinal gets the ending that belongs to its number.

    A wrong `st` stays: `12st` is what a British boxer weighs.
    """
    text = view.text
    placed, written = -1, frozenset[str]()
    for q in view.quantities:
        if not q.ordinal:
            continue
        before = text[max(0, q.start - _REACH) : q.start]
        in_list = placed >= 0 and bool(_NEXT.match(text, placed, q.start))
        if not (in_list or _IN_PLACE.search(before)):
            continue
        placed = q.end
        if q.ordinal.lower() == "st" or q.value is None or "." in q.figure:
            continue
        right = _ending(int(q.value))
        if q.ordinal.lower() == right or _STARTS_CODE.search(before):
            continue
        if not q.ordinal.islower() and not _is_shouted(view, q):
            continue  # the postcode BR1 2TH
        written = written or frozenset(f"{n.figure}{n.ordinal}" for n in view.quantities)
        if f"{q.figure}{right}" in written:
            continue  # "is it the 2th or the 2nd?"
        yield Finding(
            q.figure_end, q.end, "repair", after=right if q.ordinal.islower() else right.upper()
        )


def _is_shouted(view: View, q: Quantity) -> bool:
    """Whether its whole line is in capitals."""
    line = view.line_at(q.start)
    return q.ordinal.isupper() and line is not None and line.text.isupper()


def _ending(number: int) -> str:
    """Return the ending of an ordinal.

    >>> [_ending(n) for n in (1, 2, 3, 4, 11, 12, 13, 21, 112)]
    ['st', 'nd', 'rd', 'th', 'th', 'th', 'th', 'st', 'th']
    """
    if number % 100 in (11, 12, 13):
        return "th"
    return {1: "st", 2: "nd", 3: "rd"}.get(number % 10, "th")
