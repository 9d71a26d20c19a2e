"""Tokenisation and stemming: words for ranking, words for counting, stems."""

import re
from collections.abc import Sequence
from functools import cache
from itertools import filterfalse, islice
from typing import cast

from summarizer.base.patterns import lazy
from summarizer.language.scripts import latin_only

__all__ = ["count_words", "stems", "words"]

# Written without spaces: ideographs and kana, one character a word.
_CJK = (
    "\u3005-\u3007\u3041-\u3096\u309d-\u309f\u30a1-\u30fa\u30fc-\u30ff\u31f0-\u31ff"
    "\u3400-\u4dbf\u4e00-\u9fff\uf900-\ufaff\uff66-\uff9f\U00020000-\U0003ffff"
)
# Marks that sit on letters, and the vowel signs of scripts that write them apart; to Python's
# `\w` they are no letters. Joiners belong to Persian and Indic spelling.
_SIGNS = (
    "\u0300-\u036f\u0483-\u0489\u0591-\u05bd\u05bf\u05c1\u05c2\u05c4\u05c5\u05c7\u0610-\u061a"
    "\u064b-\u065f\u0670\u06d6-\u06dc\u06df-\u06e8\u06ea-\u06ed\u0711\u0730-\u074a\u07a6-\u07b0"
    "\u0900-\u0903\u093a-\u094f\u0951-\u0957\u0962\u0963\u0980-\u09e3\u0a00-\u0a65\u0a70-\u0a75"
    "\u0a80-\u0ae5\u0b00-\u0b65\u0b82-\u0be5\u0c00-\u0c65\u0c80-\u0ce5\u0d00-\u0d65\u0d80-\u0df3"
    "\u0e31-\u0e3a\u0e47-\u0e4e\u0eb1-\u0ebc\u0ec8-\u0ece\u0f71-\u0f84\u102b-\u103e\u1056-\u1059"
    "\u17b4-\u17d3\u1ab0-\u1aff\u1dc0-\u1dff\u200c\u200d\u20d0-\u20f0\u3099\u309a\ufe20-\ufe2f"
)
_BASE = rf"[^\W_{_CJK}]"
_INITIALS = r"(?<![^\W_])[^\W\d_](?:\.[^\W\d_])+\.?(?![^\W_])"  # U.S.
_TOKEN = (
    rf"{_INITIALS}|{_BASE}+(?:(?:[{_SIGNS}]+|['’‐‑-](?={_BASE})|(?<=\d)[.,](?=\d)){_BASE}*)*"
    rf"|(?![\W_])[{_CJK}][\u3099\u309a]?"
)
# The same without what no text in Latin letters holds: it is compiled in a tenth of the time.
_LATIN_WORD = r"[^\W_]+(?:['’‐‑-][^\W_]+|(?<=\d)[.,]\d[^\W_]*)*"
_LATIN_TOKEN = rf"{_INITIALS}|{_LATIN_WORD}"
# Marks that stand around words, and in none at its ends.
_AROUND = ".,:;?!\"'“”‘()-–—…"
_CJK_WORD = rf"(?![\W_])[{_CJK}]"
# Words whose stems are kept, some 8 MB of them; later ones are stemmed anew. A choice.
_MOST_KNOWN = 50_000
_ALNUM = lazy(r"[^\W_]")
# ISO 639-1 codes of the languages Snowball has an algorithm for.
_SNOWBALL = {
    "ar": "arabic", "ca": "catalan", "cs": "czech", "da": "danish", "de": "german", "el": "greek",
    "en": "english", "eo": "esperanto", "es": "spanish", "et": "estonian", "eu": "basque",
    "fa": "persian", "fi": "finnish", "fr": "french", "ga": "irish", "hi": "hindi",
    "hu": "hungarian", "hy": "armenian", "id": "indonesian", "it": "italian", "lt": "lithuanian",
    "nb": "norwegian", "ne": "nepali", "nl": "dutch", "nn": "norwegian", "no": "norwegian",
    "pl": "polish", "pt": "portuguese", "ro": "romanian", "ru": "russian", "sr": "serbian",
    "st": "sesotho", "sv": "swedish", "ta": "tamil", "tr": "turkish", "yi": "yiddish",
}  # fmt: skip


@cache
def _compiled(pattern: str) -> re.Pattern[str]:
    """Compile at first use: these take longer than the rest of the package to import."""
    return re.compile(pattern)


def words(text: str) -> list[str]:
    """Return the words in lower case, without punctuation.

    >>> words("The U.S. isn't on 5G: 1,250 masts, says COVID-19's 78th report.")[1:5]
    ['u.s.', "isn't", 'on', '5g']
    """
    text = text.lower().replace("’", "'")
    if not latin_only(text):
        return _compiled(_TOKEN).findall(text)
    found: list[str] = []
    # No word has a space in it, and most have nothing but letters, with marks around them.
    for piece in text.split():
        if piece.isalnum():
            found.append(piece)
        elif (bare := piece.strip(_AROUND)).isalnum():
            found.append(bare)
        elif bare:
            # Initials have a stop between letters.
            pattern = _LATIN_TOKEN if "." in bare else _LATIN_WORD
            found += _compiled(pattern).findall(piece)
    return found


def count_words(text: str) -> int:
    """Count words as a reader would: between spaces, and every CJK character.

    >>> count_words("A well-known port - the 3rd, in fact.")
    7
    """
    if not latin_only(text):
        text = _compiled(_CJK_WORD).sub(" x ", text)
    tokens = text.split()
    # Most are letters alone; of the others one in twenty is marks alone.
    return len(tokens) - sum(not _ALNUM.search(token) for token in filterfalse(str.isalnum, tokens))


def stems(tokens: Sequence[str], language: str = "en") -> list[str]:
    """Return the Snowball stems; the tokens themselves where Snowball has no such language.

    >>> stems(["ports", "reopened", "quickly"])
    ['port', 'reopen', 'quick']
    """
    name = _SNOWBALL.get(language.partition("-")[0].partition("_")[0].lower())
    known = _known_stems(name) if name else None
    if name is None or known is None:
        return list(tokens)
    found = list(map(known.get, tokens))
    if None not in found:
        return cast("list[str]", found)
    unknown = [token for token in dict.fromkeys(tokens) if token not in known]
    if not unknown:
        return list(map(known.__getitem__, tokens))  # another thread has found them by now
    import Stemmer

    # A stemmer is cheap to make and must not be shared between threads.
    new = dict(zip(unknown, Stemmer.Stemmer(name, 0).stemWords(unknown), strict=True))
    if (room := _MOST_KNOWN - len(known)) > 0:
        # Numbers hardly ever come again, and each would keep a piece of memory of its text.
        lasting = (pair for pair in new.items() if not pair[0][:1].isdigit())
        known.update(islice(lasting, room))
    return [new[token] if token in new else known[token] for token in tokens]


@cache
def _known_stems(name: str) -> dict[str, str] | None:
    """Return the stems of words met so far, or None where Snowball has no such language.

    Articles share most of their words, but not their numbers, which are not among them. What is
    known only grows, so that threads may share it.
    """
    import Stemmer

    return {} if name in Stemmer.algorithms() else None
