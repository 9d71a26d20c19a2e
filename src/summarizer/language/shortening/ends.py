"""Where a cut that begins at a comma may end, by what stands before it and after it.

A part between commas may go if what follows shows that the sentence goes on without it: the verb of
the subject before it, a preposition after an object, an attribution, or the end of the sentence.
In every other case nobody can tell without a parser, and the part stays: in "Ada Obi, the widow of
Jon Veller, who died" it is not she who died.
"""

from collections.abc import Sequence

from summarizer.base.patterns import lazy
from summarizer.language.shortening.guards import finite, has_verb, is_attribution, past, verbal
from summarizer.language.shortening.parts import Part, Parts, Word
from summarizer.language.shortening.words import group

__all__ = [
    "before_attribution",
    "before_preposition",
    "before_verb",
    "last_statement",
    "to_the_end",
]

_DEPENDENT = group("relative") - {"that"} | {"as", "including", "such"}
_BUT = group("pronoun") | {"but", "so", "yet", "then", "that"}
_BE = frozenset({"is", "was"})
# In the passive these have an object too: "the ship, called the Tarn, left".
_NAMED = frozenset({
    "called", "named", "dubbed", "nicknamed", "awarded", "elected", "appointed", "offered",
    "handed", "paid", "denied", "considered", "labelled", "refused", "asked", "promised", "granted",
})  # fmt: skip
_JOINING = frozenset({"and", "or", "but", "that", "which", "who", "if", "when", "because"})
_JOINS = frozenset({"and", "but", "so", "while", "as", "because", "that"})
_AND = frozenset({"and", "or"})
# After these a verb must come before a clause that they begin is whole.
_CLAUSE = frozenset(
    {"that", "when", "while", "because", "although", "though", "if", "whether", "how"}
)
_LIST = lazy(r"\s*(?:and|or|nor|but)\b")


def to_the_end(parts: Parts, at: int, *, lists: bool = False) -> int | None:
    """Return the end of the sentence, if a part and all after it hang on what stands before.

    Args:
        parts: The sentence.
        at: The index of the part.
        lists: Whether it may begin a list; otherwise what is no remark after it goes on with what
            it interrupts: "Ada Obi, who scored, and Jon Veller", "gave Ada Obi, who won, a medal".
    """
    if not parts.parts[at].after_comma or not _whole_before(parts, at):
        return None
    rest = parts.parts[at:]
    if any(not part.before_comma for part in rest[:-1]) or _is_pending(parts, at):
        return None
    return parts.stop if all(_hangs(part, lists=lists) for part in rest[1:]) else None


def last_statement(parts: Parts) -> int | None:
    """Return the index of the last part before who said it; None where a barrier is before it."""
    last = len(parts.parts) - 1
    if last and parts.parts[last].after_comma and is_attribution(parts.parts[last]):
        last -= 1
    return last if not last or parts.parts[last].after_comma else None


def before_attribution(parts: Parts, at: int) -> int | None:
    """Return where a part ends, its second comma kept, if the sentence ends in who said it."""
    rest = parts.parts[at:]
    if len(rest) < 2 or any(not part.before_comma for part in rest[:-1]):
        return None
    if not _whole_before(parts, at) or not is_attribution(rest[-1]):
        return None
    # "He left, because the ship, which was late, sank, the mayor said."
    hangs = all(_hangs(part, lists=False) for part in rest[1:-1])
    return rest[-2].end if hangs and (len(rest) == 2 or not _is_pending(parts, at)) else None


def before_verb(parts: Parts, at: int, first_part: int | None = None) -> int | None:
    """Return where a part and its second comma end, if the verb of the subject before follows.

    Args:
        parts: The sentence.
        at: The index of the part.
        first_part: The index of the first of several parts that go together.
    """
    part = parts.parts[at]
    subject = (at if first_part is None else first_part) - 1
    after = _after(parts, at)
    if not after or not part.after_comma:
        return None
    if part.words and verbal(part.words[-1]):
        return None  # a row of verbs: "the company that designed, built and sold it"
    words = after[0].words
    first = 0
    while first < len(words) - 1 and _is_adverb(words[first]):
        first += 1
    verb = words[first]
    speaks = verb.lower in group("speech")
    if not (_is_speaker if speaks else _is_subject)(parts, subject):
        return None
    bare = not has_verb(parts.parts[subject].words)
    if speaks and not bare:
        return None  # "the crew freed the ship, which was stuck, reported the port": no ship speaks
    in_a_row = any(_LIST.match(parts.text, p.start) and has_verb(p.words[:3]) for p in after[1:])
    # "What matters, the mayor said, is that ...": no verb of a name.
    object_ = words[first + 1].lower if first + 1 < len(words) else ""
    if object_ == "that" and verb.lower in _BE:
        return None
    if finite(verb) and (not in_a_row or speaks):
        return part.end + 1
    # In front of another verb it may be a participle: "the mayor, elected in May, said".
    later = has_verb(words[first + 1 :]) or any(map(_begins_with_verb, after[1:]))
    # "attended the meeting" is no participle, whatever follows.
    if past(verb) and bare and object_ in group("determiner") and verb.lower not in _NAMED:
        return None if in_a_row else part.end + 1
    return part.end + 1 if past(verb) and bare and not later else None


