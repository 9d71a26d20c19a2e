"""True English sentences around everything that wakes a rule: safe mode leaves them as they are.

A seeded generator fills the shapes that look most like damage, or like a page: numbers in
apposition, prices and counts, ages, scores, lists of surnames, possessives, times, quotations in
quotations, brackets, names of products, citations of law and chemistry, moves of chess, code,
sentences that begin like a notice. The shapes are data, in `adversary.toml`. They stand in a story,
several in a paragraph or each in its own. After clean-up figures, names, negations and all else
stand as they stood, and nothing is kept out of summaries.

    ADVERSARY=20000 pytest tests/test_adversary.py     # that many sentences; 3,000 otherwise
"""

import os
import random
import re
from collections.abc import Callable, Iterator, Sequence

import pytest

from shared import TESTS, table
from summarizer import clean

SENTENCES = int(os.environ.get("ADVERSARY", "3000"))
SEED = int(os.environ.get("ADVERSARY_SEED", "20261128"))
PARTS = 20  # cases of the test, so that a failure is found again quickly
A_PARAGRAPH = 3  # sentences that stand together, and may prove things for one another
PARAGRAPHS = 4  # of such a kind in one story

SHAPES: dict[str, list[str]] = table(TESTS / "adversary.toml")
ALL = [shape for shapes in SHAPES.values() for shape in shapes]
LEAD = (
    "The council of Kessel met for five hours on Tuesday to speak about the harbour and its debts."
)
TAIL = (
    "The council will meet again next week, and the harbour office expects a longer evening then."
)

Draw = random.Random
SURNAMES = (
    "Obi Veller So Park Day May Price China Jordan Li Hope Kim On But Maas Lind Han Ota Young Long"
).split()  # fmt: skip
FILL: dict[str, Callable[[Draw], str]] = {
    "small": lambda d: str(d.randint(2, 9)),
    "n": lambda d: str(d.randint(10, 99)),
    "n2": lambda d: f"{d.randint(10, 99)}",
    "hundred": lambda d: str(d.choice([d.randint(100, 999), d.randint(1, 9) * 100])),
    "tall": lambda d: str(d.randint(150, 205)),
    "amount": lambda d: f"{d.randint(1, 99)},{d.randint(0, 999):03}",
    "dec": lambda d: f"{d.randint(1, 99)}.{d.randint(1, 9)}",
    "hour": lambda d: str(d.randint(1, 12)),
    "late": lambda d: str(d.randint(13, 23)),
    "minute": lambda d: str(d.randint(10, 59)),
    "age": lambda d: str(d.randint(18, 90)),
    "year": lambda d: str(d.randint(1950, 2039)),
    "day": lambda d: str(d.choice([*range(4, 21), *range(24, 29)])),
    "month": lambda d: d.choice(["January", "March", "May", "June", "August", "October"]),
    "weekday": lambda d: d.choice(["Monday", "Friday", "Sunday"]),
    "ordinal": lambda d: d.choice(["21st", "2nd", "33rd", "11th", "12th", "13th", "4th", "102nd"]),
    "given": lambda d: d.choice(["Ada", "Jon", "Ten", "Ann", "Bo", "Will", "June"]),
    "surname": lambda d: d.choice(SURNAMES),
    "surnames": lambda d: "{}, {} and {}".format(*d.sample(SURNAMES, 3)),
    "name": lambda d: f"{FILL['given'](d)} {d.choice(SURNAMES)}",
    "town": lambda d: d.choice(["Kessel", "Bruma", "Tor", "Oster"]),
    "people": lambda d: d.choice(["women", "men", "pupils", "dockers", "people", "voters"]),
    "things": lambda d: d.choice(["boats", "votes", "tickets", "cranes", "lamps", "kroon", "tons"]),
    "letter": lambda d: d.choice("ABEKLMQRTXZ"),
}
SLOT = re.compile(rf"\{{({'|'.join(FILL)})\}}")


def filled(shape: str, draw: Draw) -> str:
    """Fill the slots of a shape by lot."""
    return SLOT.sub(lambda match: FILL[match[1]](draw), shape)


def stories(part: int) -> Iterator[tuple[str, Sequence[str]]]:
    """Yield stories, and the paragraphs in them that were made."""
    draw = random.Random(f"{SEED} {part}")
    left = SENTENCES // PARTS
    while left > 0:
        size = draw.choice([1, A_PARAGRAPH])
        shapes = iter(draw.sample(ALL, size * PARAGRAPHS))  # no shape twice in one story
        made = [
            " ".join(filled(next(shapes), draw) for _ in range(size)) for _ in range(PARAGRAPHS)
        ]
        left -= size * PARAGRAPHS
        yield "\n\n".join((LEAD, *made, TAIL)), made


def faults(text: str) -> Iterator[str]:
    """Say what clean-up has done to a text that is as it should be."""
    cleaned = clean(text, mode="safe", language="en")
    for edit in cleaned.edits:
        near = text[max(0, edit.start - 60) : edit.end + 40]
        yield f"{edit.rule}: {edit.before!r} -> {edit.after!r} in {near!r}"
    for mark in cleaned.marks:
        yield f"{mark.rule}: {cleaned.text[mark.start : mark.end]!r} is kept out of summaries"


@pytest.mark.parametrize("part", range(PARTS))
def test_nothing_changes_and_nothing_is_lost(part: int) -> None:
    found = [fault for text, _ in stories(part) for fault in faults(text)]
    assert found == [], f"{len(found)} faults"


@pytest.mark.parametrize("family", SHAPES)
def test_no_shape_alone_changes(family: str) -> None:
    for shape in SHAPES[family]:
        text = filled(shape, random.Random(shape))
        assert clean(text, mode="safe", language="en").text == text


def test_the_adversary_sees_damage() -> None:
    """The check itself: what is damaged is found, and so is what belongs to a page."""
    assert list(faults(f"{LEAD}\n\nNobody came , and {12} ships left.\n\n{TAIL}"))
    assert list(faults(f"{LEAD}\n\nSubscribe to our Telegram channel!\n\n{TAIL}"))
