"""The public face: what goes in, what comes out, and what bad input costs."""

import json
import pickle
import subprocess
import sys
from concurrent.futures import ThreadPoolExecutor
from dataclasses import FrozenInstanceError, replace
from itertools import pairwise
from typing import Any

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

import summarizer
from summarizer import (
    Config,
    InputError,
    Result,
    UnknownNameError,
    clean,
    summarize,
    summarize_many,
)
from summarizer.pipeline.signature import signature
from summarizer.rankers import RANKERS
from summarizer.rules import RULES

STORY = (
    "The ferry line to Bruma will reopen in June. The city of Kessel closed it two years ago. "
    "Mayor Ada Obi said that eleven ferries have been repaired. Fares will not rise this year. "
    "Pilots are trained in Kessel and Bruma. The first ferry is called Heron. "
    "Nobody knows yet when night ferries will run. The line earned the city four million a year."
)


def test_the_public_names() -> None:
    assert sorted(summarizer.__all__) == [
        "Cleaned", "Config", "Decision", "Decisions", "Document", "Edit", "Flag", "Glossary",
        "InputError", "PluginError", "Result", "RuleConflictError", "Sentence", "SummarizerError",
        "Summary", "TimeLimitError", "UnknownNameError", "__version__", "clean", "fingerprint",
        "read", "save_report", "summarize", "summarize_many", "summarize_together",
    ]  # fmt: skip


# -- lengths: one ranking, many cuts ----------------------------------------------------------


def test_four_lengths_have_names() -> None:
    result = summarize(STORY)
    assert len(result.headline) == 1
    assert len(result.short) == 3
    assert len(str(result.medium).split()) <= 100
    assert len(result.long) == 2  # 30 % of eight sentences


@pytest.mark.parametrize("ranker", list(RANKERS))
def test_a_longer_summary_contains_the_shorter(ranker: str) -> None:
    result = summarize(STORY, ranker=ranker)
    chosen = [{s.index for s in result.summary(n)} for n in range(1, 9)]
    assert all(short < long for short, long in pairwise(chosen))
    assert {s.index for s in result.headline} <= {s.index for s in result.short}


def test_a_summary_is_verbatim_slices_in_document_order() -> None:
    result = summarize(STORY)
    for sentence in result.summary("100%"):
        assert sentence.text == result.cleaned.text[sentence.start : sentence.end]
        assert sentence.text == STORY[sentence.raw_start : sentence.raw_end]
    indices = [s.index for s in result.long]
    assert indices == sorted(indices)
    assert str(result.summary(2)) == " ".join(s.text for s in result.summary(2))


def test_a_summary_is_a_sequence() -> None:
    short = summarize(STORY).short
    assert [sentence.index for sentence in short] == [s.index for s in short.sentences]
    assert len(short[:2]) == 2
    assert short[0] in short


def test_words_and_characters_are_hard_limits() -> None:
    result = summarize(STORY)
    assert len(str(result.summary("25w")).split()) <= 25
    assert len(str(result.summary("120c"))) <= 120


def test_a_limit_below_every_sentence_gives_nothing_and_says_so() -> None:
    told = "no sentence fits into 2w, not even shortened: ask for a longer summary"
    result = summarize(STORY, lengths="2w")
    assert str(result.summary("2w")) == ""
    assert result.summary("2w").warning == told
    assert result.warnings == (told,)
    whole = summarize(STORY, lengths="2w", shorten="never")
    assert whole.warnings == ("no sentence fits into 2w: ask for a longer summary",)


def test_lines_without_an_end_mark_do_not_run_into_each_other() -> None:
    text = "The prizes are these.\n- a boat for the first\n- an oar for the second\nNobody won."
    assert str(summarize(text).summary("100%")) == text
    assert len(str(summarize(text).summary("60c"))) <= 60


SPEECH = (
    "The head of the harbour resigned on Friday. "
    'He told pilots: "I have made mistakes. I regret the losses of the harbour. I will not return '
    'to the harbour." The harbour lost five million. Nobody had asked him to go.'
)


@pytest.mark.parametrize("ranker", list(RANKERS))
def test_the_middle_of_a_quotation_never_stands_without_its_beginning(ranker: str) -> None:
    result = summarize(SPEECH, ranker=ranker)
    for count in range(1, 7):
        chosen = {s.index for s in result.summary(count)}
        assert 1 in chosen or not chosen & {2, 3}


