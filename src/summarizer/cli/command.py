"""What the command takes: its options, and its help."""

from collections.abc import Callable
from typing import Any

import click

from summarizer.base._version import __version__
from summarizer.base.lengths import NAMED
from summarizer.cli.status import ALL_DONE

__all__ = ["command"]

#: As in `reading.records`, which takes longer to import than the help to print.
KINDS = ("jsonl", "json", "csv", "tsv")

_EXAMPLES = """\b
Examples:
  summarize article.txt                        three sentences
  summarize -n headline,short,20% article.txt  several lengths, one ranking
  cat raw.txt | summarize --show-edits         edits and flags on stderr
  summarize --json news/*.txt > out.jsonl      one JSON object an article
  summarize --report out.html article.txt      a page: summary, edits, flags
"""


def _names(*kinds: str) -> Callable[..., list[str]]:
    """Complete the names of rules or rankers where a shell asks for them."""

    def complete(context: object, parameter: object, begun: str) -> list[str]:
        from summarizer.render.about import names

        return [name for name in names(*kinds) if name.startswith(begun)]

    return complete


#: Completed by shells as a path; what it leads to is looked at later, article by article.
_FILE = click.Path()


@click.command(
    help=f"Clean machine-translated news and cut it to any length.\n\n{_EXAMPLES}",
    epilog="Exit status: 0 all done; 1 some articles failed; 2 wrong usage; "
    "3 nothing could be summarised; 130 interrupted.",
    context_settings={"help_option_names": ["-h", "--help"], "max_content_width": 100},
)
@click.argument("files", nargs=-1, metavar="[FILE]...", type=_FILE)
@click.option(
    "-n",
    "--length",
    "lengths",
    metavar="LIST",
    help="Lengths, separated by commas: 3 (sentences), 20% (of them), 80w (words), 500c "
    f"(characters), {', '.join(NAMED)}.  [default: short; with --json and on a page all "
    "four names]",
)
@click.option(
    "-r",
    "--ranker",
    default="news",
    show_default=True,
    metavar="NAME",
    shell_complete=_names("rankers"),
    help="How sentences are ranked; see --list-rankers.",
)
@click.option(
    "-l",
    "--language",
    default="auto",
    show_default=True,
    metavar="CODE",
    help="Language of the text, as in en or de.",
)
@click.option(
    "-q", "--query", default="", metavar="WORDS", help="Prefer sentences about these words."
)
@click.option(
    "--stop-words",
    metavar="FILE",
    type=_FILE,
    help="More words without content, one a line; see --list-stop-words.",
)
@click.option(
    "--min-words",
    default=0,
    metavar="N",
    type=click.IntRange(min=0),
    help="Keep sentences with fewer words out of summaries.",
)
@click.option(
    "--max-words",
    default=None,
    metavar="N",
    type=click.IntRange(min=1),
    help="Keep sentences with more words out of summaries.",
)
@click.option(
    "--max-chars",
    default=5_000_000,
    show_default=True,
    metavar="N",
    type=click.IntRange(min=1),
    help="Refuse longer texts.",
)
@click.option(
    "--shorten",
    default="to_fit",
    show_default=True,
    type=click.Choice(["never", "to_fit", "always"]),
    help="Cut asides out of sentences: never, where a length has no room, or always.",
)
@click.option(
    "--cut-mark",
    default="[…]",
    show_default=True,
    metavar="MARK",
    help='What stands in place of a cut; "" for nothing.',
)
@click.option(
    "--timeout",
    default=None,
    metavar="SECONDS",
    type=click.FloatRange(min=0, min_open=True),
    help="Give up a text that takes longer, and go on with the next.",
)
@click.option(
    "-m",
    "--mode",
    default="safe",
    show_default=True,
    type=click.Choice(["report", "safe", "assertive"]),
    help="Repair nothing, what is certain, or also what is likely.",
)
@click.option(
    "--only",
    multiple=True,
    metavar="RULE",
    shell_complete=_names("rules"),
    help="Run this rule or family alone; may be repeated.",
)
@click.option(
    "--skip",
    multiple=True,
    metavar="RULE",
    shell_complete=_names("rules"),
    help="Leave this rule or family out; may be repeated.",
)
@click.option(
    "--glossary",
    metavar="FILE",
    type=_FILE,
    help="Terms and people that you have settled, as CSV or JSON.",
)
@click.option("--no-clean", is_flag=True, help="Rank the text as it is.")
@click.option("--clean-only", is_flag=True, help="Print the cleaned text, no summary.")
@click.option(
    "--input",
    "input_kind",
    default=None,
    type=click.Choice(KINDS),
    help="Read every FILE, or stdin, as records of this kind.  [default: by the name]",
)
@click.option("--jsonl", "input_kind", flag_value="jsonl", help="The same as --input jsonl.")
@click.option(
    "--field",
    default="text",
    show_default=True,
    metavar="NAME",
    help="The field of a record that holds the text.",
)
@click.option(
    "--id",
    default="id",
    show_default=True,
    metavar="NAME",
    help="The field of a record that names it.",
)
@click.option(
    "-f",
    "--format",
    "form",
    default=None,
    type=click.Choice(["text", "markdown", "json", "csv", "html"]),
    help="Form of the output.  [default: by the name after -o, else text]",
)
@click.option("--json", "form", flag_value="json", help="The same as -f json: an object a line.")
@click.option(
    "--report",
    metavar="FILE",
    type=_FILE,
    help="Write a page beside it: summaries in the article, edits, flags.",
)
@click.option(
    "--order",
    default="document",
    show_default=True,
    type=click.Choice(["document", "rank"]),
    help="Sentences as the text has them, or the best first.",
)
@click.option("--show-edits", is_flag=True, help="Tell edits and flags on stderr.")
@click.option("--show-scores", is_flag=True, help="Put score and trust before each sentence.")
@click.option("--explain-ranking", is_flag=True, help="Print on stderr why sentences were chosen.")
@click.option("-o", "--output", metavar="FILE", type=_FILE, help="Write here instead of stdout.")
@click.option(
    "--color",
    default="auto",
    show_default=True,
    type=click.Choice(["auto", "always", "never"]),
    help="Colours: on a terminal, everywhere or nowhere; NO_COLOR is honoured.",
)
@click.option(
    "-j",
    "--jobs",
    default=1,
    show_default=True,
    type=click.IntRange(min=1),
    metavar="N",
    help="Processes to use.",
)
@click.option(
    "--together",
    is_flag=True,
    help="Make one summary of all articles, each sentence with its source.",
)
@click.option(
    "--resume",
    is_flag=True,
    help="Go on with the JSON Lines in -o: skip the articles that it holds.",
)
@click.option(
    "-v",
    "--verbose",
    is_flag=True,
    help="Print on stderr how each article was read and summarised.",
)
@click.option("--list-rules", is_flag=True, help="List the clean-up rules and exit.")
@click.option("--list-rankers", is_flag=True, help="List the rankers and exit.")
@click.option(
    "--list-stop-words",
    is_flag=True,
    help="List the stop words of -l, your own too, and exit.",
)
@click.option(
    "--explain",
    metavar="NAME",
    shell_complete=_names("rules", "rankers"),
    help="Explain a rule or a ranker and exit.",
)
@click.version_option(__version__, "-V", "--version", prog_name="summarize")
def command(**options: Any) -> int:
    told = _about(options)
    if told is not None:
        from summarizer.cli.output import write

        write(told)
        return ALL_DONE
    if options["no_clean"] and options["clean_only"]:
        raise click.UsageError("--no-clean and --clean-only leave nothing to do: choose one")
    if options["no_clean"] and options["glossary"] is not None:
        raise click.UsageError("--no-clean leaves nothing for --glossary to do: choose one")
    if options["clean_only"] and (
        options["lengths"]
        or options["show_scores"]
        or options["explain_ranking"]
        or options["order"] == "rank"
    ):
        raise click.UsageError(
            "--clean-only makes no summary: leave out -n, --order, --show-scores and "
            "--explain-ranking"
        )

    from summarizer.cli.running import run

    return run(options)


def _about(options: dict[str, Any]) -> str | None:
    """Return what was asked about rules and rankers, if anything was."""
    lists = options["list_rules"], options["list_rankers"], options["list_stop_words"]
    if not any(lists) and options["explain"] is None:
        return None
    from summarizer.render import about

    if options["list_rules"]:
        return about.rules()
    if options["list_rankers"]:
        return about.rankers()
    if options["list_stop_words"]:
        from summarizer.cli.planning import own_stop_words

        told = about.stop_words(options["language"], own_stop_words(options))
        if not told:
            click.echo(
                f"no stop words are known for {options['language']!r}: give your own with "
                "--stop-words",
                err=True,
            )
        return told
    return about.explain(options["explain"])
