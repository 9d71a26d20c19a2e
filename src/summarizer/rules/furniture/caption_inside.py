"""Captions between the sentences of a story, known by how they point.

`Ada Obi (right) waits on the quay.`, `Relief: Jon Veller, pictured in May, is free.`, `Pictured,
the old quay.`: they point at a picture that is not here, and speak in the present tense. `Ada Obi
(right) won the race in May` tells what was, and may be story; so may what is seen as something.
"""

from collections.abc import Iterator

from summarizer.base.patterns import lazy
from summarizer.rules import Finding, View, rule

# What each of the patterns below has a piece of.
_SIGNS = (
    "(left", "(right", "left)", "right)", "left,", "right,", "centre)", "center)", "above)",
    "(L)", "(R)", "(C)", "ictured", "Above", "Below", "Inset", "Left", "Right", "Far ", "are seen",
    "is seen", "undated ", "handout ", "file photo", "file picture", "file image", "combination ",
    "recent photo", "recent picture", "recent image", "pose for", "poses for",
)  # fmt: skip
_MOST_WORDS = 60
_PLACE = (
    r"\((?:(?:far|second|third|first|top|bottom|back|front)[ -])?"
    r"(?:(?:from )?(?:the )?(?:left|right)|cent(?:re|er)|above|pictured|[LRC])"
    r"(?:[ ,][\w ,]{2,40})?\)"
)
# Somebody by name, where he stands, and at once a verb in the present tense.
_ACTING = lazy(
    rf"[^.!?\"“”]{{0,80}}[A-Z][\w.'’-]*,? {_PLACE}(?:, [^,()]{{1,60}},)? (?:[a-z]+ly )?"
    r"(?!(?:was|has|is|this|his|its|as|towards|besides|perhaps|always)\b)[a-z]{3,}s\b(?! of\b)"
)
_NAMES_TWO = lazy(
    rf"[^.!?\"“”]{{0,60}}[A-Z][\w.'’-]* {_PLACE} and [^.!?\"“”]{{2,60}}{_PLACE} [a-z]{{3,}}\b"
    r"(?<!ed)"
)
# A word or two with a colon, as pages set over a picture, and a sign that there is one.
_LABELLED = lazy(r"(?!Mr|Q\b|A\b)[A-Z][A-Za-z'’-]*(?: [A-Za-z'’-]+){0,3}: (?=[A-Z\"“‘])")
_POINTS = lazy(rf", pictured\b|\bpictured,|{_PLACE}|\(pictured\b|\bis pictured\b")
_OPENS = lazy(
    r"Pictured(?: (?:left|right|above|below|here))?(?:,|:| is| are) (?=[A-Z]|the |a |an |his |her )"
    r"|(?:Above|Below|Left|Right|Far (?:left|right)|Inset)(?:,|:) (?=[A-Z]|the |a |an |his |her )"
    r"(?!.*\b(?:was|were|had|said|says|went|wants)\b)"
)
# What an archive has glued to a caption that had no stop: "... of her children' A mother who".
_SEAM = lazy(
    r"(?<=[a-z\d)'’]) (?=(?:A|An|After|At|But|He|In|It|On|She|The|They|This|When) [a-z]\w+ [a-z])"
)
_SHORTEST = 30
_SEEN = lazy(
    r"\b(?:is|are) (?:pictured (?:in|at|with|on|during|outside|here|above|below|leaving|next)"
    r"|seen (?:here|in this (?:photo|picture|image|undated|file)|in an? (?:undated|file)"
    r"|(?:leaving|arriving|walking|wearing|holding|posing|standing) ))\b"
    r"|\bin this (?:undated |file |handout |recent |combination )+(?:photo|picture|image)\b"
    r"|\bpos(?:es|e) for (?:a |the )?(?:photos?|photographs?|pictures?|portrait|cameras?"
    r"|selfie)\b"
)


@rule(
    "furniture.caption_inside",
    kinds="skip",
    english=True,
    triggers=_SIGNS,
    example=(
        "The port reopened. Ada Obi (right) waits on the quay. Ships came in.",
        "The port reopened. Ada Obi (right) waits on the quay. Ships came in.",
    ),
)
def caption_inside(view: View) -> Iterator[Finding]:
    """A sentence that points at a picture, in the present tense, is kept out of summaries."""
    signs = [sign for sign in _SIGNS if sign in view.signs.held]
    for sentence in view.inside:
        text = sentence.text
        if "(" not in text and not any(sign in text for sign in signs):
            continue
        spoken = view.in_quotation(sentence.start, sentence.start + 1)
        if not spoken and text.count(" ") < _MOST_WORDS and _is_caption(text):
            seam = _SEAM.search(text, _SHORTEST)
            end = sentence.start + seam.start() if seam else sentence.end
            yield Finding(sentence.start, end, "skip", role="caption")


def _is_caption(text: str) -> bool:
    if _OPENS.match(text):
        return True
    if ("ictured" in text or "seen " in text or "pose" in text or "in this " in text) and (
        _SEEN.search(text)
    ):
        return True
    if "(" in text and (_ACTING.match(text) or _NAMES_TWO.match(text)):
        return True
    return bool(_LABELLED.match(text) and _POINTS.search(text))
