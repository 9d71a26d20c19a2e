"""What a run that was stopped leaves, and how to go on: nothing that is done is lost."""

from collections.abc import Mapping

from summarizer.cli.output.growing import Growing, lines_in
from summarizer.cli.output.sink import Sink

__all__ = ["leave"]


def leave(places: Mapping[str, Sink], done: int, records: str | None) -> str:
    """Close all files of a run that was stopped, and say in a line what is in them.

    Args:
        places: The files by the names that they were asked for under.
        done: How many articles were written.
        records: Which of them holds JSON Lines.

    Returns:
        The line, without its end; nothing where nothing is left.
    """
    kept = {path: sink.keep() for path, sink in places.items()}
    parts = {path: part for path, part in kept.items() if part is not None}
    if records is not None and isinstance(places[records], Growing):
        pages = "".join(f"; their page is {part}" for part in parts.values())
        there = _articles(lines_in(records))
        return f"{there} in {records}; the same command with --resume goes on{pages}"
    if not parts:
        return ""
    there = f"{_articles(done)} in {' and '.join(parts.values())}"
    untouched = f"{' and '.join(parts)} {'was' if len(parts) == 1 else 'were'} not touched"
    how = "run it again for the whole, or write JSON Lines, which --resume goes on with"
    if records in parts:
        how = f"the same command with --resume and -o {parts[records]} goes on"
    return f"{there}; {untouched}; {how}"


def _articles(number: int) -> str:
    return f"{number:,} article is" if number == 1 else f"{number:,} articles are"
