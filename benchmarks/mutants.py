"""Do the tests notice? Seeded small changes of the code, each run against the tests.

    python benchmarks/mutants.py --number 60 --seed 7 --json mutants.json

Each mutant changes one thing in a copy of the checkout: a comparison, a number, `and` for `or`, a
condition negated, `break` for `continue`, an argument of `min` and `max` swapped. The tests of its
room run first, then all others; the mutant is killed by the first that fails. What survives is
printed with its place: either a test is missing, or the change makes no difference (an equivalent
mutant). Slow tests (browser, notebooks, killed runs) are left out unless `--all` is given.
"""

import argparse
import ast
import json
import random
import shutil
import subprocess
import sys
import tempfile
from collections.abc import Iterator
from dataclasses import asdict, dataclass
from pathlib import Path

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
#: Half a minute above what the slowest file takes on an idle core; a mutant may loop for ever.
LIMIT = 400

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


def survives(mutant: Mutant, text: str, copy: Path, tests: list[list[str]]) -> bool:
    """Run the tests on a copy that holds the mutant; True if none of them fails."""
    file = copy / mutant.file
    original = file.read_text(encoding="utf-8")
    file.write_text(text, encoding="utf-8")
    try:
        for some in tests:
            command = [sys.executable, "-m", "pytest", "-x", "-q", "-p", "no:cacheprovider", *some]
            try:
                done = subprocess.run(command, cwd=copy, capture_output=True, timeout=LIMIT)
            except subprocess.TimeoutExpired:
                return False
            if done.returncode not in (0, 5):
                return False
        return True
    finally:
        file.write_text(original, encoding="utf-8")


def main() -> None:
    parser = argparse.ArgumentParser(description=(__doc__ or "").partition("\n")[0])
    parser.add_argument("--number", type=int, default=72)
    parser.add_argument("--seed", type=int, default=7)
    parser.add_argument("--all", action="store_true", help="run the slow tests too")
    parser.add_argument("--json", type=Path, help="write the mutants and their fate here")
    given = parser.parse_args()
    rows = []
    with tempfile.TemporaryDirectory() as folder:
        copy = Path(folder) / "copy"
        shutil.copytree(ROOT, copy, ignore=shutil.ignore_patterns(".git", ".venv", "__pycache__"))
        others = [
            str(file.relative_to(ROOT))
            for file in sorted((ROOT / "tests").glob("test_*.py"))
            if given.all or file.name not in SLOW
        ]
        for number, (mutant, text) in enumerate(drawn(given.number, given.seed), 1):
            first = [mutant.file, *(t for t in ROOMS[mutant.room][1] if (ROOT / t).exists())]
            rest = [test for test in others if test not in first]
            alive = survives(mutant, text, copy, [["--doctest-modules", *first], rest])
            rows.append({**asdict(mutant), "survives": alive})
            fate = "SURVIVES" if alive else "killed"
            where = f"{mutant.file}:{mutant.line} {mutant.function}"
            print(f"{number:3} {fate:8} {where}: {mutant.before} -> {mutant.after}", flush=True)
            if given.json:
                given.json.write_text(json.dumps(rows, indent=1), encoding="utf-8")
    killed = sum(not row["survives"] for row in rows)
    print(f"{killed} of {len(rows)} killed")


if __name__ == "__main__":
    main()
