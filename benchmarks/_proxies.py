"""Signs of what readers object to in a note, that a program can see.

They are coarse on purpose and know nothing of the package: a pronoun may be met by a sentence that
is not the one before, and a note may tell the news in other words than the headline. A proxy,
beside reading: it shows that something has moved, not how good a note is. Of 60 notes of unseen
translations that a person had read, 15 held something that cannot be read alone: ``unmet need`` or
``cut quotation`` found 5 of them and one that was right; ``redundant`` found 2 of 5, and 3 more.
"""

import re
from collections import Counter
from collections.abc import Collection, Sequence
from itertools import pairwise

from _notes import Line, Note

__all__ = ["PROXIES", "faults", "headline_of", "leans", "quotations", "rare"]

#: Each proxy, and what it counts. ``news missing`` is out of the articles with such a headline.
PROXIES = {
    "unmet need": "a sentence begins with a pronoun or a connective, and the body sentence before "
    "it is not in the note",
    "cut quotation": "a sentence begins or ends inside a quotation whose other part is not there",
    "redundant": "two sentences share more than half of the content words of the shorter one",
    "news missing": "none of the headline's rare words that the story has too",
    "headline empty": "no words",
    "headline long": "more than 30 words",
    "30 words empty": "no words",
    "30 words long": "more than 30 words",
    "small letter": "a sentence begins with one",
    "not body": "a sentence whose role is not body",
}

# Content words that the shorter of two sentences shares with the other: a choice.
_SHARED = 0.5
# Fewer content words than this share half of them by chance: a choice.
_FEWEST = 4
# Words are compared by so many first letters, in place of stems: a choice.
_LETTERS = 6
# A headline is the first line where it has at most so many words and no end mark: a choice.
_HEADLINE = 25
# What can be printed as a headline or a form of 30 words: a definition.
_PRINTED = 30
# A quotation goes over at most so many further sentences; else a mark was lost: a choice.
_LONGEST = 12
# Articles, in percent, that may have a word that is still rare: a choice.
_RARE = 4

_PRONOUN = re.compile(
    r"(?:he|she|they|his|her|their|its|him|them|both|such|here)\b(?!\s+(?:Majesty|Excellency))"
    r"|(?:this|these|that|those)\b(?!\s+(?:year|month|week|day|morning|evening|night|afternoon"
    r"|spring|summer|autumn|fall|winter|season|weekend|time|who)s?\b)"
    r"|it\b(?!\s+(?:is|was|has\s+been|will\s+be|would\s+be)\s+(?:\S+\s+){0,5}?"
    r"(?:that|to|who|whether|why|how|when|if)\b"
    r"|\s+(?:rained|snowed|seems|appears|took|turned|emerged|remains|has\s+become\s+known)\b)"
    r"|the\s+(?:former|latter|second|third|other)\b",
    re.IGNORECASE,
)
_CONNECTIVE = re.compile(
    r"(?:however|but|and|or|also|instead|moreover|furthermore|besides|therefore|thus|hence|yet"
    r"|then|otherwise|nevertheless|nonetheless|meanwhile|likewise|similarly|still|so)\b,?"
    r"(?!\s+(?:far|called|many|much)\b)(?!-)"
    r"|(?:in\s+addition|as\s+a\s+result|on\s+the\s+(?:contrary|other\s+hand)|at\s+the\s+same\s+time"
    r"|for\s+(?:example|instance|this\s+reason)|because\s+of\s+(?:this|that)|in\s+(?:this|that|turn)"
    r"|after\s+(?:this|that)|among\s+them|according\s+to\s+(?:him|her|them))\b",
    re.IGNORECASE,
)
_WORD = re.compile(r"[^\W_]+(?:['’][^\W_]+)?")
_MARK = re.compile('["“”„«»]')
_AFTER_STOP = re.compile(r"[,.!?…]\s")
_ENDED = re.compile(r"[.!?…][\"”'’)\]]*$")
_STOP = frozenset(
    """
    about above after again also among because been before being between both could does done
    down during each even every first from further have having here into itself just last like
    made make many more most much must need only other over people said same says should since
    some still such than that their them then there these they this those through time under
    until very want well were what when where which while will with would year years your
    """.split()  # noqa: SIM905 - one word a line would be a page
)


def _content(text: str) -> set[str]:
    words = (word.lower() for word in _WORD.findall(text))
    return {w[:_LETTERS] for w in words if w not in _STOP and (len(w) > 3 or w[0].isdigit())}


