"""What scripts want of the command: counts, exit statuses, short records, and runs that go on."""

import json
from pathlib import Path

import pytest

import shared
from shared import ARTICLE, STORY, run
from summarizer import summarize

TEXT = shared.article()
RESULT = summarize(TEXT)


@pytest.fixture
def news(tmp_path: Path) -> Path:
    """Three records, one of which cannot be summarised."""
    path = tmp_path / "news.jsonl"
    lines = ({"id": "a", "text": TEXT}, {"id": "b", "text": STORY}, {"id": "c", "text": " "})
    path.write_text("".join(json.dumps(line) + "\n" for line in lines), encoding="utf-8")
    return path


# -- counts -----------------------------------------------------------------------------------


@pytest.mark.parametrize("jobs", ["1", "2"])
def test_counts_are_those_of_all_results(news: Path, tmp_path: Path, jobs: str) -> None:
    counts = tmp_path / "counts.json"
    ran = run("--statistics", "--statistics-json", counts, "-j", jobs, news)
    assert ran.out == run(news).out
    told = json.loads(counts.read_text("utf-8"))
    other = summarize(STORY)
    assert told["articles"] == {"done": 2, "failed": 1}
    assert sum(told["sentences"].values()) == len(RESULT.sentences) + len(other.sentences)
    assert told["sentences"]["title"] == sum(s.role == "title" for s in RESULT.sentences) == 1
    assert sum(told["edits"].values()) == len(RESULT.edits) + len(other.edits)
    assert told["edits"]["spacing.before_mark"] == 3
    assert sum(told["flags"].values()) == sum(told["severities"].values()) == len(RESULT.flags)
    assert told["severities"] == {"critical": 0, "high": 2, "medium": 3, "low": 1}
    lines = [line.split() for line in ran.err.splitlines()]
    assert ["articles", "3", "2", "done,", "1", "failed"] in lines
    assert ["flags", "6", "2", "high,", "3", "medium,", "1", "low"] in lines
    assert ["3", "spacing.before_mark"] in lines


def test_a_cleanup_alone_is_counted_too(tmp_path: Path) -> None:
    counts = tmp_path / "counts.json"
    run("--clean-only", "--statistics-json", counts, ARTICLE)
    told = json.loads(counts.read_text("utf-8"))
    assert (told["sentences"], sum(told["edits"].values())) == ({}, len(RESULT.edits))


def test_nothing_is_counted_where_nobody_asks(news: Path) -> None:
    assert "articles" not in run(news).err


def test_counts_are_not_written_over_an_article(tmp_path: Path) -> None:
    article = tmp_path / "a.txt"
    article.write_text(STORY)
    ran = run("--statistics-json", article, ARTICLE)
    assert ran.status == 2
    assert "holds no statistics: name their file first" in ran.err
    assert article.read_text() == STORY
    counts = tmp_path / "counts.json"
    assert run("--statistics-json", counts, article).status == 0
    assert run("--statistics-json", counts, article).status == 0  # older counts are renewed


# -- exit status ------------------------------------------------------------------------------


@pytest.mark.parametrize(
    ("severity", "status", "says"),
    [
        ("critical", 0, ""),
        ("high", 4, "--fail-on high: 2 flags are so severe, or worse\n"),
        ("medium", 4, "--fail-on medium: 5 flags are so severe, or worse\n"),
        ("low", 4, "--fail-on low: 6 flags are so severe, or worse\n"),
    ],
)
def test_flags_may_end_a_run_with_a_status_of_their_own(
    severity: str, status: int, says: str
) -> None:
    ran = run("--fail-on", severity, ARTICLE)
    assert (ran.status, ran.err) == (status, says)
    assert ran.out == f"{RESULT.short}\n"
    assert run("--fail-on", severity, "-r", "lead", ARTICLE).status == status


def test_a_failure_weighs_more_than_a_flag(news: Path) -> None:
    assert run("--fail-on", "low", news).status == 1


