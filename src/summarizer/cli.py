"""The command `summarize`: arguments in, exit status out."""

import os
import sys
from collections.abc import Callable, Sequence
from pathlib import Path
from tempfile import NamedTemporaryFile
from typing import Any

import click

from summarizer._version import __version__
from summarizer.config import Config
from summarizer.errors import InputError, SummarizerError
from summarizer.lengths import NAMED
from summarizer.reading import Article, MissingFileError, printable, read

__all__ = ["main"]

_ALL_DONE, _SOME_FAILED, _WRONG_USAGE, _ALL_FAILED, _INTERRUPTED = 0, 1, 2, 3, 130

_EXAMPLES = """\b
Examples:
  summarize article.txt                        three sentences
  summarize -n headline,short,20% article.txt  several lengths, one ranking
  cat raw.txt | summarize --show-edits         changes and doubts on stderr
  summarize --json news/*.txt > out.jsonl      one JSON object an article
  summarize --clean-only article.txt           the cleaned text alone
"""


@click.command(
    help=f"Clean machine-translated news and cut it to any length.\n\n{_EXAMPLES}",
    epilog="Exit status: 0 all done; 1 some articles failed; 2 wrong usage; "
    "3 nothing could be summarised; 130 interrupted.",
    context_settings={"help_option_names": ["-h", "--help"], "max_content_width": 100},
)
@click.argument("files", nargs=-1, metavar="[FILE]...")
@click.option(
    "-n", "--length", "lengths", metavar="LIST",
    help="Lengths, separated by commas: 3 (sentences), 20% (of them), 80w (words), 500c "
    f"(characters), {', '.join(NAMED)}.  [default: short; with --json all four names]",
)  # fmt: skip
@click.option("-r", "--ranker", default="news", show_default=True, metavar="NAME",
              help="How sentences are ranked; see --list-rankers.")  # fmt: skip
@click.option("-l", "--language", default="auto", show_default=True, metavar="CODE",
              help="Language of the text, as in en or de.")  # fmt: skip
@click.option("-q", "--query", default="", metavar="WORDS",
              help="Prefer sentences about these words.")  # fmt: skip
@click.option("-m", "--mode", default="safe", show_default=True,
              type=click.Choice(["report", "safe", "assertive"]),
              help="Repair nothing, what is certain, or also what is likely.")  # fmt: skip
@click.option("--only", multiple=True, metavar="RULE",
              help="Run this rule or family alone; may be repeated.")  # fmt: skip
@click.option("--skip", multiple=True, metavar="RULE",
              help="Leave this rule or family out; may be repeated.")  # fmt: skip
@click.option("--no-clean", is_flag=True, help="Rank the text as it is.")
@click.option("--clean-only", is_flag=True, help="Print the cleaned text, no summary.")
@click.option("-f", "--format", "form", default="text", show_default=True,
              help="Form of the output.",
              type=click.Choice(["text", "markdown", "json"]))  # fmt: skip
@click.option("--json", "form", flag_value="json", help="The same as -f json.")
@click.option("--show-edits", is_flag=True, help="Tell changes and doubts on stderr.")
@click.option("--show-scores", is_flag=True, help="Put score and trust before each sentence.")
@click.option("-o", "--output", metavar="FILE", help="Write here instead of stdout.")
@click.option("--list-rules", is_flag=True, help="List the clean-up rules and exit.")
@click.option("--list-rankers", is_flag=True, help="List the rankers and exit.")
@click.option("--explain", metavar="NAME", help="Explain a rule or a ranker and exit.")
@click.version_option(__version__, prog_name="summarize")
def command(**options: Any) -> int:
    from summarizer import about

    if options["list_rules"]:
        return _print(about.rules())
    if options["list_rankers"]:
        return _print(about.rankers())
    if options["explain"] is not None:
        return _print(about.explain(options["explain"]))
    if options["no_clean"] and options["clean_only"]:
        raise click.UsageError("--no-clean and --clean-only leave nothing to do: choose one")
    if options["clean_only"] and (options["lengths"] or options["show_scores"]):
        raise click.UsageError("--clean-only makes no summary: leave out -n and --show-scores")

    return _run(options)


