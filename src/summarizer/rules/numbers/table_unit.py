"""`Income (unit: 10,000 yuan): 25` is flagged."""

from collections.abc import Iterator

from summarizer.base.patterns import lazy
from summarizer.rules import Finding, View, rule

_UNIT = lazy(
    r"\b[Uu]nits?(?: of [a-z]+)? ?: ?(?P<unit>(?:\d|ten|hundred|thousand|million|billion)"
    r"[^()\n;]{0,40})"
)

_SCALED = lazy(r"\d{1,3}(?:,?000)+\b|\b(?:thousand|million|billion)s?\b")


@rule(
    "numbers.table_unit",
    kinds="flag",
    english=True,
    triggers=("nit:", "nits:", "nit :", "nits :", "nit of "),
    example=("Income (unit: 10,000 yuan): 25", "Income (unit: 10,000 yuan): 25"),
)
def table_unit(view: View) -> Iterator[Finding]:
    """A table that counts in a scaled unit: its bare figures are larger than they say."""
    for match in _UNIT.finditer(view.text):
        if _SCALED.search(match["unit"]):
            message = f"{match[0].strip()!r}: the figures that follow are to be multiplied by this"
            yield Finding(match.start(), match.start() + len(match[0].rstrip()), "flag", message,
                          severity="medium")  # fmt: skip
