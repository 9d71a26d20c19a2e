"""Paragraphs, sentences, words and stems: examples as data, the rest as properties."""

import re
import subprocess
import sys
import threading
from importlib.resources import files
from pathlib import Path
from typing import Any

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from shared import STEEPEST, growth, tables
from summarizer.language.segment import Known, count_words, paragraphs, sentences, stems, words
from summarizer.language.segment import tokens as tokens_module
from summarizer.language.segment.scan import Splitter
from summarizer.tables import load

CASES = [
    # `missed` is why the answer is not given yet; it has to go when it is.
    pytest.param(
        case,
        id=f"{table}: {case['why']}",
        marks=[pytest.mark.xfail(reason=case["missed"])] if "missed" in case else [],
    )
    for table, told in tables("segment").items()
    for case in told["case"]
]

# What decides about boundaries, in every order that hypothesis can think of.
ATOMS = st.sampled_from(
    [
        *" .!?…\"'()[]“”«»。！？」、,:;-—\n\t12",
        *("\n\n", "\r\n", "\u2028", "\u3000", "...", ". . .", "(AP)", "[1]", "1.", "🙂", "\u200b"),
        *(
            "Mr",
            "U.S",
            "No",
            "p.m",
            "etc",
            "said",
            "The",
            "he",
            "Novak",
            "Inc",
            "port",
            "Jan",
            "www",
        ),
        *("ё", "Привет", "他说", "ですと", "مرحبا", "नमस्ते", "e\u0301"),
    ]
)
TEXTS = st.lists(ATOMS, max_size=40).map("".join) | st.text(max_size=60)
LANGUAGES = st.sampled_from(["en", "zh", "ja", "ar", "hi", "de", "fr", "ru", "tr", "xx"])

HOSTILE = [
    "word ", ".", '"', "'", "(", ")", "\n", "\t", " ", "…", "。", "-", "A", "的", "1. ", "A. ",
    "a. ", "a.b", "A.B", '."', '. "', ". (A", 'a." ', '!"A ', "a?) b ", "(a.) B ", "no. ", "a ... ",
    ". ", "[1]", ".[1] ", "x\n", "a. --- ", "Mr. ", '"A?" Bb Cc ', "a wrapped line\n", "a.“",
    "http://a.B/", "1) A ", "a. --- B. ", "• 9. A • 10. ", ". . . . A", "(1) ", "At A.B. C", "a. b",
]  # fmt: skip


def shown(text: str, language: str = "en") -> list[str]:
    return [text[piece.start : piece.end] for piece in sentences(text, language)]


@pytest.mark.parametrize("case", CASES)
def test_sentences(case: dict[str, Any]) -> None:
    assert shown(case["text"], case.get("language", "en")) == case["sentences"]


@settings(max_examples=400, deadline=None)
@given(TEXTS, LANGUAGES)
def test_sentences_hold_every_character_once(text: str, language: str) -> None:
    pieces = sentences(text, language)
    spans = paragraphs(text)
    covered = [0] * len(text)
    last = 0
    for start, end, paragraph in pieces:
        assert last <= start < end, "in order, disjoint, never empty"
        last = end
        piece = text[start:end]
        assert piece == piece.strip(), "trimmed"
        low, high = spans[paragraph]
        assert low <= start and end <= high, "inside its paragraph"
        for place in range(start, end):
            covered[place] += 1
    for char, times in zip(text, covered, strict=True):
        assert times == 1 or (times == 0 and char.isspace())
    assert sentences(text, language) == pieces, "deterministic"


@settings(max_examples=200, deadline=None)
@given(TEXTS)
def test_paragraphs_hold_every_character_once(text: str) -> None:
    spans = paragraphs(text)
    assert "".join(text[a:b] for a, b in spans).split() != [] or not text.strip()
    last = 0
    for start, end in spans:
        assert not text[last:start].strip()
        assert start < end and text[start:end] == text[start:end].strip()
        last = end
    assert not text[last:].strip()


@settings(max_examples=200, deadline=None)
@given(TEXTS)
def test_words_are_lower_case_and_hold_a_letter_or_a_digit(text: str) -> None:
    for word in words(text):
        assert word == word.lower()
        assert any(char.isalnum() for char in word)
    assert (count_words(text) > 0) == any(char.isalnum() for char in text)


