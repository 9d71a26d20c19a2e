"""Several articles in one summary: all have their say once, and each sentence its source."""

import json
import pickle
from pathlib import Path
from typing import Any

import pytest

from summarizer import InputError, cli, summarize, summarize_together
from summarizer.model.fingerprint import fingerprint
from summarizer.render import to_markdown, to_terminal, to_text
from summarizer.render.html import to_page, to_part
from summarizer.render.terminal import Face

FERRY = (
    "Ferry returns to Kessel - Bay Times Online\n\n"
    "The ferry to Kessel sailed again on Monday , two years after the storm. "
    "Mayor Rosa Keld rang the bell. Tickets cost four crowns."
)
QUAY = (
    "The quay of Bruma was painted green. Two years after the storm the ferry to Kessel sailed "
    "again. Shops on the quay sold out of ice."
)
STRIKE = (
    "Pilots in Tarsk went on strike. The ferry to Kessel sailed again on Monday, two years after "
    "the storm. No pilot was seen in the harbour office."
)
TEXTS, NAMES = [FERRY, QUAY, STRIKE], ["ferry.txt", "quay.txt", "strike.txt"]


def test_every_sentence_names_its_source_and_stands_where_it_says() -> None:
    result = summarize_together(TEXTS, names=NAMES)
    raw, text = result.cleaned.raw, result.cleaned.text
    assert raw == "\n\n".join(TEXTS)
    assert [raw[s.start : s.end] for s in result.sources] == TEXTS
    at = {source.name: source for source in result.sources}
    assert list(at) == NAMES
    for number, s in enumerate(result.sentences):
        assert s.index == number
        assert text[s.start : s.end] == s.text
        assert at[s.source].start <= s.raw_start <= s.raw_end <= at[s.source].end
        assert result.cleaned.to_raw(s.start, s.end) == (s.raw_start, s.raw_end)
    paragraphs = [s.paragraph for s in result.sentences]
    assert paragraphs == sorted(paragraphs)
    assert len({(s.paragraph, s.source) for s in result.sentences}) == len(set(paragraphs))


def test_each_is_cleaned_as_it_is_alone() -> None:
    result = summarize_together(TEXTS, names=NAMES)
    alone = [summarize(text) for text in TEXTS]
    assert [str(e) for e in result.edits] == [str(e) for r in alone for e in r.edits]
    assert len(result.edits) > 1
    assert [s.role for s in result.sentences] == [s.role for r in alone for s in r.sentences]
    for edit in result.edits:
        assert result.cleaned.raw[edit.start : edit.end] == edit.before
    assert result.cleaned.revert(result.edits) == result.cleaned.raw


def test_what_several_say_comes_first_and_what_was_said_last() -> None:
    result = summarize_together(TEXTS, names=NAMES)
    ferry = [s for s in result.sentences if "sailed" in s.text]
    assert [s.source for s in ferry] == NAMES
    assert "sailed" in str(result.headline)
    ranks = sorted(s.rank or 0 for s in ferry)
    assert ranks[0] == 1
    assert ranks[1] > 3
    assert {s.source for s in result.summary(3)} == set(NAMES)


def test_order_is_total_and_the_same_on_every_run() -> None:
    result = summarize_together(TEXTS)
    able = [s.index for s in result.sentences if s.role == "body"]
    assert sorted(result.order) == able
    assert [result.sentences[i].rank for i in result.order] == list(range(1, len(able) + 1))
    assert summarize_together(TEXTS) == result
    assert [s.name for s in result.sources] == ["1", "2", "3"]
    assert pickle.loads(pickle.dumps(result)) == result


def test_a_length_holds_over_all_of_them() -> None:
    result = summarize_together(TEXTS)
    assert len(result.short) == 3
    assert len(str(result.summary("12w")).split()) <= 12
    assert {s.index for s in result.short} == set(result.order[:3])


def test_the_sources_change_nothing_by_the_order_they_are_given_in() -> None:
    one = summarize_together(TEXTS, names=NAMES)
    other = summarize_together(TEXTS[::-1], names=NAMES[::-1])
    assert {(s.source, s.text, s.score) for s in one.sentences} == {
        (s.source, s.text, s.score) for s in other.sentences
    }


def test_one_article_together_is_that_article() -> None:
    one, alone = summarize_together([FERRY], names=["a"]), summarize(FERRY)
    assert one.headline[0].text == alone.headline[0].text
    assert one.cleaned.text == alone.cleaned.text


def test_a_query_decides_across_articles() -> None:
    result = summarize_together(TEXTS, names=NAMES, query="ice", ranker="lead")
    assert str(result.headline) == "Shops on the quay sold out of ice."
    assert not [warning for warning in result.warnings if "query" in warning]


