"""Stretches that were left in another language.

A run of Chinese, Cyrillic or other letters in English, and whole sentences in another language:
reported, and those sentences kept out of summaries. Never reported: an original name in brackets
after its Latin form; single Greek letters of science; titles and names in Latin letters.
"""

import re
from collections.abc import Iterator

from summarizer.base import markup
from summarizer.base.patterns import lazy
from summarizer.language.scripts import latin_only
from summarizer.rules import Finding, View, rule

# Letters of other scripts, with the marks and digits between them.
_SCRIPT = (
    r"\u0370-\u03ff\u0400-\u052f\u0590-\u05ff\u0600-\u06ff\u0900-\u097f\u0e00-\u0e7f"
    r"\u3040-\u30ff\u3400-\u4dbf\u4e00-\u9fff\uac00-\ud7af"
)
# One letter alone is left over where it stands for a word: of Chinese and Japanese writing.
_ALONE = r"(?<!\S)[\u3040-\u30ff\u4e00-\u9fff](?=\s)"
_RUN = lazy(rf"[{_SCRIPT}]{{2,}}(?:[ ·、，,0-9-]{{1,3}}[{_SCRIPT}]+)*|{_ALONE}")
_NAMES_LETTER = lazy(
    r"\b(?:letters?|characters?|kanji|kana|sign|word|symbol|written(?: as| with)?|reads?|called"
    r"|means|(?:meaning|form|use|strokes?) of) .$",
    re.IGNORECASE,
)
_LETTER = lazy(r"[^\W\d_]")
_FOREIGN = lazy(rf"[{_SCRIPT}]")
_MOSTLY = 0.5


@rule(
    "review.foreign_script",
    kinds=("skip", "flag"),
    english=True,
    example=("The price was десять million.", "The price was десять million."),
)
def foreign_script(view: View) -> Iterator[Finding]:
    """Words in letters of another script; a sentence mostly of them stays out of summaries.

    What stands in brackets is the original form of what was said before.
    """
    text = view.text
    if latin_only(text) or not _FOREIGN.search(text):
        return
    reported = -1
    for match in _RUN.finditer(text):
        start, end = view.sentence_at(match.start())
        if match.start() < reported:
            continue
        sentence = text[start:end]
        letters = len(_LETTER.findall(sentence))
        if letters and len(_FOREIGN.findall(sentence)) > _MOSTLY * letters:
            reported = end
            message = f"{markup.shortened(sentence)!r} was left in another script"
            yield Finding(
                start, end, "skip", message, role="foreign", severity="medium",
                needs=("source text",),
            )  # fmt: skip
        elif len(match[0]) == 1 and _is_spoken_of(text[max(0, match.start() - 40) : match.end()]):
            continue
        elif not (_bracketed(text, *match.span()) or view.is_protected(*match.span())):
            yield Finding(
                *match.span(),
                "flag",
                f"{match[0]!r} was left in another script",
                severity="medium",
                needs=("source text",),
            )


def _is_spoken_of(text: str) -> bool:
    """Whether a letter follows the name of one: "the character 新 stands for"."""
    return bool(_NAMES_LETTER.search(text))


def _bracketed(text: str, start: int, end: int) -> bool:
    """Whether a run stands in brackets or in quotation marks of its own."""
    before, behind = text[max(0, start - 40) : start], text[end : end + 40]
    opened = max(before.rfind(mark) for mark in '(（[《「“"')
    closed = max(before.rfind(mark) for mark in ")）]》」”")
    return opened > closed and bool(re.search(r"[)）\]》」”\"]", behind))
