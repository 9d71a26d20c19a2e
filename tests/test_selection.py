"""Selection: one total order, near-duplicates after everything else."""

from hypothesis import given
from hypothesis import strategies as st

from summarizer.model import Need
from summarizer.ranking.selection import order

PORT = "the port of kessel was closed on friday".split()
ALMOST = "the port of kessel was closed on monday".split()
OTHER = "nobody in the town had heard the horn".split()


def test_best_first_and_ties_by_position() -> None:
    assert order([0.1, 0.7, 0.7], [["a"], ["b"], ["c"]]) == (1, 2, 0)


def test_a_near_duplicate_waits_until_all_else_is_chosen() -> None:
    assert order([0.9, 0.8, 0.1], [PORT, ALMOST, OTHER]) == (0, 2, 1)


def test_sentences_that_share_a_phrase_are_no_duplicates() -> None:
    words = [PORT, "the port of kessel has four cranes and a school for pilots".split()]
    assert order([0.2, 0.9], words) == (1, 0)


def test_short_sentences_are_duplicates_only_if_equal() -> None:
    assert order([3, 2, 1], [["go", "on"], ["go", "on"], ["go", "off"]]) == (0, 2, 1)


def test_a_sentence_that_leans_on_a_duplicate_waits_with_it() -> None:
    needs = [(), (), (Need("contrast", 1, "But"),), ()]
    assert order([0.9, 0.8, 0.7, 0.1], [PORT, ALMOST, OTHER, ["so"]], needs) == (
        0,
        3,
        1,
        2,
    )


def test_half_a_sentence_in_common_is_not_a_duplicate() -> None:
    half = [*PORT[:5], "sold", "to", "a", "bank"]
    assert order([0.9, 0.8, 0.1], [PORT, half, OTHER]) == (0, 1, 2)


def test_a_sentence_without_words_is_nobodys_duplicate() -> None:
    assert order([2, 1], [[], []]) == (0, 1)


@given(
    st.lists(st.tuples(st.floats(0, 1), st.lists(st.sampled_from("abcd"), max_size=6)), max_size=9)
)
def test_the_order_holds_every_sentence_once(case: list[tuple[float, list[str]]]) -> None:
    result = order([score for score, _ in case], [words for _, words in case])
    assert sorted(result) == list(range(len(case)))


def test_one_phrase_in_every_sentence_stays_linear() -> None:
    words = [["he", "said", "that", str(i)] for i in range(20_000)]
    assert len(order([0.5] * len(words), words)) == 20_000
