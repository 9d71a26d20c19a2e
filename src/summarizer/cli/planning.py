"""Options -> what to do with each article; what cannot be meant is refused at once."""

import os
import sys
from collections.abc import Collection, Sequence
from itertools import combinations
from pathlib import Path
from typing import Any

import click

from summarizer import ranking, render
from summarizer.base.errors import UnknownNameError
from summarizer.base.lengths import NAMED
from summarizer.cli.places import holds_columns, is_folder
from summarizer.cli.work import Form, Recipe
from summarizer.model.config import Config, RankerLike, parse_all
from summarizer.model.decisions import Decisions
from summarizer.model.met import reported_once
from summarizer.reading import Fields, is_below, words_in
from summarizer.rules import select

# Options that a result which was written earlier can no longer be made with.
_REMAKING = {
    "ranker": "--ranker", "query": "--query", "stop_words": "--stop-words",
    "min_words": "--min-words", "max_words": "--max-words", "shorten": "--shorten",
    "cut_mark": "--cut-mark", "mode": "--mode", "only": "--only", "skip": "--skip",
    "glossary": "--glossary", "decisions": "--decisions", "no_clean": "--no-clean",
    "language": "--language",
}  # fmt: skip

__all__ = [
    "check", "columns_in", "form_of", "is_screen", "on_terminal", "own_stop_words", "recipe_of",
]  # fmt: skip

_FORMS: dict[str, Form] = {
    ".json": "json", ".jsonl": "json", ".ndjson": "json", ".md": "markdown", ".html": "html",
    ".htm": "html", ".csv": "csv", ".parquet": "parquet",
}  # fmt: skip


# Names of files that promise another form than any that is written here.
_NOT_WRITTEN = frozenset({
    ".doc", ".docx", ".epub", ".odt", ".pdf", ".rtf", ".tsv", ".xls", ".xlsx", ".xml",
})  # fmt: skip


def form_of(options: dict[str, Any]) -> Form:
    """Return the form of the data: as asked, else as the output's name says."""
    form: Form | None = options["form"]
    output = options["output"] or ""
    if form is None and is_folder(output) and any(map(holds_columns, options["files"])):
        return "parquet"
    suffix = Path(output).suffix.lower()
    if form is None and options["resume"] and suffix not in (*_FORMS, ".txt"):
        return "json"
    return form or _FORMS.get(suffix, "text")


def recipe_of(options: dict[str, Any], form: Form, given: Collection[str] = ()) -> Recipe:
    """Make the recipe, and look up every name in it before anything is read.

    Args:
        options: What the command was given, by the names of its parameters.
        form: The form of the data.
        given: Those that stand on the command line; the others are defaults.
    """
    page = form == "html" or options["report"] is not None
    lengths: tuple[str, ...] = tuple(NAMED) if form in ("json", "html", "parquet") else ("short",)
    if options["lengths"] is not None:
        lengths = tuple(options["lengths"].split(","))
    config = Config(
        lengths=lengths,
        ranker=options["ranker"],
        mode=options["mode"],
        language=options["language"],
        query=options["query"],
        stop_words=own_stop_words(options),
        min_words=options["min_words"],
        max_words=options["max_words"],
        max_chars=options["max_chars"],
        shorten=options["shorten"],
        cut_mark=options["cut_mark"],
        timeout=options["timeout"],
        glossary=options["glossary"],
        decisions=_decisions(options["decisions"]),
        clean=not options["no_clean"],
        only=_each(options["only"]),
        skip=_each(options["skip"]),
    )
    _find(config.ranker)
    select(config)
    columns = () if form not in ("csv", "json") or options["together"] else columns_in(options)
    if form == "csv":
        from summarizer.render import table

        table.header(parse_all(config.lengths), columns)  # refuses a column that is there twice
    return Recipe(
        # What none of the articles has met is reported at the end of the run.
        config=reported_once(config),
        form=form,
        fields=Fields(options["field"], options["id"], options["title"] or "title"),
        clean_only=options["clean_only"],
        scores=options["show_scores"],
        ranked=options["order"] == "rank",
        footnotes=options["footnotes"],
        edits=options["show_edits"],
        reasons=options["explain_ranking"],
        page=page,
        verbose=options["verbose"],
        quiet=options["quiet"],
        counted=options["statistics"] or bool(options["statistics_json"] or options["fail_on"]),
        columns=columns,
        compact=options["no_sentences"],
        relength="lengths" in given or form == "csv",
        remade=tuple(_REMAKING[name] for name in _REMAKING if name in given),
    )


def _find(ranker: RankerLike) -> None:
    """Refuse a name that no ranker has; who looked for a file with a function is told where."""
    try:
        ranking.find(ranker)
    except UnknownNameError as error:
        raise click.UsageError(
            f"{error}; for a function of your own see docs/extending.md, In a package of your own"
        ) from None


def _each(names: Sequence[str]) -> tuple[str, ...]:
    """Return the names of rules: an option may be repeated, or have several with commas."""
    return tuple(name for given in names for name in given.split(","))


def columns_in(options: dict[str, Any]) -> tuple[str, ...]:
    """Return the names of the columns that are to be carried along."""
    return tuple(dict.fromkeys(options["columns"].split(","))) if options["columns"] else ()


def _decisions(paths: Sequence[str]) -> Decisions | None:
    """Read the decisions of all files."""
    entries = [each for path in paths for each in Decisions.read(path).entries]
    return Decisions(tuple(entries)) if paths else None


def own_stop_words(options: dict[str, Any]) -> tuple[str, ...]:
    """Return the stop words in the file that was named, if one was."""
    path = options["stop_words"]
    return () if path is None else words_in(path)


