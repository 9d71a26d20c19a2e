"""Do the tests notice? Seeded small changes of the code, each run against the tests.

    python benchmarks/mutants.py --number 60 --seed 7 --json mutants.json
    python benchmarks/mutants.py --again mutants.json   # the same ones, on other code or tests

Each mutant changes one thing in a copy of the checkout: a comparison, a number, `and` for `or`, a
condition negated, `break` for `continue`, an argument of `min` and `max` swapped. The tests of its
room run first, then all others; the mutant is killed by the first that fails, which is printed
with it. What survives is printed with its place: either a test is missing, or the change makes no
difference (an equivalent mutant). Slow tests (browser, notebooks, killed runs) are left out unless
`--all` is given. Before all that the tests run without any change: they must pass.
"""

import argparse
import ast
import json
import os
import random
import shutil
import subprocess
import sys
import tempfile
from collections.abc import Iterator
from dataclasses import asdict, dataclass, replace
from pathlib import Path
from resource import RLIMIT_CPU, setrlimit
from signal import SIGKILL, SIGXCPU

ROOT = Path(__file__).parents[1]
#: Where mutants are drawn from, how large a share, and the tests that know that room best.
ROOMS = {
    "rules": (24, ["tests/test_rules.py", "tests/test_left_alone.py"]),
    "language": (10, ["tests/test_segment.py", "tests/test_quoting.py", "tests/test_language.py"]),
    "cleaning": (8, ["tests/test_cleaning.py", "tests/test_together.py", "tests/test_roles.py"]),
    "ranking": (8, ["tests/test_selection.py", "tests/test_rankers.py", "tests/test_query.py"]),
    "rankers": (4, ["tests/test_news.py", "tests/test_rankers.py"]),
    "reading": (5, ["tests/test_reading.py", "tests/test_cli.py"]),
    "render": (5, ["tests/test_render.py", "tests/test_page.py", "tests/test_terminal.py"]),
    "model": (4, ["tests/test_edits.py", "tests/test_lengths.py", "tests/test_glossary.py"]),
    "pipeline": (4, ["tests/test_pipeline.py", "tests/test_joining.py"]),
}
SLOW = ("test_browser.py", "test_notebooks.py", "test_many.py")
#: Seconds of CPU, three times what all tests take together: a mutant may loop for ever.
LIMIT = 300

_COMPARE: dict[type[ast.cmpop], type[ast.cmpop]] = {
    ast.Lt: ast.LtE, ast.LtE: ast.Lt, ast.Gt: ast.GtE, ast.GtE: ast.Gt, ast.Eq: ast.NotEq,
    ast.NotEq: ast.Eq, ast.In: ast.NotIn, ast.NotIn: ast.In, ast.Is: ast.IsNot, ast.IsNot: ast.Is,
}  # fmt: skip


@dataclass(frozen=True)
class Mutant:
    """One change: the file, the function that holds it, and the two forms of the expression."""

    room: str
    file: str
    function: str
    line: int
    before: str
    after: str


def changes(node: ast.AST) -> Iterator[ast.AST]:
    """Yield copies of a node, each with one thing changed."""
    if isinstance(node, ast.Compare) and len(node.ops) == 1:
        other = _COMPARE.get(type(node.ops[0]))
        if other:
            yield ast.Compare(node.left, [other()], node.comparators)
    elif isinstance(node, ast.BoolOp):
        yield ast.BoolOp(ast.And() if isinstance(node.op, ast.Or) else ast.Or(), node.values)
    elif isinstance(node, ast.Constant) and type(node.value) is int:
        yield ast.Constant(node.value + 1)
    elif isinstance(node, ast.IfExp):
        yield ast.IfExp(node.test, node.orelse, node.body)
    elif isinstance(node, ast.UnaryOp) and isinstance(node.op, ast.Not):
        yield node.operand
    elif isinstance(node, ast.BinOp) and isinstance(node.op, ast.Add | ast.Sub):
        yield ast.BinOp(
            node.left, ast.Sub() if isinstance(node.op, ast.Add) else ast.Add(), node.right
        )
    elif isinstance(node, ast.Continue):
        yield ast.Break()
    elif (
        isinstance(node, ast.Call)
        and isinstance(node.func, ast.Name)
        and node.func.id in ("min", "max")
    ):
        other_name = "max" if node.func.id == "min" else "min"
        yield ast.Call(ast.Name(other_name, ast.Load()), node.args, node.keywords)


def mutants(source: Path, room: str) -> Iterator[tuple[Mutant, str]]:
    """Yield every mutant of the functions of a file, each with the whole changed file."""
    text = source.read_text(encoding="utf-8")
    lines = text.splitlines(keepends=True)
    for function in ast.walk(ast.parse(text)):
        if not isinstance(function, ast.FunctionDef):
            continue
        for statement in function.body:
            for node in ast.walk(statement):
                if not isinstance(node, ast.expr | ast.stmt) or isinstance(
                    statement, ast.FunctionDef
                ):
                    continue
                if node.lineno != node.end_lineno:
                    continue  # on one line, so that the rest of the file keeps its form
                line = lines[node.lineno - 1].encode()
                if b"f'" in line or b'f"' in line:
                    continue  # positions inside f-strings are not to be trusted before 3.12
                old = line[node.col_offset : node.end_col_offset].decode()
                for changed in changes(node):
                    new = ast.unparse(ast.fix_missing_locations(changed))
                    if isinstance(changed, ast.BoolOp | ast.Compare | ast.BinOp | ast.IfExp):
                        new = f"({new})"
                    made = line[: node.col_offset] + new.encode() + line[node.end_col_offset :]
                    whole = [*lines[: node.lineno - 1], made.decode(), *lines[node.lineno :]]
                    name = str(source.relative_to(ROOT))
                    yield Mutant(room, name, function.name, node.lineno, old, new), "".join(whole)


