"""Links to other stories inside running text: `READ ALSO Ferry fares to rise in Bruma`.

Where the link is a sentence of its own, it stays out of summaries. Where the story goes on after it
without a mark, its end cannot be known: the whole sentence gives way, and is flagged. Only capitals
or a label with its colon count: "Read also the report of the mayor" is advice in the story.
"""

from collections.abc import Iterator

from summarizer.base import markup
from summarizer.base.patterns import lazy
from summarizer.model import Severity
from summarizer.page.credits import is_statement
from summarizer.rules import Finding, View, rule

_SIGNS = (
    "READ", "SEE ALSO", "WATCH", "RELATED", "MORE:", "lso read", "ead also", "ead more", "ee also",
    "ead next", "elated:", "elated story", "elated article", "elated news", "atch also",
    "lso watch",
    "n the topic", "lso see", "ALSO",
)  # fmt: skip
_LABEL = (
    r"(?:(?:READ|SEE|WATCH) (?:ALSO|MORE|NEXT)|ALSO (?:READ|SEE|WATCH)|READ|WATCH(?= ?:)"
    r"|RELATED(?: (?:STORY|STORIES|NEWS|ARTICLES?))?|MORE(?= ?:))(?: ON (?:THIS|THE) TOPIC)?"
    r"(?P<mark> ?[:：>»|–—-]+)? (?=[\"“‘'«]?[A-Z0-9])"
    r"|(?:[Aa]lso (?:read|see|watch)|[Rr]ead (?:also|more|next)|[Ss]ee also|[Ww]atch also"
    r"|[Rr]elated(?: (?:story|stories|news|articles?))?|[Rr]ead (?:more )?on (?:the|this) topic"
    r"|[Oo]n the topic)(?: on (?:this|the) topic)? ?[:：>»|] ?(?=[\"“‘'«]?[A-Z0-9])"
)
_OPENS = lazy(rf"\W{{0,3}}(?P<label>{_LABEL})")
_WITHIN = lazy(
    r"(?<=[a-z\d)\"”’]) (?P<label>(?:READ (?:ALSO|MORE|NEXT)|ALSO READ|SEE ALSO|WATCH ALSO)"
    r"(?: ?[:：])? (?=[\"“‘'«]?[A-Z0-9]))"
)
# "READ" alone may begin a shout or an acronym: then a mark is asked for.
_BARE = ("READ ", "RELATED ", "RELATED NEWS ", "RELATED STORY ")
_SPEAKS = lazy(r"[\"“]?(?:I|We)\b")
# A link is a headline: longer, and the story goes on in it.
_MOST_WORDS = 22
# "... this summer The repairs": a word that opens a sentence inside one.
_OPENERS = (
    "A|An|According|After|As|At|But|By|During|For|From|He|Her|His|However|If|In|It|Its|On|She|Since"
    "|That|The|Their|There|These|They|This|Those|When|While|With"
)
_SEAM = lazy(rf"(?<=[a-z\d]) (?:{_OPENERS}) [a-z\d]")

# "... innocent personsThe administration": both were glued, and the seam is certain.
_GLUED = lazy(
    rf"(?<=[a-z\d])[.\"”’']?(?=(?:{_OPENERS}) [a-z\d])"
    r"|\b[a-z]{3,}(?=[A-Z][a-z]+ [a-z])"
)


@rule(
    "furniture.link_inside",
    kinds="skip",
    english=True,
    triggers=_SIGNS,
    example=(
        "The port reopened. READ ALSO: Fares to rise in Kessel. Ships came in.",
        "The port reopened. READ ALSO: Fares to rise in Kessel. Ships came in.",
    ),
)
def link_inside(view: View) -> Iterator[Finding]:
    """A link to another story between sentences stays out of summaries, with what is glued to it.

    Glued to it is what stands in the same sentence; that it may be story is flagged.
    """
    for sentence in view.inside:
        text = sentence.text
        match = _OPENS.match(text)
        if match and match["label"] in _BARE:
            match = None
        start = sentence.start
        if match is None:
            match = _WITHIN.search(text)
            if match is None:
                continue
            start += match.start("label")
        rest = text[match.end() :]
        if _SPEAKS.match(rest):
            continue
        seam = _GLUED.search(rest)
        if seam:
            end = sentence.start + match.end() + seam.end()
            yield Finding(start, end, "skip", role="related")
            continue
        glued = rest.count(" ") >= _MOST_WORDS or _SEAM.search(rest)
        shown = markup.shortened(text[match.start() :].strip())
        why = f"{shown!r}: a link to another story, and what follows it may be of this one"
        message = why if glued or is_statement(rest) else ""
        severity: Severity = "medium" if glued else "low"
        yield Finding(start, sentence.end, "skip", message, severity=severity, role="related")
