"""One article's part of the page."""

import json
import re
from collections.abc import Sequence
from dataclasses import dataclass
from typing import Any

from summarizer.base import markup
from summarizer.base.lengths import NAMED
from summarizer.base.markup import escape
from summarizer.language.quotations import open_quotation_after
from summarizer.language.segment import count_words
from summarizer.model import SEVERITIES, Edit, Flag, Result, Sentence, Severity, Summary
from summarizer.model.document import joint
from summarizer.model.plain import count
from summarizer.render.html.story import story
from summarizer.render.reasons import made_of, needed
from summarizer.rules import RULES

__all__ = ["Part", "to_part"]

_SURROGATE = re.compile(r"[\ud800-\udfff]")
_MOST_OF_A_TITLE = 140


@dataclass(frozen=True, slots=True)
class Part:
    """One article's part of the page.

    Attributes:
        title: What the index calls it, as plain text.
        flags: How many there are.
        worst: The severity of the gravest.
        html: The part itself.
    """

    title: str
    flags: int
    worst: Severity | None
    html: str


def to_part(result: Result, name: str | None = None, id: str | None = None) -> Part:  # noqa: A002
    """Make one article's part of a page.

    Args:
        result: What `summarize` returned; the four named lengths are offered beside its own.
        name: Heading where the text has no title of its own.
        id: What the article is called where it came from.
    """
    title = result.metadata.get("title") or name or str(result.headline) or "An article"
    title = markup.shortened(title, _MOST_OF_A_TITLE)
    doubts = sorted(result.flags, key=lambda f: (SEVERITIES.index(f.severity), f.start, f.rule))
    numbers = {flag: number for number, flag in enumerate(dict.fromkeys(doubts), 1)}
    lengths = list(dict.fromkeys((*NAMED, *(str(length) for length in result.lengths))))
    first = (
        "short"
        if not result.lengths or "short" in map(str, result.lengths)
        else (str(result.lengths[0]))
    )
    shown = result.summary(first)
    chosen = frozenset(s.index for s in shown)
    meta = (
        *((id,) if id and id != title else ()),
        result.language,
        count(result.sentences, "sentence"),
        count(result.edits, "edit"),
        count(list(numbers), "flag"),
    )
    html = _TEMPLATE.format(
        title=escape(title),
        meta=" · ".join(map(escape, meta)),
        lengths=_radios(lengths, first),
        slider=_slider(len(result.order), len(shown)),
        summary=_cut(shown),
        size=_size(shown, len(result.order)),
        story=story(result, numbers, chosen),
        doubts=_doubts(numbers),
        changes=_changes(result.edits),
        warnings="".join(f'<p class="warning">{escape(w)}</p>' for w in result.warnings),
        signature=escape(result.signature),
        data=_data(result, lengths, numbers),
    )
    return Part(title, len(numbers), doubts[0].severity if doubts else None, html)


_TEMPLATE = """\
<header class="head">
<h1>{title}</h1>
<p class="meta">{meta}</p>
{warnings}
</header>
<div class="columns">
<div class="reading">
<section class="summary" aria-labelledby="summary-heading">
<div class="top"><h2 id="summary-heading">Summary</h2>
<button type="button" class="copy">Copy</button></div>
<div class="controls">
{lengths}
{slider}
</div>
<div class="cut" aria-live="polite">{summary}</div>
<p class="size">{size}</p>
</section>
<section class="article" aria-labelledby="article-heading">
<h2 id="article-heading">Article</h2>
<div class="controls">
<label class="switch"><input type="checkbox" class="edits-shown" checked> Show edits</label>
<span class="hint">Arrow keys go from sentence to sentence.</span>
</div>
<div class="text">
{story}
</div>
</section>
</div>
<div class="margin">
<section class="about" aria-labelledby="about-heading">
<h2 id="about-heading">This sentence</h2>
<div class="details" aria-live="polite"><p>Point at a sentence, or go to it with Tab and the arrow \
keys: here stand its score, its rank and why.</p></div>
</section>
<section class="flags" aria-labelledby="flags-heading">
<h2 id="flags-heading">Flags</h2>
{doubts}
</section>
<section class="edits" aria-labelledby="edits-heading">
<h2 id="edits-heading">Edits</h2>
{changes}
</section>
</div>
</div>
<footer><p>{signature}</p></footer>
<script type="application/json" class="data">{data}</script>
"""


def _radios(lengths: Sequence[str], first: str) -> str:
    radios = "".join(
        f'<label><input type="radio" name="length" value="{escape(length)}"'
        f"{' checked' if length == first else ''}><span>{escape(length)}</span></label>"
        for length in lengths
    )
    return f'<fieldset class="lengths"><legend>Length</legend>{radios}</fieldset>'


def _slider(most: int, now: int) -> str:
    return (
        f'<label class="slider">Sentences <input type="range" min="1" max="{max(most, 1)}" '
        f'value="{max(now, 1)}"> <output>{now}</output></label>'
    )


def _cut(summary: Summary) -> str:
    sentences = (
        f'<span class="k{" care" if s.trust == "care" else ""}" data-i="{s.index}"{_title(s)}>'
        f"{escape(s.shown)}</span>"
        for s in summary
    )
    return f"<p>{' '.join(sentences) or escape(summary.warning or '')}</p>"


