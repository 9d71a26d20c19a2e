"""What the command takes: its options, and its help."""

from collections.abc import Callable
from typing import Any

import click

from summarizer.base._version import __version__
from summarizer.base.lengths import NAMED
from summarizer.cli.options.groups import ABOUT, Grouped, Number, WholeNumber, group_of
from summarizer.cli.status import ALL_DONE

__all__ = ["command"]

#: As in `reading.records`, which takes longer to import than the help to print.
KINDS = ("jsonl", "json", "csv", "tsv", "feed", "epub", "parquet")
#: As `model.SEVERITIES`.
_SEVERITIES = ("critical", "high", "medium", "low")

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

_summary = group_of("Summaries")
_cleanup = group_of("Clean-up")
_input = group_of("Input")
_output = group_of("Output")
_run = group_of("Runs")
_about_it = group_of(ABOUT, settable=False)


@click.command(
    cls=Grouped,
    help=f"Clean machine-translated news and cut it to any length.\n\n{_EXAMPLES}",
    epilog="Exit status: 0 all done; 1 some articles failed; 2 wrong usage; "
    "3 nothing could be summarised; 4 flags as severe as --fail-on; 130 interrupted.",
    context_settings={"help_option_names": ["-h", "--help"], "max_content_width": 100},
)
@click.argument("files", nargs=-1, metavar="[FILE]...", type=_FILE)
@_summary(
    "-n",
    "--length",
    "lengths",
    metavar="LIST",
    help="Lengths, separated by commas: 3 (sentences), 20% (of them), 80w (words), 500c "
    f"(characters), {', '.join(NAMED)}.  [default: short; with --json and on a page all "
    "four names]",
)
@_summary(
    "-r",
    "--ranker",
    default="auto",
    show_default=True,
    metavar="NAME",
    shell_complete=_names("rankers"),
    help="How sentences are ranked; see --list-rankers.",
)
@_summary("-q", "--query", default="", metavar="WORDS", help="Prefer sentences about these words.")
@_summary(
    "--stop-words",
    metavar="FILE",
    type=_FILE,
    help="More words without content, one a line; see --list-stop-words.",
)
@_summary(
    "--min-words",
    default=0,
    metavar="N",
    type=WholeNumber(min=0),
    help="Keep sentences with fewer words out of summaries.",
)
@_summary(
    "--max-words",
    default=None,
    metavar="N",
    type=WholeNumber(min=1),
    help="Keep sentences with more words out of summaries.",
)
@_summary(
    "--shorten",
    default="to_fit",
    show_default=True,
    type=click.Choice(["never", "to_fit", "always"]),
    help="Cut asides out of sentences: never, where a length has no room, or always.",
)
@_summary(
    "--cut-mark",
    default="[…]",
    show_default=True,
    metavar="MARK",
    help='What stands in place of a cut; "" for nothing.',
)
@_summary(
    "--order",
    default="document",
    show_default=True,
    type=click.Choice(["document", "rank"]),
    help="Sentences as the text has them, or the best first.",
)
@_summary(
    "--together",
    is_flag=True,
    settable=False,
    help="Make one summary of all articles, each sentence with its source.",
)
@_cleanup(
    "-m",
    "--mode",
    default="safe",
    show_default=True,
    type=click.Choice(["report", "safe", "assertive"]),
    help="Repair nothing, what is certain, or also what is likely.",
)
@_cleanup(
    "--only",
    multiple=True,
    metavar="RULE",
    shell_complete=_names("rules"),
    help="Run these rules or families alone, separated by commas; may be repeated.",
)
@_cleanup(
    "--skip",
    multiple=True,
    metavar="RULE",
    shell_complete=_names("rules"),
    help="Leave these rules or families out, separated by commas; may be repeated.",
)
@_cleanup(
    "--glossary",
    metavar="FILE",
    type=_FILE,
    help="Terms and people that you have settled, as CSV, JSON or TBX.",
)
@_cleanup(
    "--decisions",
    multiple=True,
    metavar="FILE",
    type=_FILE,
    settable=False,
    help="What you have settled about flags, as the page saves it; may be repeated.",
)
@_cleanup("--no-clean", is_flag=True, help="Rank the text as it is.")
@_cleanup("--clean-only", is_flag=True, settable=False, help="Print the cleaned text, no summary.")
@_input(
    "--input",
    "input_kind",
    default=None,
    type=click.Choice(KINDS),
    help="Read every FILE, or stdin, as records of this kind.  [default: by the name]",
)
@_input(
    "--jsonl",
    "input_kind",
    flag_value="jsonl",
    settable=False,
    help="The same as --input jsonl.",
)
@_input(
    "--field",
    default="text",
    show_default=True,
    metavar="NAME",
    help="The field of a record that holds the text.",
)
@_input(
    "--id",
    default="id",
    show_default=True,
    metavar="NAME",
    help="The field of a record that names it.",
)
@_input(
    "--title",
    default=None,
    metavar="NAME",
    help="The field of a record that holds its title; in Parquet, a column more.  [default: title]",
)
@_input(
    "-l",
    "--language",
    default="auto",
    show_default=True,
    metavar="CODE",
    help="Language of the text, as in en or de.",
)
@_input(
    "--max-chars",
    default=5_000_000,
    show_default=True,
    metavar="N",
    type=WholeNumber(min=1),
    help="Refuse longer texts.",
)
@_output("-o", "--output", metavar="FILE", type=_FILE, settable=False,
         help="Write here instead of stdout.")  # fmt: skip
