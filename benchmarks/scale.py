"""A million articles: rates, memory, engines, growth.

    python benchmarks/scale.py --rows 10000
    python benchmarks/scale.py --rows 1000000 --short --runs jobs
    python benchmarks/scale.py --data ../shared/data

Makes articles from a seeded grammar of our own, in files of Parquet, and summarises them with two
processes: with `--jobs`, on Ray, on Spark. Says for each run how many articles a second it did
with its start, and how many seconds of a processor an article took in all its processes together
(the fairer figure on a machine that does other things); the resident set of each process after
50,000 rows (or half of them) and at the end; how the rate of the last tenth compares with that of
the first, and what a little work, always the same, cost meanwhile in another process; and whether
all runs wrote the same rows, each id once. What an engine costs on top is what it took more than
the first of the runs, after the start of both: the start is a run of one article. `plain` is the
function alone, in this process, on every twentieth file.

With `--data` it says instead what articles of CNN/DailyMail take, in all lengths, which is where
the table of docs/scale.md starts.
"""

import argparse
import json
import os
import subprocess
import sys
from collections import Counter
from collections.abc import Iterator
from concurrent.futures import ProcessPoolExecutor
from functools import partial
from math import inf
from pathlib import Path
from shutil import rmtree
from signal import SIGTERM
from statistics import median
from tempfile import mkdtemp
from time import perf_counter, process_time, sleep
from typing import NamedTuple

import pyarrow as pa
import pyarrow.parquet as pq

from _data import table, write
from _grammar import article
from summarizer import Config
from summarizer.arrow import summarize_batch

LENGTHS = ("headline", "short", "60w")
EARLY = 50_000  # rows after which memory is looked at first, or half of them
BATCH = 125  # rows of news summarised at a time: half of them
PAUSE = 0.5  # how often processes are looked at, in seconds
PROBED = 10  # how often the pace of the machine is measured, in seconds: it costs some 1 %
COST = "seconds of a processor after its start"
PACE = "ms of a processor that the same work cost meanwhile"
RATE = "rate of the last tenth over the first"
_TICKS = os.sysconf("SC_CLK_TCK")
SPARK = """
import sys
from pyspark.sql import SparkSession
from summarizer.engines.spark import summarize
source, target, jobs, lengths = sys.argv[1:]
spark = (
    SparkSession.builder.master(f"local[{jobs}]").appName("scale")
    .config("spark.ui.enabled", "false").config("spark.driver.host", "127.0.0.1")
    .config("spark.sql.files.maxPartitionBytes", 1 << 21)
    .config("spark.sql.execution.arrow.maxRecordsPerBatch", 256)
    .getOrCreate()
)
spark.sparkContext.setLogLevel("ERROR")
made = summarize(spark.read.parquet(source), lengths=lengths.split(","), details=False)
made.write.mode("overwrite").parquet(target)
"""


def made(folder: Path, rows: int, size: int, seed: int, paragraphs: tuple[int, int]) -> list[Path]:
    """Write the articles, some to a file; each file in whatever process."""
    starts = range(0, rows, size)
    one = partial(_file, folder, rows, size, seed, paragraphs)
    with ProcessPoolExecutor(2) as pool:
        return list(pool.map(one, starts))


def _file(
    folder: Path, rows: int, size: int, seed: int, paragraphs: tuple[int, int], first: int
) -> Path:
    path = folder / f"{first:010}.parquet"
    numbers = range(first, min(first + size, rows))
    texts = pa.array([article(n, seed, paragraphs) for n in numbers], pa.binary())
    unchecked = pa.Array.from_buffers(pa.string(), len(texts), texts.buffers())
    pq.write_table(pa.table({"id": [f"n{n}" for n in numbers], "text": unchecked}), path)
    return path


class Watched(NamedTuple):
    """What a run took.

    Attributes:
        seconds: By the clock.
        cpu: Of a processor, in all processes.
        tenths: Articles a second in the first and in the last tenth of the files.
        costs: Seconds of a processor that the first and the last tenth of the files took.
        pace: How many seconds of a processor the same work took meanwhile in the first and the
            last tenth, in this process.
        probe: The same for all of the run.
        early, late: Megabytes that each process held, the largest first.
    """

    seconds: float
    cpu: float
    tenths: tuple[float, float]
    costs: tuple[float, float]
    pace: tuple[float, float]
    probe: float
    early: list[float]
    late: list[float]


