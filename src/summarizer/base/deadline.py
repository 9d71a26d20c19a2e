"""A limit to the time that one text may take.

Whoever works on a text asks `check` between its steps. A single step that never comes to its end
(a regular expression, a table of a library) is ended by an alarm, in processes that are ours alone:
Python looks for signals inside regular expressions too. A host's own process is left as it is.
"""

from collections.abc import Iterator
from contextlib import contextmanager
from time import monotonic

from summarizer.base.errors import TimeLimitError

__all__ = ["Deadline", "alarm"]


class Deadline:
    """The end of the time that one text may take; without a limit there is none.

    Args:
        seconds: From now on.

    >>> Deadline(None).check()
    >>> Deadline(0.0).check()
    Traceback (most recent call last):
    summarizer.base.errors.TimeLimitError: the text took longer than timeout=0 seconds: ...
    """

    def __init__(self, seconds: float | None = None) -> None:
        self._seconds = seconds
        self._end = None if seconds is None else monotonic() + seconds

    def check(self) -> None:
        """End the text if its time is up.

        Raises:
            TimeLimitError: It is.
        """
        if self._end is not None and self._seconds is not None and monotonic() >= self._end:
            raise TimeLimitError(self._seconds)


@contextmanager
def alarm(seconds: float | None, *, anywhere: bool = False) -> Iterator[None]:
    """Raise `TimeLimitError` in whatever is running once the time is up.

    Only in the main thread of a process of a pool, where no handler of anybody else's is in place;
    elsewhere, and on systems without such an alarm, nothing is done.

    Args:
        seconds: The limit.
        anywhere: Also in a process that is not ours, such as one that an engine lends; only while
            nobody there has asked for the signal.
    """
    if seconds is None or not (_is_ours() or (anywhere and _is_free())):
        yield
        return
    import signal

    def ring(number: int, frame: object) -> None:
        raise TimeLimitError(seconds)

    before = signal.signal(signal.SIGALRM, ring)
    try:
        try:
            signal.setitimer(signal.ITIMER_REAL, seconds)
            yield
        finally:
            signal.setitimer(signal.ITIMER_REAL, 0)
    finally:
        signal.signal(signal.SIGALRM, before)


def _is_ours() -> bool:
    """Whether this is the main thread of a process of a pool, on a system that has alarms."""
    import signal
    from multiprocessing import parent_process
    from threading import current_thread, main_thread

    return (
        hasattr(signal, "setitimer")
        and parent_process() is not None
        and current_thread() is main_thread()
    )


def _is_free() -> bool:
    """Whether this is a main thread where nobody has asked for the alarm, nor set one."""
    import signal
    from threading import current_thread, main_thread

    return (
        hasattr(signal, "setitimer")
        and current_thread() is main_thread()
        and signal.getsignal(signal.SIGALRM) is signal.SIG_DFL
        and signal.getitimer(signal.ITIMER_REAL) == (0.0, 0.0)
    )
