"""What an earlier run has written: which articles, with which settings, and whether it is all."""

import json
import re
from collections import Counter
from collections.abc import Iterator
from contextlib import suppress
from pathlib import Path
from typing import Any, NamedTuple

import click

from summarizer import ranking
from summarizer.cli.output.growing import lines_in
from summarizer.cli.output.locks import not_in_use
from summarizer.cli.output.marks import is_unfinished
from summarizer.cli.work import Plan
from summarizer.model.config import parse_all
from summarizer.pipeline.signature import expected

__all__ = ["Held", "check_finished", "held_in", "same_settings"]

_OURS = b'{"schema": '
_TEXT = rb'"(?:[^"\\]|\\.)*"'
# Our own lines begin so: no need to read 20,000 of them whole.
_LINE = re.compile(
    rb'\{"schema": \d+, "id": (?P<id>null|%b), "language": (?P<language>%b)'
    rb'(?:, "signature": (?P<signature>%b))?' % (_TEXT, _TEXT, _TEXT)
)
# The parts of a signature, as whoever types a command knows them.
_PARTS = {
    "ranker": "--ranker", "rules": "the rules", "mode": "--mode", "glossary": "--glossary",
    "decisions": "--decisions",
    "query": "--query", "stop": "--stop-words", "words": "--min-words and --max-words",
    "trust": "the weight of trust", "shorten": "--shorten", "cut": "--cut-mark",
    "version": "the version",
}  # fmt: skip


class Held:
    """What a file of an earlier run holds.

    Attributes:
        ids: How often each id is in it.
        recipes: The languages and signatures in it; no signature where texts were cleaned only.
        first: The first record, whole; none where there is no record.
    """

    def __init__(self) -> None:
        self.ids: Counter[str] = Counter()
        self.recipes: dict[tuple[str, str | None], None] = {}
        self.first: dict[str, Any] | None = None


class _Line(NamedTuple):
    id: object
    language: object
    signature: object


def held_in(path: str) -> Held:
    """Return what a file of lines holds, of the records that are whole.

    Raises:
        UsageError: It holds something else.
    """
    held = Held()
    with suppress(FileNotFoundError), Path(path).open("rb") as file:
        for line in file:
            if not line.endswith(b"\n"):
                if not _OURS.startswith(line[: len(_OURS)]):
                    raise _not_ours(path)
                break
            try:
                found = _read(line)
                if held.first is None:
                    held.first = json.loads(line)
            except (ValueError, AttributeError):
                raise _not_ours(path) from None
            if isinstance(found.id, str):
                held.ids[found.id] += 1
            if isinstance(found.language, str) and isinstance(found.signature, str | None):
                held.recipes[found.language, found.signature] = None
    return held


def check_finished(path: str) -> None:
    """Refuse to begin a file anew that holds records of a run that was stopped.

    A file that a run has ended with is replaced, once the new one is whole, as by any command; so
    is one that is not ours.

    Raises:
        UsageError: It is such a file, or another run is writing to it.
    """
    if not Path(path).is_file() or not is_unfinished(path):
        return
    try:
        there = held_in(path).first is not None
    except click.UsageError:
        return
    if there:
        not_in_use(path)
        number = lines_in(path)
        records = "1 record" if number == 1 else f"{number:,} records"
        raise click.UsageError(
            f"{path} holds {records} of a run that was stopped: --resume goes on with them, "
            "--overwrite begins anew"
        )


def same_settings(path: str, held: Held, plan: Plan) -> None:
    """Refuse to go on with a file that was written with other settings than those of this run.

    Raises:
        UsageError: They differ; the message names those that do.
    """
    apart = list(dict.fromkeys(_differences(held, plan)))
    if apart:
        raise click.UsageError(
            f"--resume: {path} was written with other settings: {'; '.join(apart)}: pass the same, "
            "or name another file with -o"
        )


def _differences(held: Held, plan: Plan) -> Iterator[str]:
    if held.first is None:
        return
    if ("summaries" not in held.first) != plan.clean_only:
        yield "--clean-only (there {}, here {})".format(*_yes(not plan.clean_only))
        return
    columns = tuple(held.first.get("columns", ()))
    if columns != plan.columns:
        old_names, new_names = (",".join(names) or "none" for names in (columns, plan.columns))
        yield f"--columns (there {old_names}, here {new_names})"
    if plan.clean_only:
        return
    if ("sentences" not in held.first) != plan.compact:
        yield "--no-sentences (there {}, here {})".format(*_yes(not plan.compact))
    there, here = list(held.first["summaries"]), list(map(str, parse_all(plan.config.lengths)))
    if there != here:
        yield f"--length (there {','.join(there)}, here {','.join(here)})"
    for language, signature in held.recipes:
        old, new = _parts(signature or ""), _parts(expected(plan.config, language))
        if old.get("ranker") in _rankers(plan):
            new["ranker"] = old["ranker"]
        # In the order of a signature, whatever it holds; the language is the text's.
        for part in (part for part in old | new if part != "lang"):
            if old.get(part) != new.get(part):
                name = _PARTS.get(part, part)
                yield f"{name} (there {_value(old, part)}, here {_value(new, part)})"


def _rankers(plan: Plan) -> frozenset[str]:
    """Return what signatures may say of the ranker: `auto` chooses one for each text."""
    choices = ranking.choices(ranking.find(plan.config.ranker))
    return frozenset(f"{each.name}@{each.version}" for each in choices)


def _parts(signature: str) -> dict[str, str]:
    return dict(part.partition(":")[::2] for part in signature.split("|"))


def _value(parts: dict[str, str], name: str) -> str:
    none = name in ("glossary", "decisions", "query", "stop")
    return parts.get(name, "none" if none else "the default")


def _yes(there: bool) -> tuple[str, str]:
    return ("given", "not") if there else ("not", "given")


def _read(line: bytes) -> _Line:
    match = _LINE.match(line)
    if match:
        return _Line(*(json.loads(part) if part is not None else None for part in match.groups()))
    record = json.loads(line)
    return _Line(record.get("id"), record.get("language"), record.get("signature"))


def _not_ours(path: str) -> click.UsageError:
    return click.UsageError(f"--resume: {path} does not hold records of an earlier run")
