"""Numbers by value: digits with their separators, scale words, endings of ordinals.

`2.5 hundred million` and `250 million` are two forms of one value. Rules that mend the form of a
number, and the guard that watches them, read it here, so a repair proves itself by arithmetic.
Values are exact decimals.
"""

import re
from collections.abc import Iterator
from decimal import Decimal
from typing import NamedTuple

from summarizer.base.patterns import lazy

__all__ = ["Quantity", "figure_value", "read", "written"]

_FIGURE = lazy(r"\d\d*(?:[.,]\d+)*")
_EXPONENTS = {
    "ten": 1, "hundred": 2, "thousand": 3, "million": 6, "billion": 9, "trillion": 12,
    "mn": 6, "bn": 9, "tn": 12,
}  # fmt: skip
# One space is usual; none, a hyphen or several are forms of the same. A line break parts.
_SCALE = lazy(
    r"(?:-|[^\S\n\r\v\f\x85\u2028\u2029]*)"
    r"(?P<words>(?:(?:ten|hundred|thousand)\s+(?=(?:thousand|million|billion|trillion)s?\b))?"
    r"(?:hundred|thousand|million|billion|trillion|(?-i:[mbt]n))(?=s?\b))s?",
    re.IGNORECASE,
)
_ORDINAL = lazy(r"(?:st|nd|rd|th)\b", re.IGNORECASE)
_ENGLISH = lazy(r"\d+(?:\.\d+)?|[1-9]\d{0,2}(?:,\d{3})+(?:\.\d+)?")
_INDIAN = lazy(r"[1-9]\d?(?:,\d{2})+,\d{3}(?:\.\d+)?")  # 1,25,000
_DOTTED = lazy(r"\d{1,3}(?:\.\d{3}){2,}")  # 1.250.000
_MIXED = lazy(r"[1-9]\d{0,2}\.\d{3},\d{3}")  # 4.176,000
_COMMA = lazy(r"\d+,\d{1,2}|0,\d+")  # 38,7
# As many digits as decimals are exact to. Longer ones are keys and serial numbers.
_LONGEST = 28


class Quantity(NamedTuple):
    """A number in a text.

    Attributes:
        start, end: Where it stands, scale words and the ending of an ordinal included.
        figure: The digits and their separators.
        value: Its value; None where the separators make no sense.
        scale: Its scale words in lower case, without the plural: ``"hundred million"``.
        ordinal: The ending of an ordinal as it stands: ``"th"``.
    """

    start: int
    end: int
    figure: str
    value: Decimal | None
    scale: str = ""
    ordinal: str = ""

    @property
    def figure_end(self) -> int:
        """Where the digits end."""
        return self.start + len(self.figure)


def read(text: str) -> Iterator[Quantity]:
    """Yield the numbers that begin with a digit.

    >>> [(q.figure, int(q.value)) for q in read("2.5 hundred million tons on the 3rd, 18,250 men")]
    [('2.5', 250000000), ('3', 3), ('18,250', 18250)]
    """
    for match in _FIGURE.finditer(text):
        figure, start, end = match[0], match.start(), match.end()
        following = text[end : end + 1]
        scale = ordinal = ""
        # What follows most numbers is a mark or a digit's unit: no need to look further.
        if following.isalpha():
            found = _ORDINAL.match(text, end)
            if found:
                ordinal, end = found[0], found.end()
        if not ordinal and (following in " -" or following.isalpha() or following.isspace()):
            found = _SCALE.match(text, end)
            if found:
                scale, end = " ".join(found["words"].lower().split()), found.end()
        yield Quantity(start, end, figure, figure_value(figure, scale), scale, ordinal)


def figure_value(figure: str, scale: str = "") -> Decimal | None:
    """Return the value of digits with separators and of the scale words after them.

    >>> figure_value("1.250.000") == figure_value("1,250,000") == figure_value("1.25", "million")
    True
    >>> figure_value("5.17,000") is None
    True
    """
    if len(figure) > _LONGEST:
        return None
    if _ENGLISH.fullmatch(figure) or _INDIAN.fullmatch(figure):
        plain = figure.replace(",", "")
    elif _DOTTED.fullmatch(figure) or _MIXED.fullmatch(figure):
        plain = figure.replace(",", "").replace(".", "")
    elif _COMMA.fullmatch(figure):
        plain = figure.replace(",", ".")
    else:
        return None
    # The exponent is read, not multiplied: arithmetic would round to the context of the caller.
    return Decimal(f"{plain}E{sum(_EXPONENTS[word] for word in scale.split())}")


def written(value: Decimal) -> str:
    """Write a value as English does: with commas below a million, with a scale word above.

    >>> [written(Decimal(n)) for n in ("60000", "2.5E8", "2.5E9", "12345.6", "1234567890")]
    ['60,000', '250 million', '2.5 billion', '12,345.6', '1,234.56789 million']
    """
    for scale in ("trillion", "billion", "million"):
        mantissa = value.scaleb(-_EXPONENTS[scale])
        # Nobody counts in millionths of a trillion: more than three places ask for the next scale.
        if mantissa >= 1 and (mantissa == round(mantissa, 3) or scale == "million"):
            return f"{_plain(mantissa)} {scale}"
    return _plain(value)


def _plain(value: Decimal) -> str:
    digits = f"{value:,f}"
    return digits.rstrip("0").rstrip(".") if "." in digits else digits
