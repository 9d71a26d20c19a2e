"""Markup: labelled spans become HTML or terminal codes, and nothing of the text becomes markup."""

import re
from html.parser import HTMLParser

import pytest
from hypothesis import given
from hypothesis import strategies as st

from summarizer.base.markup import Span, bar, card, escape, to_html, to_terminal

STYLES = {"a": "color: red", "b": "color: blue"}


class Text(HTMLParser):
    """Collects the text of a page and the names of its tags."""

    def __init__(self) -> None:
        super().__init__(convert_charrefs=True)
        self.text, self.tags = "", set[str]()

    def handle_data(self, data: str) -> None:
        self.text += data

    def handle_starttag(self, tag: str, attrs: object) -> None:
        self.tags.add(tag)


def read(html: str) -> Text:
    page = Text()
    page.feed(html)
    page.close()
    return page


@st.composite
def marked(draw: st.DrawFn) -> tuple[str, list[Span]]:
    text = draw(st.text(alphabet="ab <>&\"'\n", max_size=30))
    ends = st.integers(0, len(text))
    pairs = draw(st.lists(st.tuples(ends, ends, st.sampled_from("ab?")), max_size=6))
    return text, [Span(min(x, y), max(x, y), label, "why <b>") for x, y, label in pairs]


@given(marked())
def test_html_reads_as_the_text_whatever_the_spans(case: tuple[str, list[Span]]) -> None:
    text, spans = case
    page = read(to_html(text, spans, STYLES))
    assert page.text == text
    assert page.tags <= {"span"}


@given(marked())
def test_terminal_reads_as_the_text_whatever_the_spans(case: tuple[str, list[Span]]) -> None:
    text, spans = case
    shown = to_terminal(text, spans, {"a": "31", "b": "4"})
    assert re.sub(r"\x1b\[[0-9;]*m", "", shown) == text


@pytest.mark.parametrize(
    "text", ["<script>alert(1)</script>", "</style>", 'x" onmouseover="y', "a & b", "javascript:x"]
)
def test_markup_in_a_text_is_shown_and_not_obeyed(text: str) -> None:
    page = read(to_html(text, [Span(0, len(text), "a", text)], STYLES))
    assert page.text == text
    assert page.tags == {"span"}


def test_what_html_cannot_hold_is_shown_as_a_picture_of_it() -> None:
    assert escape("a\0b\x1b\ud800c\x9d") == "a␀b␛�c�"


def test_overlapping_spans_share_what_they_share() -> None:
    html = to_html("abc", [Span(0, 2, "a"), Span(1, 3, "b")], STYLES)
    assert html == (
        '<span style="color: red">a</span>'
        '<span style="color: red; color: blue">b</span>'
        '<span style="color: blue">c</span>'
    )


def test_what_an_edit_put_in_stands_behind_what_it_took_out() -> None:
    html = to_html("old text", [Span(0, 3, "a", "", "new")], STYLES)
    assert html.index("old") < html.index("<ins") < html.index("new") < html.index(" text")
    assert to_terminal("old", [Span(0, 3, "a", "", "new")], {"a": "9"}) == ("\x1b[9mold\x1b[0mnew")


def test_a_card_opens_its_first_fold_and_has_no_script() -> None:
    page = card("head", [("one", "1"), ("two", "2")], "body", "foot")
    assert page.count("<details") == 2
    assert page.index("<details open>") < page.index("<details>")
    assert "script" not in page
    assert "width: 100%" in bar(1)
    assert "width: 0%" in bar(0)
