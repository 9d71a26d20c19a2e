"""Sentence boundary detection, tokenisation and stemming, by position and without downloads.

English, and every language whose marks decide by themselves (Chinese, Japanese, Arabic, Hindi),
is cut by one scan of our own (`scan`); languages that have a list of abbreviations in the table
are cut by nltk's Punkt with that list (`punkt`). Both work inside paragraphs (`lines`), so that no
sentence crosses a headline.
"""

from summarizer.language.segment.known import Known, SentenceSpan
from summarizer.language.segment.lexicon import lexicon
from summarizer.language.segment.lines import paragraphs
from summarizer.language.segment.punkt import has_abbreviations, punkt
from summarizer.language.segment.scan import scan
from summarizer.language.segment.tokens import count_words, stems, words

__all__ = ["Known", "SentenceSpan", "count_words", "paragraphs", "sentences", "stems", "words"]


def sentences(text: str, language: str = "en", known: Known | None = None) -> list[SentenceSpan]:
    """Return the sentences in order; together they hold every character but outer whitespace.

    Args:
        text: The text.
        language: ISO 639-1 code.
        known: What the text was before it was edited, where that is known: it saves time.

    >>> text = "Dr. Han met U.S. officials.They talked until 5 p.m. Police left."
    >>> [text[piece.start : piece.end] for piece in sentences(text)][1]
    'They talked until 5 p.m.'
    """
    code = language.replace("_", "-").partition("-")[0].lower()
    code = {"nb": "no", "nn": "no"}.get(code, code)
    spans = paragraphs(text)
    if has_abbreviations(code):
        return punkt(text, spans, code)
    return scan(text, spans, lexicon(code), known)
