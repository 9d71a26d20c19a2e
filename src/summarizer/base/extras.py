"""Libraries that come with an extra, and what to install where one is missing."""

from importlib import import_module
from typing import Any

from summarizer.base.errors import InputError

__all__ = ["from_extra"]


def from_extra(module: str, package: str, extra: str, what: str) -> Any:
    """Return a library that one extra of this package installs.

    Args:
        module: The name to import.
        package: What the library is called.
        extra: The extra that installs it.
        what: What needs it, in the plural, for the message.

    Raises:
        InputError: It is not installed; the message says what to install.

    >>> from_extra("no_such_module", "nothing", "documents", "PDF files")
    Traceback (most recent call last):
    summarizer.base.errors.InputError: PDF files need nothing: install the extra documents: ...
    """
    try:
        return import_module(module)
    except ImportError:
        raise InputError(
            f"{what} need {package}: install the extra {extra}: pip install '.[{extra}]' in a "
            f"checkout, pip install 'mt-summarizer[{extra}]' elsewhere"
        ) from None
