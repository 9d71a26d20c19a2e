"""Units beside numbers: currency signs and words, per cent; and the words for small numbers."""

import re

from summarizer.base.patterns import lazy
from summarizer.language.quantities import Quantity

__all__ = [
    "COUNTED",
    "CURRENCIES",
    "currency_before",
    "is_percent",
    "percent_after",
    "small_number",
]

#: Plurals of currencies, in words.
CURRENCIES = (
    "dollars|euros|pounds|yen|yuan|rubles|roubles|rupees|hryvnias?|won|francs|kronor|kronur|pesos"
    "|reais|zlotys?|liras?|dirhams|riyals|shekels"
)
#: What is counted whole: there is no half of it, so three decimals after a point are thousands.
COUNTED = (
    "people|persons|men|women|children|deaths|cases|infections?|infected|victims|casualties"
    "|soldiers|troops|residents|inhabitants|citizens|voters|votes|ballots|jobs|workers|employees"
    "|homes|houses|families|households|refugees|migrants|patients|doses|cars|vehicles|copies"
    "|tickets|visitors|tourists|students|pupils|teachers|doctors|companies|schools|passengers"
    "|seats|fans|spectators|tests|arrests|signatures|subscribers|supporters|protesters|members"
)
_SIGN = lazy(r"(?:\b(?:US|U\.S\.|AU?|CA?|HK|NZ|S|NT|R) ?)?[$€£¥₽₴₩₹]\s?$")
_PERCENT = lazy(r"\s?(?:%|percent\b|per cent\b)", re.IGNORECASE)
_ONES = (
    "zero", "one", "two", "three", "four", "five", "six", "seven", "eight", "nine", "ten",
    "eleven", "twelve", "thirteen", "fourteen", "fifteen", "sixteen", "seventeen", "eighteen",
    "nineteen",
)  # fmt: skip
_TENS = ("twenty", "thirty", "forty", "fifty", "sixty", "seventy", "eighty", "ninety")
_SMALL = {word: number for number, word in enumerate(_ONES)} | {
    word: number for number, word in zip(range(20, 100, 10), _TENS, strict=True)
}


def currency_before(text: str, quantity: Quantity) -> str:
    """Return the sign of a currency before a number, with the letters before it: ``"US$"``."""
    found = _SIGN.search(text, max(0, quantity.start - 7), quantity.start)
    return found[0] if found else ""


def percent_after(text: str, quantity: Quantity) -> re.Match[str] | None:
    """Return the per cent sign or word after a number."""
    return _PERCENT.match(text, quantity.end)


def is_percent(text: str, quantity: Quantity) -> bool:
    """Whether a number is said in per cent."""
    return percent_after(text, quantity) is not None


def small_number(words: str) -> int | None:
    """Return the value of a number below a hundred in words.

    >>> small_number("three"), small_number("Twenty-five"), small_number("few")
    (3, 25, None)
    """
    tens, _, ones = words.lower().partition("-")
    if not ones:
        return _SMALL.get(tens)
    whole = _SMALL.get(tens, 0) >= 20 and 0 < _SMALL.get(ones, 0) < 10
    return _SMALL[tens] + _SMALL[ones] if whole else None
