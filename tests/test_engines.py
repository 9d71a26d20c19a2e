"""The doors to Ray and Spark, on the real engines: the same rows, whatever is killed on the way."""

import importlib.util
import os
import shutil
import signal
import subprocess
import sys
import threading
import time
from collections.abc import Iterator
from contextlib import contextmanager
from datetime import date
from pathlib import Path
from types import SimpleNamespace
from typing import Any

import pytest

from _grammar import article
from examples import blocks
from shared import run
from summarizer import InputError
from summarizer.arrow import summarize_batch
from summarizer.base.errors import TimeLimitError
from summarizer.engines import ray as ray_door
from summarizer.engines import spark as spark_door

pa = pytest.importorskip("pyarrow", reason="needs the extra arrow")
pq = pytest.importorskip("pyarrow.parquet", reason="needs the extra arrow")

SRC = Path(__file__).parents[1] / "src"
HERE = {
    **os.environ,
    "PYTHONPATH": str(SRC),
    "PYSPARK_PYTHON": sys.executable,
    "RAY_worker_niceness": "0",  # as urgent as whatever else this machine does
}
COMMAND = [sys.executable, "-m", "summarizer"]
LENGTHS = "headline,short,60w"
FILES, ROWS = 4, 400
# Far above what any of this takes, on a busy machine too.
PATIENCE = 600.0


def needs(module: str, extra: str = "engines") -> pytest.MarkDecorator:
    there = importlib.util.find_spec(module) is not None
    return pytest.mark.skipif(not there, reason=f"needs {module}: install the extra {extra}")


needs_ray = needs("ray")
needs_spark = needs("pyspark")
needs_java = pytest.mark.skipif(not shutil.which("java"), reason="Spark needs Java 17 or newer")
needs_proc = pytest.mark.skipif(not Path("/proc/self").exists(), reason="needs /proc")


