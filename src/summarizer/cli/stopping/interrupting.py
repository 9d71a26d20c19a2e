"""Ctrl-C, kept: Python drops an interrupt that comes while it imports a module.

What is raised in a callback of the import, or in a destructor, is printed and forgotten. So the
interrupt is noted, too, and a run asks for it between two articles.
"""

import signal
from collections.abc import Iterator
from contextlib import contextmanager
from types import FrameType

__all__ = ["check", "noted"]

_asked = False


@contextmanager
def noted() -> Iterator[None]:
    """Note interrupts meanwhile, where nobody else handles them."""
    global _asked
    _asked = False
    mine = signal.getsignal(signal.SIGINT) is signal.default_int_handler
    try:
        if mine:
            signal.signal(signal.SIGINT, _note)
    except ValueError:
        mine = False  # not in the main thread: its signals are another's
    try:
        yield
    finally:
        if mine:
            signal.signal(signal.SIGINT, signal.default_int_handler)


def check() -> None:
    """Raise an interrupt that was dropped.

    Raises:
        KeyboardInterrupt: There was one.
    """
    if _asked:
        raise KeyboardInterrupt


def _note(number: int, frame: FrameType | None) -> None:
    global _asked
    _asked = True
    raise KeyboardInterrupt
