"""Forms of a result: text, Markdown, JSON, and the report of changes."""

import json
import re
from dataclasses import replace

from summarizer import Cleaned, Edit, Flag, Sentence, clean, summarize
from summarizer.model.cuts import Cut
from summarizer.render import Face, to_json, to_markdown, to_report, to_terminal, to_text
from summarizer.render.doubts import marked

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


def test_a_report_lists_each_place_that_is_kept_out_once() -> None:
    text = "Port reopens\nThe port reopened. It rained.\nNobody came.\nPhoto: Bay Times archive"
    cleaned = clean(text)
    places = {(mark.start, mark.end) for mark in cleaned.marks}
    assert len(places) < len(cleaned.marks)  # several rules know the last line
    report = to_report(cleaned)
    assert f"{len(places)} kept out of summaries" in report
    assert report.count("Photo: Bay Times archive") == 1


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


TWICE_DOUBTED = (
    "Talks with Ada Obi began on June 2031, 6. Nobody came to the quay. "
    "Talks with Ada Obi ended on July 2031, 7 in Kessel."
)


def test_footnotes_stand_after_the_words_they_doubt_and_count_in_reading_order() -> None:
    text = to_text(summarize(TWICE_DOUBTED, lengths="100%"), footnotes=True)
    summary, notes = text.rstrip("\n").split("\n\n")
    assert summary == (
        "Talks with Ada Obi began on June 2031, 6[1]. Nobody came to the quay. "
        "Talks with Ada Obi ended on July 2031, 7[2] in Kessel."
    )
    first, second = notes.split("\n")
    assert first.startswith("[1] high, dates.scramble: 'June 2031, 6': day or month?")
    assert "Perhaps: 'in July 2031'. Would settle it: source text or publication date." in second


def test_footnotes_of_several_lengths_share_their_numbers_and_stand_once() -> None:
    result = summarize(TWICE_DOUBTED, lengths=(1, "100%"), ranker=lambda s: range(len(s)))
    text = to_text(result, footnotes=True)
    assert text.count("2031, 7[2]") == 2
    assert text.count("2031, 6[1]") == 1
    assert text.count("\n[2] ") == 1


def test_a_summary_without_doubts_has_no_footnotes() -> None:
    result = summarize("The port of Kessel reopened. It rained.", lengths=2)
    assert to_text(result, footnotes=True) == to_text(result)


def test_without_the_option_no_number_stands_in_a_text() -> None:
    assert to_text(summarize(TWICE_DOUBTED, lengths="100%")) == TWICE_DOUBTED + "\n"


def test_what_a_summary_cuts_off_has_no_footnote() -> None:
    text = "Ada Obi, the mayor of Kessel, opened the old port."
    doubts = [Flag("names.test", *span, "Who?", "high") for span in ((9, 18), (4, 7), (30, 50))]
    cut = Cut(7, 29, 7, 29, text[7:29], "apposition", "[…]")
    sentence = Sentence(0, 0, 50, 0, 50, text, 0, flags=tuple(doubts))
    shortened = replace(sentence, cuts=(cut,))
    cleaned = Cleaned(text, text, flags=tuple(doubts))

    def mark(flag: Flag) -> str:
        return f"[{flag.start}]"

    assert marked(sentence, cleaned, mark) == (
        "Ada Obi[4], the mayor[9] of Kessel, opened the old port.[30]"
    )
    assert marked(shortened, cleaned, mark) == "Ada Obi[4] […] opened the old port.[30]"


def test_a_doubt_on_words_that_were_taken_out_stands_where_they_stood() -> None:
    raw, text = "The port xx reopened.", "The port reopened."
    doubt = Flag("names.test", 9, 11, "What?", "low")
    cleaned = Cleaned(raw, text, (Edit("x", 8, 11, " xx", "", "high", "drop"),), (doubt,))
    sentence = Sentence(0, 0, 18, 0, 21, text, 0, flags=(doubt,))
    assert marked(sentence, cleaned, lambda _: "[1]") == "The port[1] reopened."


def test_footnotes_of_markdown_are_footnotes_and_no_items() -> None:
    page = to_markdown(summarize(TWICE_DOUBTED, lengths="100%"), footnotes=True)
    assert "- Talks with Ada Obi began on June 2031, 6[^1]." in page
    assert "\n[^1]: **high** `dates.scramble`: 'June 2031, 6': day or month?" in page
    assert "*Flag:*" not in page


def test_footnotes_of_two_articles_in_one_file_have_different_labels() -> None:
    one = to_markdown(summarize(TWICE_DOUBTED, lengths=1), footnotes=True, label="a-")
    assert "[^a-1]" in one
    assert "[^1]" not in one


def test_footnotes_on_a_terminal_move_the_lines_under_the_words() -> None:
    result = summarize(TWICE_DOUBTED, lengths="100%")
    shown = to_terminal(result, Face(200), footnotes=True)
    assert "\x1b[4mon June 2031, 6\x1b[0m[1]" in shown
    assert "\x1b[4mon July 2031, 7\x1b[0m[2]" in shown
    assert "[2] \x1b[31mhigh\x1b[0m  dates.scramble:" in shown
