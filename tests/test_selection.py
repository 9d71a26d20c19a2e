"""Selection: one total order, near-duplicates after everything else."""

from collections.abc import Callable
from functools import partial
from itertools import islice
from random import Random

from hypothesis import given
from hypothesis import strategies as st

from growth import steps
from summarizer import ranking
from summarizer.model import Document, Need, NeedKind, Sentence
from summarizer.ranking import selection
from summarizer.ranking.selection import excluded, order, unfinished

PORT = "the port of kessel was closed on friday".split()
ALMOST = "the port of kessel was closed on monday".split()
OTHER = "nobody in the town had heard the horn".split()

#: Four times as many sentences take four times the steps, and a little more for the heap.
STEEPEST = 5.0


def grown(work: Callable[[int], object]) -> float:
    """How many times the steps that four times as many sentences take."""
    return steps(partial(work, 8_000)) / steps(partial(work, 2_000))


def test_best_first_and_ties_by_position() -> None:
    assert order([0.1, 0.7, 0.7], [["a"], ["b"], ["c"]]) == (1, 2, 0)


def test_the_first_sentence_may_be_worth_more_as_a_headline() -> None:
    scores, plain = [0.7, 0.9, 1.0], worded(20, 20, 20)
    assert order(scores, plain) == (2, 1, 0)
    assert order(scores, plain, lead=1.5) == (0, 2, 1)
    assert order([0.6, 0.9, 1.0], plain, lead=1.5) == (2, 1, 0)


def test_a_first_sentence_that_is_too_long_or_needs_another_is_no_better_a_headline() -> None:
    scores = [0.7, 0.9, 1.0]
    assert order(scores, worded(31, 20, 20), lead=1.5)[0] == 2
    needs = [[Need("speaker", 1, "we")], [], []]
    assert order(scores, worded(20, 20, 20), needs, lead=1.5)[0] == 2


def test_the_first_one_is_the_first_that_may_be_shown() -> None:
    assert order([0.7, 0.9, 1.0], worded(20, 20, 20), lead=1.5, kept_out={0}) == (1, 2)


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
    words = [["he", "said", "that", str(i)] for i in range(8_000)]
    assert grown(lambda size: order([0.5] * size, words[:size])) < STEEPEST


HE = Need("pronoun", 0, "He")


def worded(*sizes: int) -> list[list[str]]:
    """Sentences of so many words that have nothing in common."""
    return [[f"w{place}x{i}" for i in range(size)] for place, size in enumerate(sizes)]


def test_what_is_needed_comes_before_what_needs_it() -> None:
    assert order([0.5, 0.9, 0.1], worded(5, 5, 5), [[], [HE], []]) == (0, 1, 2)


def test_a_sentence_gives_way_to_one_that_stands_alone_and_is_worth_nearly_as_much() -> None:
    # Alone it is worth most; with what it needs, 0.5 a word.
    assert order([0.1, 0.9, 0.6, 0.7], worded(5, 5, 5, 5), [[], [HE], [], []]) == (3, 2, 0, 1)
    assert order([0.1, 0.9, 0.4, 0.7], worded(5, 5, 5, 5), [[], [HE], [], []]) == (3, 0, 1, 2)


def test_words_weigh_what_comes_with_a_sentence() -> None:
    # Few words of little worth cost little.
    assert order([0.1, 0.9, 0.6, 0.7], worded(1, 20, 5, 5), [[], [HE], [], []]) == (3, 0, 1, 2)


def test_the_first_sentence_needs_nothing_if_any_such_is_there() -> None:
    needs = [[Need("time", None, "Then")], [Need("definite", 0, "the ship", firm=False)], []]
    assert order([0.9, 0.8, 0.1], worded(5, 5, 5), needs)[0] == 2
    assert set(order([0.9, 0.8], worded(5, 5), needs[:2])) == {0, 1}


def test_a_surname_alone_heads_a_note_only_where_it_is_worth_much_more() -> None:
    needs = [[], [Need("name", 0, "Obi", firm=False)]]
    assert order([0.8, 0.9], worded(5, 5), needs)[0] == 0
    assert order([0.3, 0.9], worded(5, 5), needs)[0] == 1


