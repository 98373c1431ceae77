"""What a page puts in the place of the rest of its article, for those who are not its readers yet."""

from __future__ import annotations

from pipeline.clean.markup import Tree, words_of
from pipeline.text.patterns import pattern
from pipeline.text.spaces import fold

_BOXES = ("gh-post-upgrade-cta", "paywall-jump", "pmpro_content_message", "mepr-unauthorized-message")
"""What Ghost, Substack and the members' plugins of WordPress call theirs."""
_LINE = pattern(
    r"(?:cet article|ce contenu|la suite(?: de (?:cet |l')article)?|l'integralite de (?:cet |l')article) est (?:un contenu )?reservee? (?:aux|a nos|a l'ensemble de nos)\b.{0,60}"
    r"|il vous reste .{1,14} (?:de (?:cet |l')article )?a (?:lire|decouvrir)"
)
_LINES = ("p", "div", "span", "h2", "h3", "h4", "strong")
_ELSEWHERE = ("a", "nav", "aside", "li", "footer", "template", "noscript")
_FEW = 4
_LONGEST = 140


def shows_wall(tree: Tree, markup: str) -> bool:
    """True when a system's own box stands in the page, or a line that says of this article that only subscribers read on."""
    named = [wall for wall in _BOXES if wall in markup]  # a style sheet may name it on every page
    if named:
        boxes = tree.iter("aside", "div", "section")
        if any(wall in (box.get("class") or "").split() for box in boxes for wall in named):
            return True
    if "éserv" not in markup and "eserv" not in markup and "vous reste" not in markup:
        return False
    return any(_says_so(line) and not _is_elsewhere(line) for line in tree.iter(*_LINES))


def _says_so(line: Tree) -> bool:
    opening = (line.text or "").lstrip()[:1]
    if len(line) >= _FEW or not opening or opening not in "CcLlIi":
        return False
    text = words_of(line)
    return len(text) <= _LONGEST and _LINE.fullmatch(fold(text).strip(" .!")) is not None


def _is_elsewhere(line: Tree) -> bool:
    """True in a link or a margin, where it is said of another article, and in what is not shown until a script wants it."""
    around = (line, *line.iterancestors())
    hidden = (
        one.get("hidden") is not None or "display:none" in (one.get("style") or "").replace(" ", "")
        for one in around
    )
    return next(line.iterancestors(*_ELSEWHERE), None) is not None or any(hidden)
