"""Bytes -> text and the name of the encoding; what cannot be told is refused, never mangled."""

import re

from summarizer.errors import InputError

__all__ = ["decode"]

_BOMS = ((b"\xef\xbb\xbf", "utf-8-sig"), (b"\xff\xfe", "utf-16"), (b"\xfe\xff", "utf-16"))
_CONTROL = re.compile(r"[\x00-\x08\x0e-\x1a\x1c-\x1f]")
# A text may hold a stray control character; a program or a picture holds many.
_MOST_CONTROL = 0.02
_BINARY = "not a text file, it seems: pass the text of the article"
# What pages in English and their Chinese originals are kept in where it is not Unicode. With more
# candidates the guess is wrong more often: Windows-1252 passes for Windows-1250, GB18030 for EUC.
_OLD = ["gb18030", "cp1252"]
# UTF-16 without a mark: every other byte of Latin text is nought.
_WIDE_SAMPLE, _WIDE_SHARE = 2_000, 0.7


def decode(data: bytes) -> tuple[str, str]:
    r"""Return the text and the encoding it was in.

    Raises:
        InputError: It is no text, or in an encoding that cannot be told.

    >>> decode("Der Häfen ist zu.".encode("cp1252"))
    ('Der Häfen ist zu.', 'windows-1252')
    >>> decode(b"\xef\xbb\xbfShips came in.")[1]
    'utf-8-sig'
    """
    text, encoding = _decoded(data)
    if len(_CONTROL.findall(text)) > _MOST_CONTROL * len(text) + 1:
        raise InputError(_BINARY)
    return text, encoding


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
                "can be told for certain: convert it first, as in iconv -f WINDOWS-1251 -t UTF-8"
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
    if best is None:
        return None
    name = {"cp1252": "windows-1252"}.get(best.encoding, best.encoding)
    return data.decode(best.encoding), name
