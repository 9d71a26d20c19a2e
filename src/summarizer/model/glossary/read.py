"""A glossary file -> entries: CSV with a header line, or a JSON list of objects."""

import csv
import io
import json
import re
from collections.abc import Iterable, Iterator, Mapping
from difflib import get_close_matches
from pathlib import Path
from typing import Any

from summarizer.base.errors import InputError
from summarizer.model.glossary.entry import Entry

__all__ = ["entries", "text_of"]

_LISTS = ("variants", "aliases", "not")
_FIELDS = ("target", "action", "case", "scope", "note", "surname", "given", *_LISTS)
# What other glossaries carry and nothing here uses.
_PASSED_OVER = ("source", "pos", "gender")
_CELL = re.compile(r"[|;]")
_MARKS = "\t,;"
# Excel names the mark between the cells in a first line of its own.
_SEPARATOR = re.compile(r"[\r\n]*(?P<line>\"?sep=(?P<mark>[\t,;])\"?)(?=\r?\n)", re.IGNORECASE)
_BOMS = ((b"\xef\xbb\xbf", "utf-8-sig"), (b"\xff\xfe", "utf-16"), (b"\xfe\xff", "utf-16"))
_SPACE = re.compile(r"\s+")
_OTHER_MARK = re.compile(r"[;\t]")
_ONE_NAME = ("target", "surname", "given")
_CASED = ("action", "case", "scope")


def text_of(path: Path) -> str:
    """Read a file as text, in UTF-8 or UTF-16.

    Raises:
        InputError: There is no such file, it cannot be read, or it is not text.
    """
    try:
        data = path.read_bytes()
    except FileNotFoundError:
        raise InputError(f"{path}: there is no such file: pass the path of a glossary") from None
    except IsADirectoryError:
        raise InputError(f"{path}: is a folder: name the file in it") from None
    except (OSError, ValueError) as error:
        reason = getattr(error, "strerror", None) or error
        raise InputError(f"{path}: cannot be read: {reason}") from None
    encoding = next((encoding for bom, encoding in _BOMS if data.startswith(bom)), "utf-8")
    try:
        text = data.decode(encoding)
    except UnicodeDecodeError as error:
        line = data.count(b"\n", 0, error.start) + 1
        raise InputError(
            f"{path}:{line}: not in UTF-8: save the file in UTF-8, "
            "as in iconv -f WINDOWS-1252 -t UTF-8"
        ) from None
    if "\0" in text:
        raise InputError(f"{path}: not a text file, it seems: save the table as CSV")
    return text


def entries(text: str, name: str) -> Iterator[Entry]:
    """Read the entries of a glossary.

    Args:
        text: CSV or JSON; which one is seen from its first character.
        name: The file, for messages.

    Raises:
        InputError: It cannot be read; the message says in which line and what to do.
    """
    text = text.removeprefix("\ufeff")
    first = text.lstrip()[:1]
    if not first:
        raise InputError(f"{name}: is empty: write a header line and one entry a line")
    if first == "<":
        raise InputError(f"{name}:1: XML is not read here: export the glossary as CSV")
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
            _check_names(names, f"{name}:{begin}")
            continue
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


def _delimiter(text: str) -> tuple[str, str]:
    r"""Return the mark between the cells, and the text without a line that only names it.

    >>> _delimiter("target;variants;note, if any\n")[0], _delimiter("sep=;\ntarget\n")
    (';', (';', '\ntarget\n'))
    """
    told = _SEPARATOR.match(text)
    if told:
        # The line stays, empty: lines are counted for messages.
        return told["mark"], text[: told.start("line")] + text[told.end() :]
    header = text.lstrip("\r\n").partition("\n")[0]
    fields = {*_FIELDS, *_PASSED_OVER}

    def known(mark: str) -> int:
        return sum(cell.strip(' "\r').lower() in fields for cell in header.split(mark))

    return max((mark for mark in _MARKS if mark in header), key=known, default=","), text


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
            raise InputError(f"{name}:{line}: not JSON: put a comma or ] behind an entry")
    if text[position + 1 :].strip():
        line = text.count("\n", 0, position) + 1
        raise InputError(f"{name}:{line}: not JSON: something follows the list")


def _after_space(text: str, position: int) -> int:
    while position < len(text) and text[position] in " \t\r\n":
        position += 1
    return position
