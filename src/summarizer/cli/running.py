"""One run of the command: options -> a plan; every article worked on and written, in order."""

import sys
from collections import Counter
from collections.abc import Collection, Iterator
from functools import partial
from pathlib import Path
from typing import Any

import click

from summarizer.base.processes import in_order
from summarizer.cli.options.contradictions import give_way, refuse
from summarizer.cli.options.planning import is_screen, on_terminal, plan_of
from summarizer.cli.output.forms import form_of
from summarizer.cli.output.growing import Growing
from summarizer.cli.output.places import check_places
from summarizer.cli.output.sink import Sink
from summarizer.cli.output.staged import Staged
from summarizer.cli.output.stdout import Stdout
from summarizer.cli.progress import Progress
from summarizer.cli.status import ALL_DONE, ALL_FAILED, FLAGGED, SOME_FAILED, WRONG_USAGE
from summarizer.cli.stopping.leaving import leave
from summarizer.cli.stopping.passing import Passed
from summarizer.cli.tally import Total
from summarizer.cli.unmet import report_unmet
from summarizer.cli.work import Done, Failed, Plan, died, together, work
from summarizer.cli.writing import Writer
from summarizer.model import Severity
from summarizer.model.met import Met
from summarizer.reading import count, kind_of, sources, unfold

__all__ = ["run"]

# Articles handed to a process at a time: a batch takes some 10 ms, its way there and back one.
_CHUNK = 8


def run(options: dict[str, Any], given: Collection[str] = ()) -> int:
    """Work through the articles; what fails is reported and passed over.

    Args:
        options: What the command was given, by the names of its parameters.
        given: Those that stand on the command line; the others are defaults.
    """
    give_way(options, given)
    if options["output"] == "-":
        options["output"] = None  # stdout, as everywhere
    paths = options["files"] or ("-",)
    output, report = options["output"], options["report"]
    form = form_of(options)
    refuse(options, form, given)
    if form == "parquet":
        from summarizer.cli.parquet import running

        return running.run(options, plan_of(options, form, given))
    check_places(options, paths)
    plan = plan_of(options, form, given)
    if output is not None and form == "json" and not options["resume"] and not options["overwrite"]:
        from summarizer.cli.stopping.resuming import check_finished

        check_finished(output)
    if "-" in paths and sys.stdin is not None and sys.stdin.isatty() and not plan.quiet:
        click.echo("reading from the terminal; end with Ctrl-D (see summarize --help)", err=True)

    asked = options["input_kind"]
    found = list(unfold(paths, asked))
    several = not options["together"] and (
        len(found) > 1 or any(isinstance(path, str) and kind_of(path, asked) for path in found)
    )
    plan = on_terminal(plan, options, several)
    articles = sources(found, asked)
    held = _held(output, plan) if options["resume"] else Counter[str]()
    passed = Passed(output or "", held, plan.fields)
    earlier = passed.there
    if earlier:
        articles = passed.rest(articles)
    shown = (
        several
        and not plan.quiet
        and is_screen(sys.stderr)
        and (output is not None or not sys.stdout.isatty())
    )
    total = count(found, asked) if shown else None
    if options["together"]:
        outcomes = together(plan, articles)
    else:
        outcomes = in_order(
            partial(work, plan),
            articles,
            partial(died, plan),
            jobs=options["jobs"],
            chunk=_CHUNK,
        )
    met = Met(plan.config)
    outcomes = _noted(outcomes, met)
    sink = _sink(output, plan, options["resume"])
    page: Sink | None = Staged(report) if report else None
    found_in_all = Total()
    # The output may hold articles that are not named here.
    done = earlier if total is None else min(earlier, total)
    with Progress(total, shown, done) as progress:
        try:
            writer = Writer(plan, sink, page, progress, found_in_all, passed)
            status = writer.write(outcomes)
        except BaseException as error:
            how = "interrupted" if isinstance(error, KeyboardInterrupt | SystemExit) else "stopped"
            places = {path: to for path, to in ((output, sink), (report, page)) if path and to}
            line = leave(places, found_in_all.done, output if form == "json" else None)
            progress.write(f"{how}: {line}\n" if line else "")
            _count(options, found_in_all, progress, whole=False)
            raise
        _count(options, found_in_all, progress)
    # Of an earlier run it is not known which texts were in it.
    if not plan.quiet and not earlier:
        report_unmet(met, options)
    if not (found_in_all.done or found_in_all.failed or earlier or plan.quiet):
        click.echo("there is no article in what was named", err=True)
    if held.total() and plan.verbose:
        click.echo(f"{output}: of articles not named here, {held.total()} stay in it", err=True)
    # What an earlier run has written counts as done.
    if earlier and status in (ALL_FAILED, WRONG_USAGE):
        status = SOME_FAILED
    return _flagged(options["fail_on"], found_in_all) if status == ALL_DONE else status


def _held(output: str, plan: Plan) -> Counter[str]:
    """Return how often each id is in the output of an earlier run with these very settings."""
    from summarizer.cli.stopping.resuming import held_in, same_settings

    held = held_in(output)
    same_settings(output, held, plan)
    return held.ids


def _noted(outcomes: Iterator[Done | Failed], met: Met) -> Iterator[Done | Failed]:
    """Pass outcomes on, and note what of the glossary and of the decisions they have met."""
    for outcome in outcomes:
        if isinstance(outcome, Done):
            met.add(outcome.texts, outcome.met)
        yield outcome


def _count(
    options: dict[str, Any], total: Total, progress: Progress, *, whole: bool = True
) -> None:
    """Write what was counted where it is wanted; after an interrupt, what was counted so far."""
    if options["statistics"]:
        progress.write(total.to_text())
    if options["statistics_json"]:
        counts = Staged(options["statistics_json"])
        counts.write(total.to_json())
        if whole:
            counts.close()
        else:
            counts.keep()


def _flagged(severity: Severity | None, total: Total) -> int:
    """Return how a run ends that went well, and report flags that it was not to have."""
    number = 0 if severity is None else total.as_severe(severity)
    if not number:
        return ALL_DONE
    noun = "flag is" if number == 1 else "flags are"
    click.echo(f"--fail-on {severity}: {number:,} {noun} so severe, or worse", err=True)
    return FLAGGED


def _sink(output: str | None, plan: Plan, resume: bool) -> Sink:
    form = plan.form
    if output is None:
        return Stdout(steered=plan.terminal is not None and not plan.clean_only)
    target = Path(output)
    fresh = not target.exists() or (target.is_file() and target.stat().st_size == 0)
    return Growing(output) if form == "json" and (resume or fresh) else Staged(output)
