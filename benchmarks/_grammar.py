"""Articles that nobody wrote: a seeded grammar of news, damaged the way translations are.

Each article is made from its number alone, so any of them can be made in any process.
"""

import random
from collections.abc import Sequence

__all__ = ["article", "text"]

PLACES = (
    "Kessel", "Bruma", "Linqiao", "Dorvik", "Tarsk", "Mellin", "Hallin", "Veyra", "Osk", "Norrby",
    "Calder Bay", "Port Ansel", "Sankt Ode", "Upper Marn", "Tolmesa", "Grieve",
)  # fmt: skip
FIRST = (
    "Ada", "Bo", "Ilse", "Tomas", "Rosa", "Jon", "Mira", "Emil", "Nadia", "Ruth", "Oskar", "Lena",
    "Piet", "Sana", "Viktor", "Greta",
)  # fmt: skip
LAST = (
    "Obi", "Lind", "Marn", "Verhoe", "Keld", "Veller", "Tann", "Ostrow", "Bexley", "Harun",
    "Sorel", "Dage", "Kvist", "Moreau", "Pell", "Ander",
)  # fmt: skip
OFFICE = (
    "mayor", "harbour master", "head of the school board", "chief of the fire brigade",
    "director of the tram company", "spokeswoman of the union", "minister for ports", "bishop",
)  # fmt: skip
BODY = (
    "the port office", "the city council", "the tram company", "the school board", "the union",
    "the weather service", "the fire brigade", "the court of Bruma", "the river authority",
)  # fmt: skip
DID = (
    "reopened", "closed", "inspected", "praised", "put off", "paid for", "argued about",
    "repaired", "sold", "measured", "refused", "promised to rebuild",
)  # fmt: skip
WHAT = (
    "the ferry line", "two bridges", "the night market", "a grain store", "the old station",
    "the northern quay", "the water works", "a row of houses", "the tram depot", "the lighthouse",
    "three schools", "the road to the coast",
)  # fmt: skip
WHY = (
    "after the storm", "before the vote", "because of the frost", "despite a strike",
    "for the first time in years", "at the request of the villages", "while the river was high",
)  # fmt: skip
MONTHS = ("January", "March", "May", "July", "September", "November")
HEADLINES = (
    "Tram fares to rise again in autumn", "Two rescued from the ice at Osk",
    "Market of lights opens with songs", "Court hears the pilots of the harbour",
)  # fmt: skip

# Of so many articles one: a choice, as an archive has them.
EMPTY, LARGE, TWICE, NUL, HALF = 1_000, 10_000, 200, 500, 500
_LARGE = 1_000_000


def article(number: int, seed: int = 0, paragraphs: Sequence[int] = (3, 9)) -> bytes:
    """Return the bytes of an article; a few of them are not in UTF-8.

    Args:
        number: Which.
        seed: Of the grammar.
        paragraphs: The fewest and the most.
    """
    told = text(number, seed, paragraphs)
    return told.encode("utf-8", "surrogatepass")


def text(number: int, seed: int, paragraphs: Sequence[int]) -> str:
    """Return an article before it is encoded."""
    if number % EMPTY == EMPTY - 1:
        return ""
    if number % TWICE == TWICE - 1:
        number -= 7
    dice = random.Random(f"{seed}:{number}")
    told = _article(dice, dice.randint(*paragraphs))
    if number % LARGE == LARGE // 2:
        while len(told) < _LARGE:
            told += "\n" + _article(dice, 200)
    if number % NUL == 3:
        told = told[:40] + "\0" + told[40:]
    if number % HALF == 5:
        told = told[:60] + "\ud83d" + told[60:]
    return told


def _article(dice: random.Random, paragraphs: int) -> str:
    place, (name, office) = dice.choice(PLACES), (_name(dice), dice.choice(OFFICE))
    surname = name.rpartition(" ")[2]
    parts = [f"{place} {dice.choice(DID)} {dice.choice(WHAT)} {dice.choice(WHY)}"]
    first = f"{name}, the {office} of {place}, said on {_date(dice)} that {_clause(dice)}."
    if dice.random() < 0.3:
        first = f"{place}, {_date(dice)} (Reuters) - {first}"
    parts.append(first)
    for _ in range(paragraphs):
        told = " ".join(_sentence(dice, place, surname) for _ in range(dice.randint(1, 4)))
        parts.append(_damaged(dice, told))
    if dice.random() < 0.2:
        parts.append(" ".join(dice.sample(HEADLINES, 2)))
    return "\n".join(parts)


def _name(dice: random.Random) -> str:
    return f"{dice.choice(FIRST)} {dice.choice(LAST)}"


def _date(dice: random.Random) -> str:
    month, day = dice.choice(MONTHS), dice.randint(1, 28)
    return f"{month} 2031, {day}" if dice.random() < 0.1 else f"{month} {day}"


def _clause(dice: random.Random) -> str:
    cost = f", at a cost of {dice.randint(2, 900)} million crowns" if dice.random() < 0.4 else ""
    return f"{dice.choice(BODY)} {dice.choice(DID)} {dice.choice(WHAT)} {dice.choice(WHY)}{cost}"


def _sentence(dice: random.Random, place: str, surname: str) -> str:
    kind = dice.randrange(6)
    clause = _clause(dice)
    if kind == 0:
        return f'"{clause[0].upper()}{clause[1:]}," {surname} said.'
    if kind == 1:
        return f"According to {dice.choice(BODY)}, {clause}."
    if kind == 2:
        return f"However, {_name(dice)} of {dice.choice(PLACES)} did not agree that {clause}."
    if kind == 3:
        share = f"{dice.randint(2, 98)} per cent"
        return f"In {place}, {share} of the {dice.randint(200, 90_000):,} people heard of it."
    if kind == 4:
        return f"He added that {clause}, and that {_clause(dice)}."
    return f"{clause[0].upper()}{clause[1:]}."


def _damaged(dice: random.Random, told: str) -> str:
    """Damage a paragraph as translation does, one of three."""
    if dice.random() > 1 / 3:
        return told
    kind = dice.randrange(6)
    if kind == 0:
        return told.replace(", ", " ， ", 1)
    if kind == 1:
        return told.replace(" the ", " the the ", 1)
    if kind == 2:
        return told.replace(". ", " . ", 1)
    if kind == 3:
        return told + " (Photo by AFP)"
    if kind == 4:
        return told.replace(". ", ".", 1)
    return told + " ( Reuters )"
