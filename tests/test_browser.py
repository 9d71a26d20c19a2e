"""The page in a real browser: its controls, its keyboard, its manners.

Needs Chromium and its driver, as Debian packs them. The check of accessibility needs the file of
axe-core besides, named by the environment variable AXE_CORE.
"""

import json
import os
import shutil
from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path
from typing import Any

import pytest

from shared import article
from summarizer import Cleaned, Edit, Flag, summarize, summarize_together
from summarizer.base.lengths import parse
from summarizer.model import Result
from summarizer.render import to_text
from summarizer.render.html import to_page, to_part

webdriver: Any = pytest.importorskip("selenium.webdriver", reason="selenium is not installed")
from selenium.common.exceptions import (  # noqa: E402
    StaleElementReferenceException,
    WebDriverException,
)
from selenium.webdriver.common.by import By  # noqa: E402
from selenium.webdriver.common.keys import Keys  # noqa: E402
from selenium.webdriver.support.ui import Select, WebDriverWait  # noqa: E402

CHROMIUM, DRIVER = shutil.which("chromium"), shutil.which("chromedriver")
AXE = Path(os.environ.get("AXE_CORE", "no-such-file"))
pytestmark = [
    pytest.mark.skipif(
        CHROMIUM is None or DRIVER is None, reason="Chromium or its driver is not installed"
    ),
    # What Selenium leaves open is not ours to close.
    pytest.mark.filterwarnings("ignore::ResourceWarning"),
]
FLAGS = (
    "--headless", "--no-sandbox", "--disable-gpu", "--disable-quic", "--no-first-run",
    "--disable-background-networking", "--disable-component-update", "--disable-sync",
    "--window-size=1280,1000",
)  # fmt: skip
TEXT = article()
RESULT = summarize(TEXT)
HOSTILE = summarize(
    "<script>document.title='owned'</script> The port </script><img src=x onerror=\"alert(1)\"> "
    "reopened \0 on June 2031, 6, said </style> Ada Obi. See javascript:alert(3). It rained.",
    clean=False,
)


class Page:
    """A page in the browser, by what a reader sees of it."""

    def __init__(self, browser: Any, path: Path) -> None:
        self.browser, self.path = browser, path

    def open(
        self,
        *results: Result,
        names: tuple[str, ...] = (),
        failed: tuple[tuple[str, str], ...] = (),
    ) -> None:
        ids = names or tuple(f"news/{n}.txt" for n in range(len(results)))
        parts = [to_part(r, None, name) for r, name in zip(results, ids, strict=True)]
        self.path.write_text(to_page(parts, failed), encoding="utf-8")
        self.browser.get(self.path.as_uri())

    def find(self, query: str) -> Any:
        return self.browser.find_element(By.CSS_SELECTOR, query)

    def all(self, query: str) -> list[Any]:
        found: list[Any] = self.browser.find_elements(By.CSS_SELECTOR, query)
        return found

    def summary(self) -> str:
        """The summary that is shown, without the numbers of its flags."""
        copy: str = self.run(
            "const copy = document.querySelector('.cut').cloneNode(true);"
            "for (const each of copy.querySelectorAll('.ref')) each.remove();"
            "return [...copy.children].map((each) => each.textContent).join('\\n');"
        )
        return copy

    def article(self) -> str:
        """The words of the article that are to be seen, without numbers and roles."""
        shown: str = self.run(
            "const hidden = document.querySelectorAll('.text .ref, .text .role');"
            "for (const each of hidden) each.style.display = 'none';"
            "const text = document.querySelector('.text').innerText;"
            "for (const each of hidden) each.style.display = '';"
            "return text;"
        )
        return " ".join(shown.split())

    def edits_as(self, state: str) -> None:
        self.find(f"input[name=edits][value='{state}']").click()

    def take_copies(self) -> None:
        """Keep in `window.taken` what the page puts on the clipboard."""
        self.run(
            "window.taken = [];"
            "Object.defineProperty(navigator, 'clipboard', {configurable: true,"
            " value: {writeText: async (text) => { window.taken.push(text); }}});"
        )

    def titles(self) -> list[str]:
        """The titles that the index shows, in order."""
        return [title.text for title in self.all(".index li:not([hidden]) .title")]

    def until(self, met: Any) -> None:
        # The page may be drawn anew between finding a heading and reading it.
        anew = [StaleElementReferenceException]
        WebDriverWait(self.browser, 20, ignored_exceptions=anew).until(met)

    def lit(self) -> list[int]:
        """The sentences that are lit up in the article."""
        return sorted({int(node.get_attribute("data-i")) for node in self.all(".text .s.on")})

    def press(self, *keys: str) -> None:
        for key in keys:
            self.browser.switch_to.active_element.send_keys(key)

    def focus(self) -> str:
        """What has the focus: its tag, or its class where it is a sentence."""
        active = self.browser.switch_to.active_element
        return str(active.get_attribute("class") or active.tag_name)

    def choose(self, length: str) -> None:
        self.find(f"input[value='{length}']").click()

    def run(self, script: str, *arguments: object) -> Any:
        return self.browser.execute_script(script, *arguments)


