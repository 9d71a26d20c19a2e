"""The page: valid, small, self-contained, and deaf to whatever an article says."""

import json
import re
from html.parser import HTMLParser

import pytest

from shared import article
from summarizer import summarize
from summarizer.model import Result
from summarizer.render.html import to_page, to_part

html5lib = pytest.importorskip("html5lib", reason="html5lib is not installed")

TEXT = article()
HOSTILE = (
    "Port <script>alert(1)</script> reopens</title></style>\n"
    "The port </script><img src=x onerror=alert(2)> of Kessel \0 reopened , said <b>Ada Obi</b> "
    "on June 2031, 6. "
    'See javascript:alert(3) and <a href="javascript:alert(4)">this</a> &lt;script&gt; &amp;. '
    "</textarea><!-- --> ]]> \x1b[2J \u2028 \ud800 \U0001f600 {title} %s $x. It rained."
)


class Seen(HTMLParser):
    """What a page holds."""

    def __init__(self, page: str) -> None:
        super().__init__(convert_charrefs=True)
        self.tags: list[tuple[str, dict[str, str | None]]] = []
        self.text = ""
        self.feed(page)

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        self.tags.append((tag, dict(attrs)))

    def handle_data(self, data: str) -> None:
        self.text += data


def page(*results: Result) -> str:
    return to_page([to_part(result, f"name {n}") for n, result in enumerate(results)])


def validate(text: str) -> None:
    html5lib.HTMLParser(strict=True).parse(text)


RESULTS = {
    "an article": summarize(TEXT),
    "hostile": summarize(HOSTILE),
    "hostile, as it is": summarize(HOSTILE, clean=False),
    "assertive": summarize(TEXT, mode="assertive", lengths=("2", "40w")),
    "one sentence": summarize("It rained."),
    "nothing": summarize(""),
    "Chinese": summarize("港口重新开放。船来了。没有人欢呼。"),
    "segments": summarize(["Port reopens", "The port reopened , she said.", "", "It rained."]),
    "hard-wrapped": summarize("The port of\nKessel reopened\non Monday. It\nrained all day."),
}


@pytest.mark.parametrize("name", list(RESULTS))
def test_a_page_is_valid(name: str) -> None:
    validate(page(RESULTS[name]))
    assert page(RESULTS[name]).encode()  # nothing that UTF-8 cannot hold


def test_a_page_of_many_articles_is_valid_and_so_is_each_of_them() -> None:
    whole = page(*RESULTS.values())
    validate(whole)
    stored = re.findall(r'<script type="text/plain" id="part-\d+">(.*?)</script>', whole, re.DOTALL)
    assert len(stored) == len(RESULTS) - 1
    for part in stored:
        inner = part.replace("<\\/script", "</script")
        validate(f"<!DOCTYPE html><html><head><title>x</title></head><body>{inner}</body></html>")


FAILED = [("news/empty.txt", "the text is empty: nothing to summarise"), ("7", HOSTILE)]


@pytest.mark.parametrize("names", [["an article"], ["an article", "hostile"]])
def test_the_index_lists_what_could_not_be_summarised_and_why(names: list[str]) -> None:
    parts = [to_part(RESULTS[name], name) for name in names]
    whole = to_page(parts, FAILED)
    validate(whole)
    index = whole.partition('<nav class="index"')[2].partition("</nav>")[0]
    assert "<summary>2 not summarised</summary>" in index
    seen = Seen(index.partition('<details class="failed">')[2].partition("</details>")[0])
    assert seen.text.startswith(
        "2 not summarisednews/empty.txt the text is empty: nothing to summarise7 Port <script>"
    )
    assert {tag for tag, _ in seen.tags} == {"summary", "ul", "li", "span"}
    assert f"{len(names)} article{'s' if len(names) > 1 else ''}</span>" in index
    # Where all went well nothing is said.
    assert "not summarised" not in to_page(parts)


