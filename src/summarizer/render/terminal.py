"""A result as a terminal shows it: wrapped to its width, flags underlined, edits in colour."""

from bisect import bisect_left, bisect_right
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from itertools import accumulate

from summarizer.base import markup
from summarizer.base.patterns import lazy
from summarizer.model import Cleaned, Edit, Flag, Result, Sentence, Summary
from summarizer.model.plain import count
from summarizer.render.doubts import by_severity, doubts_of, in_full, spots
from summarizer.render.text import from_source

__all__ = ["Face", "to_diff", "to_terminal"]

_CODES = {
    "quiet": "2", "heading": "1", "doubt": "4", "gone": "31;9", "new": "32;1", "bar": "36",
    "critical": "31;1", "high": "31", "medium": "33", "low": "2", "care": "33",
}  # fmt: skip
# Lines longer than this are hard to read, however wide the window is.
_WIDEST, _NARROWEST = 96, 20
_BAR = 10
# What makes one picture of several characters, and a picture of a sign.
_JOINER, _AS_PICTURE, _TONES = "\u200d", "\ufe0f", "🏻🏼🏽🏾🏿"
# Latin letters and the marks of print: each takes one column, and rich need not be asked.
_NARROW = lazy(r"[\t\n -~\xa0-\xac\xae-\u02ff\u2010-\u2027]*")
_BLOCKS = " ▏▎▍▌▋▊▉█"


@dataclass(frozen=True, slots=True)
class Face:
    """What a terminal can show.

    Attributes:
        width: Columns.
        colour: Whether colours and lines under words are wanted.
    """

    width: int = 80
    colour: bool = True

    @property
    def measure(self) -> int:
        """Columns that text fills."""
        return max(_NARROWEST, min(self.width, _WIDEST))


def to_terminal(
    result: Result,
    face: Face,
    scores: bool = False,
    ranked: bool = False,
    footnotes: bool = False,
) -> str:
    """Return the summaries of a result with a quiet header.

    Args:
        result: What `summarize` returned; its `lengths` are written.
        face: What the terminal can show.
        scores: Write one sentence a paragraph, with score, trust and a bar.
        ranked: Write the best sentence first, each on a line of its own.
        footnotes: Number the flags on what is shown, in reading order, and write them below.

    >>> from summarizer.pipeline import summarize
    >>> result = summarize("Ships came in. Nobody cheered.", lengths="headline")
    >>> print(to_terminal(result, Face(40, colour=False)))
    2 sentences · en · 0 edits · 0 flags
    <BLANKLINE>
    Ships came in.
    <BLANKLINE>
    """
    head = " · ".join(
        (count(result.sentences, "sentence"), result.language, count(result.edits, "edit"),
         count(result.flags, "flag"))
    )  # fmt: skip
    blocks = [_painted(head, "quiet", face)]
    numbers = doubts_of(result) if footnotes else {}
    several = len(result.lengths) > 1
    for length in result.lengths:
        summary = result.summary(length)
        if ranked:
            summary = summary.by_rank()
        if several:
            blocks.append(_painted(str(length), "heading", face))
        blocks.append((_scored if scores else _summary)(summary, result, face, numbers))
    if numbers:
        notes = [_note(flag, f"[{number}] ", face) for flag, number in numbers.items()]
        blocks.append("\n".join(notes))
    return "\n\n".join(blocks) + "\n"


def to_diff(cleaned: Cleaned, face: Face) -> str:
    """Return the paragraphs that hold edits or flags, edits inline; then the flags."""
    text, spans = _tracked(cleaned, face)
    lines = [_painted(count(cleaned.edits, "edit"), "heading", face)]
    start = 0
    for line in text.split("\n"):
        end = start + len(line)
        inside = [s for s in spans if s.start < end and s.end > start]
        if inside:
            lines += ["", _wrapped(line, _shifted(inside, start, end), face)]
        start = end + 1
    lines += ["", _painted(count(cleaned.flags, "flag"), "heading", face)]
    lines += [_note(flag, "", face) for flag in by_severity(cleaned.flags)]
    return "\n".join(lines) + "\n"


