"""The original text in paragraphs, with its sentences, edits, flags and drops marked up."""

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass

from summarizer.base.markup import escape
from summarizer.base.patterns import lazy
from summarizer.model import Edit, Flag, Result, Sentence
from summarizer.render.doubts import worst

__all__ = ["story"]

_BREAK = lazy(r"\s*\n\s*")
_OUT = ' class="out"'


@dataclass(frozen=True, slots=True)
class _Run:
    """Characters of the original that are covered by the same sentence, edit and flags."""

    start: int
    end: int
    sentence: Sentence | None
    edit: Edit | None
    flags: tuple[Flag, ...]


def story(result: Result, numbers: Mapping[Flag, int], chosen: frozenset[int]) -> str:
    """Return the article as HTML.

    Args:
        result: What `summarize` returned.
        numbers: The number of each flag in the margin.
        chosen: Indices of the sentences that are lit up at first.
    """
    writer = _Writer(result, numbers, chosen)
    paragraphs = (writer.paragraph(start, end) for start, end in _paragraphs(result))
    return "\n".join(p for p in paragraphs if p)


def _paragraphs(result: Result) -> Iterator[tuple[int, int]]:
    """Cut the original at its line breaks, except those inside a sentence."""
    raw, start = result.cleaned.raw, 0
    inner = iter(sorted((s.raw_start, s.raw_end) for s in result.sentences))
    sentence = next(inner, None)
    for match in _BREAK.finditer(raw):
        while sentence and sentence[1] <= match.start():
            sentence = next(inner, None)
        if sentence and sentence[0] < match.start() and match.end() < sentence[1]:
            continue
        yield start, match.start()
        start = match.end()
    yield start, len(raw)


class _Writer:
    """Writes paragraphs in order; holds the open flags, and the next sentence, edit and flag."""

    def __init__(self, result: Result, numbers: Mapping[Flag, int], chosen: frozenset[int]) -> None:
        self._raw, self._numbers, self._chosen = result.cleaned.raw, numbers, chosen
        self._sentences = sorted(result.sentences, key=lambda s: s.raw_start)
        self._edits = result.edits
        self._flags = sorted(numbers, key=lambda f: f.start)
        self._s = self._e = self._f = 0
        self._open: list[Flag] = []
        self._named: set[int] = set()
        self._linked: set[Flag] = set()

    def paragraph(self, start: int, end: int) -> str:
        """Return one paragraph; empty where there is nothing in it."""
        pieces: list[str] = []
        held: Sentence | None = None
        kept = False
        for run in self._runs(start, end):
            if run.sentence is not held:
                pieces.append("</span>" if held else "")
                pieces.append(self._opening(run.sentence) if run.sentence else "")
                held = run.sentence
            pieces.append(self._run(run, end))
            stays = run.edit.after if run.edit else self._raw[run.start : run.end]
            kept = kept or bool(stays.strip())
        pieces.append("</span>" if held else "")
        inner = "".join(pieces)
        # Of a paragraph that was taken out whole, nothing is left in the cleaned text.
        return f"<p{'' if kept else _OUT}>{inner}</p>" if inner.strip() else ""

    def _runs(self, start: int, end: int) -> Iterator[_Run]:
        """Cut a paragraph where anything begins or ends; insertions are runs without length."""
        place = start
        while True:
            self._skip(place)
            edit = self._edit_at(place)
            if edit and edit.start == edit.end:
                # At the seam of two sentences it belongs to neither.
                yield _Run(place, place, self._sentence_at(place, inner=True), edit, ())
                self._e += 1
                continue
            if place >= end:
                return
            sentence = self._sentence_at(place)
            flags = tuple(flag for flag in self._open if flag.start <= place < flag.end)
            cut = min([end, *self._borders(place, sentence, edit, flags)])
            yield _Run(place, cut, sentence, edit, flags)
            place = cut

    def _skip(self, place: int) -> None:
        while self._s < len(self._sentences) and self._sentences[self._s].raw_end <= place:
            self._s += 1
        while self._e < len(self._edits):
            edit = self._edits[self._e]
            if edit.end > place or (edit.start == edit.end == place):
                break
            self._e += 1
        self._open = [flag for flag in self._open if flag.end > place]
        while self._f < len(self._flags) and self._flags[self._f].start <= place:
            self._open.append(self._flags[self._f])
            self._f += 1

    def _sentence_at(self, place: int, inner: bool = False) -> Sentence | None:
        if self._s == len(self._sentences):
            return None
        sentence = self._sentences[self._s]
        return sentence if sentence.raw_start + inner <= place else None

    def _edit_at(self, place: int) -> Edit | None:
        if self._e == len(self._edits) or self._edits[self._e].start > place:
            return None
        return self._edits[self._e]

    def _borders(
        self, place: int, sentence: Sentence | None, edit: Edit | None, flags: Sequence[Flag]
    ) -> Iterator[int]:
        if sentence:
            yield sentence.raw_end
        elif self._s < len(self._sentences):
            yield self._sentences[self._s].raw_start
        if edit:
            yield edit.end
        elif self._e < len(self._edits):
            yield self._edits[self._e].start
        yield from (flag.end for flag in flags)
        if self._f < len(self._flags):
            yield self._flags[self._f].start

    def _opening(self, sentence: Sentence) -> str:
        classes = ["s"]
        if sentence.trust == "skip" and sentence.index not in self._chosen:
            classes.append("aside")
        if sentence.index in self._chosen:
            classes.append("on")
        first = sentence.index not in self._named
        self._named.add(sentence.index)
        name = f' id="s{sentence.index}" tabindex="-1"' if first else ""
        label = ""
        if first and sentence.role != "body":
            label = f'<span class="role">{sentence.role}</span> '
        return f'<span class="{" ".join(classes)}"{name} data-i="{sentence.index}">{label}'

    def _run(self, run: _Run, end: int) -> str:
        text = escape(self._raw[run.start : run.end])
        if run.edit:
            text = self._change(run, run.edit, text, end)
        if run.flags:
            text = f'<mark class="{worst(run.flags)}">{text}{self._references(run.flags)}</mark>'
        return text

    def _change(self, run: _Run, edit: Edit, text: str, end: int) -> str:
        about = f'data-e="{self._edits.index(edit, self._e)}"'
        kind = "drop" if edit.action == "drop" else "gone"
        blank = " sp" if not edit.before.strip() else ""
        gone = f'<del class="{kind}{blank}" {about}>{text}</del>' if text else ""
        new = ""
        # What replaces a line break too stands in the paragraph where the edit ends.
        if edit.after and run.end == edit.end:
            blank = ' class="sp"' if not edit.after.strip() else ""
            new = f"<ins{blank} {about}>{escape(edit.after)}</ins>"
        return gone + new

    def _references(self, flags: Sequence[Flag]) -> str:
        """Return links to the margin, one for each flag, where it begins."""
        links = []
        for flag in flags:
            if flag not in self._linked:
                self._linked.add(flag)
                number = self._numbers[flag]
                links.append(
                    f'<a class="ref" id="r{number}" href="#d{number}" '
                    f'aria-label="flag {number}, {flag.severity}">{number}</a>'
                )
        return "".join(links)