def before_preposition(parts: Parts, at: int) -> int | None:
    """Return where a part and its second comma end, if a preposition follows after an object."""
    part, after = parts.parts[at], _after(parts, at)
    if not after or not part.after_comma or after[0].words[0].lower not in group("preposition"):
        return None
    return part.end + 1 if has_verb(parts.parts[at - 1].words) else None


def _after(parts: Parts, at: int) -> Sequence[Part]:
    """Return the parts after one, as far as no barrier stands between, if they have words."""
    if not parts.parts[at].before_comma:
        return ()
    after: list[Part] = []
    for part in parts.parts[at + 1 :]:
        after.append(part)
        if not part.before_comma:
            break
    return after if after and after[0].words else ()


def _begins_with_verb(part: Part) -> bool:
    return any(finite(word) for word in part.words[:2])


def _is_adverb(word: Word) -> bool:
    return word.lower in group("adverb") or (word.lower.endswith("ly") and len(word.lower) > 4)


def _is_subject(parts: Parts, at: int) -> bool:
    """Whether a part may be, or end in, the subject of a verb that comes later."""
    part = parts.parts[at]
    if not part.words or part.words[0].lower in group("subordinate"):
        return False
    if not part.after_comma or has_verb(part.words):
        return True
    before = parts.parts[at - 1]
    if before.words and before.words[0].lower in group("subordinate") | group("time"):
        return True
    # After a whole clause only a word that joins begins another: in "they met Ada Obi, a sailor,
    # who came, saw and won" the verbs are hers.
    return part.words[0].lower in _JOINS and has_verb(before.words)


def _is_speaker(parts: Parts, at: int) -> bool:
    """Whether a part may be the subject of a verb of saying, also after what was said."""
    part = parts.parts[at]
    return bool(part.words) and part.words[0].lower not in group("subordinate")


def _whole_before(parts: Parts, at: int) -> bool:
    """Whether what stands before a part has a main verb."""
    first = at
    while first and parts.parts[first].after_comma:
        first -= 1
    words = parts.parts[at - 1].words
    last = max((n for n, word in enumerate(words) if word.lower in _CLAUSE), default=-1)
    # "He said that the port, which reopened": the verb of the port is still to come.
    begun = last >= 0 and not has_verb(words[last + 1 :])
    return not begun and any(_has_main_verb(part) for part in parts.parts[first:at])


def _is_pending(parts: Parts, at: int) -> bool:
    """Whether what a conjunction before a comma announced may come only now: "and, in May, ..."."""
    return any(p.words and p.words[-1].lower in _JOINING for p in parts.parts[:at])


def _has_main_verb(part: Part) -> bool:
    """Whether a part has a verb that is not that of a clause which opens the part."""
    if not part.words or part.words[0].lower in group("subordinator"):
        return False
    words = part.words
    if words[0].lower in group("subordinate"):
        # "In a letter that was found" has none, "In May the port reopened" has one.
        relative = (at for at, word in enumerate(words) if word.lower in group("relative"))
        words = words[: next(relative, len(words))]
    return has_verb(words)


def _is_verbal(word: Word, after: Word) -> bool:
    """Whether a word after "and" is a verb: "and raise their fees", "and taken to Kessel"."""
    return after.lower in group("determiner") or word.lower.endswith(("ed", "en"))


def _hangs(part: Part, *, lists: bool) -> bool:
    """Whether a part goes with the one before it: a further remark, or an item of its list."""
    if not part.words or is_attribution(part):
        return False
    first = part.words[0].lower
    if first in _DEPENDENT or (first.endswith("ing") and first not in group("noun")):
        return True
    # "in May" may belong to the main clause, and "or raise their fees" to its verb.
    known = first in _BUT or first in group("preposition")
    verb = len(part.words) > 2 and first in _AND and _is_verbal(part.words[1], part.words[2])
    return lists and not known and not verb and not has_verb(part.words)