def on_terminal(recipe: Recipe, options: dict[str, Any], several: bool) -> Recipe:
    """Add how data and notes are to look: plain where no terminal shows them."""
    data = None if options["output"] or recipe.form != "text" else _face(sys.stdout, options)
    return recipe._replace(
        several=several, terminal=data, notes_terminal=_face(sys.stderr, options)
    )


def _face(stream: Any, options: dict[str, Any]) -> render.Face | None:
    """Return the face of a stream: colours where they are wanted, none on a pipe or in a file."""
    terminal = is_screen(stream)
    wanted = options["color"]
    if not terminal and wanted != "always":
        return None
    colour = wanted == "always" or (wanted == "auto" and not os.environ.get("NO_COLOR"))
    from shutil import get_terminal_size

    return render.Face(get_terminal_size().columns, colour)


def is_screen(stream: Any) -> bool:
    """Whether somebody sees a stream, on a terminal that can do more than print."""
    if stream is None or not stream.isatty():
        return False
    return os.environ.get("TERM", "") not in ("dumb", "unknown")


def check(
    options: dict[str, Any], form: Form, paths: Sequence[str], given: Collection[str]
) -> None:
    """Refuse at once what cannot be meant, and places that cannot be written.

    A default of a file of settings that means nothing in this run is no slip, and is passed over.
    """
    output, report = options["output"], options["report"]
    if form in ("json", "html", "csv") and "order" not in given:
        options["order"] = "document"
    if (form != "json" or options["clean_only"]) and "no_sentences" not in given:
        options["no_sentences"] = False
    if (form not in ("text", "markdown") or options["clean_only"]) and "footnotes" not in given:
        options["footnotes"] = False
    if options["resume"] and output is None:
        raise click.UsageError("--resume goes on with a file: name it with -o")
    if options["resume"] and form != "json":
        raise click.UsageError(
            "--resume: only JSON Lines and Parquet can be resumed: name a file .jsonl or .parquet "
            "with -o"
        )
    if options["order"] == "rank" and form in ("json", "html", "csv"):
        raise click.UsageError(f"--order rank is for text and Markdown, not for {form}")
    if options["footnotes"] and (form not in ("text", "markdown") or options["clean_only"]):
        raise click.UsageError(
            "--footnotes is for summaries in text and Markdown: JSON and pages hold the flags"
        )
    if options["output"] and Path(options["output"]).suffix.lower() in _NOT_WRITTEN:
        raise click.UsageError(
            f"-o {options['output']}: text, Markdown, JSON, CSV, HTML and Parquet are written: "
            "choose one of them"
        )
    if options["no_sentences"] and (form != "json" or options["clean_only"]):
        raise click.UsageError("--no-sentences is for the JSON of summaries: pass --json too")
    if options["together"] and (options["resume"] or options["clean_only"]):
        raise click.UsageError(
            "--together makes one summary of all: leave out --resume and --clean-only"
        )
    if options["clean_only"] and (form in ("html", "markdown", "csv") or report):
        raise click.UsageError("--clean-only makes no summary: leave out the page")
    settled = (options["glossary"], *options["decisions"])
    _check_places(output, report, options["statistics_json"], paths, [p for p in settled if p])


def _check_places(
    output: str | None,
    report: str | None,
    counts: str | None,
    paths: Sequence[str],
    settled: Sequence[str],
) -> None:
    """Refuse places that cannot be written, or that hold what nobody wants to lose."""
    places = {"-o": output, "--report": report, "--statistics-json": counts}
    for option, path in places.items():
        if path is None:
            continue
        target = Path(path)
        if path in ("", "-") or target.is_dir():
            raise click.UsageError(f"{option} {path!r} cannot be written: name a file in a folder")
        if not target.parent.is_dir():
            raise click.UsageError(
                f"{option} {path!r} cannot be written: there is no folder {str(target.parent)!r}"
            )
        if target.exists():
            _check_apart(option, path, paths, settled)
    if report and _holds_something_else(Path(report), (b"<!doctype html", b"<html")):
        raise click.UsageError(
            f"--report {report} is there and is no page: name the page first, then the articles"
        )
    if counts and _holds_something_else(Path(counts), (b'{\n  "articles": {',)):
        raise click.UsageError(
            f"--statistics-json {counts} is there and holds no statistics: name their file first, "
            "then the articles"
        )
    named = [(option, Path(path).resolve()) for option, path in places.items() if path is not None]
    for (one, place), (other, same) in combinations(named, 2):
        if place == same:
            raise click.UsageError(f"{one} and {other} name the same file: choose two")


def _check_apart(option: str, path: str, paths: Sequence[str], settled: Sequence[str]) -> None:
    """Refuse to write over what this run reads."""
    if any(_same(Path(path), Path(each)) for each in settled):
        raise click.UsageError(f"{option} {path} holds what you settled: choose another name")
    for named in (each for each in paths if each != "-"):
        if _same(Path(path), Path(named)):
            raise click.UsageError(f"{option} {path} is one of the articles: choose another name")
        if is_below(path, named):
            raise click.UsageError(
                f"{option} {path} is one of the articles that {named} stands for: choose a place "
                "outside of it"
            )


def _holds_something_else(target: Path, beginnings: tuple[bytes, ...]) -> bool:
    """Whether a file would be written over one of another kind: an article, say."""
    if not target.is_file():
        return False
    with target.open("rb") as file:
        begun = file.read(200).lstrip().lower()
    return bool(begun) and not begun.startswith(beginnings)


def _same(one: Path, other: Path) -> bool:
    return other.exists() and one.samefile(other) and one.is_file()
