"""Time grows with the text: twice the text, twice the steps, for every rule and every stage.

Nothing is timed: `growth` counts calls, and the characters that patterns and searches are shown.
"""

from collections.abc import Callable, Iterator
from itertools import islice
from random import Random

import pytest

from growth import Whole, counted, patterns_watched, steps
from summarizer import Config, Glossary, cleaning, language, ranking, summarize
from summarizer.cleaning import roles
from summarizer.language import segment
from summarizer.model import Document
from summarizer.rules import RULES, View

SIZES = (1_000, 2_000, 4_000)
# What doubles takes 2 times as much, or a little more by sorting; what goes by the square 4 times.
MOST = 2.8
# Steps that a few more or less of do not matter: below this there is nothing to grow.
FEWEST = 15_000

_SYLLABLES = ("ba", "ko", "li", "mu", "ne", "ro", "sa", "tu", "vi", "zo")


def _words() -> Iterator[str]:
    """Words without end, in no order; they begin alike from the outset, and end unlike."""
    drawn = Random(7)
    while True:
        yield "".join(drawn.choices(_SYLLABLES[:2], k=2) + drawn.choices(_SYLLABLES, k=4))


def _names(pattern: str) -> str:
    """A text of one sentence a name, each name but once."""
    words = map(str.capitalize, islice(_words(), SIZES[-1] // 8))
    return "".join(pattern.format(word) for word in words)


NEWS = (
    "The port of Kessel reopened on Monday , Mayor Ada Obi said. About 1,200 ships had waited for "
    'eleven days after the storm of May {0}. "We lost {0} million euros," said Jon Veller, who '
    "heads the union. Fishermen from Bruma (a town of {0} people) asked for help; nobody came.\n"
    "However, the ministry denied it. He told reporters that word{0} would follow in 20{0}.\n"
)
# Each of them long enough for the largest size, and cut to it.
TEXTS = {
    "news": "".join(NEWS.format(number) for number in range(10, 40)),
    "spaces": "x" + " " * SIZES[-1],
    "spaces between": "The port" + " " * 50 + "was shut." + (" " * 50 + "a b.") * 200,
    "letters": "a" * SIZES[-1],
    "one word": "the " * SIZES[-1],
    "one mark": '"' * SIZES[-1],
    "brackets": "(" * SIZES[-1],
    "open brackets": "(ab " * SIZES[-1],
    "short lines": "word\n" * SIZES[-1],
    "lines of many words": "".join(f"{word} said\n" for word in islice(_words(), 900)),
    "headlines": _names("Obi {0}: Port opens "),
    "people": _names("Wang {0} came. "),
    "people who act": _names("{0} said no. Ada {0} left. "),
    "people of one name": _names("Ada {0} met {0} Ada. "),
    "offices": _names("Prime Minister Xu {0} met Hsu {0}. "),
    "titles": _names("Mr {0} met her. "),
    "dates": "September 2023, 9 " * 400,
    "times": "at 8: 00 - 9: 30 " * 400,
    "figures": "1,250.5 million of the 3 members, " * 200,
    "quotations": 'He said: "We go." “They” wait. ' * 200,
    "zero width": "a\u200bb c\u200b " * SIZES[-1],
    "mojibake": "Ã©tÃ© ab " * SIZES[-1],
    "full width": "ａ，ｂ。" * SIZES[-1],
    "ideographs": "港口关闭了。" * SIZES[-1],
    "set phrases": "first heart fried board catfish head " * 200,
    "addresses": "see bay-times.com or a@b.example now " * 200,
    "repeats": "go on and on and go on and on again. " * 200,
    "dots": ". . . ... " * SIZES[-1],
    "joints": "word-for-word and word-and-word " * 200,
}
GLOSSARY = Glossary.parse(
    "surname,given,target,aliases,not\nWang,Ba,Wang Ba,Wang Bako|Wang Bali,Wang Mu\n"
)


@pytest.fixture(scope="module", autouse=True)
def watched() -> Iterator[None]:
    summarize(TEXTS["news"], glossary=GLOSSARY)  # patterns are made where they are first used
    with patterns_watched():
        yield


def grows(found: tuple[int, ...]) -> bool:
    """Whether steps grow faster than the text, both times that it doubles."""
    one, two, four = found
    return four > FEWEST and two > MOST * one and four > MOST * two


def each_rule(text: str) -> dict[str, int]:
    """The steps of every rule; the first that asks pays for what all share."""
    view = View(Whole(text), "en", lambda text: segment.sentences(text, "en"), GLOSSARY)
    found = {}
    with counted() as so_far:
        for name, rule in RULES.all.items():
            begun = so_far()
            for _ in rule.find(view):
                pass
            found[name] = so_far() - begun
    return found


def test_what_goes_by_the_square_is_seen() -> None:
    def work(text: str) -> int:
        return sum(text.count(letter) for letter in text)

    assert grows(tuple(steps(lambda n=n: work(Whole("a" * n))) for n in SIZES))  # type: ignore[misc]
    assert not grows(tuple(steps(lambda n=n: sorted("ba" * n)) for n in SIZES))  # type: ignore[misc]


@pytest.mark.parametrize("name", TEXTS)
def test_every_rule_grows_with_the_text(name: str) -> None:
    text = TEXTS[name]
    assert len(text) >= SIZES[-1]
    one, two, four = (each_rule(text[:size]) for size in SIZES)
    found = {rule: (one[rule], two[rule], four[rule]) for rule in RULES}
    assert {rule: told for rule, told in found.items() if grows(told)} == {}


def split(text: str) -> object:
    return segment.sentences(text, "en")


def detect(text: str) -> object:
    return language.detect(text)


def clean(text: str) -> object:
    return cleaning.run(text, Config(language="en", glossary=GLOSSARY))


def lay(text: str) -> Document:
    work = cleaning.run(text, Config(language="en", clean=False))
    return Document(text, "en", roles.lay(work.cleaned, work.pieces))


def rank(text: str) -> object:
    return ranking.rank_document(lay(text), "", ranking.find("news"), Config()).whole()


def cut(text: str) -> object:
    result = summarize(text, language="en", clean=False)
    return [str(result.summary(length)) for length in ("short", "30%", "200w", "900c")]


STAGES: dict[str, Callable[[str], object]] = {
    each.__name__: each for each in (split, detect, clean, lay, rank, cut)
}


@pytest.mark.parametrize("stage", STAGES)
@pytest.mark.parametrize("name", TEXTS)
def test_every_stage_grows_with_the_text(name: str, stage: str) -> None:
    work = STAGES[stage]
    work(TEXTS[name][: SIZES[0]])  # tables are read at their first use
    found = tuple(steps(lambda n=n: work(Whole(TEXTS[name][:n]))) for n in SIZES)  # type: ignore[misc]
    assert not grows(found), found


def test_one_quotation_around_a_whole_text_is_walked_once() -> None:
    def text(sentences: int) -> str:
        return '"' + "We wait here. " * sentences + 'We go."'

    found = tuple(steps(lambda n=n: rank(Whole(text(n)))) for n in (150, 300, 600))  # type: ignore[misc]
    assert not grows(found), found
