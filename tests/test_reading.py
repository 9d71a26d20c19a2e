"""Where articles come from: encodings, folders, patterns, JSON Lines, web pages."""

import json
import threading
from collections.abc import Iterator
from functools import partial
from http.server import SimpleHTTPRequestHandler, ThreadingHTTPServer
from pathlib import Path

import pytest

from summarizer.base.errors import InputError
from summarizer.reading import Fields, Kind, MissingFileError, Source, load, sources, unfold
from summarizer.reading.decoding import decode

STORY = "The port of Kessel reopened , the mayor said. Ships came in. Nobody cheered.\n"
PAGE = """<!DOCTYPE html><html><head><meta charset="utf-8"><title>Ferry reopens - Bay Times</title>
</head><body><nav><a href="/">Home</a> <a href="/news">News</a></nav><article><h1>Ferry reopens</h1>
<p>The ferry of Kessel reopened on Monday, Mayor Ada Obi said, after a storm that had closed the
line for two weeks and left the island without mail.</p><p>Ships came in from the north all day, and
the café at the pier was full for the first time this year.</p></article>
<footer>© Bay Times. All rights reserved.</footer></body></html>"""


def one(path: str | Path, asked: Kind | None = None) -> Source:
    (source,) = sources(list(unfold([str(path)], asked)), asked)
    return source


# -- encodings --------------------------------------------------------------------------------

ENGLISH = (
    "The mayor said: “Two ports that trade every day should talk.” It was the city’s third "
    "storm – and the worst. Señor Núñez was late to the café."
)
CHINESE = "港口在暴风雨后关闭，市长说渡轮将在三月恢复。有关部门正在调查事故原因，居民表示欢迎。"
MIXED = "The port (港口) reopened, Mayor Wang (王硕) said on Monday. Ships came in. Nobody cheered."


@pytest.mark.parametrize(
    ("text", "codec", "named"),
    [
        (ENGLISH, "utf-8", "utf-8"),
        (ENGLISH, "utf-8-sig", "utf-8-sig"),
        (ENGLISH, "utf-16", "utf-16"),
        (ENGLISH, "utf-16-le", "utf-16-le"),
        (ENGLISH, "utf-16-be", "utf-16-be"),
        (ENGLISH, "cp1252", "windows-1252"),
        ("Der Häfen ist zu.", "cp1252", "windows-1252"),
        ("Le maire a déclaré que l'été est là.", "cp1252", "windows-1252"),
        (CHINESE, "gb18030", "gb18030"),
        (CHINESE, "utf-16", "utf-16"),
        (MIXED, "gb18030", "gb18030"),
        ("The port of 凌桥 reopened, the paper 北京市 said on Monday.", "gb18030", "gb18030"),
        ("Guðrún Þórsdóttir, mayor of Höfn, paid £5 for ½ a boat.", "cp1252", "windows-1252"),
        ("¿Qué pasó? A field of 30 m² – 5 °C – cost €20.", "cp1252", "windows-1252"),
    ],
)
def test_an_encoding_is_recognised_and_named(text: str, codec: str, named: str) -> None:
    assert decode(text.encode(codec)) == (text, named)


@pytest.mark.parametrize(
    "data",
    [
        pytest.param("Порт закрыт после шторма.".encode("cp1251"), id="an encoding not known"),
        pytest.param(b"The mayor of \xbd\xff left.", id="half of no Chinese character"),
        pytest.param("The mayor of Şişli left.".encode("cp1254"), id="Turkish"),
        pytest.param("The mayor of Łódź left.".encode("cp1250"), id="Polish"),
        pytest.param("The mayor, Ada Żółkiewska, left.".encode("cp1250"), id="more Polish"),
        pytest.param("Häfen und Straßen".encode() + b"\xff", id="broken UTF-8"),
        pytest.param("Häfen und Straßen".encode()[:-1] + b"\xc3", id="cut UTF-8"),
        pytest.param(b"\x7fELF\x02\x01\0\0\xff\xfe", id="a program"),
        pytest.param(b"\x89PNG\r\n\x1a\n\0\0\0\rIHDR", id="a picture"),
    ],
)
def test_what_cannot_be_known_is_refused_and_not_mangled(data: bytes) -> None:
    with pytest.raises(InputError):
        decode(data)


def test_a_guess_that_rests_on_little_is_reported(tmp_path: Path) -> None:
    for text, codec, told in (
        ("The mayor of 서울 left.", "euc-kr", True),
        (MIXED, "gb18030", True),
        (CHINESE, "gb18030", False),
        (MIXED, "utf-8", False),
        ("The café closed.", "cp1252", False),
        ("<p>The bank <b>raised</b> rates.</p>", "utf-8", True),
        ("A <b> and a <p> are tags.", "utf-8", False),
    ):
        path = tmp_path / "story.txt"
        path.write_bytes(text.encode(codec))
        assert bool(load(one(path)).doubt) is told


# -- files and folders ------------------------------------------------------------------------


def names(paths: list[str], folder: Path) -> list[str]:
    found = unfold([str(folder / path) if path else path for path in paths])
    return [Path(f.place if isinstance(f, Source) else f).name for f in found]


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    (tmp_path / "may").mkdir()
    (tmp_path / ".hidden").mkdir()
    for name in ("b.txt", "a.txt", "may/c.txt", ".hidden/d.txt", ".e.txt"):
        (tmp_path / name).write_text(STORY, encoding="utf-8")
    (tmp_path / "lost.txt").symlink_to(tmp_path / "nowhere")
    return tmp_path


def test_a_folder_is_every_file_below_it_sorted_and_not_what_is_hidden(folder: Path) -> None:
    assert names(["."], folder) == ["a.txt", "b.txt", "lost.txt", "c.txt"]


