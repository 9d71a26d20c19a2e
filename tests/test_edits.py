"""Edits: apply, compose and map, as properties over every text and every list of changes."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from summarizer.model.edits import Change, Edits

TEXT = st.text(alphabet="ab, 。\n", max_size=24)
AFTER = st.text(alphabet="xyz", max_size=3)


@st.composite
def edits_for(draw: st.DrawFn, length: int, label: str) -> Edits[str]:
    """Any sorted, disjoint list of changes against a text of that length."""
    cuts = sorted(draw(st.lists(st.integers(0, length), max_size=8)))
    changes: list[Change[str]] = []
    for start, end in zip(cuts[::2], cuts[1::2], strict=False):
        same_place = bool(changes) and changes[-1].start == changes[-1].end == start == end
        if not same_place:
            changes.append(Change(start, end, draw(AFTER), (label,)))
    return Edits(tuple(changes))


@st.composite
def passes(draw: st.DrawFn, count: int = 3) -> tuple[str, list[Edits[str]]]:
    text = draw(TEXT)
    found, current = [], text
    for number in range(count):
        edits = draw(edits_for(len(current), f"pass {number}"))
        found.append(edits)
        current = edits.apply(current)
    return text, found


@given(passes(2))
def test_composed_edits_do_what_the_passes_did(case: tuple[str, list[Edits[str]]]) -> None:
    text, (first, second) = case
    assert first.then(second).apply(text) == second.apply(first.apply(text))


@given(passes(3))
def test_composition_is_associative_in_effect(case: tuple[str, list[Edits[str]]]) -> None:
    text, (a, b, c) = case
    assert a.then(b).then(c).apply(text) == a.then(b.then(c)).apply(text)


@given(passes(2))
def test_composition_keeps_every_label(case: tuple[str, list[Edits[str]]]) -> None:
    _, (first, second) = case
    labels = [label for change in first.then(second) for label in change.labels]
    assert sorted(labels) == ["pass 0"] * len(first) + ["pass 1"] * len(second)


@given(passes(1))
def test_nothing_composed_with_edits_is_the_edits(case: tuple[str, list[Edits[str]]]) -> None:
    _, (edits,) = case
    nothing: Edits[str] = Edits()
    assert edits.then(nothing) == edits == nothing.then(edits)


@given(passes(2), st.data())
def test_a_span_mapped_back_covers_what_survived_of_the_original(
    case: tuple[str, list[Edits[str]]], data: st.DataObject
) -> None:
    text, (first, second) = case
    edits = first.then(second)
    clean = edits.apply(text)
    start = data.draw(st.integers(0, len(clean)))
    end = data.draw(st.integers(start, len(clean)))
    old_start, old_end = edits.to_old(start, end)
    assert 0 <= old_start <= old_end <= len(text)
    changed = {i for change in edits for i in range(change.start, change.end)}
    for i in set(range(len(text))) - changed:
        survived_inside = start <= edits.to_new(i, i + 1)[0] < end
        assert (old_start <= i < old_end) == survived_inside


@given(passes(2))
def test_unchanged_characters_map_to_equal_characters(
    case: tuple[str, list[Edits[str]]],
) -> None:
    text, (first, second) = case
    edits = first.then(second)
    clean = edits.apply(text)
    changed = {i for change in edits for i in range(change.start, change.end)}
    for i in set(range(len(text))) - changed:
        start, end = edits.to_new(i, i + 1)
        assert clean[start:end] == text[i]
        assert edits.to_old(start, end) == (i, i + 1)


@given(passes(1))
def test_edits_point_at_what_they_replace(case: tuple[str, list[Edits[str]]]) -> None:
    text, (edits,) = case
    clean = edits.apply(text)
    for change in edits:
        if change.start < change.end:
            start, end = edits.to_new(change.start, change.end)
            assert clean[start:end] == change.after


@pytest.mark.parametrize(
    ("span", "expected"),
    [
        pytest.param((0, 4), (0, 4), id="before the change"),
        pytest.param((0, 5), (0, 6), id="covering the change: what replaced it is inside"),
        pytest.param((5, 8), (6, 9), id="after the change"),
        pytest.param((4, 4), (4, 4), id="empty"),
    ],
)
def test_a_span_maps_to_the_new_text(span: tuple[int, int], expected: tuple[int, int]) -> None:
    edits: Edits[str] = Edits((Change(4, 5, ", "),))  # 'coal，gas' -> 'coal, gas'
    assert edits.to_new(*span) == expected


def test_a_dropped_edge_stays_outside_a_span_mapped_back() -> None:
    edits: Edits[str] = Edits((Change(0, 6, ""), Change(9, 12, "")))  # '(EPA) Go. [x]' -> 'Go.'
    assert edits.apply("(EPA) Go. [x") == "Go."
    assert edits.to_old(0, 3) == (6, 9)


def test_touching_changes_keep_their_own_reasons() -> None:
    wide = Edits((Change(4, 5, ",", ("width",)),))
    space = Edits((Change(5, 5, " ", ("space",)),))
    assert [c.labels for c in wide.then(space)] == [("width",), ("space",)]


def test_a_change_undone_by_a_later_pass_is_idle() -> None:
    there: Edits[str] = Edits((Change(0, 1, "b"),))
    assert there.then(Edits((Change(0, 1, "a"),))).without_idle("a") == Edits()


@pytest.mark.parametrize(
    "changes",
    [
        pytest.param((Change(2, 4, ""), Change(3, 5, "")), id="overlapping"),
        pytest.param((Change(2, 4, ""), Change(0, 1, "")), id="not sorted"),
        pytest.param((Change(3, 2, ""),), id="end before start"),
        pytest.param((Change(1, 1, "x"), Change(1, 1, "y")), id="two insertions at one place"),
    ],
)
def test_a_list_that_is_not_sorted_and_disjoint_is_refused(
    changes: tuple[Change[str], ...],
) -> None:
    with pytest.raises(ValueError, match="overlap or are not sorted"):
        Edits(changes)
