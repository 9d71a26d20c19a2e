"""Addresses: what a server may do to the command, and what it may not."""

from collections.abc import Iterator
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from threading import Thread
from time import sleep

import pytest

from summarizer.base.errors import InputError
from summarizer.reading import fetching


class Handler(BaseHTTPRequestHandler):
    def do_GET(self) -> None:
        if self.path in ("/ftp", "/moved"):
            self.send_response(302)
            target = "ftp://127.0.0.1/a" if self.path == "/ftp" else "/page"
            self.send_header("Location", target)
            self.end_headers()
            return
        self.send_response(404 if self.path == "/none" else 200)
        self.end_headers()
        if self.path == "/slow":
            for _ in range(40):
                self.wfile.write(b"x")
                sleep(0.05)
        elif self.path == "/large":
            self.wfile.write(b"x" * 5_000)
        else:
            self.wfile.write(b"page")

    def log_message(self, *arguments: object) -> None:
        """Say nothing."""


@pytest.fixture(scope="module")
def server() -> Iterator[str]:
    server = ThreadingHTTPServer(("127.0.0.1", 0), Handler)
    thread = Thread(target=server.serve_forever, daemon=True)
    thread.start()
    yield f"http://127.0.0.1:{server.server_port}"
    server.shutdown()
    server.server_close()
    thread.join()


@pytest.mark.parametrize("path", ["/page", "/moved"])
def test_a_page_is_fetched(server: str, path: str) -> None:
    assert fetching.get(server + path) == b"page"


@pytest.mark.parametrize(
    ("path", "says"), [("/ftp", "which is no web page"), ("/none", "the server answers 404")]
)
def test_what_is_not_followed(server: str, path: str, says: str) -> None:
    with pytest.raises(InputError, match=says):
        fetching.get(server + path)


def test_a_public_page_does_not_lead_into_a_private_network(
    server: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    asked = iter([False, True])  # the server of the test stands for a public one
    monkeypatch.setattr(fetching, "_is_private", lambda address: next(asked))
    with pytest.raises(InputError, match="leads into a private network"):
        fetching.get(f"{server}/moved")


@pytest.mark.parametrize(
    ("address", "private"),
    [
        ("http://127.0.0.1/", True),
        ("http://10.1.2.3/", True),
        ("http://169.254.169.254/latest", True),
        ("http://[::1]:80/", True),
        ("http://8.8.8.8/", False),
        ("http://no-such-host.invalid/", False),
    ],
)
def test_what_is_private(address: str, private: bool) -> None:
    assert fetching._is_private(address) is private


def test_a_page_that_is_too_large_is_refused_and_not_cut(
    server: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(fetching, "LARGEST", 1_000)
    with pytest.raises(InputError, match="more than 1,000 bytes"):
        fetching.get(f"{server}/large")


def test_a_server_that_drips_is_left(server: str, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(fetching, "PATIENCE", 0.2)
    with pytest.raises(InputError, match="takes more than"):
        fetching.get(f"{server}/slow")


@pytest.mark.parametrize("address", ["http://[::1", "http://", "https:///page"])
def test_an_address_that_is_none_is_an_error_of_ours(address: str) -> None:
    with pytest.raises(InputError, match="cannot be fetched"):
        fetching.get(address)