def test_a_quotation_over_several_sentences_is_not_cut_off_where_notes_end() -> None:
    # What follows it in a summary would read as if it were quoted too.
    result = summarize(SPEECH, ranker="luhn")
    for length in ("headline", "short", "60%", "45w", "30w"):
        chosen = {s.index for s in result.summary(length)}
        assert chosen
        assert len(chosen & {1, 2, 3}) in (0, 3)


@pytest.mark.parametrize(
    ("text", "cut"),
    [
        ('"We have to start again from nothing, pilots and all.', True),
        ("“The harbour will not close while I am mayor of it.", True),
        ('"We have to start again from nothing," said the mayor.', False),
        ('The mayor called it "a day of shame" for the harbour.', False),
    ],
)
def test_a_quotation_that_nobody_closes_is_cut_off_too(text: str, cut: bool) -> None:
    result = summarize(f"The port of Kessel closed on Friday.\n\n{text}\n\nIt rained.")
    assert ("open quotation" in dict(result.sentences[1].why)) is cut
    assert any(n.kind == "quotation" and n.on is None for n in result.sentences[1].needs) is cut


@pytest.mark.parametrize(
    "text",
    [
        # In single marks; the apostrophe of the second sentence closes nothing.
        "The dam was debated. ‘I am tired. I’ll go home,’ said the mayor. The others laughed.",
        # In two paragraphs, each with its opening mark.
        'The dam was debated.\n\n"I am tired, friends.\n\n"I go home now."\n\nThe others laughed.',
    ],
)
def test_what_goes_on_with_a_quotation_needs_its_beginning(text: str) -> None:
    result = summarize(text, ranker=lambda sentences: list(range(len(sentences))))
    assert result.order.index(1) < result.order.index(2)
    assert 2 not in {s.index for s in result.headline}


def test_what_follows_a_quotation_that_is_cut_off_stands_on_its_own_line() -> None:
    result = summarize(SPEECH, ranker=lambda sentences: [0.1, 0.9, 0.8, 0.2, 1.0, 0.0])
    # The beginning of the quotation, and the sentence after its end.
    assert str(result.summary(2)) == (
        'He told pilots: "I have made mistakes.\nThe harbour lost five million.'
    )
    # More of it follows as it does in the text, and so does all of it.
    assert str(result.summary(3)) == (
        'He told pilots: "I have made mistakes. I regret the losses of the harbour.\n'
        "The harbour lost five million."
    )
    assert "\n" not in str(result.summary(6))


def test_a_baseline_is_what_its_name_says_also_with_quotations() -> None:
    assert summarize(SPEECH, ranker="lead", trust_weight=1).order == (0, 1, 2, 3, 4, 5)


def test_a_lost_quotation_mark_does_not_tie_the_rest_of_the_text_together() -> None:
    text = 'The mayor" left. ' + STORY
    result = summarize(text, ranker=lambda sentences: list(range(len(sentences))))
    assert result.order[0] == len(result.sentences) - 1


def test_every_sentence_has_a_score() -> None:
    scores = [s.score for s in summarize(STORY).sentences]
    assert max(scores) == 1
    assert min(scores) == 0


# -- input ------------------------------------------------------------------------------------


def test_a_rating_is_no_sentence_beside_others_but_figures_alone_are_a_text() -> None:
    result = summarize("Ada Obi sells honey in Kessel. 5/5. Jars cost four crowns.")
    assert [s.text for s in result.sentences if s.rank] == [
        "Ada Obi sells honey in Kessel.",
        "Jars cost four crowns.",
    ]
    assert str(summarize("5/5. 3-2.").summary(2)) == "5/5. 3-2."


@pytest.mark.parametrize("text", ["", " \n\t ", "\u200b"])
def test_an_empty_text_gives_an_empty_result_and_a_warning(text: str) -> None:
    result = summarize(text)
    assert str(result.headline) == str(result.long) == ""
    assert len(result.warnings) == 1
    assert "nothing to summarise" in result.warnings[0] or "may enter" in result.warnings[0]


@pytest.mark.parametrize("text", ["Kessel", "The port reopened", "The port reopened.", "Go!"])
def test_one_sentence_summarises_to_itself(text: str) -> None:
    result = summarize(text)
    assert str(result.headline) == str(result.short) == str(result.long) == text


