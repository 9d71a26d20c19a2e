"""Lengths: what a caller may write, and how far along an order each reaches."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from summarizer.base.errors import InputError
from summarizer.base.lengths import NAMED, Size, cut, parse


@pytest.mark.parametrize(
    ("written", "amount", "unit"),
    [
        (3, 3, "sentences"),
        ("3", 3, "sentences"),
        ("20%", 20, "percent"),
        ("80w", 80, "words"),
        ("500c", 500, "characters"),
        (" 80 w ", 80, "words"),
        ("headline", 1, "sentences"),
        ("short", 3, "sentences"),
        ("medium", 100, "words"),
        ("long", 30, "percent"),
        ("007", 7, "sentences"),
    ],
)
def test_a_length_is_a_number_with_a_unit_or_a_name(
    written: int | str, amount: int, unit: str
) -> None:
    length = parse(written)
    assert (length.amount, length.unit) == (amount, unit)


@pytest.mark.parametrize(
    "wrong", [0, "0", -1, "-3", "3x", "", "  ", "w", "1.5", "101%", "shrt", True, 2.5, None, "３"]
)
def test_any_other_length_is_refused_with_what_to_write(wrong: object) -> None:
    with pytest.raises(InputError, match=r"give a number|at least 1|at most 100%"):
        parse(wrong)  # type: ignore[arg-type]


SIZES = [Size(4, 20), Size(2, 9), Size(3, 15), Size(9, 60)]


@pytest.mark.parametrize(
    ("length", "order", "chosen"),
    [
        pytest.param(2, [2, 0, 1], (0, 2), id="sentences come in document order"),
        pytest.param(9, [2, 0], (0, 2), id="never more than there are"),
        pytest.param("50%", [3, 1, 0, 2], (1, 3), id="share of the sentences"),
        pytest.param("1%", [3, 1], (3,), id="a share is at least one sentence"),
        pytest.param("25%", [0, 1], (0,), id="shares are rounded half up"),
        pytest.param("6w", [0, 1, 2], (0, 1), id="the longest prefix that fits"),
        pytest.param("5w", [0, 1, 2], (0,), id="a later sentence that would fit is not pulled up"),
        pytest.param("3w", [0, 1, 2], (1,), id="the best single one where the first does not fit"),
        pytest.param("1w", [0, 1, 2], (), id="nothing where nothing fits"),
        pytest.param("30c", [0, 1], (0, 1), id="characters count the space between"),
        pytest.param("29c", [0, 1], (0,), id="and that space is over the limit here"),
        pytest.param("short", [], (), id="nothing to choose from"),
    ],
)
def test_a_length_cuts_an_order(
    length: int | str, order: list[int], chosen: tuple[int, ...]
) -> None:
    assert cut(parse(length), order, SIZES) == chosen


@given(
    st.lists(st.builds(Size, st.integers(1, 30), st.integers(1, 200)), min_size=1, max_size=12),
    st.sampled_from(["{}", "{}%", "{}w", "{}c"]),
    st.data(),
)
def test_of_two_lengths_of_a_kind_the_longer_contains_the_shorter(
    sizes: list[Size], form: str, data: st.DataObject
) -> None:
    order = data.draw(st.permutations(range(len(sizes))))
    small, large = sorted(data.draw(st.tuples(st.integers(1, 100), st.integers(1, 100))))
    first = sizes[order[0]]
    short = cut(parse(form.format(small)), order, sizes)
    long = cut(parse(form.format(large)), order, sizes)
    # A single sentence in place of a first one that is too long is the one exception.
    if form in ("{}w", "{}c") and small < max(first.words, first.characters):
        return
    assert set(short) <= set(long)


@given(st.lists(st.integers(1, 30), min_size=1, max_size=12), st.integers(1, 100))
def test_words_are_a_hard_limit(words: list[int], limit: int) -> None:
    sizes = [Size(n, n) for n in words]
    chosen = cut(parse(f"{limit}w"), range(len(words)), sizes)
    assert sum(words[i] for i in chosen) <= limit


def test_the_named_lengths_are_four() -> None:
    assert list(NAMED) == ["headline", "short", "medium", "long"]


def test_what_goes_on_with_a_quotation_never_stands_alone() -> None:
    sizes = [Size(12, 60), Size(3, 15), Size(4, 20)]
    assert cut(parse("4w"), [0, 1, 2], sizes) == (1,)
    assert cut(parse("4w"), [0, 1, 2], sizes, bound={1}) == (2,)
    assert cut(parse("3w"), [0, 1, 2], sizes, bound={1}) == ()


def test_one_that_needs_another_stands_alone_only_where_no_other_fits() -> None:
    sizes = [Size(12, 60), Size(3, 15), Size(4, 20)]
    assert cut(parse("4w"), [0, 1, 2], sizes, leaning={1}) == (2,)
    assert cut(parse("3w"), [0, 1, 2], sizes, leaning={1}) == (1,)
    assert cut(parse("4w"), [0, 1, 2], sizes, bound={2}, leaning={1, 2}) == (1,)


def test_a_sentence_may_stand_in_for_the_best_one_where_what_that_needs_does_not_fit() -> None:
    sizes, order = [Size(10, 50), Size(24, 120)], [0, 1]
    found = [
        cut(parse(length), order, sizes, bound={0}, unfinished={1})
        for length in ("9w", "12w", "30w", "80w")
    ]
    assert found == [(), (0,), (1,), (0, 1)]


def test_a_summary_does_not_end_before_what_it_needs_but_where_sentences_are_counted() -> None:
    sizes = [Size(3, 15)] * 4
    order = [0, 2, 1, 3]
    assert cut(parse("8w"), order, sizes, unfinished={2}) == (0,)
    assert cut(parse("9w"), order, sizes, unfinished={2}) == (0, 1, 2)
    assert cut(parse("40c"), order, sizes, unfinished={2}) == (0,)
    assert cut(parse("50%"), order, sizes, unfinished={2}) == (0,)
    assert cut(parse(2), order, sizes, unfinished={2}) == (0, 2)
    # Where it would be empty it ends there all the same, if nothing else fits.
    assert cut(parse("3w"), order, sizes, unfinished={1}) == (0,)
    assert cut(parse("6w"), order, sizes, bound={0, 1, 2, 3}, unfinished={1, 2}) == (0, 2)
