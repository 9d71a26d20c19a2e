"""Options that contradict each other: each contradiction once, with its message."""

from collections.abc import Callable, Collection, Mapping
from pathlib import Path
from typing import Any, NamedTuple

import click

from summarizer.cli.output.forms import NOT_WRITTEN, Form
from summarizer.cli.output.places import SUFFIX

__all__ = ["give_way", "refuse"]

Options = dict[str, Any]

# What an argument makes meaningless, with what is meant instead. As arguments the two are refused;
# a file of settings speaks of every run, and gives way.
_OUTWEIGHED: dict[str, dict[str, Any]] = {
    "clean_only": {
        "lengths": None, "show_scores": False, "explain_ranking": False, "order": "document",
        "no_clean": False, "form": None,
    },
    "no_clean": {"glossary": None},
    "resume": {"form": None},
    "output": {"form": None},
    "verbose": {"quiet": False},
    "quiet": {"verbose": False},
}  # fmt: skip


class Contradiction(NamedTuple):
    """What cannot be meant.

    Attributes:
        found: Whether it is in the options of a run that writes a form.
        message: What is wrong, and what to do; ``{form}`` and ``{output}`` are filled in.
        passed_over: Settings of files that mean nothing then, with what is meant instead.
    """

    found: Callable[[Options, Form], Any]
    message: str
    passed_over: Mapping[str, Any] = {}


def _not_for(forms: Collection[Form], name: str, message: str, default: Any) -> Contradiction:
    """Return the contradiction of an option to forms that have no place for it."""
    option = f"--{name.replace('_', '-')}"
    return Contradiction(
        lambda o, form: form in forms and o[name] and o[name] != default,
        f"{option} {message}",
        {name: default},
    )


_NO_SUMMARY = ("lengths", "show_scores", "explain_ranking")
_PARQUET: tuple[Form, ...] = ("parquet",)
_OTHERS: tuple[Form, ...] = ("text", "markdown", "json", "html", "csv")
_IN_COLUMNS = "is not for Parquet: its columns hold summaries, scores, edits and flags"
_OF_PARQUET = f"is for Parquet: name a file {SUFFIX} with -o"

# In this order: of several contradictions the first is reported.
_CONTRADICTIONS = (
    Contradiction(
        lambda o, _: o["resume"] and o["overwrite"],
        "--resume goes on and --overwrite begins anew: choose one",
    ),
    Contradiction(
        lambda o, _: o["overwrite"] and o["output"] is None,
        "--overwrite is about a file: name it with -o",
    ),
    Contradiction(
        lambda o, _: o["quiet"] and o["verbose"],
        "--quiet and --verbose contradict each other: choose one",
    ),
    Contradiction(
        lambda o, _: o["no_clean"] and o["clean_only"],
        "--no-clean and --clean-only leave nothing to do: choose one",
    ),
    Contradiction(
        lambda o, _: o["no_clean"] and o["glossary"] is not None,
        "--no-clean leaves nothing for --glossary to do: choose one",
    ),
    Contradiction(
        lambda o, _: o["no_clean"] and o["decisions"],
        "--no-clean leaves nothing for --decisions to do: choose one",
    ),
    Contradiction(
        lambda o, _: o["clean_only"] and (any(map(o.get, _NO_SUMMARY)) or o["order"] == "rank"),
        "--clean-only makes no summary: leave out -n, --order, --show-scores and "
        "--explain-ranking",
    ),
    _not_for(
        ("text", "markdown", "html"),
        "columns",
        f"is for Parquet, CSV and JSON Lines: name a file {SUFFIX}, .csv or .jsonl with -o",
        None,
    ),
    Contradiction(
        lambda o, _: o["together"] and o["columns"],
        "--together makes one summary of all: leave out --columns",
        {"columns": None},
    ),
    *(
        _not_for(_PARQUET, name, _IN_COLUMNS, meant)
        for name, meant in {
            "together": False, "clean_only": False, "report": None, "show_edits": False,
            "show_scores": False, "footnotes": False, "explain_ranking": False,
            "order": "document", "statistics": False, "statistics_json": None, "fail_on": None,
            "no_sentences": False,
        }.items()
    ),
    _not_for(_OTHERS, "no_details", _OF_PARQUET, False),
    _not_for(_OTHERS, "engine", _OF_PARQUET, None),
    _not_for(_OTHERS, "address", _OF_PARQUET, None),
    Contradiction(
        lambda o, _: o["address"] and o["engine"] != "ray",
        "--address is that of Ray: add --engine ray",
    ),
    Contradiction(
        lambda o, form: form != "parquet" and o["resume"] and o["output"] is None,
        "--resume goes on with a file: name it with -o",
    ),
    Contradiction(
        lambda o, form: form not in ("json", "parquet") and o["resume"],
        "--resume: only JSON Lines and Parquet can be resumed: name a file .jsonl or .parquet "
        "with -o",
    ),
    _not_for(
        ("json", "html", "csv"), "order", "rank is for text and Markdown, not for {form}",
        "document",
    ),
    Contradiction(
        lambda o, form: o["footnotes"] and (form not in ("text", "markdown") or o["clean_only"]),
        "--footnotes is for summaries in text and Markdown: JSON and pages hold the flags",
        {"footnotes": False},
    ),
    Contradiction(
        lambda o, form: form != "parquet" and _suffix(o["output"]) in NOT_WRITTEN,
        "-o {output}: text, Markdown, JSON, CSV, HTML and Parquet are written: choose one of them",
    ),
    Contradiction(
        lambda o, form: o["no_sentences"] and (form != "json" or o["clean_only"]),
        "--no-sentences is for the JSON of summaries: pass --json too",
        {"no_sentences": False},
    ),
    Contradiction(
        lambda o, _: o["together"] and (o["resume"] or o["clean_only"]),
        "--together makes one summary of all: leave out --resume and --clean-only",
    ),
    Contradiction(
        lambda o, form: o["clean_only"] and form in ("html", "markdown", "csv"),
        "--clean-only prints the cleaned text as text or JSON, not as {form}",
    ),
    Contradiction(
        lambda o, _: o["clean_only"] and o["report"],
        "--clean-only makes no summary: leave out the page",
    ),
)  # fmt: skip


def give_way(options: Options, given: Collection[str]) -> None:
    """Take back what a file sets where an argument makes it meaningless.

    Args:
        options: What the command was given, by the names of its parameters.
        given: Those that stand on the command line; the others are defaults.
    """
    for name, others in _OUTWEIGHED.items():
        if name not in given or not options[name]:
            continue
        if name == "output" and not _suffix(options["output"]):
            continue  # its name says nothing of a form
        options |= {other: meant for other, meant in others.items() if other not in given}


def refuse(options: Options, form: Form, given: Collection[str]) -> None:
    """Refuse what cannot be meant; what a file sets and this run has no use for is passed over.

    Args:
        options: What the command was given, by the names of its parameters.
        form: The form of the data.
        given: Those that stand on the command line; the others are defaults.

    Raises:
        UsageError: Arguments contradict each other, or the form.
    """
    for found, message, passed_over in _CONTRADICTIONS:
        if found(options, form):
            options |= {name: meant for name, meant in passed_over.items() if name not in given}
            if found(options, form):
                raise click.UsageError(message.format(form=form, output=options["output"]))


def _suffix(output: str | None) -> str:
    return Path(output or "").suffix.lower()
