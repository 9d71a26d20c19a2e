"""Shows the doctests of docstrings as code in the reference of the site."""

import re
from typing import Any

from griffe import Extension, Object

__all__ = ["Doctests"]

# From a prompt to the next blank line, or to the end.
_DOCTEST = re.compile(r"^>>> .*?(?=\n[ \t]*\n|\Z)", re.DOTALL | re.MULTILINE)


class Doctests(Extension):
    """Puts each doctest into a block of code."""

    def on_object(self, *, obj: Object, **_: Any) -> None:
        """Rewrite the docstring of a function, class, attribute or module."""
        if obj.docstring:
            obj.docstring.value = _DOCTEST.sub(r"```pycon\n\g<0>\n```", obj.docstring.value)