@pytest.fixture(scope="module")
def news(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A folder of articles: some empty, some twice, some with a NUL or not in UTF-8."""
    folder = tmp_path_factory.mktemp("news")
    for first in range(0, FILES * ROWS, ROWS):
        texts = pa.array([article(n) for n in range(first, first + ROWS)], pa.binary())
        text = pa.Array.from_buffers(pa.string(), ROWS, texts.buffers())
        ids = pa.array(range(first, first + ROWS), pa.int64())
        pq.write_table(pa.table({"nr": ids, "text": text}), folder / f"{first:05}.parquet")
    return folder


@pytest.fixture(scope="module")
def wanted(news: Path, tmp_path_factory: pytest.TempPathFactory) -> dict[str, Any]:
    """What two processes without an engine make of it."""
    out = tmp_path_factory.mktemp("wanted")
    subprocess.run([*COMMAND, *arguments(news, out)], env=HERE, check=False, timeout=PATIENCE)
    return tables(out)


def arguments(news: Path, out: Path, *more: str) -> list[str]:
    return [f"{news}/*.parquet", "-o", f"{out}/", "-n", LENGTHS, "--id", "nr", "-j", "2", *more]


def tables(out: Path) -> dict[str, Any]:
    return {path.name: pq.ParquetFile(path).read() for path in sorted(out.glob("*.parquet"))}


@contextmanager
def started(*given: str) -> Iterator[subprocess.Popen[bytes]]:
    """Run the command in a session of its own; all that is left of it at the end is ended."""
    process = subprocess.Popen(
        [*COMMAND, *given], env=HERE, stdout=subprocess.PIPE, stderr=subprocess.PIPE,
        start_new_session=True,
    )  # fmt: skip
    try:
        yield process
    finally:
        if process.poll() is None:
            os.killpg(process.pid, signal.SIGKILL)
        process.communicate()


@contextmanager
def seen_whole(out: Path) -> Iterator[list[str]]:
    """Look all the time whether what has a final name is whole; yield what was not."""
    broken: list[str] = []
    end = threading.Event()

    def look() -> None:
        while not end.wait(0.02):
            for path in out.glob("*.parquet"):
                try:
                    pq.ParquetFile(path).read(["id"])
                except (OSError, pa.ArrowException) as error:
                    broken.append(f"{path.name}: {error}")

    watcher = threading.Thread(target=look)
    watcher.start()
    try:
        yield broken
    finally:
        end.set()
        watcher.join()


def wait_for(condition: Any, process: subprocess.Popen[bytes]) -> None:
    until = time.monotonic() + PATIENCE
    while not condition():
        assert process.poll() is None, process.communicate()
        assert time.monotonic() < until, "it has not come about"
        time.sleep(0.05)


def workers(process: subprocess.Popen[bytes]) -> list[int]:
    """The processes of Ray below the command that summarise at this moment."""
    found, left = [], [process.pid]
    while left:
        pid = left.pop()
        try:
            name = Path(f"/proc/{pid}/cmdline").read_bytes()
            for task in Path(f"/proc/{pid}/task").iterdir():
                left += map(int, (task / "children").read_text().split())
        except OSError:
            continue
        if name.startswith(b"ray::") and b"table" in name:
            found.append(pid)
    return found


def done(out: Path) -> int:
    return len(list((out / ".summarize.parts").glob("*.parquet")))


@pytest.mark.engines
@needs_ray
@needs_proc
def test_ray_makes_the_same_rows_when_a_worker_is_killed(
    news: Path, wanted: dict[str, Any], tmp_path: Path
) -> None:
    with (
        started(*arguments(news, tmp_path / "out", "--engine", "ray")) as process,
        seen_whole(tmp_path / "out") as broken,
    ):
        # A third of the tasks, and somebody at work.
        wait_for(lambda: done(tmp_path / "out") >= 4 and workers(process), process)
        os.kill(workers(process)[0], signal.SIGKILL)
        out, err = process.communicate(timeout=PATIENCE)
    assert out == b""
    assert process.returncode == 1  # some rows are not in UTF-8
    told = [line for line in err.decode().splitlines() if "(raylet)" not in line]
    assert [line for line in told if not line.startswith(("Error:", "Traceback"))] == told
    assert [line for line in told if line.endswith("rows have an error")] == [
        f"{tmp_path}/out/{name}: 1 of {ROWS} rows have an error" for name in wanted
    ]
    assert broken == []
    assert sorted(path.name for path in (tmp_path / "out").iterdir()) == sorted(wanted)
    assert tables(tmp_path / "out") == wanted


@pytest.mark.engines
@needs_ray
@needs_proc
def test_ray_goes_on_after_its_driver_was_killed(
    news: Path, wanted: dict[str, Any], tmp_path: Path
) -> None:
    given = arguments(news, tmp_path / "out", "--engine", "ray")
    with seen_whole(tmp_path / "out") as broken:
        with started(*given) as process:
            wait_for(lambda: done(tmp_path / "out") >= 6, process)
            process.kill()
            process.communicate(timeout=PATIENCE)
        with started(*given, "--resume") as process:
            process.communicate(timeout=PATIENCE)
    assert broken == []
    assert tables(tmp_path / "out") == wanted
    assert not (tmp_path / "out" / ".summarize.parts").exists()


RAY = """
import sys, time, ray, pyarrow as pa
from summarizer import Config, InputError
from summarizer.arrow import summarize_batch
from summarizer.engines.ray import running, summarize
news = pa.table({"nr": [1, 2], "text": ["Ships came in. Nobody cheered.", None], "day": ["a", "b"]})
options = dict(id="nr", columns="day", lengths="short")
with running(None, 1):
    given = ray.data.from_arrow(news)
    try:
        summarize(given, text="body", id="nr")
    except InputError as error:
        print(error)
    made = pa.concat_tables(ray.get(summarize(given, **options).to_arrow_refs()))
    assert made.equals(summarize_batch(news, **options)), made
    def slow(sentences):
        time.sleep(300)
    late = summarize(given, config=Config(ranker=slow), timeout=0.5, id="nr", lengths="short")
    print([row["error"] for row in late.take_all()])
"""
SPARK = """
import sys, time, pyarrow as pa
from pyspark.sql import SparkSession
from summarizer import Config, InputError
from summarizer.arrow import summarize_batch
from summarizer.engines.spark import summarize
source, target = sys.argv[1:]
spark = (
    SparkSession.builder.master("local[2]").config("spark.ui.enabled", "false")
    .config("spark.driver.host", "127.0.0.1").config("spark.sql.files.maxPartitionBytes", 100_000)
    .config("spark.sql.execution.arrow.maxRecordsPerBatch", 64).getOrCreate()
)
spark.sparkContext.setLogLevel("OFF")
news = spark.read.parquet(source)
try:
    summarize(news, text="body", id="nr")
except InputError as error:
    print(error)
options = dict(id="nr", lengths=("headline", "short", "60w"))
summarize(news, **options).write.parquet(target)
odd = spark.createDataFrame([(1, "Ships came in.", "x")], "`a.b` int, text string, day string")
try:
    summarize(odd, id="a.b")
except InputError as error:
    print(error)
odd = odd.toDF("nr", "text", "day")
(row,) = summarize(odd, id="nr", columns=("day", "text"), details=False).collect()
print(row["id"], row["short"], row["day"], row["text"], row["error"])
def slow(sentences):
    time.sleep(300)
late = summarize(odd, config=Config(ranker=slow), timeout=0.5, id="nr", lengths="short")
print(late.collect()[0]["error"])
spark.stop()
"""


def script(body: str, *given: str) -> str:
    done = subprocess.run(
        [sys.executable, "-c", body, *given], env=HERE, check=False, timeout=PATIENCE,
        capture_output=True, encoding="utf-8",
    )  # fmt: skip
    assert done.returncode == 0, done.stderr[-3_000:]
    return done.stdout


@pytest.mark.engines
@needs_ray
def test_a_dataset_of_ray_becomes_a_dataset_of_summaries() -> None:
    printed = script(RAY)
    assert "no column 'body' (there is: 'nr', 'text', 'day')" in printed
    assert f"['{TimeLimitError(0.5)}', 'the text is null']" in printed


@pytest.mark.engines
@needs_spark
@needs_java
def test_a_frame_of_spark_becomes_a_frame_of_the_same_rows(
    news: Path, wanted: dict[str, Any], tmp_path: Path
) -> None:
    printed = script(SPARK, str(news), str(tmp_path / "out"))
    assert printed.splitlines() == [
        "no column 'body' (there is: 'nr', 'text')",
        "Spark cannot select a column with a dot or backtick in its name: rename 'a.b'",
        "1 Ships came in. x Ships came in. None",
        str(TimeLimitError(0.5)),
    ]
    made = pa.concat_tables(tables(tmp_path / "out").values()).sort_by("id")
    expected = pa.concat_tables(wanted.values())
    assert made.column_names == expected.column_names
    for name in expected.column_names:
        assert made.column(name).to_pylist() == expected.column(name).to_pylist(), name


# -- without them -----------------------------------------------------------------------------


def test_an_engine_that_is_not_installed_is_one_sentence(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    source = tmp_path / "in.parquet"
    pq.write_table(pa.table({"id": [1], "text": ["Ships came in."]}), source)
    for name in ("ray", "pyspark", "pyspark.sql.pandas.types"):
        monkeypatch.setitem(sys.modules, name, None)
    ran = run(source, "-o", f"{tmp_path}/out/", "--engine", "ray")
    assert (ran.status, ran.out, len(ran.err.splitlines())) == (2, "", 1)
    assert "install the extra ray: pip install '.[ray]'" in ran.err
    with pytest.raises(InputError, match="need pyspark: install it"):
        spark_door.summarize(None)
    with pytest.raises(InputError, match="need Ray: install"):
        ray_door.failures()


@pytest.mark.parametrize(
    ("more", "told"),
    [
        ([], "Ray does not start: it timed out"),
        (["--address", "host:1"], "no Ray can be reached at host:1: it timed out"),
    ],
)
def test_an_engine_that_does_not_start_is_one_sentence(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, more: list[str], told: str
) -> None:
    def init(**options: Any) -> None:
        raise Exception("it timed out\nand more")  # as Ray does

    monkeypatch.setitem(sys.modules, "ray", SimpleNamespace(init=init))
    monkeypatch.setitem(sys.modules, "ray.data", SimpleNamespace())
    source = tmp_path / "in.parquet"
    pq.write_table(pa.table({"id": [1], "text": ["Ships came in."]}), source)
    ran = run(source, "-o", f"{tmp_path}/out/", "--engine", "ray", *more)
    assert (ran.status, ran.out, ran.err) == (2, "", f"summarize: {told}\n")


def test_the_rows_of_the_grammar_are_those_of_their_numbers() -> None:
    assert article(42) == article(42) != article(43)
    assert article(42, seed=1) != article(42)
    assert article(999) == b""
    assert article(199) == article(192)
    assert b"\0" in article(3)
    errors = summarize_batch(_of([article(3), article(5), article(6)])).column("error").to_pylist()
    assert errors[0] is errors[2] is None
    assert errors[1].startswith("the text is not in UTF-8")


def _of(data: list[bytes]) -> Any:
    raw = pa.array(data, pa.binary())
    text = pa.Array.from_buffers(pa.string(), len(raw), raw.buffers())
    return pa.table({"id": range(len(data)), "text": text})


# -- the recipes of the page ------------------------------------------------------------------

PAGE = (Path(__file__).parents[1] / "docs" / "scale.md").read_text("utf-8")
RECIPES = {block.title: block.body for block in blocks(PAGE) if block.title}
NEEDED = {
    "with_ray.py": "ray", "with_spark.py": "pyspark", "with_duckdb.py": "duckdb",
    "with_polars.py": "polars", "with_pandas.py": "pandas", "with_datasets.py": "datasets",
    "with_dask.py": "dask", "batches.py": "pyarrow",
}  # fmt: skip


def test_every_recipe_is_run() -> None:
    assert set(NEEDED) == set(RECIPES)


@pytest.mark.engines
@pytest.mark.parametrize(
    "name",
    [
        pytest.param(name, marks=[needs(module), *([needs_java] if module == "pyspark" else [])])
        for name, module in NEEDED.items()
    ],
)
def test_a_recipe_works_as_it_is_written(name: str, tmp_path: Path) -> None:
    count = 300 if name not in ("with_ray.py", "with_spark.py") else 20
    texts = [f"The port of Kessel reopened , he said. Ship {n} left." for n in range(count)]
    texts[5] = ""
    news = pa.table({
        "id": [f"n{n}" for n in range(count)],
        "text": texts,
        "day": pa.array([date(2031, 3, 1 + n % 28) for n in range(count)]),
    })  # fmt: skip
    pq.write_table(news, tmp_path / "news.parquet", row_group_size=200)
    (tmp_path / name).write_text(RECIPES[name], encoding="utf-8")
    done = subprocess.run(
        [sys.executable, "-W", "ignore", name], cwd=tmp_path, env=HERE, check=False,
        timeout=PATIENCE, capture_output=True, encoding="utf-8",
    )  # fmt: skip
    assert done.returncode == 0, done.stderr[-3_000:]
    out = tmp_path / "out"
    made = pq.read_table(out if out.is_dir() else tmp_path / "out.parquet").sort_by("id")
    expected = summarize_batch(news).sort_by("id")
    for column in ("id", "headline", "error"):
        assert made.column(column).to_pylist() == expected.column(column).to_pylist()
