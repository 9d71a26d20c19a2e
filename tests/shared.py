"""What many tests start from: modes, cases kept as data, the article, documents made by hand."""

import tomllib
from collections.abc import Sequence
from pathlib import Path
from typing import Any, get_args

from summarizer import Document, Sentence, ranking
from summarizer.model.config import Mode
from summarizer.rankers import Candidates

TESTS = Path(__file__).parent
MODES: tuple[Mode, ...] = get_args(Mode)
ARTICLE = TESTS.parent / "notebooks" / "article.txt"
#: Four sentences with one thing to repair, as the command reads them from a file.
STORY = "The port of Kessel reopened , the mayor said. Ships came in. Nobody cheered. It rained.\n"


def tables(folder: str) -> dict[str, dict[str, Any]]:
    """Read the cases of a folder, by the names of their files."""
    return {file.stem: table(file) for file in sorted((TESTS / folder).glob("*.toml"))}


def table(file: Path) -> dict[str, Any]:
    """Read one file of cases."""
    return tomllib.loads(file.read_text(encoding="utf-8"))


def article() -> str:
    """Read the article of the notebooks: one that has much to clean, and all kinds of it."""
    return ARTICLE.read_text(encoding="utf-8")


def document(
    texts: Sequence[str], language: str = "en", paragraphs: Sequence[int] | None = None
) -> Document:
    """Make a document of sentences, all in one paragraph where none are named."""
    sentences: list[Sentence] = []
    text = ""
    for index, piece in enumerate(texts):
        paragraph = paragraphs[index] if paragraphs is not None else 0
        if sentences:
            text += " " if sentences[-1].paragraph == paragraph else "\n"
        start = len(text)
        text += piece
        sentences.append(Sentence(index, start, len(text), start, len(text), piece, paragraph))
    return Document(text, language, tuple(sentences))


def candidates(texts: Sequence[str], title: str = "", language: str = "en") -> Candidates:
    """Make of sentences what a ranker is shown."""
    return ranking.candidates(document(texts, language), title)
