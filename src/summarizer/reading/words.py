"""A list of words in a file: one a line, `#` starts a comment."""

from pathlib import Path

from summarizer.base.errors import InputError
from summarizer.reading.article import MissingFileError
from summarizer.reading.decoding import decode

__all__ = ["words_in"]


def words_in(path: str) -> tuple[str, ...]:
    """Return the words in a file, each once, in its order.

    Raises:
        MissingFileError: There is no such file.
        InputError: It cannot be read, or it holds no words.
    """
    try:
        text, _ = decode(Path(path).read_bytes())
    except FileNotFoundError:
        raise MissingFileError(f"{path}: there is no such file") from None
    except OSError as error:
        raise InputError(f"{path}: cannot be read: {error.strerror or error}") from None
    except InputError as error:
        raise InputError(f"{path}: {error}") from None
    lines = (line.partition("#")[0].strip() for line in text.splitlines())
    words = tuple(dict.fromkeys(line for line in lines if line))
    if not words:
        raise InputError(f"{path}: no words in it: write one a line")
    return words
