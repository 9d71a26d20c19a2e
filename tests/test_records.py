"""Files of many articles: read for what they are, and never summarised as prose."""

import csv
import gzip
import json
from pathlib import Path

import pytest

from shared import run
from summarizer import Config, read
from summarizer.base.errors import InputError
from summarizer.cli import main
from summarizer.cli.work import Plan, died
from summarizer.reading import Article, Fields, Kind, load, sources, unfold

PORT = "The port of Kessel was closed on Friday. Nobody was hurt."
MILL = 'The mill burnt on Monday, "all of it". The mayor was sad.'


def articles(path: Path, asked: Kind | None = None, fields: Fields | None = None) -> list[Article]:
    found = sources(list(unfold([str(path)], asked)), asked)
    return [load(source, fields or Fields()) for source in found]


def put(path: Path, text: str) -> Path:
    path.write_text(text, encoding="utf-8", newline="")
    return path


RECORDS = [{"id": "a", "text": PORT}, {"id": "b", "text": MILL}]
QUOTED = MILL.replace('"', '""')


@pytest.mark.parametrize(
    ("name", "text"),
    [
        ("in.json", json.dumps(RECORDS)),
        ("in.json", json.dumps({"a": {"text": PORT}, "b": {"text": MILL}})),
        ("in.json", "\ufeff" + json.dumps(RECORDS, indent=2)),
        ("in.jsonl", "\n".join(map(json.dumps, RECORDS))),
        ("in.csv", f'id,text\r\na,{PORT}\r\nb,"{QUOTED}"\r\n'),
        ("in.tsv", f'text\tid\n{PORT}\ta\n"{QUOTED}"\tb\n'),
    ],
    ids=["array", "object of objects", "byte order mark", "lines", "CSV", "TSV"],
)
@pytest.mark.parametrize("zipped", [False, True], ids=["plain", "gzipped"])
def test_records_are_read(tmp_path: Path, name: str, text: str, zipped: bool) -> None:
    path = put(tmp_path / name, text)
    if zipped:
        path = tmp_path / f"{name}.gz"
        path.write_bytes(gzip.compress(text.encode("utf-8")))
    found = [(article.id, article.text) for article in articles(path)]
    assert found == [("a", PORT), ("b", MILL)]


@pytest.mark.parametrize(
    ("name", "text"),
    [
        ("in.csv", f'id;text;price\na;{PORT};3,5\nb;"{QUOTED}";12,25\n'),
        ("in.csv", f'id;price, EUR;text\na;3,5;{PORT}\nb;1,5;"{QUOTED}"\n'),
        ("in.csv", f'id;"price, EUR";text\na;3,5;{PORT}\nb;1,5;"{QUOTED}"\n'),
        ("in.csv", f'"id";"day";"text"\n"a";"1;2";"{PORT}"\n"b";"";"{QUOTED}"\n'),
        ("in.csv", f'SEP=;\r\nid;text\r\na;{PORT}\r\nb;"{QUOTED}"\r\n'),
        ("in.csv", f'text\tid\n{PORT}\ta\n"{QUOTED}"\tb\n'),
        ("in.csv", f'id|text\na|{PORT}\nb|"{QUOTED}"\n'),
        ("in.csv", f'id,text,x|y|z|u|v\na,{PORT},1|2|3|4|5\nb,"{QUOTED}",a;b\n'),
        ("in.csv", f'\n\nid,"notes; old",text\na,"1;2;3",{PORT}\nb,,"{QUOTED}"\n'),
        ("in.tsv", f'id,text\na,{PORT}\nb,"{QUOTED}"\n'),
        ("in.tsv", f'id\ttext\ttags, marks\na\t{PORT}\tx, y\nb\t"{QUOTED}"\t,,\n'),
    ],
    ids=[
        "decimal commas",
        "a comma in a name",
        "a name in quotation marks",
        "all in quotation marks",
        "told to Excel",
        "tab",
        "bar",
        "bars in a name",
        "semicolons in a cell",
        "commas in a TSV",
        "commas in a name of a TSV",
    ],
)
def test_what_parts_the_columns_is_found(tmp_path: Path, name: str, text: str) -> None:
    found = [(article.id, article.text) for article in articles(put(tmp_path / name, text))]
    assert found == [("a", PORT), ("b", MILL)]


