"""Columns in, columns out: a table of summaries is what `summarize` says, text by text."""

import pickle
import re
import sys
import time
from collections.abc import Callable, Sequence
from typing import Any
from unittest import mock

import pytest

from shared import ARTICLE, STORY, article
from summarizer import Config, InputError, Sentence, UnknownNameError, summarize
from summarizer.arrow import recipe, summarize_batch, summary_schema
from summarizer.base.deadline import alarm
from summarizer.base.errors import TimeLimitError
from summarizer.model.config import parse_all

pa = pytest.importorskip("pyarrow", reason="needs the extra arrow")

GERMAN = "Der Hafen von Kessel ist wieder offen. Die Schiffe kamen am Montag. Niemand jubelte."
TEXTS = [
    article(),
    STORY,
    "",
    " \n",
    GERMAN,
    "Ada Obi opened the port ( Reuters ) on March 2031, 3. He did not. Nobody cheered.",
    "One",
    "Bruma, May 3 (Reuters) - Jon Veller said: \"We are ready, and the port is open.\" Ships came.",
    "A\0B left. Ships came in.",
    "… — 。",
] * 2  # fmt: skip
IDS = list(range(100, 100 + len(TEXTS)))
STRINGS = {
    "string": pa.string(),
    "large": pa.large_string(),
    "view": pa.string_view(),
    "dictionary": pa.dictionary(pa.int32(), pa.string()),
    "large dictionary": pa.dictionary(pa.int8(), pa.large_string()),
}


def table(texts: Sequence[str | None] = TEXTS, kind: Any = None) -> Any:
    ids = pa.array(range(100, 100 + len(texts)), pa.int64())
    kind = kind or pa.string()
    if pa.types.is_dictionary(kind):
        return pa.table({"id": ids, "text": pa.array(texts, kind.value_type).cast(kind)})
    return pa.table({"id": ids, "text": pa.array(texts, kind)})


def wanted(texts: Sequence[str], config: Config | None = None) -> list[dict[str, Any]]:
    """The rows that the columns must hold, by way of the JSON of each result."""
    found = []
    for number, text in enumerate(texts):
        told = summarize(text, config=config).to_dict()
        for sentence in told["sentences"]:
            # A struct in columns, where JSON has a list of two.
            sentence["why"] = [{"name": name, "value": value} for name, value in sentence["why"]]
        found.append({
            "id": 100 + number,
            **{name: each["text"] for name, each in told["summaries"].items()},
            **{name: told[name] for name in (
                "language", "sentences", "edits", "flags", "warnings", "signature",
            )},
            "error": None,
        })  # fmt: skip
    return found


@pytest.fixture(scope="module")
def rows() -> list[dict[str, Any]]:
    return wanted(TEXTS)


@pytest.mark.parametrize("kind", STRINGS.values(), ids=STRINGS)
def test_a_table_holds_what_summarize_says_text_by_text(
    kind: Any, rows: list[dict[str, Any]]
) -> None:
    made = summarize_batch(table(kind=kind))
    assert made.to_pylist() == rows
    assert made.schema == summary_schema(id=pa.int64())


