"""PDF, Word files, books and feeds: text and title only, and what holds no text is refused."""

import io
import json
import sys
from collections.abc import Callable, Sequence
from pathlib import Path
from random import Random
from zipfile import ZIP_DEFLATED, ZIP_STORED, ZipFile

import pytest

from shared import run
from summarizer import InputError, read
from summarizer.reading import Article, load
from summarizer.reading.markup_text import plain_text
from summarizer.reading.sources import sources, unfold

LINES = (
    "Port of Kessel reopens",
    "The port of Kessel reopened on Monday. Ships came",
    "in at noon.",
)


def of(path: Path | str) -> list[Article]:
    return [load(source) for source in sources(list(unfold([str(path)])))]


# -- PDF --------------------------------------------------------------------------------------


def pdf(pages: Sequence[Sequence[str]], title: str = "") -> bytes:
    """A PDF whose pages hold lines of text; a page without lines holds a drawing."""
    pypdf = pytest.importorskip("pypdf", reason="needs the extra 'documents'")
    from pypdf.generic import DecodedStreamObject, DictionaryObject, NameObject

    font = DictionaryObject({
        NameObject("/Type"): NameObject("/Font"), NameObject("/Subtype"): NameObject("/Type1"),
        NameObject("/BaseFont"): NameObject("/Helvetica"),
    })  # fmt: skip
    writer = pypdf.PdfWriter()
    for lines in pages:
        page = writer.add_blank_page(595, 842)
        told = "".join(f"({line}) Tj 0 -14 Td " for line in lines)
        stream = DecodedStreamObject()
        drawn = f"BT /F1 11 Tf 72 760 Td {told} ET" if lines else "72 72 400 600 re f"
        stream.set_data(drawn.encode("latin-1"))
        page[NameObject("/Contents")] = writer._add_object(stream)
        page[NameObject("/Resources")] = DictionaryObject({
            NameObject("/Font"): DictionaryObject({NameObject("/F1"): writer._add_object(font)})
        })  # fmt: skip
    if title:
        writer.add_metadata({"/Title": title})
    data = io.BytesIO()
    writer.write(data)
    return data.getvalue()


@pytest.mark.parametrize("name", ["port.pdf", "port.PDF", "port.txt"])
def test_a_pdf_is_its_text_and_its_title(tmp_path: Path, name: str) -> None:
    (tmp_path / name).write_bytes(pdf([LINES], "Port of Kessel reopens"))
    (article,) = of(tmp_path / name)
    assert article.text == "\n".join(LINES)
    assert (article.title, article.encoding, article.doubt) == (LINES[0], "pdf", "")


@pytest.mark.parametrize("title", ["Microsoft Word - port.doc", "port_final.indd", "Untitled", ""])
def test_the_name_of_a_file_is_no_title(title: str) -> None:
    (article,) = read(pdf([LINES], title))
    assert article.title is None


def test_a_scanned_pdf_is_refused_with_a_sentence(tmp_path: Path) -> None:
    path = tmp_path / "scan.pdf"
    path.write_bytes(pdf([[], []]))
    ran = run(path)
    assert (ran.status, ran.out) == (3, "")
    assert ran.err == (
        f"{path}: there is no text in this PDF: its pages are pictures, it seems; make text of "
        "them first (OCR), as ocrmypdf does\n"
    )


def test_pages_without_text_are_reported(tmp_path: Path) -> None:
    path = tmp_path / "half.pdf"
    path.write_bytes(pdf([LINES, [], ["The quay is new."]]))
    ran = run(path)
    assert ran.status == 0
    assert f"{path}: warning: 1 of 3 pages hold no text: pictures, it seems\n" == ran.err


def test_a_pdf_with_a_password_is_refused() -> None:
    pypdf = pytest.importorskip("pypdf", reason="needs the extra 'documents'")
    writer = pypdf.PdfWriter(clone_from=io.BytesIO(pdf([LINES])))
    writer.encrypt("secret", algorithm="RC4-128")
    data = io.BytesIO()
    writer.write(data)
    with pytest.raises(InputError, match="asks for a password"):
        list(read(data.getvalue()))


