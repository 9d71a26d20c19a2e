"""What is made of a text when it is read: the same in whatever order, once, and by many threads."""

import copy
import gc
import pickle
from collections.abc import Iterator, Sequence
from concurrent.futures import ThreadPoolExecutor
from itertools import permutations
from weakref import ref

import pytest

import shared
from summarizer import Config, PluginError, Result, TimeLimitError, summarize
from summarizer.base.later import Each, Growing, Where
from summarizer.rankers import Candidates, Explained
from summarizer.ranking import document as ranked
from summarizer.ranking.candidates import candidates

TEXT = shared.article()
WHOLE = summarize(TEXT)
WHOLE.sentences  # noqa: B018 - now all of it is made
LENGTHS = ("headline", "short", "medium", "long", "7w", "40c", "60%")


def is_unread(result: Result) -> bool:
    return isinstance(getattr(result, "_unread", None), ranked.Ranking)


@pytest.mark.parametrize("lengths", [*permutations(LENGTHS, 2)])
def test_a_summary_is_the_same_whatever_was_read_before(lengths: tuple[str, ...]) -> None:
    result = summarize(TEXT)
    for length in lengths:
        assert result.summary(length) == WHOLE.summary(length)
    assert is_unread(result)
    assert result == WHOLE
    assert not is_unread(result)
    assert [result.summary(length) for length in LENGTHS] == [*map(WHOLE.summary, LENGTHS)]


@pytest.mark.parametrize("shorten", ["never", "to_fit", "always"])
@pytest.mark.parametrize("words", [0, 9])
def test_options_are_heard_by_what_is_read_later(shorten: str, words: int) -> None:
    options = {"shorten": shorten, "min_words": words, "query": "ferry"}
    whole, result = (summarize(TEXT, **options) for _ in range(2))  # type: ignore[arg-type]
    assert whole.order
    assert [*map(result.summary, LENGTHS)] == [*map(whole.summary, LENGTHS)]
    assert result == whole


@pytest.mark.parametrize(
    "read",
    [
        lambda result: result.order,
        lambda result: result.document,
        lambda result: result.sentences,
        lambda result: result == WHOLE,
        lambda result: pickle.dumps(result),
        lambda result: copy.copy(result),
        lambda result: copy.deepcopy(result),
        lambda result: repr(result),
        lambda result: hash(result),
        lambda result: result.to_dict(),
    ],
)
def test_whatever_asks_for_the_whole_makes_the_whole(read: object) -> None:
    result = summarize(TEXT)
    assert is_unread(result)
    read(result)  # type: ignore[operator]
    assert not is_unread(result)
    assert result.order == WHOLE.order
    assert result.document == WHOLE.document


def test_what_a_reader_does_not_ask_for_is_not_made(monkeypatch: pytest.MonkeyPatch) -> None:
    explained: list[int] = []
    why_of = Explained.why_of

    def watched(self: Explained, place: int, most: int = 4) -> tuple[tuple[str, float], ...]:
        explained.append(place)
        return why_of(self, place, most)

    monkeypatch.setattr(Explained, "why_of", watched)
    result = summarize(TEXT)
    assert explained == []
    assert len(result.short) == len(explained) == 3
    assert result.short == WHOLE.short
    assert len(explained) == 3  # the same sentences are not made again
    assert len(result.sentences) > 3
    assert len(explained) == len(result.order)


def test_a_copy_of_what_was_not_read_is_whole() -> None:
    def pickled(result: Result) -> Result:
        twin: Result = pickle.loads(pickle.dumps(result))
        return twin

    for made in (copy.copy, copy.deepcopy, pickled):
        twin = made(summarize(TEXT))
        assert not is_unread(twin)
        assert twin == WHOLE
        assert twin.short == WHOLE.short


