"""Write the short forms of other languages, from CLDR, sentencex and cleanco.

    python benchmarks/short_forms.py --segments DIR --sentencex DIR

`--segments` is the unpacked npm package cldr-segments-full (46.1.0 was used), `--sentencex` the
unpacked wheel of sentencex 0.6.1, the last version whose lists are Python; Babel (2.19.0, for the
calendars of CLDR and its currencies), cleanco (2.3), wordfreq (3.1.1) and simplemma (2.0.0) must be
installed. None of them is needed to use the package.

A form that the language also uses as a word would hide the end of every sentence it closes:
sentencex has `via` and `TV` for Italian. So a form is left out where wordfreq finds it once in a
million words or more (a Zipf frequency of 3) and simplemma knows it too, or where it is thirty
times as common (4.5). Lists so long that they hold acronyms as well (Italian, Dutch) are held to
the first bound alone. A form of CLDR without a vowel (`dr`) is kept.
"""

import argparse
import importlib
import json
import re
import sys
import textwrap
from pathlib import Path
from typing import Any

from summarizer.tables import load

_TARGET = Path(__file__).parents[1] / "src" / "summarizer" / "tables" / "short_forms.txt"
_FORM = re.compile(r"[^\W\d_]+(?:[.'’/-][^\W\d_]+)*")
_ROMAN = re.compile(r"[ivxlc]+")
_VOWEL = re.compile(r"[aeiouyàáâãäåæèéêëìíîïòóôõöøùúûüýœаеёиоуыэюяіїєαεηιουωάέήίόύώ]")
_RARE, _COMMON = 3.0, 4.5
_LONG_LIST = 400
# Of days and months more is allowed, since they are asked only before a figure: up to here.
_CALENDAR = 4.5
# Codes of currencies that English uses as words: `top`, `try`, `all`.
_CODE = 4.0
_HEAD = """\
# Short forms that end in a full stop, gathered from others by benchmarks/short_forms.py.
# Not written by hand: change the script, or add a word to abbreviations.txt.
#
# One entry a line: language, group, the words; small letters, no last stop.
#
#   abbr      an abbreviation, as in abbreviations.txt
#   calendar  a month or a day of the week: goes on before a figure
#   named     the same where it has a capital; with a small letter it is a word as well
#   company   the legal form of a company, in every language
#   lower     the code of a currency: does not end a sentence when a small letter follows
#
# Sources: Unicode CLDR 46.1, sentence-break suppressions, and CLDR calendars and currencies by
# way of Babel 2.19.0: Copyright 2004-2024 Unicode, Inc., Unicode License v3. sentencex 0.6.1:
# Copyright 2023 Santhosh Thottingal, MIT License. cleanco 2.3: Copyright (c) 2015 Paul Solin,
# MIT License. The licences are in short_forms.licences.txt.
"""


def suppressions(folder: Path, language: str) -> set[str]:
    file = folder / "segments" / language / "suppressions.json"
    if not file.is_file():
        return set()
    breaks = json.loads(file.read_text(encoding="utf-8"))["segments"]["segmentations"]
    rows = breaks.get("SentenceBreak", {}).get("standard", ())
    return {row["suppression"].rstrip(".") for row in rows}


def listed(language: str) -> set[str]:
    """What sentencex has for a language."""
    try:
        module = importlib.import_module(f"sentencex.languages.{language}")
    except ModuleNotFoundError:
        return set()
    for value in vars(module).values():
        if getattr(value, "language", None) == language:
            return set(value.abbreviations)
    return set()


def calendar(language: str) -> set[str]:
    babel: Any = importlib.import_module("babel")
    locale = babel.Locale(language)
    words = [*locale.months["format"]["abbreviated"].values()]
    words += locale.days["format"]["abbreviated"].values()
    full = {*locale.months["format"]["wide"].values(), *locale.days["format"]["wide"].values()}
    return {word.rstrip(".").lower() for word in words if word not in full}


def companies() -> set[str]:
    cleanco: Any = importlib.import_module("cleanco.termdata")
    forms = [form for group in cleanco.terms_by_country.values() for form in group]
    return {part.rstrip(".") for form in forms for part in form.split() if part.endswith(".")}


def currencies() -> set[str]:
    core: Any = importlib.import_module("babel.core")
    numbers: Any = importlib.import_module("babel.numbers")
    codes: set[str] = set()
    for territory in core.get_global("territory_currencies"):
        codes.update(numbers.get_territory_currencies(territory))  # those of today
    return {code.lower() for code in codes}


def lines(language: str, group: str, words: set[str]) -> list[str]:
    head = f"{language} {group:8}"
    wrapped = textwrap.wrap(" ".join(sorted(words)), 99 - len(head), break_on_hyphens=False)
    return [f"{head} {line}" for line in wrapped]


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--segments", type=Path, required=True)
    parser.add_argument("--sentencex", type=Path, required=True)
    given = parser.parse_args()
    sys.path.insert(0, str(given.sentencex))
    wordfreq: Any = importlib.import_module("wordfreq")
    lemmas: Any = importlib.import_module("simplemma")
    counted = wordfreq.available_languages("small")

    def zipf(form: str, language: str) -> float:
        """How common a word is; every word is, of a language that nobody has counted."""
        known = {"no": "nb", "hr": "sh", "sr": "sh"}.get(language, language)
        return float(wordfreq.zipf_frequency(form, known)) if known in counted else 9.0

    def known_to_lemmas(form: str, language: str) -> bool:
        code = {"no": "nb", "hr": "hbs", "sr": "hbs"}.get(language, language)
        try:
            return bool(lemmas.is_known(form, lang=code))
        except ValueError:
            return True  # no dictionary: every common form may be a word

    ours: dict[str, set[str]] = {}
    for line in load("abbreviations"):
        language, group, *words = line.split()
        if group in ("abbr", "title", "place", "state", "unit", "word", "number"):
            ours.setdefault(language, set()).update(word.lower().rstrip(".") for word in words)
    out = [_HEAD]
    for language in (code for code in ours if code not in ("en", "any")):
        certain = {form.lower() for form in suppressions(given.segments, language)}
        forms = {form.lower() for form in listed(language)} | certain

        def is_word(
            form: str,
            language: str = language,
            certain: set[str] = certain,
            forms: set[str] = forms,
        ) -> bool:
            if "." in form or (form in certain and not _VOWEL.search(form)):
                return False
            frequency = zipf(form, language)
            known = len(forms) > _LONG_LIST or known_to_lemmas(form, language)
            return frequency >= (_RARE if known else _COMMON)

        kept = {form for form in forms if len(form) > 1 and _FORM.fullmatch(form)}
        kept = {form for form in kept if not _ROMAN.fullmatch(form)}
        kept = {form for form in kept if not is_word(form)} - ours[language]
        dates = {form for form in calendar(language) if _FORM.fullmatch(form)}
        named = {form for form in dates if zipf(form, language) >= _CALENDAR}
        out += lines(language, "abbr", kept - dates)
        out += lines(language, "calendar", dates - named)
        out += lines(language, "named", named)
    firms = {form for form in companies() if len(form) > 1 and _FORM.fullmatch(form)}
    firms = {form for form in firms if "." not in form and zipf(form, "en") < _CODE}
    out += lines("any", "company", firms - ours["en"])
    out += lines("any", "lower", {code for code in currencies() if zipf(code, "en") < _CODE})
    _TARGET.write_text("\n".join(out) + "\n", encoding="utf-8")


if __name__ == "__main__":
    main()