def test_names_that_nobody_knows_are_told_apart_by_the_first_row(tmp_path: Path) -> None:
    fields = Fields("story, long", "nr")
    path = put(tmp_path / "in.csv", f"nr;story, long;by\n7;{PORT};Ada Obi, Jon Veller, and a cat\n")
    (article,) = articles(path, fields=fields)
    assert (article.id, article.text) == ("7", PORT)


@pytest.mark.parametrize("text", ["a;b|c\n1;2|3\n", "a\tb;c\n1;2;3\t4\t5\n"])
def test_what_parts_the_columns_is_not_guessed(tmp_path: Path, text: str) -> None:
    with pytest.raises(InputError, match=r"its columns may be parted by '.*' or by '.*': save it"):
        articles(put(tmp_path / "in.csv", text))


def test_a_table_of_one_column_is_one(tmp_path: Path) -> None:
    (article,) = articles(put(tmp_path / "in.csv", f'text\n"{QUOTED}; {PORT}"\n'))
    assert article.text == f"{MILL}; {PORT}"


def test_a_row_of_too_many_cells_is_no_text_cut_at_its_comma(tmp_path: Path) -> None:
    source = put(tmp_path / "in.csv", f"id,text\n1,On Friday, {PORT}\n2,{PORT},\n3,{PORT}, ,\n")
    ran = run(source, "-n", "1", "-f", "csv")
    told = "3 cells below 2 columns: put quotation marks around a cell that holds ','"
    assert (ran.status, ran.err) == (1, f"{source}:2: {told}\n")
    rows = rows_of(ran.out)
    assert [row["id"] for row in rows] == [f"{source}:2", "2", "3"]
    assert [row["error"] for row in rows] == [told, "", ""]
    out = tmp_path / "out.jsonl"
    for _ in range(2):
        assert run(source, "-o", out, "--resume").status == 1
        assert out.read_text().count("\n") == 2


def test_a_quotation_mark_that_is_never_closed_swallows_no_rows_in_silence(tmp_path: Path) -> None:
    source = put(tmp_path / "in.csv", f'id,text\n1,"{PORT}"\n2,"{PORT}\n3,{PORT}\n')
    ran = run(source, "-n", "1", "-f", "csv")
    assert ran.err.startswith(f"{source}:3: a quotation mark that opens in the row of line 3 is ")
    assert ran.err.endswith(
        "not closed before the end of the table, so that lines 3 to 4 are not read: "
        "close it, or write it twice where it is meant\n"
    )
    assert [bool(row["error"]) for row in rows_of(ran.out)] == [False, True]
    # The last line needs no line break, and a cell may have several.
    whole = put(tmp_path / "whole.csv", f'id,text\n1,"{PORT}\n{PORT}"\n2,{PORT}')
    assert run(whole, "-n", "1", "-f", "csv").status == 0
    assert "row of line 1" in run(put(tmp_path / "head.csv", f'"id,text\n1,{PORT}\n')).err


def test_a_table_without_names_says_what_to_put_above_it(tmp_path: Path) -> None:
    ran = run(put(tmp_path / "in.csv", f"1,{PORT}\n2,{PORT}\n"))
    assert "if that is an article, put a row with the names of the columns above it" in ran.err
    named = run(put(tmp_path / "named.csv", f"id,body\n1,{PORT}\n"))
    assert named.err.endswith("no field 'text' (there is: 'id', 'body'): name it with --field\n")


@pytest.mark.parametrize(("name", "data"), [("in.csv", "id,text\n"), ("in.jsonl", "")])
def test_an_input_without_an_article_is_reported_and_is_no_failure(
    tmp_path: Path, name: str, data: str
) -> None:
    source = put(tmp_path / name, data)
    ran = run(source)
    assert (ran.status, ran.err) == (0, "there is no article in what was named\n")
    assert run(source, "--quiet").err == ""


def test_a_long_first_row_is_not_read_whole_to_find_a_mark(tmp_path: Path) -> None:
    story = f"{PORT}\n" * 5_000
    path = put(tmp_path / "in.csv", f'a;text\n1;"{story}"\n2;{PORT}\n')
    assert [article.text for article in articles(path)] == [story, PORT]


