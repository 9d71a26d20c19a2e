"""True English sentences around everything that wakes a rule: safe mode changes no fact in them.

A seeded generator fills the shapes that look most like damage: numbers in apposition, prices and
counts, ages, scores, lists of surnames, possessives, times, quotations in quotations, brackets,
names of products, citations of law and chemistry, moves of chess, code. After clean-up the figures,
the names, the negations and all words stand as they stood.

    ADVERSARY=20000 pytest tests/test_adversary.py     # that many sentences; 3,000 otherwise
"""

import os
import random
import re
from collections.abc import Callable

import pytest

from summarizer import clean

SENTENCES = int(os.environ.get("ADVERSARY", "3000"))
SEED = 20261128
A_TEXT = 4  # sentences that stand together, and may prove things for one another
TEXTS = SENTENCES // A_TEXT
PARTS = 20  # cases of the test, so that a failure is found again quickly

SURNAMES = ["Obi", "Veller", "So", "Park", "Day", "May", "Price", "China", "Jordan", "Li", "Hope"]
GIVEN = ["Ada", "Jon", "Ten", "Ann", "Bo", "Will"]
TOWNS = ["Kessel", "Bruma", "Tor", "Oster"]
NOUNS = ["women", "men", "boats", "votes", "tickets", "pupils", "cranes", "euros", "dollars"]
MONTHS = ["January", "March", "May", "August", "October"]
DAYS = ["Monday", "Friday", "Sunday"]

Draw = random.Random


def number(draw: Draw) -> str:
    return str(draw.choice([draw.randint(2, 99), draw.randint(100, 999), draw.randint(1, 9) * 100]))


def name(draw: Draw) -> str:
    return f"{draw.choice(GIVEN)} {draw.choice(SURNAMES)}"


def surnames(draw: Draw) -> str:
    one, two, three = draw.sample(SURNAMES, 3)
    return f"{one}, {two} and {three}"


def amount(draw: Draw) -> str:
    return f"{draw.randint(1, 99)},{draw.randint(100, 999)}"


