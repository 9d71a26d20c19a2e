"""What a sentence cannot be read without."""

from typing import Literal, NamedTuple

__all__ = ["Need", "NeedKind"]

NeedKind = Literal[
    "quotation", "speaker", "pronoun", "pointer", "definite", "name", "place", "time", "ordinal",
    "contrast", "reversal", "addition", "result", "answer", "announcement", "list", "fragment",
]  # fmt: skip


class Need(NamedTuple):
    """One thing that a sentence cannot be read without.

    Attributes:
        kind: ``quotation`` (it is a piece of one), ``speaker`` (somebody's words without his
            name), ``pronoun`` ("he"), ``pointer`` ("this measure"), ``definite`` ("the
            earthquake"), ``name`` (a surname or an abbreviation), ``place`` ("there"), ``time``
            ("the same day"), ``ordinal`` ("the second", "another", "both"), ``contrast``
            ("However"), ``reversal`` (what follows takes it back), ``addition`` ("Also"),
            ``result`` ("Therefore"), ``answer`` (a question without it, or it without the
            question), ``announcement`` ("said the following:"), ``list`` (an item of one) or
            ``fragment`` (it goes on with a sentence).
        on: The sentence that has it: its index; None where the text has none that may be shown.
        words: The words of the sentence that show the need.
        firm: Whether the sentence must not stand without it; otherwise it is worth less so.
    """

    kind: NeedKind
    on: int | None
    words: str
    firm: bool = True
