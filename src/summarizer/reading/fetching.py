"""What stands at an address, within limits of time, of size, and of where it may lead.

A page that a user names may send the command elsewhere: to another kind of address, or into the
network that the command runs in. Neither is followed.
"""

import re
import socket
from http.client import HTTPException, HTTPMessage
from ipaddress import ip_address
from time import monotonic
from typing import IO
from urllib.error import HTTPError
from urllib.parse import urlsplit
from urllib.request import HTTPRedirectHandler, Request, build_opener

from summarizer.base.errors import InputError

__all__ = ["get"]

#: Seconds that the server may be silent, and that all of it may take. Choices: a news page takes
#: one or two, and somebody waits.
SILENCE, PATIENCE = 30.0, 60.0
#: Bytes; the text of a page of this size would be refused too.
LARGEST = 20_000_000
_WEB = re.compile(r"https?://", re.IGNORECASE)
_BLOCK = 1 << 16


def get(address: str) -> bytes:
    """Return the bytes at an address.

    Raises:
        InputError: It cannot be fetched, is too large, takes too long, or leads where it may not.
    """
    try:
        request = Request(address, headers={"User-Agent": "mt-summarizer"})  # noqa: S310
        opener = build_opener(_Redirects(_is_private(address)))
        end = monotonic() + PATIENCE
        found = bytearray()
        with opener.open(request, timeout=SILENCE) as answer:
            while block := answer.read1(_BLOCK):
                found += block
                if len(found) > LARGEST:
                    raise InputError(f"cannot be fetched: it has more than {LARGEST:,} bytes")
                if monotonic() > end:
                    raise InputError(f"cannot be fetched: it takes more than {PATIENCE:.0f} s")
        return bytes(found)
    except HTTPError as error:
        error.close()
        raise InputError(f"cannot be fetched: the server answers {error.code}") from None
    except (OSError, ValueError, HTTPException) as error:
        reason = getattr(error, "reason", None) or error
        reason = getattr(reason, "strerror", None) or reason
        raise InputError(f"cannot be fetched: {reason}") from None


class _Redirects(HTTPRedirectHandler):
    """Follow redirects on the web, and into a private network only from one.

    Args:
        private: Whether the address that was asked for is in a private network.
    """

    def __init__(self, private: bool) -> None:
        self._private = private

    def redirect_request(
        self, req: Request, fp: IO[bytes], code: int, msg: str, headers: HTTPMessage, newurl: str
    ) -> Request | None:
        if not _WEB.match(newurl):
            fp.close()
            raise InputError(f"cannot be fetched: it leads to {newurl!r:.80}, which is no web page")
        if not self._private and _is_private(newurl):
            fp.close()
            raise InputError(f"cannot be fetched: it leads into a private network: {newurl!r:.80}")
        return super().redirect_request(req, fp, code, msg, headers, newurl)


def _is_private(address: str) -> bool:
    """Whether a host is one that the public network does not reach; False if it has no address."""
    host = urlsplit(address).hostname
    if not host:
        raise InputError(f"cannot be fetched: {address!r:.80} names no host")
    try:
        found = socket.getaddrinfo(host, None)
    except (OSError, UnicodeError):
        return False
    return any(not ip_address(str(each[4][0]).partition("%")[0]).is_global for each in found)
