"""Word lists as data: one entry a line, `#` starts a comment; and what was measured, as JSON."""

import json
from collections.abc import Mapping
from functools import cache
from pathlib import Path
from types import MappingProxyType
from typing import Any

__all__ = ["holds_json", "load", "load_groups", "load_json", "load_set", "load_words"]


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


@cache
def load_words(name: str) -> frozenset[str]:
    """Return the words of ``tables/<name>.txt``, of which a line may hold several.

    >>> "archive" in load_words("credit_words")
    True
    """
    return frozenset(word for entry in load(name) for word in entry.split())


@cache
def load_groups(name: str) -> Mapping[str, frozenset[str]]:
    """Return the words of ``tables/<name>.txt`` by group: a line is a group and words of it.

    A group may have several lines.

    >>> "monday" in load_groups("cues")["day"]
    True
    """
    found: dict[str, frozenset[str]] = {}
    for group, *words in map(str.split, load(name)):
        found[group] = found.get(group, frozenset()).union(words)
    return MappingProxyType(found)


def holds_json(name: str) -> bool:
    """Whether there is a ``tables/<name>.json``."""
    return Path(__file__).with_name(f"{name}.json").is_file()


@cache
def load_json(name: str) -> dict[str, Any]:
    """Return what ``tables/<name>.json`` holds; shared, and not to be changed.

    >>> sorted(load_json("soundness"))[:2]
    ['about', 'bias']
    """
    text = Path(__file__).with_name(f"{name}.json").read_text(encoding="utf-8")
    found: dict[str, Any] = json.loads(text)
    return found
