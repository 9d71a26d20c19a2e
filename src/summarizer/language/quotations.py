"""Where quotations open and close: one table of marks, one scan, four questions asked of it.

`side` says of one mark what its shape says: opens, closes, or neither. `_turns` walks over the
marks of a text once and says which open and which close to a reader; `_in_turn` asks no shape. The
answers differ on purpose where a mark was lost or is in doubt:

- `quotation_spans`, what a rule must not touch: straight marks open and close in turn whatever
  their shape, and one that is not closed lasts to the end of its line. It is better to protect too
  much. Single marks do not count: half of them are apostrophes, and a line is not to be closed to
  all repairs by two of these.
- `open_quotation_after` and `quotations`, what a reader takes for quoted: a mark opens only where
  it has the shape of an opening one (`The mayor" left` and `a 12" pipe` open nothing), single marks
  count, a mark in the shape of an opening one at the beginning of a sentence opens anew (the one
  before was never closed), and a quotation goes on over lines, where these open it anew, as is the
  custom, or where a later line closes it before any other mark.
- `quote_marks`, what may be mended: nothing where one mark of the line is in doubt.
"""

from collections.abc import Iterator, Sequence
from typing import NamedTuple

from summarizer.base.patterns import lazy
from summarizer.language.lines import Line, split_lines

__all__ = [
    "Quotation",
    "QuoteMark",
    "english_marks",
    "open_quotation_after",
    "quotation_spans",
    "quotations",
    "quote_marks",
    "side",
]  # fmt: skip

_CLOSED_BY = {
    '"': '"”?', "“": '”"', "„": "“”\"", "«": "»", "「": "」", "『": "』", "‘": "’'”", "'": "'’”",
}  # fmt: skip
_DOUBLE = lazy(r'["“”„«»「」『』]')
# An apostrophe is no mark: a single mark opens at the beginning of a word, a straight one only
# before a capital, after a space that follows a stop, a comma or a colon, or at the beginning; it
# closes at the end of a word, but not in "the pilots' wives".
_ALL = lazy(
    # One by one and not as a class: all alternatives begin with a letter, and a search that knows
    # which finds the next mark several times as fast.
    r"\"|“|”|„|«|»|「|」|『|』"
    r"|‘(?<![^\W_].)(?=[^\W_])"
    r"|’(?![^\W_])"
    r"|'(?<=^.)(?=[A-Z])|'(?<=[.,:!?\"”’'\n—–] .)(?=[A-Z])|'(?<=[\n(\[].)(?=[A-Z])"
    r"|'(?<=[.,!?….\")].)(?![^\W_])|'(?<=[^\Ws_].)(?![^\W_])"
    r"|'(?<=s.)(?=[.,;:!?)\]]|\s*$|\s+(?:[A-Z]|sa(?:id|ys)\b|he\b|she\b|they\b|the\b))"
    # What an encoding has left of a closing mark: "We wait.? They left", "outside forces?, he".
    r"|\?(?<=[^.][.,].)(?![^\W_])|\?(?<=[^\W_].)(?=,|\.(?!\.))",
)
# "a lot to do, "Ada Obi said": the space of a closing mark stands on its wrong side.
_MISPLACED = lazy(
    r"(?<=[,.!?] )\"(?=(?:[A-Z][\w.'’-]+ ){1,4}(?:said|says|added|told|explained|noted|stressed"
    r"|wrote|emphasi[sz]ed|continued|concluded|replied|admitted|recalled)\b)"
)
_BEFORE_OPENING = frozenset(" \t\n\r\v\f\x85\u2028\u2029\u00a0\u3000([{—–-/:‘'")
_AFTER_CLOSING = frozenset(" \t\n\r\v\f\x85\u2028\u2029\u00a0\u3000.,;:!?)]}—–-…'’*/")
_BRACKETS = frozenset("([{")
_SENTENCE_ENDS = frozenset(".!?…")


def side(text: str, at: int) -> int:
    """Return 1 for a mark that opens, -1 for one that closes, 0 where its shape says neither.

    >>> [side('The "old" ferry', at) for at in (4, 8)], side('said:"We', 5), side('a 12" pipe', 4)
    ([1, -1], 1, -1)
    >>> side("a b", 1), side('hurt " he', 5)
    (0, 0)
    """
    mark = text[at]
    left, right = text[at - 1 : at] if at else "", text[at + 1 : at + 2]
    blank_left, blank_right = not left or left.isspace(), not right or right.isspace()
    if mark in "“‘":
        return int(not blank_right)
    if mark in "”’":
        return -int(not blank_left)
    if mark in "„«「『":
        return 1
    if mark in "»」』":
        return -1
    if mark not in "\"'":
        return 0
    # Dots may begin what is quoted.
    ends = right in _AFTER_CLOSING and not text.startswith("..", at + 1) and right not in "…—–-'"
    opens = (blank_left or left in _BEFORE_OPENING) and not blank_right and not ends
    closes = not blank_left and left not in _BRACKETS and (not right or right in _AFTER_CLOSING)
    return opens - closes


