"""Capitalised words of a text that are spelled almost alike, and may be one name.

Words are put into bins by what is left of them when marks are taken off, when the customs of
romanisation are levelled, and when one letter is left out; so that a text with thousands of names
costs no more than one look at each.
"""

import unicodedata
from collections import defaultdict
from collections.abc import Collection, Iterable, Iterator, Mapping
from dataclasses import dataclass, field
from functools import cache, lru_cache
from itertools import combinations

from summarizer.base.patterns import lazy
from summarizer.language.people import surnames, words_beside_names
from summarizer.rules.names._spellings import respelled
from summarizer.rules.view import View
from summarizer.tables import load, load_set

__all__ = ["Form", "are_two_places", "groups", "is_derived", "no_names", "plain_letters"]

# One capital and small letters, hyphens inside: what is all in capitals is no spelling.
_NAME = lazy(
    r"[A-ZÀ-ÖØ-Þ\u0100-\u017f\u018f\u0218\u021a](?<![\w'’.@/-].)[a-zß-öø-ÿ\u0100-\u017f\u0219\u021b'’]+"
    r"(?:-[A-Za-zÀ-ÿ\u0100-\u017f]+)*(?![\w@])"
)
# A slip of one letter in a shorter word makes another word too often: "Iran", "Iraq"; where only
# an accent or a doubled letter differs, four letters tell enough: "Egil", "Egill". Both a choice.
_FEWEST_LETTERS, _FEWEST_PLAIN = 6, 4
_LONGEST = 30
# Names come back in the articles of a day; some thousand of them take a megabyte or two.
_MOST_KEPT = 4_096
# The first letter may differ beside the same name: "Yulia Obi", "Julia Obi".
_FEWEST_FOR_FIRST = 5
# More words in one bin than that are noise; a text with more names is a register. Choices.
_MOST, _MOST_FORMS = 8, 2_000
# The consonants of a long word tell it by themselves: "Christodulides", "Christodoulidis".
_FEWEST_CONSONANTS = 6
_NO_CONSONANT = lazy(r"[aeiouyh]")
# What English puts after a name to make another word of it: "Bruman", "Brumas", "Brumism".
_ENDINGS = frozenset({
    "", "s", "n", "ns", "an", "ans", "as", "a", "ia", "ic", "ics", "ism", "ist", "ists", "i", "ish",
    "es", "ian", "ians", "al", "r", "d", "y", "e", "er",
})  # fmt: skip
# "Carlo" and "Carla", "Daniel" and "Daniela" are brother and sister.
_VOWELS = frozenset({"a", "o", "e", "i", "u", "y", ""})
# Two customs of writing English.
_ENGLISH = (("our", "or"), ("tre", "ter"), ("is", "iz"), ("amme", "am"), ("nce", "nse"))
# Inside one name; before a capital it joins two: "Kessel-tei", "Kessel-Bruma".
_HYPHEN = lazy(r"-(?![A-Z])")
_DOUBLED = lazy(r"([a-z])\1")
# "Mavroyaninis": a syllable that was read twice.
_SYLLABLE = lazy(r"([a-z]{2})\1")
# Names by the customs of Cyrillic, by their last letters; what is Ukrainian has "h" for the "g" of
# Russian, and "y" for its "i": "Hryhorenko", "Grigorenko".
_CYRILLIC = lazy(
    r".{2,}(?:ko|[ciy]h?uk|sk(?:y|iy|yi|yy|ii|ij|i)|(?:[oeiy]v|in|yn)a?|[iy]ch|ets|[aeiouy]y[iy]?)"
)
_CASES = (("h", "g"), ("y", "i"), ("j", "i"))
# "Proton-M", "Bruma-II": what follows the hyphen tells two of a kind apart.
_NUMBERED = lazy(r"-[A-Z]{1,4}$")
_QUOTES = frozenset('"“”«»')
_OPENED = frozenset('.!?:\n\r”"“‘—–;•')


@dataclass(slots=True)
class Form:
    """One spelling and where it stands.

    Attributes:
        word: As it is written, without the ending of a possessive.
        spans: Its places in order.
        partners: Capitalised words beside it: "Ada" of "Ada Obi".
        inner: Whether it has its capital in the middle of a sentence.
        quoted: Whether it stands alone between quotation marks at each place.
    """

    word: str
    spans: list[tuple[int, int]] = field(default_factory=list)
    partners: set[str] = field(default_factory=set)
    inner: bool = False
    quoted: bool = True