def test_an_array_of_texts_is_read(tmp_path: Path) -> None:
    found = articles(put(tmp_path / "in.json", json.dumps([PORT, MILL])))
    assert [article.text for article in found] == [PORT, MILL]
    assert [article.place.rpartition("/")[2] for article in found] == ["in.json:1", "in.json:2"]


def test_a_cell_may_hold_lines(tmp_path: Path) -> None:
    (article,) = articles(put(tmp_path / "in.csv", f'nr,body\n7,"{PORT}\nShips came in."\n'),
                          fields=Fields("body", "nr"))  # fmt: skip
    assert (article.id, article.text) == ("7", f"{PORT}\nShips came in.")


def test_a_gzipped_text_is_a_text(tmp_path: Path) -> None:
    path = tmp_path / "may.txt.gz"
    path.write_bytes(gzip.compress(PORT.encode()))
    (article,) = articles(path)
    assert article.text == PORT


def test_the_kind_that_is_asked_for_outranks_the_name(tmp_path: Path) -> None:
    (article,) = articles(put(tmp_path / "in.txt", f"id\ttext\na\t{PORT}\n"), "tsv")
    assert (article.id, article.text) == ("a", PORT)


@pytest.mark.parametrize(
    ("text", "says"),
    [
        (json.dumps(RECORDS), "--input json"),
        ("\n".join(map(json.dumps, RECORDS)), "--input jsonl"),
        (f"id,text\na,{PORT}\n", "--input csv or tsv"),
        (f"id|text\na|{PORT}\n", "--input csv or tsv"),
        ('{"cells": [], "metadata": {}, "nbformat": 4}', "notebook"),
    ],
    ids=["array", "lines", "CSV", "CSV with bars", "notebook"],
)
def test_records_under_a_foreign_name_are_refused(tmp_path: Path, text: str, says: str) -> None:
    with pytest.raises(InputError, match=says):
        articles(put(tmp_path / "in.txt", text))


@pytest.mark.parametrize(
    "text",
    [
        pytest.param(f"[Kessel, May 3] {PORT}", id="a dateline in square brackets"),
        pytest.param("{Translated} " + PORT, id="a label in braces"),
        pytest.param(f"Text, photos, ropes\nand more. {PORT}", id="a list of things"),
        pytest.param("12", id="a number"),
    ],
)
def test_prose_that_looks_a_little_like_records_is_prose(tmp_path: Path, text: str) -> None:
    (article,) = articles(put(tmp_path / "in.txt", text))
    assert article.text == text


@pytest.mark.parametrize(
    ("name", "data", "says"),
    [
        ("in.json", b'[{"text": "One."},', "not JSON"),
        ("in.csv", b"", "its first row names the columns"),
        ("in.csv.gz", b"\x1f\x8b broken", "cannot be read"),
    ],
)
def test_a_file_that_is_not_what_its_name_says_is_one_error(
    tmp_path: Path, name: str, data: bytes, says: str
) -> None:
    path = tmp_path / name
    path.write_bytes(data)
    with pytest.raises(InputError, match=says):
        articles(path)


@pytest.mark.parametrize("name", ["x" * 300 + ".txt", "a\0b.txt"], ids=["too long", "with NUL"])
def test_a_path_that_cannot_be_asked_for_costs_only_itself(tmp_path: Path, name: str) -> None:
    good = put(tmp_path / "good.txt", PORT)
    lost, found = sources(list(unfold([str(tmp_path / name), str(good)])))
    with pytest.raises(InputError):
        load(lost)
    assert load(found).text == PORT


def test_python_reads_what_the_command_reads(tmp_path: Path) -> None:
    put(tmp_path / "a.csv", f"id,body\na,{PORT}\n")
    put(tmp_path / "b.txt", PORT)
    (row,) = read(tmp_path / "a.csv", field="body")
    assert (row.id, row.text) == ("a", PORT)
    assert [article.text for article in read(tmp_path / "*.txt")] == [PORT]
    assert [article.text for article in read(PORT.encode("utf-16"))] == [PORT]


@pytest.mark.parametrize("place", [None, 7, ["a.txt"]])
def test_what_is_no_place_is_refused(place: object) -> None:
    with pytest.raises(InputError, match="must be a path"):
        list(read(place))  # type: ignore[arg-type]


