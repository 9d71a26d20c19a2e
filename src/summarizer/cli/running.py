"""One run of the command: options -> a recipe; every article worked on and written, in order."""

import sys
from collections import Counter
from collections.abc import Iterator, Sequence
from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING, Any

import click

from summarizer.base.processes import in_order
from summarizer.cli.output import Growing, Sink, Staged, Stdout, ids_in
from summarizer.cli.planning import check, form_of, on_terminal, recipe_of
from summarizer.cli.progress import Progress
from summarizer.cli.status import ALL_DONE, ALL_FAILED, SOME_FAILED, WRONG_USAGE
from summarizer.cli.work import Done, Failed, Recipe, died, together, work
from summarizer.reading import Fields, Source, count, kind_of, named, sources, unfold

if TYPE_CHECKING:
    from summarizer.render.html import Part

__all__ = ["run"]

# Articles handed to a process at a time: a batch takes some 10 ms, its way there and back one.
_CHUNK = 8


def run(options: dict[str, Any]) -> int:
    """Work through the articles; what fails is reported and passed over."""
    paths = options["files"] or ("-",)
    output, report = options["output"], options["report"]
    form = form_of(options)
    check(options, form, paths)
    recipe = recipe_of(options, form)
    if "-" in paths and sys.stdin is not None and sys.stdin.isatty():
        click.echo("reading from the terminal; end with Ctrl-D (see summarize --help)", err=True)

    asked = options["input_kind"]
    found = list(unfold(paths, asked))
    several = not options["together"] and (
        len(found) > 1 or any(isinstance(path, str) and kind_of(path, asked) for path in found)
    )
    recipe = on_terminal(recipe, options, several)
    articles = sources(found, asked)
    held = ids_in(output) if options["resume"] else Counter[str]()
    resumed = bool(held)
    if resumed:
        articles = _without(articles, held, recipe.fields)
    shown = several and sys.stderr.isatty() and (output is not None or not sys.stdout.isatty())
    total = count(found, asked) if shown and not options["resume"] else None
    if options["together"]:
        outcomes = together(recipe, articles)
    else:
        outcomes = in_order(
            partial(work, recipe), articles, died, jobs=options["jobs"], chunk=_CHUNK
        )
    page: Sink | None = Staged(report) if report else None
    with Progress(total, shown) as progress:
        status = _written(
            outcomes, _sink(output, recipe, options["resume"]), page, recipe, progress
        )
    if held.total() and recipe.verbose:
        click.echo(f"{output}: of articles not named here, {held.total()} stay in it", err=True)
    # What an earlier run has written counts as done.
    return SOME_FAILED if resumed and status in (ALL_FAILED, WRONG_USAGE) else status


def _written(
    outcomes: Iterator[Done | Failed],
    sink: Sink,
    page: Sink | None,
    recipe: Recipe,
    told: Progress,
) -> int:
    """Write what comes, in order, and say how it went."""
    done = failed = missing = 0
    form = recipe.form
    parts: list[Part] = []
    try:
        for outcome in outcomes:
            told.step(isinstance(outcome, Failed))
            if isinstance(outcome, Failed):
                failed, missing = failed + 1, missing + outcome.missing
                told.tell(f"{outcome.told}\n")
                continue
            if form != "html":
                sink.write(_between(recipe, first=not done) + outcome.block)
            if outcome.part is not None:
                parts.append(outcome.part)
            told.tell(outcome.notes)
            done += 1
    finally:
        # Also when interrupted: what is done is not lost.
        if parts and form == "html":
            sink.write(_page(parts))
        sink.close()
        if parts and page is not None:
            page.write(_page(parts))
            page.close()
    if not failed:
        return ALL_DONE
    if done:
        return SOME_FAILED
    return WRONG_USAGE if missing == failed else ALL_FAILED


def _between(recipe: Recipe, *, first: bool) -> str:
    """Return what stands before an article: a blank line, or the names of the columns."""
    if recipe.form == "csv" and first:
        from summarizer.model.config import parse_all
        from summarizer.render import table

        return table.header(parse_all(recipe.config.lengths))
    return "" if first or recipe.form in ("json", "csv") else "\n"


def _page(parts: "Sequence[Part]") -> str:
    from summarizer.render.html import to_page

    return to_page(parts)


def _sink(output: str | None, recipe: Recipe, resume: bool) -> Sink:
    form = recipe.form
    if output is None:
        return Stdout(steered=recipe.terminal is not None and not recipe.clean_only)
    target = Path(output)
    fresh = not target.exists() or (target.is_file() and target.stat().st_size == 0)
    return Growing(output) if form == "json" and (resume or fresh) else Staged(output)


def _without(articles: Iterator[Source], held: Counter[str], fields: Fields) -> Iterator[Source]:
    """Pass over what is written; an id that several articles share, as often as it is there.

    Args:
        articles: All of them, in the order in which the earlier run took them.
        held: How often each id is in the output; counted down to what no article accounts for.
        fields: Where a record holds what.
    """
    for source in articles:
        name = named(source, fields)
        if name is not None and held[name]:
            held[name] -= 1
        else:
            yield source
