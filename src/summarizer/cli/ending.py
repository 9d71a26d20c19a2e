"""How the command ends: what goes wrong on the way is one line and an exit status."""

import os
import signal
import sys
from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from threading import current_thread, main_thread

import click

from summarizer.base.errors import SummarizerError
from summarizer.cli.command import command
from summarizer.cli.status import INTERRUPTED, SOME_FAILED, WRONG_USAGE

__all__ = ["run"]


def run(arguments: Sequence[str] | None = None) -> None:
    """Run the command and exit."""
    try:
        with _ending_well():
            status = command.main(arguments, prog_name="summarize", standalone_mode=False)
    except click.exceptions.Abort:
        status = INTERRUPTED
    except click.ClickException as error:
        click.echo(f"summarize: {error.format_message()}", err=True)
        status = error.exit_code
    except SummarizerError as error:
        from summarizer.cli.wording import in_options

        click.echo(f"summarize: {in_options(str(error))}", err=True)
        status = WRONG_USAGE
    except OSError as error:
        sys.stdout = open(os.devnull, "w", encoding="utf-8")  # noqa: PTH123, SIM115
        click.echo(f"summarize: {error.strerror or error}", err=True)
        status = SOME_FAILED
    sys.exit(status)


@contextmanager
def _ending_well() -> Iterator[None]:
    """Let a request to end (SIGTERM) put what is done in its place, as Ctrl-C does."""
    mine = signal.getsignal(signal.SIGTERM) is signal.SIG_DFL
    mine = mine and current_thread() is main_thread()  # no other may ask for signals
    if mine:
        signal.signal(signal.SIGTERM, _end)
    try:
        yield
    finally:
        if mine:
            signal.signal(signal.SIGTERM, signal.SIG_DFL)


def _end(number: int, frame: object) -> None:
    raise SystemExit(128 + number)
