"""Plain patterns of the damage that rules are meant to find, written without a look at the rules.

Each pattern counts one row of damage: `fix` where the text can be mended, `strip` where it is part
of the page and must not reach a summary. They over-count a little: what they find is read, and
what is no damage is said beside the figure.
"""

import re
from typing import NamedTuple

__all__ = ["PATTERNS", "Pattern"]


class Pattern(NamedTuple):
    """One row: its name, what must become of it, and what finds it in a line."""

    name: str
    kind: str
    search: re.Pattern[str]


_MONTH = (
    r"(?:Jan(?:uary|\.)?|Feb(?:ruary|\.)?|Mar(?:ch|\.)?|Apr(?:il|\.)?|May|June?\.?|July?\.?"
    r"|Aug(?:ust|\.)?|Sept?(?:ember|\.)?|Oct(?:ober|\.)?|Nov(?:ember|\.)?|Dec(?:ember|\.)?)"
)
_DAY = rf"(?:{_MONTH} \d{{1,2}}(?:st|nd|rd|th)?|\d{{1,2}} {_MONTH})"
_AGENCY = (
    r"(?:Xinhua(?: News Agency|net)?|China ?[Nn]ews(?: Network| Service| Agency|\.com)?"
    r"|[Cc]hinanews(?:\.com)?|China New Network|CNN|CNA|CNS|Reuters|AFP|AP|TASS|Interfax)"
)

PATTERNS = tuple(
    Pattern(name, kind, re.compile(pattern, flags))
    for name, kind, pattern, flags in (
        ("full-width or CJK marks", "fix", r"[：），【】（；！？。、《》]", 0),
        ("space before a mark", "fix", r"(?<=[A-Za-z0-9)”\"]) [,.;:!?](?=\s|$)(?! ?\.)", 0),
        ("no space after a stop", "fix", r"(?<=[a-z]{3})[.!?](?=[A-Z][a-z]{2,} [a-z])", 0),
        ("no space after a comma", "fix", r"(?<=[A-Za-z]{2}),(?=[A-Za-z]{2})", 0),
        ("no space around a bracket", "fix", r"(?<=[a-z0-9]{2})\((?=[A-Z])|\)(?=[A-Za-z]{2})", 0),
        ("space inside a bracket", "fix", r"\( (?=\w)|(?<=\w) \)", 0),
        ("quotation mark glued to words", "fix", r"(?<=[A-Za-z]{2})“(?=\w)|(?<=\w)”(?=[A-Za-z]{2})", 0),
        ("closing mark on the wrong side", "fix", r", \"(?=(?:says?|said|told|adds|added|notes|wrote) )", 0),
        ("km / h", "fix", r"\b(?:km|yuan|m) / (?:h|m2|s|ton)\b", 0),
        ("$ 193", "fix", r"\$ (?=\d)", 0),
        ("8: 00", "fix", r"\b\d{1,2}: \d{2}\b(?!\d)", 0),
        ("70 %", "fix", r"\d %", 0),
        ("3,000 th", "fix", r"\d (?:st|nd|rd|th)\b", 0),
        ("non - discriminatory", "fix",
         r"\b(?:non|high|low|long|short|large|small|well|self|co|anti|pre|post|multi|super|inter|cross"
         r"|one|two|three|four|first|second|third|full|half|so|follow|on|over|real|year|world) - (?=[a-z])",
         0),
        ("clashing marks", "fix",
         r"(?<!\betc)(?<!Ltd)(?<!Inc)(?<!Co)(?<!\b[a-zA-Z])(?<!\.[a-zA-Z])(?<!\.)[,.;] ?,"
         r"|(?<!\.)\.\.(?![.\w])|(?<![. ])\. \.(?! ?\.)|;;", 0),
        ("doubled small word", "fix", r"\b(the|a|an|of|and|in|to|is) \1\b(?!-)", re.I),
        ("phrase repeated at once", "fix", r"\b((?:[\w'’-]+ ){2,8}[\w'’-]+) \1\b", re.I),
        ("loop of four or more", "fix", r"\b([\w'’-]+(?: [\w'’-]+){0,7})(?:,? \1\b){3,}", re.I),
        ("new crown, new coronary", "fix", r"\bnew (?:crown|coronary)\b", re.I),
        ("malformed number", "fix", r"\b\d+\.\d{3},\d{3}\b(?!,)", 0),
        ("site behind the headline", "strip",
         rf"[-–—|_] ?(?:<url>|{_AGENCY}|[\w-]+\.(?:com|cn|net)|[A-Z][\w ]{{2,40}}"
         r"(?:News|Net(?:work)?|Daily|Online|Times|Agency|Service)[\w ]{0,12})\.?$", 0),
        ("section name", "strip", r"- ?[Rr]olling [Nn]ews ?-|\bRolling News\b", 0),
        ("PRNewswire", "strip", r"/PRNewswire[^/]*/", 0),
        ("line of date, time, source", "strip", r"^\d{4}-\d{2}-\d{2} \d{2}:\d{2}.*", 0),
        ("editor line", "strip", r"[(\[【]?(?:Editor(?: in charge)?|Responsib\w+ [Ee]ditor) ?[:：].*", 0),
        ("size of type", "strip", r"\bFont ?[:：].{0,40}(?:[Ll]arge|[Bb]ig).*", 0),
        ("source line", "strip", r"(?:^|[\[(] ?)Source ?[:：].*", 0),
        ("end mark", "strip", r"[(（\[](?:over|[Ee]nd|concluded|[Ff]inish(?:ed)?|[Ff]inal)[.]?[)）\]]", 0),
        ("dateline opens", "strip",
         rf"^(?:{_AGENCY}|[A-Z][\w ]{{2,30}}(?:News|Daily|Agency))[,.]? [^.]{{0,30}}?{_DAY}", 0),
        ("reporter in brackets", "strip",
         r"[(（\[](?:(?:[Oo]ur )?[Rr]eporters?|[Cc]orrespondents?|[Jj]ournalists?)[ :：][^)）\]]{2,60}[)）\]]", 0),
        ("byline of its own", "strip",
         r"^[(\[【]?(?:Our |This newspaper['’]?s? )?(?:[Rr]eporter|[Cc]orrespondent|[Jj]ournalist)s?:? "
         r"(?:[A-Z][\w'’-]+[ ,]*){2,6}[)\]】]?$", 0),
        ("题 as Question, electric title", "strip", r"\belectric title:|\bTelereport:|\d Question:", 0),
        ("caption or credit", "strip",
         r"[(\[](?:[Pp]hoto|[Pp]icture|[Ii]mage)s? (?:by|from|courtesy)[^)\]]*[)\]]"
         r"|^(?:[Pp]hoto|[Pp]icture)s? (?:by|from|shows|courtesy)\b.*|^.{3,60} = [A-Z][\w, -]+(?:\(.*\))?$", 0),
        ("Read also", "strip", r"^\W*(?:Read also|See also|Read more|Also read) ?:.*", re.I),
        ("minutes ago", "strip", r"^\d+ (?:minute|hour|day)s? ?(?:\(s\) )?ago$", 0),
    )
)  # fmt: skip