@pytest.fixture(scope="module")
def browser(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Any]:
    options = webdriver.ChromeOptions()
    options.binary_location = CHROMIUM
    for flag in FLAGS:
        options.add_argument(flag)
    home = tmp_path_factory.mktemp("chromium")
    options.add_argument(f"--user-data-dir={home}")
    options.set_capability("goog:loggingPrefs", {"browser": "ALL", "performance": "ALL"})
    service = webdriver.ChromeService(DRIVER, env={**os.environ, "XDG_CONFIG_HOME": str(home)})
    with webdriver.Chrome(options=options, service=service) as driver:
        yield driver


@pytest.fixture
def page(browser: Any, tmp_path: Path) -> Iterator[Page]:
    browser.get_log("performance")  # what the browser does by itself when it starts
    yield Page(browser, tmp_path / "report.html")
    # After whatever a test did: no error, and no request beyond the page itself.
    assert [entry["message"] for entry in browser.get_log("browser")] == []
    told = (json.loads(entry["message"])["message"] for entry in browser.get_log("performance"))
    asked = {
        message["params"]["request"]["url"].partition("#")[0]
        for message in told
        if message["method"] == "Network.requestWillBeSent"
    }
    ours = (tmp_path.as_uri(), "data:", "chrome:", "blob:")
    assert [url for url in asked if not url.startswith(ours)] == []


def test_lengths_light_up_their_sentences(page: Page) -> None:
    page.open(RESULT)
    for length in ("headline", "medium", "long", "short"):
        page.choose(length)
        summary = RESULT.summary(length)
        assert page.lit() == [s.index for s in summary]
        assert page.summary() == str(summary)
        assert page.find(".slider output").text == str(len(summary))


def test_a_length_shows_the_sentence_that_it_shortens(page: Page) -> None:
    text = (
        "Ada Obi, the mayor of Kessel, opened the old port (the southern harbour) on Friday, "
        "bringing the ferries back to the island. Nobody cheered."
    )
    result = summarize(text, lengths=("10w", "short"))
    page.open(result)
    page.choose("10w")
    shown = page.find(".cut .k")
    assert shown.text == str(result.summary("10w")) != text
    assert shown.get_attribute("title").startswith("Cut: , the mayor of Kessel, | (the southern")
    assert page.find(".size").text == "1 of 2 sentences, 8 words"
    page.find(".cut .k").click()
    assert "10w: Cut: , the mayor of Kessel," in page.find(".details").text
    page.choose("short")
    assert page.find(".cut").text == text
    assert not page.find(".cut .k").get_attribute("title")


def test_the_slider_goes_to_any_number_of_sentences(page: Page) -> None:
    page.open(RESULT)
    slider = page.find(".slider input")
    slider.send_keys(Keys.ARROW_RIGHT, Keys.ARROW_RIGHT)
    assert page.lit() == sorted(RESULT.order[:5])
    assert not page.all("input[name=length]:checked")
    slider.send_keys(Keys.END)
    assert page.lit() == sorted(RESULT.order)
    slider.send_keys(Keys.HOME)
    assert page.lit() == [RESULT.order[0]]
    assert page.find(".size").text.startswith(f"1 of {len(RESULT.order)} sentences, ")


def test_the_article_is_shown_with_its_edits_as_it_came_and_cleaned(page: Page) -> None:
    page.open(RESULT)
    gone, put = page.find(".text del.gone"), page.find(".text ins")
    assert gone.is_displayed()
    assert put.is_displayed()
    page.edits_as("as it came")
    assert page.article() == " ".join(RESULT.cleaned.raw.split())
    assert "line-through" not in gone.value_of_css_property("text-decoration")
    assert not put.is_displayed()
    page.edits_as("cleaned")
    assert page.article() == " ".join(RESULT.cleaned.text.split())
    assert not page.find(".text .out").is_displayed()
    page.edits_as("marked")
    assert gone.is_displayed()
    assert "line-through" in gone.value_of_css_property("text-decoration")


