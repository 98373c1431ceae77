"""Why an address could not be had, in words for the report."""

from __future__ import annotations

from http import HTTPStatus
from typing import TYPE_CHECKING

from scrapy.exceptions import (
    CannotResolveHostError,
    DownloadCancelledError,
    DownloadConnectionRefusedError,
    DownloadFailedError,
    DownloadTimeoutError,
    IgnoreRequest,
    ResponseDataLossError,
)

from crawler.settings import Refused

if TYPE_CHECKING:
    from crawler.settings import CrawlOptions


def reason_of(error: BaseException | None, options: CrawlOptions) -> str:
    """One line for the report; an error of no known kind keeps its own name and words."""
    text = " ".join(str(error).split())
    if isinstance(error, Refused):
        return text
    if "certificate verify failed" in text:
        return (
            "its certificate cannot be verified: is it valid, and are the system's CA certificates installed?"
        )
    if isinstance(error, IgnoreRequest) and "max redirections" in text:
        return "redirects without end"
    if isinstance(error, DownloadCancelledError) or "DOWNLOAD_MAXSIZE" in text:
        return f"larger than {options.max_bytes} bytes"
    known = {
        DownloadTimeoutError: f"no complete answer within {options.timeout_s:g} s",
        CannotResolveHostError: "the host's name cannot be resolved",
        DownloadConnectionRefusedError: "the host refuses the connection",
        ResponseDataLossError: "the answer broke off before its end",
        DownloadFailedError: "the connection ended without an answer in HTTP",
    }
    own_words = f"{type(error).__name__}: {text}"
    return next((words for kind, words in known.items() if isinstance(error, kind)), own_words)


def status_reason(status: int) -> str:
    """What an unwelcome status means."""
    try:
        return f"answered {status} {HTTPStatus(status).phrase}"
    except ValueError:
        return f"answered {status}"
