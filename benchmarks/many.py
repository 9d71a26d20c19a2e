"""A long run: how fast, how much memory, and what is left when it is killed.

    python benchmarks/many.py
    python benchmarks/many.py --records 2000

Makes records of news that nobody wrote, in JSON Lines, and summarises them with the command as
somebody would overnight: once with each number of jobs, where the rate and the memory of all its
processes are taken, the memory after a tenth of the records and after all of them; then once more
with `kill -9` half-way and `--resume`, after which every record must stand in the output once.
"""

import argparse
import json
import os
import random
import subprocess
import sys
from collections import Counter
from collections.abc import Iterator
from pathlib import Path
from tempfile import TemporaryDirectory
from time import perf_counter, sleep

from _data import table, write

PLACES = ("Kessel", "Bruma", "Linqiao", "Dorvik", "Tarsk", "Mellin", "Hallin", "Veyra")
PEOPLE = ("Ada Obi", "Bo Lind", "Han Weiguo", "Ilse Marn", "Tomas Verhoe", "Shen Lu", "Rosa Keld")
WHO = ("the port office", "the mayor's office", "the tram company", "the school board", "the union")
DID = ("reopened", "closed", "inspected", "praised", "put off", "paid for", "argued about")
WHAT = ("the ferry line", "two bridges", "the night market", "a grain store", "the old station")
WHY = ("after the storm", "before the vote", "because of the frost", "despite a strike")
DAMAGE = (" ，", " ( Reuters )", " new crown pneumonia", " on March 2031, 3", " .")
# How often a process is looked at, in seconds.
PAUSE = 0.05


def sentence(dice: random.Random) -> str:
    who = dice.choice((*PEOPLE, *(f"{name} of {dice.choice(WHO)}" for name in PEOPLE)))
    told = f"{who} said that {dice.choice(PLACES)} {dice.choice(DID)} {dice.choice(WHAT)}"
    told += f" {dice.choice(WHY)}, at a cost of {dice.randint(2, 900)} million"
    return told + (dice.choice(DAMAGE) if dice.random() < 0.15 else "") + "."


def records(count: int) -> Iterator[str]:
    """Yield lines; ids repeat now and then, as they do where archives are joined."""
    dice = random.Random(0)
    for number in range(count):
        title = f"{dice.choice(PLACES)} {dice.choice(DID)} {dice.choice(WHAT)} {dice.choice(WHY)}"
        body = "\n".join(
            " ".join(sentence(dice) for _ in range(dice.randint(1, 4)))
            for _ in range(dice.randint(3, 9))
        )
        id_ = f"n{number - 1 if number % 500 == 499 else number}"
        yield json.dumps({"id": id_, "text": f"{title}\n\n{body}"}) + "\n"


def resident(pid: int) -> int:
    """Kilobytes that a process and its children hold, where the system tells."""
    total = 0
    for each in (pid, *children(pid)):
        try:
            status = Path(f"/proc/{each}/status").read_text()
        except OSError:
            continue
        total += sum(int(line.split()[1]) for line in status.splitlines() if "VmRSS" in line)
    return total


def children(pid: int) -> list[int]:
    try:
        return [
            int(child)
            for task in Path(f"/proc/{pid}/task").iterdir()
            for child in (task / "children").read_text().split()
        ]
    except OSError:
        return []


def started(source: Path, target: Path, jobs: int, *more: str) -> subprocess.Popen[bytes]:
    command = (sys.executable, "-m", "summarizer", source, "-o", target, "-j", str(jobs), *more)
    return subprocess.Popen(tuple(map(str, command)), stderr=subprocess.DEVNULL)


def lines(target: Path) -> int:
    return target.read_bytes().count(b"\n") if target.exists() else 0


def watched(source: Path, target: Path, jobs: int, count: int) -> tuple[float, int, int]:
    """Run to the end; return records a second, and the memory after a tenth and at the end."""
    begun = perf_counter()
    running = started(source, target, jobs)
    early = late = grown = done = 0
    while running.poll() is None:
        sleep(PAUSE)
        size = target.stat().st_size if target.exists() else 0
        if size == grown:
            continue
        grown = size
        if len(children(running.pid)) < jobs - (jobs == 1):
            continue  # they start, or they are done
        held = resident(running.pid)
        if not early:
            # Counting lines costs more than the rest: only until the tenth is reached.
            done = lines(target)
            early = held if done >= count // 10 else 0
        late = held or late
    if running.returncode:
        sys.exit(f"the command ended with {running.returncode}")
    return count / (perf_counter() - begun), early, late


def killed(source: Path, target: Path, jobs: int, count: int) -> int:
    """Kill a run half-way; return how many records it has left."""
    running = started(source, target, jobs)
    while lines(target) < count // 2:
        if running.poll() is not None:
            sys.exit(f"the command ended with {running.returncode} before it was killed")
        sleep(PAUSE)
    running.kill()
    running.wait()
    return lines(target)


def ids(target: Path) -> Counter[str]:
    with target.open(encoding="utf-8") as file:
        return Counter(json.loads(line)["id"] for line in file)


def main() -> None:
    parser = argparse.ArgumentParser(
        description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter
    )
    parser.add_argument("--records", type=int, default=20_000, help="how many [%(default)s]")
    parser.add_argument("--json", type=Path, help="write the figures here too")
    given = parser.parse_args()
    count, most = given.records, os.cpu_count() or 1
    figures: dict[str, float] = {"records": count, "processors": most}
    with TemporaryDirectory() as folder:
        source, target = Path(folder, "in.jsonl"), Path(folder, "out.jsonl")
        with source.open("w", encoding="utf-8") as file:
            file.writelines(records(count))
        wanted = ids(source)
        for jobs in (1, 2):
            rate, early, late = watched(source, target, jobs, count)
            assert ids(target) == wanted, f"not every record once, with {jobs} jobs"
            figures[f"records a second, {jobs} jobs"] = round(rate, 1)
            figures[f"MB after a tenth, {jobs} jobs"] = round(early / 1024, 1)
            figures[f"MB at the end, {jobs} jobs"] = round(late / 1024, 1)
            target.unlink()
        figures["2 jobs over 1"] = round(
            figures["records a second, 2 jobs"] / figures["records a second, 1 jobs"], 2
        )
        left = killed(source, target, 2, count)
        running = started(source, target, 2, "--resume")
        assert running.wait() == 0, "the rest could not be done"
        missing, twice = wanted - ids(target), ids(target) - wanted
        figures |= {
            "records when killed": left,
            "missing after --resume": missing.total(),
            "too many after --resume": twice.total(),
        }
    print(table(("what", "figure"), list(figures.items())))
    write(given.json, figures)


if __name__ == "__main__":
    main()
