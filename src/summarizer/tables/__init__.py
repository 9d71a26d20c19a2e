"""Word lists as data: one entry a line, `#` starts a comment."""

from functools import cache
from pathlib import Path

__all__ = ["load", "load_set"]


@cache
def load(name: str) -> tuple[str, ...]:
    """Return the entries of ``tables/<name>.txt`` in file order.

    >>> "the" in load("function_words")
    True
    """
    text = Path(__file__).with_name(f"{name}.txt").read_text(encoding="utf-8")
    entries = (line.partition("#")[0].strip() for line in text.splitlines())
    return tuple(entry for entry in entries if entry)


@cache
def load_set(name: str) -> frozenset[str]:
    """Return the entries of ``tables/<name>.txt`` for looking up.

    >>> "port" in load_set("function_words")
    False
    """
    return frozenset(load(name))