def groups(view: View) -> Iterator[tuple[Form, ...]]:
    """Yield spellings that may be of one name, the one that stands first in front."""
    named = _named(view)
    words = [word for word in named if _FEWEST_PLAIN <= len(word) <= _LONGEST]
    pairs = list(_pairs(words)) if len(words) <= _MOST_FORMS else []
    if not pairs:
        return
    forms = _forms(view, named)
    parent = {word: word for word in forms}

    def root(word: str) -> str:
        while parent[word] != word:
            parent[word] = word = parent[parent[word]]
        return word

    for one, other in pairs:
        apart = root(one) != root(other) and not view.glossary.apart(one, other)
        if apart and _may_be_one(forms[one], forms[other]):
            parent[root(other)] = root(one)
    found: dict[str, list[Form]] = defaultdict(list)
    for word, form in forms.items():
        found[root(word)].append(form)
    for group in found.values():
        if len(group) > 1:
            yield tuple(sorted(group, key=lambda form: form.spans[0]))


def _named(view: View) -> Collection[str]:
    """Return the words that are names by all that the text shows, in order."""
    small = view.forms
    found = dict.fromkeys(_NAME.findall(view.text))
    words = dict.fromkeys(word if word.isalpha() else _bare(word) for word in found)
    names = [word for word in words if word not in no_names() and word.lower() not in small]
    return dict.fromkeys(word for word in names if not _NUMBERED.search(word))


def _bare(word: str) -> str:
    """Return a word without the ending of a possessive."""
    return word.removesuffix("'s").removesuffix("’s").rstrip("'’")


def _forms(view: View, names: Collection[str]) -> dict[str, Form]:
    """Return where names stand, in order of their first places."""
    text = view.text
    heads = view.titles[-1].end if view.titles else -1
    forms: dict[str, Form] = {}
    before: tuple[int, str] = (-2, "")
    for match in _NAME.finditer(text):
        start, end = match.span()
        word = match[0]
        bare = _bare(word)
        named = bare in names
        if named and _FEWEST_PLAIN <= len(bare) <= _LONGEST:
            form = forms.setdefault(bare, Form(bare))
            form.spans.append((start, start + len(bare)))
            form.inner |= start > heads and not _opens(text, start)
            form.quoted &= text[start - 1 : start] in _QUOTES and text[end : end + 1] in _QUOTES
        if before[0] + 1 == start and text[before[0]] == " " and named and before[1]:
            for one, other in ((bare, before[1]), (before[1], bare)):
                if one in forms:
                    forms[one].partners.add(other)
        # "Ada's Obi" is two.
        before = (end, bare) if named and word == bare else (end, "") if word == bare else (-2, "")
    return forms


def _opens(text: str, start: int) -> bool:
    """Whether a sentence begins here, where a capital tells nothing."""
    before = text[max(0, start - 4) : start].rstrip(" ")
    return not before or before[-1] in _OPENED


@cache
def no_names() -> frozenset[str]:
    """Return capitalised words that are spelled as English spells them."""
    small = {word for line in load("capitalised") for word in line.split()}
    small |= load_set("function_words")
    return words_beside_names() | {word.capitalize() for word in small}


def _pairs(words: Iterable[str]) -> Iterator[tuple[str, str]]:
    """Yield pairs of words that differ by marks, by a custom, by one letter or by vowels."""
    keys = {word: _keys(word) for word in words}
    if len(frozenset().union(*keys.values())) == sum(map(len, keys.values())):
        return  # no two have anything in common, as in most texts
    bins: dict[str, list[str]] = defaultdict(list)
    for word, own in keys.items():
        for key in own:
            bins[key].append(word)
    for found in bins.values():
        if 1 < len(found) <= _MOST:
            yield from combinations(found, 2)


@lru_cache(maxsize=_MOST_KEPT)
def _keys(word: str) -> frozenset[str]:
    """Return what a word has in common with those that it may be."""
    plain = plain_letters(word)
    keys = {plain, _DOUBLED.sub(r"\1", plain), *_places().get(word, ())}
    if len(plain) >= _FEWEST_FOR_FIRST:
        keys |= {f"_{plain[1:]}", f"_{plain}"}
    if len(plain) >= _FEWEST_LETTERS:
        keys.add(respelled(plain)[0])
        keys.add(_SYLLABLE.sub(r"\1", plain))
        if _CYRILLIC.fullmatch(plain):
            keys.add(f"~{_levelled(plain)}")
        keys.update(_slips(plain))
        consonants = _NO_CONSONANT.sub("", _DOUBLED.sub(r"\1", plain))
        if len(consonants) >= _FEWEST_CONSONANTS:
            keys.add(f"#{consonants}")
    return frozenset(keys)


def _levelled(plain: str) -> str:
    """Return a name as if Ukrainian and Russian were written alike.

    >>> _levelled("hryhorenko") == _levelled("grigorenko")
    True
    """
    level = respelled(plain.replace("kh", "x"))[0]
    for one, other in _CASES:
        level = level.replace(one, other)
    return _DOUBLED.sub(r"\1", level)


@cache
def _places() -> dict[str, tuple[str, ...]]:
    """Return, for a place that is written in several ways, the group of these."""
    return _groups("place_spellings")


@cache
def _other_places() -> dict[str, tuple[str, ...]]:
    """Return, for a place that looks like another one, the groups that keep the two apart."""
    return _groups("look_alike_places")


