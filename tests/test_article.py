"""The main job, end to end, on an article damaged the way translated news is."""

import re

import pytest

from shared import MODES, article
from summarizer import Flag, Result, summarize
from summarizer.model.config import Mode

TEXT = article()
LENGTHS = ("headline", "short", "medium", "long", "100%", "60w", "400c")
CAPTION = "Wang shakes hands with British Transport Secretary"
RELATED = "Port media: Ferries of the future"


def flag_of(result: Result, rule: str) -> tuple[Flag, str]:
    (flag,) = (flag for flag in result.flags if flag.rule == rule)
    return flag, TEXT[flag.start : flag.end]


# -- furniture --------------------------------------------------------------------------------


@pytest.mark.parametrize("mode", MODES)
def test_no_summary_holds_furniture(mode: Mode) -> None:
    result = summarize(TEXT, mode=mode)
    for length in LENGTHS:
        summary = str(result.summary(length))
        for furniture in (CAPTION, RELATED, "Reuters", "Bay Times", "Shen Lu", "photograph was"):
            assert furniture not in summary


def test_the_caption_and_the_headlines_stay_in_the_text_with_their_roles() -> None:
    roles = {s.text.partition(",")[0]: s.role for s in summarize(TEXT).sentences}
    assert roles["Wang shakes hands with British Transport Secretary Eleanor Marsh in the hall of "
                 "the forum in London on March 2031"] == "caption"  # fmt: skip
    assert roles["The photograph was taken before the talks."] == "caption"
    assert roles["Port media: Ferries of the future need steady tides"] == "related"
    assert roles["Ferry line between Linqiao and Dover to reopen after two years"] == "title"


def test_what_the_page_says_of_itself_is_read_before_it_goes() -> None:
    assert summarize(TEXT).metadata == {
        "title": "Ferry line between Linqiao and Dover to reopen after two years",
        "site": "Bay Times Online",
        "time": "2031-03-21 09:14",
        "source": "Bay Times",
        "editor": "Shen Lu",
    }


# -- repairs ----------------------------------------------------------------------------------


def test_every_edit_of_safe_mode_is_one_that_a_reader_agrees_with() -> None:
    edits = {(e.rule, e.before, e.after) for e in summarize(TEXT).edits}
    assert edits == {
        ("furniture.site_name", " - Bay Times Online", ""),
        ("furniture.page_line", "2031-03-21 09:14 Source: Bay Times Editor: Shen Lu\n", ""),
        ("furniture.credit", " (Reuters)", ""),
        ("spacing.before_mark", " ", ""),
        ("spacing.after_stop", "", " "),
        ("repeats.word", " the", ""),
        ("characters.width", "，", ", "),
    }


def test_assertive_mode_takes_precision_away_and_never_adds_any() -> None:
    result = summarize(TEXT, mode="assertive")
    text = result.cleaned.text
    assert "in London in March 2031." in text
    assert "to meet with Han in London" in text
    assert "March 3, 2031" not in text
    assert "meet with Han Weiguo" not in text
    assert RELATED not in text


# -- doubts -----------------------------------------------------------------------------------


@pytest.mark.parametrize("mode", MODES)
@pytest.mark.parametrize(
    ("rule", "words", "severity", "suggestion"),
    [
        ("dates.scramble", "on March 2031, 3", "high", "in March 2031"),
        ("dates.contaminated", "March 3", "medium", None),
        ("names.surname_as_country", "South Korea", "high", "Han"),
        ("names.no_antecedent", "Wang", "medium", None),
    ],
)
def test_a_doubt_points_at_the_words_in_the_original(
    mode: Mode, rule: str, words: str, severity: str, suggestion: str | None
) -> None:
    flag, pointed_at = flag_of(summarize(TEXT, mode=mode), rule)
    assert (pointed_at, flag.severity, flag.suggestion) == (words, severity, suggestion)
    assert flag.needs


def test_a_quotation_that_was_translated_back_is_reported() -> None:
    flag, quotation = flag_of(summarize(TEXT), "review.quotation")
    assert quotation.startswith('"Two ports that trade')
    assert quotation.endswith('I am glad we do."')
    assert "Marsh" in flag.message


def test_the_wang_of_the_caption_is_not_guessed() -> None:
    flag, _ = flag_of(summarize(TEXT), "names.no_antecedent")
    assert flag.start == TEXT.index("Wang shakes")
    assert "Wang Shuo" in flag.message
    assert "Wang Lei" in flag.message


# -- traces -----------------------------------------------------------------------------------


def test_every_sentence_of_a_summary_stands_in_the_article_before_its_edits() -> None:
    result = summarize(TEXT)
    for sentence in result.summary("100%"):
        raw = TEXT[sentence.raw_start : sentence.raw_end]
        # The edits inside sentences are of marks, spaces and one doubled word.
        assert re.sub(r"\W", "", raw).replace("thethe", "the") == re.sub(r"\W", "", sentence.text)


def test_sentences_do_not_break_at_abbreviations() -> None:
    texts = [s.text for s in summarize(TEXT).sentences]
    assert "But Mr. Han's talks with Marsh were not a matter of courtesy." in texts
    assert "The ferry line earned Linqiao about 4.5 percent of its port income." in texts


def test_the_lengths_contain_each_other_as_far_as_their_budgets_allow() -> None:
    result = summarize(TEXT)
    headline, short, long = (
        {s.index for s in summary} for summary in (result.headline, result.short, result.long)
    )
    assert headline <= short <= long
    assert {s.index for s in result.medium} == set(result.order[: len(result.medium)])
