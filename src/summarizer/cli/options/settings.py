"""Defaults from files of settings, checked as strictly as arguments; and all settings shown."""

import json
import tomllib
from collections.abc import Sequence
from pathlib import Path
from typing import Any

import click
from click.core import ParameterSource

from summarizer.base.errors import UnknownNameError
from summarizer.cli.options.files import TABLE, Place, found, user_file
from summarizer.cli.options.groups import Option

__all__ = ["defaults", "shown"]


def defaults(ctx: click.Context, places: Sequence[Place]) -> dict[str, Any]:
    """Return what some files set, by the names that click has for options; the first file counts.

    Raises:
        UsageError: A file cannot be read, or sets what is no option or no value of it.
    """
    merged: dict[str, Any] = {}
    for place in reversed(places):
        merged |= _of_file(ctx, place)
    return merged


def shown(ctx: click.Context) -> str:
    """Return every setting with its value and where it is from, as a file of settings has them."""
    places = found() if not ctx.params["isolated"] else []
    of_file = {place: _of_file(ctx, place) for place in places}
    lines = [f"# {place.path}" for place in places]
    if not any(not place.project for place in places):
        lines.append(f"# {user_file()}: {'not read' if ctx.params['isolated'] else 'is not there'}")
    for option in _options(ctx):
        name = str(option.name)
        value, source = ctx.params[name], ctx.get_parameter_source(name)
        if source is ParameterSource.DEFAULT_MAP:
            origin = str(next(place.path for place in places if name in of_file[place]))
        else:
            origin = "arguments" if source is ParameterSource.COMMANDLINE else "default"
        written = _toml(value)
        line = f"{_key(option)} = {written}" if written else f"# {_key(option)} is not set"
        lines.append(f"{line:<40}  # {origin}")
    return "\n".join(lines) + "\n"


def _of_file(ctx: click.Context, place: Place) -> dict[str, Any]:
    options = {_key(option): option for option in _options(ctx)}
    values: dict[str, Any] = {}
    for key, value in _table(place).items():
        option = options.get(key.replace("_", "-"))
        if option is None:
            error = UnknownNameError("setting", key, sorted(options))
            raise click.UsageError(f"{place.path}: {error}")
        values[str(option.name)] = _checked(ctx, option, value, place.path)
    return values


def _table(place: Place) -> dict[str, Any]:
    try:
        table: Any = tomllib.loads(place.path.read_text(encoding="utf-8"))
    except OSError as error:
        raise click.UsageError(f"{place.path}: cannot be read: {error.strerror}") from None
    except ValueError as error:
        raise click.UsageError(f"{place.path}: not TOML: {error}") from None
    if place.project:
        tools = table.get("tool")
        table = tools.get(TABLE, {}) if isinstance(tools, dict) else {}
    if not isinstance(table, dict):
        raise click.UsageError(f"{place.path}: [tool.{TABLE}] is no table")
    return table


def _checked(ctx: click.Context, option: Option, value: object, path: Path) -> object:
    """Return a value as click takes it; what it would take for something else is refused."""
    wrong = click.UsageError(f"{path}: {_key(option)} takes {_wanted(option)}, not {value!r}")
    if option.is_flag:
        if not isinstance(value, bool):
            raise wrong
        return value
    if option.multiple or option.name == "lengths":
        values = value if isinstance(value, list) else [value]
        # A length may be a number.
        kinds = (str, int) if option.name == "lengths" else (str,)
        if not all(isinstance(v, kinds) and not isinstance(v, bool) for v in values):
            raise wrong
        return list(map(str, values)) if option.multiple else ",".join(map(str, values))
    number = isinstance(option.type, click.IntRange | click.FloatRange)
    wanted: tuple[type, ...] = (str,)
    if number:
        wanted = (int,) if isinstance(option.type, click.IntRange) else (int, float)
    if not isinstance(value, wanted) or isinstance(value, bool):
        raise wrong
    if isinstance(option.type, click.Path):
        # From the folder of the file that names it.
        return str(path.parent / Path(str(value)).expanduser())
    try:
        option.type.convert(value, option, ctx)
    except click.BadParameter as error:
        raise click.UsageError(f"{path}: {_key(option)}: {error.message}") from None
    return value


def _wanted(option: Option) -> str:
    if option.is_flag:
        return "true or false"
    if option.multiple or option.name == "lengths":
        return "a text or a list of them"
    if isinstance(option.type, click.IntRange):
        return "a whole number"
    return "a number" if isinstance(option.type, click.FloatRange) else "a text"


def _options(ctx: click.Context) -> list[Option]:
    """Return the options that a file may set."""
    return [p for p in ctx.command.params if isinstance(p, Option) and p.settable]


def _key(option: Option) -> str:
    """Return what a file calls an option: its long name."""
    return max(option.opts, key=len).lstrip("-")


def _toml(value: Any) -> str:
    """Return a value as TOML writes it; nothing for none."""
    if value is None:
        return ""
    if isinstance(value, tuple):
        return f"[{', '.join(map(_toml, value))}]"
    return json.dumps(value, ensure_ascii=False)