@pytest.mark.parametrize("unit", HOSTILE, ids=repr)
def test_time_grows_with_length_only(unit: str) -> None:
    def work(size: int) -> None:
        text = unit * (size // len(unit))
        sentences(text), words(text), count_words(text)

    assert growth(work, 8_000) < STEEPEST


@pytest.mark.parametrize(
    "unit",
    ["word ", ".", "a.b", "A. ", '."', "(", "a. ", "«а? – ", "l'a. 1", "д.! ", "а.. Б", "- а. "],
)
def test_punkt_is_guarded(unit: str) -> None:
    assert growth(lambda size: sentences(unit * (size // len(unit)), "de"), 4_000) < STEEPEST


def test_short_forms_name_their_sources_and_licences() -> None:
    folder = Path(str(files("summarizer") / "tables"))
    head = (folder / "short_forms.txt").read_text(encoding="utf-8").partition("\n\n")[0]
    licences = (folder / "short_forms.licences.txt").read_text(encoding="utf-8")
    for work in ("Unicode CLDR", "sentencex", "cleanco"):
        assert work in head and f"==== {work} ====" in licences
    assert "UNICODE LICENSE V3" in licences and licences.count("Permission is hereby granted") == 3


@pytest.mark.parametrize("language", ["de", "es", "fr", "it", "nl", "pl", "pt", "ru"])
def test_no_short_form_hides_a_word_that_begins_sentences(language: str) -> None:
    """A list that holds `la` or `via` takes the end of a sentence for a short form."""
    forms = set()
    starters = set()
    for line in load("short_forms"):
        where, group, *found = line.split()
        if where == language and group == "abbr":
            forms.update(found)
    for line in load("abbreviations"):
        where, group, *found = line.split()
        if where == language and group == "starter":
            starters.update(found)
    assert forms and starters and not forms & starters


def test_a_million_characters() -> None:
    text = 'The port of Orsk was shut. "We wait," Mr. Han said at 5 p.m. Police agreed. ' * 13_000
    assert len(sentences(text)) == 3 * 13_000


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("", []),
        ("\n \t\r\n", []),
        ("one", [(0, 3)]),
        ("One.\n\nTwo.", [(0, 4), (6, 10)]),
        ("One.\r\n\r\nTwo.\rThree.", [(0, 4), (8, 12), (13, 19)]),
        ("One\u2029Two\u2028Three", [(0, 3), (4, 7), (8, 13)]),
        ("Port shut\nThe port is shut.", [(0, 9), (10, 27)]),
        ("The port is\nshut.", [(0, 17)]),
        ("Bring:\n- salt\n- rope", [(0, 6), (7, 13), (14, 20)]),
    ],
)
def test_paragraphs(text: str, expected: list[tuple[int, int]]) -> None:
    assert paragraphs(text) == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("The U.S. isn't on 5G.", ["the", "u.s.", "isn't", "on", "5g"]),
        ("COVID-19, the 78th!", ["covid-19", "the", "78th"]),
        ("1,250 or 4.5 (in 2019)", ["1,250", "or", "4.5", "in", "2019"]),
        ("don’t / 'quoted'", ["don't", "quoted"]),
        ("end.Start", ["end", "start"]),
        ("cafe\u0301 naïve", ["cafe\u0301", "naïve"]),
        ("हिन्दी में", ["हिन्दी", "में"]),
        ("他们走了 OK", ["他", "们", "走", "了", "ok"]),
        ("ポート3か所", ["ポ", "ー", "ト", "3", "か", "所"]),
        ("대한민국 만세", ["대한민국", "만세"]),
        ("شُكْرًا", ["شُكْرًا"]),
        ("-- … !? --", []),
    ],
)
def test_words(text: str, expected: list[str]) -> None:
    assert words(text) == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("", 0),
        ("A well-known port - the 3rd, in fact.", 7),
        ("U.S. exports fell 4.5% (to $1,250).", 6),
        ("他们走了。", 4),
        ("用iPhone打", 3),
        ("-- … !?", 0),
    ],
)
def test_count_words(text: str, expected: int) -> None:
    assert count_words(text) == expected