def test_a_page_is_small() -> None:
    assert len(page(RESULTS["an article"]).encode()) < 60_000


@pytest.mark.parametrize("name", ["an article", "hostile"])
def test_nothing_on_a_page_leads_out_of_it(name: str) -> None:
    for tag, attributes in Seen(page(RESULTS[name])).tags:
        assert tag not in {"img", "iframe", "object", "embed", "form", "base", "audio", "video"}
        assert not any(key.startswith("on") for key in attributes)
        assert "style" not in attributes
        for key in ("src", "href", "action"):
            assert re.match(r"#|data:,", attributes.get(key) or "#")


def test_what_an_article_says_is_text() -> None:
    whole = page(RESULTS["hostile, as it is"])
    seen = Seen(whole)
    assert [tag for tag, _ in seen.tags].count("script") == 2  # the data and ours
    assert "<script>alert(1)</script>" in seen.text
    assert "␀" in seen.text
    assert "\0" not in whole
    assert "</script><img" not in whole


def test_a_page_says_the_language_of_an_article_and_lets_it_run_from_right_to_left() -> None:
    tags = Seen(page(RESULTS["Chinese"])).tags
    inside = [a for tag, a in tags if tag == "h1" or a.get("class") in ("cut", "text")]
    assert [(a["lang"], a["dir"]) for a in inside] == [("zh", "auto")] * 3


def test_the_policy_of_a_page_lets_nothing_in() -> None:
    policy = dict(Seen(page(RESULTS["an article"])).tags[3][1])["content"] or ""
    assert policy.startswith("default-src 'none'; style-src 'sha256-")
    assert "unsafe" not in policy


def test_every_character_of_the_original_is_on_the_page() -> None:
    for name in ("an article", "hard-wrapped", "segments"):
        whole = page(RESULTS[name])
        text = re.split(r'<div class="text"[^>]*>', whole)[1].split("</div>")[0]
        text = re.sub(
            r'<span class="role">.*?</span> |<a class="ref".*?</a>|<ins.*?</ins>', "", text
        )
        shown = Seen(text).text
        assert "".join(shown.split()) == "".join(RESULTS[name].cleaned.raw.split())


def test_every_sentence_stands_on_the_page_once_and_in_one_paragraph_or_more() -> None:
    whole = page(RESULTS["an article"])
    found = re.findall(r' id="s(\d+)"', whole)
    assert found == [str(s.index) for s in RESULTS["an article"].sentences]


def test_doubts_stand_worst_first_and_say_what_would_settle_them() -> None:
    whole = page(RESULTS["an article"])
    severities = re.findall(r'<li id="d\d+" class="(\w+)"', whole)
    assert severities == sorted(severities, key=["critical", "high", "medium", "low"].index)
    assert len(severities) == len(RESULTS["an article"].flags)
    assert "Would settle it: source text or publication date" in whole
    for number in range(1, len(severities) + 1):
        assert f'id="r{number}" href="#d{number}"' in whole


def test_changes_stand_on_the_page_with_rule_and_reason() -> None:
    whole = page(RESULTS["an article"])
    for edit in RESULTS["an article"].edits:
        assert edit.rule in whole
    assert whole.count("<li data-e=") == len(RESULTS["an article"].edits)
    assert "Taken out; confidence high." in whole


def test_the_data_of_a_page_are_those_of_the_result() -> None:
    result = RESULTS["an article"]
    (found,) = re.findall(r'<script type="application/json" class="data">(.*?)</script>',
                          page(result), re.DOTALL)  # fmt: skip
    data = json.loads(found)
    assert data["order"] == list(result.order)
    assert data["lengths"]["medium"] == [s.index for s in result.medium]
    assert [s["t"] for s in data["sentences"]] == [s.text for s in result.sentences]


def test_the_same_results_give_the_same_bytes() -> None:
    assert page(summarize(TEXT)) == page(RESULTS["an article"])