def test_a_broken_pdf_is_one_line(tmp_path: Path, capfd: pytest.CaptureFixture[str]) -> None:
    pytest.importorskip("pypdf", reason="needs the extra 'documents'")
    path = tmp_path / "broken.pdf"
    for data in (b"%PDF-1.7\nnothing", pdf([LINES])[:-400], b"%PDF-1.4\n%%EOF"):
        path.write_bytes(data)
        ran = run(path)
        assert ran.status in (0, 3)
        assert ran.err.count("\n") <= 1
        assert "Traceback" not in ran.err
    assert capfd.readouterr().err == ""


# -- Word -------------------------------------------------------------------------------------


def word(paragraphs: Sequence[str], title: str = "") -> bytes:
    docx = pytest.importorskip("docx", reason="needs the extra 'documents'")
    document = docx.Document()
    for paragraph in paragraphs:
        document.add_paragraph(paragraph)
    document.add_table(1, 1).cell(0, 0).text = "Ships, 40"
    document.sections[0].header.paragraphs[0].text = "Kessel Times"
    document.core_properties.title = title
    data = io.BytesIO()
    document.save(data)
    return data.getvalue()


def test_a_word_file_is_its_running_text_and_its_title(tmp_path: Path) -> None:
    path = tmp_path / "port.docx"
    path.write_bytes(word(["Port reopens", "", " Ships came in. "], "Port of Kessel"))
    (article,) = of(path)
    assert article.text == "Port reopens\n\nShips came in."
    assert (article.title, article.encoding) == ("Port of Kessel", "docx")


def test_a_small_archive_with_a_large_file_in_it_is_refused() -> None:
    pytest.importorskip("docx", reason="needs the extra 'documents'")
    data = io.BytesIO()
    with ZipFile(data, "w", ZIP_DEFLATED) as archive:
        archive.writestr("word/document.xml", "x")
        with archive.open("word/large.xml", "w") as file:
            for _ in range(501):
                file.write(bytes(1_000_000))
    assert len(data.getvalue()) < 1_000_000
    with pytest.raises(InputError, match="more than 500,000,000 bytes"):
        list(read(data.getvalue()))


def test_a_word_file_without_text_is_refused() -> None:
    with pytest.raises(InputError, match="no running text in this Word file"):
        list(read(word([""])))


def test_an_archive_that_is_no_document_is_refused(tmp_path: Path) -> None:
    pytest.importorskip("docx", reason="needs the extra 'documents'")
    path = tmp_path / "a.docx"
    for names in (["other.txt"], ["word/document.xml"]):
        with ZipFile(path, "w") as archive:
            for name in names:
                archive.writestr(name, "<w:document/>")
        ran = run(path)
        assert ran.status == 3
        assert ran.err.count("\n") == 1


# -- books ------------------------------------------------------------------------------------

_CONTAINER = (
    '<container xmlns="urn:oasis:names:tc:opendocument:xmlns:container"><rootfiles>'
    '<rootfile full-path="OEBPS/book.opf"/></rootfiles></container>'
)
_PACKAGE = (
    '<package xmlns="http://www.idpf.org/2007/opf"><manifest>'
    '<item id="n" href="nav.xhtml" media-type="application/xhtml+xml" properties="nav"/>'
    '<item id="c" href="cover.xhtml" media-type="application/xhtml+xml"/>'
    '<item id="two" href="text/two.xhtml" media-type="application/xhtml+xml"/>'
    '<item id="one" href="text/one%20a.xhtml" media-type="application/xhtml+xml"/>'
    '<item id="p" href="p.png" media-type="image/png"/></manifest>'
    '<spine><itemref idref="c"/><itemref idref="n"/><itemref idref="one"/>'
    '<itemref idref="two"/></spine></package>'
)
_PAGE = (
    '<?xml version="1.0" encoding="utf-8"?><html xmlns="http://www.w3.org/1999/xhtml">'
    "<head><title>x</title><style>p {{}}</style></head><body>{}</body></html>"
)


def book(**changed: str) -> bytes:
    files = {
        "META-INF/container.xml": _CONTAINER,
        "OEBPS/book.opf": _PACKAGE,
        "OEBPS/nav.xhtml": _PAGE.format("<nav>Contents. All of them.</nav>"),
        "OEBPS/cover.xhtml": _PAGE.format("<p>The Kessel Reader</p>"),
        "OEBPS/text/one a.xhtml": _PAGE.format(
            "<h1>Port\n reopens</h1><p>The port reopened<br/>on <i>Mon</i>day.</p><!-- no -->"
            "<p>Ships\ncame in.</p>"
        ),
        "OEBPS/text/two.xhtml": _PAGE.format("<p>Señor Obi left &amp; came back.</p>"),
        **changed,
    }
    data = io.BytesIO()
    with ZipFile(data, "w") as archive:
        archive.writestr("mimetype", "application/epub+zip", ZIP_STORED)
        for name, text in files.items():
            archive.writestr(name, text)
    return data.getvalue()


