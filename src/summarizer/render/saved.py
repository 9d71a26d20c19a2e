"""Results as a web page in a file."""

from collections.abc import Iterable, Sequence
from os import PathLike
from pathlib import Path

from summarizer.base.errors import InputError
from summarizer.model import Result
from summarizer.model.plain import count
from summarizer.render.html import to_page, to_part

__all__ = ["save_report"]


def save_report(
    results: Sequence[Result],
    path: str | PathLike[str],
    *,
    names: Sequence[str | None] | None = None,
) -> Path:
    """Write results as one web page, with an index where there are several.

    Args:
        results: What `summarize` returned, in the order of the index.
        path: Where to write; an existing file is replaced.
        names: A name for each result; their numbers where left out.

    Returns:
        The path.

    Raises:
        InputError: There is no result, something else is among them, or there are not as many
            names as results.
    """
    if not isinstance(results, Result | Iterable):
        raise InputError(f"a page holds results, not {results!r:.80}")
    found = [results] if isinstance(results, Result) else list(results)
    strange = next((each for each in found if not isinstance(each, Result)), None)
    if strange is not None:
        raise InputError(f"a page holds results, not {strange!r:.80}: leave it out")
    if not found:
        raise InputError("there is no result to write: pass at least one")
    called = list(names) if names is not None else [str(n) for n in range(1, len(found) + 1)]
    if len(called) != len(found):
        raise InputError(f"{count(called, 'name')} for {count(found, 'result')}: give each its own")
    parts = [to_part(result, None, name) for result, name in zip(found, called, strict=True)]
    target = Path(path)
    target.write_text(to_page(parts), encoding="utf-8", newline="\n")
    return target