def test_flags_on_a_summary_are_underlined_numbered_counted_and_reported_below(page: Page) -> None:
    page.open(RESULT)
    numbers = [each.text for each in page.all(".cut .ref")]
    assert numbers == ["1", "2"]
    assert page.find(".cut mark").text == "March 3"
    assert "underline" in page.find(".cut mark").value_of_css_property("text-decoration")
    assert page.find(".notes summary").text == "2 flags in this summary"
    page.find(".notes summary").click()
    notes = [each.text for each in page.all(".notes li")]
    assert notes[0].startswith("1 medium 'March 3' says the same")
    assert notes[1].endswith("Would settle it: the original quotation.")
    page.find(".slider input").send_keys(Keys.END)
    assert [each.text for each in page.all(".cut .ref")] == ["1", "2", "5"]
    assert page.find(".notes summary").text == "3 flags in this summary"
    page.find(".cut .ref").click()
    assert page.run("return location.hash") == "#d1"


def test_a_summary_without_flags_says_nothing_of_them(page: Page) -> None:
    page.open(summarize("The ferry of Kessel sank. Nobody was hurt."))
    assert not page.find(".notes").is_displayed()
    assert not page.find(".copy.with").is_displayed()


def test_flags_are_numbered_in_reading_order_everywhere(page: Page) -> None:
    page.open(RESULT)
    numbers = [int(each.text) for each in page.all(".text .ref")]
    assert numbers == list(range(1, len(RESULT.flags) + 1))
    margin = [int(each.text) for each in page.all(".flags .go")]
    assert sorted(margin) == numbers
    assert margin[0] == 4  # the most severe come first there


def test_the_legend_shows_what_the_article_shows(page: Page) -> None:
    page.open(RESULT)
    page.find(".legend summary").click()
    for kind in ("mark.high", "mark.medium", "mark.low", "del.gone", "del.drop", "ins", ".s.on"):
        inside, sample = page.find(f".text {kind}"), page.find(f".legend {kind}")
        for name in ("text-decoration", "background-color"):
            assert inside.value_of_css_property(name) == sample.value_of_css_property(name), kind


def test_a_sentence_tells_its_score_rank_trust_and_why_on_hover(page: Page) -> None:
    page.open(RESULT)
    index = RESULT.order[0]
    node = page.find(f"#s{index}")
    webdriver.ActionChains(page.browser).move_to_element(node).perform()
    told = page.find(".details").text
    assert f"{RESULT.sentences[index].score:.3f}" in told
    assert f"1 of {len(RESULT.order)}" in told
    assert RESULT.sentences[index].verdict in told
    assert "headline, short" in told


def test_a_change_tells_its_rule_and_reason_on_hover(page: Page) -> None:
    page.open(RESULT)
    number = next(n for n, edit in enumerate(RESULT.edits) if edit.rule == "repeats.word")
    node = page.find(f".text del[data-e='{number}']")
    webdriver.ActionChains(page.browser).move_to_element(node).perform()
    assert page.find(".details").text.startswith("repeats.word: ")


def test_tab_reaches_every_control_and_arrows_go_through_the_article(page: Page) -> None:
    page.open(RESULT)
    seen = []
    for _ in range(10):
        page.press(Keys.TAB)
        seen.append(page.focus())
    assert seen == [
        "copy", "copy with", "input", "input", "ref", "ref", "summary", "input", "summary",
        "s aside here",
    ]  # fmt: skip
    page.press(Keys.ARROW_DOWN, Keys.ARROW_DOWN)
    assert page.browser.switch_to.active_element.get_attribute("id") == "s2"
    assert RESULT.sentences[2].verdict in page.find(".details").text
    page.press(Keys.END)
    last = RESULT.sentences[-1]
    assert page.browser.switch_to.active_element.get_attribute("id") == f"s{last.index}"
    assert last.role in page.find(".details").text


def test_arrows_switch_the_length(page: Page) -> None:
    page.open(RESULT)
    page.find("input[value='short']").send_keys(Keys.ARROW_RIGHT)
    assert page.lit() == [s.index for s in RESULT.medium]


def test_a_flag_leads_to_its_place_and_back(page: Page) -> None:
    page.open(RESULT)
    page.find("#d4 .go").click()
    assert page.run("return location.hash") == "#r4"
    assert page.browser.switch_to.active_element.get_attribute("id") == "r4"
    page.press(Keys.ENTER)
    assert page.run("return location.hash") == "#d4"
    assert page.focus() == "go"