def test_an_article_without_flags_ends_well() -> None:
    assert run("--fail-on", "low", stdin=STORY.encode()).status == 0


# -- short records ----------------------------------------------------------------------------


def test_records_without_sentences_keep_all_else() -> None:
    whole = json.loads(run("--json", ARTICLE).out)
    short = json.loads(run("--json", "--no-sentences", ARTICLE).out)
    gone = {"sentences", "between", "marks", "shortening"}
    assert short == {name: value for name, value in whole.items() if name not in gone}


# -- records that are read again --------------------------------------------------------------


def test_a_page_is_made_of_records_as_of_the_articles(news: Path, tmp_path: Path) -> None:
    out, page, again = (tmp_path / name for name in ("out.jsonl", "page.html", "again.html"))
    news.write_text("".join(news.read_text("utf-8").splitlines(keepends=True)[:2]), "utf-8")
    run("--json", "-o", out, "--report", page, news)
    assert run("--report", again, out).status == 0
    assert again.read_bytes() == page.read_bytes()


@pytest.mark.parametrize("where", ["-o", "--report"])
def test_a_page_names_what_is_missing_on_it(news: Path, tmp_path: Path, where: str) -> None:
    page = tmp_path / "news.html"
    ran = run(news, tmp_path / "none.txt", where, page)
    assert (ran.status, ran.out == "") == (1, where == "-o")
    listed = page.read_text("utf-8").partition('class="failed"')[2].partition("</details>")[0]
    assert "<summary>2 not summarised</summary>" in listed
    assert ">c</span>" in listed
    assert f">{news}:3: the text is empty: nothing to summarise</span>" in listed
    assert f">{tmp_path}/none.txt</span>" in listed
    assert ">there is no such file</span>" in listed


def test_records_come_out_as_they_went_in(news: Path, tmp_path: Path) -> None:
    out = tmp_path / "out.jsonl"
    run("--json", "-n", "2,30w", "-o", out, news)
    assert run("--json", out).out == out.read_text("utf-8")
    assert run("-n", "1", "--jsonl", stdin=out.read_bytes()).out == (
        f"==> a <==\n{RESULT.headline[0].text}\n\n==> b <==\n{summarize(STORY).headline}\n"
    )


def test_other_lengths_may_be_cut_from_records(tmp_path: Path) -> None:
    out = tmp_path / "out.jsonl"
    run("--json", "-o", out, ARTICLE)
    assert run("-n", "4", out).out == f"==> {ARTICLE} <==\n{RESULT.summary(4)}\n"
    assert run("--clean-only", out).out.endswith(RESULT.cleaned.text)
    assert "furniture.credit" in run("--show-edits", out).err


@pytest.mark.parametrize(
    ("arguments", "says"),
    [
        (["-m", "report"], "a result and no article: leave out --mode, or pass the article"),
        (["-r", "lead", "--skip", "dates"], "leave out --ranker and --skip"),
        (["--together"], "--together needs the articles"),
    ],
)
def test_what_is_ranked_is_not_ranked_otherwise(
    tmp_path: Path, arguments: list[str], says: str
) -> None:
    out = tmp_path / "out.jsonl"
    run("--json", "-o", out, ARTICLE)
    ran = run(*arguments, out)
    assert (ran.status, ran.out) == (3, "")
    assert says in ran.err


def test_records_that_do_not_hold_enough_are_refused(tmp_path: Path) -> None:
    out = tmp_path / "out.jsonl"
    run("--json", "--no-sentences", "-o", out, ARTICLE)
    ran = run(out)
    assert (ran.status, ran.out) == (3, "")
    assert "(--no-sentences) holds its summaries only" in ran.err


# -- runs that go on --------------------------------------------------------------------------