def headline_of(text: str, title: str = "") -> str:
    """Return the headline of an article: what it is said to be, or its first line if it may be."""
    if title:
        return title
    first = text.lstrip().split("\n", 1)[0].strip()
    rest = text.strip() != first
    return first if rest and len(first.split()) <= _HEADLINE and not _ENDED.search(first) else ""


def rare(articles: Sequence[tuple[str, str]]) -> list[set[str]]:
    """Return for each article, as text and title, the words of its headline that few others have.

    Only words that stand in the rest of the article too: no others can be chosen.
    """
    have = [_content(text) for text, _ in articles]
    spread = Counter(word for words in have for word in words)
    most = max(1, len(articles) * _RARE // 100)
    found = []
    for text, title in articles:
        headline = headline_of(text, title)
        story = text if title else text.lstrip()[len(headline) :]
        both = _content(headline) & _content(story)
        found.append({word for word in both if spread[word] <= most})
    return found


def _words(text: str) -> int:
    """Return the number of words; the mark of a cut is none."""
    return sum(any(map(str.isalnum, word)) for word in text.split())


def faults(note: Note, headline: set[str]) -> set[str]:
    """Return which proxies speak against the short texts of an article.

    Args:
        note: The short texts.
        headline: The rare words of its headline, if it has any.
    """
    lines = note.lines
    chosen = {line.place for line in lines}
    body = [line.place for line in note.document if line.role == "body"]
    before = dict(zip(body[1:], body[:-1], strict=True))
    signs = {
        "unmet need": any(
            leans(line.text) and before.get(line.place) not in chosen for line in lines
        ),
        "cut quotation": _cut(note.document, chosen),
        "redundant": _redundant(lines),
        "news missing": bool(headline) and not headline & _content(note.note),
        "headline empty": not note.headline,
        "headline long": _words(note.headline) > _PRINTED,
        "30 words empty": not note.words30,
        "30 words long": _words(note.words30) > _PRINTED,
        "small letter": any(_small(line.text) for line in lines),
        "not body": any(line.role != "body" for line in lines),
    }
    return {name for name, sign in signs.items() if sign}


def leans(sentence: str) -> bool:
    """Say whether a sentence begins with a pronoun or a connective, outside a quotation."""
    return bool(_PRONOUN.match(sentence) or _CONNECTIVE.match(sentence))


def quotations(texts: Sequence[str]) -> list[tuple[int, int]]:
    """Return for each quotation the numbers of the sentences where it begins and ends.

    A straight mark opens before a word and closes elsewhere; after a comma or an end mark and a
    space it closes what is open, as in ``late, " she said``. A sentence that begins with a mark
    that nothing closes goes on at least in the next one; elsewhere such a mark is passed over.
    """
    found = []
    opened: int | None = None
    leads = low = False

    def unclosed(now: int) -> None:
        if opened is not None and leads and opened < now:
            found.append((opened, opened + 1))

    for number, text in enumerate(texts):
        for match in _MARK.finditer(text):
            if _opens(match, opened is not None, low):
                unclosed(number)
                opened, low = number, match.group() == "„"
                leads = not text[: match.start()].strip()
            elif opened is not None:
                if number - opened <= _LONGEST:
                    found.append((opened, number))
                opened, low = None, False
    unclosed(len(texts) - 1)
    return found


def _opens(match: re.Match[str], opened: bool, low: bool) -> bool:
    mark, text = match.group(), match.string
    if mark == '"':
        before, after = text[: match.start()], text[match.end() : match.end() + 1]
        if opened and _AFTER_STOP.search(before[-2:]):
            return False
        return after.isalnum() and not before[-1:].isalnum()
    return mark in "„«" or (mark == "“" and not low)


def _cut(document: Sequence[Line], chosen: Collection[int]) -> bool:
    """Say whether some but not all sentences of a quotation were chosen, side by side."""
    for first, last in quotations([line.text for line in document]):
        inside = [line.place in chosen for line in document[first : last + 1]]
        if any(one != other for one, other in pairwise(inside)):
            return True
    return False


def _redundant(lines: Sequence[Line]) -> bool:
    said = [_content(line.text) for line in lines]
    for place, one in enumerate(said):
        for other in said[:place]:
            least = min(len(one), len(other))
            if least >= _FEWEST and len(one & other) > _SHARED * least:
                return True
    return False


def _small(sentence: str) -> bool:
    first = _WORD.search(sentence)
    # A name such as iPhone begins with a small letter too.
    return first is not None and first.group().islower() and first.group()[0].islower()
