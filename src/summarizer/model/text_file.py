"""A file that a user has written -> its text."""

from os import PathLike
from pathlib import Path

from summarizer.base.errors import InputError

__all__ = ["text_of"]

# Tables of Excel, documents of Word, archives.
_ZIPPED = b"PK\x03\x04"
_BOMS = ((b"\xef\xbb\xbf", "utf-8-sig"), (b"\xff\xfe", "utf-16"), (b"\xfe\xff", "utf-16"))


def text_of(path: str | PathLike[str], kind: str) -> str:
    """Read a file as text, in UTF-8 or UTF-16.

    Args:
        path: The file.
        kind: What it is wanted as, for messages.

    Raises:
        InputError: There is no such file, it cannot be read, or it is not text.
    """
    if not isinstance(path, str | PathLike):
        raise InputError(f"the path of {kind} must be a str or a Path, not {path!r:.60}")
    path = Path(path)
    try:
        data = path.read_bytes()
    except FileNotFoundError:
        raise InputError(f"{path}: there is no such file: pass the path of {kind}") from None
    except IsADirectoryError:
        raise InputError(f"{path}: is a folder: name the file in it") from None
    except (OSError, ValueError) as error:
        reason = getattr(error, "strerror", None) or error
        raise InputError(f"{path}: cannot be read: {reason}") from None
    if data.startswith(_ZIPPED):
        raise InputError(f"{path}: a packed file, as Excel writes it: save the table as CSV")
    encoding = next((encoding for bom, encoding in _BOMS if data.startswith(bom)), "utf-8")
    try:
        text = data.decode(encoding)
    except UnicodeDecodeError as error:
        line = data.count(b"\n", 0, error.start) + 1
        raise InputError(
            f"{path}:{line}: not in UTF-8: save the file in UTF-8, "
            "as in iconv -f WINDOWS-1252 -t UTF-8"
        ) from None
    if "\0" in text:
        raise InputError(f"{path}: not a text file, it seems: save the table as CSV")
    return text
