"""Chinese, Japanese and Korean writing: where their letters and marks are at home."""

from summarizer.base.patterns import lazy

__all__ = ["EASTERN", "among_eastern"]

#: A letter of Chinese, Japanese or Korean.
EASTERN = lazy(
    r"[\u3005-\u3007\u3040-\u30ff\u3105-\u312f\u3400-\u4dbf\u4e00-\u9fff\uac00-\ud7af\uf900-\ufaff"
    r"\uff66-\uff9d\U00020000-\U0003134f]"
)
# How far to look: figures, marks and quotation marks may lie before the next letter.
_REACH = 24
_LATIN_WORD = lazy(r"[A-Za-zÀ-ɏ]+")


def among_eastern(text: str, start: int, end: int) -> bool:
    """Whether a stretch stands in a run of Chinese, Japanese or Korean.

    Either the nearest letter on one side is an eastern one, or most of what is around it
    in its line: ideographs count as much as Latin words.

    >>> text = "他说“好”，“行”。 He said，then left"
    >>> among_eastern(text, 5, 6), among_eastern(text, 18, 19)
    (True, False)
    """
    before = text[max(0, start - _REACH) : start].rpartition("\n")[2]
    behind = text[end : end + _REACH].partition("\n")[0]
    if _next_is_eastern(before[::-1]) or _next_is_eastern(behind):
        return True
    eastern = len(EASTERN.findall(before)) + len(EASTERN.findall(behind))
    latin = len(_LATIN_WORD.findall(before)) + len(_LATIN_WORD.findall(behind))
    return eastern > latin


def _next_is_eastern(stretch: str) -> bool:
    for character in stretch:
        if character.isalpha():
            return bool(EASTERN.match(character))
    return False


# Beside ASCII, accented letters and marks: what is no letter of any script, and full-width forms.
_COMMON = frozenset(
    chr(code)
    for first, last in (
        (0x0000, 0x02FF), (0x2010, 0x205F), (0x20A0, 0x20CF), (0x3000, 0x3004), (0x3008, 0x3020),
        (0xFF01, 0xFF65),
    )
    for code in range(first, last + 1)
)  # fmt: skip


def latin_only(text: str) -> bool:
    """Whether a text is in Latin letters, whatever its marks: no other script, no joining signs.

    To compile a class of ideographs takes a millisecond or two; most articles hold none.

    >>> latin_only("The café said: “yes，of course”"), latin_only("港 is a port")
    (True, False)
    """
    return text.isascii() or _COMMON.issuperset(text)
