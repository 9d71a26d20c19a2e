"""Words written with letters of two scripts, and what a translator's own alphabet left after.

`Mosсow` with a Cyrillic с -> `Moscow`: the letters look alike, so every search misses the word. It
is mended where each foreign letter has a Latin twin and the word, so written, stands elsewhere in
the text or is in a list of ours; else it is reported. `▁plan`, `new@@ s` -> `plan`, `news`: joints
of split-up words. `<unk>` and `⁇` stand for what the translator could not write:
reported, not guessed. What must stay: Greek letters of science (`β-carotene`, `μm`), words of one
script.
"""

import re
from collections.abc import Iterator

from summarizer.base import markup
from summarizer.base.patterns import lazy
from summarizer.language.mentions import speaks_of_signs
from summarizer.rules import Finding, View, rule
from summarizer.tables import load_set

# Cyrillic and Greek letters that print like Latin ones.
_TWINS = str.maketrans(
    "АВЕКМНОРСТУХаеорсухіѕјԁһІЅЈΑΒΕΖΗΙΚΜΝΟΡΤΥΧο", "ABEKMHOPCTYXaeopcyxisjdhISJABEZHIKMNOPTYXo"
)
_FOREIGN = lazy(r"[\u0370-\u03ff\u0400-\u052f]")
# A word of at least two Latin letters; a single Greek letter beside a sign is science.
_MIXED = lazy(r"[A-Za-z\u0370-\u03ff\u0400-\u052f]{2,40}")
_LATIN = lazy(r"[A-Za-z]")
_CYRILLIC_DEGREE = lazy(r"(?<=°)С(?![\w])")


@rule(
    "characters.mixed_script",
    kinds=("repair", "flag"),
    proof="closed vocabulary",
    may_change=("names", "words"),
    version=2,
    example=("Mosсow waits, said Moscow", "Moscow waits, said Moscow"),
)
def mixed_script(view: View) -> Iterator[Finding]:
    """A Cyrillic or Greek letter in a known Latin word becomes its Latin twin."""
    text = view.text
    if text.isascii() or not _FOREIGN.search(text):
        return
    for degree in _CYRILLIC_DEGREE.finditer(text):
        yield Finding(*degree.span(), "repair", after="C")
    known: set[str] = set()
    for match in _MIXED.finditer(text):
        word = match[0]
        if not _FOREIGN.search(word) or len(_LATIN.findall(word)) < 2:
            continue
        latin = word.translate(_TWINS)
        if not _FOREIGN.search(latin):
            known = known or set(re.findall(r"[A-Za-z]+", text))
            if speaks_of_signs(text, *match.span()):
                continue  # "with a Cyrillic с"
            if latin in known or latin.lower() in load_set("function_words"):
                yield Finding(*match.span(), "repair", after=latin)
                continue
        elif not re.search(r"[\u0400-\u052f]", word):
            continue  # "μmol", "TGFβ"
        message = f"{markup.shortened(word)!r} mixes letters of two scripts"
        suggestion = latin if latin.isascii() else None
        yield Finding(
            *match.span(), "flag", message, severity="low", suggestion=suggestion,
            needs=("source text",),
        )  # fmt: skip
