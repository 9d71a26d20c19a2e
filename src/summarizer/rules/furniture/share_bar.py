"""Platforms to share a story on: `Share WeChat Weibo Facebook`."""

from collections.abc import Iterator
from functools import lru_cache

from summarizer.base.patterns import KEPT, lazy
from summarizer.rules import BREAKS, Finding, View, rule
from summarizer.rules.furniture._notices import lines_of

_PLATFORMS = frozenset({
    "facebook", "instagram", "kakaotalk", "line", "linkedin", "livejournal", "messenger",
    "moments", "odnoklassniki", "pinterest", "qq", "qzone", "reddit", "rss", "skype", "telegram",
    "threads", "tiktok", "tumblr", "twitter", "viber", "vk", "vkontakte", "wechat", "weibo",
    "whatsapp", "x", "youtube",
})  # fmt: skip
_SHARE_WORDS = _PLATFORMS | {
    "and", "article", "by", "copy", "e-mail", "email", "friends", "in", "link", "mail", "news",
    "on", "or", "page", "post", "print", "save", "send", "share", "shares", "story", "the",
    "this", "to", "tweet", "url", "via", "with",
}  # fmt: skip
_TOKEN = lazy(r"[\w-]+")


@rule(
    "furniture.share_bar",
    kinds="drop",
    proof="closed vocabulary",
    english=True,
    triggers=BREAKS,
    example=(
        "Share WeChat Weibo Facebook\nThe port reopened on Monday.",
        "The port reopened on Monday.",
    ),
)
def share_bar(view: View) -> Iterator[Finding]:
    """A line of nothing but platforms to share on is taken out."""
    return lines_of(view, _is_share_bar)


@lru_cache(maxsize=KEPT)
def _is_share_bar(text: str) -> bool:
    tokens = []
    for match in _TOKEN.finditer(text):
        token = match[0].lower()
        if token not in _SHARE_WORDS:
            return False  # mostly the first word or the second
        tokens.append(token)
    if text.endswith((".", "?", "!")):
        return False  # an answer: "Facebook, Twitter and Telegram."
    platforms = sum(token in _PLATFORMS for token in tokens)
    shares = bool(tokens) and tokens[0] in ("share", "tweet", "send")
    return platforms >= (1 if shares else 3)