class _Turn(NamedTuple):
    at: int
    mark: str
    opens: bool


def _in_turn(text: str) -> list[int]:
    """Return where the marks stand that open and close in turn; single ones are passed over."""
    if text.isascii():
        return [match.start() for match in _STRAIGHT.finditer(text)]
    places: list[int] = []
    opened = ""
    for match in _DOUBLE.finditer(text):
        mark = match[0]
        if mark in (_CLOSED_BY[opened] if opened else _CLOSED_BY):
            opened = "" if opened else mark
            places.append(match.start())
    return places


def _turns(text: str, opened: str = "") -> Iterator[_Turn]:
    """Yield the marks that open and close a quotation, in order, as a reader takes them.

    A mark within one is none.

    Args:
        text: Any text.
        opened: The mark of the quotation that is open before it.
    """
    inner = 0
    for match in _ALL.finditer(text):
        mark, at = match[0], match.start()
        if not opened:
            if mark in _CLOSED_BY and (mark not in "\"'" or side(text, at) > 0):
                opened, inner = mark, 0
                yield _Turn(at, mark, True)
        elif mark == opened and side(text, at) > 0 and not _MISPLACED.match(text, at):
            if at < 2 or text[at - 2] in _SENTENCE_ENDS or text[at - 1] in "\n\r":
                yield _Turn(at, mark, True)
                inner = 0
            else:
                inner += 1
        elif opened in "‘'" and mark in '“"' and side(text, at) > 0:
            inner += 1
        elif mark in _CLOSED_BY[opened] or (inner and mark in '”"'):
            if inner:
                inner -= 1
            else:
                opened = ""
                yield _Turn(at, mark, False)


def open_quotation_after(text: str, before: str = "") -> str:
    """Return the mark of the quotation that is open after a text, or nothing.

    Args:
        text: A sentence.
        before: What was open before it.

    >>> open_quotation_after('He said: "We wait.'), open_quotation_after('We go."', '"')
    ('"', '')
    >>> open_quotation_after("‘I’m late.’")
    ''
    """
    # A quotation of several paragraphs opens anew in each, and is closed in the last.
    opened = "" if text[:1] in _CLOSED_BY else before
    for turn in _turns(text, opened):
        opened = turn.mark if turn.opens else ""
    return opened


class Quotation(NamedTuple):
    """What somebody is quoted with.

    Attributes:
        start, end: Where it stands, marks included.
        closed: Whether it has a mark at its end; without one it lasts to the end of its line, or
            to where the next one opens.
    """

    start: int
    end: int
    closed: bool


# A quotation that lasts for more lines or characters than this is a document, or a mark was lost:
# a choice.
_REACH, _LONGEST = 8, 2_000


def quotations(text: str) -> list[Quotation]:
    r"""Return the quotations as a reader takes them, sorted; also those over several lines.

    >>> text = 'She said: "We wait.\nThe port is closed." Then “go'
    >>> [(text[q.start : q.end], q.closed) for q in quotations(text)]
    [('"We wait.\nThe port is closed."', True), ('“go', False)]
    """
    found: list[Quotation] = []
    waiting: list[tuple[int, int]] = []  # where each line of an open one begins, and its end
    opened = ""
    for line in split_lines(text):
        if opened and not _goes_on(line.text, opened, line.start - waiting[0][0], len(waiting)):
            found += [Quotation(start, end, False) for start, end in waiting if start >= 0]
            waiting, opened = [], ""
        anew = bool(opened) and line.text[0] == opened
        if opened:
            waiting.append((line.start if anew else -1, line.end))
        for turn in _turns(line.text[1:] if anew else line.text, opened):
            at = line.start + anew + turn.at
            if turn.opens:
                if waiting:
                    found += [Quotation(start, at, False) for start, _ in waiting if start >= 0]
                waiting, opened = [(at, line.end)], turn.mark
            else:
                found.append(Quotation(waiting[0][0], at + 1, True))
                waiting, opened = [], ""
    found += [Quotation(start, end, False) for start, end in waiting if start >= 0]
    return found


