"""The nouns: what goes in and out of the library, all frozen, all picklable.

Positions are half-open ranges of characters (Python string indices). Where a noun has `raw_start`
and `raw_end`, those point into the original text, and `start` and `end` into the cleaned one.
"""

from collections.abc import Collection, Iterator, Sequence
from dataclasses import dataclass, field
from typing import Any, Literal, overload

from summarizer import markup
from summarizer.edits import Change, Edits
from summarizer.lengths import Length, LengthLike, Size, cut, parse

__all__ = [
    "Action",
    "Cleaned",
    "Confidence",
    "Document",
    "Edit",
    "Flag",
    "Mark",
    "Result",
    "Role",
    "Sentence",
    "Severity",
    "Summary",
    "Trust",
]

Action = Literal["repair", "drop"]
Confidence = Literal["high", "medium", "low"]
Severity = Literal["critical", "high", "medium", "low"]
Role = Literal["body", "title", "caption", "dateline", "byline", "furniture", "related", "foreign"]
Trust = Literal["use", "care", "skip"]

SCHEMA = 1
#: Worst first: the order in which doubts are told.
SEVERITIES: tuple[Severity, ...] = ("critical", "high", "medium", "low")
#: Languages whose sentences follow each other without a space.
_UNSPACED = frozenset({"zh", "zh-cn", "zh-tw", "ja"})


@dataclass(frozen=True, slots=True)
class Edit:
    """A change made to the text.

    Attributes:
        rule: Dotted name of the rule, family first: ``"spacing.before_mark"``.
        start, end: What it replaced, in the original.
        before, after: The characters there, and what stands in the cleaned text instead.
        confidence: How sure the rule is.
        action: ``repair``: a form was mended; ``drop``: furniture or a repeat was taken out.
        absorbed: Other rules whose changes at the same place are part of this one.
    """

    rule: str
    start: int
    end: int
    before: str
    after: str
    confidence: Confidence
    action: Action
    absorbed: tuple[str, ...] = ()

    def __str__(self) -> str:
        return f"{self.rule}: {self.before!r} -> {self.after!r}"


@dataclass(frozen=True, slots=True)
class Flag:
    """A doubt told: something that may be wrong and was left as it is.

    Attributes:
        rule: Dotted name of the rule.
        start, end: What is doubtful, in the original.
        message: What, why we think so, and what was done, in one sentence.
        severity: How much a wrong reading would cost.
        suggestion: What it may have been, or None where a guess would be invention.
        needs: What would settle it: ``source text``, ``publication date``, ``glossary`` ...
    """

    rule: str
    start: int
    end: int
    message: str
    severity: Severity
    suggestion: str | None = None
    needs: tuple[str, ...] = ()

    def __str__(self) -> str:
        return f"{self.rule}: {self.message}"


@dataclass(frozen=True, slots=True)
class Mark:
    """A stretch of the original that is not body text, and what it is instead."""

    start: int
    end: int
    role: Role
    rule: str


@dataclass(frozen=True, slots=True)
class Sentence:
    """A sentence of the cleaned text.

    Attributes:
        index: Its place in the document, from 0.
        start, end: Where it stands in the cleaned text.
        raw_start, raw_end: Where it stands in the original.
        text: The characters of the cleaned text from `start` to `end`.
        paragraph: Number of its paragraph, from 0.
        role: ``body`` may enter summaries; all others are kept out.
        score: 0 to 1, higher is better; 0 for what is not ranked.
        trust: ``use``, ``care`` (a doubt lies on it) or ``skip`` (not body text).
        flags: The doubts that lie on it.
    """

    index: int
    start: int
    end: int
    raw_start: int
    raw_end: int
    text: str
    paragraph: int
    role: Role = "body"
    score: float = 0.0
    trust: Trust = "use"
    flags: tuple[Flag, ...] = ()

    def __str__(self) -> str:
        return self.text


