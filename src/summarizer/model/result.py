"""A text cleaned, split and ranked once, to cut summaries from."""

from collections.abc import Mapping
from dataclasses import dataclass, field
from os import PathLike
from pathlib import Path
from typing import Any

from summarizer.base import markup
from summarizer.base.late import late
from summarizer.base.lengths import Length, LengthLike, Size, fills, parse
from summarizer.model.cleaned import Cleaned
from summarizer.model.document import Document, Sentence, Source, Summary
from summarizer.model.findings import Edit, Flag
from summarizer.model.fingerprint import fingerprint
from summarizer.model.plain import CUT, EDIT, FLAG, MARK, SCHEMA, SENTENCE, count, fields_of
from summarizer.model.ranked import Ranked, Unread, WhenRead
from summarizer.model.shortening import Shortener, Shortening

__all__ = ["Result"]

# Languages whose sentences follow each other without a space.
_UNSPACED = frozenset({"zh", "ja"})
_STYLES = {
    "chosen": "text-decoration: underline",
    "aside": "opacity: .65; font-style: italic",
}


@dataclass(frozen=True, slots=True)
class Result(WhenRead):
    """A text cleaned, split and ranked once; every length is cut from the one order.

    What `summarize` returns makes the order and the records of its sentences when they are read.

    Attributes:
        cleaned: The clean-up: original, cleaned text, edits, flags.
        document: The sentences, each with role, score and trust.
        order: Indices of the sentences that may enter a summary, best first.
        signature: The recipe in one line: same input and signature, same result.
        warnings: What a reader should know about the run.
        lengths: The summaries that `to_dict` writes out.
        sources: The articles, where several were summarised together; the original holds them
            one after the other, and each sentence names its own.
    """

    cleaned: Cleaned
    document: Document
    order: tuple[int, ...]
    signature: str
    warnings: tuple[str, ...] = ()
    lengths: tuple[Length, ...] = ()
    sources: tuple[Source, ...] = ()
    _sizes: tuple[Size, ...] = field(default=(), repr=False)
    # Sentences that never stand alone, and those that do only where no other fits; numbers of
    # sentences at which a summary would end before what it needs.
    _bound: frozenset[int] = field(default=frozenset(), repr=False)
    _leaning: frozenset[int] = field(default=frozenset(), repr=False)
    _unfinished: frozenset[int] = field(default=frozenset(), repr=False)
    _shortening: Shortening = field(default=Shortening(), repr=False)

    def summary(self, length: LengthLike | Length) -> Summary:
        """Cut a summary of any length; nothing is ranked again.

        Of two lengths of one kind the sentences of the shorter summary are those of the longer one
        or some of them, also where one is shortened; only where the best sentence does not fit, or
        not with what it needs, another one may stand alone. Only the last sentence that is taken,
        in the order of preference, is shortened to fit, so it may be shorter in the one than in
        the other.

        Args:
            length: ``3`` sentences, ``"20%"`` of the sentences, ``"80w"`` words, ``"500c"``
                characters, or a name: ``headline short medium long``. Words and characters are
                hard limits.

        Raises:
            InputError: The length cannot be read.
        """
        limit = length if isinstance(length, Length) else parse(length)
        gap = "" if self.language in _UNSPACED else " "
        ranked = self._ranked()
        shortener = Shortener(ranked.sentences, self.cleaned, self._shortening, ranked.sizes)
        chosen = shortener.chosen(
            limit, ranked.order, ranked.bound, ranked.leaning, ranked.unfinished
        )
        warning = None
        if not chosen and ranked.order:
            shortened = "" if shortener.when == "never" else ", not even shortened"
            warning = f"no sentence fits into {limit}{shortened}: ask for a longer summary"
        return Summary(chosen, limit, warning, gap)

    def fills(self, length: Length) -> bool:
        """Whether a summary is sure to hold a sentence, before any is shortened: a quick look."""
        ranked = self._ranked()
        return fills(length, ranked.order, ranked.sizes, 1, ranked.bound)

    def _ranked(self) -> Ranked | Unread:
        unread: Unread | None = getattr(self, "_unread", None)
        if unread is not None:
            return unread
        return Ranked(
            self.document, self.order, self._sizes, self._bound, self._leaning, self._unfinished
        )

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
        return self.cleaned.language

    def to_dict(self, id: str | None = None) -> dict[str, Any]:  # noqa: A002 - the JSON key
        """Return what `--json` prints: plain lists, dicts, strings and numbers.

        It holds all there is to know: `from_dict` makes the same result of it.

        Args:
            id: A name for the article, such as its file.
        """
        together = bool(self.sources)
        summaries = {str(length): self.summary(length) for length in self.lengths}
        return {
            "schema": SCHEMA,
            "id": id,
            **({} if together else {"fingerprint": fingerprint(self.cleaned.raw)}),
            "language": self.language,
            "signature": self.signature,
            "metadata": self.metadata,
            **({"sources": [self._source(source) for source in self.sources]} if together else {}),
            "summaries": {
                name: {
                    "text": str(summary),
                    "sentences": [s.index for s in summary],
                    "cuts": [
                        {"sentence": s.index, **fields_of(cut, CUT)}
                        for s in summary
                        for cut in s.cuts
                    ],
                }
                for name, summary in summaries.items()
            },
            "sentences": [
                fields_of(s, SENTENCE)
                | ({"source": s.source} if together else {})
                | {"flags": [flag.rule for flag in s.flags]}
                | {"needs": [need._asdict() for need in s.needs]}
                | {"why": [list(part) for part in s.why]}
                for s in self.sentences
            ],
            "between": self._between(),
            "edits": [fields_of(e, EDIT) for e in self.edits],
            "flags": [fields_of(f, FLAG) for f in self.flags],
            "marks": [fields_of(m, MARK) for m in self.cleaned.marks],
            "shortening": fields_of(self._shortening, ("when", "mark")),
            "warnings": list(self.warnings),
        }

    @classmethod
    def from_dict(cls, record: Mapping[str, Any]) -> "Result":
        """Make a result of what `to_dict` returned, or of a line that `--json` printed.

        Nothing is ranked or cleaned again, so the text itself is not needed. Any length can be cut
        from it, and a page saved.

        Args:
            record: The dict; one without its sentences (`--no-sentences`) is not enough.

        Raises:
            InputError: It is no such dict, or its parts do not fit each other.

        >>> from summarizer.pipeline import summarize
        >>> result = summarize("The port reopened , he said. Ships came in.")
        >>> Result.from_dict(result.to_dict()) == result
        True
        """
        made: Result = late("pipeline.record", "result_of")(record)
        return made

    def save_report(self, path: str | PathLike[str], *, name: str | None = None) -> Path:
        """Write the result as a web page of one file: summaries in the article, edits, flags.

        Args:
            path: Where to; a file that is there is written over.
            name: Heading where the text has no title of its own.

        Returns:
            The path.
        """
        saved: Path = late("render.saved", "save_report")([self], path, names=[name])
        return saved

    def _source(self, source: Source) -> dict[str, Any]:
        text = self.cleaned.raw[source.start : source.end]
        return {**source._asdict(), "fingerprint": fingerprint(text)}

    def _between(self) -> list[str]:
        """Return what stands in the cleaned text before, between and after the sentences."""
        ends = [0, *(s.end for s in self.sentences)]
        starts = [*(s.start for s in self.sentences), len(self.cleaned.text)]
        return [self.cleaned.text[end:start] for end, start in zip(ends, starts, strict=True)]

    def __repr__(self) -> str:
        parts = [
            f"{count(self.sentences, 'sentence')}",
            ", ".join(map(str, self.lengths)),
            f"{count(self.edits, 'edit')}, {count(self.flags, 'flag')}",
            self.signature.partition("|")[0].removeprefix("ranker:"),
        ]
        return f"Result({'; '.join(part for part in parts if part)})"

    def _repr_html_(self) -> str:
        head = " · ".join(
            (
                count(self.sentences, "sentence"),
                self.language,
                f"{count(self.edits, 'edit')}, {count(self.flags, 'flag')}",
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
            shade = f"score {s.score:.3f}"
            styles[shade] = f"background: rgba(66, 133, 244, {0.4 * s.score:.3f})"
            about = s.verdict if s.role != "body" else f"{shade}, {s.verdict}"
            held = f", in {', '.join(chosen[s.index])}" if s.index in chosen else ""
            label = "aside" if s.trust == "skip" else shade
            spans.append(markup.Span(s.start, s.end, label, about + held))
            if held:
                spans.append(markup.Span(s.start, s.end, "chosen"))
        body = markup.to_html(self.cleaned.text, spans, styles)
        return markup.card(markup.escape(head), folds, body, markup.escape(self.signature))