def _groups(table: str) -> dict[str, tuple[str, ...]]:
    found: dict[str, list[str]] = defaultdict(list)
    for entry in load(table):
        spellings = entry.split()
        for spelling in spellings:
            found[spelling].append(f"={spellings[0]}")
    return {spelling: tuple(groups) for spelling, groups in found.items()}


def plain_letters(word: str) -> str:
    """Return a word in small letters without marks and hyphens.

    >>> plain_letters("Erdoğan"), plain_letters("Kessel-tei")
    ('erdogan', 'kesseltei')
    """
    if not word.isascii():
        word = unicodedata.normalize("NFKD", word.replace("ı", "i").replace("ł", "l"))
        word = "".join(c for c in word if not unicodedata.combining(c))
    return _HYPHEN.sub("", word).lower()


def _may_be_one(one: Form, other: Form) -> bool:
    """Whether nothing in the text keeps two spellings apart."""
    if one.quoted and other.quoted and _are_cases(one.word, other.word):
        return True
    if not (one.inner or other.inner) or are_two_places(one.word, other.word):
        return False
    if _in_one(_places(), one.word, other.word):
        return True
    a, b = plain_letters(one.word), plain_letters(other.word)
    if one.word.lower() == other.word.lower():
        return False  # "Blu-ray" and "Blu-Ray": a matter of style
    if a == b:
        return True
    shared = one.partners & other.partners
    if one.partners and other.partners and not shared and not _alike(one.partners, other.partners):
        return False
    if len(a) >= _FEWEST_LETTERS and respelled(a) == respelled(b):
        return True
    if _is_cyrillic(a, b):
        return True
    if is_derived(a, b) or _is_english(a, b) or (a[0] != b[0] and not shared):
        return False
    if shared and shared <= surnames() and len(a) == len(b):
        return False  # "Li Shufei" and "Li Shulei" are two people
    # "Carlo Ruiz" and "Carla Ruiz", "Martin" and "Martina": the last vowel of a given name tells
    # the two apart; "Zaura Abutalimova" and "Abutalimov" are a surname.
    alone = not (one.partners or other.partners) and "o" not in (a[-1], b[-1])
    return not ((shared or alone) and _differ_at_the_end(a, b))


def _are_cases(one: str, other: str) -> bool:
    """Whether two names differ by their last vowel: a firm "Zabota", the head of "Zaboty"."""
    return one[:-1] == other[:-1] and {one[-1], other[-1]} <= _VOWELS


def _is_cyrillic(one: str, other: str) -> bool:
    """Whether two names differ as Ukrainian and Russian do: "Hryhorenko", "Grigorenko"."""
    both = _CYRILLIC.fullmatch(one) and _CYRILLIC.fullmatch(other)
    return bool(both and min(map(len, (one, other))) >= _FEWEST_LETTERS) and (
        _levelled(one) == _levelled(other)
    )


def _in_one(groups: Mapping[str, tuple[str, ...]], one: str, other: str) -> bool:
    return not set(groups.get(one, ())).isdisjoint(groups.get(other, ()))


def are_two_places(one: str, other: str) -> bool:
    """Whether a table knows two names as of two places: "Shanxi", "Shaanxi"."""
    return _in_one(_other_places(), one, other)


def _alike(some: set[str], others: set[str]) -> bool:
    """Whether two words that stand beside the two are almost one: "Fen", "Feng"."""
    keys = {key for word in some for key in _slips(plain_letters(word))}
    return any(not keys.isdisjoint(_slips(plain_letters(word))) for word in others)


def _slips(word: str) -> Iterator[str]:
    """Yield what a word has in common with those of one letter more, fewer or other."""
    for i in range(len(word) + 1):
        yield f"{word[:i]}_{word[i:]}"
        yield f"{word[:i]}_{word[i + 1 :]}"


def is_derived(one: str, other: str) -> bool:
    """Whether the two are one word with two endings of English: "Arabia", "Arabic"."""
    pairs = enumerate(zip(one, other, strict=False))
    most = next((i for i, (a, b) in pairs if a != b), min(len(one), len(other)))
    for stem in range(most, max(_FEWEST_PLAIN, most - 3) - 1, -1):
        ends = {one[stem:], other[stem:]}
        # "Abutalimov", "Abutalimova": a case of the original, or his wife.
        if ends <= _ENDINGS and ends != {"", "a"} and stem >= _FEWEST_PLAIN:
            return True
    return False


def _differ_at_the_end(one: str, other: str) -> bool:
    if one[:-1] == other[:-1]:
        return one[-1] in _VOWELS and other[-1] in _VOWELS
    short, long = sorted((one, other), key=len)
    return long.startswith(short) and long[len(short) :] in _VOWELS


def _is_english(one: str, other: str) -> bool:
    """Whether two words differ by a custom of writing English: "Harbour", "Harbor"."""
    for british, american in _ENGLISH:
        one, other = one.replace(british, american), other.replace(british, american)
    return one == other
