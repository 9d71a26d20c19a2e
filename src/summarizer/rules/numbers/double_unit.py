"""Units that are said twice.

`$3 million dollars` -> `$3 million`, `7% percent` -> `7%`. Where the
word says more than the sign, the sign goes: `$3 US dollars` -> `3 US dollars`. What must stay:
`£5 pounds of plums`, `A$5 (3 US dollars)`, `0.8% percentage points`, `the $1 dollar mark`.
"""

from collections.abc import Iterator

from summarizer.base.patterns import lazy
from summarizer.language.units import CURRENCIES, currency_before, percent_after
from summarizer.rules import Finding, View, rule

_WORD = lazy(
    rf"\s(?P<nation>(?:US|U\.S\.|American|Australian|Canadian|Hong Kong|New Zealand) )?"
    rf"(?P<name>{CURRENCIES})\b(?![-\u2010\u2011])"
    # "Dollars' worth" goes with its apostrophe, another possessive stays whole.
    r"(?:['’](?= worth\b)|(?!['’]))"
)
_SIGNS = {"$": {"dollars"}, "€": {"euros"}, "£": {"pounds"}, "¥": {"yen", "yuan"}}
_NATIONS = {
    "US$": {"US", "U.S.", "American"}, "U.S.$": {"US", "U.S.", "American"}, "A$": {"Australian"},
    "AU$": {"Australian"}, "C$": {"Canadian"}, "CA$": {"Canadian"}, "HK$": {"Hong Kong"},
    "NZ$": {"New Zealand"},
}  # fmt: skip
_PERCENT_AGAIN = lazy(r"\s(?:percent|per cent)\b(?!-)")
# Plums are weighed in pounds, and paid for in pounds.
_WEIGHED = lazy(r" (?:of|were|are|was|each|in weight|heavier|lighter|weighed)\b")


@rule(
    "numbers.double_unit",
    kinds="repair",
    proof="closed vocabulary",
    may_change=("names",),
    english=True,
    version=2,
    triggers=("dollars", "euros", "pounds", "yen", "yuan", "% per"),
    example=("It cost $3 million dollars.", "It cost $3 million."),
)
def double_unit(view: View) -> Iterator[Finding]:
    """A currency or per cent that is said by a sign and by a word is said once."""
    for q in view.quantities:
        percent = percent_after(view.text, q)
        again = percent and percent[0].strip() == "%" and _PERCENT_AGAIN.match(
            view.text, percent.end()
        )  # fmt: skip
        if again:
            yield Finding(again.start(), again.end(), "repair")
            continue
        sign = currency_before(view.text, q)
        word = _WORD.match(view.text, q.end) if sign else None
        if not word or word["name"] not in _SIGNS.get(sign.strip()[-1], ()):
            continue
        if word["name"] == "pounds" and _WEIGHED.match(view.text, word.end()):
            continue
        nation, letters = (word["nation"] or "").strip(), sign.replace(" ", "")
        if (not nation and letters != "¥") or nation in _NATIONS.get(letters, ()):
            yield Finding(word.start(), word.end(), "repair")
        elif len(letters) == 1:
            yield Finding(q.start - len(sign), q.start, "repair")
