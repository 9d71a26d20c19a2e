"""Sentence boundary detection after a short answer: `Obi: No. I will stay.` is one sentence.

The name is said once. Without it, what follows the denial reads as a claim of the writer. So a
reply of a few words stays with the sentence that follows it.
"""

from summarizer.base.patterns import lazy

__all__ = ["is_reply"]

_LONGEST = 70
_REPLY = lazy(
    r"[\"“]?[A-ZÀ-Þ][\w.'’-]*(?: [A-ZÀ-Þ][\w.'’-]*){0,3} ?[:：] ?[\"“]?"
    r"(?:No|Yes|Not|Never|None|Nothing|Nobody|Of course|Absolutely|Certainly|Definitely|Exactly"
    r"|True|False|Maybe|Perhaps|Unfortunately|I|We|It|That|This|They|He|She)\b[^.!?:\n]{0,25}[.!]"
)
_MOST_WORDS = 5


def is_reply(text: str, begin: int, stop: int) -> bool:
    """Whether there is a name and a short answer between two places, and nothing else.

    >>> is_reply("Obi: This is not true. I stayed.", 0, 22), is_reply("This is not true. I", 0, 17)
    (True, False)
    """
    if stop - begin > _LONGEST or not _REPLY.fullmatch(text, begin, stop):
        return False
    colon = text.find(":", begin, stop)
    return text.count(" ", colon + 2, stop) < _MOST_WORDS