@pytest.mark.parametrize("height", [420, 1000])
def test_what_is_jumped_to_is_never_covered(page: Page, height: int) -> None:
    page.open(RESULT)
    page.browser.execute_cdp_cmd(
        "Emulation.setDeviceMetricsOverride",
        {"width": 1280, "height": height, "deviceScaleFactor": 1, "mobile": False},
    )
    try:
        for number in range(1, len(RESULT.flags) + 1):
            page.run("document.querySelector('.text .s').dispatchEvent("
                     "new MouseEvent('mouseover', {bubbles: true}))")  # fmt: skip
            page.run(f"location.hash = 'd{number}'")
            page.until(lambda _, n=number: page.all(f"#d{n}.aimed"))
            on_top = (
                "const box = document.querySelector(arguments[0]).getBoundingClientRect();"
                "const top = document.elementFromPoint(box.left + 15, box.top + 5);"
                "return Boolean(top && top.closest(arguments[0]));"
            )
            assert page.run(on_top, f"#d{number}")
            page.run(f"location.hash = 'r{number}'")
            page.until(lambda _, n=number: page.focus() == "ref" and page.all(f"#r{n}"))
            assert page.run(
                "const box = document.querySelector(arguments[0]).getBoundingClientRect();"
                "const x = box.left + box.width / 2, y = box.top + box.height / 2;"
                "const top = document.elementFromPoint(x, y);"
                "return Boolean(top && top.closest(arguments[0]));", f"#r{number}",
            )  # fmt: skip
    finally:
        page.browser.execute_cdp_cmd("Emulation.clearDeviceMetricsOverride", {})


def test_what_was_taken_out_is_shown_when_a_flag_leads_to_it(page: Page) -> None:
    text = "The port reopened. It rained."
    edit = Edit("furniture.test", 29, 32, "\nxx", "", "high", "drop")
    flag = Flag("names.test", 30, 32, "What?", "low")
    whole = summarize(text)
    cleaned = Cleaned(f"{text}\nxx", text, (edit,), (flag,))
    page.open(replace(whole, cleaned=cleaned))
    page.edits_as("cleaned")
    assert not page.find("#r1").is_displayed()
    page.find("#d1 .go").click()
    assert page.find("#r1").is_displayed()
    assert page.find("input[value=marked]").is_selected()


def test_copy_takes_the_summary_that_is_shown(page: Page) -> None:
    page.open(RESULT)
    page.choose("headline")
    page.take_copies()
    page.find(".copy").click()
    assert page.run("return window.taken") == [str(RESULT.headline)]
    assert page.find(".copy").text == "Copied"


@pytest.mark.parametrize("length", ["headline", "short", "long"])
def test_copy_takes_the_flags_too_where_they_are_wanted(page: Page, length: str) -> None:
    page.open(RESULT)
    page.choose(length)
    page.take_copies()
    page.find(".copy.with").click()
    alone = replace(RESULT, lengths=(parse(length),))
    assert page.run("return window.taken") == [to_text(alone, footnotes=True).rstrip("\n")]


def test_copy_works_without_the_clipboard_of_new_browsers(page: Page) -> None:
    page.open(RESULT)
    page.run(
        "window.taken = [];"
        "Object.defineProperty(navigator, 'clipboard', {configurable: true, value: undefined});"
        "document.execCommand = () => window.taken.push(document.activeElement.value);"
    )
    page.find(".copy").click()
    assert page.run("return window.taken") == [str(RESULT.short)]


def test_an_article_cannot_do_anything(page: Page) -> None:
    page.open(HOSTILE, names=("<script>document.title='owned'</script>",))
    assert page.run("return document.title").startswith("<script>document.title='owned'</script>")
    assert page.run("return document.images.length") == 0
    assert "javascript:alert(3)" in page.find(".text").text
    assert "␀" in page.find(".text").text
    assert "onerror" in page.find(".cut").text


def test_a_narrow_window_needs_no_sideways_scrolling(page: Page) -> None:
    page.open(RESULT, HOSTILE)
    screen = {"width": 390, "height": 800, "deviceScaleFactor": 1, "mobile": True}
    page.browser.execute_cdp_cmd("Emulation.setDeviceMetricsOverride", screen)
    try:
        page.browser.refresh()
        assert page.run("return document.documentElement.scrollWidth") <= 390

        def told(_: object) -> Any:
            # A window that has just changed its size may lay the page out under the click, and the
            # panel that the pointer calls up may come between it and the sentence.
            if not page.all(".about.busy"):
                page.find(".text .s.on").click()
            return next(iter(page.all(".about.busy")), None)

        wait = WebDriverWait(page.browser, 20, ignored_exceptions=[WebDriverException])
        about = wait.until(told)
        assert (
            page.run("return innerHeight - arguments[0].getBoundingClientRect().bottom", about) == 0
        )
    finally:
        page.browser.execute_cdp_cmd("Emulation.clearDeviceMetricsOverride", {})


