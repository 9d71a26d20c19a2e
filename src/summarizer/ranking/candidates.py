"""The sentences that may enter a summary, and what each of them cannot be read without."""

from collections.abc import Iterable, Sequence
from functools import partial
from itertools import compress

from summarizer.language import segment
from summarizer.model import Document, Role, Sentence
from summarizer.rankers import Candidates
from summarizer.ranking import needs
from summarizer.tables import load_set

__all__ = ["candidates", "stop_words"]


def candidates(document: Document, title: str = "", own: Sequence[str] = ()) -> Candidates:
    """Return the sentences that may enter a summary: body text with at least one word.

    Where a text is all title, the title is its body; figures without a letter count only where all
    sentences are of that kind.

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
        partial(_needs, document.text),
    )


def _with_words(document: Document, role: Role) -> tuple[list[Sentence], list[list[str]]]:
    found, words_of = [], []
    for sentence in document.sentences:
        words = segment.words(sentence.text) if sentence.role == role else []
        if words:
            found.append(sentence)
            words_of.append(words)
    # "5/5." is a rating, and "3-2." a score: they stand for nothing beside sentences.
    read = [any(map(str.isalpha, sentence.text)) for sentence in found]
    if any(read):
        return list(compress(found, read)), list(compress(words_of, read))
    return found, words_of


def _needs(text: str, found: Candidates) -> needs.Needs:
    # Not `found` itself, which holds what comes of this.
    return needs.find(
        text, tuple(found), found.words, found.term_index, found.stem_of, found.language
    )


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
