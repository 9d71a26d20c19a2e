"""One article's part of the page."""

from collections import Counter
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass

from summarizer.base import markup
from summarizer.base.lengths import NAMED
from summarizer.base.markup import escape
from summarizer.base.patterns import lazy
from summarizer.language.dates import read_dates
from summarizer.language.segment import count_words
from summarizer.model import Flag, Result, Sentence, Severity, Summary
from summarizer.model.plain import count
from summarizer.render.doubts import in_full, numbered, pieces, spots, worst
from summarizer.render.html.data import cut_out, data_of, texts_of
from summarizer.render.html.margin import edit_list, flag_list
from summarizer.render.html.story import story

__all__ = ["Part", "to_part"]

_MOST_OF_A_TITLE = 140
_FIGURES = lazy(r"\b(\d{4})[-/.](\d\d?)[-/.](\d\d?)\b|\b(\d\d?)\.(\d\d?)\.(\d{4})\b")


@dataclass(frozen=True, slots=True)
class Part:
    """One article's part of the page, and what the index shows of it.

    Attributes:
        title: Its title in the index, as plain text.
        html: The part itself.
        id: The article's id in its source.
        language: ISO 639-1 code.
        date: The date that its page gives, as in ``2031-03-21``; empty where there is none.
        worst: The severity of the most severe flag.
        flags, edits: How many of each rule there are.
        texts: The fingerprints of the texts that it was made from.
    """

    title: str
    html: str
    id: str = ""
    language: str = ""
    date: str = ""
    worst: Severity | None = None
    flags: tuple[tuple[str, int], ...] = ()
    edits: tuple[tuple[str, int], ...] = ()
    texts: tuple[str, ...] = ()


def to_part(result: Result, name: str | None = None, id: str | None = None) -> Part:  # noqa: A002
    """Make one article's part of a page.

    Args:
        result: What `summarize` returned; the page offers its lengths and the four named ones.
        name: Its title where the text has none of its own; without either, its headline sentence
            is the title.
        id: The article's id in its source.
    """
    title = result.metadata.get("title") or name or str(result.headline) or id or "An article"
    title = markup.shortened(title, _MOST_OF_A_TITLE)
    numbers = numbered(result.flags)
    own = list(map(str, result.lengths))
    lengths = list(dict.fromkeys((*NAMED, *own)))
    first = own[0] if own and "short" not in own else "short"
    summaries = {length: result.summary(length) for length in lengths}
    shown = summaries[first]
    chosen = frozenset(s.index for s in shown)
    day = _day(result.metadata)
    meta = (
        "" if id == title else id,
        day,
        result.language,
        count(result.sentences, "sentence"),
        count(result.edits, "edit"),
        count(numbers, "flag"),
    )
    texts = texts_of(result, id or name or title)
    held = numbered(f for s in shown for _, _, f in spots(s, result.cleaned))
    html = _TEMPLATE.format(
        title=escape(title),
        meta=" · ".join(escape(each) for each in meta if each),
        lengths=_radios("length", "Length", lengths, first),
        slider=_slider(len(result.order), len(shown)),
        first=escape(first),
        lang=f'lang="{escape(result.language)}" dir="auto"',
        summary=_cut(shown, result, numbers),
        size=_size(shown, len(result.order)),
        notes=_notes(held, numbers),
        edits_as=_radios("edits", "Edits", ("marked", "as it came", "cleaned"), "marked"),
        story=story(result, numbers, chosen),
        flags=flag_list(numbers),
        edits=edit_list(result.edits),
        warnings="".join(f'<p class="warning">{escape(w)}</p>' for w in result.warnings),
        signature=escape(result.signature),
        data=data_of(result, summaries, numbers, texts),
    )
    return Part(
        title,
        html,
        markup.visible(id or ""),
        result.language,
        day,
        worst(numbers),
        _counted(flag.rule for flag in numbers),
        _counted(edit.rule for edit in result.edits),
        tuple(fingerprint for _, fingerprint in texts),
    )


