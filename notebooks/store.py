"""Runs the notebooks and stores their outputs.

    python notebooks/store.py            # all of them
    python notebooks/store.py 01 03      # those whose name begins so

A test compares what is stored with what the code prints. Two things may differ from machine to
machine and are not compared: the bytes of a picture, and addresses of objects. A cell with the tag
`not-stored` is run, and its output is left out: it is too large to keep.
"""

import os
import re
import sys
from pathlib import Path
from typing import Any

import nbformat
from nbclient import NotebookClient

__all__ = ["FOLDER", "main", "read", "run", "shown"]

FOLDER = Path(__file__).parent
_ADDRESS = re.compile(r"\b0x[0-9a-f]{6,}\b")
# Far above what any cell takes (seconds): a run that hangs ends.
_TIMEOUT = 120


def read(path: Path) -> Any:
    """Return a notebook as it is stored."""
    return nbformat.read(path, as_version=4)  # type: ignore[no-untyped-call]


def run(path: Path) -> Any:
    """Return a notebook with the outputs that it has now; its metadata stay as they are.

    Raises:
        CellExecutionError: A cell fails.
    """
    notebook = read(path)
    client = NotebookClient(
        notebook,
        timeout=_TIMEOUT,
        kernel_name="python3",
        record_timing=False,
        coalesce_streams=True,
        resources={"metadata": {"path": str(FOLDER)}},
    )
    source = str(FOLDER.parent / "src")
    client.execute(env={**os.environ, "PYTHONPATH": source})
    notebook.metadata = read(path).metadata
    for cell in notebook.cells:
        if "not-stored" in cell.metadata.get("tags", ()):
            cell.outputs = []
        for output in cell.get("outputs", ()):
            output.pop("transient", None)
    return notebook


def shown(notebook: Any) -> list[list[dict[str, Any]]]:
    """Return the outputs of each cell, without what may differ from machine to machine."""
    return [[_lasting(output) for output in cell.get("outputs", ())] for cell in notebook.cells]


def _lasting(output: Any) -> dict[str, Any]:
    if output.output_type == "stream":
        return {"stream": output.name, "text": _ADDRESS.sub("0x", output.text)}
    data = output.get("data", {})
    return {
        kind: "" if kind.startswith("image/") else _ADDRESS.sub("0x", str(value))
        for kind, value in data.items()
    }


def main(names: list[str]) -> None:
    """Run notebooks and store them."""
    for path in sorted(FOLDER.glob("*.ipynb")):
        if not names or any(path.name.startswith(name) for name in names):
            stored, notebook = read(path), run(path)
            # A picture that differs in its bytes alone stays.
            if shown(notebook) != shown(stored) or _counts(notebook) != _counts(stored):
                nbformat.write(notebook, path)  # type: ignore[no-untyped-call]
                sys.stdout.write(f"{path.name}\n")


def _counts(notebook: Any) -> list[int | None]:
    return [cell.get("execution_count") for cell in notebook.cells]


if __name__ == "__main__":
    main(sys.argv[1:])
