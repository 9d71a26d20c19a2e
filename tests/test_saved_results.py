"""Results that are written down, read back, and shown as a page, without being made again."""

import json
from collections.abc import Callable
from dataclasses import replace
from pathlib import Path
from typing import Any

import pytest

import shared
from summarizer import InputError, Result, save_report, summarize, summarize_together
from summarizer.render.html import to_page, to_part

TEXT = shared.article()
QUOTED = (
    'Kessel, May 3 - The mayor of Kessel , Ada Obi, spoke on Friday . "The port is ours," she '
    'said. "It will stay open.\n\nNobody asked her why. However, the quay was closed in March '
    "2031, 3.\nThe the ferries go to Bruma (pictured)."
)


def read_back(result: Result) -> Result:
    return Result.from_dict(json.loads(json.dumps(result.to_dict("a"))))


def without_warnings_of_the_cleanup(result: Result) -> Result:
    """A record has the warnings of the whole run in one list."""
    return replace(result, cleaned=replace(result.cleaned, warnings=()))


@pytest.mark.parametrize(
    "result",
    [
        pytest.param(summarize(TEXT), id="an article"),
        pytest.param(summarize(QUOTED), id="quotations"),
        pytest.param(summarize(QUOTED, mode="assertive", cut_mark="", shorten="always"), id="mode"),
        pytest.param(summarize(TEXT, min_words=12, query="ferry", lengths=("10w", 2)), id="query"),
        pytest.param(summarize(TEXT, clean=False), id="as it is"),
        pytest.param(summarize(["Kessel - It rained .", "", "Ada Obi left."]), id="segments"),
        pytest.param(summarize("Der Hafen ist offen, und niemand weiß warum."), id="german"),
        pytest.param(summarize(""), id="empty"),
        pytest.param(summarize_together([TEXT, QUOTED], names=["a", "b"]), id="together"),
    ],
)
def test_a_record_holds_all_of_a_result(result: Result) -> None:
    back = read_back(result)
    assert back == without_warnings_of_the_cleanup(result)
    # What is compared above leaves out nothing that summaries are cut from.
    for length in ("headline", "3", "25%", "12w", "90c"):
        assert back.summary(length) == result.summary(length)
    assert back.cleaned.raw == result.cleaned.raw
    assert back.to_dict() == result.to_dict()


Change = Callable[[dict[str, Any]], object]


def changed(change: Change) -> dict[str, Any]:
    record: dict[str, Any] = json.loads(json.dumps(summarize(TEXT).to_dict("a")))
    change(record)
    return record