_TEMPLATE = """\
<header class="head">
<h1 tabindex="-1" {lang}>{title}</h1>
<p class="meta">{meta}</p>
{warnings}
</header>
<div class="columns">
<div class="reading">
<section class="summary" aria-labelledby="summary-heading">
<div class="top"><h2 id="summary-heading">Summary<span class="printed">: {first}</span></h2>
<div class="copies"><button type="button" class="copy">Copy</button>
<button type="button" class="copy with">Copy with flags</button></div></div>
<div class="controls">
{lengths}
{slider}
</div>
<div class="cut" aria-live="polite" {lang}>{summary}</div>
<p class="size">{size}</p>
{notes}
</section>
<section class="article" aria-labelledby="article-heading">
<h2 id="article-heading">Article</h2>
<div class="controls">
{edits_as}
<span class="hint">Arrow keys go from sentence to sentence.</span>
</div>
<!--legend-->
<div class="text" {lang}>
{story}
</div>
</section>
</div>
<div class="margin">
<section class="about" aria-labelledby="about-heading">
<h2 id="about-heading">This sentence</h2>
<div class="details" aria-live="polite" tabindex="0"><p>Point at a sentence, or go to it with Tab \
and the arrow keys: here stand its score, its rank and why.</p></div>
</section>
<section class="flags" aria-labelledby="flags-heading">
<h2 id="flags-heading">Flags</h2>
{flags}
</section>
<section class="edits" aria-labelledby="edits-heading">
<h2 id="edits-heading">Edits</h2>
{edits}
</section>
</div>
</div>
<footer><p>{signature}</p></footer>
<script type="application/json" class="data">{data}</script>
"""


def _radios(name: str, legend: str, values: Sequence[str], first: str) -> str:
    radios = "".join(
        f'<label><input type="radio" name="{name}" value="{escape(value)}"'
        f"{' checked' if value == first else ''}><span>{escape(value)}</span></label>"
        for value in values
    )
    return f'<fieldset class="choice {name}"><legend>{legend}</legend>{radios}</fieldset>'


def _slider(most: int, now: int) -> str:
    return (
        f'<label class="slider">Sentences <input type="range" min="1" max="{max(most, 1)}" '
        f'value="{max(now, 1)}"> <output>{now}</output></label>'
    )


def _cut(summary: Summary, result: Result, numbers: Mapping[Flag, int]) -> str:
    sentences = (
        f'<span class="k" data-i="{s.index}"{_title(s)}>{_shown(s, result, numbers)}</span>'
        for s in summary
    )
    return f"<p>{' '.join(sentences) or escape(summary.warning or '')}</p>"


def _shown(sentence: Sentence, result: Result, numbers: Mapping[Flag, int]) -> str:
    """Return a sentence with its flagged words underlined, and their numbers after them."""
    if not sentence.flags:
        return escape(sentence.shown)
    html = []
    for text, on, ends in pieces(sentence, result.cleaned):
        severity = worst(on)
        marked = f'<mark class="{severity}">{escape(text)}</mark>' if severity else escape(text)
        html.append(marked)
        html += [
            f'<a class="ref" href="#d{numbers[flag]}" '
            f'aria-label="flag {numbers[flag]}, {flag.severity}">{numbers[flag]}</a>'
            for flag in ends
        ]
    return "".join(html)


def _title(sentence: Sentence) -> str:
    """Return an attribute that shows on hover what was cut, if anything was."""
    return f' title="{escape(cut_out(sentence))}"' if sentence.cuts else ""


def _size(summary: Summary, most: int) -> str:
    words = sum(count_words(s.shown) for s in summary)
    return f"{len(summary)} of {count(most, 'sentence')}, {count(words, 'word')}"


def _notes(held: Iterable[Flag], numbers: Mapping[Flag, int]) -> str:
    """Return the flags on the summary that is shown first, folded under a line that counts them."""
    items = [
        f'<li class="{flag.severity}"><a class="go" href="#d{numbers[flag]}" '
        f'aria-label="flag {numbers[flag]} in the margin">{numbers[flag]}</a> '
        f'<span class="severity">{flag.severity}</span> {escape(in_full(flag))}</li>'
        for flag in held
    ]
    hidden = "" if items else " hidden"
    return (
        f'<details class="notes"{hidden}><summary>{count(items, "flag")} in this summary'
        f"</summary><ol>{''.join(items)}</ol></details>"
    )


def _counted(rules: Iterable[str]) -> tuple[tuple[str, int], ...]:
    return tuple(sorted(Counter(rules).items()))


def _day(metadata: Mapping[str, str]) -> str:
    """Return the date that the page of an article gives, if it includes a year.

    >>> _day({"date": "May 3, 2031"}), _day({"time": "2031-03-21 09:14"}), _day({"date": "May 3"})
    ('2031-05-03', '2031-03-21', '')
    """
    for written in (metadata.get("date", ""), metadata.get("time", "")):
        for date in read_dates(written):
            if date.year:
                return f"{date.year:04}-{date.month:02}-{date.day:02}"
        if match := _FIGURES.search(written):
            year, month, day = match.group(1, 2, 3) if match[1] else match.group(6, 5, 4)
            if 1 <= int(month) <= 12 and 1 <= int(day) <= 31:
                return f"{year}-{int(month):02}-{int(day):02}"
    return ""