def drawn(number: int, seed: int) -> list[tuple[Mutant, str]]:
    """Draw mutants from each room in proportion; the same seed draws alike from alike code."""
    chooser = random.Random(seed)
    total = sum(share for share, _ in ROOMS.values())
    chosen = []
    for room, (share, _) in ROOMS.items():
        folder = ROOT / "src" / "summarizer" / room
        found = [pair for file in sorted(folder.rglob("*.py")) for pair in mutants(file, room)]
        chosen += chooser.sample(found, min(len(found), round(number * share / total)))
    return chosen


def again(rows: list[dict[str, object]]) -> Iterator[tuple[Mutant, str]]:
    """Yield the mutants of an earlier run, where the code still has their place."""
    for row in rows:
        old = Mutant(**{name: row[name] for name in Mutant.__match_args__})  # type: ignore[arg-type]
        file = ROOT / old.file
        found = [
            (mutant, text)
            for mutant, text in (mutants(file, old.room) if file.exists() else ())
            if replace(mutant, line=0) == replace(old, line=0)
        ]
        if found:
            yield min(found, key=lambda pair: abs(pair[0].line - old.line))
        else:
            print(f"    gone     {old.file}:{old.line} {old.function}: {old.before}", flush=True)


def failing(copy: Path, tests: list[list[str]]) -> str:
    """Run tests in a copy of the checkout; return the first that fails, or nothing."""
    for some in tests:
        command = [sys.executable, "-m", "pytest", "-x", "-q", "-p", "no:cacheprovider", *some]
        done = subprocess.run(
            command, cwd=copy, env={**os.environ, "PYTHONPATH": str(copy / "src")},
            stdout=subprocess.PIPE, stderr=subprocess.STDOUT, text=True,
            preexec_fn=lambda: setrlimit(RLIMIT_CPU, (LIMIT, LIMIT)),
        )  # fmt: skip
        if done.returncode == -SIGXCPU or done.returncode == -SIGKILL:
            return "out of time"
        if done.returncode not in (0, 5):
            named = [line for line in done.stdout.splitlines() if line[:6] in ("FAILED", "ERROR ")]
            return named[-1].partition(" - ")[0] if named else f"status {done.returncode}"
    return ""


def killer(mutant: Mutant, text: str, copy: Path, tests: list[list[str]]) -> str:
    """Return the test that fails on a copy that holds the mutant, or nothing: it survives."""
    file = copy / mutant.file
    original = file.read_text(encoding="utf-8")
    file.write_text(text, encoding="utf-8")
    try:
        return failing(copy, tests)
    finally:
        file.write_text(original, encoding="utf-8")


def main() -> None:
    parser = argparse.ArgumentParser(description=(__doc__ or "").partition("\n")[0])
    parser.add_argument("--number", type=int, default=72)
    parser.add_argument("--seed", type=int, default=7)
    parser.add_argument("--all", action="store_true", help="run the slow tests too")
    parser.add_argument("--json", type=Path, help="write the mutants and their fate here")
    parser.add_argument("--again", type=Path, help="run the mutants of this file")
    given = parser.parse_args()
    if given.again:
        chosen = list(again(json.loads(given.again.read_text(encoding="utf-8"))))
    else:
        chosen = drawn(given.number, given.seed)
    rows = []
    with tempfile.TemporaryDirectory() as folder:
        copy = Path(folder) / "copy"
        shutil.copytree(ROOT, copy, ignore=shutil.ignore_patterns(".git", ".venv", "__pycache__"))
        others = [
            str(file.relative_to(ROOT))
            for file in sorted((ROOT / "tests").glob("test_*.py"))
            if given.all or file.name not in SLOW
        ]
        if broken := failing(copy, [others]):
            sys.exit(f"without any change: {broken}")
        for number, (mutant, text) in enumerate(chosen, 1):
            first = [mutant.file, *(t for t in ROOMS[mutant.room][1] if (ROOT / t).exists())]
            rest = [test for test in others if test not in first]
            by = killer(mutant, text, copy, [["--doctest-modules", *first], rest])
            rows.append({**asdict(mutant), "survives": not by, "killed by": by})
            fate = "killed" if by else "SURVIVES"
            where = f"{mutant.file}:{mutant.line} {mutant.function}"
            print(
                f"{number:3} {fate:8} {where}: {mutant.before} -> {mutant.after}  {by}", flush=True
            )
            if given.json:
                given.json.write_text(json.dumps(rows, indent=1), encoding="utf-8")
    killed = sum(not row["survives"] for row in rows)
    print(f"{killed} of {len(rows)} killed")


if __name__ == "__main__":
    main()
