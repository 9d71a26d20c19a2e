"""Fuzzes the library, guided by which of its lines an input reaches.

    python benchmarks/fuzz.py clean [CORPUS] [-OPTION ...]

In place of `clean`: summarize, segments, together, forms, options, record, decisions, glossary,
json, jsonl, csv, tsv, feed, epub, docx, html, bytes. Needs atheris (`pip install atheris`) and the
extra `test`. Inputs begin as the cases of the rules' tests; those that reach something new are kept
in the folder CORPUS. Options are libFuzzer's: `-max_total_time=600`. An error of the library's own
is an answer; any other exception, and any broken promise, is a fault.
"""

import contextlib
import io
import json
import sys
import tempfile
from collections.abc import Callable
from importlib import import_module
from pathlib import Path
from pkgutil import walk_packages

import atheris

ROOT = Path(__file__).parents[1]
# Other doors to the same rooms, which no target goes through.
_APART = ("__main__", "arrow", "cli", "engines", "integrations")
sys.path += [str(ROOT / "src"), str(ROOT / "tests"), str(ROOT / "tests" / "stress")]

with atheris.instrument_imports(include=["summarizer"]):
    import summarizer
    from summarizer import (
        Config,
        Decisions,
        Glossary,
        InputError,
        Result,
        SummarizerError,
        clean,
        summarize,
        summarize_together,
    )
    from summarizer.model.config import Mode
    from summarizer.reading.article import Source
    from summarizer.reading.loading import load
    from summarizer.reading.records import Kind, records_in

    # What is imported when it is first needed would not be seen.
    for found in walk_packages(summarizer.__path__, "summarizer."):
        if found.name.split(".")[1] not in _APART:
            with contextlib.suppress(ImportError):
                import_module(found.name)

import _made as made  # noqa: E402
from damaged import SCRAPS  # noqa: E402
from promises import of_a_clean_up, of_a_result, of_another_clean_up, of_the_forms  # noqa: E402
from shared import MODES, tables  # noqa: E402

#: Bytes of one input; more are slower, and reach nothing else. A choice.
LONGEST = 2_000
#: Seconds after which an input counts as one that never ends, on a machine that is busy. A choice.
SLOWEST = 300
#: Bytes of a word in libFuzzer's dictionary: its definition.
_LONGEST_WORD = 64
_LANGUAGES = ("en", "auto", "de", "zh")
_STORY = (
    "Kessel reopens its port\nBy Ada Obi\nKESSEL (Reuters) - The port of Kessel , which was "
    "closed for eleven days, reopened on Monday on Monday, Mayor Ada Obi said. Han Zhou met Ada "
    "Obi of South Korea (ROK). Two Ph.D.s and the doctorate “of the ports” cost $1 200 . He left.\n"
    "Photo by Lin Tao\n"
)
_CASES = [case["text"] for each in tables("rules").values() for case in each["must"]]
_RECORDS: list[str] = []
_WORD_FILES: list[bytes] = []


def text_of(data: bytes) -> tuple[Mode, int, str]:
    """Return a mode, a choice from 0, and a text that may hold anything, lone surrogates too."""
    number = data[0] if data else 0
    try:
        text = data[1:].decode("utf-8", "surrogatepass")
    except UnicodeDecodeError:
        text = data[1:].decode("utf-8", "surrogateescape")
    return MODES[number % len(MODES)], number // len(MODES), text


def cleaned(data: bytes) -> None:
    mode, choice, text = text_of(data)
    config = Config(mode=mode, language=_LANGUAGES[choice % len(_LANGUAGES)])
    found = clean(text, config=config)
    of_a_clean_up(found, text, config)
    of_another_clean_up(found, config)


def summarised(data: bytes) -> None:
    mode, choice, text = text_of(data)
    config = (
        Config(mode=mode),
        Config(mode=mode, query="port of Kessel", ranker="general"),
        Config(mode=mode, clean=False, shorten="always"),
        Config(mode=mode, min_words=3, max_words=20, ranker="lead", shorten="never"),
    )[choice % 4]
    of_a_result(summarize(text, config=config), config)


def forms(data: bytes) -> None:
    mode, _, text = text_of(data)
    of_the_forms(summarize(text, mode=mode))


