"""How long the command takes to start, beside an empty Python program.

    python benchmarks/startup.py

Medians of ten runs, taken in turn so that whatever else the machine does falls on all alike:
`python -c pass`, `summarize --version`, `summarize --help`, and one English article, ranked by
`news`. Times are those of a machine; what counts is how far each is above the first. A first round
is not counted: it leaves the byte code on disk, as the installation of a package does, in a folder
of its own. Beside the time on the clock stands that of the processor, which other programs disturb
less.
"""

import argparse
import os
import subprocess
import sys
from pathlib import Path
from resource import RUSAGE_CHILDREN, getrusage
from statistics import median
from tempfile import TemporaryDirectory
from time import perf_counter

from _data import table, write

ARTICLE = Path(__file__).parents[1] / "notebooks" / "article.txt"
SUMMARIZE = (str(Path(sys.executable).with_name("summarize")),)
COMMANDS = {
    "python -c pass": (sys.executable, "-c", "pass"),
    "summarize --version": (*SUMMARIZE, "--version"),
    "summarize --help": (*SUMMARIZE, "--help"),
    "summarize article.txt": (*SUMMARIZE, str(ARTICLE)),
}


def seconds(command: tuple[str, ...], byte_code: str) -> tuple[float, float]:
    """Return how long a command takes on the clock, and on the processor."""
    environment = os.environ | {"PYTHONPYCACHEPREFIX": byte_code}
    environment.pop("PYTHONDONTWRITEBYTECODE", None)
    begun, used = perf_counter(), _used()
    subprocess.run(command, stdout=subprocess.DEVNULL, check=True, env=environment)
    return perf_counter() - begun, _used() - used


def _used() -> float:
    """Return how long the processor has worked for finished children."""
    children = getrusage(RUSAGE_CHILDREN)
    return children.ru_utime + children.ru_stime


def main() -> None:
    parser = argparse.ArgumentParser(
        description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter
    )
    parser.add_argument("--runs", type=int, default=10, help="of each command [%(default)s]")
    parser.add_argument("--json", type=Path, help="write the figures here too")
    given = parser.parse_args()
    taken: dict[str, list[tuple[float, float]]] = {name: [] for name in COMMANDS}
    with TemporaryDirectory() as byte_code:
        for number in range(given.runs + 1):
            for name, command in COMMANDS.items():
                once = seconds(command, byte_code)
                if number:
                    taken[name].append(once)
    medians = {
        name: tuple(1000 * median(times) for times in zip(*both, strict=True))
        for name, both in taken.items()
    }
    empty, bare = medians["python -c pass"]
    rows = [
        (name, f"{clock:.0f}", f"{clock - empty:+.0f}", f"{used - bare:+.0f}")
        for name, (clock, used) in medians.items()
    ]
    print(table(("command", "median, ms", "above the first", "on the processor"), rows))
    write(given.json, {name: round(clock, 1) for name, (clock, _) in medians.items()})


if __name__ == "__main__":
    main()
