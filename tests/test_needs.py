"""What a sentence cannot be read without: cases in `needs/`, each with what must link and not.

The cases are data: sentences, and every need expected of the kinds that the file names. A line that
begins with `|` begins a paragraph.
"""

import tomllib
from pathlib import Path
from typing import Any

import pytest

from summarizer import ranking
from summarizer.model import Document, Need, Sentence

FILES = sorted(Path(__file__).with_name("needs").glob("*.toml"))
CASES = [
    pytest.param(case, frozenset(told["kinds"]), id=f"{file.stem}: {case['why']}")
    for file in FILES
    for told in [tomllib.loads(file.read_text(encoding="utf-8"))]
    for case in told["case"]
]


def document(lines: list[str], language: str = "en") -> Document:
    sentences: list[Sentence] = []
    text, paragraph = "", 0
    for line in lines:
        if line.startswith("|"):
            paragraph += 1
        gap = "" if not text else "\n" if line.startswith("|") else " "
        line = line.removeprefix("|").strip()
        start = len(text) + len(gap)
        text += gap + line
        n = len(sentences)
        sentences.append(Sentence(n, start, len(text), start, len(text), line, paragraph))
    return Document(text, language, tuple(sentences))


def needs(lines: list[str], language: str = "en") -> list[tuple[Need, ...]]:
    return list(ranking.candidates(document(lines, language)).needs)


@pytest.mark.parametrize(("case", "kinds"), CASES)
def test_a_case(case: dict[str, Any], kinds: frozenset[str]) -> None:
    found = [
        (place, need.kind, -1 if need.on is None else need.on)
        for place, held in enumerate(needs(case["text"]))
        for need in held
        if need.kind in kinds
    ]
    assert sorted(found) == sorted(map(tuple, case["needs"]))


@pytest.mark.parametrize("file", FILES, ids=lambda file: str(file.stem))
def test_every_file_says_what_must_link_and_what_must_not(file: Path) -> None:
    cases = tomllib.loads(file.read_text(encoding="utf-8"))["case"]
    assert sum(bool(case["needs"]) for case in cases) >= 3
    assert sum(not case["needs"] for case in cases) >= 2
