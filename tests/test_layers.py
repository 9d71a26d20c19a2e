"""The house: every module imports only from rows above its own, and a few doors stay single."""

import ast
from collections.abc import Iterable, Iterator, Sequence
from graphlib import TopologicalSorter
from itertools import chain
from pathlib import Path

import summarizer

ROOT = Path(summarizer.__file__).parent

# Top row first. A package counts as one module; inside it, files may import each other, but never
# in a circle.
ROWS = (
    ("base", "tables"),
    ("language",),
    ("model", "page"),
    ("rankers", "rules"),
    ("cleaning", "ranking", "reading"),
    ("pipeline",),
    ("arrow", "integrations", "render"),
    ("engines",),
    ("cli",),
    ("__main__", "__init__"),
)
# The same inside the command, the one package of many rooms.
CLI_ROWS = (
    ("progress", "status", "unmet", "wording"),
    ("output", "tally"),
    ("work",),
    ("options", "stopping"),
    ("parquet", "writing"),
    ("running",),
    ("command",),
    ("ending",),
    ("__init__",),
)
FILES = sorted(ROOT.rglob("*.py"))
CLI_FILES = [file for file in FILES if file.is_relative_to(ROOT / "cli")]
# Each of these is imported in one file, and only when it is needed.
DOORS = {
    "sumy": {"rankers/_sumy.py"},
    "nltk": {"language/segment/punkt.py"},
    "langdetect": {"language/detection.py"},
    "trafilatura": {"reading/pages.py"},
    "pypdf": {"reading/documents.py"},
    "docx": {"reading/documents.py"},
    "feedparser": {"reading/feeds.py"},
    "lxml": {"reading/books.py", "reading/markup_text.py"},
    "ftfy": {"rules/characters/encoding.py"},
    "charset_normalizer": {"reading/decoding.py"},
    "spacy": {"integrations/spacy.py"},
    "sklearn": {"integrations/sklearn.py"},
    "rich": {"cli/progress.py", "render/terminal.py"},
    # All but base/columns.py name its types alone.
    "pyarrow": {
        "base/columns.py",
        "arrow/batch.py",
        "arrow/rows.py",
        "arrow/schema.py",
        "cli/parquet/columns.py",
        "engines/spark.py",
    },
    "pyspark": {"engines/spark.py"},
    "ray": {"engines/ray.py"},
}


def place(file: Path, root: Path = ROOT) -> str:
    """The module of the house, or of one of its packages, that a file belongs to."""
    first = file.relative_to(root).parts[0]
    return first.removesuffix(".py")


def imports(file: Path) -> Iterator[str]:
    """Dotted names that a file imports, wherever in the file."""
    package = ["summarizer", *file.relative_to(ROOT).parts[:-1]]
    for node in ast.walk(ast.parse(file.read_text(encoding="utf-8"))):
        if isinstance(node, ast.Call) and ast.unparse(node.func) == "from_extra":
            yield ast.literal_eval(node.args[0])
        elif isinstance(node, ast.Import):
            yield from (alias.name for alias in node.names)
        elif isinstance(node, ast.ImportFrom):
            base = package[: len(package) - node.level + 1] if node.level else []
            prefix = ".".join([*base, *([node.module] if node.module else [])])
            yield from (f"{prefix}.{alias.name}" for alias in node.names)


def ids(file: Path) -> str:
    return str(file.relative_to(ROOT))


def test_a_module_imports_only_from_rows_above() -> None:
    assert [step for file in FILES for step in upwards(place(file), imports(file))] == []


def test_a_module_of_the_command_imports_only_from_rows_above() -> None:
    steps = [
        step
        for file in CLI_FILES
        for step in upwards(place(file, ROOT / "cli"), imports(file), CLI_ROWS, "summarizer.cli")
    ]
    assert steps == []


def upwards(
    own: str,
    names: Iterable[str],
    rows: Sequence[tuple[str, ...]] = ROWS,
    package: str = "summarizer",
) -> list[str]:
    """What a module imports from its own row or from one below."""
    row = {name: number for number, names in enumerate(rows) for name in names}
    rooms = [
        n.removeprefix(f"{package}.").split(".")[0] for n in names if n.startswith(f"{package}.")
    ]
    # A name of the package itself stands in the last row.
    others = [room if room in row else "__init__" for room in rooms if room != own]
    return [f"{own} imports {other}" for other in others if row[other] >= row[own]]


def test_an_import_from_below_would_be_seen() -> None:
    names = ["summarizer.base.errors", "summarizer.cli.work", "summarizer.clean", "re"]
    assert upwards("rules", names) == ["rules imports cli", "rules imports __init__"]
    assert upwards("model", ["summarizer.page"]) == ["model imports page"]
    names = ["summarizer.cli.running.run", "summarizer.cli.output.stdout.write", "summarizer.model"]
    assert upwards("work", names, CLI_ROWS, "summarizer.cli") == ["work imports running"]


def test_every_module_has_its_row() -> None:
    assert {place(file) for file in FILES} == set(chain(*ROWS))
    assert {place(file, ROOT / "cli") for file in CLI_FILES} == set(chain(*CLI_ROWS))
    assert len(list(chain(*ROWS))) <= 18


def test_no_files_import_each_other_in_a_circle() -> None:
    files = {dotted(file): file for file in FILES}
    needed: dict[str, set[str]] = {}
    for own, file in files.items():
        tree = ast.parse(file.read_text(encoding="utf-8"))
        whole = [n for n in tree.body if isinstance(n, ast.ImportFrom)]
        names = [f"{node.module}.{alias.name}" for node in whole for alias in node.names]
        # A name is that of a file, or of something in one.
        found = {name if name in files else name.rpartition(".")[0] for name in names}
        needed[own] = found & files.keys() - {own}
    assert needed["summarizer.cli.running"] >= {"summarizer.cli.work", "summarizer.reading"}
    TopologicalSorter(needed).prepare()  # raises, and names the circle


def dotted(file: Path) -> str:
    """The name that a file is imported by."""
    parts = file.relative_to(ROOT.parent).with_suffix("").parts
    return ".".join(parts).removesuffix(".__init__")


def test_a_library_has_one_door() -> None:
    users: dict[str, set[str]] = {library: set() for library in DOORS}
    for file in FILES:
        for library in {name.split(".")[0] for name in imports(file)} & set(DOORS):
            users[library].add(ids(file))
    # sumy's methods are loaded by name, in the one file that may.
    assert users == DOORS


def test_the_way_down_by_name_is_taken_by_results_alone() -> None:
    users = {ids(file) for file in FILES if "summarizer.base.late.late" in set(imports(file))}
    assert users == {"model/result.py"}


def test_every_file_says_what_it_is_for() -> None:
    trees = {ids(file): ast.parse(file.read_text(encoding="utf-8")) for file in FILES}
    assert [name for name, tree in trees.items() if not ast.get_docstring(tree)] == []