@pytest.mark.parametrize("size", [1, 7, 1_000])
def test_a_table_may_be_cut_into_batches_of_any_size(size: int, rows: list[dict[str, Any]]) -> None:
    batches = table().to_batches(max_chunksize=size)
    assert len(batches) == -(-len(TEXTS) // size)
    made = pa.concat_tables([summarize_batch(batch) for batch in batches])
    assert made.to_pylist() == rows


@pytest.mark.parametrize("kind", STRINGS.values(), ids=STRINGS)
def test_a_table_may_be_sliced_and_in_chunks(kind: Any, rows: list[dict[str, Any]]) -> None:
    whole = table(kind=kind)
    assert summarize_batch(whole.slice(3, 4)).to_pylist() == rows[3:7]
    assert summarize_batch(whole.to_batches()[0].slice(3, 4)).to_pylist() == rows[3:7]
    chunked = pa.concat_tables([whole.slice(0, 3), whole.slice(3, 0), whole.slice(3, 2)])
    assert chunked.column("text").num_chunks > 1
    assert summarize_batch(chunked).to_pylist() == rows[:5]
    assert len(summarize_batch(whole.slice(0, 0))) == 0


def test_options_and_lengths_are_those_of_summarize() -> None:
    config = Config(lengths=("2", "20w"), mode="report", ranker="lead")
    expected = wanted(TEXTS[:6], config)
    given = table(TEXTS[:6])
    assert summarize_batch(given, config=config).to_pylist() == expected
    bare = Config(mode="report", ranker="lead")
    assert summarize_batch(given, config=bare, lengths=("2", "20w")).to_pylist() == expected
    single = summarize_batch(given, config=config, lengths="20w")
    assert "2" not in single.column_names
    assert single.column("20w").to_pylist() == [row["20w"] for row in expected]


@pytest.mark.parametrize(
    ("values", "kind"),
    [
        (["a", "b"], pa.string()),
        (["a", "b"], pa.large_string()),
        (["a", "b"], pa.dictionary(pa.int8(), pa.string())),
        ([7, None], pa.uint64()),
        ([b"\xff", b""], pa.binary()),
        ([{"x": 1}, None], pa.struct([("x", pa.int8())])),
    ],
)
def test_an_id_keeps_its_type_and_others_are_carried_along(values: Any, kind: Any) -> None:
    ids = pa.array(values, kind)
    given = pa.table({"nr": ids, "body": ["One. Two."] * 2, "day": ids, "n": [1, 2]})
    made = summarize_batch(given, text="body", id="nr", columns=("n", "day"), details=False)
    assert made.column_names == [
        "id", "headline", "short", "medium", "long", "language", "warnings", "signature", "error",
        "n", "day",
    ]  # fmt: skip
    for name in ("id", "day"):
        assert made.schema.field(name).type == kind
        assert made.column(name).to_pylist() == values
    assert made.column("n").to_pylist() == [1, 2]


def test_the_title_is_that_of_the_text_or_else_of_its_column() -> None:
    own = "Ferry line between Bruma and Kessel to reopen\n\nThe ferry line reopens, they said."
    assert summarize(own).metadata["title"]
    given = pa.table({
        "id": ["a", "b", "c"],
        "text": [own, STORY, STORY],
        "head": ["Of the page", "Port of Kessel", None],
    })  # fmt: skip
    made = summarize_batch(given, title="head")
    assert made.schema == summary_schema(title=True)
    assert made.column("title").to_pylist() == [
        summarize(own).metadata["title"], "Port of Kessel", None,
    ]  # fmt: skip


def test_a_list_of_strings_is_segments() -> None:
    segments = ["The port of Kessel", "reopened. Ships came in.", "Nobody cheered."]
    given = pa.table({"id": [1, 2], "text": [segments, ["One.", None]]})
    first, second = summarize_batch(given).to_pylist()
    assert len(first["sentences"]) == 3
    assert first["long"] == str(summarize(segments).long)
    assert second["error"] == "segment 1 must be a str, not None"


# -- rows that are bad, and tables that are ---------------------------------------------------


def test_a_bad_row_has_an_error_and_no_summaries_and_its_neighbours_are_whole() -> None:
    data = [STORY.encode(), b"half \xff", "lone \ud800".encode("utf-8", "surrogatepass"), b"One."]
    given = pa.table({"id": [1, 2, 3, 4], "text": _unchecked(data)})
    made = summarize_batch(given, config=Config(max_chars=1_000)).to_pylist()
    assert [row["error"] for row in made] == [
        None, "the text is not in UTF-8 (byte 5)", "the text is not in UTF-8 (byte 5)", None,
    ]  # fmt: skip
    for row in made[1:3]:
        assert {row[name] for name in ("headline", "short", "medium", "long")} == {None}
        assert row["sentences"] is row["language"] is row["warnings"] is None
    assert made[0]["short"] == str(summarize(STORY).short)
    assert made[3]["short"] == "One."


def _unchecked(data: Sequence[bytes]) -> Any:
    """An array of strings that are not in UTF-8, as a careless writer of Parquet leaves it."""
    array = pa.array(data, pa.binary())
    return pa.Array.from_buffers(pa.string(), len(array), array.buffers())


def test_a_null_and_a_text_that_is_too_long_are_errors_and_an_empty_one_is_none() -> None:
    given = table([None, "x" * 101, "", STORY])
    made = summarize_batch(given, config=Config(max_chars=100)).to_pylist()
    errors = [row["error"] for row in made]
    assert errors[0] == "the text is null"
    assert errors[1] == (
        "the text has 101 characters, more than max_chars=100: split it, or pass a higher max_chars"
    )
    assert errors[2:] == [None, None]
    assert made[2]["short"] == ""
    assert made[2]["warnings"] == ["the text is empty: nothing to summarise"]
    nothing = pa.table({"id": [1], "text": pa.nulls(1)})
    assert summarize_batch(nothing).column("error").to_pylist() == ["the text is null"]


@pytest.mark.parametrize("name", ["text", "id", "title", "columns"])
def test_a_missing_column_is_reported_before_the_first_row(name: str) -> None:
    given = table([STORY])
    with (
        mock.patch("summarizer.arrow.rows.summarize", side_effect=AssertionError),
        pytest.raises(InputError, match=r"^no column 'boddy' \(there is: 'id', 'text'\)$"),
    ):
        summarize_batch(given, **{name: "boddy"})  # type: ignore[arg-type]


@pytest.mark.parametrize(
    ("options", "told"),
    [
        ({"text": "id"}, "column 'id' holds int64, not text: cast it to string"),
        ({"title": "id"}, "column 'id' holds int64, not text: cast it to string"),
        ({"columns": ["id"]}, "a column 'id' is made"),
        ({"lengths": "0"}, "would be empty"),
        ({"timeout": -1}, "timeout must be more than 0"),
        ({"config": {"mode": "safe"}}, "config must be a Config"),
        ({"id": 3}, "names of columns, not 3"),
    ],
)
def test_what_cannot_be_meant_is_refused(options: dict[str, Any], told: str) -> None:
    with pytest.raises(InputError, match=told.replace("(", r"\(")):
        summarize_batch(table([STORY]), **options)


def test_options_of_summarize_are_refused_with_where_they_go() -> None:
    with pytest.raises(UnknownNameError) as refused:
        summarize_batch(table([STORY]), mode="safe")  # type: ignore[call-arg]
    assert str(refused.value) == (
        "unknown option 'mode' (known: text, id, title, columns, lengths, config, timeout, "
        "details; those of summarize go into config=Config(...))"
    )


def test_two_columns_of_one_name_and_unknown_rankers_are_refused() -> None:
    twice = pa.Table.from_arrays([pa.array(["a"])] * 3, names=["id", "text", "text"])
    with pytest.raises(InputError, match="2 columns 'text'"):
        summarize_batch(twice)
    with pytest.raises(UnknownNameError, match="did you mean 'lexrank'"):
        summarize_batch(table([STORY]), config=Config(ranker="lexrnk"))
    with pytest.raises(InputError, match="must be a RecordBatch or a Table of pyarrow"):
        summarize_batch([STORY])


def test_what_speaks_the_capsule_protocol_is_a_batch_too() -> None:
    class Frame:
        def __arrow_c_stream__(self, requested: object = None) -> object:
            return table([STORY]).__arrow_c_stream__()

    assert summarize_batch(Frame()).column("short").to_pylist() == [str(summarize(STORY).short)]


# -- what an engine needs of it ---------------------------------------------------------------


def test_half_a_surrogate_pair_in_a_result_does_not_cost_the_batch() -> None:
    with mock.patch(
        "summarizer.arrow.rows.summarize",
        return_value=summarize("Half \ud800 came in.", clean=False),
    ):
        made = summarize_batch(table([STORY])).to_pylist()
    assert made[0]["short"] == "Half \ufffd came in."
    assert made[0]["sentences"][0]["text"] == "Half \ufffd came in."


def test_a_failure_of_ours_costs_one_row() -> None:
    def failing(text: str, **options: Any) -> Any:
        if "two" in text:
            raise RuntimeError("broken")
        return summarize(text, **options)

    with mock.patch("summarizer.arrow.rows.summarize", failing):
        made = summarize_batch(table(["One came.", "Then two came.", "Three came."])).to_pylist()
    assert [row["error"] for row in made] == [
        None, "cannot be summarised: RuntimeError('broken')", None,
    ]  # fmt: skip


def slow(sentences: Sequence[Sentence]) -> list[float]:
    """A ranker that never ends on one text."""
    if any("Bruma" in sentence.text for sentence in sentences):
        time.sleep(300)
    return [1.0] * len(sentences)


def test_a_row_that_takes_too_long_has_an_error_and_its_neighbours_their_summaries() -> None:
    texts = [STORY, STORY.replace("Kessel", "Bruma"), STORY]
    begun = time.monotonic()
    made = summarize_batch(table(texts), config=Config(ranker=slow), timeout=0.5).to_pylist()
    assert time.monotonic() - begun < 60
    assert [row["error"] for row in made] == [None, str(TimeLimitError(0.5)), None]
    assert made[0]["short"] and made[0]["short"] == made[2]["short"]
    assert made[1]["short"] is None


def test_an_alarm_of_somebody_else_is_left_alone() -> None:
    signal = pytest.importorskip("signal")
    if not hasattr(signal, "setitimer"):
        pytest.skip("no alarms on this system")
    heard: list[int] = []
    before = signal.signal(signal.SIGALRM, lambda number, frame: heard.append(number))
    try:
        with alarm(0.01, anywhere=True):
            time.sleep(0.1)
    finally:
        signal.signal(signal.SIGALRM, before)
    assert not heard
    with pytest.raises(TimeLimitError), alarm(0.05, anywhere=True):
        time.sleep(60)
    assert signal.getitimer(signal.ITIMER_REAL) == (0.0, 0.0)
    assert signal.getsignal(signal.SIGALRM) is before


def test_a_recipe_goes_to_another_process_and_says_what_it_reads() -> None:
    made = recipe(text="body", columns=["day", "body"], lengths="short")
    assert pickle.loads(pickle.dumps(made)) == made
    assert made.read == ["id", "body", "day"]
    assert made.signature.startswith("ranker:auto@")
    by_news = summarize("Ships came in.", ranker="news").signature
    assert recipe(config=Config(ranker="news")).signature == by_news.replace("lang:en", "lang:auto")


def test_every_length_has_its_column() -> None:
    lengths = ("headline", "60w", "20%", "500c", "4")
    names = summary_schema(lengths, details=False).names
    assert names == [
        "id", *map(str, parse_all(lengths)), "language", "warnings", "signature", "error",
    ]  # fmt: skip


def test_the_page_on_the_command_names_every_column_and_every_field() -> None:
    page = (ARTICLE.parents[1] / "docs" / "command.md").read_text("utf-8")
    listed = page.partition("in their order:")[2].partition("Columns of")[0]
    cells = re.findall(r"^\| (`.*?) \| (.*) \|$", listed, re.M)
    named = [name for names, _ in cells for name in re.findall(r"`([^`]+)`", names)]
    assert named == summary_schema(("headline", "short", "60w"), title=True).names
    told = {re.findall(r"`([^`]+)`", names)[0]: what for names, what in cells}
    schema = summary_schema()
    for name in ("sentences", "edits", "flags"):
        fields = [field.name for field in schema.field(name).type.value_type]
        assert told[name] == f"a list of structs: `{', '.join(fields)}`"


def test_without_pyarrow_one_sentence_names_the_extra() -> None:
    refused: Callable[[], Any]
    for refused in (summary_schema, lambda: summarize_batch([])):
        with (
            mock.patch.dict(sys.modules, {"pyarrow": None}),
            pytest.raises(InputError, match=r"install the extra arrow: pip install '\.\[arrow\]'"),
        ):
            refused()
