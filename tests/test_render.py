"""Forms of a result: text, Markdown, JSON, and the report of changes."""

import json
import re

from summarizer import clean, summarize
from summarizer.render import to_json, to_markdown, to_report, to_text

STORY = "Talks began on June 2031, 6 , she said. Nobody came. The *port* <b>closed</b>."


def test_one_length_is_its_text_alone() -> None:
    assert to_text(summarize("The port reopened. It rained.", lengths=1)) == "The port reopened.\n"


def test_several_lengths_stand_under_their_names() -> None:
    text = to_text(summarize("The port reopened. It rained.", lengths=("headline", "2")))
    assert text == ("[headline]\nThe port reopened.\n\n[2]\nThe port reopened. It rained.\n")


def test_scores_come_one_sentence_a_line() -> None:
    text = to_text(summarize("The port reopened. It rained.", lengths=2, ranker="lead"), True)
    assert text == "1.000  use   The port reopened.\n0.000  use   It rained.\n"


DOUBTED = "Talks with Ada began on June 2031, 6. Nobody came to the quay. (Reuters)"


def test_why_a_sentence_calls_for_care_stands_before_it() -> None:
    result = summarize(DOUBTED, lengths=2, ranker="lead")
    first, second = to_text(result, True).splitlines()
    assert "  care: dates.scramble [high]  Talks with Ada" in first
    assert "  use   Nobody came" in second
    assert "care: dates.scramble [high]" in result._repr_html_()
    assert "care: dates.scramble [high]" in result.short._repr_html_()


def test_markdown_lists_sentences_with_their_doubts_and_escapes_them() -> None:
    page = to_markdown(summarize(STORY, lengths="100%"), name="a_b.txt")
    assert page.startswith("# a\\_b.txt\n\n## 100%\n\n- Talks began")
    assert "\n  - *Flag:* 'June 2031, 6': day or month?" in page
    assert r"- The \*port\* \<b\>closed\</b\>." in page


def test_markdown_takes_the_title_of_the_text() -> None:
    page = to_markdown(
        summarize("Port reopens\nThe port reopened. It rained.", lengths=1), name="x"
    )
    assert page.startswith("# Port reopens\n")


def test_json_is_one_line_whatever_the_text_holds() -> None:
    line = to_json(summarize('A "quoted"\u2028 line.\nAnother \ud800 one.').to_dict())
    assert line.count("\n") == 1
    line.encode("utf-8")
    assert json.loads(line)["schema"] == 1


def test_a_report_tells_changes_in_order_and_doubts_worst_first() -> None:
    report = to_report(clean(STORY + " Then the Wang said it on May 2031, 40."))
    assert report.startswith("1 edit\n  spacing.before_mark  at 27: ' ' -> ''\n")
    severities = re.findall(r"\[(\w+)\]", report)
    assert severities == sorted(severities, key=["critical", "high", "medium", "low"].index)
    assert "Left unchanged. Perhaps: 'in June 2031'. Would settle it: source text or" in report


def test_a_report_tells_what_is_kept_out_of_summaries_and_where() -> None:
    text = "Port reopens\nKESSEL, May 3 (Reuters) - The port reopened. It rained. (EPA)"
    assert to_report(clean(text)).splitlines()[2:5] == [
        "2 kept out of summaries",
        "  title  at 0: 'Port reopens'",
        "  dateline  at 13: 'KESSEL, May 3 (Reuters) -'",
    ]


def test_a_report_says_what_was_done_about_a_doubt() -> None:
    assert "Changed to 'in June 2031'." in to_report(clean(STORY, mode="assertive"))


def test_a_doubt_that_asks_has_no_second_mark() -> None:
    report = to_report(clean("The council of Kessel counted 18, 250 residents in the spring."))
    assert "one number, or two? Left unchanged." in report


def test_a_report_of_nothing_says_so() -> None:
    assert to_report(clean("It rained.")) == "no edits\nno flags\n"


def test_colour_changes_nothing_but_colour() -> None:
    cleaned = clean(STORY)
    painted = to_report(cleaned, colour=True)
    assert "\x1b[" in painted
    assert re.sub(r"\x1b\[[0-9;]*m", "", painted) == to_report(cleaned)