@pytest.mark.parametrize(
    ("tokens", "language", "expected"),
    [
        (["ports", "opening", "u.s."], "en", ["port", "open", "u.s."]),
        (["Häuser".lower()], "de", ["haus"]),
        (["книги"], "ru", ["книг"]),
        (["ports"], "en-GB", ["port"]),
        (["港", "口"], "zh", ["港", "口"]),
        (["words"], "xx", ["words"]),
        ([], "en", []),
    ],
)
def test_stems(tokens: list[str], language: str, expected: list[str]) -> None:
    assert stems(tokens, language) == expected


def test_stems_from_several_threads_at_once() -> None:
    tokens = ["opening", "ports", "quickly", "nations"] * 500
    expected = stems(tokens)
    results: list[list[str]] = []
    threads = [threading.Thread(target=lambda: results.append(stems(tokens))) for _ in range(8)]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()
    assert results == [expected] * 8


def test_stems_of_words_are_kept_up_to_a_bound_and_those_of_numbers_are_not(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    kept: dict[str, str] = {}
    monkeypatch.setattr(tokens_module, "_known_stems", lambda name: kept)
    monkeypatch.setattr(tokens_module, "_MOST_KNOWN", 3)
    given = ["ports", "1,250", "1990s", "opening"]
    assert stems(given) == ["port", "1,250", "1990s", "open"]
    assert kept == {"ports": "port", "opening": "open"}
    assert stems([*given, "nations", "quickly"])[-2:] == ["nation", "quick"]
    assert kept == {"ports": "port", "opening": "open", "nations": "nation"}
    assert stems(["quickly", "ports", "1,250"]) == ["quick", "port", "1,250"]


def test_importing_and_cutting_english_needs_neither_nltk_nor_stemmer() -> None:
    program = (
        "import sys; from summarizer.language.segment import sentences; sentences('One. Two.');"
        "sys.exit(bool({'nltk', 'Stemmer'} & set(sys.modules)))"
    )
    assert subprocess.run([sys.executable, "-c", program], check=False).returncode == 0


# Everything that decides where a sentence begins: short forms, quotations, lists, notes, credits.
PIECES = (
    "The port of Kessel reopened. ", 'He said: "We wait. ', 'They left." ', "At 5 p.m. Police came",
    " in the U.S. Officials met.", "\n", "\n\n", "1. Open the lock. ", "2) Go. ", "1) Ada ", " [1]",
    "(Tarn Press) ", "Obi: No. I stay. ", "it rained. we slept. ", "etc. ", "Is it? ", "“Go!” ",
    ". . . ", "12.5 percent. ", "Mr. Obi ", "iPhone. ", "...", " - ", "( a. )",
)  # fmt: skip
EDITS = ("", " ", ".", '"', "\n", ". The", "?", "(", "1. ", "a", "Mr. ", " it. we ")


@settings(max_examples=400, deadline=None)
@given(
    st.lists(st.sampled_from(PIECES), min_size=1, max_size=14),
    st.lists(st.tuples(st.integers(0, 300), st.integers(0, 3), st.sampled_from(EDITS)), max_size=2),
)
def test_an_edited_text_is_cut_as_if_nothing_were_known(
    pieces: list[str], edits: list[tuple[int, int, str]]
) -> None:
    before = "".join(pieces)
    text, done, edited = "", 0, 0
    for start, length, new in sorted(edits):
        if done <= start <= len(before):
            text += before[done:start] + new
            done, edited = min(len(before), start + length), len(text)
    text += before[done:]
    known = Known(before, sentences(before), edited)
    assert sentences(text, known=known) == sentences(text)


def test_what_stands_after_an_edit_is_not_cut_again(monkeypatch: pytest.MonkeyPatch) -> None:
    before = "The port closed. " * 3 + "Ships came in. " * 40 + "\nNobody knew.\nThey left."
    text = before.replace("The port", "The old port", 1)
    known = Known(before, sentences(before), len("The old"))
    asked: list[int] = []
    cut = Splitter.cut

    def counted(self: Splitter, match: re.Match[str], begin: int, end: int) -> int:
        asked.append(match.start())
        return cut(self, match, begin, end)

    monkeypatch.setattr(Splitter, "cut", counted)
    assert len(sentences(text, known=known)) == 45
    assert len(asked) == 1
