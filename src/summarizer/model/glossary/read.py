"""A glossary file -> entries: CSV, a JSON list of objects, or TBX.

A CSV file has a header line. Without one it is two columns: what is written, and what to write, as
the glossaries of machine translation have it.
"""

import csv
import io
import json
import re
from collections.abc import Iterable, Iterator, Mapping, Sequence
from difflib import get_close_matches
from typing import Any

from summarizer.base.errors import InputError
from summarizer.model.glossary.entry import Entry
from summarizer.tables import load

__all__ = ["entries"]

_LISTS = ("variants", "aliases", "not")
_FIELDS = ("target", "action", "case", "scope", "note", "surname", "given", *_LISTS)
# What other glossaries carry and nothing here uses.
_PASSED_OVER = ("source", "pos", "gender")
_CELL = re.compile(r"[|;]")
_MARKS = "\t,;"
# Excel names the mark between the cells in a first line of its own.
_SEPARATOR = re.compile(r"[\r\n]*(?P<line>\"?sep=(?P<mark>[\t,;])\"?)(?=\r?\n)", re.IGNORECASE)
_SPACE = re.compile(r"\s+")
_OTHER_MARK = re.compile(r"[;\t]")
# A file without a header, in this order.
_PAIR = ("variants", "target")
# What first lines of other glossaries call their columns.
_HEADERS = frozenset({
    "term", "terms", "translation", "translations", "from", "to", "before", "after", "original",
    "replacement", "wrong", "right", "incorrect", "correct", "bad", "good", "old", "new", "find",
    "replace", "search", "source term", "target term", "source language", "target language", "src",
    "tgt", "trg", "mt", "pe", "english", "chinese", "german", "french", "spanish", "russian",
    "arabic", "japanese", "korean", "key", "value", "preferred", "deprecated", "forbidden",
})  # fmt: skip
# So alike, a word is a slip for the name of a column, as "varients" is: a choice.
_CLOSE = 0.8
_ONE_NAME = ("target", "surname", "given")
_CASED = ("action", "case", "scope")


def entries(text: str, name: str) -> Iterator[Entry]:
    """Read the entries of a glossary.

    Args:
        text: CSV, JSON or TBX; which one is seen from its first character.
        name: The file, for messages.

    Raises:
        InputError: It cannot be read; the message says in which line and what to do.
    """
    text = text.removeprefix("\ufeff")
    first = text.lstrip()[:1]
    if not first:
        raise InputError(f"{name}: is empty: write a header line and one entry a line")
    if first == "<":
        from summarizer.model.glossary.tbx import concepts  # few glossaries are XML

        found = False
        for place, fields in concepts(text, name):
            found = True
            yield _entry(fields, f"{name}: {place}")
        if not found:
            raise InputError(f"{name}: holds no term that is deprecated: nothing to look for")
        return
    records = _from_json(text, name) if first in "[{" else _from_csv(text, name)
    found = False
    for line, record in records:
        found = True
        yield _entry(record, f"{name}:{line}")
    if not found:
        raise InputError(f"{name}: holds no entry: write one a line, below the header")


def _entry(record: Mapping[str, Any], where: str) -> Entry:
    """Make an entry of the fields of a record."""
    values: dict[str, Any] = {}
    for name, value in record.items():
        key = "apart" if name == "not" else name
        if name in _LISTS:
            parts = _CELL.split(value) if isinstance(value, str) else value
            if not isinstance(parts, list) or not all(isinstance(part, str) for part in parts):
                raise InputError(f"{where}: {name} must be strings, not {value!r:.60}")
            clean = (_SPACE.sub(" ", part).strip() for part in parts)
            values[key] = tuple(dict.fromkeys(part for part in clean if part))
        elif not isinstance(value, str):
            raise InputError(f"{where}: {name} must be a string, not {value!r:.60}")
        elif name not in _PASSED_OVER and value.strip():
            value = _SPACE.sub(" ", value).strip()
            values[key] = value.lower() if name in _CASED else value
    return Entry(**{"target": "", **values}, where=where)


def _check_names(names: Iterable[str], where: str) -> None:
    """Refuse names of fields that are unknown or stand twice."""
    seen: set[str] = set()
    for name in names:
        if name in seen:
            raise InputError(f"{where}: {name!r} stands twice: keep one of them")
        seen.add(name)
        if name not in _FIELDS and name not in _PASSED_OVER:
            near = get_close_matches(name, _FIELDS, n=1)
            hint = f"did you mean {near[0]!r}?" if near else "rename it or leave it out"
            raise InputError(f"{where}: unknown field {name!r}: {hint} ({', '.join(_FIELDS)})")


