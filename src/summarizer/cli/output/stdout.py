"""Standard output, in UTF-8; whoever reads it may have had enough."""

import os
import sys

import click

from summarizer.base import markup
from summarizer.cli.output.sink import encoded
from summarizer.cli.status import ALL_DONE

__all__ = ["Stdout", "write"]


class Stdout:
    """Standard output."""

    def __init__(self, steered: bool = False) -> None:
        """Take what is written as it is if it is made for a terminal, colours and all."""
        self._raw = steered or sys.stdout is None or not sys.stdout.isatty()

    def write(self, block: str) -> None:
        """Write in UTF-8, whatever the terminal's habits; what would steer a terminal is shown."""
        write(block if self._raw else markup.visible(block))

    def close(self) -> None:
        """Do nothing: all is written."""

    def keep(self) -> str | None:
        """Do nothing: all is written."""
        return None


def write(block: str) -> None:
    """Write data to stdout; whoever reads it may have had enough."""
    try:
        stream = sys.stdout.buffer
        stream.write(encoded(block))
        stream.flush()
    except BrokenPipeError:
        # Python would complain once more when it flushes at exit.
        os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno())
        raise click.exceptions.Exit(ALL_DONE) from None
    except (AttributeError, OSError, ValueError) as error:
        # Full, or closed before we began: then there is nothing to flush at exit either.
        sys.stdout = open(os.devnull, "w", encoding="utf-8")  # noqa: PTH123, SIM115
        reason = getattr(error, "strerror", None) or "it is closed"
        raise click.ClickException(f"standard output cannot be written: {reason}") from None