def test_a_need_that_nobody_meets_makes_a_sentence_worth_less_and_keeps_it() -> None:
    needs = [[], [Need("pronoun", None, "He")], []]
    assert order([0.9, 0.8, 0.7], worded(5, 5, 5), needs) == (0, 2, 1)
    assert order([0.9, 0.8, 0.4], worded(5, 5, 5), needs) == (0, 1, 2)


def test_what_needs_a_sentence_that_is_kept_out_is_worth_less_too() -> None:
    assert order([0.9, 0.8, 0.7, 0.9], worded(5, 5, 5, 5), [[], [HE], [], []], kept_out={0}) == (
        3,
        2,
        1,
    )


def test_a_loose_need_costs_a_little_until_it_is_met() -> None:
    needs = [[], [Need("definite", 2, "the ship", firm=False)], [], []]
    assert order([0.9, 0.8, 0.1, 0.7], worded(5, 5, 5, 5), needs) == (0, 3, 1, 2)
    assert order([0.9, 0.8, 0.85, 0.75], worded(5, 5, 5, 5), needs) == (0, 2, 1, 3)


def both(*places: int) -> list[list[Need]]:
    """Sentences in a row that need each other, from the places given on."""
    found: list[list[Need]] = [[] for _ in range(7)]
    for place in places:
        found[place].append(Need("quotation", place + 1, "“"))
        found[place + 1].append(Need("quotation", place, "“"))
    return found


def test_sentences_that_need_each_other_keep_their_order_and_stay_together() -> None:
    assert order([0.9, 0.2, 0.8, 0.4, 0.3], worded(5, 5, 5, 5, 5), both(1)[:5]) == (0, 1, 2, 3, 4)


def test_no_note_of_three_ends_inside_a_quotation() -> None:
    scores = [0.9, 0.8, 0.8, 0.8, 0.3, 0.2, 0.1]
    made = order(scores, worded(*[5] * 7), both(1, 2))
    assert made == (0, 4, 5, 1, 2, 3, 6)
    assert unfinished(made, both(1, 2)) == {4, 5}


def test_where_nothing_else_is_left_it_does() -> None:
    assert order([0.9, 0.8, 0.8, 0.8], worded(5, 5, 5, 5), both(1, 2)[:4]) == (0, 1, 2, 3)


def test_a_sentence_that_adds_nothing_gives_way() -> None:
    terms = [["ship", "sank", "21"], ["21", "sank"], ["crane"]]
    assert order([0.9, 0.8, 0.3], worded(3, 3, 3), terms=terms) == (0, 2, 1)
    new = [["ship", "sank", "21"], ["34", "sank", "obi"], ["crane"]]
    assert order([0.9, 0.8, 0.3], worded(3, 3, 3), terms=new) == (0, 1, 2)


def test_a_baseline_knows_nothing_of_it_but_that_quotations_have_a_beginning() -> None:
    needs = [[], [HE], [Need("quotation", 1, "“")]]
    terms = [["ship"], ["ship"], ["ship"]]
    assert order([0.1, 0.5, 0.9], worded(5, 5, 5), needs, terms, notes=False) == (1, 2, 0)


def test_a_sentence_whose_quotation_is_kept_out_is_kept_out_with_it() -> None:
    candidates = ranking.candidates(
        Document(
            "",
            "en",
            tuple(
                Sentence(i, 40 * i, 40 * i + len(text), 0, 0, text, 0)
                for i, text in enumerate(("Obi.", "Ships left Kessel."))
            ),
        )
    )
    candidates.__dict__["needs"] = ((), (Need("quotation", 0, "“"),))
    assert set(excluded(candidates, [1, 3], 2, None)) == {0, 1}
    assert excluded(candidates, [1, 3], 0, None) == {}


EDGES = st.lists(
    st.lists(
        st.tuples(st.one_of(st.none(), st.integers(0, 11)), st.booleans()),
        max_size=3,
    ),
    min_size=12,
    max_size=12,
)


def reach(firm: list[set[int]], place: int) -> set[int]:
    found: set[int] = set()
    waiting = [place]
    while waiting:
        for on in firm[waiting.pop()]:
            if on not in found:
                found.add(on)
                waiting.append(on)
    return found


