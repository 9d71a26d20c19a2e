"""Digits whose separators are not those of English.

`1.250.000` -> `1,250,000`, `38,7%` -> `38.7%`. A wrong guess here changes a
value a thousandfold, so what two readings fit is only reported. What must stay: addresses of
machines, versions, numbers of telephones and documents, the Indian `1,25,000`, designations such
as `Project 22350`.
"""

import re
from collections.abc import Iterator

from summarizer.base.patterns import lazy
from summarizer.language.dates import MONTHS
from summarizer.language.quantities import Quantity
from summarizer.language.units import COUNTED, CURRENCIES, currency_before
from summarizer.rules import Finding, View, rule

_MONTH = "|".join((*MONTHS, *(rf"{month[:3]}\.?" for month in MONTHS), r"Sept\.?"))
# A closed list: after these words stands an amount, and no comma ends a phrase after it.
_AMOUNT_AHEAD = lazy(
    r"\b(?:about|some|nearly|almost|over|more than|fewer than|less than|up to|total of|roughly"
    r"|estimated|approximately|around|at least|at most|exceeds|exceeded|reached|reaches|totalled"
    r"|totaling|totalling|totaled|as many as|as much as|has|have|had|killed|injured|worth) $",
    re.IGNORECASE,
)
# After these a number is a day, an age, a year's end or one of a list.
NO_AMOUNT = lazy(
    rf"(?:\b(?:{_MONTH}|in|on|by|since|until|till|before|after|during|aged?|from|between|and|or"
    r"|sections?|articles?|nos?\.?|numbers?|pages?|chapters?|rooms?|routes?|lines?|items?|rules?"
    r"|verses?|points?|types?|models?|projects?|versions?|the) (?:the )?|\d,? |\d to "
    r"|[\w.,:;/&#+-])$",
    re.IGNORECASE,
)
_SERIAL_AHEAD = lazy(
    r"(?:\b(?:version|firmware|release|build|driver|patch|update|kernel|model|edition|v|ip|id|dni|nif|rut|no|nos|number|code|call|phone|tel|telephone|fax|mobile"
    r"|whatsapp|contact|dial|text|isbn|serial|passport|account|license|licence|patent|address)"
    r"[.:]* *|[\w.,:/#+@-]|\d )$",
    re.IGNORECASE,
)
_CUT = 20


def _ahead(text: str, q: Quantity) -> str:
    return text[max(0, q.start - _CUT) : q.start]


_CODE = "USD|EUR|GBP|JPY|CNY|RMB|BRL|ARS|CLP|COP|MXN|PEN|UYU|IDR|VND|TRY|UAH|RUB|PLN|CHF"
_CODE_AHEAD = lazy(rf"\b(?:{_CODE}) $")
# What makes an amount of a number by standing after it. "Law 1.234.567 of 2019" has none.
_AMOUNT_BEHIND = lazy(
    r" (?:(?:new|more|confirmed|other|additional|registered|eligible|foreign|local) )*"
    rf"(?:{COUNTED})\b|\s?%| (?:percent|per cent|{CURRENCIES}|(?-i:{_CODE})"
    r"|(?:square|cubic) (?:meters|metres|kilometers|kilometres|feet|miles)|degrees|km|kilometers"
    r"|kilometres|kg|kilograms|meters|metres|miles|acres|barrels|bushels|tons|tonnes|hectares"
    r"|liters|litres|gallons|points|times|units|of (?:them|us|you))\b",
    re.IGNORECASE,
)
# Words for amounts that no number of a case or of a telephone stands after; after the others
# one may: "asked about 11.222.333". These need a noun in the plural too.
_SURE_AHEAD = lazy(
    r"\b(?:some|nearly|almost|more than|fewer than|less than|up to|total of|roughly|estimated"
    r"|approximately|at least|at most|exceeds|exceeded|totalled|totaling|totalling|totaled"
    r"|as many as|as much as|population of|worth) $",
    re.IGNORECASE,
)
_PLURAL_BEHIND = lazy(r" (?!(?:was|has|is|as|this|does|says)\b)[a-z]{3,}(?<!s)s\b")
# In the same clause these make a number of papers or of a telephone as likely.
_PAPERS_AHEAD = lazy(
    r"\b(?:cards?|ids?|identity|papers?|passports?|plates?|licen[cs]es?|phones?|telephones?|call"
    r"|calls|called|dial|dialled|dialed|hotlines?|lines?|fax|whatsapp|contact|numbers?|numbered"
    r"|codes?|cases?|files?|dockets?|records?|laws?|decrees?|acts?|resolutions?|patents?|accounts?"
    r"|invoices?|tickets?|serial|registration|registry|folio)\b[^.,;:!?\n]*$",
    re.IGNORECASE,
)
_CLAUSE = 80
# A point before decimals, a comma between thousands.
_ENGLISH_MARKS = lazy(r"\d+\.\d{1,2}|\d{1,3}(?:,\d{3})+(?:\.\d+)?")