def test_a_query_that_no_article_answers_is_reported() -> None:
    result = summarize_together(TEXTS, names=NAMES, query="zeppelin", ranker="lead")
    told = [warning for warning in result.warnings if "query" in warning]
    assert len(told) == len(TEXTS)
    assert told[0].startswith(f"{NAMES[0]}: no sentence has a word of the query")


def test_the_end_of_a_quotation_never_comes_before_its_beginning() -> None:
    quoted = (
        'It rained. The mayor said: "We have a bell. The ferry to Kessel sailed again on Monday, '
        'two years after the storm." Nobody came.'
    )
    result = summarize_together([quoted, STRIKE])
    places = {result.sentences[i].text: place for place, i in enumerate(result.order)}
    begins, ends = 'The mayor said: "We have a bell.', next(t for t in places if 'storm."' in t)
    assert places[begins] == places[ends] - 1


def test_what_may_not_enter_a_summary_alone_may_not_together() -> None:
    result = summarize_together(TEXTS, names=NAMES, min_words=6)
    assert result.sentences[0].role == "title"
    assert result.sentences[0].rank is None
    kept_out = [s for s in result.sentences if s.excluded]
    assert [s.text for s in kept_out] == ["Tickets cost four crowns."]
    assert not set(result.order) & {s.index for s in kept_out}


def test_an_empty_article_costs_a_warning_that_names_it() -> None:
    result = summarize_together([FERRY, " "], names=["a", "b"])
    assert result.warnings == ("b: the text is empty: nothing to summarise",)
    assert result.headline[0].source == "a"


def test_the_signature_says_how_many() -> None:
    assert "|together:3|version:" in summarize_together(TEXTS).signature
    assert "together" not in summarize(FERRY).signature


@pytest.mark.parametrize(
    ("texts", "options", "says"),
    [
        (FERRY, {}, "put them into a list"),
        ([], {}, "put them into a list"),
        (iter(TEXTS), {}, "put them into a list"),
        (TEXTS, {"names": ["a"]}, "1 name for 3 texts"),
        ([FERRY, b"x"], {}, "decode it first"),
        (TEXTS, {"max_chars": 5}, "more than max_chars=5"),
    ],
)
def test_what_cannot_be_used_is_refused(texts: Any, options: dict[str, Any], says: str) -> None:
    with pytest.raises(InputError, match=says):
        summarize_together(texts, **options)


# -- shown ------------------------------------------------------------------------------------


def test_every_form_shows_the_sources() -> None:
    result = summarize_together(TEXTS, names=["a\nb", "quay.txt", "s.txt"], lengths=3)
    lines = to_text(result).splitlines()
    assert [line.rpartition(" [")[2] for line in lines] == ["a b]", "quay.txt]", "s.txt]"]
    assert to_text(result, scores=True).count("[quay.txt]") == 1
    assert "\\[quay.txt\\]" in to_markdown(result)
    for scores in (False, True):
        assert "[s.txt]" in to_terminal(result, Face(60, colour=False), scores)
    record = result.to_dict()
    assert record["sources"][1]["name"] == "quay.txt"
    assert [each["fingerprint"] for each in record["sources"]] == list(map(fingerprint, TEXTS))
    assert "fingerprint" not in record
    assert {s["source"] for s in record["sentences"]} == {"a\nb", "quay.txt", "s.txt"}
    assert '"source":"quay.txt"' in to_page([to_part(result)])


def test_one_article_shows_none() -> None:
    result = summarize(FERRY)
    assert "sources" not in result.to_dict()
    assert "source" not in result.to_dict()["sentences"][0]
    assert "[" not in to_text(summarize(FERRY, lengths=3))


def test_the_command_makes_one_summary_of_all_it_can_read(tmp_path: Path, capfd: Any) -> None:
    paths = [tmp_path / name for name in NAMES]
    for path, text in zip(paths, TEXTS, strict=True):
        path.write_text(text, encoding="utf-8")
    (tmp_path / "empty.txt").touch()
    wanted = summarize_together(TEXTS, names=list(map(str, paths)))
    short = summarize_together(TEXTS, names=list(map(str, paths)), lengths="short")

    def run(*arguments: str | Path) -> tuple[int | str | None, str, str]:
        with pytest.raises(SystemExit) as ended:
            cli.main(list(map(str, arguments)))
        return (ended.value.code, *capfd.readouterr())

    status, out, err = run("--together", *paths, tmp_path / "empty.txt", "-j", "2")
    assert (status, out) == (1, to_text(short))
    assert err == f"{tmp_path}/empty.txt: the text is empty: nothing to summarise\n"
    status, out, err = run("--together", "--json", *paths)
    assert (status, json.loads(out)) == (0, wanted.to_dict())
    assert run("--together", tmp_path / "empty.txt")[0] == 3
    status, out, _ = run("--together", "-f", "markdown", *paths)
    assert out.startswith("# 3 articles\n")
