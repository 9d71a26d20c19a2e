"""Modules of other packages that add to the lists of rules and rankers: their entry points.

To ask `importlib.metadata` takes longer than to clean an article, and hardly anybody has such a
package. So the metadata files are searched for the prefix of our groups first.
"""

import os
import sys
from collections.abc import Iterable
from functools import cache

from summarizer.base.errors import PluginError

__all__ = ["load"]

_PREFIX = b"mt_summarizer."


def load(group: str) -> None:
    """Import the modules that installed packages name in a group, in the order of the entries.

    Args:
        group: ``"mt_summarizer.rules"``, say.

    Raises:
        PluginError: One of them cannot be imported; the message says which package it is in.
    """
    if not _is_any(tuple(sys.path)):
        return
    from importlib.metadata import entry_points

    for entry in sorted(entry_points(group=group), key=lambda entry: (entry.name, entry.value)):
        try:
            entry.load()
        except Exception as error:
            package = entry.dist.name if entry.dist is not None else "an unknown package"
            raise PluginError(
                f"{package} adds {group} {entry.name!r}, which cannot be loaded: {error!r:.200}: "
                "repair the package, or uninstall it"
            ) from error


@cache
def _is_any(places: Iterable[str]) -> bool:
    """Whether an installed package may name one of our groups."""
    return any(map(_holds_any, places))


def _holds_any(place: str) -> bool:
    try:
        with os.scandir(place or ".") as entries:
            return any(
                _names_ours(entry.path)
                for entry in entries
                if entry.name.endswith((".dist-info", ".egg-info"))
            )
    except NotADirectoryError:
        return True  # a zip file of packages: who knows
    except OSError:
        return False


def _names_ours(folder: str) -> bool:
    try:
        with open(os.path.join(folder, "entry_points.txt"), "rb") as file:  # noqa: PTH118, PTH123
            return _PREFIX in file.read()
    except OSError:
        return False
