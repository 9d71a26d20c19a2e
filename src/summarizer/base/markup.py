"""Labelled spans of a string, written as HTML or for a terminal; escapes everything.

Knows no domain type: a caller says what a label looks like. Spans may nest and overlap.
"""

from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, replace

__all__ = ["Span", "bar", "card", "escape", "shortened", "to_html", "to_terminal", "visible"]


@dataclass(frozen=True, slots=True)
class Span:
    """Characters `start` to `end` (half-open) that look like `label` says.

    Attributes:
        label: Key into the caller's table of styles.
        title: Text shown on hover; HTML only.
        inserted: Text to show after the span that is not in the string: what an edit put there.
            It looks like the label ``"inserted"`` says.
    """

    start: int
    end: int
    label: str
    title: str = ""
    inserted: str | None = None


def shortened(text: str, most: int = 60) -> str:
    r"""Return a text on one line, its end left out where it is long.

    >>> shortened("one\n two three", 8)
    'one two…'
    """
    text = " ".join(text.split())
    return text if len(text) <= most else text[: most - 1].rstrip() + "…"


def escape(text: str) -> str:
    r"""Escape text for HTML, in content and in quoted attributes alike.

    Control characters and surrogates, which HTML cannot hold, are shown as
    pictures of themselves.

    >>> escape('<b title="x">\0')
    '&lt;b title=&quot;x&quot;&gt;␀'
    """
    from html import escape as escaped  # with its table of entities, which plain text needs not

    return escaped(visible(text))


def visible(text: str) -> str:
    r"""Show control characters and surrogates as pictures of themselves.

    >>> visible("one\0two\n")
    'one␀two\n'
    """
    return text if text.isprintable() else "".join(map(_visible, text))


def _visible(character: str) -> str:
    code = ord(character)
    if character in "\t\n" or not (code < 32 or 0x7F <= code < 0xA0 or 0xD800 <= code < 0xE000):
        return character
    return chr(0x2400 + code) if code < 32 else "\ufffd"


def to_html(text: str, spans: Iterable[Span], styles: Mapping[str, str]) -> str:
    """Return the text as HTML with each span styled.

    Args:
        text: Any text.
        spans: In any order; those without a style of their label only carry their title.
        styles: A CSS declaration list for each label.

    >>> to_html("a < b", [Span(4, 5, "hot", "why")], {"hot": "color: red"})
    'a &lt; <span style="color: red" title="why">b</span>'
    """
    pieces = []
    for start, end, active in _runs(text, spans):
        if end > start:
            pieces.append(_tag("span", escape(text[start:end]), active, styles))
        else:
            pieces += [
                _tag("ins", escape(s.inserted or ""), [_as_inserted(s)], styles) for s in active
            ]
    return "".join(pieces)


def _as_inserted(span: Span) -> Span:
    return replace(span, label="inserted")


def _tag(name: str, content: str, active: Sequence[Span], styles: Mapping[str, str]) -> str:
    style = "; ".join(styles[s.label] for s in active if s.label in styles)
    title = " · ".join(s.title for s in active if s.title)
    attributes = (f' style="{escape(style)}"' if style else "") + (
        f' title="{escape(title)}"' if title else ""
    )
    plain = name == "span" and not attributes
    return content if plain else f"<{name}{attributes}>{content}</{name}>"


def to_terminal(text: str, spans: Iterable[Span], codes: Mapping[str, str]) -> str:
    r"""Return the text with ANSI colours.

    Args:
        text: Any text.
        spans: In any order.
        codes: SGR parameters for each label: ``"31;9"`` is red and struck through.

    >>> to_terminal("one two", [Span(0, 3, "out")], {"out": "9"})
    '\x1b[9mone\x1b[0m two'
    """
    pieces = []
    for start, end, active in _runs(text, spans):
        shown = text[start:end] if end > start else "".join(s.inserted or "" for s in active)
        active = active if end > start else list(map(_as_inserted, active))
        code = ";".join(codes[s.label] for s in active if s.label in codes)
        pieces.append(f"\x1b[{code}m{shown}\x1b[0m" if code and shown else shown)
    return "".join(pieces)


def _runs(text: str, spans: Iterable[Span]) -> Iterator[tuple[int, int, list[Span]]]:
    """Cut the text where a span begins or ends: (start, end, the spans that cover it).

    What a span inserts comes as a run of its own without length, after the span's end, so that
    a deletion is read before what replaced it.
    """
    ordered = sorted(spans, key=lambda s: (s.start, s.end))
    cuts = sorted({0, len(text)} | {c for s in ordered for c in (s.start, s.end)})
    inserted: dict[int, list[Span]] = {}
    for span in ordered:
        if span.inserted:
            inserted.setdefault(span.end, []).append(span)
    active: list[Span] = []
    upcoming = 0
    for index, cut in enumerate(cuts):
        active = [span for span in active if span.end > cut]
        if cut in inserted:
            yield cut, cut, inserted[cut]
        while upcoming < len(ordered) and ordered[upcoming].start <= cut:
            if ordered[upcoming].end > cut:
                active.append(ordered[upcoming])
            upcoming += 1
        if index + 1 < len(cuts):
            yield cut, cuts[index + 1], active


def bar(share: float) -> str:
    """Return a bar for a number from 0 to 1, in HTML; all are of one width, and filled so far.

    >>> "width: 50%" in bar(0.5)
    True
    """
    filled = f"display: block; height: .6em; width: {100 * share:.0f}%"
    return (
        '<span style="display: inline-block; width: 4em; margin-right: .5em; '
        'background: rgba(128, 128, 128, .2)">'
        f'<span style="{filled}; background: rgba(66, 133, 244, .7)"></span></span>'
    )


def card(head: str, folds: Sequence[tuple[str, str]], body: str = "", foot: str = "") -> str:
    """Lay out a result for a notebook: a head line, folds of which the first is open, a body.

    All parts are HTML already. Colours are inherited or translucent, so the card is legible on
    light and dark pages; there is no script.
    """
    opened = " open"
    pieces = [f'<div style="max-width: 52em; line-height: 1.5"><p><b>{head}</b></p>']
    for title, content in folds:
        pieces.append(f"<details{opened}><summary>{title}</summary>{content}</details>")
        opened = ""
    if body:
        pieces.append(f'<div style="white-space: pre-wrap; margin-top: .8em">{body}</div>')
    if foot:
        pieces.append(f'<p style="opacity: .65"><small>{foot}</small></p>')
    return "".join(pieces) + "</div>"
