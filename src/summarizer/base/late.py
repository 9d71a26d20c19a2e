"""The one exception to the order of the parts: an import by name, made when it is used.

A `Result` has methods that save it as a page and read it back. Both are done by parts that import
`Result`, so it cannot import them at its top.
"""

from importlib import import_module
from typing import Any

__all__ = ["late"]


def late(module: str, name: str) -> Any:
    """Return a name from a module of this package.

    >>> late("base.lengths", "parse")("3").unit
    'sentences'
    """
    return getattr(import_module(f"summarizer.{module}"), name)
