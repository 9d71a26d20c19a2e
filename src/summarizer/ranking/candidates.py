"""The sentences that may enter a summary, and which of them cannot be read without another."""

from collections.abc import Iterable, Sequence
from functools import partial

from summarizer.language import segment
from summarizer.language.quotations import open_quotation_after, quotation_spans
from summarizer.model import Document, Role, Sentence
from summarizer.rankers import Candidates
from summarizer.tables import load_set

__all__ = ["candidates", "stop_words"]

_LONGEST_QUOTATION = 1_000


def candidates(document: Document, title: str = "", own: Sequence[str] = ()) -> Candidates:
    """Return the sentences that may enter a summary: body text with at least one word.

    Where a text is all title, the title is its body.

    Args:
        document: The text in sentences.
        title: Its headline.
        own: Stop words of the caller's.
    """
    found, words = _with_words(document, "body")
    if not found:
        found, words = _with_words(document, "title")
    language = document.language
    return Candidates(
        found,
        words,
        lambda tokens: segment.stems(tokens, language),
        partial(stop_words, language, own),
        language,
        segment.words(title),
        _leans(document.text, found),
    )


def _with_words(document: Document, role: Role) -> tuple[list[Sentence], list[list[str]]]:
    found, words_of = [], []
    for sentence in document.sentences:
        words = segment.words(sentence.text) if sentence.role == role else []
        if words:
            found.append(sentence)
            words_of.append(words)
    return found, words_of


def _leans(text: str, sentences: Sequence[Sentence]) -> list[int | None]:
    """Return, for a sentence that goes on with a quotation, the place of the one before it."""
    leans: list[int | None] = [None] * len(sentences)
    quotations = iter(quotation_spans(text))
    span = next(quotations, None)
    for place in range(1, len(sentences)):
        start = sentences[place].start
        while span and span[1] <= start:
            span = next(quotations, None)
        if span and span[0] < start and span[0] < sentences[place - 1].end and _closed(text, *span):
            leans[place] = place - 1
    _lean_further(sentences, leans)
    return leans


def _lean_further(sentences: Sequence[Sentence], leans: list[int | None]) -> None:
    """Add what goes on with a quotation in single marks, or with one of the paragraph before."""
    opened = ""
    for place in range(1, len(sentences)):
        before, sentence = sentences[place - 1], sentences[place]
        opened = open_quotation_after(before.text, opened)
        same = before.paragraph == sentence.paragraph
        if opened == "‘" and same and not open_quotation_after(sentence.text, opened):
            leans[place] = place - 1
        if opened and not same:
            if sentence.text[0] == opened and before.paragraph + 1 == sentence.paragraph:
                leans[place] = place - 1
            opened = ""


def _closed(text: str, start: int, end: int) -> bool:
    """Whether a quotation opens and closes as one should; one lost mark turns all inside out."""
    opens = start == 0 or not (text[start - 1].isalnum() or text[start - 1] in ".,!?")
    return opens and text[end - 1] in '"”»」』' and end - start <= _LONGEST_QUOTATION


def stop_words(language: str, own: Iterable[str] = ()) -> frozenset[str]:
    """Return the words that say nothing in a language, and a caller's own.

    >>> sorted(stop_words("en", ["Reuters"]) - stop_words("en"))
    ['reuters']
    """
    more = {word for each in own for word in segment.words(each)}
    if language == "en":
        return load_set("function_words") | more
    from summarizer.rankers import _sumy

    return _sumy.stop_words(language) | more