def segments(data: bytes) -> None:
    """Segments given, and those that were found given again."""
    mode, _, text = text_of(data)
    given = text.split("\n\n")
    config = Config(mode=mode)
    result = summarize(given, config=config)
    of_a_result(result, config)
    assert len(result.sentences) == len(given)
    assert result.cleaned == clean("\n".join(given), config=config)
    found = [s.text for s in summarize(text, clean=False).sentences]
    assert [s.text for s in summarize(found, clean=False).sentences] == found


def together(data: bytes) -> None:
    mode, choice, text = text_of(data)
    config = Config(mode=mode, query="port" if choice % 2 else "")
    of_a_result(summarize_together(text.split("\n\n"), config=config), config)


def options(data: bytes) -> None:
    given = made.Given(data)
    names = (
        "lengths", "ranker", "mode", "language", "clean", "only", "skip", "query", "stop_words",
        "min_words", "max_words", "trust_weight", "shorten", "cut_mark", "max_chars", "timeout",
        "on_error",
    )  # fmt: skip
    chosen = {given.one(names): made.value(given, 1) for _ in range(given.number(2) + 1)}
    summarize(_STORY, **chosen).to_dict()


def read(kind: Kind, make: Callable[[made.Given], bytes]) -> Callable[[bytes], None]:
    """Read what was made of bytes, or the bytes as they are."""

    def run(data: bytes) -> None:
        given = made.Given(data)
        for source in records_in(make(given) if given.number(3) else given.rest(), kind, "a"):
            with contextlib.suppress(SummarizerError):
                load(source)

    return run


def _json(given: made.Given) -> bytes:
    value = json.dumps(made.value(given), ensure_ascii=given.yes())
    return made.damaged(value.encode("utf-8", "surrogatepass"), given)


def _lines(given: made.Given) -> bytes:
    return b"\n".join(given.some(lambda: _json(given), 4))


def loaded(data: bytes) -> None:
    load(Source("bytes", "bytes", None, data))


def page(data: bytes) -> None:
    given = made.Given(data)
    whole = f"<html><body>{made.page(given, 60)}" if given.yes() else f"<html>{made.page(given)}"
    loaded(whole.encode(given.one(("utf-8", "utf-16", "latin-1")), "replace"))


def word_file(data: bytes) -> None:
    if not _WORD_FILES:
        import docx

        document, out = docx.Document(), io.BytesIO()
        document.add_paragraph("TEXT")
        document.save(out)
        _WORD_FILES.append(out.getvalue())
    loaded(made.word_file(_WORD_FILES[0], made.Given(data)))


def glossary(data: bytes) -> None:
    given = made.Given(data)
    text = made.glossary(given) if given.number(5) else given.rest().decode("utf-8", "replace")
    config = Config(glossary=Glossary.parse(text), mode=given.one(MODES), language="en")
    story = given.one((_STORY, " ".join(given.some(given.word, 30))))
    found = clean(story, config=config)
    of_a_clean_up(found, story, config)
    of_another_clean_up(found, config)


def record(data: bytes) -> None:
    """Read a record that somebody has meddled with."""
    given = made.Given(data)
    if not _RECORDS:
        texts = [_STORY, "", "Ada said.", "\n".join(_CASES[:3]), "a\ud800. B"]
        _RECORDS.extend(json.dumps(summarize(text).to_dict()) for text in texts)
        _RECORDS.append(json.dumps(summarize_together([_STORY, _CASES[0]]).to_dict()))
        _RECORDS.append(json.dumps(summarize(_STORY, mode="report", shorten="always").to_dict()))
    try:
        found = Result.from_dict(made.record(json.loads(given.one(_RECORDS)), given))
    except InputError:
        return
    for length in (1, "50%", "12w", "80c"):
        str(found.summary(length))
    assert Result.from_dict(json.loads(json.dumps(found.to_dict()))) == found
    of_the_forms(found)