@pytest.mark.parametrize("width", [390, 768])
def test_long_names_wrap(page: Page, width: int) -> None:
    result = summarize(f"The ferry of {'Kessel' * 40} sank on June 2031, 6. Nobody was hurt.")
    page.open(result, result, names=("news/" + "x" * 200 + ".txt", "y" * 200))
    screen = {"width": width, "height": 800, "deviceScaleFactor": 1, "mobile": True}
    page.browser.execute_cdp_cmd("Emulation.setDeviceMetricsOverride", screen)
    try:
        page.browser.refresh()
        assert page.find("main .meta").text.startswith("news/xxx")
        assert page.run("return document.documentElement.scrollWidth") <= width
    finally:
        page.browser.execute_cdp_cmd("Emulation.clearDeviceMetricsOverride", {})


OTHER = summarize("The ferry of Kessel sank. Nobody was hurt.")
THIRD = summarize(
    "Storm over Bruma\nBRUMA, May 3, 2031 (Reuters) - The storm came on June 2031, 6. It went , "
    "and nobody was hurt in the the port. Ada Obi saw it. Jon Veller did not."
)


def test_a_thousand_articles_are_found_by_title_and_text(page: Page) -> None:
    names = tuple(f"news/{n}.txt" for n in range(1000))
    page.open(*(RESULT if n % 2 else OTHER for n in range(1000)), names=names)
    assert page.path.stat().st_size < 15_000_000
    took = page.run(
        "const t = performance.getEntriesByType('navigation')[0];"
        "return t.domContentLoadedEventEnd - t.responseStart"
    )
    assert took < 5_000  # milliseconds; a tenth of it on a quiet machine
    assert page.find(".found").text == "1,000 articles"
    page.find(".search").send_keys("nobody HURT 99")
    beside = [each.text for each in page.all(".index li:not([hidden]) .beside")]
    assert beside == [f"news/{n}.txt · en" for n in (990, 992, 994, 996, 998)]
    assert page.titles()[0] == "The ferry of Kessel sank."  # it has no title of its own
    assert page.find(".found").text == "5 articles"
    page.press(Keys.ENTER)
    page.until(lambda _: page.run("return location.hash") == "#article-991")
    page.until(lambda _: page.find("h1").text == "The ferry of Kessel sank.")
    assert "news/990.txt" in page.find("[aria-current]").text
    page.choose("headline")
    assert page.lit() == [OTHER.order[0]]
    page.browser.get(page.path.as_uri() + "#article-2")
    page.browser.refresh()
    assert page.find("h1").text.startswith("Ferry line between")


FAILED = (
    ("news/empty.txt", "the text is empty: nothing to summarise"),
    ("n" * 200, "news.csv:17: no field 'text' (there is: 'id', 'body'): name it with --field"),
)


@pytest.mark.parametrize("results", [(RESULT,), (RESULT, OTHER)])
def test_what_could_not_be_summarised_is_listed_beside_the_articles(
    page: Page, results: tuple[Result, ...]
) -> None:
    page.open(*results, failed=FAILED)
    assert page.find(".failed summary").text == "2 not summarised"
    assert len(page.titles()) == len(results)
    assert not page.find(".failed ul").is_displayed()
    page.find(".failed summary").click()
    assert [item.text for item in page.all(".failed li")] == ["\n".join(each) for each in FAILED]
    assert page.run("return document.documentElement.scrollWidth <= window.innerWidth")
    # It is no article: neither found, counted nor walked through.
    page.find(".search").send_keys("empty")
    assert page.find(".found").text == "0 articles"
    page.find(".all").click()
    assert page.find(".found").text.startswith(f"{len(results)} article")
    assert page.find("h1").text == RESULT.metadata["title"]


def test_articles_are_sorted(page: Page) -> None:
    page.open(OTHER, RESULT, THIRD)
    ferry, line, storm = page.titles()
    assert (ferry, storm) == ("The ferry of Kessel sank.", "Storm over Bruma")
    for order, titles in {
        "worst flag": [line, storm, ferry],
        "number of flags": [line, storm, ferry],
        "number of edits": [line, storm, ferry],
        "date, the newest first": [storm, line, ferry],
        "title": [line, storm, ferry],
        "order given": [ferry, line, storm],
    }.items():
        Select(page.find(".sort")).select_by_visible_text(order)
        assert page.titles() == titles, order
    Select(page.find(".sort")).select_by_visible_text("title")
    page.find(".index li a").send_keys(Keys.ENTER)
    page.until(lambda _: page.find("h1").text == line)
    assert page.run("return location.hash") == "#article-2"