@pytest.mark.parametrize(
    ("first", "then", "says"),
    [
        ([], ["-m", "report"], "--mode (there safe, here report)"),
        (["-r", "lead"], [], "--ranker (there lead@1, here auto@1)"),
        ([], ["-n", "2"], "--length (there headline,short,medium,long, here 2)"),
        ([], ["--skip", "dates"], "the rules (there "),
        ([], ["--no-clean"], "the rules (there "),
        (["-q", "port"], [], "--query (there "),
        ([], ["--min-words", "3"], "--min-words and --max-words (there the default, here 3-)"),
        ([], ["--shorten", "never"], "--shorten (there the default, here never)"),
        ([], ["--no-sentences"], "--no-sentences (there not, here given)"),
        (["--clean-only"], [], "--clean-only (there given, here not)"),
    ],
)
def test_a_run_does_not_go_on_with_other_settings(
    news: Path, tmp_path: Path, first: list[str], then: list[str], says: str
) -> None:
    out = tmp_path / "out.jsonl"
    run("--json", "-o", out, *first, news)
    before = out.read_bytes()
    ran = run("--json", "--resume", "-o", out, *then, news)
    assert (ran.status, ran.out) == (2, "")
    assert f"--resume: {out} was written with other settings: " in ran.err
    assert says in ran.err
    assert out.read_bytes() == before


@pytest.mark.parametrize(
    "arguments",
    [[], ["-m", "report"], ["-l", "en"], ["--clean-only"], ["--no-sentences"], ["--no-clean"]],
)
def test_a_run_goes_on_with_the_same_settings(
    news: Path, tmp_path: Path, arguments: list[str]
) -> None:
    out, whole = tmp_path / "out.jsonl", tmp_path / "whole.jsonl"
    run("--json", "-o", whole, *arguments, news)
    first = whole.read_bytes().partition(b"\n")
    out.write_bytes(first[0] + first[1])
    ran = run("--json", "--resume", "-o", out, *arguments, news)
    assert ran.status == 1  # the empty record
    assert out.read_bytes() == whole.read_bytes()


def test_a_part_of_a_signature_that_is_new_counts_too(news: Path, tmp_path: Path) -> None:
    out = tmp_path / "out.jsonl"
    run("--json", "-o", out, news)
    out.write_text(
        out.read_text("utf-8").replace("|mode:safe|", "|mode:safe|weather:wet|"), "utf-8"
    )
    ran = run("--json", "--resume", "-o", out, news)
    assert ran.status == 2
    assert "settings: weather (there wet, here the default): pass the same" in ran.err


def test_articles_in_several_languages_go_on(tmp_path: Path) -> None:
    source, out = tmp_path / "in.jsonl", tmp_path / "out.jsonl"
    texts = [STORY, "Der Hafen ist offen, und niemand weiß warum.", "Le port est fermé. Il pleut."]
    lines = [json.dumps({"id": str(n), "text": text}) + "\n" for n, text in enumerate(texts)]
    source.write_text("".join(lines), encoding="utf-8")
    run("--json", "-o", out, source)
    records = map(json.loads, out.read_text("utf-8").splitlines())
    assert len({record["language"] for record in records}) > 1
    assert run("--resume", "-o", out, source).status == 0


# -- a field that is not there ----------------------------------------------------------------


def test_a_wrong_field_is_reported_once_with_the_fields_there_are(news: Path) -> None:
    ran = run("--field", "body", "-j", "2", news)
    assert (ran.status, ran.out) == (3, "")
    assert ran.err == (
        f"{news}:1: no field 'body' (there is: 'id', 'text'): name it with --field\n"
        "the same of 2 more records\n"
    )


def test_records_that_lack_a_field_which_others_have_are_each_reported(tmp_path: Path) -> None:
    path = tmp_path / "in.jsonl"
    good, bad = json.dumps({"text": STORY}), json.dumps({"title": "Port"})
    path.write_text("\n".join([good, bad, good, bad]) + "\n")
    ran = run(path)
    assert ran.status == 1
    assert [line.split(": ")[0] for line in ran.err.splitlines()] == [f"{path}:2", f"{path}:4"]
