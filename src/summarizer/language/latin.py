"""Which language words in Latin letters are in (language identification), by their function words.

Function words are a third of any running text and differ from language to language, so that a
sentence of ten words is enough: longer n-gram statistics, as langdetect has them, are wrong on
strings of that length, and know no Icelandic. The words are data, in `tables/latin_languages.txt`.
"""

from collections import Counter
from collections.abc import Iterable
from functools import cache

from summarizer.tables import load

__all__ = ["language_of_words", "may_be_told"]

# Two words that English does not have, and one in five of all: a German or Icelandic sentence of
# news has one in three. A choice: with one word, names such as "El Niño" would do.
_FEWEST_STRONG = 2
_SHARE = 0.2


@cache
def _languages() -> tuple[dict[str, tuple[str, ...]], dict[str, tuple[str, ...]]]:
    """Return for each word the languages that it speaks for: the strong words, the weak ones."""
    strong: dict[str, tuple[str, ...]] = {}
    weak: dict[str, tuple[str, ...]] = {}
    for line in load("latin_languages"):
        code, *words = line.split()
        bar = words.index("|")
        for table, some in ((strong, words[:bar]), (weak, words[bar + 1 :])):
            for word in some:
                table[word] = (*table.get(word, ()), code)
    return strong, weak


def may_be_told(words: Iterable[str]) -> bool:
    """Whether some words are enough to speak for a language: most English sentences have none.

    >>> may_be_told("der hafen wurde nicht geschlossen".split())
    True
    >>> may_be_told("so the port was closed".split())
    False
    """
    return sum(map(_languages()[0].__contains__, words)) >= _FEWEST_STRONG


def language_of_words(words: Iterable[str]) -> str:
    """Return the ISO 639-1 code of the language that the words speak for, or nothing.

    Args:
        words: The words of a sentence or of a text in order, in small letters.

    >>> language_of_words("der hafen wurde nach dem sturm nicht geschlossen".split())
    'de'
    >>> language_of_words("el niño y la niña".split()), language_of_words(["the", "port"])
    ('', '')
    """
    strong, weak = _languages()
    surely: Counter[str] = Counter()
    perhaps: Counter[str] = Counter()
    number = 0
    for word in words:
        number += 1
        if word in strong:
            surely.update(strong[word])
        if word in weak:
            perhaps.update(weak[word])
    found = {code: many + perhaps[code] for code, many in surely.items() if many >= _FEWEST_STRONG}
    if not found:
        return ""
    # Near relatives share most of their small words: then what only one of them has decides.
    best = max(found, key=lambda code: (found[code], surely[code], code))
    return best if found[best] >= _SHARE * number else ""
