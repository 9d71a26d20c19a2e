"""Where data goes: standard output, or a file that is moved into place."""

import os
import sys
from collections.abc import Sequence
from pathlib import Path
from tempfile import NamedTemporaryFile

import click

from summarizer.cli.status import ALL_DONE

__all__ = ["check", "coloured", "replace", "write"]


def check(output: str, paths: Sequence[str]) -> None:
    """Refuse at once a place that cannot be written, or an article that is about to be read."""
    target = Path(output)
    if not output or target.is_dir() or not target.parent.is_dir():
        raise click.UsageError(f"-o {output!r} cannot be written: name a file in a folder")
    if any(path != "-" and target.exists() and _same(target, Path(path)) for path in paths):
        raise click.UsageError(f"-o {output} is one of the articles: choose another name")


def _same(one: Path, other: Path) -> bool:
    return other.exists() and one.samefile(other) and one.is_file()


def coloured() -> bool:
    return sys.stderr.isatty() and not os.environ.get("NO_COLOR")


def write(block: str) -> None:
    """Write data to stdout in UTF-8, whatever the terminal's habits."""
    try:
        stream = sys.stdout.buffer
        stream.write(block.encode("utf-8", "replace"))
        stream.flush()
    except BrokenPipeError:
        # Whoever read has had enough. Python would complain once more when it flushes at exit.
        os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno())
        raise click.exceptions.Exit(ALL_DONE) from None
    except (AttributeError, OSError, ValueError) as error:
        # Full, or closed before we began: then there is nothing to flush at exit either.
        sys.stdout = open(os.devnull, "w", encoding="utf-8")  # noqa: PTH123, SIM115
        reason = getattr(error, "strerror", None) or "it is closed"
        raise click.ClickException(f"standard output cannot be written: {reason}") from None


def replace(path: str, content: str) -> None:
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