def test_a_table_of_summaries_has_a_row_an_article(tmp_path: Path) -> None:
    source = put(tmp_path / "in.json", json.dumps(RECORDS))
    out = tmp_path / "out.csv"
    with pytest.raises(SystemExit) as ended:
        main([str(source), "-n", "headline,20w", "-o", str(out)])
    assert ended.value.code == 0
    with out.open(encoding="utf-8", newline="") as file:
        rows = list(csv.DictReader(file))
    assert [row["id"] for row in rows] == ["a", "b"]
    assert rows[0]["headline"] == "The port of Kessel was closed on Friday."
    assert list(rows[0])[:5] == ["id", "title", "language", "headline", "20w"]
    assert {row["edits"] for row in rows} == {"0"}


TABLE = (
    "id,text,day,price\r\n"
    f'a,{PORT},Friday,"3,5"\r\n'
    "b,,Monday,\r\n"
    "c,--- ... ---,Sunday,7\r\n"
    f'd,"{QUOTED}",Tuesday,2\r\n'
)


def rows_of(text: str) -> list[dict[str, str]]:
    return list(csv.DictReader(text.splitlines(keepends=True)))


@pytest.mark.parametrize("jobs", ["1", "2"])
def test_a_table_has_as_many_rows_as_its_input_and_the_columns_that_are_named(
    tmp_path: Path, jobs: str
) -> None:
    source, out = put(tmp_path / "in.csv", TABLE), tmp_path / "out.csv"
    ran = run(source, "-n", "headline", "--columns", "day,price", "-o", out, "-j", jobs)
    assert (ran.status, ran.err.count("\n")) == (1, 2)
    rows = rows_of(out.read_text("utf-8"))
    assert [row["id"] for row in rows] == ["a", "b", "c", "d"]
    assert [row["day"] for row in rows] == ["Friday", "Monday", "Sunday", "Tuesday"]
    assert [row["price"] for row in rows] == ["3,5", "", "7", "2"]
    assert list(rows[0])[-3:] == ["error", "day", "price"]
    assert [row["headline"] for row in rows] == [
        "The port of Kessel was closed on Friday.", "", "", MILL.partition(" The")[0],
    ]  # fmt: skip
    assert [row["error"][:11] for row in rows] == ["", "the text is", "no sentence", ""]
    # Of a text that failed nothing is known: no edit is not the same.
    assert [row["edits"] for row in rows] == ["0", "", "", "0"]


def test_a_text_that_fails_first_stands_below_the_names_of_the_columns() -> None:
    lines = b'{broken\n{"id": 7}\n' + json.dumps(RECORDS[0]).encode() + b"\n"
    ran = run("--jsonl", "-f", "csv", stdin=lines)
    rows = rows_of(ran.out)
    assert [row["id"] for row in rows] == ["standard input:1", "7", "a"]
    assert [bool(row["error"]) for row in rows] == [True, True, False]


def test_a_process_that_dies_costs_one_row(tmp_path: Path) -> None:
    (source, *_) = sources([str(put(tmp_path / "in.csv", TABLE))])
    recipe = Plan(Config(lengths=("headline",)), form="csv", columns=("day",))
    (row,) = csv.reader([died(recipe, source).row])
    assert row == ["a", *[""] * 8, "the process died on this text, out of memory perhaps", "Friday"]
    assert died(recipe._replace(form="json"), source).row == ""


def test_what_is_no_text_has_no_row(tmp_path: Path) -> None:
    story = put(tmp_path / "a.txt", PORT)
    (tmp_path / "empty").mkdir()
    ran = run("-f", "csv", tmp_path / "none.txt", tmp_path / "empty", story)
    assert [row["id"] for row in rows_of(ran.out)] == [str(story)]
    assert (ran.status, ran.err.count("\n")) == (1, 2)


def test_a_wrong_field_writes_nothing_over_a_table(tmp_path: Path) -> None:
    source, out = put(tmp_path / "in.csv", TABLE), tmp_path / "out.csv"
    out.write_text("old\n")
    ran = run(source, "--field", "body", "-o", out)
    assert (ran.status, out.read_text()) == (3, "old\n")
    assert sorted(path.name for path in tmp_path.iterdir()) == ["in.csv", "out.csv"]
    # But a table of texts that all fail is a table of errors.
    put(source, "id,text\na,\nb,\n")
    assert run(source, "-o", out).status == 3
    assert [row["id"] for row in rows_of(out.read_text())] == ["a", "b"]


