"""Which language a text is in (language identification): a verdict with a reliability, or none.

Cheapest test first. Scripts tell many languages apart; enough English function words make a text
English; the function words of other languages tell those; only what is left, and long enough, is
shown to langdetect, which is wrong on every
second string under 15 characters and random unless seeded (github.com/Mimino666/langdetect,
issues 3 and 120).
"""

from dataclasses import dataclass
from threading import Lock

from summarizer.base.patterns import lazy
from summarizer.language.latin import language_of_words
from summarizer.tables import load_set

__all__ = ["SHARED_WORDS", "Verdict", "detect"]

# What is looked at: enough for any verdict, and the cost does not grow with the text.
_SAMPLE = 4_000
# The share of function words that makes a text English. Measured on public news: nine in ten
# English sentences pass, three to four in a hundred German or Czech ones.
_ENGLISH_SHARE = 0.15
#: Small words of English that other languages of Europe have too, with another meaning: a text
#: that has no others may be in one of those.
SHARED_WORDS = frozenset({
    "a", "all", "an", "as", "at", "be", "but", "by", "de", "do", "for", "had", "he", "her", "him",
    "i", "in", "is", "it", "me", "more", "most", "no", "of", "on", "or", "our", "per", "so", "to",
    "was", "we", "will",
})  # fmt: skip
# langdetect is asked only about this many letters or more, and believed from this probability on.
_FEWEST_LETTERS = 30
_BELIEVED = 0.95
_UNKNOWN_TO_LANGDETECT = frozenset({"is"})

_SCRIPTS = (
    # Kana before Han: Japanese holds both.
    ("ja", lazy(r"[\u3040-\u30ff]")),
    ("ko", lazy(r"[\uac00-\ud7af\u1100-\u11ff]")),
    ("zh", lazy(r"[\u3400-\u4dbf\u4e00-\u9fff]")),
    ("th", lazy(r"[\u0e00-\u0e7f]")),
    ("he", lazy(r"[\u0590-\u05ff]")),
    ("el", lazy(r"[\u0370-\u03ff]")),
    ("hi", lazy(r"[\u0900-\u097f]")),
)
_LETTER = lazy(r"[^\W\d_]")
_LATIN_WORD = lazy(r"[A-Za-zÀ-ɏ']+")
# Of ASCII text what is not in a word, for a translation that takes a quarter of the time.
_PARTING = {code: " " for code in range(128) if not (chr(code).isalpha() or chr(code) == "'")}


# Held while the seed is changed, so that threads do not put back each other's.
_SEEDED = Lock()


@dataclass(frozen=True, slots=True)
class Verdict:
    """A language and how sure we are of it.

    Attributes:
        code: ISO 639-1, lower case.
        reliability: 0 to 1. 1 is given where a script or function words leave no doubt.
    """

    code: str
    reliability: float


def detect(text: str) -> Verdict | None:
    """Return the language of a text, or None where it cannot be known.

    >>> detect("The port was closed after the storm.")
    Verdict(code='en', reliability=1.0)
    >>> detect("港口在暴风雨后关闭。")
    Verdict(code='zh', reliability=1.0)
    >>> detect("Kessel 2024") is None
    True
    """
    sample = text[:_SAMPLE]
    words = _small_latin_words(sample)
    latin_letters = len("".join(words))
    # Letters are counted one by one only where those of most texts do not settle it.
    if latin_letters * 2 < len(sample):
        letters = len(_LETTER.findall(sample))
        if not letters:
            return None
        if latin_letters * 2 < letters:
            return _by_script(sample, letters)
    small = list(filter(load_set("function_words").__contains__, words))
    if len(small) >= _ENGLISH_SHARE * len(words) and not SHARED_WORDS.issuperset(small):
        return Verdict("en", 1.0)
    letters = len(_LETTER.findall(sample))
    if not letters:
        return None
    if letters < _FEWEST_LETTERS:
        return None
    known = language_of_words(words)
    if _looks_like_names(_LATIN_WORD.findall(sample)) and not known:
        return None
    # langdetect tells near relatives apart better, but does not know Icelandic.
    judged = _by_langdetect(sample) if known not in _UNKNOWN_TO_LANGDETECT else None
    return judged or (Verdict(known, _BELIEVED) if known else None)


def _small_latin_words(sample: str) -> list[str]:
    """Return the words in Latin letters, in small ones."""
    if sample.isascii():
        return sample.lower().translate(_PARTING).split()
    return " ".join(_LATIN_WORD.findall(sample)).lower().split()


def _by_script(sample: str, letters: int) -> Verdict | None:
    for code, script in _SCRIPTS:
        # A twentieth is enough for kana among ideographs; the others make up most of a text.
        least = 0.05 if code == "ja" else 0.4
        if len(script.findall(sample)) >= least * letters:
            return Verdict(code, 1.0)
    # Whichever it is, it is not English: the likeliest will do.
    return _by_langdetect(sample, believed=0.0) if letters >= _FEWEST_LETTERS else None


def _looks_like_names(words: list[str]) -> bool:
    """Whether most words are capitalised: langdetect calls lists of names almost anything."""
    return sum(word[0].isupper() for word in words) > 0.6 * len(words)


def _by_langdetect(sample: str, believed: float = _BELIEVED) -> Verdict | None:
    from langdetect import DetectorFactory, LangDetectException, detect_langs

    # The seed is an attribute of a class that the host program may use too: put it back.
    with _SEEDED:
        before = DetectorFactory.seed
        DetectorFactory.seed = 0
        try:
            best = detect_langs(sample)[0]
        except LangDetectException:
            return None
        finally:
            DetectorFactory.seed = before
    code = best.lang.partition("-")[0]
    return Verdict(code, round(best.prob, 3)) if best.prob > believed else None
