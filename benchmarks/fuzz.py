"""Fuzzes the library, guided by which of its lines an input reaches.

    python benchmarks/fuzz.py clean [CORPUS] [-OPTION ...]

In place of `clean`: summarize, json, jsonl, csv, html, bytes, glossary, record. Needs atheris (`pip
install atheris`) and the extra `test`. Inputs begin as the cases of the rules' tests; those that
reach something new are kept in the folder CORPUS. Options are libFuzzer's: `-max_total_time=600`.
An error of the library's own is an answer; any other exception, and any broken promise, is a fault.
"""

import contextlib
import json
import sys
import tempfile
from collections.abc import Callable
from pathlib import Path

import atheris

ROOT = Path(__file__).parents[1]
sys.path += [str(ROOT / "src"), str(ROOT / "tests"), str(ROOT / "tests" / "stress")]

with atheris.instrument_imports(include=["summarizer"]):
    from summarizer import Config, Glossary, Result, SummarizerError, clean, summarize
    from summarizer.model.config import Mode
    from summarizer.reading.article import Source
    from summarizer.reading.loading import load
    from summarizer.reading.records import Kind, records_in

from promises import of_a_clean_up, of_a_result, of_another_clean_up  # noqa: E402
from shared import MODES, tables  # noqa: E402

#: Bytes of one input; more are slower, and reach nothing else. A choice.
LONGEST = 2_000


def text_of(data: bytes) -> tuple[Mode, str]:
    """Return a mode and a text that may hold anything, lone surrogates too."""
    return MODES[data[0] % len(MODES)] if data else "safe", data[1:].decode(
        "utf-8", "surrogatepass"
    )


def cleaned(data: bytes) -> None:
    mode, text = text_of(data)
    config = Config(mode=mode, language="en")
    found = clean(text, config=config)
    of_a_clean_up(found, text, config)
    of_another_clean_up(found, config)


def summarised(data: bytes) -> None:
    mode, text = text_of(data)
    config = Config(mode=mode)
    of_a_result(summarize(text, config=config), config)


def read(kind: Kind) -> Callable[[bytes], None]:
    def run(data: bytes) -> None:
        for source in records_in(data, kind, "a"):
            with contextlib.suppress(SummarizerError):
                load(source)

    return run


def loaded(data: bytes) -> None:
    load(Source("bytes", "bytes", None, data))


def page(data: bytes) -> None:
    loaded(b"<html><body><p>" + data)


def glossary(data: bytes) -> None:
    found = Glossary.parse(data.decode("utf-8", "surrogatepass"))
    clean("The port of Kessel (the harbour) is shut, Ada Obi said.", glossary=found)


def record(data: bytes) -> None:
    with contextlib.suppress(ValueError, RecursionError):
        Result.from_dict(json.loads(data))


TARGETS: dict[str, Callable[[bytes], None]] = {
    "clean": cleaned, "summarize": summarised, "json": read("json"), "jsonl": read("jsonl"),
    "csv": read("csv"), "html": page, "bytes": loaded, "glossary": glossary, "record": record,
}  # fmt: skip


def seeds(target: str) -> list[bytes]:
    cases = [case["text"] for each in tables("rules").values() for case in each["must"]]
    if target == "glossary":
        return [
            b"target,variants\nnominal post,fictitious post|sham post\n",
            b"surname,given,aliases,not\nObi,Ada,Adah Obi,Obie\n",
            b'[{"target": "Han", "variants": ["South Korea"], "action": "prefer"}]',
            b"<tbx><text><body><termEntry><langSet><tig><term>a</term></tig></langSet></termEntry>"
            b"</body></text></tbx>",
        ]
    if target in ("json", "jsonl"):
        return [
            b'[{"text": "The port , he said."}]',
            b'{"text": ["a", "b"], "id": 1, "title": "b"}',
        ]
    if target == "csv":
        return [
            b'id,text\n1,"The ""port"", he said.\nb"\n',
            "\ufefftext;id\na;b\n".encode("utf-16"),
        ]
    if target in ("html", "bytes"):
        return [
            b"<html><head><title>a</title></head><body><p>The port reopened.</p>",
            b"%PDF-1.4\n", b"PK\x03\x04word/document.xml", b"<rss><channel><item>", b"\xff\xfea\0",
        ]  # fmt: skip
    if target == "record":
        return [json.dumps(summarize(case).to_dict()).encode() for case in cases[:40]]
    return [b"\x01" + case.encode() for case in cases]


def main() -> None:
    if len(sys.argv) < 2 or sys.argv[1] not in TARGETS:
        sys.exit(__doc__)
    target = sys.argv.pop(1)
    work = TARGETS[target]

    def one(data: bytes) -> None:
        try:
            work(data)
        except (SummarizerError, UnicodeDecodeError):
            return

    with tempfile.TemporaryDirectory() as folder:
        for number, seed in enumerate(seeds(target)):
            Path(folder, str(number)).write_bytes(seed)
        given = [each for each in sys.argv[1:] if not each.startswith("-")] or [f"{folder}/kept"]
        Path(given[0]).mkdir(exist_ok=True)
        options = [each for each in sys.argv[1:] if each.startswith("-")]
        limit = [] if any(o.startswith("-max_len") for o in options) else [f"-max_len={LONGEST}"]
        atheris.Setup([sys.argv[0], *limit, *options, *given, folder], one)
        atheris.Fuzz()


if __name__ == "__main__":
    main()
