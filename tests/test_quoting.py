"""Quotations: which is open after a text, the side of a mark, where each begins and ends."""

import pytest

from summarizer.language.quotations import (
    open_quotation_after,
    quotation_spans,
    quotations,
    side,
)


@pytest.mark.parametrize(
    ("text", "before", "behind"),
    [
        ("Nobody spoke.", "", ""),
        ('He said: "We wait.', "", '"'),
        ('He said: "We wait."', "", ""),
        ("“We wait. We", "", "“"),
        ("We wait.”", "“", ""),
        ("We wait.", "“", "“"),
        ("„Wir warten.“", "", ""),
        ('„Wir warten", sagte Obi.', "", ""),
        ("«Ждём.", "", "«"),
        ("‘We wait", "", "‘"),
        ("They’re late, the pilots’ wives said.", "", ""),
        ("I’m late,’ he said.", "‘", ""),
        # A mark that was lost opens nothing after a word; inches neither.
        ('The mayor" left.', "", ""),
        ('A pipe of 12" burst.', "", ""),
        # Each paragraph of one quotation opens it anew.
        ('"And I go.', '"', '"'),
        ('"And I go."', '"', ""),
        # A closing mark that an encoding lost is a question mark after a stop; after three dots,
        # or without a stop, it asks.
        ('"We wait.? They left.', "", ""),
        ('He said, "We wait,? and left.', "", ""),
        # So is one before a comma or a full stop, where nobody asks.
        ('He blamed "outside forces?, as before.', "", ""),
        ('They called it "a safe harbour?. Nobody came.', "", ""),
        ('"And then?... Nobody knows', "", '"'),
        ('"And then...? Nobody knows', "", '"'),
        ('"Do we wait? Nobody knows', "", '"'),
        ('"Is it Acme Inc.?" he asked.', "", ""),
        # Straight single marks: not those of a plural, of a year, of a word cut short.
        ("He said: 'We wait.", "", "'"),
        ("'We wait,' he said.", "", ""),
        ("The pilots' wives left in '98.", "", ""),
        ("We wait for the pilots' wives.", "'", "'"),
        ("We wait for the pilots,' he said.", "'", ""),
        # A quotation inside a quotation.
        ('"The "old" ferry is late."', "", ""),
        # Opened anew after a stop: the one before was never closed.
        ('"We wait. "They go."', "", ""),
        # The closing mark stands on the wrong side of its space.
        ('We wait, "Ada Obi said.', '"', ""),
        # Marks of another kind inside change nothing.
        ("“He called it «a shame» and left.", "", "“"),
    ],
)
def test_what_is_open(text: str, before: str, behind: str) -> None:
    assert open_quotation_after(text, before) == behind


@pytest.mark.parametrize(
    ("text", "at", "wanted"),
    [
        ('The "old" ferry', 4, 1),
        ('The "old" ferry', 8, -1),
        ('said:"We', 5, 1),
        ("said:'We", 5, 1),
        ('a 12" pipe', 4, -1),
        ('hurt " he', 5, 0),
        ('the"old"ferry', 3, 0),
        ("“We", 0, 1),
        ("go” ", 2, -1),
        ('"... and so', 0, 1),
        ('left ". Then', 5, 0),
        ('( " x', 2, 0),
        ("We", 0, 0),
    ],
)
def test_the_side_of_a_mark(text: str, at: int, wanted: int) -> None:
    assert side(text, at) == wanted


@pytest.mark.parametrize(
    ("text", "wanted"),
    [
        ("Nobody spoke.", []),
        ('He said: "We wait." Then “go”.', [('"We wait."', True), ("“go”", True)]),
        # Over lines, as each opens it anew, or as a later one closes it.
        ('"We wait.\n"We go."\nRain.', [('"We wait.\n"We go."', True)]),
        ('"We wait.\nWe go.\nWe sail."', [('"We wait.\nWe go.\nWe sail."', True)]),
        # Another one opens before it is closed: it was never closed.
        ('"We wait.\nHe said "go".', [('"We wait.', False), ('"go"', True)]),
        ('"We wait. "They go."', [('"We wait. ', False), ('"They go."', True)]),
        ('"We wait.', [('"We wait.', False)]),
        # Too far down to belong to it.
        ('"We wait.' + "\nRain." * 12 + '\nSun."', [('"We wait.', False)]),
    ],
)
def test_quotations_as_a_reader_takes_them(text: str, wanted: list[tuple[str, bool]]) -> None:
    assert [(text[q.start : q.end], q.closed) for q in quotations(text)] == wanted


def test_what_rules_must_not_touch_is_more_than_a_reader_takes_for_quoted() -> None:
    text = 'The mayor" left, and a 12" pipe burst.'
    assert quotations(text) == []
    assert [text[start:end] for start, end in quotation_spans(text)] == ['" left, and a 12"']


def test_many_marks_take_time_that_grows_with_them() -> None:
    for piece in ('"', "'", '"a ', "'A ", "“a\n", "s' "):
        quotations(piece * 30_000)
