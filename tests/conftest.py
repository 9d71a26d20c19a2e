"""Options of the tests: `--long` tries many times as many texts, `--real` damages real ones."""

from pathlib import Path

import pytest
from hypothesis import HealthCheck, settings

# Texts that each promise is tried on: seconds in the ordinary run, and some minutes. Choices.
SHORT, LONG = 40, 4_000


def pytest_addoption(parser: pytest.Parser) -> None:
    parser.addoption(
        "--long", action="store_true", help="stress tests for minutes, on other texts each time"
    )
    parser.addoption(
        "--real", type=Path, metavar="FOLDER", help="stress tests on the articles in a folder, too"
    )


def pytest_configure(config: pytest.Config) -> None:
    long = config.getoption("--long")
    settings.register_profile(
        "stress",
        max_examples=LONG if long else SHORT,
        derandomize=not long,  # nothing fails by chance in the ordinary run
        print_blob=True,
        deadline=None,
        suppress_health_check=[HealthCheck.too_slow, HealthCheck.data_too_large],
    )
