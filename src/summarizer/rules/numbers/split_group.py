"""`18, 000` becomes `18,000`, where the number itself proves that it is one.

A group that begins with a nought is no number of its own. Any other may be: `About 300, 120 women
and 180 men`, `Each costs $15, 300 people have bought one`, `At about 12, 300 people came`. Words
around prove nothing there, so that is only flagged, where what is counted stands after. A number
that was cut in three is joined whole or not at all.
"""

from collections.abc import Iterator, Sequence
from decimal import Decimal

from summarizer.base.patterns import lazy
from summarizer.language.dates import MONTHS
from summarizer.language.quantities import Quantity
from summarizer.language.units import COUNTED, CURRENCIES, currency_before
from summarizer.rules import Finding, View, rule
from summarizer.rules.numbers.separators import NO_AMOUNT

_LEADING = lazy(r"[1-9]\d{0,2}(?:,\d{3})*")
# At least one of the groups was cut off; the figure may hold some that were not.
_GROUPS = lazy(r"(?:, ?\d{3}(?!\d))+")
_GOES_ON = lazy(r"[:/]\d|\.\d{3}(?!\d)|,\d")
# In lists of codes a nought may begin an item.
_IN_LIST = lazy(r",? (?:(?:and|or|to|-) )?0\d|[,;] \d*[.,]? ?0\d\d|, \d(?!\d*, ?000)|[;,] [A-Z]")
_CODE_AHEAD = lazy(
    r"(?:\b(?:codes?|bits|binary|digits|password|routes?|rooms?|pins?|ids?|nos?\.?|serial|values?"
    rf"|numbers?|numbered|{'|'.join(MONTHS)})(?: (?:is|are|was|were))?:? |[\w.,:;/&#+-])$"
)
_COUNTED_BEHIND = lazy(
    rf" (?:{COUNTED}|{CURRENCIES}|tons|tonnes|hectares|acres|barrels|kilometers|kilometres|miles"
    r"|square|copies|trees)\b"
)
_SCALE_BEHIND = lazy(r" (?:thousand|million|billion|trillion)\b")
# "$199, 100 dollars less"; "people aged over 65, 200 women among them"; "365 days a year".
_OWN_CLAUSE = lazy(
    r" \w+ (?:less|fewer|more|short|above|below|among|of (?:which|whom|them|it)|a (?:day|year|head)"
    r"|each|apiece|included|apart|old|have|has|had|are|were|was|is|came|can|could|will|would|saw)\b"
)
_SUM = lazy(r" \w+ and (?P<rest>\d{1,3}(?:,\d{3})*)\b")
# The number of the emergency services of Australia, and a group that is spoken of.
_MENTIONED = lazy(
    r" (?:(?:was|is|were) (?:called|dialled|dialed|typed|written|meant|added|entered)|meant|calls?"
    r"|operators?)\b|,? (?:and|or|to) 0\d| [01]{2,}\b"
)
_CUT = 24


@rule(
    "numbers.split_group",
    kinds=("repair", "flag"),
    proof="closed vocabulary",
    may_change=("numbers",),
    english=True,
    version=2,
    example=("about 18, 000 people", "about 18,000 people"),
)
def split_group(view: View) -> Iterator[Finding]:
    """A space between a comma and the next three digits of the same number is taken out.

    Only where the last group is `000`, or begins with a nought beside a sign of currency, a scale
    word or what is counted, or where the text has the same number in one piece elsewhere.
    """
    text = view.text
    if ", " not in text:
        return
    done, figures = 0, frozenset[str]()
    for q in view.quantities:
        if q.start < done or not text.startswith(",", q.figure_end):
            continue
        match = _LEADING.fullmatch(q.figure) and _GROUPS.match(text, q.figure_end)
        if not match or _GOES_ON.match(text, match.end()):
            continue
        end = done = match.end()
        words = text[q.start : end]
        pieces = words.split(", ")
        if len(pieces) == 1:
            continue
        ahead = text[max(0, q.start - _CUT) : q.start]
        figures = figures or frozenset(number.figure for number in view.quantities)
        if _proved(view, q, pieces, end, ahead, figures):
            # From the first space to the last, so that all of it is joined or none.
            first, last = text.index(" ", q.figure_end), text.rindex(" ", q.figure_end, end)
            after = text[first:last].replace(" ", "")
            yield Finding(first, last + 1, "repair", after=after)
        elif len(pieces) == 2 and _doubtful(view, q, pieces[1], end, ahead):
            yield Finding(
                q.start, end, "flag", f"{words!r}: one number, or two?", needs=("source text",)
            )


def _proved(
    view: View, q: Quantity, pieces: Sequence[str], end: int, ahead: str, figures: frozenset[str]
) -> bool:
    """Whether what was cut off is no number of its own."""
    text, sign = view.text, currency_before(view.text, q)
    last = pieces[-1]
    if last.startswith("000"):
        # Of "100, 000, 200, 000" it is not seen where the first number ends.
        seen = [piece.startswith("000") for piece in pieces[1:]]
        if seen != sorted(seen):
            return False
        return not _MENTIONED.match(text, end) and (bool(sign) or not _CODE_AHEAD.search(ahead))
    if len(pieces) == 2 and last.startswith("0") and not _IN_LIST.match(text, end):
        if sign:
            return True
        behind = _COUNTED_BEHIND.match(text, end) or _SCALE_BEHIND.match(text, end)
        return bool(behind) and not NO_AMOUNT.search(ahead)
    return ",".join(pieces) in figures and not NO_AMOUNT.search(ahead)


def _doubtful(view: View, q: Quantity, group: str, end: int, ahead: str) -> bool:
    """Whether it looks more like one number than like two beside each other."""
    text = view.text
    # A sign of currency belongs to money, and people are counted: those are two.
    if NO_AMOUNT.search(ahead) or currency_before(text, q) or q.value is None or "," in group:
        return False
    if not _COUNTED_BEHIND.match(text, end) or _OWN_CLAUSE.match(text, end):
        return False
    # "About 300, 120 women and 180 men": what follows adds up to it.
    rest = _SUM.match(text, end)
    return not rest or Decimal(group) + Decimal(rest["rest"].replace(",", "")) != q.value