@pytest.mark.parametrize(
    ("wrong", "says"),
    [
        (b"bytes", "decode it first"),
        (bytearray(b"x"), "decode it first"),
        (None, "pass the article itself"),
        (7, "pass the article itself"),
        ({"text": "x"}, "pass the article itself"),
        (["one", 2], "segment 1 must be a str"),
        (["one", b"two"], "segment 1 must be a str"),
    ],
)
@pytest.mark.parametrize("verb", [summarize, clean])
def test_what_is_not_text_is_refused_with_what_to_pass(
    verb: object, wrong: object, says: str
) -> None:
    with pytest.raises(InputError, match=says):
        verb(wrong)  # type: ignore[operator]


@pytest.mark.parametrize(
    "text",
    [
        pytest.param("The port\0 reopened.\0 Nobody\0 cheered.", id="NUL"),
        pytest.param("The port \ud800 reopened. Nobody cheered.", id="half a surrogate pair"),
        pytest.param("The port\r\nreopened.\r\n\r\nNobody cheered.\r\n", id="CRLF"),
        pytest.param("\ufeffThe port reopened. Nobody cheered.", id="byte order mark"),
        pytest.param("\x1b[31mThe port reopened.\x1b[0m Nobody cheered.", id="terminal codes"),
        pytest.param("The port 🚢 reopened. Nobody 👨\u200d👩\u200d👧 cheered.", id="emoji"),
    ],
)
def test_odd_characters_lose_nothing(text: str) -> None:
    result = summarize(text)
    assert len(result.order) == 2
    assert result.cleaned.revert(result.edits) == text
    json.dumps(result.to_dict())


def test_a_megabyte_without_a_stop_is_one_sentence() -> None:
    result = summarize("the port of kessel is open " * 40_000)
    assert len(result.order) == 1


def test_a_long_text_is_refused_with_the_way_out() -> None:
    with pytest.raises(InputError, match="more than max_chars=5,000,000"):
        summarize(" " * 5_000_001)
    with pytest.raises(InputError, match="pass a higher max_chars"):
        summarize(STORY, max_chars=10)
    assert summarize(STORY, max_chars=len(STORY)).order


@settings(max_examples=150, deadline=None)
@given(st.text(max_size=200), st.sampled_from(["news", "lead", "lexrank"]))
def test_any_text_gives_a_result_that_can_be_followed(text: str, ranker: str) -> None:
    result = summarize(text, ranker=ranker)
    for s in result.sentences:
        assert result.cleaned.text[s.start : s.end] == s.text
        assert 0 <= s.raw_start <= s.raw_end <= len(text)
        assert 0 <= s.score <= 1
    assert {s.index for s in result.sentences if s.role == "body" and s.score} <= set(result.order)
    assert not any("failed" in warning for warning in result.warnings)


# -- segments ---------------------------------------------------------------------------------


SEGMENTS = [
    "Ferry line to reopen - Bay Times",
    "KESSEL, May 3 (Reuters) -- The ferry line will reopen. It closed in 2029.",
    "",
    "2031-05-03 09:00 Source: Bay Times",
    "Fares will not rise this year, the firm that runs the line to Bruma said on Monday.",
    "Fares will not rise this year, the firm that runs the line to Bruma said on Monday.",
]


def test_each_segment_is_one_sentence_in_its_place() -> None:
    result = summarize(SEGMENTS)
    raw = "\n".join(SEGMENTS)
    assert [s.index for s in result.sentences] == list(range(len(SEGMENTS)))
    assert [s.role for s in result.sentences] == [
        "title", "body", "furniture", "furniture", "body", "furniture",
    ]  # fmt: skip
    second = result.sentences[1]
    assert second.text == "The ferry line will reopen. It closed in 2029."
    assert raw[second.raw_start : second.raw_end] == second.text


def test_segments_left_out_of_every_summary_keep_their_place_in_the_original() -> None:
    result = summarize(SEGMENTS)
    raw = "\n".join(SEGMENTS)
    for segment, sentence in zip(SEGMENTS, result.sentences, strict=True):
        assert raw[sentence.raw_start : sentence.raw_end] in segment
    assert {s.index for s in result.summary("100%")} == {1, 4}