def test_records_carry_columns_as_they_hold_them_and_so_to_a_table(tmp_path: Path) -> None:
    out = tmp_path / "out.jsonl"
    lines = [json.dumps(each | {"day": day, "tags": tags}) for each, day, tags in zip(
        RECORDS, ("Friday", None), (["sea"], []), strict=True)]  # fmt: skip
    source = put(tmp_path / "in.jsonl", "\n".join(lines))
    assert run(source, "--columns", "day,tags", "-o", out).status == 0
    records = [json.loads(line) for line in out.read_text("utf-8").splitlines()]
    assert [record["columns"] for record in records] == [
        {"day": "Friday", "tags": ["sea"]}, {"day": None, "tags": []},
    ]  # fmt: skip
    assert "columns" not in json.loads(run("--json", source).out.splitlines()[0])
    # They are still there when a result is read again, under --columns.
    rows = rows_of(run(out, "-f", "csv", "--columns", "tags,day").out)
    assert [(row["tags"], row["day"]) for row in rows] == [('["sea"]', "Friday"), ("[]", "")]
    ran = run(source, "--columns", "day", "-o", out, "--resume")
    assert "--columns (there day,tags, here day)" in ran.err


def test_a_column_that_no_record_has_is_reported_once(tmp_path: Path) -> None:
    source = put(tmp_path / "in.csv", TABLE)
    ran = run(source, "-f", "csv", "--columns", "dya,day")
    assert ran.err.splitlines()[-1] == "--columns: no record has 'dya'"
    assert "--columns" not in run(source, "-f", "csv", "--columns", "day").err
    assert "--columns" not in run(source, "-f", "csv", "--columns", "dya", "--quiet").err


@pytest.mark.parametrize(
    ("options", "says"),
    [
        (["-f", "csv", "--columns", "title"], "a column 'title' is made"),
        (["-f", "csv", "--columns", "2", "-n", "2"], "a column '2' is made"),
        (["-f", "markdown", "--columns", "day"], "--columns is for Parquet, CSV and JSON Lines"),
        (["--json", "--together", "--columns", "day"], "leave out --columns"),
    ],
)
def test_columns_that_have_no_place_are_refused(
    tmp_path: Path, options: list[str], says: str
) -> None:
    ran = run(put(tmp_path / "in.csv", TABLE), *options)
    assert (ran.status, ran.out, ran.err.count("\n")) == (2, "", 1)
    assert says in ran.err


@pytest.mark.parametrize("name", ["out.docx", "out.pdf", "out.xlsx"])
def test_a_name_that_promises_another_form_is_refused(
    tmp_path: Path, name: str, capsys: pytest.CaptureFixture[str]
) -> None:
    source = put(tmp_path / "in.txt", PORT)
    with pytest.raises(SystemExit) as ended:
        main([str(source), "-o", str(tmp_path / name)])
    assert ended.value.code == 2
    assert "choose one of them" in capsys.readouterr().err
    assert not (tmp_path / name).exists()


@pytest.mark.parametrize(
    ("zipped", "encoding"),
    [(False, "utf-8"), (True, "utf-8-sig"), (False, "gb18030"), (False, "utf-16")],
)
def test_a_long_table_is_read_as_a_short_one_is(
    tmp_path: Path, zipped: bool, encoding: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    told = 'The port, "渡口" of 大连港口, was closed.\nShip {} left.'
    rows = [f'n{n},"{told.format(n).replace(chr(34), chr(34) * 2)}"\r\n' for n in range(200)]
    data = ("id,text\r\n" + "".join(rows)).encode(encoding)
    path = put_bytes(tmp_path / f"in.csv{'.gz' if zipped else ''}", data, zipped)
    whole = articles(path)
    monkeypatch.setattr("summarizer.reading.records._WHOLE", 1_001)  # in the middle of a character
    monkeypatch.setattr("summarizer.reading.records._BLOCK", 7)
    assert articles(path) == whole
    assert [article.id for article in whole] == [f"n{n}" for n in range(200)]
    assert whole[7].text == told.format(7)


def put_bytes(path: Path, data: bytes, zipped: bool) -> Path:
    path.write_bytes(gzip.compress(data) if zipped else data)
    return path
