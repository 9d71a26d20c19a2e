"""Parts of articles -> one page, with an index where there are several."""

from base64 import b64encode
from collections.abc import Sequence
from functools import cache
from hashlib import sha256
from pathlib import Path

from summarizer.base.markup import escape
from summarizer.render.html.part import Part

__all__ = ["to_page"]


def to_page(parts: Sequence[Part]) -> str:
    """Return a page that needs nothing but itself.

    Of several articles the first is laid out; the others lie in the page as text and are laid out
    when they are chosen, so that a thousand of them open as fast as one.

    Args:
        parts: At least one, in the order of the index.
    """
    style, script = _asset("page.css"), _asset("page.js")
    title = parts[0].title if len(parts) == 1 else f"{len(parts):,} articles"
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
        index=_index(parts) if len(parts) > 1 else "",
        kind="many" if len(parts) > 1 else "one",
        main=parts[0].html,
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
    """Keep the data of a part, the one script element it holds, from ending the element around."""
    return part.html.replace("</script", "<\\/script")


def _index(parts: Sequence[Part]) -> str:
    items = "".join(
        f'<li><a href="#article-{number}"{_CURRENT if not number else ""}>'
        f"<span>{escape(part.title)}</span>{_badge(part)}</a></li>"
        for number, part in enumerate(parts)
    )
    return (
        '<nav class="index" aria-label="Articles">'
        '<label>Search titles <input type="search" class="search" autocomplete="off"></label>'
        f'<p class="found" role="status">{len(parts):,} articles</p><ol>{items}</ol>'
        "<noscript><p>Only the first article can be read without JavaScript.</p></noscript></nav>\n"
    )


_CURRENT = ' aria-current="true"'


def _badge(part: Part) -> str:
    if not part.flags:
        return ""
    noun = "flag" if part.flags == 1 else "flags"
    return f' <span class="badge {part.worst}">{part.flags} {noun}</span>'


def _policy(style: str, script: str) -> str:
    """Let this style and this script work, and nothing else: no address, no other script."""
    return (
        f"default-src 'none'; style-src 'sha256-{_digest(style)}'; "
        f"script-src 'sha256-{_digest(script)}'; img-src data:; base-uri 'none'; "
        "form-action 'none'"
    )


def _digest(text: str) -> str:
    return b64encode(sha256(text.encode()).digest()).decode()


@cache
def _asset(name: str) -> str:
    return Path(__file__).with_name(name).read_text(encoding="utf-8")
