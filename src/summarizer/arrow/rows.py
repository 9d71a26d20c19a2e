"""What comes of one text, and of many: the values of the columns."""

from collections.abc import Callable, Iterable, Iterator, Sequence
from typing import TYPE_CHECKING, Any, NamedTuple

from summarizer.base.columns import pyarrow
from summarizer.base.deadline import alarm
from summarizer.base.errors import InputError, SummarizerError
from summarizer.model import Result
from summarizer.model.config import Config, parse_all
from summarizer.model.plain import EDIT, FLAG, SENTENCE, fields_of
from summarizer.pipeline import Text, summarize

if TYPE_CHECKING:
    import pyarrow as pa

__all__ = ["Row", "array", "row", "values"]


class Row(NamedTuple):
    """The outcome of one text.

    Attributes:
        result: The result; None where there is an error.
        summaries: The text of a summary for each length.
        title: The headline that its record gives, if any.
        error: Why there is no result.
    """

    result: Result | None = None
    summaries: tuple[str, ...] = ()
    title: str | None = None
    error: str | None = None


def row(read: Callable[[], tuple[Text | None, str | None]], config: Config) -> Row:
    """Summarise a text; raises nothing.

    Args:
        read: Returns the text and the headline that its record gives it.
        config: How to summarise.
    """
    try:
        text, title = read()
        if text is None:
            raise InputError("the text is null")
        with alarm(config.timeout, anywhere=True):
            result = summarize(text, config=config)
            summaries = tuple(str(result.summary(length)) for length in result.lengths)
            return Row(result, summaries, title)
    except UnicodeDecodeError as error:
        return Row(error=f"the text is not in UTF-8 (byte {error.start})")
    except SummarizerError as error:
        return Row(error=str(error))
    except Exception as error:  # the fault is ours, and still costs no more than this text
        return Row(error=f"cannot be summarised: {error!r:.200}")


def values(rows: Sequence[Row], config: Config) -> dict[str, Iterator[Any]]:
    """Return the values of the columns that we make, computed as they are read."""

    def each(value: Callable[[Result], Any]) -> Iterator[Any]:
        return (None if row.result is None else value(row.result) for row in rows)

    def summaries(place: int) -> Iterator[str | None]:
        return (row.summaries[place] if row.summaries else None for row in rows)

    def titles() -> Iterator[str | None]:
        own = each(lambda result: result.metadata.get("title"))
        return (found or row.title for found, row in zip(own, rows, strict=True))

    return {
        "title": titles(),
        "language": each(lambda result: result.language),
        "sentences": each(_sentences),
        "edits": each(lambda result: [fields_of(edit, EDIT) for edit in result.edits]),
        "flags": each(lambda result: [fields_of(flag, FLAG) for flag in result.flags]),
        "warnings": each(lambda result: list(result.warnings)),
        "signature": each(lambda result: result.signature),
        "error": (row.error for row in rows),
        **{str(length): summaries(place) for place, length in enumerate(parse_all(config.lengths))},
    }


def _sentences(result: Result) -> list[dict[str, Any]]:
    return [
        fields_of(sentence, SENTENCE)
        | {"flags": [flag.rule for flag in sentence.flags]}
        | {"needs": [need._asdict() for need in sentence.needs]}
        | {"why": [{"name": name, "value": value} for name, value in sentence.why]}
        for sentence in result.sentences
    ]


def array(values: Iterable[Any], kind: "pa.DataType") -> "pa.Array":
    """Return values as an array; lone surrogates, which UTF-8 cannot hold, are replaced."""
    if hasattr(values, "type"):
        return values
    pa, found = pyarrow(), list(values)
    try:
        return pa.array(found, kind)
    except UnicodeEncodeError:
        return pa.array(_sound(found), kind)


def _sound(value: Any) -> Any:
    if isinstance(value, str):
        return "".join("\ufffd" if "\ud800" <= c <= "\udfff" else c for c in value)
    if isinstance(value, list):
        return [_sound(each) for each in value]
    if isinstance(value, dict):
        return {key: _sound(each) for key, each in value.items()}
    return value