def _from_csv(text: str, name: str) -> Iterator[tuple[int, dict[str, str]]]:
    """Yield line and fields of each row."""
    delimiter, text = _delimiter(text)
    rows = csv.reader(io.StringIO(text, newline=""), delimiter=delimiter, strict=True)
    names: list[str] | None = None
    line = 1
    while True:
        try:
            row = next(rows, None)
        except csv.Error as error:
            raise InputError(
                f"{name}:{line}: {error}: look for a quotation mark too many"
            ) from None
        if row is None:
            return
        begin, line = line, rows.line_num + 1
        if not any(cell.strip() for cell in row):
            continue
        if names is None:
            names = [cell.strip().lower() for cell in row]
            while names and not names[-1]:
                names.pop()
            if not _is_pair(names):
                _check_names(names, f"{name}:{begin}")
                continue
            _check_pair(names, f"{name}:{begin}")
            names = list(_PAIR)
        alone = [(key, cell) for key, cell in zip(names, row, strict=False) if cell.strip()]
        if len(alone) == 1 and alone[0][0] in _ONE_NAME and _OTHER_MARK.search(alone[0][1]):
            raise InputError(
                f"{name}:{begin}: {alone[0][0]} {alone[0][1]!r:.60} seems to be several cells: "
                f"separate all of them, as those of the header, by {delimiter!r}"
            )
        if any(cell.strip() for cell in row[len(names) :]):
            raise InputError(
                f"{name}:{begin}: {len(row)} cells below {len(names)} headers: "
                "put a cell that holds the separator in quotation marks"
            )
        yield begin, dict(zip(names, row, strict=False))


def _is_pair(cells: Sequence[str]) -> bool:
    """Whether a first line is no header, but what is written and what to write."""
    known = (*_FIELDS, *_PASSED_OVER)
    return len(cells) == len(_PAIR) and all(
        cell and cell not in known and not get_close_matches(cell, known, n=1, cutoff=_CLOSE)
        for cell in cells
    )


def _check_pair(cells: Sequence[str], where: str) -> None:
    """Refuse a first line that seems to name its columns in other words, or their languages."""
    codes = {entry.partition(" ")[0] for entry in load("languages")}
    if all(cell in _HEADERS or re.split("[-_]", cell)[0] in codes for cell in cells):
        raise InputError(
            f"{where}: {cells[0]!r} and {cells[1]!r} seem to name the columns: call them variants "
            "(what is written) and target (what to write); if they are an entry, put a line with "
            "these two names above it"
        )


def _delimiter(text: str) -> tuple[str, str]:
    r"""Return the mark between the cells, and the text without a line that only names it.

    >>> _delimiter("target;variants;note, if any\n")[0], _delimiter("sep=;\ntarget\n")
    (';', (';', '\ntarget\n'))
    """
    declared = _SEPARATOR.match(text)
    if declared:
        # The line stays, empty: lines are counted for messages.
        return declared["mark"], text[: declared.start("line")] + text[declared.end() :]
    header, _, rest = text.lstrip("\r\n").partition("\n")
    fields = {*_FIELDS, *_PASSED_OVER}

    def known(mark: str) -> int:
        return sum(cell.strip(' "\r').lower() in fields for cell in header.split(mark))

    def once(mark: str) -> bool:
        """Whether it parts every line in two, as in a file of pairs."""
        lines = (header, *(line for line in rest.split("\n") if line.strip()))
        return all(line.count(mark) == 1 for line in lines)

    marks = [mark for mark in _MARKS if mark in header]
    if any(map(known, marks)):
        return max(marks, key=known), text
    return next((mark for mark in marks if once(mark)), next(iter(marks), ",")), text


def _from_json(text: str, name: str) -> Iterator[tuple[int, dict[str, Any]]]:
    """Yield line and fields of each object of a list."""
    decoder = json.JSONDecoder(object_pairs_hook=tuple)
    position = _after_space(text, 0)
    if text[position] != "[":
        raise InputError(f"{name}:1: must be a list of objects: put the entries in [ ]")
    position = _after_space(text, position + 1)
    while text[position : position + 1] != "]":
        line = text.count("\n", 0, position) + 1
        try:
            pairs, end = decoder.raw_decode(text, position)
        except (ValueError, RecursionError) as error:  # a number may have too many digits
            line = getattr(error, "lineno", line)
            raise InputError(f"{name}:{line}: not JSON: {getattr(error, 'msg', error)}") from None
        if text[position] != "{":
            raise InputError(f"{name}:{line}: an entry must be an object, as in {{ }}")
        _check_names((key for key, _ in pairs), f"{name}:{line}")
        yield line, dict(pairs)
        position = _after_space(text, end)
        if text[position : position + 1] == ",":
            position = _after_space(text, position + 1)
        elif text[position : position + 1] != "]":
            line = text.count("\n", 0, position) + 1
            raise InputError(f"{name}:{line}: not JSON: put a comma or ] after an entry")
    if text[position + 1 :].strip():
        line = text.count("\n", 0, position) + 1
        raise InputError(f"{name}:{line}: not JSON: something follows the list")


def _after_space(text: str, position: int) -> int:
    while position < len(text) and text[position] in " \t\r\n":
        position += 1
    return position
