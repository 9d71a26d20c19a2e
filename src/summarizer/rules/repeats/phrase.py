"""Phrases that a translator writes again and again.

`before the big harbour feast before the big harbour feast` -> once. A loop of four copies and more
goes to one copy as well, and is reported: where a translator ran in circles, the rest of the
sentence may be lost. What must stay: repeats with marks between them, which are rhetoric; what is
quoted, which may be a song; rows of figures; `no no no no`.
"""

import re
from collections.abc import Iterator
from operator import eq

from summarizer.base import markup
from summarizer.base.patterns import lazy
from summarizer.language.phrases import MOST_WORDS, WORD
from summarizer.language.units import small_number
from summarizer.rules import Finding, View, rule
from summarizer.tables import load_set

# Of doubled phrases of four words and more, references of real translations take back none.
_FEWEST_WORDS = 4
_LONGEST_LOOP, _FEWEST_COPIES = 8, 4
# "The son of the son of the son of the son of a king": four copies may be meant; six are a loop.
_COPIES_OF_A_LOOP = 6
# A clause may end and the next begin with the same words where one of these joins them.
_CLAUSE = lazy(
    r"\b(?:what(?:ever)?|who(?:ever|m)?|where(?:ver)?|when(?:ever)?|how|why|if|as|than|that|which"
    r"|whether|because|since|while|unless|once|and|or|but)\b",
    re.IGNORECASE,
)


# "In the hall of the port in the hall of the port": no clause begins so.
_ADVERBIAL = lazy(
    r"(?:[Aa]t|[Ff]or|[Ii]n|[Oo]n|[Dd]uring|[Uu]nder|[Ff]rom) (?:the|a|an|this|that) "
)
_FINITE = lazy(
    r"\b(?:is|are|was|were|has|had|have|will|would|can|could|may|might|must|should|did|does|do|said"
    r"|says|told|knew|owned)\b"
)


def _runs(view: View, lengths: range, copies: int) -> Iterator[tuple[int, int, int]]:
    """Yield start, end of the first copy and end of the last of phrases repeated with spaces only.

    The words are compared with those `length` places on, all at once; a run of equals that is
    long enough is a repeat. The first copy may have the capital of a sentence.
    """
    if not view.phrases_recur:
        return
    text, words = view.text, view.small_words
    spans: list[tuple[int, int]] = []
    for length in lengths:
        run = length * (copies - 1)
        # A run of so many equal words has one at every so many places.
        if not any(map(eq, words[::run], words[length::run])):
            continue
        equal = bytes(map(eq, words, words[length:]))
        wanted = bytes([1]) * run
        at = equal.find(wanted)
        while at >= 0:
            spans = spans or [match.span() for match in WORD.finditer(text)]
            stop = equal.find(b"\x00", at)
            stop = len(equal) if stop < 0 else stop
            repeats = (stop - at) // length
            last = at + length * (repeats + 1) - 1
            start, first_end, end = spans[at][0], spans[at + length - 1][1], spans[last][1]
            phrase = text[start:first_end]
            copies_of = (" ".join((phrase, *([p] * repeats))) for p in (phrase, _small(phrase)))
            words_in = words[at : at + length]
            if text[start:end] in copies_of and all(any(c.isalpha() for c in w) for w in words_in):
                yield start, first_end, end
            at = equal.find(wanted, stop)


def _small(phrase: str) -> str:
    """Return a phrase without the capital of a sentence."""
    return phrase[0].lower() + phrase[1:]


def _is_running(phrase: str) -> bool:
    """Whether a phrase is running text: it has a small word, and no word of it twice.

    Moves of chess, chords, colours, counts and votes have none: `red black`, `Nf3 Ng8`. Nor may it
    end in a small word or have a finite verb: "the brother of the wife of the brother of the wife
    of Obi", "what the state can do the state can do badly".
    """
    words = phrase.lower().split()
    small = load_set("function_words")
    content = [word for word in words if word not in small and len(word) > 1]
    if (
        (words[-1] in small and phrase.rsplit(" ", 1)[-1].islower())
        or _FINITE.search(phrase)
        or not small.isdisjoint(content)
    ):
        return False
    counted = any(small_number(word) is not None for word in words)
    return len(content) < len(words) and len(set(content)) == len(content) > 0 and not counted


def _varied(text: str) -> bool:
    """Whether a phrase is more than one word said again and again."""
    return len(set(text.lower().split())) > 1


@rule(
    "repeats.phrase",
    kinds=("drop", "flag"),
    proof="exact",
    version=3,
    example=(
        "It opens before the big harbour feast before the big harbour feast.",
        "It opens before the big harbour feast.",
    ),
)
def phrase(view: View) -> Iterator[Finding]:
    """A phrase of four words and more that stands twice, with nothing between, is written once.

    In a quotation it is reported: it may be a chant. So are moves, notes and the like, and what
    grammar may repeat: "What the court has said the court has said in public."
    """
    text = view.text
    for start, first, end in _runs(view, range(_FEWEST_WORDS, MOST_WORDS + 1), 2):
        said = text[start:first]
        if not _varied(said):
            continue
        opening = text[view.sentence_at(start)[0] : start]
        thrice = end - first > 1.5 * (first - start)
        clause = not thrice and _CLAUSE.search(opening + said)
        if view.in_quotation(start, end) or clause or not _is_running(said):
            adverbial = _ADVERBIAL.match(said) and not view.in_quotation(start, end)
            yield Finding(
                start, end, "flag", f"{markup.shortened(said)!r} stands twice in a row",
                severity="medium" if adverbial else "low",
            )  # fmt: skip
        else:
            yield Finding(first, end, "drop")


@rule(
    "repeats.loop",
    kinds=("drop", "flag"),
    proof="exact",
    persists=True,
    version=3,
    example=(
        "It was of the town of the town of the town of the town of the town of the town of Kessel.",
        "It was of the town of Kessel.",
    ),
)
def loop(view: View) -> Iterator[Finding]:
    """A few words that stand four times in a row are reported; six times, and they are cut to once.

    In a quotation, and without a small word among them, they are only reported.
    """
    text = view.text
    reported: list[tuple[int, int]] = []  # "a b a b" repeats too where "a b" does
    for start, first, end in _runs(view, range(2, _LONGEST_LOOP + 1), _FEWEST_COPIES):
        said = text[start:first]
        if not _varied(said) or any(s < end and start < e for s, e in reported):
            continue
        reported.append((start, end))
        quoted = view.in_quotation(start, end)
        yield Finding(
            start,
            first,
            "flag",
            f"{markup.shortened(said)!r} stands four times in a row or more: the translator ran in "
            "circles, and the rest of the sentence may be lost",
            severity="low" if quoted else "high",
            needs=("source text",),
        )
        copies = (end - start + 1) // (first - start + 1)
        if not quoted and copies >= _COPIES_OF_A_LOOP and _is_running(said):
            yield Finding(first, end, "drop")
