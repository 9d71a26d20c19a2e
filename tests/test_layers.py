"""The house: every module imports only from rows above its own, and a few doors stay single."""

import ast
from collections.abc import Iterator
from pathlib import Path

import pytest

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
    ("render",),
    ("cli",),
    ("__main__", "__init__"),
)
ROW = {name: row for row, names in enumerate(ROWS) for name in names}
FILES = sorted(ROOT.rglob("*.py"))
# Each of these is imported in one file, and only when it is needed.
DOORS = {
    "sumy": {"rankers/_sumy.py"},
    "nltk": {"language/segment/punkt.py"},
    "langdetect": {"language/detection.py"},
    "ftfy": {"rules/characters/encoding.py"},
    "trafilatura": {"reading/pages.py"},
    "charset_normalizer": {"reading/decoding.py"},
    "rich": {"cli/progress.py"},
}


def place(file: Path) -> str:
    """The module of the house that a file belongs to."""
    first = file.relative_to(ROOT).parts[0]
    return first.removesuffix(".py")


def imports(file: Path) -> Iterator[str]:
    """Dotted names that a file imports, wherever in the file."""
    package = ["summarizer", *file.relative_to(ROOT).parts[:-1]]
    for node in ast.walk(ast.parse(file.read_text(encoding="utf-8"))):
        if isinstance(node, ast.Import):
            yield from (alias.name for alias in node.names)
        elif isinstance(node, ast.ImportFrom):
            base = package[: len(package) - node.level + 1] if node.level else []
            prefix = ".".join([*base, *([node.module] if node.module else [])])
            yield from (f"{prefix}.{alias.name}" for alias in node.names)


def ids(file: Path) -> str:
    return str(file.relative_to(ROOT))


@pytest.mark.parametrize("file", FILES, ids=ids)
def test_a_module_imports_only_from_rows_above(file: Path) -> None:
    own = place(file)
    for name in imports(file):
        parts = name.split(".")
        if parts[0] != "summarizer" or parts[1] == own:
            continue
        other = parts[1] if parts[1] in ROW else "__init__"
        assert ROW[other] < ROW[own], f"{own} (row {ROW[own]}) imports {other} (row {ROW[other]})"


def test_every_module_has_its_row() -> None:
    assert {place(file) for file in FILES} == set(ROW)


@pytest.mark.parametrize("library", list(DOORS))
def test_a_library_has_one_door(library: str) -> None:
    users = {ids(f) for f in FILES if any(n.split(".")[0] == library for n in imports(f))}
    # sumy's methods are loaded by name, in the one file that may.
    assert users == DOORS[library]


@pytest.mark.parametrize("file", FILES, ids=ids)
def test_every_file_says_what_it_is_for(file: Path) -> None:
    assert ast.get_docstring(ast.parse(file.read_text(encoding="utf-8")))
