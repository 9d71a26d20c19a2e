"""A text before and after the clean-up."""

from collections.abc import Collection
from dataclasses import dataclass, field
from typing import Any, Literal, get_args

from summarizer.base import markup
from summarizer.base.errors import InputError, UnknownNameError
from summarizer.model.edits import Change, Edits
from summarizer.model.findings import Edit, Flag, Mark
from summarizer.model.fingerprint import fingerprint
from summarizer.model.plain import EDIT, FLAG, SCHEMA, count, fields_of

__all__ = ["Cleaned"]

Kind = Literal["inline", "unified", "html"]

_STYLES = {
    "dropped": "text-decoration: line-through; opacity: .65",
    "replaced": "text-decoration: line-through; background: rgba(234, 67, 53, .2)",
    "inserted": "text-decoration: none; background: rgba(52, 168, 83, .25)",
    "doubt": "border-bottom: 2px dotted rgb(230, 145, 0)",
}


@dataclass(frozen=True, slots=True)
class Cleaned:
    """A text before and after the clean-up, and everything between.

    Attributes:
        raw: The original. `edits` applied to it give `text`; all of them reverted give `raw`.
        text: The cleaned text.
        edits: Changes made, in order of position.
        flags: Doubts, in order of position.
        marks: Stretches of the original that are not body text.
        metadata: What was read off the page: ``agency``, ``place``, ``date``, ``title`` ...
        language: ISO 639-1 code of the text.
        warnings: What did not work as it should have.
    """

    raw: str
    text: str
    edits: tuple[Edit, ...] = ()
    flags: tuple[Flag, ...] = ()
    marks: tuple[Mark, ...] = ()
    metadata: tuple[tuple[str, str], ...] = ()
    language: str = "en"
    warnings: tuple[str, ...] = ()
    # The numbers of the entries of the glossary that stand in the text; None where none ran.
    _met: frozenset[int] | None = field(default=None, repr=False, compare=False)
    _map: Edits[Edit] = field(init=False, repr=False, compare=False)

    def __post_init__(self) -> None:
        changes = tuple(Change(e.start, e.end, e.after, (e,)) for e in self.edits)
        object.__setattr__(self, "_map", Edits(changes))

    def to_raw(self, start: int, end: int) -> tuple[int, int]:
        """Map a span of the cleaned text to the original.

        What was dropped at the very edge of the span is left outside; what was changed inside
        it or across its edge is inside.

        Raises:
            InputError: The span does not lie in the cleaned text.
        """
        _check(start, end, self.text, "cleaned text")
        return self._map.to_old(start, end)

    def to_clean(self, start: int, end: int) -> tuple[int, int]:
        """Map a span of the original to the cleaned text; empty where all of it was dropped.

        Raises:
            InputError: The span does not lie in the original.
        """
        _check(start, end, self.raw, "original")
        return self._map.to_new(start, end)

    def revert(self, edits: Collection[Edit]) -> str:
        """Return the text as it is without these edits; without all of them it is `raw`.

        Raises:
            InputError: One of them is not an edit of this text.
        """
        undone = set(edits)
        strange = undone.difference(self.edits)
        if strange:
            raise InputError(f"not an edit of this text: {strange.pop()!r}; pass some of .edits")
        kept = tuple(change for change in self._map if change.labels[0] not in undone)
        return Edits(kept).apply(self.raw)

    def diff(self, kind: Kind = "inline") -> str:
        """Show the changes.

        Args:
            kind: ``inline`` as ``[-before-]{+after+}``; ``unified`` as `diff -u` has it; ``html``
                with ``<del>`` and ``<ins>``, the rule on hover.

        Raises:
            UnknownNameError: There is no such kind.
        """
        if kind not in get_args(Kind):
            raise UnknownNameError("kind of diff", str(kind), get_args(Kind))
        if kind == "unified":
            from difflib import unified_diff

            lines = unified_diff(
                self.raw.splitlines(), self.text.splitlines(), "original", "cleaned", lineterm=""
            )
            return "\n".join(lines)
        pieces: list[str] = []
        done = 0
        for edit in self.edits:
            pieces += _shown(self.raw[done : edit.start], kind), _shown_change(edit, kind)
            done = edit.end
        return "".join((*pieces, _shown(self.raw[done:], kind)))

    def to_dict(self, id: str | None = None) -> dict[str, Any]:  # noqa: A002 - the JSON key
        """Return what `--clean-only --json` prints.

        Args:
            id: A name for the article, such as its file.
        """
        return {
            "schema": SCHEMA,
            "id": id,
            "fingerprint": fingerprint(self.raw),
            "language": self.language,
            "metadata": dict(self.metadata),
            "text": self.text,
            "edits": [fields_of(e, EDIT) for e in self.edits],
            "flags": [fields_of(f, FLAG) for f in self.flags],
            "warnings": list(self.warnings),
        }

    def __repr__(self) -> str:
        counts = f"{count(self.edits, 'edit')}, {count(self.flags, 'flag')}"
        return f"Cleaned({len(self.text):,} of {len(self.raw):,} characters; {counts})"

    def _repr_html_(self) -> str:
        spans = [
            markup.Span(
                e.start, e.end, "dropped" if e.action == "drop" else "replaced", e.rules, e.after
            )
            for e in self.edits
        ]
        spans += [markup.Span(f.start, f.end, "doubt", str(f)) for f in self.flags]
        head = f"{count(self.edits, 'edit')}, {count(self.flags, 'flag')} · {self.language}"
        return markup.card(markup.escape(head), [], markup.to_html(self.raw, spans, _STYLES))


def _check(start: int, end: int, text: str, name: str) -> None:
    if not 0 <= start <= end <= len(text):
        raise InputError(f"{start} to {end} is no span of the {name}, 0 to {len(text)}")


def _shown(text: str, kind: str) -> str:
    return markup.escape(text) if kind == "html" else text


def _shown_change(edit: Edit, kind: str) -> str:
    if kind == "inline":
        before, after = f"[-{edit.before}-]", f"{{+{edit.after}+}}"
    else:
        rule = markup.escape(edit.rules)
        before = f'<del title="{rule}">{markup.escape(edit.before)}</del>'
        after = f'<ins title="{rule}">{markup.escape(edit.after)}</ins>'
    return (before if edit.before else "") + (after if edit.after else "")
