"""A batch in, a table out, row for row."""

from collections.abc import Iterable, Sequence
from functools import partial
from itertools import repeat
from typing import TYPE_CHECKING, Any, NamedTuple, TypedDict, Unpack

from summarizer import ranking
from summarizer.arrow.rows import Row, array, row, values
from summarizer.arrow.schema import check_text, summary_schema
from summarizer.base.columns import pyarrow
from summarizer.base.errors import InputError
from summarizer.base.lengths import LengthLike
from summarizer.model.config import Config, config_of
from summarizer.model.keywords import keywords_of
from summarizer.model.met import reported_once
from summarizer.pipeline import Text
from summarizer.pipeline.signature import signature
from summarizer.rules import select

if TYPE_CHECKING:
    import pyarrow as pa

__all__ = ["NO_OPTION", "BatchOptions", "Recipe", "recipe", "summarize_batch"]

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
        check_text(given.field(self.text), listed=True)
        if self.title is not None:
            check_text(given.field(self.title), listed=False)
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
        made = values(rows, self.config)  # `summary_schema` has refused a name that is in both
        arrays = [array((columns | made)[field.name], field.type) for field in schema]
        return pyarrow().Table.from_arrays(arrays, schema=schema)


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


def _read(text: Any, title: Any) -> tuple[Text | None, str | None]:
    """Return a text and its headline from values of arrays."""
    try:
        headline = None if title is None else title.as_py()
    except UnicodeDecodeError:
        headline = None
    return text.as_py(), headline
