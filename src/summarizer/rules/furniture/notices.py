"""What a page says to its visitor: share this, subscribe, all rights reserved, click to enlarge.

Each is a line of its own and nothing else; a sentence that merely speaks of sharing, of copyright
or of a machine translation is story and stays, and so is whatever somebody says.
"""

import re
from collections.abc import Callable, Iterable, Iterator

from summarizer.base.patterns import lazy
from summarizer.page.credits import is_told
from summarizer.rules import Finding, Line, View, rule

_LONGEST = 240
# "Subscribe to our channel," he told the pupils: somebody speaks.
_SPOKEN = lazy(
    r"[\"“”]|\b(?:said|says|told|asked|urged|wrote|shouted|ruled|warned|argued|claimed"
    r"|explained|announced|insisted|answered|replied)\b"
)
# The name of what a page offers may stand in quotation marks.
_OURS = lazy(
    r"(?<=^Subscribe to our )(?:newsletter|channel|podcast) [\"“«][^\"“”«»]{2,40}[\"”»]"
    r"(?![,.]? \w+ed\b)"
)
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
_SUBSCRIBE = lazy(
    r"(?:Subscribe|Sign up|Follow|Join|Like|Download|Install|Scan|Long[- ]press|Press and hold"
    r"|Add us|Get (?:our|the)|Read us|Watch us|Find us)\b.*"
    r"\b(?:channels?|newsletters?|Telegram|Facebook|Twitter|Instagram|YouTube|WhatsApp|WeChat|Viber"
    r"|QR code|code|app|application|accounts?|notifications|alerts|Google News|Zen)\b.*"
)
_COPYRIGHT = lazy(
    r"\W*(?:©|ⓒ|\(c\) ?\d{4}|Copyright(?: ©|\W*\(c\)|\W*ⓒ|:| holder\b| \d{4}| by )).*"
    r"|.{0,80}\bAll rights reserved\b.{0,80}"
    r"|(?:Unauthori[sz]ed|Any) (?:reproduction|copying|use|redistribution)\b.*"
    r"\b(?:prohibited|forbidden)\W*"
    r"|(?:Reproduction|Reprinting|Copying|Redistribution)\b.{0,60}"
    r"\b(?:without (?:permission|authori[sz]ation|consent)|prohibited|forbidden)\b.{0,40}",
    re.IGNORECASE,
)
_RIGHTS = ("©", "ⓒ", "(c)", "copyright", "reserved", "prohibited", "forbidden", "without ")
_SIGN = lazy(r"©|ⓒ|\(c\)", re.IGNORECASE)
_SMALL_WORD = lazy(r"(?<![\w.@/-])[a-z][a-z'’-]*(?![\w.@/])")
# What claims of rights are made of. Three other small words, and it is a sentence on something.
_CLAIM_WORDS = frozenset({
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
_MOST_OTHER_WORDS = 2
_TAGS = lazy(r"(?:Tags?|Keywords?|Hashtags?) ?[:：] ", re.IGNORECASE)
_NAVIGATION = lazy(
    r"(?:Home(?: page)?|Main(?: page)?|Front page)(?: ?[>»›/|] ?[\w &'’-]{2,40}){1,6}"
    r"|[\w &'’-]{2,30}(?: ?[>»›] ?[\w &'’-]{2,40}){2,6}"
    r"|[\d.,]+ ?(?:k )?(?:reads|views|comments|likes|shares)"
    r"|(?:Views|Comments|Likes|Reads)(?: ?: ?[\d.,]+| ?\(\d+\))"
    r"|\d+ ?(?:minutes?|hours?|days?) ?(?:\(s\) )?ago"
    r"|Font(?: size)? ?[:：].{3,60}"
    r"|(?:Tags?|Keywords?|Hashtags?) ?[:：] .{2,160}",
    re.IGNORECASE,
)
_PROMPT = lazy(
    r"\W*(?:Click (?:here |on (?:the )?\w+ )?to (?:enlarge|expand|view|enter|watch|see|read|open)"
    r"[^.]{0,60}"
    r"|Expand (?:the )?(?:full )?text|(?:Show|Load) more|Read (?:the )?full (?:text|article|story)"
    r"|Advertisements?|Advertising|Sponsored(?: content)?|(?:Video )?Loading(?: video)?"
    r"|(?:Play|Watch the) video|View original|(?:Log|Sign) in to (?:comment|continue|read)"
    r"|(?:Leave|Write|Add|Post) a comment|Back to (?:the )?top"
    r"|Subscribe(?: now| here| today)?|Click here|Report an? (?:error|mistake|typo)"
    r"|Bookmark(?: this(?: page| article)?)?|(?:Next|Previous) page"
    r"|Top of page|Print(?: version)?|Listen to (?:this |the )?article"
    r"|Share this (?:article|story|news|page)"
    r"|(?-i:(?:You are watching|On the air(?: is)?(?: of)?|On air with) ?:? [\"“«]?[A-Z][\w'’-]*"
    r"(?:[ -][A-Z][\w'’-]*){0,4}[\"”»]?)"
    r"|(?:P\.? ?S\.? ?[:,]? ?)?If you (?:like|liked|enjoyed) (?:this|our)"
    r" (?:article|program(?:me)?|show|story|text|video)s?,?"
    r" [^.\"“”]{0,80}\b(?:share|subscribe|tell)\b[^.\"“”]{0,60}"
    r"|(?:The|This) (?:article|text|story) (?:uses|used|is based on|was prepared with)"
    r" (?:the )?(?:(?:materials?|reports?) (?:of|from|by) .{2,60}|[\w ,&-]{2,40} materials?)"
    r"|(?:If you )?(?:have )?(?:Find|Found|Notice|Noticed|See) an? (?:mistake|error|typo)\b"
    r"[^\"“”]{0,100}"
    r")\W*",
    re.IGNORECASE,
)
_TRANSLATED = lazy(
    r"\W*(?:This (?:article|text|page|story|content|news) (?:was|is|has been) (?:\w+ )?"
    r"(?:machine|automatically|AI)[- ]?translated\b.{0,100}"
    r"|(?:Machine|Automatic|AI)[- ]translat(?:ed|ion)(?: (?:by|from|into|of|with) [^.]{2,60})?"
    r"|Translated (?:by|with|using) (?:Google|DeepL|Yandex|Bing|Microsoft|AI|a? ?machine)\b"
    r"[^.]{0,60}"
    r"|For reference only)\W*",
    re.IGNORECASE,
)


_MADE = ("translat", "for reference only")


def _lines(view: View, is_notice: Callable[[str], bool]) -> Iterator[Finding]:
    """Take out the lines that are one notice and nothing else, while something else is left."""
    if len(view.lines) < 2:
        return
    for line in view.lines:
        if len(line.text) <= _LONGEST and is_notice(line.text) and not _spoken(line):
            yield Finding(*view.whole_line(line), "drop")


def _spoken(line: Line) -> bool:
    text = _OURS.sub("", line.text, count=1)
    return bool(_SPOKEN.search(text))


@rule(
    "furniture.share_bar",
    kinds="drop",
    proof="closed vocabulary",
    english=True,
    example=(
        "Share WeChat Weibo Facebook\nThe port reopened on Monday.",
        "The port reopened on Monday.",
    ),
)
def share_bar(view: View) -> Iterator[Finding]:
    """A line of nothing but platforms to share on is taken out."""
    return _lines(view, _is_share_bar)


def _is_share_bar(text: str) -> bool:
    tokens = []
    for match in _TOKEN.finditer(text):
        token = match[0].lower()
        if token not in _SHARE_WORDS:
            return False  # mostly the first word or the second
        tokens.append(token)
    platforms = sum(token in _PLATFORMS for token in tokens)
    shares = bool(tokens) and tokens[0] in ("share", "tweet", "send")
    return platforms >= (1 if shares else 3)


@rule(
    "furniture.subscription",
    kinds="drop",
    proof="closed vocabulary",
    english=True,
    example=(
        "The port reopened on Monday.\nSubscribe to our Telegram channel!",
        "The port reopened on Monday.",
    ),
)
def subscription(view: View) -> Iterator[Finding]:
    """A line that asks the reader to subscribe, follow or install is taken out."""
    return _lines(view, lambda text: bool(_SUBSCRIBE.fullmatch(text)))


@rule(
    "furniture.copyright",
    kinds="drop",
    proof="closed vocabulary",
    english=True,
    version=2,
    example=(
        "The port reopened on Monday.\n© 2031 Bay Times. All rights reserved.",
        "The port reopened on Monday.",
    ),
)
def copyright_line(view: View) -> Iterator[Finding]:
    """A line that only claims rights is taken out; a story about copyright stays."""
    return _lines(view, _is_claim)


def _is_claim(text: str) -> bool:
    if not _has(text, _RIGHTS) or not _COPYRIGHT.fullmatch(text):
        return False
    if _SIGN.search(text):
        return True
    others = [word for word in _SMALL_WORD.findall(text) if word not in _CLAIM_WORDS]
    return len(others) <= _MOST_OTHER_WORDS


@rule(
    "furniture.navigation",
    kinds="drop",
    proof="closed vocabulary",
    english=True,
    version=2,
    example=(
        "Home > News > Ports\nThe port reopened on Monday.",
        "The port reopened on Monday.",
    ),
)
def navigation(view: View) -> Iterator[Finding]:
    """Paths through the site, counters, sizes of type and lists of tags are taken out."""
    return _lines(view, _is_navigation)


def _is_navigation(text: str) -> bool:
    if not _NAVIGATION.fullmatch(text):
        return False
    label = _TAGS.match(text)
    if label is None:
        return True
    # Tags begin small, and may be of many words: without a stop, commas make a list of them.
    listed = "," in text and not text.endswith((".", "。"))
    return listed or not is_told(text[label.end() :])


@rule(
    "furniture.prompt",
    kinds="drop",
    proof="closed vocabulary",
    english=True,
    example=(
        "The port reopened on Monday.\nClick to enlarge",
        "The port reopened on Monday.",
    ),
)
def prompt(view: View) -> Iterator[Finding]:
    """What invites to click, comment, report a mistake or look at advertising is taken out."""
    return _lines(view, lambda text: bool(_PROMPT.fullmatch(text)))


@rule(
    "furniture.translation_notice",
    kinds="drop",
    proof="closed vocabulary",
    english=True,
    example=(
        "This article was automatically translated.\nThe port reopened on Monday.",
        "The port reopened on Monday.",
    ),
)
def translation_notice(view: View) -> Iterator[Finding]:
    """A line that says that a machine has translated the page is taken out."""
    return _lines(view, lambda text: _has(text, _MADE) and bool(_TRANSLATED.fullmatch(text)))


def _has(text: str, words: Iterable[str]) -> bool:
    """Whether a line holds one of some words, in whatever case: for others nothing is compiled."""
    small = text.casefold()
    return any(word in small for word in words)