@dataclass(frozen=True, slots=True)
class Document:
    """A cleaned text in sentences.

    Attributes:
        text: The cleaned text.
        language: ISO 639-1 code.
        sentences: All of them in order, those that may not enter a summary included.
    """

    text: str
    language: str
    sentences: tuple[Sentence, ...]


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
    _map: Edits[Edit] = field(init=False, repr=False, compare=False)

    def __post_init__(self) -> None:
        changes = tuple(Change(e.start, e.end, e.after, (e,)) for e in self.edits)
        object.__setattr__(self, "_map", Edits(changes))

    def to_raw(self, start: int, end: int) -> tuple[int, int]:
        """Map a span of the cleaned text to the original.

        What was dropped at the very edge of the span is left outside; what was changed inside
        it or across its edge is inside.
        """
        return self._map.to_old(start, end)

    def to_clean(self, start: int, end: int) -> tuple[int, int]:
        """Map a span of the original to the cleaned text; empty where all of it was dropped."""
        return self._map.to_new(start, end)

    def revert(self, edits: Collection[Edit]) -> str:
        """Return the text as it is without these edits; without all of them it is `raw`."""
        undone = set(edits)
        kept = tuple(change for change in self._map if change.labels[0] not in undone)
        return Edits(kept).apply(self.raw)

    def diff(self, kind: Literal["inline", "unified", "html"] = "inline") -> str:
        """Show the changes.

        Args:
            kind: ``inline`` as ``[-before-]{+after+}``; ``unified`` as `diff -u` has it; ``html``
                with ``<del>`` and ``<ins>``, the rule on hover.
        """
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
            "language": self.language,
            "metadata": dict(self.metadata),
            "text": self.text,
            "edits": [_fields(e, _EDIT) for e in self.edits],
            "flags": [_fields(f, _FLAG) for f in self.flags],
            "warnings": list(self.warnings),
        }

    def __repr__(self) -> str:
        counts = f"{_count(self.edits, 'edit')}, {_count(self.flags, 'flag')}"
        return f"Cleaned({len(self.text):,} of {len(self.raw):,} characters; {counts})"

    def _repr_html_(self) -> str:
        spans = [
            markup.Span(
                e.start, e.end, "dropped" if e.action == "drop" else "replaced", e.rule, e.after
            )
            for e in self.edits
        ]
        spans += [markup.Span(f.start, f.end, "doubt", str(f)) for f in self.flags]
        head = f"{_count(self.edits, 'edit')}, {_count(self.flags, 'flag')} · {self.language}"
        return markup.card(markup.escape(head), [], markup.to_html(self.raw, spans, _STYLES))


@dataclass(frozen=True, slots=True)
class Summary(Sequence[Sentence]):
    """Some sentences of a document, in document order; `str()` of it is its text.

    Attributes:
        sentences: What was chosen.
        length: The length that was asked for.
        warning: Why it is empty, where it is; else None.
    """

    sentences: tuple[Sentence, ...]
    length: Length
    warning: str | None = None
    _gap: str = field(default=" ", repr=False)

    @overload
    def __getitem__(self, index: int) -> Sentence: ...
    @overload
    def __getitem__(self, index: slice) -> Sequence[Sentence]: ...
    def __getitem__(self, index: int | slice) -> Sentence | Sequence[Sentence]:
        return self.sentences[index]

    def __len__(self) -> int:
        return len(self.sentences)

    def __iter__(self) -> Iterator[Sentence]:
        return iter(self.sentences)

    def __str__(self) -> str:
        return self._gap.join(sentence.text for sentence in self.sentences)

    def __repr__(self) -> str:
        return f"Summary({self.length}: {_count(self.sentences, 'sentence')})"

    def _repr_html_(self) -> str:
        items = (
            f'<li value="{s.index + 1}" title="score {s.score:.3f}, {s.trust}">'
            f"{markup.bar(s.score)}{markup.escape(s.text)}</li>"
            for s in self.sentences
        )
        return f'<ol style="max-width: 52em">{"".join(items)}</ol>'


