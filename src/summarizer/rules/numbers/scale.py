"""Scale words in a form that English does not use.

`2.5 hundred million` -> `250 million`, `6 ten thousand` -> `60,000`: Chinese, Japanese and Korean
count in ten thousands and hundred millions. What must stay: `2 ten thousand-ton ships`, `on
platform 9 ten thousand fans waited`, `1.5 thousand` (translators keep one in four), `three
hundred million`.
"""

import re
from collections.abc import Iterator

from summarizer.base.patterns import lazy
from summarizer.language import quantities
from summarizer.language.dates import MONTHS
from summarizer.language.quantities import Quantity
from summarizer.language.units import COUNTED, CURRENCIES
from summarizer.rules import Finding, View, rule

_CALQUES = tuple(
    f"{first} {second}"
    for first in ("ten", "hundred")
    for second in ("thousand", "million", "billion")
)
# After these a number is a day or a label, and the scale words begin something else.
_LABEL = lazy(
    rf"\b(?:{'|'.join(MONTHS)}|no\.?|number|chapter|section|article|page|day|stage|phase|level"
    r"|group|part|line|route|aged?|and|to|or) $|[\d,.:/-] ?$",
    re.IGNORECASE,
)
# "By 9.30 ten thousand had signed."
_CLOCK = lazy(r"(?:[01]?\d|2[0-3])\.[0-5]\d")
# A whole number may be an hour, an age, a platform, or count things of that size: "3 ten thousand
# metre races". After these words it is an amount.
_AMOUNT_AHEAD = lazy(
    r"(?<!\bat )(?<!\bby )(?<!\buntil )(?<!\btill )(?<!\bof )(?<!\bthose )"
    r"\b(?:about|some|nearly|almost|total of|more than|fewer than|less than|up to|roughly|estimated"
    r"|approximately|around|at least|at most|exceed(?:s|ed|ing)?|reach(?:es|ed|ing)?|as many as"
    r"|as much as|worth|totall?(?:ed|ing|s)|[$€£¥] ?) ?$",
    re.IGNORECASE,
)
# After these only with money or heads behind.
_MAYBE_AHEAD = lazy(
    r"\b(?:lent|paid|costs?|invested?|raised|earned|spent|lost|borrowed|received|donated|has|have"
    r"|had|(?:fund|loan|investment|profit|budget|sum|debt|income|revenue|turnover|population|amount"
    r"|loss|aid) of) $",
    re.IGNORECASE,
)
_COUNTED_BEHIND = lazy(rf" (?:{COUNTED}|{CURRENCIES}|tons|tonnes|mu)\b", re.IGNORECASE)
# "2 hundred million euro strikers", "2 hundred million year old fossils"
_EACH = lazy(
    r"[ -](?:dollar|euro|pound|crown|rouble|ruble|franc|met(?:re|er)|kilomet(?:re|er)|lit(?:re|er)"
    r"|mile|acre|hectare|ton(?:ne)?|year|volt|watt|seat|word|page)s?(?<!s)\b|-"
)
# After a small word, or one that numbers things, it is no amount.
_HOUR_AHEAD = lazy(
    r"(?:^|\b(?:at|by|in|on|of|for|from|after|before|since|until|till|under|over|every|platform|row"
    r"|round|rule|heat|lane|bus|tram|room|gate|seat|table|bay|pier|dock|the|with)"
    r"(?: about| around)? )$",
    re.IGNORECASE,
)
_CUT = 24
_LARGEST = 9_999


@rule(
    "numbers.scale",
    kinds=("repair", "flag"),
    proof="exact",
    english=True,
    version=2,
    triggers=(" ten ", " hundred ", " Ten ", " Hundred "),
    example=("a loan of 2.5 hundred million yuan", "a loan of 250 million yuan"),
)
def scale(view: View) -> Iterator[Finding]:
    """Amounts in ten thousands and hundred millions are written in thousands and millions."""
    for q in view.quantities:
        if q.scale not in _CALQUES or q.value is None or "," in q.figure:
            continue
        whole = "." not in q.figure
        # "In 2021 ten thousand people came": four digits are a year, or may be.
        if whole and (len(q.figure) > 3 or int(q.figure) > _LARGEST):
            continue
        before = view.text[max(0, q.start - _CUT) : q.start]
        if _LABEL.search(before) or _EACH.match(view.text, q.end):
            continue
        if "-" in view.text[q.start : q.end]:
            continue
        if whole and not _is_amount(view.text, q, before):
            if _COUNTED_BEHIND.match(view.text, q.end) and not _HOUR_AHEAD.search(before):
                words = view.text[q.start : q.end]
                yield Finding(q.start, q.end, "flag", f"{words!r}: one number, or two?",
                              needs=("source text",))  # fmt: skip
            continue
        if not whole and _CLOCK.fullmatch(q.figure) and _HOUR_AHEAD.search(before):
            continue
        after = quantities.written(q.value)
        if view.text[q.end - len(q.scale) : q.end].istitle():
            after = after.title()
        yield Finding(q.start, q.end, "repair", after=after)


def _is_amount(text: str, q: Quantity, before: str) -> bool:
    """Whether a sign or words ahead say that a whole number goes with the scale after it."""
    if _AMOUNT_AHEAD.search(before):
        return True
    return bool(_MAYBE_AHEAD.search(before) and _COUNTED_BEHIND.match(text, q.end))
