"""What invites to click, comment or report a mistake: `Click to enlarge`."""

import re
from collections.abc import Iterator
from functools import lru_cache

from summarizer.base.patterns import KEPT, lazy
from summarizer.rules import Finding, View, rule
from summarizer.rules.furniture._notices import INVITING_WORDS, is_made_of, notices_of

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
    return notices_of(view, _is_prompt)


@lru_cache(maxsize=KEPT)
def _is_prompt(text: str) -> bool:
    return bool(_PROMPT.fullmatch(text)) and is_made_of(text, INVITING_WORDS)