def test_articles_are_sorted_by_language(page: Page) -> None:
    page.open(OTHER, summarize("Der Hafen ist wieder offen. Niemand war dort und es regnete."))
    Select(page.find(".sort")).select_by_visible_text("language")
    assert page.titles() == ["Der Hafen ist wieder offen.", "The ferry of Kessel sank."]


def facet(page: Page, name: str, value: str) -> Any:
    return page.run(
        "for (const group of document.querySelectorAll('.facet')) {"
        " if (group.firstChild.textContent !== arguments[0]) continue;"
        " for (const label of group.querySelectorAll('label')) {"
        "  if (label.querySelector('.value').textContent === arguments[1]) return label; } }",
        name, value,
    )  # fmt: skip


def test_articles_are_filtered_by_severity_language_and_rule_with_counts(page: Page) -> None:
    page.open(OTHER, RESULT, THIRD, RESULT)
    ferry, line, storm, _ = page.titles()
    page.find(".facets summary").click()
    assert facet(page, "Worst flag", "high").text.split() == ["high", "3"]
    assert facet(page, "Worst flag", "no flag").text.split() == ["no", "flag", "1"]
    assert facet(page, "Language", "en").text.split() == ["en", "4"]
    assert facet(page, "Flags by rule", "review.quotation").text.split()[1] == "2"
    facet(page, "Flags by rule", "review.quotation").click()
    assert page.titles() == [line, line]
    assert page.find(".found").text == "2 articles"
    # Others are counted among what is left, their own values as if theirs were not asked for.
    assert facet(page, "Worst flag", "no flag").text.split()[-1] == "0"
    assert facet(page, "Flags by rule", "dates.scramble").text.split()[-1] == "3"
    facet(page, "Flags by rule", "dates.scramble").click()
    assert page.titles() == [line, storm, line]
    page.find(".search").send_keys("veller")
    assert page.titles() == [storm]
    assert facet(page, "Edits by rule", "repeats.word").text.split()[-1] == "1"
    page.find(".search").send_keys(" flags")  # a badge is no text
    assert page.titles() == []
    page.find(".all").click()
    assert page.titles() == [ferry, line, storm, line]
    assert page.find(".search").get_attribute("value") == ""
    assert not page.find(".all").is_displayed()


def test_the_chosen_length_and_view_stay_from_article_to_article(page: Page) -> None:
    page.open(OTHER, RESULT, THIRD)
    page.all(".index li a")[1].click()
    page.choose("medium")
    page.edits_as("cleaned")
    page.all(".index li a")[2].click()
    page.until(lambda _: page.find("h1").text == "Storm over Bruma")
    assert page.lit() == [s.index for s in THIRD.medium]
    assert not page.find(".text del").is_displayed()
    page.browser.refresh()
    assert page.find("h1").text == "Storm over Bruma"
    assert page.find("input[value=medium]").is_selected()
    assert page.find("input[value=cleaned]").is_selected()


def test_each_article_and_each_flag_has_an_address_and_back_works(page: Page) -> None:
    page.open(OTHER, RESULT, THIRD)
    page.all(".index li a")[1].click()
    page.until(lambda _: page.find("h1").text.startswith("Ferry line"))
    assert page.run("return location.hash") == "#article-2"
    assert page.run("return document.title").startswith("Ferry line")
    page.find(".flags .go").click()
    assert page.run("return location.hash") == "#article-2-r4"
    page.all(".index li a")[2].click()
    page.until(lambda _: page.find("h1").text == "Storm over Bruma")
    page.browser.back()
    page.until(lambda _: page.find("h1").text.startswith("Ferry line"))
    assert page.run("return location.hash") == "#article-2-r4"
    assert page.browser.switch_to.active_element.get_attribute("id") == "article-2-r4"
    page.browser.refresh()
    assert page.find("h1").text.startswith("Ferry line")
    assert page.browser.switch_to.active_element.get_attribute("id") == "article-2-r4"
    page.browser.back()
    page.browser.back()
    page.until(lambda _: page.find("h1").text == "The ferry of Kessel sank.")
    assert len(page.all(".legend")) == 1
    page.browser.get(page.path.as_uri() + "#article-99")
    assert page.find("h1").text == "The ferry of Kessel sank."


