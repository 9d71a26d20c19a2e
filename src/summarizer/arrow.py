"""Articles in columns: an Arrow batch in, an Arrow table out, row for row; engines call this.

Needs the extra `arrow`.
"""

from collections.abc import Callable, Iterable, Iterator, Sequence
from functools import partial
from itertools import repeat
from typing import TYPE_CHECKING, Any, NamedTuple, TypedDict, Unpack

from summarizer import ranking
from summarizer.base.columns import check_carried, pyarrow
from summarizer.base.deadline import alarm
from summarizer.base.errors import InputError, SummarizerError
from summarizer.base.lengths import LengthLike
from summarizer.model import Result
from summarizer.model.config import Config, config_of, parse_all
from summarizer.model.keywords import keywords_of
from summarizer.model.met import reported_once
from summarizer.model.plain import EDIT, FLAG, SENTENCE, fields_of
from summarizer.pipeline import Text, summarize
from summarizer.pipeline.signature import signature
from summarizer.rules import select

if TYPE_CHECKING:
    import pyarrow as pa

__all__ = [
    "NO_OPTION", "BatchOptions", "Recipe", "Row", "recipe", "row", "summarize_batch",
    "summary_schema",
]  # fmt: skip

_DEFAULT = Config()
#: What the message about an unknown option says besides the known ones.
NO_OPTION = "those of summarize go into config=Config(...)"


class BatchOptions(TypedDict, total=False):
    """The options of `summarize_batch` as keywords."""

    text: str
    id: str
    title: str | None
    columns: str | Sequence[str]
    lengths: LengthLike | Sequence[LengthLike] | None
    config: Config | None
    timeout: float | None
    details: bool


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


class Recipe(NamedTuple):
    """How to summarise each batch; small, and can be pickled.

    Attributes:
        config: How to summarise.
        text: The column that holds the texts.
        id: The column that names them.
        title: The column that holds their headlines, if there is to be one.
        columns: Other columns, carried along as they are.
        details: Whether sentences, edits and flags are written out.
    """

    config: Config = _DEFAULT
    text: str = "text"
    id: str = "id"
    title: str | None = None
    columns: tuple[str, ...] = ()
    details: bool = True

    @property
    def read(self) -> list[str]:
        """The columns that are read, each once."""
        wanted = (self.id, self.text, *([self.title] if self.title else ()), *self.columns)
        return list(dict.fromkeys(wanted))

    def check(self, names: Sequence[str]) -> None:
        """Make sure that the columns that are read are there.

        Raises:
            InputError: One is missing, or is there twice.
        """
        for name in self.read:
            many = list(names).count(name)
            if many != 1:
                known = ", ".join(map(repr, names)) or "none"
                found = "no column" if not many else f"{many} columns"
                raise InputError(f"{found} {name!r} (there is: {known})")

    @property
    def signature(self) -> str:
        """The signature of the results, with language and ranker as they were asked for."""
        ranker = ranking.find(self.config.ranker)
        rules = select(self.config).rules if self.config.clean else ()
        return signature(
            self.config, f"{ranker.name}@{ranker.version}", rules, self.config.language
        )

    def schema(self, given: "pa.Schema") -> "pa.Schema":
        """Return the schema of the table that batches of a schema become.

        Raises:
            InputError: A column that is read is not there, or holds no text.
        """
        self.check(given.names)
        _check_text(given.field(self.text), listed=True)
        if self.title is not None:
            _check_text(given.field(self.title), listed=False)
        return summary_schema(
            self.config.lengths,
            id=given.field(self.id).type,
            title=self.title is not None,
            columns=[given.field(name) for name in self.columns],
            details=self.details,
        )

    def table(self, batch: Any, rows: list[Row] | None = None) -> "pa.Table":
        """Summarise a batch; see `summarize_batch`.

        Args:
            batch: The batch.
            rows: A list that what comes of the texts is added to.
        """
        given = _table(batch)
        schema = self.schema(given.schema)
        titles = given.column(self.title) if self.title else repeat(None, len(given))
        made = [
            row(partial(_read, text, title), self.config)
            for text, title in zip(given.column(self.text), titles, strict=True)
        ]
        if rows is not None:
            rows += made
        return self.tabulated(made, schema, given.column(self.id), map(given.column, self.columns))

    def tabulated(
        self, rows: Sequence[Row], schema: "pa.Schema", ids: Any, carried: Iterable[Any]
    ) -> "pa.Table":
        """Put results into columns.

        Args:
            rows: The outcomes of the texts.
            schema: What `schema` returned, or `summary_schema`.
            ids: The names of the texts, as an array or a list.
            carried: The columns that are carried along, as arrays or lists.
        """
        columns = {"id": ids, **dict(zip(self.columns, carried, strict=True))}
        made = _made(rows, self.config)  # `summary_schema` has refused a name that is in both
        arrays = [_array((columns | made)[field.name], field.type) for field in schema]
        return pyarrow().Table.from_arrays(arrays, schema=schema)