def watched(
    command: list[str], out: Path, files: int, size: int = 1, mark: int = 1, limit: float = inf
) -> Watched:
    rmtree(out, ignore_errors=True)
    if files > 1:
        probe()  # the first one reads tables, too
    begun = perf_counter()
    # Spark's processes would take whatever Python is first on the path, and those of Ray would
    # leave the machine to whatever else it does.
    own = {"PYSPARK_PYTHON": sys.executable, "RAY_worker_niceness": "0"}
    running = subprocess.Popen(command, env={**os.environ, **own})
    done: dict[str, float] = {}
    spent: list[float] = []  # for each file, what all processes had used when it was there
    cpu: dict[int, float] = {}
    early: list[float] = []
    late: list[float] = []
    stopped = False
    probes: list[tuple[float, float]] = []  # when, and how long the same work took
    while running.poll() is None:
        sleep(PAUSE)
        if perf_counter() - begun > limit and not stopped:
            running.terminate()  # a shell may have it ignore an interrupt
            stopped = True
        if files > 1 and perf_counter() - begun > PROBED * (len(probes) + 1):
            probes.append((perf_counter() - begun, probe()))
        tree = list(processes(running.pid))
        cpu |= {pid: seconds for pid, seconds, _ in tree}
        for path in out.glob("*.parquet"):
            done.setdefault(path.name, perf_counter() - begun)
        spent += [sum(cpu.values())] * (len(done) - len(spent))
        held = sorted((memory for *_, memory in tree if memory > 1), reverse=True)
        if len(done) >= mark and not early:
            early = held
        if not stopped and (len(held) >= len(late) or len(done) < files):
            late = held
    if running.returncode not in (0, 1, *((128 + SIGTERM, -SIGTERM) if stopped else ())):
        sys.exit(f"{command} ended with {running.returncode}")
    seconds = perf_counter() - begun
    times = sorted(done.values())
    tenth = max(1, len(times) // 10)
    rates = costs = pace = (0.0, 0.0)
    if len(times) > 2 * tenth:
        pace = (
            typical([cost for at, cost in probes if times[0] <= at <= times[tenth]]),
            typical([cost for at, cost in probes if times[-1 - tenth] <= at <= times[-1]]),
        )
        costs = (spent[tenth] - spent[0], spent[-1] - spent[-1 - tenth])
        # The first file has the start in it.
        rates = (
            size * tenth / (times[tenth] - times[0]),
            size * tenth / (times[-1] - times[-1 - tenth]),
        )
    usual = typical([cost for _, cost in probes])
    return Watched(seconds, sum(cpu.values()), rates, costs, pace, usual, early, late)


def probe() -> float:
    """Return the seconds of a processor that a little work takes, the same each time.

    On a machine that does other things the same work takes more of a processor, too: its caches
    and its cores are shared.
    """
    texts = [article(number, 0, (0, 1)).decode() for number in range(8, 40)]
    batch = pa.table({"id": list(map(str, range(len(texts)))), "text": texts})
    begun = process_time()
    summarize_batch(batch, lengths=LENGTHS, details=False)
    return process_time() - begun


def typical(costs: list[float]) -> float:
    return median(costs) if costs else 0.0


def processes(pid: int) -> Iterator[tuple[int, float, float]]:
    """Yield a process and all below it: its number, its CPU seconds, its megabytes."""
    try:
        fields = Path(f"/proc/{pid}/stat").read_text().rpartition(")")[2].split()
        pages = int(Path(f"/proc/{pid}/statm").read_text().split()[1])
        below = [
            int(child)
            for task in Path(f"/proc/{pid}/task").iterdir()
            for child in (task / "children").read_text().split()
        ]
    except OSError:
        return
    yield pid, (int(fields[11]) + int(fields[12])) / _TICKS, pages * os.sysconf("SC_PAGESIZE") / 1e6
    for child in below:
        yield from processes(child)


def plain(files: list[Path]) -> tuple[float, float, int]:
    """Summarise some files in this process; return seconds, CPU seconds, rows."""
    rows, begun, cpu = 0, perf_counter(), process_time()
    for path in files[::20]:
        for batch in pq.ParquetFile(path).iter_batches(batch_size=128):
            rows += len(summarize_batch(batch, lengths=LENGTHS, details=False))
    return perf_counter() - begun, process_time() - cpu, rows


def news(data: Path) -> dict[str, float]:
    """Return what an article of CNN/DailyMail takes, and so many of them."""
    with (data / "sum" / "cnndm_test.jsonl").open(encoding="utf-8") as lines:
        texts = [json.loads(line)["text"] for line in lines]
    given = pa.table({"id": list(map(str, range(len(texts)))), "text": texts})
    summarize_batch(given.slice(0, BATCH))  # tables and patterns are read at first use
    costs, made = [], []
    for start in range(0, len(texts), BATCH):
        begun = process_time()
        made.append(summarize_batch(given.slice(start, BATCH)))
        costs.append(process_time() - begun)
    whole = pa.concat_tables(made)
    bare = whole.drop_columns(["sentences", "edits", "flags"])
    cost = sum(costs) / len(texts)
    kept = {"read": given, "written": whole, "written without details": bare}
    each = {name: _stored(rows) / len(texts) for name, rows in kept.items()}
    figures = {
        "articles": len(texts),
        "characters in an article": round(sum(map(len, texts)) / len(texts)),
        "lengths": len(Config().lengths),
        "ms of a processor an article": round(1e3 * cost, 2),
        "million articles a day and core": round(86_400 / cost / 1e6, 2),
        **{f"kB {name} an article": round(size / 1e3, 2) for name, size in each.items()},
    }
    for power in (6, 8, 10):
        figures[f"10^{power}: core-hours"] = round(10**power * cost / 3_600, 1)
        for name, size in each.items():
            figures[f"10^{power}: GB {name}"] = round(10**power * size / 1e9, 1)
    return figures


def _stored(rows: pa.Table) -> int:
    """Return the bytes of rows as the command writes them."""
    sink = pa.BufferOutputStream()
    pq.write_table(rows, sink, compression="zstd")
    return int(sink.getvalue().size)


def rows_of(folder: Path) -> "pa.Table":
    """All rows that a run has written, by id; engines have orders of their own."""
    read = [pq.ParquetFile(path).read() for path in sorted(folder.glob("*.parquet"))]
    return pa.concat_tables(read).sort_by("id")


def command_of(run: str, source: Path, out: Path, jobs: int) -> list[str]:
    lengths = ",".join(LENGTHS)
    if run == "spark":
        given = (str(source), str(out), str(jobs), lengths)
        return [sys.executable, "-W", "ignore", "-c", SPARK, *given]
    engine = ["--engine", "ray"] if run == "ray" else []
    return [
        sys.executable, "-m", "summarizer", f"{source}/*.parquet", "-o", f"{out}/", "-n", lengths,
        "--no-details", "-j", str(jobs), *engine,
    ]  # fmt: skip


def measured(
    run: str, given: argparse.Namespace, folder: Path, files: list[Path], size: int
) -> dict[str, float]:
    """Do a run, after one of a single article, and return its figures."""
    alone, out = folder / "alone", folder / run
    alone.mkdir(exist_ok=True)
    _file(alone, 1, 1, given.seed, (3, 9), 0)
    begun = watched(command_of(run, alone, folder / "start", given.jobs), folder / "start", 1)
    mark = max(1, min(len(files) // 2, max(len(files) // 20, EARLY // size)))
    command = command_of(run, folder / "in", out, given.jobs)
    took = watched(command, out, len(files), size, mark, 60 * given.minutes)
    written = list(out.glob("*.parquet"))
    wanted = Counter(
        f"n{number}"
        for path in (files if given.minutes == inf else written)
        for number in range(int(path.stem), min(int(path.stem) + size, given.rows))
    )
    rows_made = rows_of(out)
    ids = Counter(rows_made["id"].to_pylist())
    told = {
        "rows": wanted.total(),
        "ids missing or twice": (wanted - ids).total() + (ids - wanted).total(),
        "rows with an error": len(rows_made) - rows_made["error"].null_count,
        "seconds": round(took.seconds, 1),
        "articles a second": round(wanted.total() / took.seconds, 1),
        "ms of a processor an article": round(1e3 * took.cpu / max(1, wanted.total()), 3),
        "seconds of its start": round(begun.seconds, 1),
        "seconds of a processor of its start": round(begun.cpu, 1),
        COST: round(took.cpu - begun.cpu, 1),
        RATE: round(took.tenths[1] / (took.tenths[0] or 1), 3),
        f"{RATE}, by a processor": round(took.costs[0] / (took.costs[1] or 1), 3),
    }
    if took.probe:
        told[PACE] = round(1e3 * took.probe, 1)
    if all(took.pace):
        slower = took.pace[1] / took.pace[0]
        told["what that cost in the last tenth over the first"] = round(slower, 3)
        told[f"{RATE}, by a processor, held against that"] = round(
            slower * took.costs[0] / (took.costs[1] or 1), 3
        )
    for name, held in ((f"after {mark * size} rows", took.early), ("at the end", took.late)):
        for number, megabytes in enumerate(held[:4], 1):
            told[f"MB of process {number} {name}"] = round(megabytes, 1)
    told["MB written"] = round(sum(path.stat().st_size for path in written) / 1e6, 1)
    return told


def main() -> None:
    parser = argparse.ArgumentParser(
        description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter
    )
    parser.add_argument("--rows", type=int, default=10_000, help="how many [%(default)s]")
    parser.add_argument("--file", type=int, help="rows in a file [a fortieth of them]")
    parser.add_argument("--jobs", type=int, default=2, help="processes [%(default)s]")
    parser.add_argument("--seed", type=int, default=0, help="of the grammar [%(default)s]")
    parser.add_argument("--short", action="store_true", help="articles of one paragraph")
    parser.add_argument("--runs", default="plain,jobs,ray,spark", help="which [%(default)s]")
    parser.add_argument(
        "--minutes", type=float, default=inf, help="end each run then, and say how far it came"
    )
    parser.add_argument(
        "--folder", type=Path, help="keep everything here, and repeat no run that it holds"
    )
    parser.add_argument("--json", type=Path, help="write the figures here too")
    parser.add_argument("--data", type=Path, help="folder of the data: articles of news alone")
    given = parser.parse_args()
    if given.data:
        if not (given.data / "sum").is_dir():
            print(f"skipped: no data in {given.data / 'sum'}")
            return
        told = news(given.data)
        print(table(("what", "figure"), list(told.items())))
        write(given.json, told)
        return
    folder = given.folder or Path(mkdtemp())
    source = folder / "in"
    source.mkdir(parents=True, exist_ok=True)
    size = given.file or max(1, given.rows // 40)
    files = sorted(source.glob("*.parquet"))
    if not files:
        files = made(source, given.rows, size, given.seed, (0, 1) if given.short else (3, 9))
    figures: dict[str, float] = {
        "rows": given.rows,
        "files": len(files),
        "MB read": round(sum(path.stat().st_size for path in files) / 1e6, 1),
        "processors": os.cpu_count() or 1,
    }
    first: pa.Table | None = None
    plainly: dict[str, float] = {}
    for run in given.runs.split(","):
        if run == "plain":
            seconds, cpu, rows = plain(files)
            figures["plain: ms of a processor an article"] = round(1e3 * cpu / rows, 3)
            figures["plain: articles a second"] = round(rows / seconds, 1)
            continue
        kept = folder / f"{run}.json"
        if kept.is_file():
            told = json.loads(kept.read_text())
        else:
            told = measured(run, given, folder, files, size)
            kept.write_text(json.dumps(told))
        rows_made = rows_of(folder / run)
        if first is None:
            first, plainly, name = rows_made, told, run
        else:
            over = told[COST] / plainly[COST]
            told[f"% of a processor over {name}"] = round(100 * (over - 1), 1)
            if PACE in told and PACE in plainly:
                over *= plainly[PACE] / told[PACE]
                told[f"% over {name}, held against that pace"] = round(100 * (over - 1), 1)
            told[f"columns that are the same, of {first.num_columns}"] = sum(
                rows_made[name].combine_chunks().equals(first[name].combine_chunks())
                for name in first.column_names
            )
        figures |= {f"{run}: {what}": figure for what, figure in told.items()}
        print(table(("what", "figure"), list(figures.items())), flush=True)
    write(given.json, figures)


if __name__ == "__main__":
    main()
