"""Patterns that several furniture rules share."""

import re

from summarizer.tables import load

__all__ = ["AGENCY", "CREDIT", "DATE", "MONTH", "PRESENT_LEAD"]

#: The name of a news or picture agency.
AGENCY = "|".join(sorted(map(re.escape, load("agencies")), key=len, reverse=True))

MONTH = (
    r"(?:January|February|March|April|May|June|July|August|September|October|November|December"
    r"|Jan\.?|Feb\.?|Mar\.?|Apr\.?|Jun\.?|Jul\.?|Aug\.?|Sept?\.?|Oct\.?|Nov\.?|Dec\.?)"
)
DATE = rf"(?:{MONTH} [0-3]?\d(?:st|nd|rd|th)?|[0-3]?\d {MONTH})(?:,? \d{{4}})?"

#: What credits a picture, in brackets or not; the whole of a line, or the end of one.
CREDIT = re.compile(
    rf"""
      [(\[][ ]?(?:(?:File[ ])?(?:Photo|Picture|Image|Photograph)s?[ ]?(?:/|:|by|from|courtesy[ ]of)?[ ]?)?
        (?:{AGENCY})(?:[ ]?(?:/|via)[ ]?[\w .'’-]{{2,40}})?[ ]?[)\]]
    | [(\[](?:File[ ])?(?:Photo|Picture|Image|Photograph)s?[ ]?(?:/|:|by|from|courtesy[ ]of)[ ][^()\[\]\n]{{2,60}}[)\]]
    | [(\[](?:File[ ](?:photo|picture)|Data[ ](?:map|picture)|Profile[ ]picture|Archive[ ]photo)[)\]]
    """,
    re.VERBOSE | re.IGNORECASE,
)

#: A subject and a verb in the present tense of pictures: "Ada Obi meets with", "Dockers load".
PRESENT_LEAD = re.compile(
    r"(?:[A-Z][\w.'’-]*|[a-z'’-]+)(?:,? [\w.,'’-]+){0,9}? (?:arrives?|attends?|boards?|carry|carries"
    r"|chairs?|delivers?|embraces?|gestures?|gathers?|greets?|holds?|hugs?|inspects?|leaves?|load"
    r"|loads|looks?|meets?|passes|perform|performs|poses?|prepares?|presents?|reads?|receives?"
    r"|shakes?|signs?|sits?|smiles?|speaks?|stands?|takes? part|talks?|tours?|visits?|walks?"
    r"|watch|watches|waves?|welcomes?|works?|(?:is|are) (?:seen|pictured|shown))\b"
)