def summary_schema(
    lengths: LengthLike | Sequence[LengthLike] = _DEFAULT.lengths,
    *,
    id: "pa.DataType | None" = None,  # noqa: A002 - the name of its column
    title: bool = False,
    columns: "Sequence[pa.Field]" = (),
    details: bool = True,
) -> "pa.Schema":
    """Return the columns that `summarize_batch` makes.

    Args:
        lengths: The summaries; a column each.
        id: The type of the column that names the texts; text where left out.
        title: Whether there is a column of headlines.
        columns: Columns that are carried along; they come last.
        details: Whether there are the columns `sentences`, `edits` and `flags`.

    Raises:
        InputError: A length cannot be read, or a column would be there twice.
    """
    pa = pyarrow()
    text, whole, texts = pa.string(), pa.int32(), pa.list_(pa.string())
    need = {"kind": text, "on": whole, "words": text, "firm": pa.bool_()}
    types = {
        "index": whole, "start": whole, "end": whole, "raw_start": whole, "raw_end": whole,
        "paragraph": whole, "rank": whole, "score": pa.float64(), "flags": texts,
        "needs": texts, "absorbed": texts,
    }  # fmt: skip

    def structs(names: Sequence[str], **others: Any) -> Any:
        known = {name: types.get(name, text) for name in names} | others
        return pa.list_(pa.struct(list(known.items())))

    why = {"name": text, "value": pa.float64()}
    sentences = structs(
        SENTENCE,
        flags=texts,
        needs=pa.list_(pa.struct(list(need.items()))),
        why=pa.list_(pa.struct(list(why.items()))),
    )
    lists = {"sentences": sentences, "edits": structs(EDIT), "flags": structs(FLAG)}
    asked = parse_all(_DEFAULT.with_options({"lengths": lengths}).lengths)
    fields = [
        pa.field("id", id or text),
        *([pa.field("title", text)] if title else []),
        *(pa.field(str(length), text) for length in asked),
        pa.field("language", text),
        *(pa.field(name, type_) for name, type_ in lists.items() if details),
        pa.field("warnings", texts),
        pa.field("signature", text),
        pa.field("error", text),
    ]
    check_carried((field.name for field in columns), (field.name for field in fields))
    return pa.schema([*fields, *columns])


def recipe(
    *,
    text: str = "text",
    id: str = "id",  # noqa: A002 - as the option of the command
    title: str | None = None,
    columns: str | Sequence[str] = (),
    lengths: LengthLike | Sequence[LengthLike] | None = None,
    config: Config | None = None,
    timeout: float | None = None,
    details: bool = True,
) -> Recipe:
    """Return the recipe of these options, every name in it looked up; see `summarize_batch`."""
    given = {"lengths": lengths, "timeout": timeout}
    config = config_of(config, {k: v for k, v in given.items() if v is not None})
    ranking.find(config.ranker)
    select(config)
    names = (columns,) if isinstance(columns, str) else tuple(dict.fromkeys(columns))
    for name in (text, id, *names, *([] if title is None else [title])):
        if not isinstance(name, str):
            raise InputError(f"text, id, title and columns are names of columns, not {name!r:.60}")
    # A row is one of several texts, and of those only the caller has seen the last.
    return Recipe(reported_once(config), text, id, title, names, bool(details))


@keywords_of(recipe, hint=NO_OPTION)
def summarize_batch(batch: Any, **options: Unpack[BatchOptions]) -> "pa.Table":
    """Summarise the texts of a batch: as many rows out as in, in their order.

    Nothing is kept between batches, so any engine may call it in any process, as often as it
    likes. A text that cannot be summarised costs its own row: its `error` says why, and its
    summaries are null.

    Args:
        batch: A `pyarrow.RecordBatch` or `Table`, or what can be read as one, such as a frame of
            Polars. Texts may be of any type of string; a list of strings is segments.
        **options: The fields of `BatchOptions`.

    Keyword Args:
        text: The column that holds the texts.
        id: The column that names them; it keeps its type.
        title: The column of their headlines. With it the table has a column `title`: the headline
            of the text, or else the one in this column.
        columns: Other columns to carry along.
        lengths: The summaries; those of `config` where left out.
        config: Options; the defaults where left out.
        timeout: Seconds that one text may take; as `config` says where left out. In the main
            thread of a process where nobody else uses SIGALRM, a single step that never ends is
            ended too.
        details: Whether `sentences`, `edits` and `flags` are written out.

    Returns:
        A table in the form that `summary_schema` returns.

    Raises:
        InputError: It is no batch, a column is missing or holds no text, or an option cannot be
            used. It is raised before the first text is read.
        UnknownNameError: There is no such option, ranker or rule.
    """
    return recipe(**options).table(batch)


def _table(batch: Any) -> "pa.Table":
    pa = pyarrow()
    if isinstance(batch, pa.Table):
        return batch
    if isinstance(batch, pa.RecordBatch):
        return pa.Table.from_batches([batch])
    if hasattr(batch, "__arrow_c_stream__") or hasattr(batch, "__arrow_c_array__"):
        return pa.table(batch)
    raise InputError(f"batch must be a RecordBatch or a Table of pyarrow, not {type(batch)!r:.80}")


def _check_text(field: "pa.Field", listed: bool) -> None:
    """Refuse a column that holds no texts.

    Raises:
        InputError: It holds none.
    """
    if not _holds_text(field.type, listed):
        raise InputError(f"column {field.name!r} holds {field.type}, not text: cast it to string")


def _holds_text(kind: "pa.DataType", listed: bool) -> bool:
    types = pyarrow("types")
    if types.is_dictionary(kind):
        return _holds_text(kind.value_type, listed=False)
    lists = (types.is_list, types.is_large_list, types.is_fixed_size_list)
    if listed and any(is_one(kind) for is_one in lists):
        return _holds_text(kind.value_type, listed=False)
    strings = (types.is_string, types.is_large_string, types.is_string_view, types.is_null)
    return any(is_one(kind) for is_one in strings)


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


def _read(text: Any, title: Any) -> tuple[Text | None, str | None]:
    """Return a text and its headline from values of arrays."""
    try:
        headline = None if title is None else title.as_py()
    except UnicodeDecodeError:
        headline = None
    return text.as_py(), headline


def _made(rows: Sequence[Row], config: Config) -> dict[str, Iterator[Any]]:
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


def _array(values: Iterable[Any], kind: "pa.DataType") -> "pa.Array":
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
