"""The command `summarize`: arguments in, exit status out."""

import sys

from summarizer.base._version import __version__

TYPE_CHECKING = False  # that of `typing` takes longer to import than the version to print
if TYPE_CHECKING:
    from collections.abc import Sequence

__all__ = ["main"]

# What is imported stays; to look through it again and again for what can be forgotten takes a
# twentieth of the time to start (700 objects, the usual number, against this one: a choice).
_OBJECTS = 50_000


def main(arguments: "Sequence[str] | None" = None) -> None:
    """Run the command and exit; what goes wrong on the way is one line and an exit status."""
    given = sys.argv[1:] if arguments is None else list(arguments)
    if given in (["--version"], ["-V"]) and _says_version():
        sys.exit(0)
    import gc

    usual = gc.get_threshold()
    gc.set_threshold(_OBJECTS)
    try:
        from summarizer.cli.stopping.interrupting import noted

        with noted():
            from summarizer.cli.ending import run

            run(arguments)
    finally:
        gc.set_threshold(*usual)


def _says_version() -> bool:
    """Say the version as the command does, which takes ten times longer; False where it fails."""
    try:
        print(f"summarize, version {__version__}", flush=True)  # noqa: T201
    except OSError:
        return False  # the whole command says what is wrong
    return True
