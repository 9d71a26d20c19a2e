"""The page in a real browser: its controls, its keyboard, its manners.

Needs Chromium and its driver, as Debian packs them. The check of accessibility needs the file of
axe-core besides, named by the environment variable AXE_CORE.
"""

import json
import os
import shutil
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest

from shared import article
from summarizer import summarize
from summarizer.model import Result
from summarizer.render.html import to_page, to_part

webdriver: Any = pytest.importorskip("selenium.webdriver", reason="selenium is not installed")
from selenium.common.exceptions import WebDriverException  # noqa: E402
from selenium.webdriver.common.by import By  # noqa: E402
from selenium.webdriver.common.keys import Keys  # noqa: E402
from selenium.webdriver.support.ui import WebDriverWait  # noqa: E402

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

    def open(self, *results: Result, names: tuple[str, ...] = ()) -> None:
        titles = names or tuple(f"Article {n}" for n in range(len(results)))
        parts = [to_part(r, t, t) for r, t in zip(results, titles, strict=True)]
        self.path.write_text(to_page(parts), encoding="utf-8")
        self.browser.get(self.path.as_uri())

    def find(self, query: str) -> Any:
        return self.browser.find_element(By.CSS_SELECTOR, query)

    def all(self, query: str) -> list[Any]:
        found: list[Any] = self.browser.find_elements(By.CSS_SELECTOR, query)
        return found

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
    options.add_argument(f"--user-data-dir={tmp_path_factory.mktemp('chromium')}")
    options.set_capability("goog:loggingPrefs", {"browser": "ALL", "performance": "ALL"})
    with webdriver.Chrome(options=options, service=webdriver.ChromeService(DRIVER)) as driver:
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
    ours = (tmp_path.as_uri(), "data:", "chrome:")
    assert [url for url in asked if not url.startswith(ours)] == []


def test_lengths_light_up_their_sentences(page: Page) -> None:
    page.open(RESULT)
    for length in ("headline", "medium", "long", "short"):
        page.choose(length)
        summary = RESULT.summary(length)
        assert page.lit() == [s.index for s in summary]
        assert page.find(".cut").text == str(summary)
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


def test_changes_can_be_switched_off_and_nothing_of_the_page_goes(page: Page) -> None:
    page.open(RESULT)
    gone, dropped = page.find(".text del.gone"), page.find(".text del.drop")
    assert gone.is_displayed()
    page.find(".edits-shown").click()
    assert not gone.is_displayed()
    assert dropped.is_displayed()
    assert "line-through" not in dropped.value_of_css_property("text-decoration")
    shown = page.find(".text").text
    assert "port income. The closure" in shown
    assert "Editor: Shen Lu" in shown
    page.find(".edits-shown").click()
    assert gone.is_displayed()


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
    for _ in range(5):
        page.press(Keys.TAB)
        seen.append(page.focus())
    assert seen[:4] == ["copy", "input", "input", "edits-shown"]
    assert seen[4].split()[0] == "s"
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


def test_a_doubt_leads_to_its_place_and_back(page: Page) -> None:
    page.open(RESULT)
    page.find("#d2 .go").click()
    assert page.run("return location.hash") == "#r2"
    assert page.find("#r2").text == "2"
    page.find("#r2").click()
    assert page.run("return location.hash") == "#d2"


def test_copy_takes_the_summary_that_is_shown(page: Page) -> None:
    page.open(RESULT)
    page.choose("headline")
    page.run(
        "window.taken = [];"
        "Object.defineProperty(navigator, 'clipboard', {configurable: true,"
        " value: {writeText: async (text) => { window.taken.push(text); }}});"
    )
    page.find(".copy").click()
    assert page.run("return window.taken") == [str(RESULT.headline)]
    assert page.find(".copy").text == "Copied"


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
    assert page.run("return document.title") == "<script>document.title='owned'</script>"
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


def test_a_thousand_articles_are_found_by_title(page: Page) -> None:
    other = summarize("The ferry of Kessel sank. Nobody was hurt.")
    names = tuple(f"Port of Kessel {n}" if n % 2 else f"Storm {n}" for n in range(1000))
    page.open(*(RESULT if n % 2 else other for n in range(1000)), names=names)
    took = page.run(
        "const t = performance.getEntriesByType('navigation')[0];"
        "return t.domContentLoadedEventEnd - t.responseStart"
    )
    assert took < 5_000  # milliseconds; a tenth of it on a quiet machine
    assert page.find(".found").text == "1,000 articles"
    page.find(".search").send_keys("storm 99")
    assert [a.text.splitlines()[0] for a in page.all(".index li:not([hidden]) a")] == [
        f"Storm {n}" for n in (990, 992, 994, 996, 998)
    ]
    assert page.find(".found").text == "5 articles"
    page.press(Keys.ENTER)
    page.run("return new Promise((done) => setTimeout(done, 50))")
    assert page.find("h1").text == "Storm 990"
    assert page.find("[aria-current]").text.startswith("Storm 990")
    page.choose("headline")
    assert page.lit() == [other.order[0]]
    page.browser.get(page.path.as_uri() + "#article-1")
    page.browser.refresh()
    assert page.find("h1").text.startswith("Ferry line between")


def test_a_printed_page_holds_the_text_and_no_controls(page: Page) -> None:
    page.open(RESULT)
    page.browser.execute_cdp_cmd("Emulation.setEmulatedMedia", {"media": "print"})
    try:
        assert not page.find(".controls").is_displayed()
        assert not page.find(".about").is_displayed()
        for kept in (".cut", ".text", ".flags"):
            assert page.find(kept).is_displayed()
    finally:
        page.browser.execute_cdp_cmd("Emulation.setEmulatedMedia", {"media": ""})


@pytest.mark.skipif(not AXE.is_file(), reason="axe-core is not there: AXE_CORE names no file")
@pytest.mark.parametrize("scheme", ["light", "dark"])
@pytest.mark.parametrize("width", [1280, 390])
@pytest.mark.parametrize("several", [False, True])
def test_the_page_is_accessible(page: Page, scheme: str, width: int, several: bool) -> None:
    page.open(*((RESULT, HOSTILE) if several else (RESULT,)))
    look = {"features": [{"name": "prefers-color-scheme", "value": scheme}]}
    screen = {"width": width, "height": 900, "deviceScaleFactor": 1, "mobile": width < 600}
    page.browser.execute_cdp_cmd("Emulation.setEmulatedMedia", look)
    page.browser.execute_cdp_cmd("Emulation.setDeviceMetricsOverride", screen)
    try:
        page.run(AXE.read_text(encoding="utf-8"))
        page.find(".edits summary").click()
        page.run("document.querySelector('#s2').focus()")
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
