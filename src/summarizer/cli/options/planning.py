"""Options -> a plan: what to do with each article, every name in it looked up."""

import os
import sys
from collections.abc import Collection, Sequence
from typing import Any

import click

from summarizer import ranking, render
from summarizer.base.errors import UnknownNameError
from summarizer.base.lengths import NAMED
from summarizer.cli.output.forms import Form
from summarizer.cli.work import Plan
from summarizer.model.config import Config, RankerLike, parse_all
from summarizer.model.decisions import Decisions
from summarizer.model.met import reported_once
from summarizer.reading import Fields, words_in
from summarizer.rules import select

__all__ = ["is_screen", "on_terminal", "own_stop_words", "plan_of"]

# Options that a result which was written earlier can no longer be made with.
_REMAKING = (
    "ranker", "query", "stop_words", "min_words", "max_words", "shorten", "cut_mark", "mode",
    "only", "skip", "glossary", "decisions", "no_clean", "language",
)  # fmt: skip


def plan_of(options: dict[str, Any], form: Form, given: Collection[str] = ()) -> Plan:
    """Make the plan, and look up every name in it before anything is read.

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
    columns = tuple(dict.fromkeys(options["columns"].split(","))) if options["columns"] else ()
    if form == "csv":
        from summarizer.render import table

        table.header(parse_all(config.lengths), columns)  # refuses a column that is there twice
    return Plan(
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
        remade=tuple(f"--{name.replace('_', '-')}" for name in _REMAKING if name in given),
    )


def _find(ranker: RankerLike) -> None:
    """Refuse a name that no ranker has; the message names the page on rankers of one's own."""
    try:
        ranking.find(ranker)
    except UnknownNameError as error:
        raise click.UsageError(
            f"{error}; for a function of your own see docs/extending.md, In a package of your own"
        ) from None


def _each(names: Sequence[str]) -> tuple[str, ...]:
    """Return the names of rules: an option may be repeated, or have several with commas."""
    return tuple(name for given in names for name in given.split(","))


def _decisions(paths: Sequence[str]) -> Decisions | None:
    """Read the decisions of all files."""
    entries = [each for path in paths for each in Decisions.read(path).entries]
    return Decisions(tuple(entries)) if paths else None


def own_stop_words(options: dict[str, Any]) -> tuple[str, ...]:
    """Return the stop words in the file that was named, if one was."""
    path = options["stop_words"]
    return () if path is None else words_in(path)


def on_terminal(plan: Plan, options: dict[str, Any], several: bool) -> Plan:
    """Add how data and notes are to look: plain where no terminal shows them."""
    data = None if options["output"] or plan.form != "text" else _face(sys.stdout, options)
    return plan._replace(several=several, terminal=data, notes_terminal=_face(sys.stderr, options))


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
