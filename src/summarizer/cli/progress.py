"""How far a long run has come: rate, failures and time left, on a terminal."""

import sys
from types import TracebackType
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from rich.progress import Progress as Bar

__all__ = ["Progress"]


class Progress:
    """Lines on stderr, and below them a bar where somebody is there to see it.

    Args:
        total: How many articles there are, or None where nobody knows.
        shown: Whether to draw a bar.
        done: How many of them an earlier run has done.
    """

    def __init__(self, total: int | None, shown: bool, done: int = 0) -> None:
        self._failures = 0
        self._bar: Bar | None = None
        if shown:
            from rich.console import Console
            from rich.progress import (
                BarColumn,
                MofNCompleteColumn,
                Progress,
                TextColumn,
                TimeRemainingColumn,
            )

            columns = (
                BarColumn(30),
                MofNCompleteColumn(),
                TextColumn("{task.fields[rate]}"),
                TextColumn("{task.fields[failures]}"),
                TimeRemainingColumn(),
                TextColumn("left"),
            )
            # No thread of its own: processes are started while it is there.
            self._bar = Progress(*columns, console=Console(stderr=True), auto_refresh=False)
            self._task = self._bar.add_task("", total=total, completed=done, rate="", failures="")

    def __enter__(self) -> "Progress":
        if self._bar is not None:
            self._bar.start()
        return self

    def __exit__(
        self,
        kind: type[BaseException] | None,
        error: BaseException | None,
        traceback: TracebackType | None,
    ) -> None:
        if self._bar is not None:
            self._bar.stop()

    def step(self, failed: bool) -> None:
        """Count one article."""
        if self._bar is None:
            return
        self._failures += failed
        speed = self._bar.tasks[self._task].speed
        self._bar.update(
            self._task,
            advance=1,
            rate=f"{speed:,.0f} a second" if speed else "",
            failures=f"{self._failures} failed" if self._failures else "",
        )
        self._bar.refresh()

    def write(self, lines: str) -> None:
        """Write something above the bar; whole lines."""
        if not lines:
            return
        if self._bar is not None:
            self._bar.console.print(lines, end="", markup=False, highlight=False, soft_wrap=True)
        else:
            sys.stderr.write(lines)
            sys.stderr.flush()
