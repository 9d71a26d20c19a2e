"""Takes the picture of the report that the README shows.

`python benchmarks/screenshot.py` writes `docs/report.png`; needs Chromium and Selenium.
"""

import shutil
from pathlib import Path
from tempfile import TemporaryDirectory

from selenium import webdriver
from selenium.webdriver.common.by import By

from summarizer import summarize
from summarizer.render.html import to_page, to_part

NOTEBOOKS = Path(__file__).parents[1] / "notebooks"
PICTURE = Path(__file__).parents[1] / "docs" / "report.png"
FLAGS = (
    "--headless", "--no-sandbox", "--disable-gpu", "--disable-quic", "--no-first-run",
    "--disable-background-networking", "--disable-component-update", "--disable-sync",
    "--hide-scrollbars",
)  # fmt: skip
SCREEN = {"width": 1280, "height": 860, "deviceScaleFactor": 1, "mobile": False}


def main() -> None:
    """Open the report of the article in the notebooks and point at its second sentence."""
    result = summarize((NOTEBOOKS / "article.txt").read_text(encoding="utf-8"))
    with TemporaryDirectory() as folder:
        page = Path(folder) / "report.html"
        page.write_text(to_page([to_part(result, "article.txt", "article.txt")]), encoding="utf-8")
        options = webdriver.ChromeOptions()
        options.binary_location = shutil.which("chromium") or ""
        for flag in (*FLAGS, f"--user-data-dir={folder}/profile"):
            options.add_argument(flag)
        service = webdriver.ChromeService(shutil.which("chromedriver"))
        with webdriver.Chrome(options=options, service=service) as browser:
            browser.execute_cdp_cmd("Emulation.setDeviceMetricsOverride", SCREEN)
            browser.get(page.as_uri())
            node = browser.find_element(By.ID, f"s{result.order[0]}")
            webdriver.ActionChains(browser).move_to_element(node).perform()
            browser.execute_script("scrollTo(0, 0)")
            browser.save_screenshot(str(PICTURE))


if __name__ == "__main__":
    main()