def _run(options: dict[str, Any]) -> int:
    """Work through the files; what fails is told and passed over."""
    config = _config(options)
    paths = options["files"] or ("-",)
    if paths == ("-",) and sys.stdin is not None and sys.stdin.isatty():
        click.echo("reading from the terminal; end with Ctrl-D (see summarize --help)", err=True)
    if options["output"] is not None:
        _check_output(options["output"], paths)
    written: list[str] = []
    try:
        return _work_through(paths, config, options, written)
    finally:
        # Also when interrupted: what is done is not lost.
        if options["output"] and written:
            _replace(options["output"], "".join(written))


def _work_through(
    paths: Sequence[str], config: Config, options: dict[str, Any], written: list[str]
) -> int:
    failures: list[SummarizerError] = []
    emit: Callable[[str], None] = written.append if options["output"] else _write
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
        return _ALL_DONE
    if done:
        return _SOME_FAILED
    missing = all(isinstance(failure, MissingFileError) for failure in failures)
    return _WRONG_USAGE if missing else _ALL_FAILED


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
    from summarizer import render
    from summarizer.pipeline import clean, summarize

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
        notes += render.to_report(cleaned, _coloured())
    return block, notes


def _check_output(output: str, paths: Sequence[str]) -> None:
    """Refuse at once a place that cannot be written, or an article that is about to be read."""
    target = Path(output)
    if not output or target.is_dir() or not target.parent.is_dir():
        raise click.UsageError(f"-o {output!r} cannot be written: name a file in a folder")
    if any(path != "-" and target.exists() and _same(target, Path(path)) for path in paths):
        raise click.UsageError(f"-o {output} is one of the articles: choose another name")


def _same(one: Path, other: Path) -> bool:
    return other.exists() and one.samefile(other) and one.is_file()


def _coloured() -> bool:
    return sys.stderr.isatty() and not os.environ.get("NO_COLOR")


def _write(block: str) -> None:
    """Write data to stdout in UTF-8, whatever the terminal's habits."""
    try:
        stream = sys.stdout.buffer
        stream.write(block.encode("utf-8", "replace"))
        stream.flush()
    except BrokenPipeError:
        # Whoever read has had enough. Python would complain once more when it flushes at exit.
        os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno())
        raise click.exceptions.Exit(_ALL_DONE) from None
    except (AttributeError, OSError, ValueError) as error:
        # Full, or closed before we began: then there is nothing to flush at exit either.
        sys.stdout = open(os.devnull, "w", encoding="utf-8")  # noqa: PTH123, SIM115
        reason = getattr(error, "strerror", None) or "it is closed"
        raise click.ClickException(f"standard output cannot be written: {reason}") from None


def _print(text: str) -> int:
    _write(text)
    return _ALL_DONE


def _replace(path: str, content: str) -> None:
    """Write a file beside its place and move it there: the old one or the whole new one."""
    target = Path(path).resolve()
    data = content.encode("utf-8", "replace")
    try:
        if target.exists() and not target.is_file():
            target.write_bytes(data)  # a pipe or a device cannot be moved onto
            return
        with NamedTemporaryFile(dir=target.parent, prefix=f".{target.name}.", delete=False) as file:
            file.write(data)
        temporary = Path(file.name)
        try:
            temporary.chmod(target.stat().st_mode if target.exists() else 0o666 & ~_umask())
            temporary.replace(target)
        finally:
            temporary.unlink(missing_ok=True)
    except OSError as error:
        raise click.UsageError(f"{path}: cannot be written: {error.strerror or error}") from None


def _umask() -> int:
    mask = os.umask(0)
    os.umask(mask)
    return mask


def main(arguments: Sequence[str] | None = None) -> None:
    """Run the command and exit; what goes wrong on the way is one line and an exit status."""
    try:
        status = command.main(arguments, prog_name="summarize", standalone_mode=False)
    except click.exceptions.Abort:
        status = _INTERRUPTED
    except click.ClickException as error:
        error.show()
        status = error.exit_code
    except SummarizerError as error:
        click.echo(f"summarize: {error}", err=True)
        status = _WRONG_USAGE
    except OSError as error:
        sys.stdout = open(os.devnull, "w", encoding="utf-8")  # noqa: PTH123, SIM115
        click.echo(f"summarize: {error.strerror or error}", err=True)
        status = _SOME_FAILED
    sys.exit(status)