def test_a_pattern_is_what_it_matches_sorted(folder: Path) -> None:
    assert names(["*.txt"], folder) == ["a.txt", "b.txt", "lost.txt"]
    assert names(["**/*.txt"], folder) == ["a.txt", "b.txt", "lost.txt", "c.txt"]


def test_a_file_whose_name_looks_like_a_pattern_is_that_file(folder: Path) -> None:
    (folder / "[a].txt").write_text(STORY, encoding="utf-8")
    assert names(["[a].txt"], folder) == ["[a].txt"]


@pytest.mark.parametrize(
    ("path", "says"),
    [
        ("none.txt", "there is no such file"),
        ("no*thing", "no file is matched"),
        ("empty", "no text file in this folder"),
        ("binary", "no text file in this folder"),
        ("lost.txt", "there is no such file"),
    ],
)
def test_what_leads_nowhere_says_so(folder: Path, path: str, says: str) -> None:
    (folder / "empty").mkdir()
    (folder / "binary").mkdir()
    (folder / "binary" / "x.bin").write_bytes(b"\0\1\2")
    with pytest.raises(MissingFileError, match=says):
        load(one(folder / path))


# -- JSON Lines -------------------------------------------------------------------------------


def lines(tmp_path: Path, *records: object, name: str = "in.jsonl") -> Path:
    path = tmp_path / name
    told = [r if isinstance(r, str) else json.dumps(r) for r in records]
    path.write_text("\n".join(told) + "\n", encoding="utf-8")
    return path


def test_each_line_is_an_article_with_its_id_and_its_place(tmp_path: Path) -> None:
    path = lines(tmp_path, {"id": "a", "text": "One."}, "", {"text": ["Two.", "Three."]}, {"id": 7})
    found = list(sources([str(path)]))
    assert [source.place for source in found] == [f"{path}:1", f"{path}:3", f"{path}:4"]
    first, second = load(found[0]), load(found[1])
    assert (first.id, first.text) == ("a", "One.")
    assert (second.id, second.text) == (f"{path}:3", ["Two.", "Three."])


def test_fields_are_chosen_by_name(tmp_path: Path) -> None:
    path = lines(tmp_path, {"nr": 12, "body": "One.", "title": "Port"}, name="x.txt")
    article = load(one(path, "jsonl"), Fields("body", "nr"))
    assert (article.id, article.text, article.title) == ("12", "One.", "Port")


@pytest.mark.parametrize(
    ("record", "says"),
    [
        ("{broken", "not a record of JSON"),
        ("[1]", "must be a JSON object"),
        ({"body": "One."}, r"no field 'text' \(there is: 'body'\): name it with --field"),
        ({"text": 5}, "holds a number"),
        ({"text": None}, "holds null"),
        ({"text": {"a": 1}}, "holds a structure"),
        ("[" * 100_000, "not a record of JSON"),
    ],
)
def test_a_broken_line_says_what_is_wrong(tmp_path: Path, record: object, says: str) -> None:
    with pytest.raises(InputError, match=says):
        load(one(lines(tmp_path, record)))


# -- web pages --------------------------------------------------------------------------------


@pytest.mark.parametrize("name", ["page.html", "page.HTM", "saved.txt"])
def test_a_page_is_its_story_under_its_title(tmp_path: Path, name: str) -> None:
    pytest.importorskip("trafilatura", reason="needs the extra 'html'")
    (tmp_path / name).write_text(PAGE, encoding="utf-8")
    article = load(one(tmp_path / name))
    assert article.title == "Ferry reopens"
    assert isinstance(article.text, str)
    assert article.text.startswith("Ferry reopens\n")
    assert "café at the pier" in article.text
    assert "All rights" not in article.text


def test_a_page_without_a_story_says_so(tmp_path: Path) -> None:
    pytest.importorskip("trafilatura", reason="needs the extra 'html'")
    (tmp_path / "a.html").write_text("<html><body></body></html>", encoding="utf-8")
    with pytest.raises(InputError, match="no story"):
        load(one(tmp_path / "a.html"))


def test_without_the_extra_a_page_names_it(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setitem(__import__("sys").modules, "trafilatura", None)
    (tmp_path / "a.html").write_text(PAGE, encoding="utf-8")
    with pytest.raises(InputError, match=r"extra html: pip install '\.\[html\]' in a checkout"):
        load(one(tmp_path / "a.html"))


@pytest.fixture
def server(tmp_path: Path) -> Iterator[str]:
    class Quiet(SimpleHTTPRequestHandler):
        def log_message(self, format: str, *args: object) -> None:  # noqa: A002
            pass

    (tmp_path / "page.html").write_text(PAGE, encoding="utf-8")
    here = ThreadingHTTPServer(("127.0.0.1", 0), partial(Quiet, directory=str(tmp_path)))
    threading.Thread(target=here.serve_forever, daemon=True).start()
    yield f"http://127.0.0.1:{here.server_port}"
    here.shutdown()
    here.server_close()


def test_an_address_is_fetched(server: str) -> None:
    pytest.importorskip("trafilatura", reason="needs the extra 'html'")
    article = load(one(f"{server}/page.html"))
    assert (article.id, article.title) == (f"{server}/page.html", "Ferry reopens")


def test_an_address_that_does_not_answer_says_so(server: str) -> None:
    pytest.importorskip("trafilatura", reason="needs the extra 'html'")
    with pytest.raises(InputError, match="the server answers 404"):
        load(one(f"{server}/none.html"))
    with pytest.raises(InputError, match="cannot be fetched"):
        load(one("http://127.0.0.1:1/"))
