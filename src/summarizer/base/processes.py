"""One function over many items in several processes: in order; a crash loses one item only."""

import sys
from collections import deque
from collections.abc import Callable, Iterable, Iterator
from contextlib import contextmanager, suppress
from itertools import islice
from typing import TYPE_CHECKING, TypeVar

from summarizer.base.errors import SummarizerError

if TYPE_CHECKING:
    from concurrent.futures import Future, ProcessPoolExecutor

__all__ = ["in_order"]

Item = TypeVar("Item")
Outcome = TypeVar("Outcome")
# A system that is short of memory may end a process for what its neighbour takes.
_TRIES = 2
# Seconds after which the processes are looked at; a choice, so that it costs nothing.
_PAUSE = 1.0
# Windows waits for no more at a time.
_MOST_ON_WINDOWS = 61
_NO_GUARD = (
    "no process can be started. Each of them imports your script: put what starts the work under "
    '`if __name__ == "__main__":`, or pass jobs=1'
)


def in_order(
    work: Callable[[Item], Outcome],
    items: Iterable[Item],
    died: Callable[[Item], Outcome],
    *,
    jobs: int,
    chunk: int,
) -> Iterator[Outcome]:
    """Yield what `work` makes of each item, in the order of the items.

    Every process is kept busy, and no more items are in memory than that takes.

    Args:
        work: A function of a module, or a `partial` of one; it raises nothing.
        items: Read as they are needed; each can be pickled.
        died: Called in place of `work` for an item that kills its process.
        jobs: Processes. With one, the work is done in this one.
        chunk: Items handed to a process at a time.

    Raises:
        SummarizerError: No process can be started, as in a script without a main guard.
    """
    if jobs == 1:
        yield from map(work, items)
        return
    if _is_importing_main():
        # The script that has started this process is about to start it all again.
        raise SystemExit(1)
    # A sixth of the start of the command, and one article needs none of it.
    from concurrent.futures.process import BrokenProcessPool

    items = iter(items)
    pool = _pool(jobs)
    running: deque[tuple[ProcessPoolExecutor, Future[list[Outcome]], list[Item]]] = deque()
    proven = False  # that a process can be started
    try:
        while True:
            while len(running) < 2 * jobs:
                batch = list(islice(items, chunk))
                if not batch:
                    break
                try:
                    pool, future = _submitted(pool, jobs, work, batch)
                except (OSError, EOFError):
                    # Where a server starts the processes, it imports the script first.
                    proven = proven or _proved()
                    raise
                running.append((pool, future, batch))
            if not running:
                return
            theirs, future, batch = running.popleft()
            try:
                yield from _result(theirs, future)
                proven = True
            except BrokenProcessPool:
                proven = proven or _proved()
                # Whatever waited with the item that killed a process comes here too.
                for item in batch:
                    yield _alone(work, item, died)
    finally:
        with _unbroken():
            pool.shutdown(cancel_futures=True)


def _is_importing_main() -> bool:
    """Whether this is a new process that is still importing the script of its parent."""
    from multiprocessing import current_process

    return getattr(current_process(), "_inheriting", False)


def _submitted(
    pool: "ProcessPoolExecutor", jobs: int, work: Callable[[Item], Outcome], batch: list[Item]
) -> "tuple[ProcessPoolExecutor, Future[list[Outcome]]]":
    """Hand a batch to a pool; to a new one where the pool is broken."""
    from concurrent.futures.process import BrokenProcessPool

    with _unbroken():
        try:
            return pool, pool.submit(_each, work, batch)
        except BrokenProcessPool:
            pool = _pool(jobs)
            return pool, pool.submit(_each, work, batch)


def _result(pool: "ProcessPoolExecutor", future: "Future[list[Outcome]]") -> list[Outcome]:
    """Wait for an outcome, also where a process was killed while it wrote one.

    All of a pool write into one pipe. Of half an outcome the reader waits for the rest as long as
    anybody could still write it, and the others wait for their turn: so the end of a process is
    looked for here, too.
    """
    while not future.done():
        try:
            return future.result(timeout=_PAUSE)
        except TimeoutError:
            if not future.done():
                _end_if_broken(pool)
    return future.result()


def _end_if_broken(pool: "ProcessPoolExecutor") -> None:
    """End a pool one of whose processes has ended, so that its reader comes to an end."""
    # None of this is public; where it is not there, a pool ends by itself or not at all.
    processes = list((getattr(pool, "_processes", None) or {}).values())
    if all(process.is_alive() for process in processes):
        return
    for process in processes:
        process.kill()
    writer = getattr(getattr(pool, "_result_queue", None), "_writer", None)
    if writer is not None:
        writer.close()


def _proved() -> bool:
    """Start a process that does nothing, and say that it can be done.

    Raises:
        SummarizerError: Not even that works.
    """
    from concurrent.futures.process import BrokenProcessPool
    from multiprocessing import get_start_method

    try:
        with _pool(1) as pool:
            return not pool.submit(int).result()
    except (BrokenProcessPool, OSError, EOFError) as error:
        if get_start_method() == "fork":  # which imports nothing
            raise SummarizerError(f"no process can be started: {error!r}; pass jobs=1") from None
        raise SummarizerError(_NO_GUARD) from None


@contextmanager
def _unbroken() -> Iterator[None]:
    """Let a Ctrl-C wait.

    In the middle of making a process it leaves one that is never told to end, and while a pool
    shuts down a second one makes Python take its thread for finished: both wait for ever.
    """
    import signal

    if not hasattr(signal, "pthread_sigmask"):  # Windows
        yield
        return
    before = signal.pthread_sigmask(signal.SIG_BLOCK, {signal.SIGINT})
    try:
        yield
    finally:
        signal.pthread_sigmask(signal.SIG_SETMASK, before)


def _pool(jobs: int) -> "ProcessPoolExecutor":
    from concurrent.futures import ProcessPoolExecutor

    jobs = min(jobs, _MOST_ON_WINDOWS) if sys.platform == "win32" else jobs
    return ProcessPoolExecutor(jobs, initializer=_begin)


def _begin() -> None:
    """Make a process that ends with its parent, and that a Ctrl-C reaches through it alone."""
    import signal
    from threading import Thread

    signal.signal(signal.SIGINT, signal.SIG_IGN)
    signal.signal(signal.SIGTERM, signal.SIG_DFL)
    Thread(target=_end_with_parent, daemon=True).start()


def _end_with_parent() -> None:
    """Wait for the parent's end: killed, it cannot tell its processes to stop."""
    import os
    from multiprocessing import connection, parent_process

    parent = parent_process()
    if parent is not None:
        connection.wait([parent.sentinel])
        os._exit(1)


def _each(work: Callable[[Item], Outcome], items: list[Item]) -> list[Outcome]:
    return [work(item) for item in items]


def _alone(work: Callable[[Item], Outcome], item: Item, died: Callable[[Item], Outcome]) -> Outcome:
    """Do the work in a process of its own, in case this item is the one that kills it."""
    from concurrent.futures.process import BrokenProcessPool

    for _ in range(_TRIES):
        with _pool(1) as pool, suppress(BrokenProcessPool):
            return _result(pool, pool.submit(_each, work, [item]))[0]
    return died(item)