def test_a_book_is_its_chapters_in_the_order_of_reading(tmp_path: Path) -> None:
    pytest.importorskip("lxml", reason="needs the extra 'documents'")
    path = tmp_path / "reader.epub"
    path.write_bytes(book())
    one, two = of(path)
    assert one.text == "Port reopens\n\nThe port reopened\non Monday.\n\nShips came in."
    assert (one.id, one.title) == (f"{path}#text/one%20a.xhtml", "Port reopens")
    assert (two.text, two.title) == ("Señor Obi left & came back.", "")
    ran = run("--json", stdin=book())
    assert [json.loads(line)["id"] for line in ran.out.splitlines()] == [
        "standard input#text/one%20a.xhtml", "standard input#text/two.xhtml",
    ]  # fmt: skip


@pytest.mark.parametrize(
    "changed",
    [
        {"META-INF/container.xml": "<container/>"},
        {"META-INF/container.xml": "no xml"},
        {"OEBPS/book.opf": _PACKAGE.replace("text/two", "text/none")},
        {"OEBPS/book.opf": '<!DOCTYPE x [<!ENTITY e SYSTEM "file:///etc/passwd">]><x>&e;'},
    ],
)
def test_a_broken_book_is_one_line(tmp_path: Path, changed: dict[str, str]) -> None:
    pytest.importorskip("lxml", reason="needs the extra 'documents'")
    path = tmp_path / "reader.epub"
    path.write_bytes(book(**changed))
    ran = run(path)
    assert ran.err.count("\n") == 1
    assert f"{path}: this EPUB cannot be read: " in ran.err
    assert "root:" not in ran.out


@pytest.mark.parametrize(
    ("html", "text"),
    [
        ("<p>One.</p><p>Two.</p>", "One.\n\nTwo."),
        ("One<br>two.<br><br>Three.<br /> <br />Four.", "One\ntwo.\n\nThree.\n\nFour."),
        ("<div>One <div>two</div> three</div>", "One\n\ntwo\n\nthree"),
        ("<ul><li>One</li><li>Two</li></ul>", "One\n\nTwo"),
        ("<script>x()</script>One<!-- two --> three<style>p{}</style>.", "One three."),
        ("One &amp; only", "One & only"),
        ("  ", ""),
        ("<!-- nothing -->", ""),
        ('<?xml version="1.0" encoding="latin-1"?><p>Señor</p>', "Señor"),
        ("One \x00\ud800 two", "One ? two"),
        ("<p>" * 5000 + "Deep." + "</p>" * 5000, "Deep."),
    ],
)
def test_html_becomes_paragraphs(html: str, text: str) -> None:
    pytest.importorskip("lxml", reason="needs the extra 'documents'")
    assert plain_text(html)[0] == text


# -- feeds ------------------------------------------------------------------------------------

RSS = b"""<?xml version="1.0" encoding="utf-8"?>
<rss version="2.0" xmlns:content="http://purl.org/rss/1.0/modules/content/"><channel>
<title>Kessel Times</title>
<item><guid>k1</guid><title>Port reopens &amp; ships come</title>
<description>The port reopened on &lt;b&gt;Monday&lt;/b&gt;.</description>
<content:encoded><![CDATA[<p>The port reopened on <b>Mon</b>day.</p><p>Ships came in.</p>]]>
</content:encoded></item>
<item><link>https://kessel.example/2</link><title>Quay</title>
<description>The new quay is paid for.</description></item>
</channel></rss>"""
ATOM = b"""<feed xmlns="http://www.w3.org/2005/Atom"><title>Bruma</title>
<entry><id>b1</id><title>Ferry</title>
<content type="text">The ferry runs: 3 &lt; 4.</content></entry>
</feed>"""