def test_no_segments_are_no_text() -> None:
    assert summarize([]).sentences == ()
    assert summarize(()).warnings


# -- other languages --------------------------------------------------------------------------


@pytest.mark.parametrize(
    ("text", "language", "count"),
    [
        ("港口重新开放。市长感谢了飞行员！明年会有夜班船吗？没有人知道。", "zh", 4),
        (
            "Der Hafen von Kessel ist wieder offen. Der Bürgermeister dankte den Lotsen. "
            "Niemand weiß, wann die Fähren nachts fahren. Es regnete.",
            "de",
            4,
        ),
        ("港は再び開いた。市長は水先人に感謝した。いつ夜の船が出るのか誰も知らない。", "ja", 3),
        (
            "Порт снова открыт. Мэр поблагодарил лоцманов. Никто не знает, когда пойдут суда.",
            "ru",
            3,
        ),
    ],
)
def test_a_text_that_is_not_english_is_summarised_with_a_warning(
    text: str, language: str, count: int
) -> None:
    result = summarize(text)
    assert (result.language, len(result.order)) == (language, count)
    assert any(repr(language) in warning for warning in result.warnings)
    assert str(result.summary("100%")) == text


def test_the_language_can_be_named() -> None:
    result = summarize("Kessel. Bruma.", language="de")
    assert result.language == "de"


# -- results ----------------------------------------------------------------------------------


def test_the_same_input_gives_the_same_result() -> None:
    assert summarize(STORY).to_dict() == summarize(STORY).to_dict()


def test_a_result_can_be_pickled_and_not_be_changed() -> None:
    result = summarize(STORY + " It rained , too.")
    copy = pickle.loads(pickle.dumps(result))
    assert copy == result
    assert copy.cleaned.to_raw(5, 9) == result.cleaned.to_raw(5, 9)
    with pytest.raises(FrozenInstanceError):
        result.order = ()  # type: ignore[misc]


def test_a_signature_names_what_made_the_result() -> None:
    parts = dict(part.split(":", 1) for part in summarize(STORY).signature.split("|"))
    assert list(parts) == ["ranker", "rules", "lang", "mode", "version"]
    assert parts["ranker"].startswith("news@")
    assert parts["version"] == summarizer.__version__
    assert summarize(STORY, skip="dates").signature != summarize(STORY).signature
    assert summarize(STORY, mode="report").signature != summarize(STORY).signature


def test_a_signature_changes_with_the_version_of_a_rule() -> None:
    rule = RULES["furniture.credit"]
    newer = replace(rule, version=rule.version + 1)
    assert signature(Config(), "lead@1", [rule], "en") != signature(
        Config(), "lead@1", [newer], "en"
    )


def test_a_signature_changes_with_what_a_rule_has_earned() -> None:
    rule = RULES["spacing.before_mark"]
    assert signature(Config(), "lead@1", [rule], "en") != signature(
        Config(), "lead@1", [replace(rule, confidence="medium")], "en"
    )


def test_the_plain_form_has_these_keys() -> None:
    text = "Talks began on June 2031, 6 , she said. Nobody came."
    record = summarize(text).to_dict("a.txt")
    assert list(record) == [
        "schema", "id", "fingerprint", "language", "signature", "metadata", "summaries",
        "sentences", "between", "edits", "flags", "marks", "shortening", "warnings",
    ]  # fmt: skip
    assert (record["schema"], record["id"]) == (1, "a.txt")
    assert list(record["summaries"]) == ["headline", "short", "medium", "long"]
    assert set(record["summaries"]["short"]) == {"text", "sentences", "cuts"}
    assert set(record["sentences"][0]) == {
        "index", "start", "end", "raw_start", "raw_end", "text", "paragraph", "role", "score",
        "rank", "trust", "excluded", "flags", "needs", "why",
    }  # fmt: skip
    assert set(record["edits"][0]) == {
        "rule", "start", "end", "before", "after", "confidence", "action",
        "absorbed",
    }  # fmt: skip
    assert set(record["flags"][0]) == {
        "rule", "start", "end", "message", "severity", "suggestion", "needs",
    }  # fmt: skip
    assert json.loads(json.dumps(record)) == record