@pytest.mark.parametrize(
    ("change", "says"),
    [
        pytest.param(lambda r: r.clear(), "no record of a result", id="empty"),
        pytest.param(lambda r: r.update(schema=99), "this version reads 1", id="schema"),
        pytest.param(lambda r: r.pop("sentences"), "--no-sentences", id="no sentences"),
        pytest.param(lambda r: r.pop("summaries"), "--clean-only", id="cleaned text"),
        pytest.param(lambda r: r.pop("edits"), "no record of a result", id="no edits"),
        pytest.param(lambda r: r.pop("marks"), "'marks'", id="no marks"),
        pytest.param(
            lambda r: r.update(fingerprint="0" * 16), "is of another text", id="fingerprint"
        ),
        pytest.param(lambda r: r["between"].pop(), "19 sentences, and 19 pieces", id="cut off"),
        pytest.param(
            lambda r: r["sentences"][1].update(text="Not what it said."),
            "does not fit the text", id="another text",
        ),
        pytest.param(
            lambda r: r["sentences"][1].update(start=r["sentences"][1]["start"] + 1),
            "sentence 1 does not stand where it says", id="elsewhere",
        ),
        pytest.param(
            lambda r: r["edits"][0].update(start=9**9), "the edit at", id="edit elsewhere"
        ),
        pytest.param(lambda r: r["edits"][0].update(before="x"), "the edit at", id="edit changed"),
        pytest.param(
            lambda r: r["flags"][0].update(severity='"><script>'), "no severity", id="severity"
        ),
        pytest.param(lambda r: r["flags"][0].update(end=9**9), "does not stand", id="flag outside"),
        pytest.param(
            lambda r: r["sentences"][0].update(role="<b>"), "'<b>' is none of body", id="role"
        ),
        pytest.param(
            lambda r: r["sentences"][0].update(flags=["dates.scramble"]),
            "sentence 0 names other flags", id="flag of another",
        ),
        pytest.param(lambda r: r["sentences"][1].update(rank=7), "ranks", id="rank twice"),
        pytest.param(lambda r: r["sentences"][1].update(score="1"), "'1' is no number", id="score"),
        pytest.param(
            lambda r: r["sentences"][1].update(score=float("nan")), "nan is no", id="nan"
        ),
        pytest.param(lambda r: r["sentences"][1].update(score=7), "7 is no score", id="large"),
        pytest.param(lambda r: r["sentences"][1].update(start=-4), "-4 is no", id="negative"),
        pytest.param(lambda r: r["sentences"].reverse(), "has the index", id="order"),
        pytest.param(lambda r: r.update(flags=None), "not a record", id="null"),
        pytest.param(lambda r: r.update(summaries={"0w": {}}), "would be empty", id="length"),
        pytest.param(lambda r: r.update(warnings="80w"), "'80w' is no list", id="a text as a list"),
        pytest.param(lambda r: r.update(flags={}), "{} is no list", id="a dict as a list"),
        pytest.param(
            lambda r: r["sentences"][1].update(why={"ab": 1}), "is no list", id="a dict of reasons"
        ),
        pytest.param(
            lambda r: r.update(language="\x1b[31men"), "is no code of a language", id="language"
        ),
        pytest.param(
            lambda r: r["edits"][0].update(rule="a\x1b[2J"), "is no name", id="rule"
        ),
        pytest.param(
            lambda r: r["edits"][0].update(absorbed=["a\n"]), "is no name", id="absorbed"
        ),
        pytest.param(
            lambda r: r["sentences"][1].update(excluded="1 word"),
            "sentence 1 has a rank, and is kept out", id="kept out",
        ),
        pytest.param(
            lambda r: r["sentences"][1].update(source="b"), "which is no source", id="source"
        ),
        pytest.param(
            lambda r: r.update(sources=[{"name": "a", "start": 0, "end": 9**9}]),
            "source 'a' does not stand in the text", id="source elsewhere",
        ),
    ],
)  # fmt: skip
def test_what_is_no_record_is_refused(
    change: Callable[[dict[str, Any]], object], says: str
) -> None:
    with pytest.raises(InputError) as error:
        Result.from_dict(changed(change))
    assert says in str(error.value)


def test_sentences_of_several_articles_need_them_named() -> None:
    record = summarize_together([TEXT, QUOTED], names=["a", "b"]).to_dict()
    del record["sources"]
    with pytest.raises(InputError, match="sentence 0 is from 'a', which is no source"):
        Result.from_dict(record)


@pytest.mark.parametrize("record", [None, "text", [], 3])
def test_what_is_no_dict_is_refused(record: Any) -> None:
    with pytest.raises(InputError, match="no record of a result"):
        Result.from_dict(record)


def test_an_unchanged_record_is_taken() -> None:
    assert Result.from_dict(changed(lambda r: None)).headline


def test_a_result_saves_itself_as_a_page(tmp_path: Path) -> None:
    result = summarize(TEXT)
    path = result.save_report(tmp_path / "page.html", name="article.txt")
    assert path == tmp_path / "page.html"
    assert path.read_text("utf-8") == to_page([to_part(result, "article.txt", "article.txt")])


def test_a_page_of_a_record_is_the_page_of_the_result(tmp_path: Path) -> None:
    result = summarize(QUOTED)
    one, other = tmp_path / "one.html", tmp_path / "other.html"
    result.save_report(str(one))
    read_back(result).save_report(other)
    assert one.read_bytes() == other.read_bytes()


def test_several_results_make_one_page(tmp_path: Path) -> None:
    results = [summarize(TEXT), summarize(QUOTED)]
    page = save_report(results, tmp_path / "page.html").read_text("utf-8")
    assert "2 articles" in page
    assert save_report(results[:1], tmp_path / "one.html").stat().st_size


@pytest.mark.parametrize(
    ("results", "names", "says"),
    [
        ([], None, "at least one"),
        ([summarize(QUOTED), InputError("empty")], None, "a page holds results, not InputError"),
        ([summarize(QUOTED)], ["a", "b"], "2 names for 1 result"),
    ],
)
def test_a_page_that_cannot_be_made_is_refused(
    results: list[Any], names: list[str] | None, says: str, tmp_path: Path
) -> None:
    with pytest.raises(InputError, match=says):
        save_report(results, tmp_path / "page.html", names=names)
    assert not list(tmp_path.iterdir())
