"""Files of many articles: read for what they are, and never summarised as prose."""

import csv
import gzip
import json
from pathlib import Path

import pytest

from summarizer import read
from summarizer.base.errors import InputError
from summarizer.cli import main
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
        ('{"cells": [], "metadata": {}, "nbformat": 4}', "notebook"),
    ],
    ids=["array", "lines", "CSV", "notebook"],
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
