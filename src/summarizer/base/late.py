"""Something of a part that stands below, by its name: the one way down in the house.

A `Result` can save itself as a page and be read back, though neither is its own affair. What it
calls is imported when it is called.
"""

from importlib import import_module
from typing import Any

__all__ = ["late"]


def late(module: str, name: str) -> Any:
    """Return something of a module of this package.

    >>> late("base.lengths", "parse")("3").unit
    'sentences'
    """
    return getattr(import_module(f"summarizer.{module}"), name)
