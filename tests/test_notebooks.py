"""The notebooks run from top to bottom, and print what is stored in them."""

from pathlib import Path
from typing import Any

import nbformat
import pytest

import store

NOTEBOOKS = sorted(store.FOLDER.glob("*.ipynb"))


def test_there_are_notebooks() -> None:
    assert NOTEBOOKS


@pytest.mark.filterwarnings("ignore")
@pytest.mark.parametrize("path", NOTEBOOKS, ids=lambda path: path.stem)
def test_a_notebook_runs_and_prints_what_is_stored(path: Path) -> None:
    stored = store.read(path)
    now = store.run(path)
    for cell, old, new in zip(stored.cells, store.shown(stored), store.shown(now), strict=True):
        assert new == old, f"{cell.source}\n\nstore it: python notebooks/store.py"


@pytest.mark.parametrize("path", NOTEBOOKS, ids=lambda path: path.stem)
def test_a_notebook_is_stored_with_its_outputs_and_ends_in_checks(path: Path) -> None:
    cells = [cell for cell in store.read(path).cells if cell.cell_type == "code"]
    assert [cell.execution_count for cell in cells] == list(range(1, len(cells) + 1))
    assert sum(bool(cell.outputs) for cell in cells) >= len(cells) // 2
    assert not any(o.output_type == "error" for cell in cells for o in cell.outputs)
    assert "assert " in cells[-1].source


def test_what_may_differ_from_machine_to_machine_is_not_compared() -> None:
    v4: Any = nbformat.v4

    def notebook(text: str, picture: str) -> Any:
        outputs = [
            v4.new_output("stream", name="stdout", text=text),
            v4.new_output("display_data", data={"image/png": picture, "text/plain": "a figure"}),
        ]
        return v4.new_notebook(cells=[v4.new_code_cell("f()", outputs=outputs)])

    first = store.shown(notebook("<Figure at 0x7f0011223344>", "AAAA"))
    assert first == store.shown(notebook("<Figure at 0x7f5566778899>", "BBBB"))
    assert first != store.shown(notebook("<Figures at 0x7f5566778899>", "BBBB"))
