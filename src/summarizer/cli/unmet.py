"""The end of a run: which entries of the glossary and which decisions no article has met."""

from typing import Any

import click

from summarizer.model.met import Met

__all__ = ["report_unmet"]


def report_unmet(met: Met, options: dict[str, Any]) -> None:
    """Report it, under the names of the files.

    Args:
        met: What the articles have met.
        options: What the command was given, by the names of its parameters.
    """
    for option, message in met.unmet(anyway=True):
        given = options[option]
        files = given if isinstance(given, str) else ", ".join(given)
        click.echo(f"{files}: warning: {message}", err=True)
