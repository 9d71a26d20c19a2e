"""What a page says to its visitor: share this, subscribe, all rights reserved, click to enlarge.

Each is a line of its own and nothing else, and is taken out; or a sentence of its own at the end of
a line, and is marked. A notice is made of the words of notices: two other small words may be in it
(names do not count), three make a sentence of the story, which stays, as does whatever somebody
says: `Like other Telegram channels, the page was blocked`, `Found an error in the ballots, the
court ordered a new vote`.
"""

import re
from collections.abc import Callable, Iterator
from functools import lru_cache

from summarizer.base.patterns import KEPT, lazy
from summarizer.page.credits import is_told
from summarizer.rules import Finding, Line, View, rule
from summarizer.rules.furniture._cited import is_cited

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
    r"|QR code|code|app|application|accounts?|notifications|alerts|Google News|Zen)\b.*",
    opens=(
        "subscribe sign follow join like download install scan long press add get read watch find"
    ),
)
# "Like Twitter before it, the site ..." compares.
_LIKE = lazy(r"Like (?!us\b(?!,)|our\b|this\b|and\b|the (?:page|channel))")
# Who says "our" speaks for the page: whatever it promises, that is no story.
_OUR_OWN = lazy(
    r"(?:Subscribe to|Sign up (?:for|to)|Follow|Join|Like|Download|Install|Get|Read|Watch|Find)"
    r" (?:us|our)\b"
)
_HAPPENED = lazy(r"\b(?:is|was|were|has|had|did|lost|became|began|and you (?:know|lose|are))\b")
_COPYRIGHT = lazy(
    r"\W*(?:©|ⓒ|\(c\) ?\d{4}|Copyright(?: ©|\W*\(c\)|\W*ⓒ|:| holder\b| \d{4}| by )).*"
    r"|.{0,80}\bAll rights reserved\b.{0,80}"
    r"|(?:Unauthori[sz]ed|Any) (?:reproduction|copying|use|redistribution)\b.*"
    r"\b(?:prohibited|forbidden)\W*"
    r"|(?:Reproduction|Reprinting|Copying|Redistribution)\b.{0,60}"
    r"\b(?:without (?:permission|authori[sz]ation|consent)|prohibited|forbidden)\b.{0,40}",
    re.IGNORECASE,
    signs=("©", "ⓒ", "(c)", "copyright", "reserved", "prohibited", "forbidden", "without "),
)
# "© Reuters. – Today the port was closed": the sentence begins after the dash.
_OPENING_SIGN = lazy(
    r"[©ⓒ] ?(?:\d{4} )?[A-Z][\w&'’ -]{1,40}\.? ?[–—-] ?(?=[\"“A-Z])", signs=("©", "ⓒ")
)
_SIGN = lazy(r"©|ⓒ|\(c\)", re.IGNORECASE)
_SMALL_WORD = lazy(r"(?<![\w.@/-])[a-z][a-z'’-]*(?![\w@/]|\.\w)")
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
# What invitations are made of: to subscribe, to click, to report a mistake, to share.
_INVITING_WORDS = _CLAIM_WORDS | frozenset({
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
_TRANSLATING_WORDS = _CLAIM_WORDS | frozenset({
    "accuracy", "accurate", "ai", "artificial", "assistance", "automated", "automatic",
    "automatically", "been", "bing", "can", "contain", "contains", "content", "deepl",
    "disclaimer", "errors", "google", "guaranteed", "has", "have", "help", "inaccuracies",
    "intelligence", "language", "machine", "machine-translated", "machine-translation", "mistakes",
    "might", "neural", "only", "original", "performed", "please", "post", "program", "provided",
    "read", "refer", "reference", "service", "software", "system", "tool", "translate",
    "translated", "translation", "translations", "translator", "using", "version", "was", "were",
    "yandex", "you",
})  # fmt: skip
_MADE = ("translat", "for reference only")
_TAGS = lazy(r"(?:Tags?|Keywords?|Hashtags?) ?[:：] ", re.IGNORECASE)
_PAST = lazy(r"\b[a-z]{3,}ed\.$")
_FONT = lazy(r"Font ?[:：]", re.IGNORECASE)
_NAVIGATION = lazy(
    r"(?:Home(?: page)?|Main(?: page)?|Front page)(?: ?[>»›/|] ?[\w &'’-]{2,40}){1,6}"
    r"|[\w &'’-]{2,30}(?: ?[>»›] ?[\w &'’-]{2,40}){2,6}"
    r"|[\d.,]+ ?(?:k )?(?:reads|views|comments|likes|shares)"
    r"|(?:Views|Comments|Likes|Reads)(?: ?: ?[\d.,]+| ?\(\d+\))"
    r"|\d+ ?(?:minutes?|hours?|days?) ?(?:\(s\) )?ago"
    r"|Font(?: size)? ?[:：].{3,60}"
    r"|(?:Tags?|Keywords?|Hashtags?) ?[:：] .{2,160}",
    re.IGNORECASE,
    signs=(*">»›/|:：", "ago", "reads", "views", "comments", "likes", "shares"),
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
    r"|(?:If you )?(?:have )?(?:Find|Found|Notice|Noticed|See) an? (?:mistake|error|typo)\b"
    r"[^\"“”]{0,100}"
    r")\W*",
    re.IGNORECASE,
    opens=(
        "click expand show load read advertisement advertisements advertising sponsored video "
        "loading play watch view log sign leave write add post back subscribe report bookmark "
        "next previous top print listen share you on p ps psif if have find found notice "
        "noticed see"
    ),
)
_TRANSLATED = lazy(
    r"\W*(?:Disclaimer ?[:：.] ?)?"
    r"(?:(?:This|The) (?:article|text|page|story|content|news|post|message|translation)"
    r" (?:was|is|has been|were) (?:\w+ )?"
    r"(?:(?:machine|automatically|AI)[- ]?translated|translated (?:by|with|using|automatically)"
    r"|(?:performed|made|done|provided|generated|created) (?:automatically|by|with|using))\b"
    r".{0,100}"
    r"|(?:Machine|Automatic|AI)[- ]translat(?:ed|ion)(?: (?:by|from|into|of|with) [^.]{2,60})?"
    r"|Translated (?:by|with|using) (?:Google|DeepL|Yandex|Bing|Microsoft|AI|a? ?machine)\b"
    r"[^.]{0,60}"
    r"|For reference only)\W*",
    re.IGNORECASE,
    opens="disclaimer this the machine automatic ai translated for",
)


def _lines(view: View, is_notice: Callable[[str], bool]) -> Iterator[Finding]:
    """Take out the lines that are one notice and nothing else, while something else is left."""
    if len(view.lines) < 2:
        return
    for line in view.lines:
        if len(line.text) > _LONGEST or not is_notice(line.text) or _spoken(line):
            continue
        if not is_cited(view, line):
            yield Finding(*view.whole_line(line), "drop")


def _notices(view: View, is_notice: Callable[[str], bool]) -> Iterator[Finding]:
    """Take out the lines that are a notice; mark the sentences at the end of a line that are one.

    Text extractors leave a notice glued to the last paragraph of a story.
    """
    yield from _lines(view, is_notice)
    for line in view.lines:
        if len(line.text) <= _LONGEST and is_notice(line.text):
            continue
        at, _ = view.sentence_at(line.end - 1)
        tail = line.text[at - line.start :] if at > line.start else ""
        if tail and len(tail) <= _LONGEST and is_notice(tail) and not _SPOKEN.search(tail):
            # "© 2031 Bay Times. All rights reserved." is two sentences, and one notice.
            before, _ = view.sentence_at(max(line.start, at - 2))
            both = line.text[before - line.start :]
            if line.start < before < at and len(both) <= _LONGEST and is_notice(both):
                at = before
            yield Finding(at, line.end, "skip")


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


@rule(
    "furniture.subscription",
    kinds=("drop", "skip"),
    proof="closed vocabulary",
    english=True,
    version=3,
    example=(
        "The port reopened on Monday.\nSubscribe to our Telegram channel!",
        "The port reopened on Monday.",
    ),
)
def subscription(view: View) -> Iterator[Finding]:
    """A line that asks the reader to subscribe, follow or install is taken out."""
    return _notices(view, _is_subscription)


@lru_cache(maxsize=KEPT)
def _is_subscription(text: str) -> bool:
    if not _SUBSCRIBE.fullmatch(text) or _LIKE.match(text) or _HAPPENED.search(text):
        return False
    return bool(_OUR_OWN.match(text)) or _is_made_of(text, _INVITING_WORDS)


@rule(
    "furniture.copyright",
    kinds=("drop", "skip"),
    proof="closed vocabulary",
    english=True,
    version=4,
    example=(
        "The port reopened on Monday.\n© 2031 Bay Times. All rights reserved.",
        "The port reopened on Monday.",
    ),
)
def copyright_line(view: View) -> Iterator[Finding]:
    """A line that only claims rights is taken out; a story about copyright stays."""
    yield from _notices(view, _is_claim)
    for line in view.lines:
        opening = _OPENING_SIGN.match(line.text)
        if opening and not _is_claim(line.text):
            yield Finding(line.start, line.start + opening.end(), "skip")


@lru_cache(maxsize=KEPT)
def _is_claim(text: str) -> bool:
    if not _COPYRIGHT.fullmatch(text):
        return False
    # Without the sign or the formula it may be a sentence on the law of copying.
    certain = _SIGN.search(text) or "eserved" in text
    return _is_made_of(text, _CLAIM_WORDS, _MOST_OTHER_WORDS if certain else 0)


def _is_made_of(text: str, words: frozenset[str], most: int = _MOST_OTHER_WORDS) -> bool:
    """Whether a text has hardly another small word than some."""
    others = [word for word in _SMALL_WORD.findall(text) if word not in words]
    return len(others) <= most


@rule(
    "furniture.navigation",
    kinds="drop",
    proof="closed vocabulary",
    english=True,
    version=3,
    example=(
        "Home > News > Ports\nThe port reopened on Monday.",
        "The port reopened on Monday.",
    ),
)
def navigation(view: View) -> Iterator[Finding]:
    """Paths through the site, counters, sizes of type and lists of tags are taken out."""
    return _lines(view, _is_navigation)


@lru_cache(maxsize=KEPT)
def _is_navigation(text: str) -> bool:
    if not _NAVIGATION.fullmatch(text):
        return False
    label = _TAGS.match(text)
    if label is None:
        return not _FONT.match(text) or ". " not in text
    # Tags begin small, and may be of many words: without a stop, commas make a list of them.
    listed = "," in text and not text.endswith((".", "。"))
    told = is_told(text[label.end() :]) or bool(_PAST.search(text))
    return listed or not told


@rule(
    "furniture.prompt",
    kinds=("drop", "skip"),
    proof="closed vocabulary",
    english=True,
    version=3,
    example=(
        "The port reopened on Monday.\nClick to enlarge",
        "The port reopened on Monday.",
    ),
)
def prompt(view: View) -> Iterator[Finding]:
    """What invites to click, comment, report a mistake or look at advertising is taken out."""
    return _notices(view, _is_prompt)


@lru_cache(maxsize=KEPT)
def _is_prompt(text: str) -> bool:
    return bool(_PROMPT.fullmatch(text)) and _is_made_of(text, _INVITING_WORDS)


@rule(
    "furniture.translation_notice",
    kinds=("drop", "skip"),
    proof="closed vocabulary",
    english=True,
    version=3,
    example=(
        "This article was automatically translated.\nThe port reopened on Monday.",
        "The port reopened on Monday.",
    ),
)
def translation_notice(view: View) -> Iterator[Finding]:
    """A line that says that a machine has translated the page is taken out."""
    return _notices(view, _is_translation_notice)


@lru_cache(maxsize=KEPT)
def _is_translation_notice(text: str) -> bool:
    small = text.casefold()
    if "," in text or not any(word in small for word in _MADE):
        return False
    return bool(_TRANSLATED.fullmatch(text)) and _is_made_of(text, _TRANSLATING_WORDS)