def _note(flag: Flag, number: str, face: Face) -> str:
    """Return a flag in full, its severity in colour."""
    said = f"{number}{flag.severity}  {flag.rule}: {in_full(flag)}"
    mark = [markup.Span(len(number), len(number) + len(flag.severity), flag.severity)]
    return _wrapped(said, mark, face, indent="  ")


def _summary(summary: Summary, result: Result, face: Face, numbers: Mapping[Flag, int]) -> str:
    """Return a summary with its flagged spans underlined."""
    if result.sources:
        laid = [_laid(s, result.cleaned, numbers) for s in summary]
        return "\n".join(
            _wrapped(text + from_source(s), spans, face)
            for s, (text, spans) in zip(summary, laid, strict=True)
        )
    shown, text, spans, done = str(summary), "", list[markup.Span](), 0
    for sentence in summary:
        place = shown.index(sentence.shown, done)
        text += shown[done:place]
        marked, found = _laid(sentence, result.cleaned, numbers)
        spans += [markup.Span(len(text) + s.start, len(text) + s.end, s.label) for s in found]
        text += marked
        done = place + len(sentence.shown)
    text += shown[done:]
    lines, start = [], 0
    for line in text.split("\n"):
        end = start + len(line)
        lines.append(_wrapped(line, _shifted(spans, start, end), face))
        start = end + 1
    return "\n".join(lines)


def _scored(summary: Summary, result: Result, face: Face, numbers: Mapping[Flag, int]) -> str:
    blocks = []
    for s in summary:
        head = f"{_bar(s.score)} {s.score:.3f} {s.verdict}"
        spans = [markup.Span(0, _BAR, "bar")]
        if s.trust == "care":
            spans.append(markup.Span(len(head) - len(s.verdict), len(head), "care"))
        said = markup.to_terminal(head, spans, _CODES) if face.colour else head
        text, found = _laid(s, result.cleaned, numbers)
        blocks.append(f"{said}\n{_wrapped(text + from_source(s), found, face)}")
    return "\n\n".join(blocks)


def _laid(
    sentence: Sentence, cleaned: Cleaned, numbers: Mapping[Flag, int]
) -> tuple[str, list[markup.Span]]:
    """Return what is shown of a sentence with the numbers of its flags, and the spans in it."""
    spans = _spans(sentence, cleaned)
    if not numbers:
        return sentence.shown, spans
    ends: dict[Flag, int] = {}
    for _, end, flag in spots(sentence, cleaned):
        ends[flag] = max(end, ends.get(flag, 0))
    marks = sorted((end, numbers[flag]) for flag, end in ends.items())
    text, done, moved = "", 0, list[tuple[int, int]]()
    for end, number in marks:
        text += sentence.shown[done:end]
        mark = f"[{number}]"
        moved.append((end, len(mark)))
        text += mark
        done = end
    text += sentence.shown[done:]
    at = [end for end, _ in moved]
    sums = [0, *accumulate(by for _, by in moved)]
    return text, [
        markup.Span(
            s.start + sums[bisect_right(at, s.start)], s.end + sums[bisect_left(at, s.end)], s.label
        )
        for s in spans
    ]


def _spans(sentence: Sentence, cleaned: Cleaned) -> list[markup.Span]:
    """Return the spans of flags and of the marks of cuts in what is shown of a sentence."""
    spans = [markup.Span(start, end, "doubt") for start, end, _ in spots(sentence, cleaned)]
    # A mark stands where no slice does.
    done = 0
    for piece in sentence.slices:
        spans.append(markup.Span(done, piece.at, "quiet"))
        done = piece.at + piece.end - piece.start
    return [span for span in spans if span.start < span.end]


