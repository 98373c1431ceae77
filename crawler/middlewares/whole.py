"""Answers that broke off, though the connection ended as if all were well: half a ruling must not pass for one."""

from __future__ import annotations

import zlib
from typing import TYPE_CHECKING

from scrapy.exceptions import ResponseDataLossError
from scrapy.http import HtmlResponse

from pipeline.clean.markup import looks_cut

if TYPE_CHECKING:
    from scrapy.http import Response

_STEP = 65_536
_GZIP = frozenset({b"gzip", b"x-gzip"})


def refuse_cut(response: Response, max_bytes: int) -> None:
    """Raise `ResponseDataLossError` for an answer without its end.

    What unpacks answers takes half a file for a whole one; and a site that neither states a length nor sends
    in chunks shows a lost connection only by the page's own end.
    """
    if (response.headers.get("Content-Encoding") or b"").strip().lower() in _GZIP:
        is_cut = not _has_end(response.body, max_bytes)
    else:
        is_cut = (
            "partial" in response.flags and isinstance(response, HtmlResponse) and looks_cut(response.text)
        )
    if is_cut:
        raise ResponseDataLossError("the answer has no end")


def _has_end(packed: bytes, max_bytes: int) -> bool:
    """Whether the file is whole; what is none, or unpacks to more than `max_bytes`, is refused elsewhere."""
    unpacker = zlib.decompressobj(zlib.MAX_WBITS | 16)
    size = 0
    try:
        while packed and not unpacker.eof and size <= max_bytes:
            size += len(unpacker.decompress(packed, _STEP))
            packed = unpacker.unconsumed_tail
    except zlib.error:
        return True
    return unpacker.eof or size > max_bytes
