"""Parts of articles -> one page, with an index where there are several."""

import json
from base64 import b64encode
from collections.abc import Sequence
from functools import cache
from hashlib import sha256
from pathlib import Path

from summarizer.base.markup import escape
from summarizer.model import SEVERITIES
from summarizer.model.plain import count
from summarizer.render.html.legend import LEGEND
from summarizer.render.html.part import Part

__all__ = ["to_page"]

_STYLES = ("page.css", "index.css", "print.css")
_SCRIPTS = ("base.js", "article.js", "review.js", "index.js", "start.js")


def to_page(parts: Sequence[Part], failed: Sequence[tuple[str, str]] = ()) -> str:
    """Return a page that needs nothing but itself.

    The first article is laid out; others are stored in the page as text and laid out when a reader
    opens them, so that a page of a thousand articles opens as fast as a page of one.

    Args:
        parts: At least one, in the order of the index.
        failed: The names of those that could not be summarised, and why; the index lists them.
    """
    several = len(parts) > 1 or bool(failed)
    style, script = (
        _assets(tuple(name for name in names if several or not name.startswith("index")))
        for names in (_STYLES, _SCRIPTS)
    )
    title = _counted(parts) if several else parts[0].title
    stored = "".join(
        f'<script type="text/plain" id="part-{number}">{_stored(part)}</script>\n'
        for number, part in enumerate(parts)
        if number
    )
    return _TEMPLATE.format(
        policy=_policy(style, script),
        title=escape(title),
        style=style,
        script=script,
        index=_index(parts, failed) if several else "",
        kind="many" if several else "one",
        # No article contains this comment: its text is escaped.
        main=parts[0].html.replace("<!--legend-->", LEGEND),
        stored=stored,
    )


_TEMPLATE = """\
<!DOCTYPE html>
<html lang="en">
<head>
<meta charset="utf-8">
<meta http-equiv="Content-Security-Policy" content="{policy}">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta name="color-scheme" content="light dark">
<title>{title}</title>
<link rel="icon" href="data:,">
<style>{style}</style>
</head>
<body class="{kind}">
{index}<main id="main">
{main}</main>
{stored}<script>{script}</script>
</body>
</html>
"""


def _stored(part: Part) -> str:
    """Return a part in which the end of its script element does not end the one that stores it."""
    return part.html.replace("</script", "<\\/script")


def _counted(parts: Sequence[Part]) -> str:
    return f"{len(parts):,} article{'' if len(parts) == 1 else 's'}"


def _index(parts: Sequence[Part], failed: Sequence[tuple[str, str]]) -> str:
    items = "".join(
        f'<li><a href="#article-{number}"{_CURRENT if number == 1 else ""}>'
        f'<span class="title">{escape(part.title)}</span>{_about(part)}{_badge(part)}</a></li>'
        for number, part in enumerate(parts, 1)
    )
    orders = "".join(f'<option value="{name}">{said}</option>' for name, said in _ORDERS.items())
    return (
        '<a class="skip" href="#main">Skip to the article</a>'
        '<nav class="index" aria-label="Articles"><div class="finder">'
        '<label class="searching">Search titles and texts '
        '<input type="search" class="search" autocomplete="off"></label>'
        f'<label class="sorting">Sort by <select class="sort">{orders}</select></label>'
        '<details class="facets"><summary>Filter</summary></details>'
        f'<p class="status"><span class="found" role="status">{_counted(parts)}</span> '
        '<button type="button" class="all" hidden>Show all</button></p></div>'
        f"{_missing(failed)}<ol>{items}</ol>"
        "<noscript><p>Only the first article can be read without JavaScript.</p></noscript></nav>\n"
        f'<script type="application/json" class="index-data">{_rows(parts)}</script>\n'
    )


def _missing(failed: Sequence[tuple[str, str]]) -> str:
    """Return the list of what an editor looks for in vain, folded up under its number."""
    if not failed:
        return ""
    items = "".join(
        f'<li><span class="name">{escape(name)}</span> '
        f'<span class="beside">{escape(reason)}</span></li>'
        for name, reason in failed
    )
    return (
        f'<details class="failed"><summary>{len(failed):,} not summarised</summary>'
        f"<ul>{items}</ul></details>"
    )


_CURRENT = ' aria-current="true"'
_ORDERS = {
    "given": "order given",
    "worst": "worst flag",
    "flags": "number of flags",
    "edits": "number of edits",
    "date": "date, the newest first",
    "language": "language",
    "title": "title",
}


def _about(part: Part) -> str:
    """Return what the index shows beside a title: the id, the language, the date."""
    said = " · ".join(word for word in (part.id, part.language, part.date) if word)
    return f' <span class="beside">{escape(said)}</span>' if said else ""


def _badge(part: Part) -> str:
    flags = sum(number for _, number in part.flags)
    if not flags:
        return ""
    return f' <span class="badge {part.worst}">{count(flags, "flag")}, {part.worst}</span>'


def _rows(parts: Sequence[Part]) -> str:
    """Return what the index sorts and filters by, as JSON: the names of rules, a row per article.

    A row holds the rank of the worst severity, the numbers of flags and of edits, language, date,
    the rules of the flags, the rules of the edits, and the fingerprints of the texts.
    """
    names = sorted({name for part in parts for name, _ in (*part.flags, *part.edits)})
    places = {name: place for place, name in enumerate(names)}
    rows = [
        (
            SEVERITIES.index(part.worst) if part.worst else len(SEVERITIES),
            sum(number for _, number in part.flags),
            sum(number for _, number in part.edits),
            part.language,
            part.date,
            [places[name] for name, _ in part.flags],
            [places[name] for name, _ in part.edits],
            part.texts,
        )
        for part in parts
    ]
    return json.dumps([names, rows], separators=(",", ":")).replace("<", "\\u003c")


def _policy(style: str, script: str) -> str:
    """Allow this style and this script, and nothing else: no address, no other script."""
    return (
        f"default-src 'none'; style-src 'sha256-{_digest(style)}'; "
        f"script-src 'sha256-{_digest(script)}'; img-src data:; base-uri 'none'; "
        "form-action 'none'"
    )


def _digest(text: str) -> str:
    return b64encode(sha256(text.encode()).digest()).decode()


@cache
def _assets(names: tuple[str, ...]) -> str:
    folder = Path(__file__).parent
    return "\n".join((folder / name).read_text(encoding="utf-8") for name in names)
