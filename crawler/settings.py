"""What a crawl may be told, why an address may be refused, and the settings Scrapy runs with."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import date
from types import MappingProxyType
from typing import Any
from urllib.parse import urlsplit

_MAX_REDIRECTS = 5


@dataclass(frozen=True, slots=True)
class CrawlOptions:
    """`user_agent` has to hold a contact address. Times are seconds, sizes bytes after decompression.

    `hosts` sends the requests for a public host to another base address, as a line in /etc/hosts would
    ("www.archimag.com": "http://127.0.0.1:8123"); what is stored keeps the public address. `timeout_s` bounds
    one whole response. `delay_s` and `concurrency` stand in for those of every source. A wait asked by
    Retry-After is granted up to `max_retry_after_s`; beyond it the source is left for tonight or, when the answer
    is 429, which may speak of one address, that address, and the others are asked after `max_retry_after_s`.
    """

    user_agent: str
    since: date | None = None
    backfill: bool = False
    hosts: Mapping[str, str] = field(default_factory=dict)
    timeout_s: float = 60.0
    max_bytes: int = 10_000_000
    retries: int = 2
    retry_wait_s: float = 2.0
    max_retry_after_s: float = 120.0
    delay_s: float | None = None
    concurrency: int | None = None
    max_new: int | None = None
    """At most so many items not met before are asked for of each source; the others are left for later nights."""
    max_hours: float | None = None
    """A source is left after so long: what of it was announced and not asked for is left for later nights."""
    verify_certificates: bool = True

    def __post_init__(self) -> None:
        if "@" not in self.user_agent and "://" not in self.user_agent:
            raise ValueError(
                f"user agent {self.user_agent!r}: needs a contact, an e-mail or web address, that a site can write to"
            )
        for host, base in self.hosts.items():
            parts = urlsplit(base)
            if parts.scheme not in {"http", "https"} or not parts.hostname or parts.path.strip("/"):
                raise ValueError(
                    f"host map {host!r}: needs a base address like http://127.0.0.1:8123, got {base!r}"
                )


LEFT_ALONE = "asks to be left alone"
"""What stands in the problem of a source that asked for a longer wait than a night grants."""


class Refused(Exception):  # noqa: N818  # names what happened to the address; it is no error of ours
    """An address was not asked for, or its answer not taken; the message says why."""


class Forbidden(Refused):
    """robots.txt forbids the address."""


class Leave(Refused):
    """The whole source is to be left for tonight."""


# All that a request goes through, the engine's side first. It stands in for Scrapy's own list, which would import
# what is never used (a remote control, a web client, a telnet server: half a second of every start), and in which
# robots.txt takes an error page for a file that allows all and retries know no Retry-After.
_MIDDLEWARES: Mapping[str, int] = MappingProxyType(
    {
        "crawler.middlewares.outbound.OutboundGuard": 50,
        "crawler.middlewares.robots.RobotsRules": 100,
        "crawler.middlewares.answers.AnswerCheck": 200,
        "scrapy.downloadermiddlewares.downloadtimeout.DownloadTimeoutMiddleware": 350,
        "scrapy.downloadermiddlewares.defaultheaders.DefaultHeadersMiddleware": 400,
        "crawler.middlewares.conditional.ConditionalGet": 450,
        "scrapy.downloadermiddlewares.useragent.UserAgentMiddleware": 500,
        "crawler.middlewares.retries.Retries": 550,
        "scrapy.downloadermiddlewares.httpcompression.HttpCompressionMiddleware": 590,
        "scrapy.downloadermiddlewares.redirect.RedirectMiddleware": 600,
        "scrapy.downloadermiddlewares.httpproxy.HttpProxyMiddleware": 750,
    }
)
_EXTENSIONS: Mapping[str, int] = MappingProxyType({"scrapy.extensions.throttle.AutoThrottle": 0})


_ALWAYS: Mapping[str, Any] = MappingProxyType(
    {
        "DEFAULT_REQUEST_HEADERS": {
            "Accept": "text/html,application/xhtml+xml,application/rss+xml,application/xml;q=0.9,*/*;q=0.5",
            "Accept-Language": "fr,en;q=0.5",
            "Accept-Encoding": "gzip",  # the one of which every server knows how, and the end can be proved
        },
        "DOWNLOAD_WARNSIZE": 0,
        "DOWNLOAD_HANDLERS": {
            "http": "crawler.middlewares.hosts.MappedHandler",
            "https": "crawler.middlewares.hosts.MappedHandler",
            "ftp": None,
            "file": None,
            "data": None,
            "s3": None,
        },
        "ITEM_PIPELINES": {"crawler.handover.Handover": 100},
        "DUPEFILTER_CLASS": "scrapy.dupefilters.BaseDupeFilter",  # a visit knows what it has asked for
        "REDIRECT_MAX_TIMES": _MAX_REDIRECTS,
        "SCHEDULER_MEMORY_QUEUE": "scrapy.squeues.FifoMemoryQueue",  # newest first, as the site lists them
        "HTTPERROR_ALLOW_ALL": True,  # the spider tells 304, 404 and 500 apart itself
        "REFERRER_POLICY": "no-referrer",
        "LOG_INSTALL_ROOT_HANDLER": False,
        "LOG_FORMATTER": "crawler.spiders.site.QuietErrors",
        "STATS_DUMP": False,
        "TELNETCONSOLE_ENABLED": False,
        "REMOTE_CONTROL_ENABLED": False,
        "WARN_ON_GENERATOR_RETURN_VALUE": False,
    }
)


def scrapy_settings(
    options: CrawlOptions, *, delay_s: float, concurrency: int, user_agent_extra: str = ""
) -> dict[str, Any]:
    """The settings for one source. Each source runs in its own Scrapy crawler, so they hold for it alone."""
    delay = delay_s if options.delay_s is None else options.delay_s
    at_once = concurrency if options.concurrency is None else options.concurrency
    return {
        **_ALWAYS,
        **_pace(delay, at_once),
        "USER_AGENT": f"{options.user_agent} {user_agent_extra}".strip(),
        "DOWNLOAD_TIMEOUT": options.timeout_s,
        "DOWNLOAD_MAXSIZE": options.max_bytes,
        "DOWNLOAD_VERIFY_CERTIFICATES": options.verify_certificates,
        "DOWNLOADER_MIDDLEWARES_BASE": dict(_MIDDLEWARES),
        "EXTENSIONS_BASE": dict(_EXTENSIONS),
    }


def _pace(delay: float, at_once: int) -> dict[str, Any]:
    return {
        # no more requests in hand than may be on the wire: SIGTERM ends after those
        "CONCURRENT_REQUESTS": at_once,
        "CONCURRENT_REQUESTS_PER_DOMAIN": at_once,
        "DOWNLOAD_DELAY": delay,
        "DOWNLOAD_DELAY_JITTER": 0.3,
        "AUTOTHROTTLE_ENABLED": delay > 0,
        "AUTOTHROTTLE_START_DELAY": delay,
        "AUTOTHROTTLE_MAX_DELAY": max(30.0, delay),
        "AUTOTHROTTLE_TARGET_CONCURRENCY": float(at_once),
    }
