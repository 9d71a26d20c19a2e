"""Messages of the library in the words of the command: `--max-chars`, not `max_chars=`."""

import re

__all__ = ["in_options"]

# Names of options that are no words of English, wherever they stand.
_NAMES = re.compile(
    r"\b(max_chars|min_words|max_words|cut_mark|stop_words|timeout(?==))\b(=?)|`(language)`"
)
# The others are words too; these are the places where a message means the option.
_PHRASES = (
    (re.compile(r"^(timeout|language|glossary)(?= must )"), r"--\1"),
    (re.compile(r"(?<=pass a higher )timeout\b"), "--timeout"),
    (re.compile(r"(?<=pass )jobs=1\b"), "--jobs 1"),
    (re.compile(r"(?<= is in )only and in skip(?=: )"), "--only and in --skip"),
)


def in_options(message: str) -> str:
    """Return a message with options as the command has them.

    >>> in_options("more than max_chars=80: split it, or pass a higher max_chars")
    'more than --max-chars 80: split it, or pass a higher --max-chars'
    >>> in_options("the timeout of the ferry")
    'the timeout of the ferry'
    """
    message = _NAMES.sub(_option, message)
    for phrase, option in _PHRASES:
        message = phrase.sub(option, message)
    return message


def _option(match: re.Match[str]) -> str:
    name = (match[1] or match[3]).replace("_", "-")
    return f"--{name}{' ' if match[2] else ''}"
