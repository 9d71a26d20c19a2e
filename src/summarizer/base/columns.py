"""The one door to pyarrow. It is an extra, as it is large, and imported when columns are met."""

from importlib import import_module
from typing import Any

from summarizer.base.extras import from_extra

__all__ = ["pyarrow"]


def pyarrow(part: str = "") -> Any:
    """Return pyarrow, or a part of it.

    Raises:
        InputError: The extra is not installed.
    """
    whole = from_extra("pyarrow", "pyarrow", "arrow", "columns and Parquet")
    return import_module(f"pyarrow.{part}") if part else whole