def _tracked(cleaned: Cleaned, face: Face) -> tuple[str, list[markup.Span]]:
    """Return the original with each replacement after what it replaced, and the spans of both."""
    pieces: list[str] = []
    spans: list[markup.Span] = []
    length = done = 0

    def add(text: str, label: str = "") -> None:
        nonlocal length
        if label and text:
            spans.append(markup.Span(length, length + len(text), label))
        pieces.append(text)
        length += len(text)

    shifts = []  # (place in the original, how far text after it has moved)
    for edit in cleaned.edits:
        add(cleaned.raw[done : edit.start])
        before, after = _shown(edit, face)
        add(before, "gone")
        add(after, "new")
        done = edit.end
        shifts.append((edit.end, length - edit.end))
    add(cleaned.raw[done:])
    spans += [
        markup.Span(_moved(flag.start, shifts), _moved(flag.end, shifts, last=False), "doubt")
        for flag in cleaned.flags
    ]
    return "".join(pieces), spans


def _shown(edit: Edit, face: Face) -> tuple[str, str]:
    """Return the removed and the new text of an edit, both to be seen without colours too."""
    before, after = edit.before.replace("\n", "↵\n"), edit.after.replace("\n", "↵\n")
    if not face.colour:
        return f"[-{before}-]" if before else "", f"{{+{after}+}}" if after else ""
    return before.replace(" ", "·") if before.isspace() else before, (
        after.replace(" ", "·") if after.isspace() else after
    )


def _moved(place: int, shifts: Sequence[tuple[int, int]], last: bool = True) -> int:
    by = 0
    for at, shift in shifts:
        if at < place or (last and at == place):
            by = shift
        else:
            break
    return place + by


def _wrapped(text: str, spans: Sequence[markup.Span], face: Face, indent: str = "") -> str:
    lines: list[str] = []
    for start, end in _lines(text, face.measure - len(indent)):
        # An article may hold sequences that move the cursor or paint: shown, not obeyed.
        line = markup.visible(text[start:end])
        shown = (
            markup.to_terminal(line, _shifted(spans, start, end), _CODES) if face.colour else line
        )
        lines.append((indent if lines else "") + shown)
    return "\n".join(lines)


def _shifted(spans: Sequence[markup.Span], start: int, end: int) -> list[markup.Span]:
    return [
        markup.Span(max(s.start, start) - start, min(s.end, end) - start, s.label)
        for s in spans
        if s.start < end and s.end > start
    ]


def _lines(text: str, width: int) -> Iterator[tuple[int, int]]:
    """Cut a text into lines that fit, at spaces where there are any."""
    start = column = 0
    space = -1
    widths = _widths(text)
    for place, character in enumerate(text):
        if character == " ":
            space = place
        column += widths[place]
        if column <= width or character == " " or not widths[place]:
            continue
        cut, begins = (space, space + 1) if space > start else (place, place)
        yield start, cut
        start, column = begins, sum(widths[begins : place + 1])
    yield start, len(text)


def _widths(text: str) -> Sequence[int]:
    """Return how many columns each character of a text takes: none, one or two.

    >>> _widths("e\u0301 港"), _widths("\u2764\ufe0f"), sum(_widths("👩\u200d👧👍🏽"))
    ([1, 0, 1, 2], [1, 1], 4)
    """
    if _NARROW.fullmatch(text):
        return [1] * len(text)
    from rich.cells import get_character_cell_size

    widths: list[int] = []
    for place, character in enumerate(text):
        before = text[place - 1] if place else ""
        if before == _JOINER or (character in _TONES and widths[-1:] == [2]):
            widths.append(0)  # one picture with what stands before
        elif character == _AS_PICTURE and before and widths[-1] == 1:
            widths.append(1)  # which makes it twice as wide
        else:
            widths.append(get_character_cell_size(character))
    return widths


def _bar(share: float) -> str:
    eighths = round(share * _BAR * 8)
    full, part = divmod(eighths, 8)
    return (_BLOCKS[8] * full + (_BLOCKS[part] if part else "")).ljust(_BAR)


def _painted(text: str, label: str, face: Face) -> str:
    if not face.colour:
        return text
    return markup.to_terminal(text, [markup.Span(0, len(text), label)], _CODES)