def test_reprs_say_what_is_inside() -> None:
    result = summarize(STORY)
    assert repr(result) == (
        "Result(8 sentences; headline, short, medium, long; 0 edits, 0 flags; news@2)"
    )
    assert repr(result.short) == "Summary(short: 3 sentences)"
    assert repr(result.cleaned).startswith("Cleaned(")


@pytest.mark.parametrize("face", ["result", "short", "cleaned"])
def test_notebook_faces_escape_the_text(face: str) -> None:
    result = summarize("The <script>alert(1)</script> port & Co. reopened , she said. It rained.")
    noun = {"result": result, "short": result.short, "cleaned": result.cleaned}[face]
    html = noun._repr_html_()  # type: ignore[attr-defined]
    assert "<script>" not in html
    assert "&lt;script&gt;" in html


# -- many -------------------------------------------------------------------------------------

MANY = [STORY, "", None, "One sentence.", b"bytes", STORY]


@pytest.mark.parametrize("jobs", [1, 2])
def test_many_texts_keep_their_order_and_one_bad_text_costs_itself(jobs: int) -> None:
    results = list(summarize_many(MANY, jobs=jobs, chunk=2))  # type: ignore[arg-type]
    kinds = [type(result).__name__ for result in results]
    assert kinds == ["Result", "Result", "InputError", "Result", "InputError", "Result"]
    assert isinstance(results[0], Result)
    assert results[0] == results[5] == summarize(STORY)


def test_many_texts_are_read_as_they_are_needed() -> None:
    def endless() -> object:
        while True:
            yield "The port reopened."

    results = summarize_many(endless())  # type: ignore[arg-type]
    assert isinstance(next(iter(results)), Result)


@pytest.mark.parametrize("wrong", [{"jobs": 0}, {"chunk": 0}, {"jobs": "2"}])
def test_jobs_and_chunk_are_at_least_one(wrong: dict[str, Any]) -> None:
    with pytest.raises(InputError, match="at least 1"):
        summarize_many([], **wrong)


@pytest.mark.parametrize("wrong", [STORY, b"x", None, 7])
def test_a_single_text_is_not_many(wrong: Any) -> None:
    with pytest.raises(InputError, match="put a single one into a list"):
        summarize_many(wrong)


@pytest.mark.parametrize("jobs", [1, 2])
def test_a_wrong_choice_is_reported_once_and_at_once(jobs: int) -> None:
    with pytest.raises(UnknownNameError):
        summarize_many([STORY], jobs=jobs, ranker="nope")
    with pytest.raises(UnknownNameError):
        summarize_many([STORY], jobs=jobs, only="nope")


def test_a_ranker_that_cannot_travel_is_refused() -> None:
    with pytest.raises(InputError, match="a function of a module"):
        summarize_many([STORY], jobs=2, ranker=lambda sentences: [1.0] * len(sentences))


def test_what_cannot_travel_costs_only_itself() -> None:
    texts: list[Any] = [STORY, (part for part in ["x"]), STORY]
    kinds = [type(result).__name__ for result in summarize_many(texts, jobs=2, chunk=1)]
    assert kinds == ["Result", "InputError", "Result"]


def test_a_text_that_kills_its_process_costs_only_itself() -> None:
    # The ranker must be found by the other process, so it lives in a program of its own.
    code = (
        "import os, signal\n"
        "from summarizer import summarize_many\n"
        "def rank(sentences):\n"
        "    if 'poison' in sentences[0].text:\n"
        "        os.kill(os.getpid(), signal.SIGKILL)\n"
        "    return [1.0] * len(sentences)\n"
        "if __name__ == '__main__':\n"
        "    texts = [f'Go on {i}.' for i in range(9)]\n"
        "    texts[4] = 'A poison.'\n"
        "    for result in summarize_many(texts, jobs=2, chunk=2, ranker=rank):\n"
        "        print('died' if isinstance(result, Exception) else result.headline)\n"
    )
    done = subprocess.run([sys.executable, "-c", code], capture_output=True, check=True)
    expected = [f"Go on {i}." for i in range(9)]
    expected[4] = "died"
    assert done.stdout.decode().splitlines() == expected


def test_many_threads_give_the_same_results() -> None:
    texts = [STORY, "Der Hafen ist wieder offen, und niemand weiß, wann die Fähren fahren."] * 8
    with ThreadPoolExecutor(8) as pool:
        together = list(pool.map(summarize, texts))
    assert together == [summarize(text) for text in texts]
