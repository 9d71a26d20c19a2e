"""Word lists as data."""

from collections import Counter

import pytest

from summarizer.tables import load, load_groups


@pytest.mark.parametrize("name", ["cues", "event_words", "needs", "shortening"])
def test_a_word_stands_once_in_its_group(name: str) -> None:
    lines = (line.split() for line in load(name))
    times = Counter((group, word) for group, *words in lines for word in words)
    assert [found for found, number in times.items() if number > 1] == []


def test_a_group_may_have_several_lines() -> None:
    lines = [line.split() for line in load("event_words") if line.startswith("event ")]
    assert len(lines) > 1
    assert load_groups("event_words")["event"] == {word for _, *words in lines for word in words}


def test_a_group_that_a_table_does_not_have_is_an_error() -> None:
    with pytest.raises(KeyError):
        load_groups("event_words")["evnet"]
