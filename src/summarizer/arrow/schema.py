"""The columns that a table of summaries has, and which columns hold texts."""

from collections.abc import Sequence
from typing import TYPE_CHECKING, Any

from summarizer.base.columns import check_carried, pyarrow
from summarizer.base.errors import InputError
from summarizer.base.lengths import LengthLike
from summarizer.model.config import Config, parse_all
from summarizer.model.plain import EDIT, FLAG, SENTENCE

if TYPE_CHECKING:
    import pyarrow as pa

__all__ = ["check_text", "summary_schema"]

_DEFAULT = Config()


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


def check_text(field: "pa.Field", listed: bool) -> None:
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