def test_the_index_is_one_stop_for_tab_and_arrows_go_through_it(page: Page) -> None:
    page.open(OTHER, RESULT, THIRD)
    seen = []
    for _ in range(6):
        page.press(Keys.TAB)
        seen.append(page.focus())
    assert seen == ["skip", "search", "sort", "summary", "a", "copy"]
    page.run("document.querySelector('.index li a').focus()")
    page.press(Keys.ARROW_DOWN, Keys.ARROW_DOWN, Keys.ENTER)
    page.until(lambda _: page.find("h1").text == "Storm over Bruma")
    assert page.focus() == "h1"
    page.find(".skip").send_keys(Keys.ENTER)
    assert page.focus() == "h1"


def saved(page: Page) -> Path:
    """Save the decisions, and return the file that the browser has written."""
    folder = page.path.parent / "downloads"
    page.browser.execute_cdp_cmd(
        "Browser.setDownloadBehavior", {"behavior": "allow", "downloadPath": str(folder)}
    )
    page.run("scrollTo(0, 0)")
    page.find(".review .save").click()
    file = folder / "decisions.jsonl"
    page.until(lambda _: file.exists() and file.read_text("utf-8").endswith("\n"))
    return file


def test_flags_are_settled_saved_and_read_on_the_next_run(page: Page) -> None:
    page.open(RESULT)
    assert page.find(".review").text == "0 of 6 settled"
    page.find("#d4 .accept").click()
    assert (
        "Accepted: … in the hall of the forum in London on March 2031, 3 in March 2031."
        in page.find("#d4 .settle").text
    )
    assert page.find("#d4 .settle del").text == "on March 2031, 3"
    assert page.find("#d4 .settle ins").text == "in March 2031"
    page.find("#d1 .keep").click()
    page.find("#d5 .write").click()
    page.press("Han Weiguo", Keys.ENTER)
    assert page.find("#d5 .settle ins").text == "Han Weiguo"
    assert page.find(".review").text.split("\n")[0].startswith("3 of 6 settled")
    assert page.find(".save").text == "Save 3 decisions"
    assert page.find(".text #r4").get_attribute("aria-label") == "flag 4, high, settled"
    assert "done" in page.find(".cut .ref").get_attribute("class")
    file = saved(page)
    assert "--decisions decisions.jsonl" in page.find(".saved").text
    again = summarize(TEXT, decisions=file)
    assert [(e.before, e.after) for e in again.edits if e.rule == "review.decision"] == [
        ("on March 2031, 3", "in March 2031"), ("South Korea", "Han Weiguo"),
    ]  # fmt: skip
    assert again.warnings == ()
    left = {flag.rule for flag in again.flags}
    assert not {"dates.scramble", "dates.contaminated", "names.surname_as_country"} & left
    assert again.cleaned.revert(again.edits) == TEXT


def test_of_several_suggestions_none_is_accepted_unseen(page: Page) -> None:
    page.open(summarize("Ada Obi stars in the film Oolong Ball of the year, Jon Veller said."))
    (flag,) = page.all(".flags li")
    assert "own goal or blunder" in flag.text
    assert [each.text for each in page.all(".settle button")] == ["Keep", "Write …"]
    page.find(".settle .write").click()
    assert page.find(".settle input").get_attribute("value") == "Own goal or blunder"


def test_a_decision_can_be_undone_and_lasts_over_a_reload(page: Page) -> None:
    page.open(RESULT)
    page.find("#d4 .keep").click()
    assert page.focus() == "undo"
    page.browser.refresh()
    assert "Kept as it is" in page.find("#d4 .settle").text
    page.find("#d4 .undo").click()
    assert page.find("#d4 .accept").is_displayed()
    assert not page.find(".save").is_displayed()
    page.browser.refresh()
    assert page.find(".review").text == "0 of 6 settled"


def test_writing_can_be_given_up_and_takes_nothing(page: Page) -> None:
    page.open(RESULT)
    page.find("#d3 .write").click()
    assert page.find("#d3 input").get_attribute("value") == "Wang"
    page.press("x", Keys.ESCAPE)
    assert page.find(".review").text == "0 of 6 settled"
    assert page.focus() == "keep"


def test_decisions_of_all_articles_are_saved_in_one_file(page: Page) -> None:
    page.open(OTHER, RESULT, THIRD)
    assert not page.all(".review")
    page.all(".index li a")[1].click()
    page.until(lambda _: page.all("#article-2-d4"))
    page.find("#article-2-d4 .accept").click()
    page.all(".index li a")[2].click()
    page.until(lambda _: page.all("#article-3-d1"))
    page.find("#article-3-d1 .keep").click()
    assert page.find(".save").text == "Save 2 decisions"
    found = [json.loads(line) for line in saved(page).read_text("utf-8").splitlines()]
    assert [each["article"] for each in found] == ["news/1.txt", "news/2.txt"]
    assert [each["decision"] for each in found] == ["accept", "keep"]
    assert "after" not in found[1]