Shape = Callable[[Draw], str]
SHAPES: dict[str, Shape] = {
    "apposition": lambda d: f"About {number(d)}, {number(d)} {d.choice(NOUNS)} among them, came to {d.choice(TOWNS)}.",
    "price and count": lambda d: f"A ticket costs ${number(d)}, {number(d)} people have bought one.",
    "hour and count": lambda d: f"At about {d.randint(1, 12)}, {number(d)} {d.choice(NOUNS)} came in.",
    "age": lambda d: f"Of those over {d.randint(18, 80)}, {number(d)} said yes, {number(d)} said no.",
    "label": lambda d: f"On platform {d.randint(1, 12)} ten thousand fans waited for {name(d)}.",
    "sections": lambda d: f"Sections {d.randint(100, 400)}, {d.randint(401, 700)} and {d.randint(701, 999)} of the act do not apply.",
    "score": lambda d: f"{d.choice(TOWNS)} won {d.randint(0, 9)}-{d.randint(0, 9)}, {d.randint(1, 9)}:{d.randint(10, 59)} before the end.",
    "surnames": lambda d: f"The talks were led by {surnames(d)}, the unions said.",
    "possessive": lambda d: f"He sold {d.randint(2, 9)} million dollars' worth of the {d.choice(['mayors', 'boards'])}' grain to {d.choice(SURNAMES)}'s firm.",
    "time": lambda d: f"{name(d)} left at {d.randint(1, 12)} {d.choice(['a.m.', 'p.m.'])}, not at {d.randint(1, 12)}:{d.randint(10, 59)}.",
    "quotation": lambda d: f"“He told me, ‘I did not see {name(d)},’ and left,” the judge said.",
    "scare quotes": lambda d: f"The “un”official count of {amount(d)} and the “{d.choice(['non', 're'])}”count were not the same.",
    "brackets": lambda d: f"Obi (left) met Veller ({d.randint(20, 80)}) in {d.choice(TOWNS)} ({d.choice(['north', 'Bruma'])}) on {d.choice(DAYS)}.",
    "product": lambda d: f"The {d.choice(['A', 'X', 'KX'])}{d.randint(1, 99)}-{d.randint(100, 999)} costs no more than the Model {d.randint(2, 9)} S.",
    "law": lambda d: f"Under {d.randint(2, 50)} U.S.C. {d.randint(100, 999)}, art. {d.randint(2, 9)} ({d.randint(1, 4)}), no fee is due.",
    "chemistry": lambda d: f"The cis,trans isomer and Ca(OH)2 weighed {d.randint(1, 9)}.{d.randint(100, 999)} g each.",
    "chess": lambda d: f"Obi played {d.randint(12, 20)}. Nf3 Ng8 {d.randint(21, 30)}. Ng1 Nf6 and never looked up.",
    "code": lambda d: f"The call list.Open({d.randint(1, 9)}) does not return {d.randint(10, 99)}.",
    "dash": lambda d: f"The price is high - tech firms paid {number(d)} {d.choice(NOUNS[-2:])} - and nobody minds.",
    "relative": lambda d: f"What the court of {d.choice(TOWNS)} has said the court of {d.choice(TOWNS)} did not deny.",
    "stranded": lambda d: f"It is a town that {name(d)} had never heard of of late.",
    "had had": lambda d: f"All that {name(d)} had had had not been enough by {d.choice(MONTHS)} {d.randint(1, 28)}.",
    "date": lambda d: f"In {d.choice(MONTHS)} 2031, {d.randint(2, 30)} of them left, and none came back on {d.choice(MONTHS)} {d.randint(1, 28)}.",
    "year and count": lambda d: f"In 2031 {d.choice(['ten', 'six'])} thousand {d.choice(NOUNS)} were not counted.",
    "list": lambda d: f"Bids of ${number(d)}, {number(d)}, {number(d)} and {number(d)} came from {d.choice(TOWNS)}.",
    "stone": lambda d: f"She fell from {d.randint(15, 21)} st to {d.randint(9, 14)} st by {d.choice(MONTHS)}.",
    "ordinal": lambda d: f"The {d.choice(['21st', '2nd', '33rd', '11th'])} of {d.randint(40, 90)} boats was not {d.choice(SURNAMES)}'s.",
    "postcode": lambda d: f"Write to {d.randint(2, 99)} Quay Street, {d.choice(TOWNS)} KE{d.randint(1, 9)} {d.randint(1, 9)}TH.",
    "like": lambda d: f"Like other Telegram channels, hers had {amount(d)} readers and no owner.",
    "found": lambda d: f"Found an error in {number(d)} ballots, the court of {d.choice(TOWNS)} did not say.",
    "photo": lambda d: f"The photo shows that {name(d)} was not there at {d.randint(1, 12)} p.m., the police said.",
    "rights": lambda d: f"Copying of the {number(d)} stamps is not forbidden, {name(d)} said.",
    "titles": lambda d: f"Major John Major met Judge Ada Judge and {d.randint(2, 9)} others in {d.choice(TOWNS)}.",
    "mixed money": lambda d: f"It cost €{d.randint(2, 99)}.{d.randint(10, 99)}, or {amount(d)} kroon, not ${d.randint(2, 99)}m.",
    "inches": lambda d: f'The pipe of {d.randint(2, 9)} " and the one of {d.randint(2, 9)} " were not sold.',
    "suspended": lambda d: "The two- and three-year terms and the pre- or post-war laws did not change.",
}  # fmt: skip

FIGURE = re.compile(r"\d+(?:[.,:/-]\d+)*")
NAME = re.compile(r"\b[A-Z][\w'’.-]*")
NEGATION = re.compile(
    r"\b(?:not|no|never|none|nobody|nothing|nor|neither|without|\w+n['’]t)\b", re.I
)
WORD = re.compile(r"\w+")


def made(part: int) -> list[str]:
    draw = random.Random(SEED + part)
    shapes = list(SHAPES)
    return [
        " ".join(SHAPES[shape](draw) for shape in draw.sample(shapes, A_TEXT))
        for _ in range(max(1, TEXTS // PARTS))
    ]


@pytest.mark.parametrize("part", range(PARTS))
def test_no_fact_changes(part: int) -> None:
    for text in made(part):
        after = clean(text, mode="safe", language="en").text
        for kind in (FIGURE, NAME, NEGATION, WORD):
            assert kind.findall(after) == kind.findall(text), (kind.pattern, text, after)


@pytest.mark.parametrize("shape", SHAPES)
def test_no_shape_alone_changes_at_all(shape: str) -> None:
    draw = random.Random(shape)
    for _ in range(10):
        text = SHAPES[shape](draw)
        assert clean(text, mode="safe", language="en").text == text
