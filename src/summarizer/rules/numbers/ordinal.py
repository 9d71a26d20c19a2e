"""`on the 21th floor` becomes `on the 21st floor`."""

from collections.abc import Iterator

from summarizer.base.patterns import lazy
from summarizer.rules import Finding, View, rule

_STARTS_CODE = lazy(r"[\w.,/#$€£¥^&+-]$")


@rule(
    "numbers.ordinal",
    kinds="repair",
    proof="exact",
    english=True,
    example=("on the 21th floor", "on the 21st floor"),
)
def ordinal(view: View) -> Iterator[Finding]:
    """An ordinal gets the ending that belongs to its number.

    A wrong `st` stays: `12st` is what a British boxer weighs.
    """
    for q in view.quantities:
        if not q.ordinal or q.ordinal.lower() == "st" or q.value is None or "." in q.figure:
            continue
        right = _ending(int(q.value))
        if q.ordinal.lower() == right or _STARTS_CODE.search(
            view.text[max(0, q.start - 1) : q.start]
        ):
            continue
        after = right.upper() if q.ordinal.isupper() else right
        yield Finding(q.figure_end, q.end, "repair", after=after)


def _ending(number: int) -> str:
    """Return the ending of an ordinal.

    >>> [_ending(n) for n in (1, 2, 3, 4, 11, 12, 13, 21, 112)]
    ['st', 'nd', 'rd', 'th', 'th', 'th', 'th', 'st', 'th']
    """
    if number % 100 in (11, 12, 13):
        return "th"
    return {1: "st", 2: "nd", 3: "rd"}.get(number % 10, "th")
