"""Numbers by value, and that no repair of a number changes one."""

from collections import Counter
from decimal import Decimal

import pytest
from hypothesis import given
from hypothesis import strategies as st

from summarizer import clean
from summarizer.cleaning import invariants
from summarizer.language import quantities

MENDERS = ("numbers.scale", "numbers.glued", "numbers.dotted", "numbers.ordinal")
SCALES = ("ten thousand", "hundred thousand", "ten million", "hundred million", "hundred billion")


def values(text: str) -> list[Decimal | None]:
    return [q.value for q in quantities.read(text)]


def never(word: str) -> bool:
    return False


@pytest.mark.parametrize(
    ("text", "value"),
    [
        ("18,250", "18250"),
        ("18,250.5", "18250.5"),
        ("1.250.000", "1250000"),
        ("4.176,000", "4176000"),
        ("38,7", "38.7"),
        ("1,25,000", "125000"),
        ("2.5 hundred million", "250000000"),
        ("6 ten thousand", "60000"),
        ("40million", "40000000"),
        ("3.3bn", "3300000000"),
        ("21th", "21"),
        ("٣", "3"),
        ("0.000", "0"),
    ],
)
def test_a_number_has_a_value(text: str, value: str) -> None:
    assert values(text) == [Decimal(value)]


@pytest.mark.parametrize("text", ["5.17,000", "1,2345", "1.2.3", "9" * 50])
def test_what_is_no_number_has_none(text: str) -> None:
    assert values(text) == [None]


@pytest.mark.parametrize(
    ("text", "count"), [("5 ten men", 1), ("5\nmillion", 1), ("5.million", 1), ("2 hundreds", 1)]
)
def test_where_a_number_ends(text: str, count: int) -> None:
    assert len(values(text)) == count
    assert values("5\nmillion") == [Decimal(5)]


@given(st.integers(1, 10**9), st.sampled_from(["", ".5", ".25", ".125"]))
def test_what_is_written_is_read_as_the_same_value(whole: int, places: str) -> None:
    value = Decimal(f"{whole}{places}")
    assert values(quantities.written(value)) == [value]


@given(st.integers(1, 9_999), st.integers(0, 3), st.sampled_from(SCALES))
def test_a_scale_is_mended_by_arithmetic(digits: int, places: int, scale: str) -> None:
    figure = f"{Decimal(digits).scaleb(-places):f}"
    text = f"They lent {figure} {scale} yuan to Kessel."
    cleaned = clean(text, only=MENDERS, language="en")
    assert Counter(values(cleaned.text)) == Counter(values(text))
    assert not any("was left" in flag.message for flag in cleaned.flags)
    if len(figure.partition(".")[0]) < 4:
        assert scale not in cleaned.text


@given(st.integers(1_000_000, 10**12))
def test_points_between_groups_become_commas(number: int) -> None:
    dotted = f"{number:,}".replace(",", ".")
    cleaned = clean(f"A total of {dotted} votes.", only=MENDERS, language="en")
    assert values(cleaned.text) == [Decimal(number)]
    address = len(groups := dotted.split(".")) > 3 and all(int(g) <= 255 for g in groups)
    assert address or f"{number:,}" in cleaned.text


@given(st.integers(1, 10**6), st.sampled_from(["nd", "rd", "th"]))
def test_an_ordinal_keeps_its_number(number: int, ending: str) -> None:
    cleaned = clean(f"It was the {number}{ending} day.", only=MENDERS, language="en")
    assert values(cleaned.text) == [Decimal(number)]
    if number % 10 in (0, 4, 5, 6, 7, 8, 9) or number % 100 in (11, 12, 13):
        assert f"{number}th" in cleaned.text


@given(st.integers(0, 10**12), st.integers(0, 10**12))
def test_the_guard_sees_every_change_of_value(one: int, other: int) -> None:
    broken = invariants.breach(f"{one:,}", f"{other}", (), never)
    assert (broken is None) == (one == other)


def test_the_guard_counts_the_words_of_a_number_to_it() -> None:
    assert invariants.breach("2.5 Hundred Million", "250 million", (), never) is None
    assert invariants.breach("2.5 hundred million", "25 million", (), never) == "the numbers"
    assert invariants.breach("the 21th", "the 21st", (), never) is None
    assert invariants.breach("5", "5 men", (), never) == "the words, by adding 'men'"
