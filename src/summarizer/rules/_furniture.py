"""Patterns that several furniture rules share."""

import re

from summarizer.tables import load

__all__ = ["AGENCY", "CREDIT", "DATE", "MONTH"]

#: The name of a news or picture agency.
AGENCY = "|".join(sorted(map(re.escape, load("agencies")), key=len, reverse=True))

MONTH = (
    r"(?:January|February|March|April|May|June|July|August|September|October|November|December"
    r"|Jan\.?|Feb\.?|Mar\.?|Apr\.?|Jun\.?|Jul\.?|Aug\.?|Sept?\.?|Oct\.?|Nov\.?|Dec\.?)"
)
DATE = rf"(?:{MONTH} [0-3]?\d(?:st|nd|rd|th)?|[0-3]?\d {MONTH})(?:,? \d{{4}})?"

_PICTURE = r"(?:File[ ])?(?:Photo|Picture|Image|Photograph)s?"

#: What credits a picture, in brackets or not; the whole of a line, or the end of one.
CREDIT = re.compile(
    rf"""
      [(\[][ ]?
        (?:{_PICTURE}[ ]?(?:/|:|by|from|courtesy[ ]of)?[ ]?)?
        (?:{AGENCY})
        (?:[ ]?(?:/|via)[ ]?[\w .'’-]{{2,40}})?
      [ ]?[)\]]
    | [(\[]{_PICTURE}[ ]?(?:/|:|by|from|courtesy[ ]of)[ ][^()\[\]\n]{{2,60}}[)\]]
    | [(\[](?:File[ ](?:photo|picture)|Data[ ](?:map|picture)|Profile[ ]picture|Archive[ ]photo)
      [)\]]
    """,
    re.VERBOSE | re.IGNORECASE,
)
