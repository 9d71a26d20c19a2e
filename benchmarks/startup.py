"""How long the command takes to start, beside an empty Python program.

    python benchmarks/startup.py

Medians of ten runs, taken in turn so that whatever else the machine does falls on all alike:
`python -c pass`, `summarize --version`, `summarize --help`, and one English article, ranked by
`news`. Times are those of a machine; what counts is how far each is above the first. A first round
is not counted: it leaves the byte code on disk.
"""

import argparse
import subprocess
import sys
from pathlib import Path
from statistics import median
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


def seconds(command: tuple[str, ...]) -> float:
    begun = perf_counter()
    subprocess.run(command, stdout=subprocess.DEVNULL, check=True)
    return perf_counter() - begun


def main() -> None:
    parser = argparse.ArgumentParser(
        description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter
    )
    parser.add_argument("--runs", type=int, default=10, help="of each command [%(default)s]")
    parser.add_argument("--json", type=Path, help="write the figures here too")
    given = parser.parse_args()
    taken: dict[str, list[float]] = {name: [] for name in COMMANDS}
    for number in range(given.runs + 1):
        for name, command in COMMANDS.items():
            once = seconds(command)
            if number:
                taken[name].append(once)
    medians = {name: median(times) for name, times in taken.items()}
    empty = medians["python -c pass"]
    rows = [
        (name, f"{1000 * time:.0f}", f"{1000 * (time - empty):+.0f}", f"{1000 * min(times):.0f}")
        for (name, time), times in zip(medians.items(), taken.values(), strict=True)
    ]
    print(table(("command", "median, ms", "above the first", "shortest"), rows))
    write(given.json, {name: round(1000 * time, 1) for name, time in medians.items()})


if __name__ == "__main__":
    main()