@dataclass(frozen=True, slots=True)
class Result:
    """A text cleaned, split and ranked once; every length is cut from the one order.

    Attributes:
        cleaned: The clean-up: original, cleaned text, edits, flags.
        document: The sentences, each with role, score and trust.
        order: Indices of the sentences that may enter a summary, best first.
        signature: The recipe in one line: same input and signature, same result.
        warnings: What a reader should know about the run.
    """

    cleaned: Cleaned
    document: Document
    order: tuple[int, ...]
    signature: str
    warnings: tuple[str, ...] = ()
    lengths: tuple[Length, ...] = ()
    _sizes: tuple[Size, ...] = field(default=(), repr=False)

    def summary(self, length: LengthLike | Length) -> Summary:
        """Cut a summary of any length; nothing is ranked again.

        Args:
            length: ``3`` sentences, ``"20%"`` of the sentences, ``"80w"`` words, ``"500c"``
                characters, or a name: ``headline short medium long``. Words and characters are
                hard limits.

        Raises:
            InputError: The length cannot be read.
        """
        limit = length if isinstance(length, Length) else parse(length)
        gap = "" if self.language in _UNSPACED else " "
        chosen = cut(limit, self.order, self._sizes, len(gap))
        warning = None
        if not chosen and self.order:
            warning = f"no sentence fits into {limit}: ask for a longer summary"
        sentences = tuple(self.document.sentences[i] for i in chosen)
        return Summary(sentences, limit, warning, gap)

    @property
    def headline(self) -> Summary:
        """The best sentence."""
        return self.summary("headline")

    @property
    def short(self) -> Summary:
        """The best three sentences."""
        return self.summary("short")

    @property
    def medium(self) -> Summary:
        """The best sentences, at most 100 words."""
        return self.summary("medium")

    @property
    def long(self) -> Summary:
        """The best 30 % of the sentences."""
        return self.summary("long")

    @property
    def sentences(self) -> tuple[Sentence, ...]:
        """All sentences of the document, in order."""
        return self.document.sentences

    @property
    def edits(self) -> tuple[Edit, ...]:
        """Every change made, in order of position."""
        return self.cleaned.edits

    @property
    def flags(self) -> tuple[Flag, ...]:
        """Every doubt, in order of position."""
        return self.cleaned.flags

    @property
    def metadata(self) -> dict[str, str]:
        """What was read off the page: agency, place, date, title ..."""
        return dict(self.cleaned.metadata)

    @property
    def language(self) -> str:
        """ISO 639-1 code of the text."""
        return self.document.language

    def to_dict(self, id: str | None = None) -> dict[str, Any]:  # noqa: A002 - the JSON key
        """Return what `--json` prints: plain lists, dicts, strings and numbers.

        Args:
            id: A name for the article, such as its file.
        """
        summaries = {str(length): self.summary(length) for length in self.lengths}
        return {
            "schema": SCHEMA,
            "id": id,
            "language": self.language,
            "signature": self.signature,
            "metadata": self.metadata,
            "summaries": {
                name: {"text": str(summary), "sentences": [s.index for s in summary]}
                for name, summary in summaries.items()
            },
            "sentences": [_sentence(s) for s in self.sentences],
            "edits": [_fields(e, _EDIT) for e in self.edits],
            "flags": [_fields(f, _FLAG) for f in self.flags],
            "warnings": list(self.warnings),
        }

    def __repr__(self) -> str:
        parts = [
            f"{_count(self.sentences, 'sentence')}",
            ", ".join(map(str, self.lengths)),
            f"{_count(self.edits, 'edit')}, {_count(self.flags, 'flag')}",
            self.signature.partition("|")[0].removeprefix("ranker:"),
        ]
        return f"Result({'; '.join(part for part in parts if part)})"

    def _repr_html_(self) -> str:
        head = " · ".join(
            (
                _count(self.sentences, "sentence"),
                self.language,
                f"{_count(self.edits, 'edit')}, {_count(self.flags, 'flag')}",
            )
        )
        chosen: dict[int, list[str]] = {}
        folds = []
        for length in self.lengths:
            summary = self.summary(length)
            for sentence in summary:
                chosen.setdefault(sentence.index, []).append(str(length))
            folds.append((markup.escape(str(length)), summary._repr_html_()))
        spans, styles = [], dict(_STYLES)
        for s in self.sentences:
            shade = f"score {s.score:.2f}"
            styles[shade] = f"background: rgba(66, 133, 244, {0.4 * s.score:.3f})"
            about = f"{s.role}, {s.trust}" if s.role != "body" else f"{shade}, {s.trust}"
            held = f", in {', '.join(chosen[s.index])}" if s.index in chosen else ""
            label = shade if s.role == "body" else "aside"
            spans.append(markup.Span(s.start, s.end, label, about + held))
            if held:
                spans.append(markup.Span(s.start, s.end, "chosen"))
        body = markup.to_html(self.document.text, spans, styles)
        return markup.card(markup.escape(head), folds, body, markup.escape(self.signature))


_EDIT = ("rule", "start", "end", "before", "after", "confidence", "action")
_FLAG = ("rule", "start", "end", "message", "severity", "suggestion", "needs")
_SENTENCE = (
    "index", "start", "end", "raw_start", "raw_end", "text", "paragraph", "role", "score", "trust",
)  # fmt: skip

_STYLES = {
    "dropped": "text-decoration: line-through; opacity: .55",
    "replaced": "text-decoration: line-through; background: rgba(234, 67, 53, .2)",
    "doubt": "border-bottom: 2px dotted rgb(230, 145, 0)",
    "chosen": "text-decoration: underline",
    "aside": "opacity: .5; font-style: italic",
}


def _shown(text: str, kind: str) -> str:
    return markup.escape(text) if kind == "html" else text


def _shown_change(edit: Edit, kind: str) -> str:
    if kind == "inline":
        before, after = f"[-{edit.before}-]", f"{{+{edit.after}+}}"
    else:
        rule = markup.escape(edit.rule)
        before = f'<del title="{rule}">{markup.escape(edit.before)}</del>'
        after = f'<ins title="{rule}">{markup.escape(edit.after)}</ins>'
    return (before if edit.before else "") + (after if edit.after else "")


def _fields(noun: object, names: Sequence[str]) -> dict[str, Any]:
    values = {name: getattr(noun, name) for name in names}
    return {name: list(v) if isinstance(v, tuple) else v for name, v in values.items()}


def _sentence(sentence: Sentence) -> dict[str, Any]:
    return _fields(sentence, _SENTENCE) | {"flags": [flag.rule for flag in sentence.flags]}


def _count(things: Sequence[object], noun: str) -> str:
    return f"{len(things)} {noun}{'' if len(things) == 1 else 's'}"
