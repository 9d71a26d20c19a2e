"""The one door to pyarrow. It is an extra, as it is large, and imported when columns are met."""

from importlib import import_module
from typing import Any

from summarizer.base.errors import InputError

__all__ = ["pyarrow"]


def pyarrow(part: str = "") -> Any:
    """Return pyarrow, or a part of it.

    Raises:
        InputError: The extra is not installed.
    """
    try:
        return import_module(f"pyarrow.{part}" if part else "pyarrow")
    except ImportError:
        raise InputError(
            "columns and Parquet need pyarrow: install the extra arrow: pip install '.[arrow]' in "
            "a checkout, pip install 'mt-summarizer[arrow]' elsewhere"
        ) from None
