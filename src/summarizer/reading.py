"""Where articles come from: a file or standard input -> a name and a text."""

import re
import sys
from dataclasses import dataclass
from pathlib import Path

from summarizer.errors import InputError

__all__ = ["Article", "MissingFileError", "printable", "read"]

_CONTROL = re.compile(r"[\x00-\x08\x0e-\x1a\x1c-\x1f]")
# A text may hold a stray control character; a program or a picture holds many.
_MOST_CONTROL = 0.02
_BINARY = "not a text file, it seems: pass the text of the article"
_BOMS = ((b"\xef\xbb\xbf", "utf-8-sig"), (b"\xff\xfe", "utf-16"), (b"\xfe\xff", "utf-16"))


class MissingFileError(InputError):
    """A path was given that leads to no file: a slip of the caller, not of the article."""


@dataclass(frozen=True, slots=True)
class Article:
    """A text to summarise.

    Attributes:
        id: The path as it was given; None for standard input.
        text: The decoded text.
    """

    id: str | None
    text: str


def read(path: str) -> Article:
    """Read one article; `-` is standard input.

    Raises:
        MissingFileError: There is no such file, or it is a folder.
        InputError: The file cannot be opened, or does not hold text in UTF-8 or UTF-16.
    """
    if path == "-":
        if sys.stdin is None:
            raise InputError("standard input is closed: name a file")
        return Article(None, _decoded(sys.stdin.buffer.read(), "standard input"))
    if not path:
        raise MissingFileError("an empty name is no file: name one, or leave it out for stdin")
    file, path = Path(path), printable(path)
    try:
        data = file.read_bytes()
    except FileNotFoundError:
        raise MissingFileError(f"{path}: there is no such file") from None
    except IsADirectoryError:
        raise MissingFileError(
            f"{path}: is a folder; name the files in it, as in {path.rstrip('/')}/*.txt"
        ) from None
    except OSError as error:
        raise InputError(f"{path}: cannot be read: {error.strerror or error}") from None
    return Article(path, _decoded(data, path))


def printable(path: str) -> str:
    """Return a path as it can be written in UTF-8; names of files may hold any bytes."""
    return path.encode("utf-8", "replace").decode("utf-8")


def _decoded(data: bytes, name: str) -> str:
    encoding = next((encoding for bom, encoding in _BOMS if data.startswith(bom)), "utf-8")
    try:
        text = data.decode(encoding)
    except UnicodeDecodeError as error:
        if b"\0" in data[:4096]:
            raise InputError(f"{name}: {_BINARY}") from None
        raise InputError(
            f"{name}: not in UTF-8 (byte {error.start}): convert it first, "
            "as in iconv -f WINDOWS-1252 -t UTF-8"
        ) from None
    if len(_CONTROL.findall(text)) > _MOST_CONTROL * len(text) + 1:
        raise InputError(f"{name}: {_BINARY}")
    return text
