"""Options in groups, as the help shows them, and the files that their defaults may stand in."""

from collections.abc import Callable, Sequence
from typing import Any

import click

__all__ = ["ABOUT", "Grouped", "Number", "Option", "WholeNumber", "group_of"]

#: Where an option stands that is in no other group.
ABOUT = "About"
# With these no run begins, so that a broken file of settings is in nobody's way.
_ABOUT_ITSELF = frozenset({"-h", "--help", "-V", "--version", "--isolated"})


class WholeNumber(click.IntRange):
    """A whole number, called so in messages."""

    name = "whole number"


class Number(click.FloatRange):
    """A number, called so in messages."""

    name = "number"


class Option(click.Option):
    """An option in a group of the help.

    Args:
        group: The heading that it stands under.
        settable: Whether a file of settings may give its default.
    """

    def __init__(self, *args: Any, group: str, settable: bool = True, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        self.group, self.settable = group, settable


def group_of(name: str, settable: bool = True) -> Callable[..., Callable[..., Any]]:
    """Return `click.option` for one group."""

    def option(*names: str, settable: bool = settable, **kwargs: Any) -> Callable[..., Any]:
        return click.option(*names, cls=Option, group=name, settable=settable, **kwargs)

    return option


class Grouped(click.Command):
    """A command whose help lists its options in groups, and that reads defaults from files."""

    def format_options(self, ctx: click.Context, formatter: click.HelpFormatter) -> None:
        """Write each group under its heading."""
        groups: dict[str, list[tuple[str, str]]] = {}
        for parameter in self.get_params(ctx):
            row = parameter.get_help_record(ctx) if parameter.param_type_name == "option" else None
            if row is not None:
                groups.setdefault(getattr(parameter, "group", ABOUT), []).append(row)
        for name, rows in sorted(groups.items(), key=lambda group: group[0] == ABOUT):
            with formatter.section(name):
                formatter.write_dl(rows, col_max=28)

    def parse_args(self, ctx: click.Context, args: list[str]) -> list[str]:
        """Read the arguments over the defaults that files of settings give."""
        if not ctx.resilient_parsing and _ABOUT_ITSELF.isdisjoint(_before_end(args)):
            from summarizer.cli.options import files

            found = files.found()
            if found:
                from summarizer.cli.options import settings

                ctx.default_map = settings.defaults(ctx, found)
        return super().parse_args(ctx, args)


def _before_end(args: Sequence[str]) -> Sequence[str]:
    """Return the arguments in which options may stand."""
    return args[: args.index("--")] if "--" in args else args