def _is_amount(text: str, q: Quantity) -> bool:
    """Whether a sign, a unit, people or things counted, or a word ahead make it an amount."""
    ahead = _ahead(text, q)
    if q.scale or currency_before(text, q) or _CODE_AHEAD.search(ahead):
        return True
    if _AMOUNT_BEHIND.match(text, q.end):
        return True
    groups = q.figure.split(".")
    if len(groups[0]) == 3 and groups[-1] != "000" and all(int(g) <= 255 for g in groups):
        return False  # the machines of 192.168.100
    if _PAPERS_AHEAD.search(text[max(0, q.start - _CLAUSE) : q.start]):
        return False
    if _SURE_AHEAD.search(ahead):
        return True
    return bool(_AMOUNT_AHEAD.search(ahead) and _PLURAL_BEHIND.match(text, q.end))


_ONE_POINT = lazy(r"[1-9]\d{0,2}\.\d{3}")
_WHOLE_BEHIND = lazy(
    rf" (?:(?:new|more|confirmed|other|additional) )*(?:{COUNTED})\b(?! (?:per|an?|each|on)\b)"
)
_MONEY_BEHIND = lazy(
    rf" (?:{CURRENCIES}|(?-i:{_CODE}))\b(?! (?:per|an?|each|to the|for (?:one|each|a))\b)"
)
_MEAN_AHEAD = lazy(r"\b(?:average|mean|rates?|ratio|per)\b[^.;!?\n]*$", re.IGNORECASE)


@rule(
    "numbers.dotted",
    kinds=("repair", "flag"),
    proof="exact",
    may_change=("numbers",),  # 12.500 beside 1.250.000 is no twelve and a half
    english=True,
    version=3,
    example=("a total of 1.250.000 votes", "a total of 1,250,000 votes"),
)
def dotted(view: View) -> Iterator[Finding]:
    """Points between groups of three digits become commas, in an amount.

    A number with two or more of them proves that points part thousands here. A sign of currency
    ahead, a scale, a unit or what is counted after, or a word for amounts makes an amount. Cards,
    files, laws and telephones are numbered in the same shape: without such a sign it is only
    reported. Numbers with one point, which a repair would leave without this proof, are mended
    with the others, where each of them is surely whole; else all are only reported.
    """
    many = [q for q in view.quantities if _has_groups(view.text, q)]
    sure = {q.start for q in many if _is_amount(view.text, q)}
    single = [q for q in view.quantities if _ONE_POINT.fullmatch(q.figure)] if sure else []
    alike = not single or (
        all(_is_whole(view.text, q) for q in single)
        and not any(_ENGLISH_MARKS.fullmatch(q.figure) for q in view.quantities)
    )
    for q in many:
        english = q.figure.replace(".", ",")
        if alike and q.start in sure:
            yield Finding(q.start, q.figure_end, "repair", after=english)
            continue
        or_else = "" if q.start in sure else ", or the number of papers, a file or a telephone"
        yield Finding(
            q.start, q.figure_end, "flag",
            f"{q.figure!r}: an amount whose thousands are parted by points{or_else}?",
            severity="medium", suggestion=english, needs=("source text",),
        )  # fmt: skip
    if alike:
        for q in single:
            yield Finding(q.start, q.figure_end, "repair", after=q.figure.replace(".", ","))


def _has_groups(text: str, q: Quantity) -> bool:
    """Whether it is digits in three or more groups, and no address, version or papers."""
    groups = q.figure.split(".")
    if len(groups) < 3 or q.figure[0] == "0" or any(len(g) != 3 for g in groups[1:]):
        return False
    if len(groups) > 3 and all(int(g) <= 255 for g in groups):
        return False  # 192.168.100.200
    if not q.figure.replace(".", "").isdigit() or q.value is None:
        return False
    behind = text[q.figure_end : q.figure_end + 1]
    if behind in ("-", "/") or behind.isalpha():
        return False  # 12.345.678-9 is the number of somebody's papers
    return not _SERIAL_AHEAD.search(_ahead(text, q))


def _is_whole(text: str, q: Quantity) -> bool:
    """Whether a number with one point cannot be a decimal: money to the hundred, or heads."""
    if q.scale or q.ordinal or _MEAN_AHEAD.search(text, max(0, q.start - _CLAUSE), q.start):
        return False
    if _WHOLE_BEHIND.match(text, q.end):
        return True
    if not q.figure.endswith("00"):
        return False
    return bool(_MONEY_BEHIND.match(text, q.end)) or (
        bool(currency_before(text, q)) and not text.startswith((" per ", " a "), q.end)
    )


_SPACED = lazy(
    rf"(?: \d{{3}}){{1,3}} (?:million|billion|{CURRENCIES}|{COUNTED}|tons|tonnes|hectares)\b"
)


@rule(
    "numbers.space_group",
    kinds="flag",
    english=True,
    example=("The flat costs 25 000 rubles.", "The flat costs 25 000 rubles."),
)
def space_group(view: View) -> Iterator[Finding]:
    """A space between groups of three digits, with a unit after: one number, or two."""
    done = 0
    for q in view.quantities:
        if q.start < done or len(q.figure) > 3 or view.text[q.figure_end : q.figure_end + 1] != " ":
            continue
        found = _SPACED.match(view.text, q.figure_end) if q.figure.isdigit() else None
        if found and q.figure[0] != "0":
            done = found.end()
            if not NO_AMOUNT.search(_ahead(view.text, q)) or currency_before(view.text, q):
                words = view.text[q.start : done]
                message = f"{words!r}: one number, or two? The space seems to part thousands"
                yield Finding(q.start, done, "flag", message, needs=("source text",))