def test_nothing_is_kept_of_what_a_whole_result_was_made_from(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    made: list[ref[Candidates]] = []

    def watched(*given: object) -> Candidates:
        found = candidates(*given)  # type: ignore[arg-type]
        made.append(ref(found))
        return found

    monkeypatch.setattr(ranked, "candidates", watched)
    gc.collect()
    gc.disable()  # nothing waits for a collection of circles
    try:
        result = summarize(TEXT)
        assert result.short
        assert made[0]() is not None
        assert result.order
        assert made[0]() is None
        summarize(TEXT)
        assert made[1]() is None
    finally:
        gc.enable()


def test_threads_that_read_at_a_time_read_the_same() -> None:
    result = summarize(TEXT * 5)
    whole = summarize(TEXT * 5).to_dict()
    with ThreadPoolExecutor(8) as pool:
        short = pool.map(lambda _: str(result.short), range(8))
        records = pool.map(lambda _: result.to_dict(), range(8))
        assert {str(whole["summaries"]["short"]["text"])} == set(short)
        assert all(record == whole for record in records)


def test_a_result_has_no_other_attributes() -> None:
    with pytest.raises(AttributeError, match="'Result' object has no attribute 'oder'"):
        WHOLE.oder  # type: ignore[attr-defined] # noqa: B018
    assert not hasattr(object.__new__(Result), "order")


def test_a_result_that_was_not_read_cannot_be_changed_either() -> None:
    result = summarize(TEXT)
    with pytest.raises(AttributeError):
        result.order = ()  # type: ignore[misc]
    assert result.order == WHOLE.order


@pytest.mark.parametrize(
    "parts", [{"a": [1.0]}, {"a": [1.0, 2.0, float("nan")]}, {"a": [1.0, 2.0, "3"]}]
)
def test_a_ranker_fails_when_it_is_asked_and_not_when_its_reasons_are_read(
    parts: dict[str, list[float]],
) -> None:
    def ranker(sentences: object) -> Explained:
        return Explained([1.0, 2.0, 3.0], parts)

    text = "Ships came in. The port of Kessel reopened. Nobody cheered."
    with pytest.raises(PluginError, match="ranker"):
        summarize(text, ranker=ranker, on_error="raise")
    result = summarize(text, ranker=ranker)
    assert "failed" in result.warnings[0]
    assert result.order == (0, 1, 2)


def test_a_ranker_may_use_its_lists_again() -> None:
    parts = {"a": [0.0, 0.0, 0.0]}

    def ranker(sentences: object) -> Explained:
        parts["a"][:] = [3.0, 0.0, 0.0]
        return Explained([3.0, 2.0, 1.0], parts)

    result = summarize("Ships came in. The port reopened. Nobody cheered.", ranker=ranker)
    parts["a"].clear()
    assert dict(result.sentences[0].why)["a"] == 2.0


def test_a_class_of_reasons_may_have_a_way_of_its_own() -> None:
    class Own(Explained):
        def why(self, most: int = 4) -> list[tuple[tuple[str, float], ...]]:
            return [(("mine", float(place)),) for place in range(len(self))]

    result = summarize(
        "Ships came in. The port reopened. Nobody cheered.",
        ranker=lambda _: Own([3.0, 2.0, 1.0], {"a": [1.0, 2.0, 3.0]}),
    )
    assert [dict(s.why)["mine"] for s in result.sentences] == [0.0, 1.0, 2.0]


def test_a_signal_that_reads_while_items_are_made_reads_the_same() -> None:
    signals = iter(["one"])
    seen: list[Sequence[int]] = []

    def items() -> Iterator[int]:
        yield 0
        if next(signals, ""):  # what handles it reads in the middle of it
            seen.append(growing[:3])
        yield from (1, 2)

    growing = Growing(items, 3)
    assert growing[2] == 2
    assert seen == [[0, 1, 2]]


def test_a_limit_of_time_leaves_nothing_for_later() -> None:
    assert not is_unread(summarize(TEXT, timeout=60))
    assert is_unread(summarize(TEXT))
    with pytest.raises(TimeLimitError):
        summarize(TEXT, config=Config(timeout=1e-9))


def test_a_sequence_is_made_as_far_as_it_is_read() -> None:
    read: list[int] = []

    def items() -> Iterator[int]:
        for number in range(5):
            read.append(number)
            yield number * number

    found = Growing(items, 5)
    assert (len(found), read) == (5, [])
    assert found[1] == 1
    assert found[:2] == [0, 1]
    assert read == [0, 1]
    assert found[-1] == 16
    assert [*found] == [0, 1, 4, 9, 16]
    assert read == [0, 1, 2, 3, 4]
    assert found[3:1] == []
    with pytest.raises(IndexError):
        found[5]


def test_a_sequence_that_was_stopped_goes_on() -> None:
    stops = [True]

    def items() -> Iterator[int]:
        for number in range(4):
            if number == 2 and stops:
                stops.clear()
                raise KeyboardInterrupt
            yield number

    found = Growing(items, 4)
    with pytest.raises(KeyboardInterrupt):
        found[3]
    assert [*found] == [0, 1, 2, 3]


def test_each_item_is_made_by_its_place() -> None:
    found = Each(str, 3)
    assert (found[0], found[-1], found[1:], len(found)) == ("0", "2", ["1", "2"], 3)
    with pytest.raises(IndexError):
        found[3]
    assert 4 in Where(lambda number: number > 3)
    assert 3 not in Where(lambda number: number > 3)
