"""Bytes -> text and the name of the encoding; what cannot be known is refused, never mangled."""

import re

from summarizer.base.errors import InputError
from summarizer.base.patterns import lazy

__all__ = ["decode", "doubt"]

_BOMS = ((b"\xef\xbb\xbf", "utf-8-sig"), (b"\xff\xfe", "utf-16"), (b"\xfe\xff", "utf-16"))
_CONTROL = re.compile(r"[\x00-\x08\x0e-\x1a\x1c-\x1f]")
# A text may hold a stray control character; a program or a picture holds many.
_MOST_CONTROL = 0.02
_BINARY = "not a text file, it seems: pass the text of the article"
# What pages in English and their Chinese originals are kept in where it is not Unicode. With more
# candidates the guess is wrong more often: Windows-1252 passes for Windows-1250, GB18030 for EUC.
_OLD = ["gb18030", "cp1252"]
_ENOUGH = 20
_TAG = lazy(r"</?(?:a|b|br|div|h[1-6]|li|p|script|span|td|ul)\b[^<>]{0,200}>", re.IGNORECASE)
_SAMPLE, _MOST_TAGS = 20_000, 4
# What no word of a language in Windows-1252 holds: it is a letter in some other code page.
_SIGN_IN_WORD = lazy(
    r"[^\W\d_][£¤¥¦¨¬¯±¶¹¼½¾¿][^\W\d_]|[£¤¥¦¨¬¯±¶¼½¾][^\W\d_]|[ÀÁÂÃÄÅÆÈÉÊËÌÍÎÏÐÑÒÓÔÕÖØÙÚÛÜÝÞ]{3,}"
    r"|[±¶¹¼½¾¬¤¦][±¶¹¼½¾¬¤¦©®]"
)
_HIGH = re.compile(rb"[\x80-\xff]+")
# UTF-16 without a mark: every other byte of Latin text is nought.
_WIDE_SAMPLE, _WIDE_SHARE = 2_000, 0.7


def decode(data: bytes) -> tuple[str, str]:
    r"""Return the text and the encoding it was in.

    Raises:
        InputError: It is no text, or in an encoding that cannot be known.

    >>> decode("Der Häfen ist zu.".encode("cp1252"))
    ('Der Häfen ist zu.', 'windows-1252')
    >>> decode(b"\xef\xbb\xbfShips came in.")[1]
    'utf-8-sig'
    """
    text, encoding = _decoded(data)
    if len(_CONTROL.findall(text)) > _MOST_CONTROL * len(text) + 1:
        raise InputError(_BINARY)
    return text, encoding


def doubt(text: str, encoding: str) -> str:
    """Return what to tell of a text that may not be what it was read as; mostly nothing.

    Two bytes are a Chinese character in GB18030, and a Korean, Japanese or two Russian ones in
    other encodings: only many of them tell which. And a page that came without its name is read
    as text, with its tags.
    """
    if "<" in text and len(_TAG.findall(text, 0, _SAMPLE)) >= _MOST_TAGS:
        return "this looks like HTML, and is read as text: pass the page as a file named .html"
    many = sum(character > "\x7f" for character in text) if encoding == "gb18030" else _ENOUGH
    if many >= _ENOUGH:
        return ""
    return (
        f"not UTF-8; read as GB18030 on the evidence of {many} character{'s' if many > 1 else ''}: "
        "where names look wrong, convert it first, as in iconv -f EUC-KR -t UTF-8"
    )


def _decoded(data: bytes) -> tuple[str, str]:
    marked = next((name for bom, name in _BOMS if data.startswith(bom)), None)
    encoding = marked or _wide(data) or "utf-8"
    try:
        return data.decode(encoding), encoding
    except UnicodeDecodeError as error:
        if b"\0" in data[:4096] and encoding == "utf-8":
            raise InputError(_BINARY) from None
        guessed = None if marked or _is_broken_utf8(data) else _guess(data)
        if guessed is None:
            raise InputError(
                f"not in {encoding.upper()} (byte {error.start}), nor in another encoding that "
                "can be recognised for certain: convert it first, as in iconv -f WINDOWS-1251 "
                "-t UTF-8"
            ) from None
        return guessed


def _wide(data: bytes) -> str | None:
    sample = data[:_WIDE_SAMPLE]
    half = len(sample) // 2
    for name, zeros in (("utf-16-le", sample[1::2]), ("utf-16-be", sample[::2])):
        if half > 1 and zeros.count(0) >= _WIDE_SHARE * half and sample.count(0) <= half:
            return name
    return None


def _is_broken_utf8(data: bytes) -> bool:
    """Whether most of what is not ASCII is sound UTF-8: then no other encoding reads it right."""
    sound = sum(character > "\x7f" for character in data.decode("utf-8", "ignore"))
    broken = data.decode("utf-8", "replace").count("\ufffd")
    return sound > broken


def _guess(data: bytes) -> tuple[str, str] | None:
    from charset_normalizer import from_bytes

    best = from_bytes(data, cp_isolation=_OLD).best()
    encoding = None if best is None else best.encoding
    if encoding == "cp1252" and _is_mangled(data.decode("cp1252")):
        encoding = "gb18030" if _is_chinese(data) else None
    if encoding is None:
        return None
    return data.decode(encoding), {"cp1252": "windows-1252"}.get(encoding, encoding)


def _is_mangled(text: str) -> bool:
    """Whether a text read as Windows-1252 was in another encoding: its letters are the signs of it.

    In names from Turkey, Poland or Czechia signs stand inside words; Icelandic letters alone are
    Turkish ones, since a text of Icelandic names has its vowels too.
    """
    if _SIGN_IN_WORD.search(text):
        return True
    letters = set(text)
    return not letters.isdisjoint("ÐÞðþÝý") and letters.isdisjoint("áéíóúæöÁÉÍÓÚÆÖ")


def _is_chinese(data: bytes) -> bool:
    """Whether all that is not ASCII can be characters that Chinese uses every day."""
    found = [pair for run in _HIGH.findall(data) for pair in _pairs(run)]
    return bool(found) and all(
        len(pair) == 2
        and (0xB0 <= pair[0] <= 0xD7 or 0xA1 <= pair[0] <= 0xA3)
        and 0xA1 <= pair[1] <= 0xFE
        for pair in found
    )


def _pairs(run: bytes) -> list[bytes]:
    return [run[at : at + 2] for at in range(0, len(run), 2)]