def decisions(data: bytes) -> None:
    given = made.Given(data)
    flags = summarize(_STORY, mode="report").cleaned.flags
    known = [
        {
            "schema": 1, "fingerprint": summarizer.fingerprint(_STORY), "start": flag.start,
            "end": flag.end, "text": _STORY[flag.start : flag.end], "rule": flag.rule,
            "decision": given.one(("accept", "keep", "write")), "after": given.word(),
        }
        for flag in flags
    ]  # fmt: skip
    config = Config(decisions=Decisions.parse(made.decisions(known, given)), mode=given.one(MODES))
    changed = summarize(_STORY, config=config)
    of_a_result(changed, config)
    of_the_forms(changed)


TARGETS: dict[str, Callable[[bytes], None]] = {
    "clean": cleaned, "summarize": summarised, "segments": segments, "together": together,
    "forms": forms, "options": options, "record": record, "decisions": decisions,
    "glossary": glossary, "json": read("json", _json), "jsonl": read("jsonl", _lines),
    "csv": read("csv", made.table), "tsv": read("tsv", made.table), "feed": read("feed", made.feed),
    "epub": read("epub", made.book), "docx": word_file, "html": page, "bytes": loaded,
}  # fmt: skip
_OF_TEXT = ("clean", "summarize", "segments", "together", "forms")


def seeds(target: str) -> list[bytes]:
    """Return what to begin with; targets that make their input of bytes begin with any."""
    if target in _OF_TEXT:
        pairs = [f"{one}\n\n{other}" for one, other in zip(_CASES[::4], _CASES[1::4], strict=False)]
        return [b"\x01" + text.encode() for text in (_CASES if target == "clean" else pairs)]
    if target == "bytes":
        return [
            b"<html><head><title>a</title></head><body><p>The port reopened.</p>",
            _PDF, b"PK\x03\x04word/document.xml", b"<rss><channel><item>", b"\xff\xfea\0",
            b'{"text": "a"}\n{"text": "b"}\n', b'{"cells": [], "nbformat": 4}',
            b"id,text\na,b\nc,d",
        ]  # fmt: skip
    return [bytes((seed * 37 + place * 101) % 256 for place in range(200)) for seed in range(40)]


# One page with one line of text.
_PDF = b"""%PDF-1.4
1 0 obj <</Type /Catalog /Pages 2 0 R>> endobj
2 0 obj <</Type /Pages /Kids [3 0 R] /Count 1>> endobj
3 0 obj <</Type /Page /Parent 2 0 R /MediaBox [0 0 99 99] /Contents 4 0 R /Resources
<</Font <</F1 <</Type /Font /Subtype /Type1 /BaseFont /Helvetica>>>>>>>> endobj
4 0 obj <</Length 44>> stream
BT /F1 9 Tf 9 9 Td (The port reopened.) Tj ET
endstream endobj
trailer <</Root 1 0 R /Size 5>>
startxref
0
%%EOF
"""


def dictionary() -> str:
    """Return the scraps at which rules begin to look, as libFuzzer reads them."""
    words = (scrap.encode("utf-8", "surrogatepass") for scrap in SCRAPS)
    return "".join(
        '"' + "".join(f"\\x{byte:02x}" for byte in word) + '"\n'
        for word in words
        if 0 < len(word) <= _LONGEST_WORD
    )


def main() -> None:
    if len(sys.argv) < 2 or sys.argv[1] not in TARGETS:
        sys.exit(__doc__)
    target = sys.argv.pop(1)
    work = TARGETS[target]

    def one(data: bytes) -> None:
        try:
            work(data)
        except SummarizerError:
            return

    with tempfile.TemporaryDirectory() as folder:
        begun, words = Path(folder, "begun"), Path(folder, "words")
        begun.mkdir()
        for number, seed in enumerate(seeds(target)):
            (begun / str(number)).write_bytes(seed)
        words.write_text(dictionary(), encoding="ascii")
        given = [each for each in sys.argv[1:] if not each.startswith("-")] or [f"{folder}/kept"]
        Path(given[0]).mkdir(exist_ok=True)
        own = [f"-max_len={LONGEST}", f"-timeout={SLOWEST}"]
        if target in _OF_TEXT:
            own.append(f"-dict={words}")
        asked = [each for each in sys.argv[1:] if each.startswith("-")]
        atheris.Setup([sys.argv[0], *own, *asked, *given, str(begun)], one)
        atheris.Fuzz()


if __name__ == "__main__":
    main()