def _title(sentence: Sentence) -> str:
    """Say on hover what was cut, if anything was."""
    return f' title="{escape(_cut_out(sentence))}"' if sentence.cuts else ""


def _cut_out(sentence: Sentence) -> str:
    return "Cut: " + " | ".join(cut.text.strip() for cut in sentence.cuts)


def _size(summary: Summary, most: int) -> str:
    words = sum(count_words(s.shown) for s in summary)
    return f"{len(summary)} of {count(range(most), 'sentence')}, {words} words"


def _doubts(numbers: dict[Flag, int]) -> str:
    if not numbers:
        return "<p>None.</p>"
    items = []
    for flag, number in numbers.items():
        perhaps = needs = ""
        if flag.suggestion:
            perhaps = f"<p>Perhaps: <q>{escape(flag.suggestion)}</q></p>"
        if flag.needs:
            needs = f'<p class="needs">Would settle it: {escape(" or ".join(flag.needs))}</p>'
        items.append(
            f'<li id="d{number}" class="{flag.severity}"><p class="rule">'
            f'<span class="severity">{flag.severity}</span> <code>{escape(flag.rule)}</code> '
            f'<a href="#r{number}" class="go" aria-label="flag {number} in the article">'
            f"{number}</a></p><p>{escape(flag.message)}.</p>{perhaps}{needs}</li>"
        )
    return f"<ol>{''.join(items)}</ol>"


def _changes(edits: Sequence[Edit]) -> str:
    if not edits:
        return "<p>None.</p>"
    items = (
        f'<li data-e="{number}"><code>{escape(edit.rules)}</code> {_shown(edit)}'
        f"<p>{escape(_reason(edit))}</p></li>"
        for number, edit in enumerate(edits)
    )
    return f"<details><summary>{count(edits, 'edit')}</summary><ol>{''.join(items)}</ol></details>"


def _shown(edit: Edit) -> str:
    before = f"<del>{escape(markup.shortened(edit.before) or '␣')}</del>" if edit.before else ""
    after = f"<ins>{escape(markup.shortened(edit.after) or '␣')}</ins>" if edit.after else ""
    return f"{before} {after}"


def _reason(edit: Edit) -> str:
    rule = RULES.all.get(edit.rule)
    done = "Taken out" if edit.action == "drop" else "Repaired"
    return f"{rule.summary} {done}; confidence {edit.confidence}." if rule else f"{done}."


def _data(result: Result, lengths: Sequence[str], numbers: dict[Flag, int]) -> str:
    """Return what the script needs, in JSON that no markup can be read in."""
    ranks = {index: rank for rank, index in enumerate(result.order, 1)}
    gap, sentences = result.summary(1).gap, []
    quoted, paragraph = "", -1
    for s in result.sentences:
        told: dict[str, Any] = {
            "t": _plain(s.text),
            "words": count_words(s.text),
            "role": s.role,
            "trust": s.verdict,
            "care": s.trust == "care",
        }
        if s.source:
            told["source"] = _plain(s.source)
        if s.index in ranks:
            told |= {"score": round(s.score, 3), "rank": ranks[s.index]}
        # Where a line break, and no gap, stands after and before it in a summary.
        told |= {"open": joint(s.text, "It", gap) == "\n", "item": joint("It.", s.text) == "\n"}
        # And where one stands before whatever does not follow it in the text.
        quoted = open_quotation_after(s.text, quoted if paragraph == s.paragraph else "")
        told["cut"], paragraph = bool(quoted), s.paragraph
        told["why"] = [_plain(line) for line in _why(s)]
        told["flags"] = [numbers[flag] for flag in dict.fromkeys(s.flags) if flag in numbers]
        sentences.append(told)
    summaries = {length: result.summary(length) for length in lengths}
    data = {
        "sentences": sentences,
        "order": result.order,
        "lengths": {length: [s.index for s in summary] for length, summary in summaries.items()},
        # How a length shows the sentences that it shortens; "" is any number of sentences.
        "shown": {
            length: {s.index: _as_shown(s) for s in summary if s.cuts}
            for length, summary in (*summaries.items(), ("", result.summary("100%")))
        },
        "gap": gap,
        "edits": [f"{edit.rules}: {_reason(edit)}" for edit in result.edits],
    }
    text = json.dumps(data, ensure_ascii=False, separators=(",", ":"))
    return text.replace("<", "\\u003c").replace("\u2028", "\\u2028").replace("\u2029", "\\u2029")


def _as_shown(sentence: Sentence) -> dict[str, Any]:
    return {
        "t": _plain(sentence.shown),
        "words": count_words(sentence.shown),
        "cut": _plain(_cut_out(sentence)),
    }


def _why(sentence: Sentence) -> list[str]:
    """Say why a sentence stands where it does, as far as it is known."""
    if sentence.role != "body":
        return [f"A {sentence.role}: kept out of summaries."]
    # From the average sentence: how far each group of features moves the score.
    told = made_of(sentence)
    needs = (f"Needs {line}." for line in needed(sentence))
    return [*([f"Why: {told}"] if told else []), *needs]


def _plain(text: str) -> str:
    """Return a text as a page can hold it: controls and half surrogates shown, not hidden."""
    return markup.visible(text)