@_output(
    "-f",
    "--format",
    "form",
    default=None,
    type=click.Choice(["text", "markdown", "json", "csv", "html", "parquet"]),
    help="Form of the output.  [default: by the name after -o, else text]",
)
@_output(
    "--json",
    "form",
    flag_value="json",
    settable=False,
    help="The same as -f json: an object a line.",
)
@_output(
    "--columns",
    metavar="LIST",
    help="Columns to carry along into Parquet, CSV or JSON Lines, separated by commas.",
)
@_output(
    "--no-details",
    is_flag=True,
    help="Leave the columns sentences, edits and flags out of Parquet.",
)
@_output(
    "--no-sentences",
    is_flag=True,
    help="Leave the sentences out of the JSON.",
)
@_output(
    "--report",
    metavar="FILE",
    type=_FILE,
    settable=False,
    help="Write a page too: summaries in the article, edits, flags.",
)
@_output(
    "--footnotes",
    is_flag=True,
    help="Number the flags on summaries and write them below; for text and Markdown.",
)
@_output("--show-edits", is_flag=True, help="Print edits and flags on stderr.")
@_output("--show-scores", is_flag=True, help="Put score and trust before each sentence.")
@_output(
    "--explain-ranking",
    is_flag=True,
    help="Print on stderr why sentences were chosen, and which come next.",
)
@_output(
    "--color",
    default="auto",
    show_default=True,
    type=click.Choice(["auto", "always", "never"]),
    help="Colours: on a terminal, everywhere or nowhere; NO_COLOR is honoured.",
)
@_output(
    "-v",
    "--verbose",
    is_flag=True,
    help="Print on stderr how each article was read and summarised.",
)
@_output("--quiet", is_flag=True, help="Print no warnings and no progress; failures only.")
@_run(
    "-j",
    "--jobs",
    default=1,
    show_default=True,
    type=WholeNumber(min=1),
    metavar="N",
    help="Processes to use.",
)
@_run(
    "--engine",
    default=None,
    type=click.Choice(["ray"]),
    help="Let Ray do the work, from Parquet to Parquet; needs the extra ray.",
)
@_run(
    "--address",
    default=None,
    metavar="ADDRESS",
    help="A Ray that runs already.  [default: one of -j processes on this machine]",
)
@_run(
    "--timeout",
    default=None,
    metavar="SECONDS",
    type=Number(min=0, min_open=True),
    help="Give up a text that takes longer, and go on with the next.",
)
@_run(
    "--resume",
    is_flag=True,
    settable=False,
    help="Go on with the JSON Lines in -o: skip the articles that it holds; with Parquet, the "
    "files that are made.",
)
@_run(
    "--overwrite",
    is_flag=True,
    settable=False,
    help="Begin -o anew, also where it holds JSON Lines of a run that was stopped.",
)
@_run(
    "--statistics",
    is_flag=True,
    help="Count articles, sentences, edits and flags on stderr at the end.",
)
@_run(
    "--statistics-json",
    metavar="FILE",
    type=_FILE,
    settable=False,
    help="Write these counts here as JSON.",
)
@_run(
    "--fail-on",
    default=None,
    type=click.Choice(_SEVERITIES),
    help="Exit with status 4 where a flag is so severe, or worse.",
)
@_run(
    "--isolated",
    is_flag=True,
    settable=False,
    help="Read no defaults from files: see --show-config.",
)
@_about_it("--show-config", is_flag=True, help="Show every setting and where it is from, and exit.")
@_about_it("--list-rules", is_flag=True, help="List the clean-up rules and exit.")
@_about_it("--list-rankers", is_flag=True, help="List the rankers and exit.")
@_about_it(
    "--list-stop-words",
    is_flag=True,
    help="List the stop words of -l, your own too, and exit.",
)
@_about_it(
    "--explain",
    metavar="NAME",
    shell_complete=_names("rules", "rankers"),
    help="Explain a rule or a ranker and exit.",
)
@click.version_option(__version__, "-V", "--version", prog_name="summarize")
def command(**options: Any) -> int:
    answer = _about(options)
    if answer is not None:
        from summarizer.cli.output.stdout import write

        write(answer)
        return ALL_DONE
    from summarizer.cli.running import run

    context, source = click.get_current_context(), click.core.ParameterSource.COMMANDLINE
    return run(options, [n for n in options if context.get_parameter_source(n) is source])


def _about(options: dict[str, Any]) -> str | None:
    """Return what was asked about rules and rankers, if anything was."""
    if options["show_config"]:
        from summarizer.cli.options import settings

        return settings.shown(click.get_current_context())
    lists = options["list_rules"], options["list_rankers"], options["list_stop_words"]
    if not any(lists) and options["explain"] is None:
        return None
    from summarizer.render import about

    if options["list_rules"]:
        return about.rules()
    if options["list_rankers"]:
        return about.rankers()
    if options["list_stop_words"]:
        from summarizer.cli.options.planning import own_stop_words

        answer = about.stop_words(options["language"], own_stop_words(options))
        if not answer:
            click.echo(
                f"no stop words are known for {options['language']!r}: give your own with "
                "--stop-words",
                err=True,
            )
        return answer
    return about.explain(options["explain"])
