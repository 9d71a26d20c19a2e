"""The rule `review.foreign_sentence`."""

from collections.abc import Iterator

from summarizer import language
from summarizer.base import markup
from summarizer.base.patterns import lazy
from summarizer.rules import Finding, View, rule
from summarizer.tables import load_set

_LATIN = lazy(r"[A-Za-zÀ-ɏ]+")

# What langdetect needs to be believed of a single sentence.
_FEWEST_CHARACTERS, _FEWEST_LETTERS = 40, 30

_WORDS_A_COMMA = 4


@rule(
    "review.foreign_sentence",
    kinds="skip",
    english=True,
    example=(
        "The port closed.\nDer Hafen von Kessel wurde nach dem Sturm vollständig geschlossen.",
        "The port closed.\nDer Hafen von Kessel wurde nach dem Sturm vollständig geschlossen.",
    ),
)
def foreign_sentence(view: View) -> Iterator[Finding]:
    """A sentence in another language that is written in Latin letters; summaries leave it out."""
    text, grammar = view.text, load_set("function_words")
    for piece in view.sentences:
        start, end = piece[0], piece[1]
        if end - start < _FEWEST_CHARACTERS:
            continue
        # Most sentences hold an English small word near their beginning: that is the whole test.
        sentence = text[start:end]
        words = sentence.split()
        if len(words) < 5 or not grammar.isdisjoint(words):
            continue
        latin = _LATIN.findall(sentence)
        if sum(map(len, latin)) < _FEWEST_LETTERS or any(w.lower() in grammar for w in latin):
            continue
        if sum(word[0].isupper() for word in latin) > 0.4 * len(latin):
            continue
        # A list of things has no small words either.
        if sentence.count(",") * _WORDS_A_COMMA > len(words):
            continue
        verdict = language.detect(sentence)
        if verdict and verdict.code != "en":
            yield Finding(
                start,
                end,
                "skip",
                f"{markup.shortened(sentence)!r} seems to be in another language ({verdict.code})",
                role="foreign",
                severity="medium",
                needs=("source text",),
            )
