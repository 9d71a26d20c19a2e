"""What a reader has settled about flags: decisions, each for one place in one text.

The web page writes them, one JSON object a line, and a run reads them. A decision names its text by
a fingerprint, so that it is never applied to another one. It *accepts* what a flag suggests,
*writes* something else there, or *keeps* the words as they are.
"""

import json
from collections.abc import Collection, Iterable, Iterator, Mapping
from dataclasses import astuple, dataclass, field
from functools import cached_property
from hashlib import sha256
from os import PathLike
from typing import Any, Literal, get_args

from summarizer.base.errors import InputError
from summarizer.base.markup import shortened, visible
from summarizer.model.fingerprint import fingerprint
from summarizer.model.plain import count
from summarizer.model.text_file import text_of

__all__ = ["RULE", "Decision", "Decisions", "Verdict"]

#: Edits that decisions make carry this name.
RULE = "review.decision"

Verdict = Literal["accept", "keep", "write"]

_SCHEMA = 1
# Names of texts in a message; a file may hold decisions for thousands.
_MOST_NAMED = 5


@dataclass(frozen=True, slots=True)
class Decision:
    """What a reader has settled about one flag.

    Attributes:
        fingerprint: Which text it is for: `summarizer.model.fingerprint` of the original.
        start, end: Where the words stand in the original.
        text: The words there, control characters shown as pictures of themselves.
        decision: ``accept`` and ``write`` put `after` there, ``keep`` leaves the words.
        after: What to write; empty to take the words out.
        rule: The rule whose flag was settled.
        article: What the article was called, for messages.
        where: File and line, for messages.
    """

    fingerprint: str
    start: int
    end: int
    text: str
    decision: Verdict
    after: str = ""
    rule: str = ""
    article: str = ""
    where: str = field(default="decisions", compare=False)


@dataclass(frozen=True)
class Decisions:
    r"""What a reader has settled.

    Args:
        entries: The decisions, in the order of the file. Of several about one flag the last holds.
        reported: Whether it is reported elsewhere which of them are for other texts; else the
            result of each text has a warning.

    >>> line = '{"schema": 1, "fingerprint": "9c1a", "start": 4, "end": 8, "text": "prot"'
    >>> Decisions.parse(line + ', "rule": "x.y", "decision": "write", "after": "port"}')
    Decisions(1 for 1 text)
    """

    entries: tuple[Decision, ...] = ()
    reported: bool = field(default=False, compare=False)

    def __post_init__(self) -> None:
        last = {(d.fingerprint, d.start, d.end, d.rule): d for d in self.entries}
        object.__setattr__(self, "entries", tuple(last.values()))

    @classmethod
    def read(cls, path: str | PathLike[str], reported: bool = False) -> "Decisions":
        """Read a file of decisions, one JSON object a line, as the page saves it.

        Raises:
            InputError: The file cannot be read or used; the message names the line.
        """
        text = text_of(path, "a file of decisions")
        return cls(tuple(_entries(text, str(path))), reported)

    @classmethod
    def parse(cls, text: str, name: str = "decisions") -> "Decisions":
        """Read the text of such a file.

        Raises:
            InputError: It cannot be used; the message names the line.
        """
        if not isinstance(text, str):
            raise InputError(f"decisions are read from a str, not {text!r:.60}")
        return cls(tuple(_entries(text, name)))

    def __len__(self) -> int:
        return len(self.entries)

    def __repr__(self) -> str:
        return f"Decisions({len(self)} for {count(self._by_text, 'text')})"

    def of(self, text: str) -> tuple[Decision, ...]:
        """Return the decisions for a text, in order of position."""
        return self._by_text.get(fingerprint(text), ()) if self.entries else ()

    def unmet(self, fingerprints: Collection[str]) -> str:
        """Say which decisions are for none of some texts; nothing where there are none."""
        others = [d for d in self.entries if d.fingerprint not in fingerprints]
        if not others:
            return ""
        names = list(dict.fromkeys(shortened(visible(d.article or d.fingerprint)) for d in others))
        more = ", ..." if len(names) > _MOST_NAMED else ""
        made = "was made for another text, and was" if len(others) == 1 else (
            "were made for other texts, and were"
        )  # fmt: skip
        return (
            f"{len(others)} of {len(self)} decisions {made} not applied: "
            f"{', '.join(names[:_MOST_NAMED])}{more}"
        )

    @cached_property
    def recipe(self) -> str:
        """Number of decisions and a digest of what they say, for the signature."""
        said = json.dumps([astuple(d)[:-1] for d in self.entries])  # not where it says so
        return f"{len(self.entries)}@{sha256(said.encode()).hexdigest()[:8]}"

    @cached_property
    def _by_text(self) -> Mapping[str, tuple[Decision, ...]]:
        found: dict[str, list[Decision]] = {}
        for decision in self.entries:
            found.setdefault(decision.fingerprint, []).append(decision)
        return {
            name: tuple(sorted(each, key=lambda d: (d.start, d.end)))
            for name, each in found.items()
        }


def _entries(text: str, name: str) -> Iterator[Decision]:
    for number, line in enumerate(text.removeprefix("\ufeff").split("\n"), 1):
        if not line.strip():
            continue
        where = f"{name}:{number}"
        try:
            record = json.loads(line)
        except (ValueError, RecursionError) as error:
            raise InputError(
                f"{where}: not JSON: {getattr(error, 'msg', error)}: decisions are saved by the "
                "page, an object a line"
            ) from None
        yield _entry(record, where)


def _entry(record: object, where: str) -> Decision:
    if not isinstance(record, dict):
        raise InputError(f"{where}: a decision must be an object, as in {{ }}")
    if record.get("schema") != _SCHEMA:
        raise InputError(
            f"{where}: schema {record.get('schema')!r:.20} is not known; {_SCHEMA} is read here"
        )
    values = dict(_fields(record, where))
    decision = values["decision"]
    if decision not in get_args(Verdict):
        raise InputError(
            f"{where}: unknown decision {decision!r}: write one of {', '.join(get_args(Verdict))}"
        )
    if decision != "keep" and "after" not in record:
        raise InputError(f"{where}: no after: say what to write, or decide to keep the words")
    if not 0 <= values["start"] <= values["end"]:
        raise InputError(f"{where}: {values['start']} to {values['end']} is no place in a text")
    return Decision(**values, where=where)


def _fields(record: Mapping[str, Any], where: str) -> Iterable[tuple[str, Any]]:
    wanted = (("fingerprint", str), ("start", int), ("end", int), ("text", str), ("decision", str))
    for name, kind in (*wanted, ("after", str), ("rule", str), ("article", str)):
        if name not in record and (name, kind) not in wanted:
            continue
        value = record.get(name)
        if not isinstance(value, kind) or isinstance(value, bool):
            said = "a whole number" if kind is int else "a string"
            raise InputError(f"{where}: {name} must be {said}, not {value!r:.60}")
        yield name, value
