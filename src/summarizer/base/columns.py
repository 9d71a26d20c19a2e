"""What all tables share: pyarrow, an extra that only this file imports, and names of columns."""

from collections.abc import Iterable
from importlib import import_module
from typing import Any

from summarizer.base.errors import InputError
from summarizer.base.extras import from_extra

__all__ = ["check_carried", "pyarrow"]


def pyarrow(part: str = "") -> Any:
    """Return pyarrow, or a part of it.

    Raises:
        InputError: The extra is not installed.
    """
    whole = from_extra("pyarrow", "pyarrow", "arrow", "columns and Parquet")
    return import_module(f"pyarrow.{part}") if part else whole


def check_carried(carried: Iterable[str], made: Iterable[str]) -> None:
    """Make sure that columns which are carried along have names of their own.

    Args:
        carried: Their names.
        made: The names of the columns that are made.

    Raises:
        InputError: A name is there twice.
    """
    known = set(made)
    for name in carried:
        if name in known:
            raise InputError(
                f"a column {name!r} is made, so the one that is there cannot be carried along: "
                "give it another name"
            )
        known.add(name)