def test_decisions_about_a_joined_page_are_for_their_own_texts(page: Page) -> None:
    other = "Ada Obi came to Bruma on May 2031, 4. It rained all day in the port."
    page.open(summarize_together([TEXT, other], names=["a", "b"]))
    number = len(RESULT.flags) + 1
    page.find(f"#d{number} .accept").click()
    file = saved(page)
    assert json.loads(file.read_text("utf-8"))["article"] == "b"
    assert "in May 2031" in summarize(other, decisions=file).cleaned.text


def test_what_an_article_says_and_a_reader_writes_stays_text(page: Page) -> None:
    page.open(summarize(HOSTILE.cleaned.raw))
    page.find(".settle .write").click()
    page.find(".settle input").send_keys(
        "</script><img src=x onerror=\"document.title='owned'\">", Keys.ENTER
    )
    assert page.run("return document.images.length") == 0
    assert "onerror" in page.find(".settle ins").text
    file = saved(page)
    page.browser.refresh()
    assert page.run("return document.images.length") == 0
    assert "onerror" in page.find(".settle ins").text
    again = summarize(HOSTILE.cleaned.raw, decisions=file)
    assert "</script><img src=x onerror" in again.cleaned.text


def test_a_printed_page_holds_what_one_sees_and_no_controls(page: Page) -> None:
    page.open(RESULT)
    page.choose("headline")
    page.edits_as("as it came")
    page.browser.execute_cdp_cmd("Emulation.setEmulatedMedia", {"media": "print"})
    page.run("window.dispatchEvent(new Event('beforeprint'))")
    try:
        assert not page.find(".controls").is_displayed()
        assert not page.find(".about").is_displayed()
        for kept in (".cut", ".text", ".flags", "section.edits li", ".notes li"):
            assert page.find(kept).is_displayed()
        assert page.find("#summary-heading").text == "Summary: headline"
        assert page.article() == " ".join(RESULT.cleaned.raw.split())
        page.run("window.dispatchEvent(new Event('afterprint'))")
        assert not page.all("main details[open]")
    finally:
        page.browser.execute_cdp_cmd("Emulation.setEmulatedMedia", {"media": ""})


def test_printing_opens_what_is_folded_up(page: Page) -> None:
    page.open(RESULT)
    page.run(
        "window.addEventListener('beforeprint', () => {"
        " window.folded = document.querySelectorAll('main details:not([open])').length; });"
    )
    page.browser.execute_cdp_cmd("Page.printToPDF", {})
    assert page.run("return window.folded") == 0


@pytest.mark.skipif(not AXE.is_file(), reason="axe-core is not there: AXE_CORE names no file")
@pytest.mark.parametrize("scheme", ["light", "dark"])
@pytest.mark.parametrize("width", [1280, 768, 390])
@pytest.mark.parametrize("several", [False, True])
def test_the_page_is_accessible(page: Page, scheme: str, width: int, several: bool) -> None:
    page.open(*((RESULT, HOSTILE) if several else (RESULT,)), failed=FAILED if several else ())
    look = {"features": [{"name": "prefers-color-scheme", "value": scheme}]}
    screen = {"width": width, "height": 900, "deviceScaleFactor": 1, "mobile": width < 600}
    page.browser.execute_cdp_cmd("Emulation.setEmulatedMedia", look)
    page.browser.execute_cdp_cmd("Emulation.setDeviceMetricsOverride", screen)
    try:
        page.run(AXE.read_text(encoding="utf-8"))
        for each in page.all("details:not([open]) > summary"):
            if each.is_displayed():
                # What lies at the bottom edge may be under the panel that a sentence opens.
                page.run("arguments[0].scrollIntoView({block: 'center'})", each)
                each.click()
        for query in (".settle .keep", ".settle .write"):
            page.run("for (const each of document.querySelectorAll(arguments[0])) {"
                     " each.click(); break; }", query)  # fmt: skip
        page.run("document.querySelector('[id$=s2]').focus()")
        found = page.browser.execute_async_script(
            "const done = arguments[arguments.length - 1];"
            "axe.run({runOnly: ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa']})"
            ".then((r) => done(r.violations.map((v) => v.id + ': ' +"
            " v.nodes.map((n) => n.html + ' ' + n.failureSummary).join(' | '))))"
        )
    finally:
        page.browser.execute_cdp_cmd("Emulation.setEmulatedMedia", {"features": []})
        page.browser.execute_cdp_cmd("Emulation.clearDeviceMetricsOverride", {})
    assert found == []