@given(EDGES, st.lists(st.floats(0, 1), min_size=12, max_size=12), st.sets(st.integers(0, 11)))
def test_whatever_the_needs(
    edges: list[list[tuple[int | None, bool]]], scores: list[float], kept_out: set[int]
) -> None:
    needs = [
        [Need("pronoun", on, "He", firm) for on, firm in each if on != place]
        for place, each in enumerate(edges)
    ]
    made = order(scores, worded(*[4] * 12), needs, kept_out=kept_out)
    assert sorted(made) == [place for place in range(12) if place not in kept_out]
    firm = [
        {n.on for n in each if n.firm and n.on is not None and n.on not in kept_out}
        for each in needs
    ]
    able = [place for place in range(12) if place not in kept_out]
    at = {place: number for number, place in enumerate(made)}
    for place in able:
        for on in firm[place]:
            # But for those that need each other.
            assert at[on] < at[place] or place in reach(firm, on)
    if any(not needs[place] and scores[place] > 0 for place in able):
        assert not needs[made[0]]


def test_time_grows_with_the_text_whatever_needs_what() -> None:
    many = 8_000
    words = [[f"w{i}", f"x{i}", f"y{i}"] for i in range(many)]
    chain = [[Need("contrast", i - 1, "But")] if i else [] for i in range(many)]
    star = [[Need("name", 0, "Obi", firm=False)] if i else [] for i in range(many)]

    def work(needs: list[list[Need]], size: int) -> None:
        order([0.5] * size, words[:size], needs[:size], words[:size])

    for needs in (chain, star):
        assert grown(partial(work, needs)) < STEEPEST


KINDS: list[NeedKind] = ["quotation", "speaker", "pronoun", "name", "fragment", "answer"]


def by_chance(random: Random) -> tuple[list[float], list[list[str]], list[list[Need]]]:
    """Scores, words and needs of some sentences; some say the same, some need each other."""
    count = random.choice([1, 2, 4, 7, 15, 30])
    known = [f"w{number}" for number in range(random.choice([5, 30, 100]))]
    words = [random.choices(known, k=random.choice([1, 4, 12, 35])) for _ in range(count)]
    words = [random.choice(words) if random.random() < 0.1 else each for each in words]
    needs: list[list[Need]] = []
    for place in range(count):
        near = [None, max(0, place - 1), min(count - 1, place + 1), random.randrange(count)]
        on = random.choices(near, k=random.choice([0, 0, 1, 1, 2]))
        needs.append([
            Need(random.choice(KINDS), each, "x", random.random() < 0.7)
            for each in on
            if each != place
        ])  # fmt: skip
    return [round(random.random() ** 2, random.choice([1, 6])) for _ in words], words, needs


def test_an_order_that_grows_begins_as_the_whole_one() -> None:
    random = Random(5)
    for _ in range(600):
        scores, words, needs = by_chance(random)
        out = {place for place in range(len(words)) if random.random() < 0.1}
        lead = random.choice([1.0, 1.5])
        whole = order(scores, words, needs, words, out, lead=lead)
        assert tuple(selection.grown(scores, words, needs, words, out, lead=lead)) == whole
        assert sorted(whole) == sorted(set(range(len(words))) - out)


def test_the_first_note_asks_for_the_needs_of_those_that_may_be_in_it() -> None:
    read: set[int] = set()

    class Watched(list[list[Need]]):
        def __getitem__(self, place):  # type: ignore[no-untyped-def]
            read.add(place)
            return super().__getitem__(place)

    words = worded(*[20] * 40)
    scores = [1.0, 0.9, 0.8, 0.7, *[0.1] * 36]
    needs = Watched([[], [], [Need("pronoun", 1, "He")], *[[]] * 37])
    first = list(islice(selection.grown(scores, words, needs, words), 3))
    assert first == [0, 1, 2]
    assert read < set(range(6))
    assert order(scores, words, needs, words)[:3] == (0, 1, 2)
    assert read == set(range(40))


def test_a_poor_sentence_is_not_overlooked_that_comes_with_a_better_one() -> None:
    scores, words = [1.0, 0.7, 0.3, 0.9], worded(20, 20, 1, 20)
    needs = [[], [], [Need("pronoun", 3, "He")], [Need("place", 2, "there", firm=False)]]
    assert order(scores, words, needs) == (0, 3, 2, 1)
    assert tuple(selection.grown(scores, words, needs)) == (0, 3, 2, 1)