def _goes_on(line: str, opened: str, length: int, lines: int) -> bool:
    """Whether a quotation that was open at the end of the line before may go on in this one."""
    if lines > _REACH or length > _LONGEST:
        return False
    if line[0] == opened:
        return True
    first = next((m for m in _ALL.finditer(line) if m[0] in (*_CLOSED_BY, *"”»」』’")), None)
    if first is None:
        return True
    if first[0] not in _CLOSED_BY[opened]:
        return False
    at = first.start()
    return first[0] not in "\"'" or side(line, at) <= 0 or _MISPLACED.match(line, at) is not None


_BREAK = lazy(r"[\n\r\v\f\x85\u2028\u2029]+")


def quotation_spans(text: str) -> tuple[tuple[int, int], ...]:
    """Return the direct quotations with their marks, sorted and disjoint.

    A straight mark opens and closes in turn, inside one line. A quotation that is not closed in
    its line lasts to the end of the line: it is better to protect too much.

    >>> text = 'She said: "We are ready." Then “go”'
    >>> [text[start:end] for start, end in quotation_spans(text)]
    ['"We are ready."', '“go”']
    """
    if '"' not in text and (text.isascii() or not _DOUBLE.search(text)):
        return ()
    spans: list[tuple[int, int]] = []
    start = 0
    for end in (*(match.start() for match in _BREAK.finditer(text)), len(text)):
        turns = [start + at for at in _in_turn(text[start:end])]
        if len(turns) % 2:
            turns.append(end - 1)
        spans += [(one, other + 1) for one, other in zip(turns[::2], turns[1::2], strict=True)]
        start = end
    return tuple(spans)


_STRAIGHT = lazy('"')
_ENGLISH_MARK = lazy(r'["“”]')
# Marks of other customs, in which “ may close; feet and inches; code.
_OTHER_CUSTOM = lazy(r"[„‟«»‹›「」『』＂`\\]")
_FEET = lazy(r"['’′](?:(?<=\d.)['’′]? ?\d|(?<=['’].)(?<!′))")
_MOST_MARKS = 40
# `Obi said,"We go`: after a comma, no quotation ends where another one begins with a capital.
_SPEAKS = lazy(
    r"\b(?:said|says|added|adds|told|asked|explained|replied|answered|wrote|noted|stressed|thought)"
    r"(?: \w+)?, ?$"
)
_LONGEST_SPEAKS = 32


class QuoteMark(NamedTuple):
    """A quotation mark and the side it stands on: of the text, not of the line."""

    at: int
    mark: str
    opens: bool


def english_marks(text: str) -> list[int]:
    """Return where straight and curly quotation marks stand.

    >>> english_marks('"We go," he said: “we go'), english_marks("We go")
    ([0, 7, 18], [])
    """
    marks = _STRAIGHT if text.isascii() else _ENGLISH_MARK
    return [match.start() for match in marks.finditer(text)]


def quote_marks(line: Line) -> Sequence[QuoteMark]:
    """Return the quotation marks of a line, or none where a side is open to doubt.

    They open and close in turn and come out even; curly ones stand where they belong in the
    turn, and no straight one has the shape of the other side.

    >>> line = Line(0, 24, 'the"old" ferry, "she" is', 0)
    >>> [(mark.at, mark.opens) for mark in quote_marks(line)]
    [(3, True), (7, False), (16, True), (20, False)]
    >>> quote_marks(Line(0, 14, 'a" b "c', 0))
    ()
    >>> [quote_marks(Line(0, len(text), text, 0)) for text in ['"So," he said,"We "go']]
    [()]
    """
    text = line.text
    places = english_marks(text)
    if not places or len(places) % 2 or len(places) > _MOST_MARKS:
        return ()
    other = "`" in text or "\\" in text if text.isascii() else _OTHER_CUSTOM.search(text)
    if other or _FEET.search(text):
        return ()
    found = []
    for turn, at in enumerate(places):
        opens = turn % 2 == 0
        shape = side(text, at) if text[at] == '"' else 0
        if text[at] == ("”" if opens else "“") or shape == (-1 if opens else 1):
            return ()
        if not opens and not text[places[turn - 1] + 1 : at].strip():
            return ()  # nothing is quoted
        near = max(0, at - _LONGEST_SPEAKS)
        if not opens and text[at + 1 : at + 2].isupper() and _SPEAKS.search(text, near, at):
            return ()  # it opens one
        found.append(QuoteMark(line.start + at, text[at], opens))
    return tuple(found)