@pytest.mark.parametrize("name", ["news.rss", "news.atom"])
def test_a_feed_is_its_entries_each_under_its_title(tmp_path: Path, name: str) -> None:
    pytest.importorskip("feedparser", reason="needs the extra 'documents'")
    path = tmp_path / name
    path.write_bytes(RSS)
    one, two = of(path)
    title = "Port reopens & ships come"
    assert one.text == f"{title}\n\nThe port reopened on Monday.\n\nShips came in."
    assert (one.id, one.title) == ("k1", title)
    assert two.text == "Quay\n\nThe new quay is paid for."
    assert two.id == "https://kessel.example/2"
    # What the option says of records is not said of feeds.
    assert run("--field", "body", "--json", path).status == 0


def test_plain_text_in_a_feed_stays_as_it_is(tmp_path: Path) -> None:
    pytest.importorskip("feedparser", reason="needs the extra 'documents'")
    path = tmp_path / "b.atom"
    path.write_bytes(ATOM)
    assert [article.text for article in of(path)] == ["Ferry\n\nThe ferry runs: 3 < 4."]
    ran = run("-n", "1", stdin=ATOM)
    assert ran.out == "The ferry runs: 3 < 4.\n"


def test_a_feed_under_another_name_is_refused_with_what_to_write(tmp_path: Path) -> None:
    path = tmp_path / "news.xml"
    path.write_bytes(RSS)
    ran = run(path)
    assert (ran.status, ran.out) == (3, "")
    assert ran.err == f"{path}: this is a feed: name it .rss or .atom, or pass --input feed\n"
    pytest.importorskip("feedparser", reason="needs the extra 'documents'")
    assert run("--input", "feed", path).status == 0
    assert run("--input", "feed", stdin=b"The port reopened.").status == 3


# -- all of them ------------------------------------------------------------------------------


@pytest.mark.parametrize(
    ("name", "module", "made"),
    [
        ("a.pdf", "pypdf", lambda: b"%PDF-1.7 "),
        ("a.docx", "docx", lambda: b"PK\x03\x04 word/document.xml"),
        ("a.epub", "lxml.etree", lambda: book()),
        ("a.rss", "feedparser", lambda: RSS),
    ],
)
def test_without_the_extra_its_name_is_reported(
    tmp_path: Path,
    monkeypatch: pytest.MonkeyPatch,
    name: str,
    module: str,
    made: Callable[[], bytes],
) -> None:
    monkeypatch.setitem(sys.modules, module, None)
    path = tmp_path / name
    path.write_bytes(made())
    ran = run(path)
    assert ran.status == 3
    assert "install the extra documents: pip install '.[documents]' in a checkout" in ran.err
    assert ran.err.count("\n") == 1


@pytest.mark.parametrize("name", ["a.pdf", "a.docx", "a.epub", "a.rss"])
def test_a_damaged_file_costs_one_line(
    tmp_path: Path, name: str, capfd: pytest.CaptureFixture[str]
) -> None:
    for module in ("pypdf", "docx", "lxml", "feedparser"):
        pytest.importorskip(module, reason="needs the extra 'documents'")
    whole = {"a.pdf": pdf([LINES, LINES]), "a.docx": word(LINES), "a.epub": book(), "a.rss": RSS}
    data, chance, path = whole[name], Random(7), tmp_path / name
    for number in range(60):
        damaged = bytearray(data)
        for _ in range(chance.choice((1, 8, 64))):
            damaged[chance.randrange(len(damaged))] = chance.randrange(256)
        path.write_bytes(damaged[: chance.randrange(1, len(damaged))] if number % 3 else damaged)
        ran = run("-n", "1", path)
        assert ran.status in (0, 1, 3), ran
        assert "Traceback" not in ran.err
        # Of a feed or a book each part may fail on its own.
        assert all(line.startswith((str(path), "there is no article")) or "more record" in line
                   or line[0] in "bk"
                   for line in ran.err.splitlines()), ran.err  # fmt: skip
    assert capfd.readouterr().err == ""


def test_a_folder_of_documents_is_read(tmp_path: Path) -> None:
    (tmp_path / "a.docx").write_bytes(word(["Ships came in."]))
    (tmp_path / "b.pdf").write_bytes(pdf([LINES]))
    ran = run("-n", "1", tmp_path)
    assert ran.status == 0
    assert "Ships came in." in ran.out
    assert "The port of Kessel reopened on Monday." in ran.out
