"""The light marks of the texts: blank lines part blocks, `## ` heads one, `- ` lists, `> ` quotes."""

from __future__ import annotations

import re
from dataclasses import dataclass

from markupsafe import Markup, escape

_HEADS = {"## ": "heading", "- ": "list", "> ": "quotation"}
_LINK = re.compile(r"\[([^\]]+)\]\(([^)\s]+)\)")
_STRONG = re.compile(r"\*\*(.+?)\*\*")
_EMPHASIS = re.compile(r"(?<!\*)\*([^*\s][^*]*)\*(?!\*)")


@dataclass(frozen=True)
class Block:
    """`kind` is paragraph, heading, list or quotation; `lines` are the list's items, or the one text."""

    kind: str
    lines: tuple[Markup, ...]

    @property
    def html(self) -> Markup:
        return Markup(" ").join(self.lines)


def split_blocks(body: str) -> list[Block]:
    """Blocks of a text in order, their inline marks turned into HTML."""
    return [_block(chunk.strip()) for chunk in re.split(r"\n\s*\n", body) if chunk.strip()]


def _block(chunk: str) -> Block:
    for mark, kind in _HEADS.items():
        lines = chunk.splitlines()
        if all(line.startswith(mark) for line in lines):
            return Block(kind, tuple(inline(line.removeprefix(mark)) for line in lines))
    return Block("paragraph", (inline(" ".join(chunk.split())),))


def inline(text: str) -> Markup:
    """`[words](address)`, `**strong**` and `*emphasis*` as HTML, everything else escaped."""
    html = str(escape(text))
    html = _LINK.sub(r'<a href="\2">\1</a>', html)
    html = _STRONG.sub(r"<strong>\1</strong>", html)
    return Markup(_EMPHASIS.sub(r"<em>\1</em>", html))  # noqa: S704  # escaped above; only our own tags were added since


def plain(text: str) -> str:
    """A text without its inline marks, for feeds and meta tags."""
    return _EMPHASIS.sub(r"\1", _STRONG.sub(r"\1", _LINK.sub(r"\1", text)))
