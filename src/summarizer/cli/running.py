"""One run of the command: each article read, summarised and written; what fails is passed over."""

import sys
from collections.abc import Callable, Sequence
from typing import Any

import click

from summarizer import render
from summarizer.cli import output
from summarizer.cli.status import ALL_DONE, ALL_FAILED, SOME_FAILED, WRONG_USAGE
from summarizer.config import Config
from summarizer.errors import InputError, SummarizerError
from summarizer.lengths import NAMED
from summarizer.pipeline import clean, summarize
from summarizer.reading import Article, MissingFileError, printable, read

__all__ = ["run"]


def run(options: dict[str, Any]) -> int:
    """Work through the files; what fails is told and passed over."""
    config = _config(options)
    paths = options["files"] or ("-",)
    if paths == ("-",) and sys.stdin is not None and sys.stdin.isatty():
        click.echo("reading from the terminal; end with Ctrl-D (see summarize --help)", err=True)
    if options["output"] is not None:
        output.check(options["output"], paths)
    written: list[str] = []
    try:
        return _work_through(paths, config, options, written)
    finally:
        # Also when interrupted: what is done is not lost.
        if options["output"] and written:
            output.replace(options["output"], "".join(written))


def _work_through(
    paths: Sequence[str], config: Config, options: dict[str, Any], written: list[str]
) -> int:
    failures: list[SummarizerError] = []
    emit: Callable[[str], None] = written.append if options["output"] else output.write
    done = 0
    for path in paths:
        name = "standard input" if path == "-" else printable(path)
        try:
            block, notes = _article(read(path), name, config, options)
        except SummarizerError as error:
            failures.append(error)
            told = str(error)
            click.echo(told if told.startswith(f"{name}:") else f"{name}: {told}", err=True)
            continue
        if len(paths) > 1 and options["form"] == "text":
            block = f"==> {name} <==\n{block}"
        if done and options["form"] != "json":
            block = f"\n{block}"
        emit(block)
        click.echo(notes, err=True, nl=False)
        done += 1
    if not failures:
        return ALL_DONE
    if done:
        return SOME_FAILED
    missing = all(isinstance(failure, MissingFileError) for failure in failures)
    return WRONG_USAGE if missing else ALL_FAILED


def _config(options: dict[str, Any]) -> Config:
    """Make the configuration, and look up every name in it before anything is read."""
    from summarizer import ranking
    from summarizer.rules import select

    lengths: tuple[str, ...] = tuple(NAMED) if options["form"] == "json" else ("short",)
    if options["lengths"] is not None:
        lengths = tuple(options["lengths"].split(","))
    config = Config(
        lengths=lengths,
        ranker=options["ranker"],
        mode=options["mode"],
        language=options["language"],
        query=options["query"],
        clean=not options["no_clean"],
        only=options["only"],
        skip=options["skip"],
        glossary=options["glossary"],
    )
    ranking.find(config.ranker)
    select(config)
    return config


def _article(
    article: Article, name: str, config: Config, options: dict[str, Any]
) -> tuple[str, str]:
    """Return what is written for one article, and what is told beside it.

    Raises:
        SummarizerError: The article cannot be summarised.
    """
    form, scores = options["form"], options["show_scores"]
    if options["clean_only"]:
        cleaned = clean(article.text, config=config)
        warnings = cleaned.warnings
        if not cleaned.text.strip():
            raise InputError("the text is empty: nothing is left to print")
        text = cleaned.text if cleaned.text.endswith("\n") else cleaned.text + "\n"
        block = render.to_json(cleaned.to_dict(article.id)) if form == "json" else text
    else:
        result = summarize(article.text, config=config)
        cleaned, warnings = result.cleaned, result.warnings
        if not result.order:
            raise InputError(warnings[-1])  # the last one says why
        if form == "json":
            block = render.to_json(result.to_dict(article.id))
        elif form == "markdown":
            block = render.to_markdown(result, scores, article.id)
        else:
            block = render.to_text(result, scores)
    notes = "".join(f"{name}: warning: {warning}\n" for warning in warnings)
    if options["show_edits"]:
        notes += render.to_report(cleaned, output.coloured())
    return block, notes
