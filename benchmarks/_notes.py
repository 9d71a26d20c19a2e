"""Summarises texts with whatever version of the package stands on the path.

Reads one JSON string a line and answers with one JSON object a line. It runs as a process of its
own, so that one benchmark can ask several versions, and uses only what every version has.
"""

import json
import sys
from collections.abc import Iterable, Iterator, Sequence
from os import environ, pathsep
from pathlib import Path
from subprocess import run
from typing import NamedTuple

__all__ = ["Line", "Note", "notes"]


class Line(NamedTuple):
    """A sentence of a document.

    Attributes:
        place: Where it stands in the document.
        text: What it says.
        role: What it is in the document: body, title, caption and so on.
    """

    place: int
    text: str
    role: str


class Note(NamedTuple):
    """The short texts of an article.

    Attributes:
        note: Three sentences, as they are printed.
        lines: The same, each by itself.
        headline: One sentence.
        words30: At most 30 words.
        document: All sentences of the article.
    """

    note: str
    lines: tuple[Line, ...]
    headline: str
    words30: str
    document: tuple[Line, ...]


def notes(texts: Sequence[str], package: Path | None = None) -> Iterator[Note]:
    """Yield the short texts of each text, made by the package in a folder, or by the installed."""
    if package is not None and not (package / "summarizer").is_dir():
        raise SystemExit(f"no package in {package}: name the folder that holds 'summarizer'")
    path = [str(package)] if package else []
    path += [environ["PYTHONPATH"]] if "PYTHONPATH" in environ else []
    done = run(
        [sys.executable, __file__],
        input="".join(json.dumps(text) + "\n" for text in texts),
        stdout=-1,
        text=True,
        encoding="utf-8",
        check=True,
        env={**environ, "PYTHONPATH": pathsep.join(path), "PYTHONIOENCODING": "utf-8"},
    )
    # Not splitlines: a text may hold other characters that end a line.
    for line in done.stdout.split("\n")[:-1]:
        made = json.loads(line)
        yield Note(
            made["note"],
            tuple(Line(*sentence) for sentence in made["lines"]),
            made["headline"],
            made["words30"],
            tuple(Line(*sentence) for sentence in made["document"]),
        )


def _answer(texts: Iterable[str]) -> None:
    from summarizer import summarize

    for text in texts:
        result = summarize(json.loads(text), language="en")
        short = result.summary("short")
        made = {
            "note": str(short),
            "lines": [(s.index, s.text, s.role) for s in short],
            "headline": str(result.summary("headline")),
            "words30": str(result.summary("30w")),
            "document": [(s.index, s.text, s.role) for s in result.sentences],
        }
        print(json.dumps(made))


if __name__ == "__main__":
    _answer(sys.stdin)
