"""What the rules on notices share: what a page says to its visitor, and not about its story.

Each notice is a line of its own and nothing else, and is taken out; or a sentence of its own at the
end of a line, and is marked. A notice is made of the words of notices: two other small words may be
in it (names do not count), three make a sentence of the story, which stays, as does whatever
somebody says: `Like other Telegram channels, the page was blocked`, `Found an error in the ballots,
the court ordered a new vote`.
"""

from collections.abc import Callable, Iterator

from summarizer.base.patterns import lazy
from summarizer.rules import Finding, Line, View
from summarizer.rules.furniture._cited import is_cited

__all__ = [
    "CLAIM_WORDS", "INVITING_WORDS", "MOST_OTHER_WORDS", "is_made_of", "lines_of", "notices_of",
]  # fmt: skip

_LONGEST = 240
# "Subscribe to our channel," he told the pupils: somebody speaks.
_SPOKEN = lazy(
    r"[\"“”]|\b(?:said|says|told|asked|urged|wrote|shouted|ruled|warned|argued|claimed"
    r"|explained|promised|offered|advised|announced|insisted|answered|replied)\b"
)
# The name of what a page offers may stand in quotation marks.
_OURS = lazy(
    r"(?<=^Subscribe to our )(?:newsletter|channel|podcast) [\"“«][^\"“”«»]{2,40}[\"”»]"
    r"(?![,.]? \w+ed\b)"
    r"|(?<=^Subscribe to our )[\"“«][^\"“”«»]{2,40}[\"”»](?= (?:newsletter|channel|podcast)\b)"
)
_SMALL_WORD = lazy(r"(?<![\w.@/-])[a-z][a-z'’-]*(?![\w@/]|\.\w)")
# What claims of rights are made of. Three other small words, and it is a sentence on something.
CLAIM_WORDS = frozenset({
    "a", "agency", "agreed", "all", "an", "and", "any", "are", "article", "articles", "as",
    "author", "authorisation", "authorization", "authors", "be", "belong", "belongs", "broadcast",
    "by", "company", "consent", "content", "contents", "copied", "copying", "copyright",
    "copyrighted", "copyrights", "courtesy", "distributed", "distribution", "editor", "editorial",
    "express", "expressly", "for", "forbidden", "form", "from", "full", "group", "holder",
    "holders", "image", "images", "in", "is", "its", "law", "laws", "link", "material",
    "materials", "may", "media", "news", "newspaper", "no", "not", "of", "office", "on", "only",
    "or", "our", "owned", "owner", "owners", "page", "part", "permission", "permitted", "photo",
    "photos", "picture", "pictures", "portal", "prior", "prohibited", "property", "protected",
    "published", "publisher", "publishing", "quoted", "redistributed", "redistribution",
    "reporter", "reporters", "reprint", "reprinted", "reprinting", "reproduced", "reproduction",
    "republication", "republished", "reserved", "respective", "rewritten", "right", "rights",
    "site", "source", "story", "strictly", "text", "texts", "the", "their", "these", "this", "to",
    "unauthorised", "unauthorized", "under", "unless", "use", "used", "video", "videos",
    "website", "whole", "with", "without", "written",
})  # fmt: skip
MOST_OTHER_WORDS = 2
# What invitations are made of: to subscribe, to click, to report a mistake, to share.
INVITING_WORDS = CLAIM_WORDS | frozenset({
    "about", "account", "accounts", "alert", "alerts", "also", "android", "app", "application",
    "apps", "at", "bell", "bot", "breaking", "button", "can", "channel", "channels", "click",
    "code", "comment", "comments", "community", "continue", "ctrl", "daily", "day", "do", "don",
    "download", "e-mail", "earlier", "email", "enjoyed", "enlarge", "enter", "error", "every",
    "exclusive", "expand", "facebook", "fast", "faster", "feed", "find", "first", "follow",
    "found", "free", "friends", "get", "google", "group", "groups", "have", "here", "highlight",
    "hold", "if", "important", "inbox", "install", "instant", "interesting", "invite", "it",
    "join", "know", "latest", "let", "like", "liked", "live", "long", "look", "mail", "messenger",
    "miss", "mistake", "mobile", "more", "mouse", "newsletter", "newsletters", "notice",
    "noticed", "notification", "notifications", "now", "official", "open", "other", "our", "page",
    "phone", "platform", "please", "podcast", "post", "posts", "press", "profile", "program",
    "programme", "public", "push", "qr", "read", "receive", "recommend", "register", "report",
    "scan", "see", "select", "send", "share", "show", "sign", "smartphone", "social", "stay",
    "stories", "subscribe", "subscribers", "subscription", "tell", "telegram", "that", "there",
    "timely", "top", "trust", "turn", "twitter", "typo", "up", "update", "updates", "us", "via",
    "view", "viewing", "wait", "want", "watch", "we", "weekly", "what", "whatsapp", "where",
    "write", "you", "your", "youtube",
})  # fmt: skip


def lines_of(view: View, is_notice: Callable[[str], bool]) -> Iterator[Finding]:
    """Take out the lines that are one notice and nothing else, while something else is left."""
    if len(view.lines) < 2:
        return
    for line in view.lines:
        if len(line.text) > _LONGEST or not is_notice(line.text) or _is_spoken(line):
            continue
        if not is_cited(view, line):
            yield Finding(*view.whole_line(line), "drop")


def notices_of(view: View, is_notice: Callable[[str], bool]) -> Iterator[Finding]:
    """Take out the lines that are a notice; mark the sentences at the end of a line that are one.

    Text extractors leave a notice glued to the last paragraph of a story.
    """
    yield from lines_of(view, is_notice)
    for line, at in view.last_sentences:
        if len(line.text) <= _LONGEST and is_notice(line.text):
            continue
        tail = line.text[at - line.start :]
        if len(tail) <= _LONGEST and is_notice(tail) and not _SPOKEN.search(tail):
            # "© 2031 Bay Times. All rights reserved." is two sentences, and one notice.
            before, _ = view.sentence_at(max(line.start, at - 2))
            both = line.text[before - line.start :]
            if line.start < before < at and len(both) <= _LONGEST and is_notice(both):
                at = before
            yield Finding(at, line.end, "skip")


def _is_spoken(line: Line) -> bool:
    text = _OURS.sub("", line.text, count=1)
    return bool(_SPOKEN.search(text))


def is_made_of(text: str, words: frozenset[str], most: int = MOST_OTHER_WORDS) -> bool:
    """Whether a text has hardly another small word than some."""
    others = [word for word in _SMALL_WORD.findall(text) if word not in words]
    return len(others) <= most
